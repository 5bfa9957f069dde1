import type { z } from 'zod'
import { responsibilitiesOf } from '../people/care/queries.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import type { Board } from './contract.ts'
import { gainsOf } from './queries-gain.ts'
import { agenciesBeside, partiesBy, partiesOnTeam } from './queries-parties.ts'
import { partTakenIn } from './queries-together.ts'
import { takingPartOf } from './queries-taking-part.ts'
import { ownerOf, planOf, rowsOf, supervisesThePlan } from './queries.ts'
import { comesIn } from './rules-team.ts'
import { mayReadPlan } from './writing.ts'
import { asBoard, GATE_PARAMETERS, nameOf } from './shown.ts'

/** The plan of the person this request opened, as the reader may see it. */
export async function boardOf(tx: Tx, person_id: string, caller: Caller): Promise<z.input<typeof Board>> {
  const writer = caller.opened?.writer === true && caller.kind === 'staff'
  const [person, plan, team, parameters] = await Promise.all([
    ownerOf(tx, person_id),
    planOf(tx, person_id),
    writer ? partiesOnTeam(tx, person_id, caller.agency) : [],
    parametersInForce(tx, ...GATE_PARAMETERS, 'goal.horizonDays', 'plan.clientActionsMax', 'coord.levelRule'),
    mayReadPlan(tx, caller),
  ])
  const [rows, agencies, responsible, taken, part, gains, supervises] = await Promise.all([
    rowsOf(tx, person_id, plan?.id ?? null),
    agenciesBeside(tx, person_id, plan?.agency_id ?? caller.agency),
    responsibilitiesOf(tx, person_id, caller.now.slice(0, 10)),
    takingPartOf(tx, person_id),
    partTakenIn(tx, person_id),
    plan ? gainsOf(tx, plan.id) : [],
    writer && caller.roles.includes('supervisor') && supervisesThePlan(tx),
  ])
  const named = [
    ...rows.actions.flatMap((one) => [one.responsible_id, one.written_by, one.confirmed_by]),
    ...rows.answers.map((one) => one.party_id),
    ...rows.goals.flatMap((one) => [one.lead_id, one.proposed_by]),
    ...rows.participants.map((one) => one.party_id),
    ...taken.brought.map((one) => one.relative_id),
    ...taken.partners.map((one) => one.party_id),
    ...rows.coordinators.map((one) => one.staff_id),
  ].filter((id) => id !== null)
  return asBoard({
    caller,
    plan,
    rows,
    taken,
    part,
    owner: { id: person.id, name: nameOf(person), pathway: person.pathway, about_me: person.about_me },
    parties: await partiesBy(tx, named),
    team: team.map((one) => ({ ...one, comes_in: plan !== undefined && comesIn({ ...one, advocate: false }, plan, gains) !== null })),
    agencies,
    supervises,
    responsible,
    parameters,
  })
}

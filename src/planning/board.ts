import type { z } from 'zod'
import { responsibilitiesOf } from '../people/care/queries.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import type { Board, WhomToAsk } from './contract.ts'
import { gainsOf } from './queries-gain.ts'
import { agenciesBeside, partiesBy, partiesOnTeam } from './queries-parties.ts'
import { partTakenIn } from './queries-together.ts'
import { takingPartOf } from './queries-taking-part.ts'
import { ownerOf, planOf, rowsOf, leadsThePlan } from './queries.ts'
import { comesIn } from './rules-team.ts'
import { asBoard, asParty, GATE_PARAMETERS, nameOf } from './shown.ts'

/** The plan of the person this request opened, as the reader may see it. Whether they may read it now is asked before (mustSayWhy). */
export async function boardOf(tx: Tx, person_id: string, caller: Caller): Promise<z.input<typeof Board>> {
  const [person, plan, parameters] = await Promise.all([
    ownerOf(tx, person_id),
    planOf(tx, person_id),
    parametersInForce(tx, ...GATE_PARAMETERS, 'goal.horizonDays', 'plan.clientActionsMax', 'coord.levelRule'),
  ])
  const [rows, agencies, responsible, taken, part, leads] = await Promise.all([
    rowsOf(tx, person_id, plan?.id ?? null),
    agenciesBeside(tx, person_id, plan?.agency_id ?? caller.agency),
    responsibilitiesOf(tx, person_id, caller.now.slice(0, 10)),
    takingPartOf(tx, person_id),
    partTakenIn(tx, person_id),
    caller.kind === 'staff' && caller.opened?.writer === true && leadsThePlan(tx),
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
    agencies,
    leads,
    responsible,
    parameters,
  })
}

/** Whom the reader may ask for something in the plan of the person this request opened: nobody, unless they work on it. */
export async function whomToAsk(tx: Tx, person_id: string, caller: Caller): Promise<z.input<typeof WhomToAsk>> {
  if (caller.opened?.writer !== true) return { may_be_asked: [] }
  const [team, plan] = await Promise.all([partiesOnTeam(tx, person_id, caller.agency), planOf(tx, person_id)])
  const gains = plan ? await gainsOf(tx, plan.id) : []
  return {
    may_be_asked: team.map((one) => ({
      ...asParty(one),
      categories: one.categories as 'general'[],
      comes_in: plan !== undefined && comesIn({ ...one, advocate: false }, plan, gains) !== null,
    })),
  }
}

import type { FastifyInstance } from 'fastify'
import { coordinatorsOf, ownerOf, planOf } from '../planning/queries.ts'
import { partiesBy } from '../planning/queries-parties.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { teamContract } from './contract.ts'
import * as ask from './queries.ts'
import { confirmingRoutes } from './routes-confirming.ts'
import { ringRoutes } from './routes-ring.ts'
import { roleRoutes } from './routes-roles.ts'
import { asTeam, noTeam } from './shown.ts'
import { opens, READERS } from './writing.ts'

/** A team that is clear about itself: who does what, how each is reached, and that everybody knows it. */
export function teamRoutes(app: FastifyInstance) {
  serve(app, teamContract, 'GET /api/people/:person_id/team', {
    may: READERS,
    audit: 'team read',
    opens,
    answer: (tx, { params }, caller) => teamShown(tx, params.person_id, caller),
  })
  roleRoutes(app)
  confirmingRoutes(app)
  ringRoutes(app)
}

async function teamShown(tx: Tx, person_id: string, caller: Caller) {
  const person = await ownerOf(tx, person_id)
  const name = person.name_withheld ? '' : (person.preferred_name ?? `${person.given_name} ${person.family_name}`.trim())
  const owner = { id: person.id, name }
  const plan = await planOf(tx, person_id)
  if (!plan || plan.state === 'closed') return noTeam(owner)
  const [everybody, turns, versions, said, briefings, questions, faults, needs, led, steps, seen, available, across, parameters] = await Promise.all([
    ask.partsEver(tx, plan.id),
    coordinatorsOf(tx, plan.id),
    ask.versionsOf(tx, plan.id),
    ask.saidToCoordination(tx, plan.id),
    ask.briefingsOf(tx, plan.id),
    ask.questionsOf(tx, plan.id),
    ask.faultsOf(tx, person_id),
    ask.needsNow(tx, person_id),
    ask.ledBy(tx, person_id, plan.id),
    ask.stepsNow(tx, plan.id),
    ask.seenLast(tx, person_id),
    ask.availableTo(tx, person_id),
    ask.acrossOwed(tx, person_id),
    parametersInForce(tx, 'party.agreeDays'),
  ])
  const ids = [
    ...everybody.map((one) => one.party_id),
    ...turns.map((one) => one.staff_id),
    ...questions.flatMap((one) => (one.answered_by ? [one.answered_by] : [])),
    ...led.leads.map((one) => one.party_id),
    ...led.goals.flatMap((one) => (one.lead_id ? [one.lead_id] : [])),
  ]
  const [parties, phones] = [await partiesBy(tx, ids), await ask.phonesOf(tx, ids)]
  const agree_days = Number(parameters['party.agreeDays'])
  return asTeam({
    caller, owner, plan, everybody, turns, versions, said, briefings, questions, faults, needs, led, steps, seen, available, across, phones, parties, agree_days,
  }) // prettier-ignore
}

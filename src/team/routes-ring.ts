import type { FastifyInstance } from 'fastify'
import { coordinatorsOf, planOf } from '../planning/queries.ts'
import { partiesBy } from '../planning/queries-parties.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { ringContract } from './contract-ring.ts'
import { partsEver } from './queries.ts'
import * as ask from './queries-ring.ts'
import { isInForce } from './rules.ts'
import { AGREED_GOALS } from './rules-ring.ts'
import { asRing, noRing } from './shown-ring.ts'
import { opens, GIVERS, writing } from './writing.ts'

/** The ring of four sides around one person, and what they are given for what they agreed to. */
export function ringRoutes(app: FastifyInstance) {
  serve(app, ringContract, 'GET /api/people/:person_id/ring', {
    may: TEAM,
    audit: 'ring read',
    opens,
    answer: (tx, { params }, caller) => ringShown(tx, params.person_id, caller),
  })

  serve(app, ringContract, 'POST /api/people/:person_id/supports-given', {
    may: GIVERS,
    audit: 'support given written down',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const given_at = body.given_at ?? caller.now
      const goal = body.goal_id === null ? null : await agreedGoal(tx, person_id, body.goal_id)
      const linked_at = goal ? given_at : null
      const about = goal ? { category: goal.category, why_none: '' } : {}
      return ask.keepSupport(tx, { ...writing(caller, person_id), ...body, ...about, given_at, linked_at })
    },
  })

  serve(app, ringContract, 'POST /api/people/:person_id/supports-given/:given_id/goal', {
    may: GIVERS,
    audit: 'goal of support named',
    opens,
    answer: async (tx, { params: { person_id, given_id }, body: { goal_id, version } }, caller) => {
      const one = await ask.holdSupport(tx, person_id, given_id)
      if (!one) throw new Refusal('no_such_support_given', 404)
      if (one.goal_id !== null) throw new Refusal('goal_named_already', 409)
      if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
      await agreedGoal(tx, person_id, goal_id)
      return ask.changeSupport(tx, given_id, { goal_id, why_none: '', linked_at: caller.now })
    },
  })
}

/** Support is for what was agreed with the person, not for what somebody thinks of. @throws Refusal no_such_goal, goal_not_agreed_yet */
async function agreedGoal(tx: Tx, person_id: string, id: string) {
  const goal = await ask.goalOfPerson(tx, person_id, id)
  if (!goal) throw new Refusal('no_such_goal', 404)
  if (!AGREED_GOALS.includes(goal.state)) throw new Refusal('goal_not_agreed_yet', 409)
  return goal
}

async function ringShown(tx: Tx, person_id: string, caller: Caller) {
  const [plan, parameters] = [await planOf(tx, person_id), await parametersInForce(tx, 'coord.linkedDeliveryPct')]
  const percent = Number(parameters['coord.linkedDeliveryPct'])
  if (!plan || plan.state === 'closed') return noRing(percent)
  const [everybody, turns, needs, around, close, supports, goals] = await Promise.all([
    partsEver(tx, plan.id),
    coordinatorsOf(tx, plan.id),
    ask.heavyNeeds(tx, person_id),
    ask.aroundNeeds(tx, person_id, plan.id),
    ask.closeOnes(tx, person_id),
    ask.supportsOf(tx, person_id),
    ask.goalsOf(tx, plan.id),
  ])
  const here = everybody.filter((one) => one.to_at === null).map((one) => one.party_id)
  const turn = turns.find((one) => one.state === 'current' || one.state === 'handing_over')
  const asked = around.steps.flatMap((one) => one.responsible_id ?? [])
  const parties = new Map((await partiesBy(tx, [...here, ...asked, ...(turn ? [turn.staff_id] : [])])).map((one) => [one.id, one]))
  const agencyOf = (party: string) => parties.get(party)?.agency_id ?? null
  return asRing({
    caller,
    needs,
    around,
    close,
    supports,
    goals,
    agencyOf,
    percent,
    person: person_id,
    plan: { agency_id: plan.agency_id, in_force: isInForce(plan.state), activated_at: plan.activated_at },
    own: (turn && agencyOf(turn.staff_id)) ?? plan.agency_id,
    parts: here.flatMap((id) => parties.get(id) ?? []),
  })
}

import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import { changeGoal, goalById } from './queries.ts'
import { addPartners, endPartners, partnersOf } from './queries-joint.ts'
import { changedTo } from './rules-joint.ts'
import { GOAL_AFTER, PLANNERS } from './rules.ts'
import { opens, partyToAsk, planToWrite, writing } from './writing.ts'

/** Goals that several set and serve together. */
export function jointRoutes(app: FastifyInstance) {
  serve(app, planContract, 'PUT /api/people/:person_id/plan/goals/:goal_id/partners', {
    may: PLANNERS,
    audit: 'said who set a goal and contributes to it',
    opens,
    answer: async (tx, { params: { person_id, goal_id }, body: { lead_id, version, ...wanted } }, caller) => {
      await planToWrite(tx, person_id)
      const goal = await goalById(tx, person_id, goal_id)
      if (!goal) throw new Refusal('no_such_goal', 404)
      if (goal.version !== version) throw new Refusal('changed_meanwhile', 409)
      if (GOAL_AFTER[goal.state].length === 0) throw new Refusal('not_now_in_this_state', 409)
      const now = (await partnersOf(tx, person_id)).filter((one) => one.goal_id === goal_id)
      const { end, begin } = changedTo(now, wanted)
      // of those who come in; whoever was named before was asked about then
      const fresh = new Set([...begin.map((one) => one.party_id), ...(lead_id === goal.lead_id ? [] : [lead_id])])
      for (const party of fresh) await partyToAsk(tx, party, goal.category)
      await endPartners(tx, end, caller.now)
      await addPartners(
        tx,
        begin.map((one) => ({ ...writing(caller, person_id), ...one, goal_id, category: goal.category, at: caller.now })),
      )
      return changeGoal(tx, goal_id, { lead_id })
    },
  })
}

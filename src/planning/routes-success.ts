import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import { addAction, changeAction, goalById, holdAction } from './queries.ts'
import { expect, lastRated } from './queries-success.ts'
import { mayAskAgainOn, PLANNERS } from './rules.ts'
import { mayBecome, mayBeDue } from './rules-actions.ts'
import { opens, partyToAsk, planToWrite, todayOf, writing } from './writing.ts'

/** Set up to succeed, and expecting that things get better. */
export function successRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/actions/:action_id/hand-over', {
    may: PLANNERS,
    audit: 'step handed over',
    opens,
    answer: async (tx, { params: { person_id, action_id }, body: { version, ...ask } }, caller) => {
      await planToWrite(tx, person_id)
      const step = await holdAction(tx, person_id, action_id)
      if (!step) throw new Refusal('no_such_action', 404)
      if (step.version !== version) throw new Refusal('changed_meanwhile', 409)
      if (step.responsible_id !== person_id || ask.responsible_id === person_id) throw new Refusal('not_the_persons_step', 409)
      mayBecome(step.state, 'cancelled')
      const goal = step.goal_id ? await goalById(tx, person_id, step.goal_id) : undefined
      mayBeDue(ask.due_at, goal?.target_on ?? null, caller.now)
      const party = await partyToAsk(tx, ask.responsible_id, step.category)
      await changeAction(tx, step.id, { state: 'cancelled', cancelled_reason: party.name })
      const { plan_id, goal_id, category, words, deliverable } = step
      const asked = { state: 'requested' as const, requested_at: caller.now }
      return addAction(tx, { ...writing(caller, person_id), plan_id, goal_id, category, words, deliverable, ...ask, ...asked })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/goals/:goal_id/expectation', {
    may: PLANNERS,
    audit: 'expected change stated',
    opens,
    answer: async (tx, { params: { person_id, goal_id }, body }, caller) => {
      await planToWrite(tx, person_id)
      const goal = await goalById(tx, person_id, goal_id)
      if (!goal) throw new Refusal('no_such_goal', 404)
      if (goal.quality_area === null) throw new Refusal('say_which_part_gets_better')
      mayAskAgainOn(body.by_on, todayOf(caller))
      const area = goal.quality_area
      return expect(tx, {
        ...writing(caller, person_id),
        ...body,
        goal_id,
        category: goal.category,
        area,
        from_score: await lastRated(tx, person_id, area),
      })
    },
  })
}

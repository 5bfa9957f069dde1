import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import { changeGoal, goalById } from './queries.ts'
import { contribute, lookedAt, putAside, wishById } from './queries-taking-part.ts'
import { mayAskAgainOn, PLANNERS, spokenBy } from './rules.ts'
import { opens, partyToAsk, PLANNERS_AND_PERSON, planToWrite, todayOf, writing } from './writing.ts'

/** What makes a plan the person's own. */
export function takingPartRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/wishes/:voice_id/not-now', {
    may: PLANNERS_AND_PERSON,
    audit: 'wish put aside by the person',
    opens,
    answer: async (tx, { params: { person_id, voice_id }, body }, caller) => {
      const mode = spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode: body.mode })
      const wish = await wishById(tx, person_id, voice_id)
      if (!wish) throw new Refusal('no_such_wish', 404)
      mayAskAgainOn(body.ask_again_on, todayOf(caller))
      await planToWrite(tx, person_id)
      return putAside(tx, { ...writing(caller, person_id), ...body, mode, voice_id, category: wish.category })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/contributions', {
    may: [...PLANNERS_AND_PERSON, 'relative'],
    audit: 'family contribution added',
    opens,
    answer: async (tx, { params: { person_id }, body: { relative_id, goal_id, words } }, caller) => {
      if (caller.kind === 'relative' && relative_id !== caller.id) throw new Refusal('only_by_themself', 403)
      const plan = await planToWrite(tx, person_id)
      const goal = await goalById(tx, person_id, goal_id)
      if (!goal) throw new Refusal('no_such_goal', 404)
      const { kind } = await partyToAsk(tx, relative_id, goal.category)
      if (kind !== 'relative') throw new Refusal('no_such_party', 404)
      return contribute(tx, { ...writing(caller, person_id), plan_id: plan.id, goal_id, relative_id, words, category: goal.category })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/goals/:goal_id/rung', {
    may: PLANNERS,
    audit: 'looked again at who does it',
    opens,
    answer: async (tx, { params: { person_id, goal_id }, body }, caller) => {
      await planToWrite(tx, person_id)
      const goal = await goalById(tx, person_id, goal_id)
      if (!goal) throw new Refusal('no_such_goal', 404)
      await changeGoal(tx, goal.id, { does_now: body.rung })
      return lookedAt(tx, { ...writing(caller, person_id), ...body, goal_id, category: goal.category })
    },
  })
}

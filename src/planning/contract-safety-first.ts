import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Done, Version } from '../shared/words.ts'
import { Of, OneOf, onPlan } from './contract-given.ts'

/** The one thing that may stand before the person's own order. */
export const safetyFirst = operations({
  'POST /api/people/:person_id/plan/safety-first': {
    name: 'putSafetyFirst',
    summary: 'For safety, something comes before the person’s own order; never without the reason, and a supervisor looks at it.',
    params: OneOf,
    body: z.object({ issue: z.string().trim().min(1).max(200), reason: z.string().trim().max(1000) }),
    response: Done,
    refusals: [...onPlan, 'say_why_before_their_order', 'first_in_their_order_already'],
  },
  'POST /api/people/:person_id/plan/safety-first/:first_id/seen': {
    name: 'seeSafetyFirst',
    summary: 'A supervisor has seen what was put before the person’s order, and why.',
    params: Of('first_id'),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...onPlan, 'no_such_choice'],
  },
})

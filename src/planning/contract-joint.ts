import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Done, Id, Version } from '../shared/words.ts'
import { Of, onPlan } from './contract-given.ts'

/** Goals that several set and serve together. */
export const jointActs = operations({
  'PUT /api/people/:person_id/plan/goals/:goal_id/partners': {
    name: 'sayWhoTogether',
    summary: 'Say who set a goal, who contributes to it, and which one leads; what stood before stays in the record.',
    params: Of('goal_id'),
    body: z.object({ lead_id: Id, set_by: z.array(Id).min(1).max(20), contributors: z.array(Id).max(20).default([]), version: Version }),
    response: Done,
    refusals: [...onPlan, 'no_such_goal', 'no_such_party', 'no_consent_for_this'],
  },
})

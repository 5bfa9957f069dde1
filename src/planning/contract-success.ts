import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Day, Done, Version } from '../shared/words.ts'
import { Short } from './contract-board.ts'
import { AskBody, Of, onPlan } from './contract-given.ts'

/** Set up to succeed, and expecting that things get better. */
export const successActs = operations({
  'POST /api/people/:person_id/plan/actions/:action_id/hand-over': {
    name: 'handOverStep',
    summary: 'A step that is one too many for the person goes to somebody else: theirs ends, and the same is asked of another.',
    params: Of('action_id'),
    body: AskBody.extend({ version: Version }),
    response: Done,
    refusals: [
      ...onPlan,
      'no_such_action',
      'not_the_persons_step',
      'action_due_after_goal',
      'due_in_the_past',
      'no_consent_for_this',
      'no_such_party',
    ],
  },
  'POST /api/people/:person_id/plan/goals/:goal_id/expectation': {
    name: 'expectChange',
    summary: 'Say what should get better by a goal, to where, by when, and how sure one is.',
    params: Of('goal_id'),
    body: z.object({ to_score: z.int().min(1).max(5), by_on: Day, confidence: z.int().min(0).max(10), words: Short.max(500).default('') }),
    response: Done,
    refusals: [...onPlan, 'no_such_goal', 'say_which_part_gets_better', 'ask_again_in_the_past'],
  },
})

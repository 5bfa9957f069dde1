import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Day, Done, Id } from '../shared/words.ts'
import { Mode, Reasoned, RungCode, Short } from './contract-board.ts'
import { Of, OneOf, onPlan } from './contract-given.ts'

/** What makes a plan the person's own: their wishes, those close to them, and who does it now. */
export const takingPartActs = operations({
  'POST /api/people/:person_id/plan/wishes/:voice_id/not-now': {
    name: 'putWishAside',
    summary: 'The person says that a wish can wait, in their words; it is asked about again on the day they name.',
    params: Of('voice_id'),
    body: z.object({ words: Reasoned, mode: Mode.optional(), ask_again_on: Day.nullable().default(null) }),
    response: Done,
    refusals: [...onPlan, 'no_such_wish', 'say_how_they_said_it', 'only_the_owner_agrees', 'ask_again_in_the_past'],
  },
  'POST /api/people/:person_id/plan/contributions': {
    name: 'addContribution',
    summary: 'What somebody close to the person brings to the plan; only while the person lets them know of it, and never from somebody excluded.',
    params: OneOf,
    body: z.object({ relative_id: Id, goal_id: Id, words: Reasoned }),
    response: Done,
    refusals: [...onPlan, 'no_such_goal', 'no_such_party', 'no_consent_for_this', 'only_by_themself'],
  },
  'POST /api/people/:person_id/plan/goals/:goal_id/rung': {
    name: 'lookAtWhoDoesIt',
    summary: 'Look again at who does it now: a worker, both together, the person with a prompt, the person alone.',
    params: Of('goal_id'),
    body: z.object({ rung: RungCode, words: Short.max(500).default('') }),
    response: Done,
    refusals: [...onPlan, 'no_such_goal'],
  },
})

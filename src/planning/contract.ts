import { z } from 'zod'
import { BARRIER_KINDS, STEP_LEVELS } from '../shared/barrier-words.ts'
import { operations } from '../shared/operation.ts'
import { Day, Done, Instant, Line, Text, Version } from '../shared/words.ts'
import { planActs } from './contract-acts.ts'
import { Board, DoneModeCode, GoalState, Level, Mode, Reasoned, Short, WhomToAsk } from './contract-board.ts'
import { togetherActs } from './contract-together.ts'
import { takingPartActs } from './contract-taking-part.ts'
import { planGaps } from './contract-gaps.ts'
import { jointActs } from './contract-joint.ts'
import { waitingActs } from './contract-waiting.ts'
import { planOwned } from './contract-owned.ts'
import { planParts } from './contract-parts.ts'
import { tailoredActs } from './contract-tailored.ts'
import { planWhole } from './contract-whole.ts'
import { safetyFirst } from './contract-safety-first.ts'
import { successActs } from './contract-success.ts'
import { always, AskBody, GoalBody, Likely, Of, OneOf, onPlan } from './contract-given.ts'

export * from './contract-board.ts'
export type { Together } from './contract-together.ts'

export const planContract = operations({
  'GET /api/people/:person_id/plan': {
    name: 'readPlan',
    summary: 'The one shared plan as the reader may see it, with what is missing for its next step.',
    params: OneOf,
    response: Board,
    refusals: [...always, 'say_why_you_read'],
  },
  'GET /api/people/:person_id/plan/parties': {
    name: 'readWhomToAsk',
    summary: 'Whom one may ask for something in this plan, and what each may know today.',
    params: OneOf,
    response: WhomToAsk,
    refusals: [...always, 'say_why_you_read'],
  },
  'POST /api/people/:person_id/plan': {
    name: 'beginPlan',
    summary:
      'Begin a plan for somebody who has none; a child’s plan is the child’s own. Where another agency leads one, one’s own becomes a part of it.',
    params: OneOf,
    body: z.object({ kind: z.enum(['person', 'child']).optional() }),
    response: Done,
    refusals: [...always, 'one_plan_at_a_time'],
  },
  'PUT /api/people/:person_id/plan/level': {
    name: 'decideLevel',
    summary: 'Decide how much coordination the plan needs; lower than suggested only with a reason.',
    params: OneOf,
    body: z.object({ level: Level, reason: Short.default(''), person_view: Short.default(''), version: Version }),
    response: Done,
    refusals: [...onPlan, 'lower_level_needs_a_reason'],
  },
  'POST /api/people/:person_id/plan/priorities': {
    name: 'orderPriorities',
    summary: 'What comes first for the person, in their order; or a worker’s own list, kept apart.',
    params: OneOf,
    body: z.object({ by: z.enum(['person', 'worker']), issues: z.array(Line).min(1).max(30), mode: Mode.optional() }),
    response: Done,
    refusals: [...onPlan, 'say_how_they_said_it', 'the_persons_order_is_theirs', 'issue_twice'],
  },
  'POST /api/people/:person_id/plan/goals': {
    name: 'addGoal',
    summary: 'Add a goal: what the person wants to reach, by when, and how one will know.',
    params: OneOf,
    body: GoalBody,
    response: Done,
    refusals: [
      ...onPlan,
      'goal_without_source',
      'beyond_the_horizon',
      'no_such_thing',
      'say_which_part_gets_better',
      'say_who_does_it',
      'say_how_they_said_it',
      'only_by_themself',
      'no_such_party',
      'no_consent_for_this',
      'no_such_template',
      'housing_without_conditions',
    ],
  },
  'PATCH /api/people/:person_id/plan/goals/:goal_id': {
    name: 'changeGoal',
    summary: 'Change the words, measure or date of a goal.',
    params: Of('goal_id'),
    body: GoalBody.omit({ need_ids: true, voice_ids: true, category: true, proposed_by: true, proposed_mode: true, template_id: true }).extend({
      version: Version,
    }),
    response: Done,
    refusals: [
      ...onPlan,
      'no_such_goal',
      'beyond_the_horizon',
      'action_due_after_goal',
      'say_which_part_gets_better',
      'say_who_does_it',
      'housing_without_conditions',
    ],
  },
  'POST /api/people/:person_id/plan/goals/:goal_id/state': {
    name: 'moveGoal',
    summary: 'Say how a goal stands; achieved needs evidence and the person’s own verdict.',
    params: Of('goal_id'),
    body: z.object({
      state: GoalState,
      reason: Short.default(''),
      evidence: Short.default(''),
      person_verdict: Short.default(''),
      lasting_evidence: z.boolean().default(false),
      version: Version,
    }),
    response: Done,
    refusals: [...onPlan, 'no_such_goal', 'achieved_needs_evidence_and_verdict', 'not_permanent', 'say_why'],
  },
  'POST /api/people/:person_id/plan/needs/:need_id/disposition': {
    name: 'disposeOfNeed',
    summary: 'Say why a need has no goal now: not now, another agency does it, or nothing exists.',
    params: Of('need_id'),
    body: z.object({
      disposition: z.enum(['person_not_now', 'other_agency', 'not_available']),
      reason: Reasoned,
      ask_again_on: Day.nullable().default(null),
    }),
    response: Done,
    refusals: [...onPlan, 'no_such_need', 'say_when_to_ask_again', 'ask_again_in_the_past'],
  },
  'POST /api/people/:person_id/plan/goals/:goal_id/actions': {
    name: 'addAction',
    summary: 'Add one step towards a goal, and ask one party to do it.',
    params: Of('goal_id'),
    body: z.object({
      words: z.string().trim().min(1).max(500),
      deliverable: z.string().trim().min(1).max(500),
      ask: AskBody.nullable().default(null),
      level: z.enum(STEP_LEVELS).default('individual'),
      ...Likely,
    }),
    response: Done,
    refusals: [
      ...onPlan,
      'no_such_goal',
      'action_due_after_goal',
      'due_in_the_past',
      'no_consent_for_this',
      'no_such_party',
      'proposed_already',
      'housing_without_conditions',
    ],
  },
  'POST /api/people/:person_id/plan/actions/:action_id/ask': {
    name: 'askForAction',
    summary: 'Ask one named party for a step, by a date; again after a counter-proposal or a no.',
    params: Of('action_id'),
    body: AskBody.extend({ version: Version }),
    response: Done,
    refusals: [...onPlan, 'no_such_action', 'action_due_after_goal', 'due_in_the_past', 'no_consent_for_this', 'no_such_party'],
  },
  'POST /api/people/:person_id/plan/actions/:action_id/answer': {
    name: 'answerRequest',
    summary: 'Answer what one was asked: agree, name another date, or decline with a reason.',
    params: Of('action_id'),
    body: z.object({
      response: z.enum(['agreed', 'countered', 'declined']),
      proposed_due: Instant.nullable().default(null),
      reason: Short.default(''),
      mode: Mode.optional(),
      version: Version,
    }),
    response: Done,
    refusals: [
      ...onPlan,
      'no_such_action',
      'not_asked_of_you',
      'decline_or_counter_with_a_reason',
      'name_another_date',
      'due_in_the_past',
      'say_how_they_said_it',
      'answered_this_round_already',
    ],
  },
  'POST /api/people/:person_id/plan/actions/:action_id/accept': {
    name: 'acceptCounter',
    summary: 'Accept the date that the party named.',
    params: Of('action_id'),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...onPlan, 'no_such_action', 'the_other_side_accepts', 'action_due_after_goal', 'not_agreed'],
  },
  'POST /api/people/:person_id/plan/actions/:action_id/state': {
    name: 'moveAction',
    summary: 'Start a step, say what is in the way, that it is done, that it is confirmed, or that it is no longer wanted.',
    params: Of('action_id'),
    body: z.object({
      to: z.enum(['in_progress', 'blocked', 'done', 'confirmed', 'cancelled']),
      words: Text.default(''),
      mode: Mode.optional(),
      done_mode: DoneModeCode.optional(),
      their_part: z.string().trim().max(500).default(''),
      /** What kind of thing stands in the way: counted with others of its kind. */
      blocked_kind: z.enum(BARRIER_KINDS).default('other'),
      version: Version,
    }),
    response: Done,
    refusals: [
      ...onPlan,
      'no_such_action',
      'not_asked_of_you',
      'could_they_do_part_of_it',
      'waits_for_another_step',
      'not_agreed',
      'say_why',
      'done_needs_a_note',
      'confirmed_by_another',
      'only_person_or_coordinator_confirms',
      'say_how_they_said_it',
    ],
  },
  ...planActs,
  ...takingPartActs,
  ...planWhole,
  ...planGaps,
  ...togetherActs,
  ...planOwned,
  ...waitingActs,
  ...jointActs,
  ...tailoredActs,
  ...successActs,
  ...planParts,
  ...safetyFirst,
})

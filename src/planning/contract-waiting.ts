import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Done, Id, Instant, Version } from '../shared/words.ts'
import { ActionState, Mode } from './contract-board.ts'
import { always, OneOf, onPlan } from './contract-given.ts'

const Words = z.string().trim().max(1000)
/** One of the two steps; null where the reader may not know it. */
const Side = z
  .object({
    id: Id,
    words: z.string(),
    due_at: Instant.nullable(),
    state: ActionState,
    responsible: z.string().nullable(),
    version: Version,
    may: z.array(z.enum(['move'])),
  })
  .nullable()
export const Waiting = z.object({
  id: Id,
  /** What is waited for, and what waits. */
  before: Side,
  after: Side,
  /** Why it need not wait. */
  override_words: z.string(),
  override_at: Instant.nullable(),
  version: Version,
  may: z.array(z.enum(['override', 'unlink'])),
})
export type Waiting = z.infer<typeof Waiting>
export const KnockOn = z.object({
  id: Id,
  action_id: Id,
  words: z.string().nullable(),
  to_id: Id,
  to: z.string().nullable(),
  due_was: Instant,
  due_proposed: Instant,
  at: Instant,
  answer_by: Instant,
  late: z.boolean(),
  answered_at: Instant.nullable(),
  answer: z.enum(['accepted', 'keeps', 'other', 'not_needed']).nullable(),
  due_answered: Instant.nullable(),
  answer_words: z.string(),
  version: Version,
  may: z.array(z.enum(['answer'])),
})
export type KnockOn = z.infer<typeof KnockOn>

export const waitingActs = operations({
  'GET /api/people/:person_id/waiting': {
    name: 'readWaiting',
    summary: 'Which step waits for which, and who has been told of a later date and what they answered.',
    params: OneOf,
    response: z.object({
      waiting: z.array(Waiting),
      knock_ons: z.array(KnockOn),
      /** What can be linked. */
      steps: z.array(z.object({ id: Id, words: z.string(), responsible: z.string().nullable(), due_at: Instant.nullable() })),
      may: z.array(z.enum(['link'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/waiting': {
    name: 'linkSteps',
    summary: 'One step waits for another; never in a circle.',
    params: OneOf,
    body: z.object({ before_id: Id, after_id: Id }),
    response: Done,
    refusals: [...onPlan, 'no_such_action', 'waits_for_itself', 'waits_already', 'waits_in_a_circle'],
  },
  'POST /api/people/:person_id/waiting/:dependency_id/override': {
    name: 'needNotWait',
    summary: 'It can be done before the step it waits for, and why.',
    params: OneOf.extend({ dependency_id: Id }),
    body: z.object({ words: Words, version: Version }),
    response: Done,
    refusals: [...always, 'no_such_link', 'changed_meanwhile', 'say_why_it_cannot_wait'],
  },
  'POST /api/people/:person_id/waiting/:dependency_id/end': {
    name: 'unlinkSteps',
    summary: 'The two do not depend on each other after all.',
    params: OneOf.extend({ dependency_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...always, 'no_such_link', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/plan/actions/:action_id/date': {
    name: 'moveStep',
    summary: 'Whoever has a step says another day, and why; whoever waits for it is told at once.',
    params: OneOf.extend({ action_id: Id }),
    body: z.object({ due_at: Instant, words: Words, mode: Mode.optional(), version: Version }),
    response: Done,
    refusals: [
      ...always,
      'no_such_action',
      'changed_meanwhile',
      'not_asked_of_you',
      'not_now_in_this_state',
      'say_why',
      'name_another_date',
      'due_in_the_past',
      'action_due_after_goal',
      'say_how_they_said_it',
      'only_the_owner_agrees',
      'before_what_it_waits_for',
    ],
  },
  'POST /api/people/:person_id/knock-ons/:knock_on_id/answer': {
    name: 'answerKnockOn',
    summary: 'What a step waits for has slipped: whoever has it takes the date that follows, keeps theirs, or says another.',
    params: OneOf.extend({ knock_on_id: Id }),
    body: z.object({ due_at: Instant, words: Words.default(''), mode: Mode.optional(), version: Version }),
    response: Done,
    refusals: [
      ...always,
      'no_such_knock_on',
      'changed_meanwhile',
      'answered_already',
      'not_asked_of_you',
      'due_in_the_past',
      'action_due_after_goal',
      'say_how_they_said_it',
      'only_the_owner_agrees',
      'before_what_it_waits_for',
    ],
  },
})

import { z } from 'zod'
import { CHASE_WAYS } from '../shared/chasing-words.ts'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant } from '../shared/words.ts'

const Way = z.enum(CHASE_WAYS)
/** What somebody was asked for: to take the person on, to answer, or to take on a step. */
const Waits = z.enum(['referral', 'request', 'step'])
const Whom = z.string().trim().max(200).default('')
const Words = z.string().trim().max(1000).default('')

const Chase = z.object({
  id: Id,
  way: Way,
  whom: z.string(),
  result: z.enum(['no_answer', 'promised']),
  words: z.string(),
  next_on: Day.nullable(),
  at: Instant,
  by: z.string().nullable(),
})
export const Waiting = z.object({
  id: Id,
  kind: Waits,
  title: z.string(),
  /** Who is to answer. */
  of: z.string().nullable(),
  category: Category,
  since: Instant,
  due_at: Instant,
  /** Nobody has answered by then. */
  late: z.boolean(),
  stands: z.enum(['met', 'another_way', 'chased', 'waits']),
  /** What comes next, in another way, and the last day for it; none once it was tried enough. */
  next: z.object({ way: Way, by_on: Day, late: z.boolean() }).nullable(),
  chases: z.array(Chase),
  may: z.array(z.enum(['chase'])),
})
export type Waiting = z.infer<typeof Waiting>

const Of = z.object({ person_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const

export const chasingContract = operations({
  'GET /api/people/:person_id/between-meetings': {
    name: 'readBetweenMeetings',
    summary:
      'What waits for somebody’s answer and how it is chased; and whether things are moved between meetings too, as far as the reader may know.',
    params: Of,
    response: z.object({
      waiting: z.array(Waiting),
      wanted: z.object({ attempts: z.int(), modes: z.int(), days: z.int() }),
      next_by: Day,
      outreach: z.array(
        z.object({
          id: Id,
          category: Category,
          way: Way,
          whom: z.string(),
          result: z.enum(['no_answer', 'reached']),
          words: z.string(),
          at: Instant,
          by: z.string().nullable(),
        }),
      ),
      /** Of the last days: how much was done between meetings, and how much inside them. */
      lately: z.object({ days: z.int(), between: z.int(), in_meetings: z.int() }),
      /** The plan needs much coordination, and all or most of it was done inside meetings. */
      meetings_alone: z.enum(['all', 'most']).nullable(),
      may: z.array(z.enum(['reach_out'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/chases': {
    name: 'chaseWhatWaits',
    summary: 'Something that waits for an answer was chased: how, and what came of it. Without a day the next push is due within three.',
    params: Of,
    body: z.object({
      kind: Waits,
      id: Id,
      way: Way,
      whom: Whom,
      result: z.enum(['no_answer', 'promised']).default('no_answer'),
      words: Words,
      next_on: Day.nullable().default(null),
    }),
    response: Done,
    refusals: [
      ...always,
      'nothing_to_chase',
      'chased_by_who_waits',
      'answered_meanwhile',
      'chased_that_way_today',
      'promised_for_a_day',
      'next_push_within_three_days',
      'next_push_ahead',
    ],
  },
  'POST /api/people/:person_id/outreach': {
    name: 'noteOutreach',
    summary: 'Somebody was reached out to between meetings, to bring people, services or means together for the person.',
    params: Of,
    body: z.object({
      category: Category.default('general'),
      way: Way,
      whom: Whom,
      result: z.enum(['no_answer', 'reached']),
      words: Words,
    }),
    response: Done,
    refusals: [...always, 'say_what_you_did_between'],
  },
})

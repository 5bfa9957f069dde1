import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant } from '../shared/words.ts'

/** What a piece of information is passed on for, as the person is told. */
export const PURPOSES = ['plan', 'arrange', 'keep_safe', 'look_back'] as const
const Purpose = z.enum(PURPOSES)
const Basis = z.enum(['consent', 'law', 'emergency', 'own record'])
const OfPerson = z.object({ person_id: Id })
const Title = z.string().trim().min(1).max(200)
const Words = z.string().trim().max(4000).default('')

const Answer = z.object({ id: Id, words: z.string(), at: Instant, by: z.string(), agency: z.string().nullable() })
const Exchange = z.object({
  id: Id,
  kind: z.enum(['update', 'request']),
  category: Category,
  purpose: Purpose,
  title: z.string(),
  words: z.string(),
  goal: z.object({ id: Id, words: z.string() }).nullable(),
  no_goal_reason: z.string(),
  at: Instant,
  by: z.string(),
  agency: z.string().nullable(),
  mine: z.boolean().describe('The reader wrote it.'),
  /** By name, beside whoever wrote it; null: everybody whom consent lets know of this part of life. */
  readers: z.array(z.string()).nullable(),
  asked: z.object({ id: Id, name: z.string() }).nullable(),
  due_at: Instant.nullable(),
  answered_at: Instant.nullable(),
  late: z.boolean(),
  answer: Answer.nullable(),
  /** Who has been shown it, the first first. */
  receipts: z.array(z.object({ name: z.string(), agency: z.string().nullable(), at: Instant })),
  may: z.array(z.enum(['answer'])),
})
export type Exchange = z.infer<typeof Exchange>

/** Somebody who can be asked, or named as a reader, and of which parts of life they may be told today. */
const Party = z.object({ id: Id, name: z.string(), may_know: z.array(Category) })

export const informationContract = operations({
  'GET /api/people/:person_id/exchanges': {
    name: 'whatIsExchanged',
    summary:
      'Updates and requests about one person that the reader may know of, the newest first. That they were shown them is kept in the share log.',
    params: OfPerson,
    response: z.object({
      exchanges: z.array(Exchange),
      goals: z.array(z.object({ id: Id, words: z.string(), category: Category })),
      parties: z.array(Party),
      request_days: z.int(),
      may: z.array(z.enum(['write'])),
    }),
    refusals: ['signed_out', 'not_your_role', 'no_such_person'],
  },
  'POST /api/people/:person_id/exchanges': {
    name: 'tellOrAsk',
    summary: 'Tell those who take part something about one part of life, or ask one of them; with what it is for and the goal it advances.',
    params: OfPerson,
    body: z.object({
      category: Category,
      purpose: Purpose,
      title: Title,
      words: Words,
      goal_id: Id.nullable().default(null),
      no_goal_reason: z.string().trim().max(500).default(''),
      /** Null: everybody whom consent lets know of this part of life. */
      reader_ids: z.array(Id).min(1).max(30).nullable().default(null),
      /** Whom one asks; without it this is an update. */
      asked_id: Id.nullable().default(null),
      due_on: Day.nullable().default(null),
    }),
    response: Done,
    refusals: [
      'signed_out',
      'not_your_role',
      'no_such_person',
      'not_yours',
      'no_such_goal',
      'no_such_thing',
      'name_the_goal_or_why_none',
      'say_what_it_is_about',
      'answer_due_in_the_past',
      'due_later_than_the_network_wants',
      'not_on_the_team',
      'asked_of_oneself',
      'asked_may_not_know_this',
      'reader_may_not_know_this',
      'not_known_with_them',
      'request_names_who_and_when',
    ],
  },
  'POST /api/people/:person_id/exchanges/:exchange_id/answer': {
    name: 'answerWhatIsAsked',
    summary: 'Whoever was asked answers, once; whoever may read the request may read the answer.',
    params: z.object({ person_id: Id, exchange_id: Id }),
    body: z.object({ words: z.string().trim().min(1).max(4000) }),
    response: Done,
    refusals: [
      'signed_out',
      'not_your_role',
      'no_such_person',
      'not_yours',
      'no_such_thing',
      'answered_by_who_was_asked',
      'request_answered_already',
      'answer_of_a_request',
    ],
  },
  'GET /api/exchanges': {
    name: 'askedOfUs',
    summary: 'Requests that wait for the reader or their agency, about whomever they may know of; the one that is due first stands first.',
    response: z.object({
      requests: z.array(
        z.object({
          id: Id,
          person: z.object({ id: Id, name: z.string() }),
          category: Category,
          title: z.string(),
          at: Instant,
          due_at: Instant,
          late: z.boolean(),
          from: z.string(),
        }),
      ),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/people/:person_id/share-log': {
    name: 'whoWasToldWhat',
    summary: 'The share log: who was shown what about the person, by whom, when, what for and on which ground. It stays when consent is withdrawn.',
    params: OfPerson,
    response: z.object({
      shared: z.array(
        z.object({
          id: Id,
          at: Instant,
          to: z.string(),
          to_agency: z.string().nullable(),
          kind: z.enum(['update', 'request', 'answer']),
          title: z.string(),
          category: Category,
          purpose: Purpose,
          from: z.string(),
          from_agency: z.string().nullable(),
          basis: Basis,
        }),
      ),
    }),
    refusals: ['signed_out', 'not_your_role', 'no_such_person'],
  },
})

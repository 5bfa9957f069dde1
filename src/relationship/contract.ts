import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { CHOICES } from '../shared/relationship-words.ts'
import { Done, Id, Instant, Version } from '../shared/words.ts'

const Named = z.object({ id: Id, name: z.string() })
const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Score = z.int().min(1).max(5)

/** The person's own word on it; read by them and by whoever supervises the worker, nobody else. */
export const Rating = z.object({
  id: Id,
  worker: Named,
  at: Instant,
  declined: z.boolean(),
  goal: Score.nullable(),
  task: Score.nullable(),
  bond: Score.nullable(),
  mean: z.number().nullable(),
  low: z.boolean(),
  choice: z.enum(CHOICES).nullable(),
  /** Until when it is talked over, or somebody else is there. */
  mend_by: Instant.nullable(),
  talked_at: Instant.nullable(),
  version: Version,
  may: z.array(z.enum(['choose', 'talked'])),
})

export const Relationship = z.object({
  worker: Named.extend({ since: Instant }).nullable(),
  before: z.array(Named.extend({ from_at: Instant, to_at: Instant, handed_over: z.boolean() })),
  /** Why it became each of them, the newest first. */
  reasons: z.array(z.object({ at: Instant, words: z.string() })),
  /** Contacts of their agency with the person in the last ninety days, and how many were with the main worker. */
  continuity: z.object({ own: z.int(), contacts: z.int(), pct: z.int(), target: z.int() }).nullable(),
  changes_in_a_year: z.int(),
  say_why: z.boolean(),
  /** Whether the person is asked for their word today. */
  to_rate: z.boolean(),
  ratings: z.array(Rating),
  colleagues: z.array(Named),
  may: z.array(z.enum(['name', 'rate'])),
})
export type Relationship = z.infer<typeof Relationship>

const Of = z.object({ person_id: Id })
const OfRating = z.object({ person_id: Id, rating_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const spoken = ['say_how_they_said_it', 'only_the_supervisor_hears'] as const

export const relationshipContract = operations({
  'GET /api/people/:person_id/relationship': {
    name: 'readRelationship',
    summary: 'Who the main worker is and was, how much of the contact is with them, and, for the person and the supervisor alone, how it goes.',
    params: Of,
    response: Relationship,
    refusals: [...always],
  },
  'POST /api/people/:person_id/primary-worker': {
    name: 'nameMainWorker',
    summary: 'Name the main worker; the third change within a year says why.',
    params: Of,
    body: z.object({ staff_id: Id, why: z.string().trim().max(500).default('') }),
    response: Done,
    refusals: [
      ...always,
      'no_such_party',
      'main_worker_already',
      'main_worker_of_ones_agency',
      'somebody_else_takes_over',
      'third_change_says_why',
      'has_a_main_worker',
    ],
  },
  'POST /api/people/:person_id/alliance': {
    name: 'rateAlliance',
    summary: 'The person says in private how working with their main worker goes: three questions, or rather not.',
    params: Of,
    body: z.object({
      goal: Score.nullable().default(null),
      task: Score.nullable().default(null),
      bond: Score.nullable().default(null),
      declined: z.boolean().default(false),
      mode: Mode.optional(),
    }),
    response: Done,
    refusals: [...always, ...spoken, 'no_main_worker', 'answer_all_three', 'rated_today_already'],
  },
  'POST /api/people/:person_id/alliance/:rating_id/choice': {
    name: 'chooseRepair',
    summary: 'Where it does not go well, the person chooses: talk it over, or another worker.',
    params: OfRating,
    body: z.object({ choice: z.enum(CHOICES), mode: Mode.optional(), version: Version }),
    response: Done,
    refusals: [...always, ...spoken, 'no_such_rating', 'nothing_to_mend', 'chosen_already', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/alliance/:rating_id/talked': {
    name: 'haveTalked',
    summary: 'It has been talked over, as the person chose.',
    params: OfRating,
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...always, 'only_the_supervisor_hears', 'no_such_rating', 'talk_was_not_chosen', 'talked_already', 'changed_meanwhile'],
  },
  'GET /api/alliance': {
    name: 'readAllianceMean',
    summary: 'How people of the network find working with their main workers, on average; nothing while it is about too few.',
    response: z.object({
      mean: z.object({ people: z.int(), goal: z.number(), task: z.number(), bond: z.number(), all: z.number() }).nullable(),
      fewest: z.int(),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
})

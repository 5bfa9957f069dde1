import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { WHY_OTHERWISE } from '../shared/preference-words.ts'
import { Category, Done, Id, Instant } from '../shared/words.ts'
import { messagesContract } from './messages/contract.ts'
import { flexibleContract } from './flexible/contract.ts'
import { tailoredContract } from './tailored/contract.ts'

export const Mode = z.enum(['in_person', 'phone', 'text', 'video', 'email', 'letter', 'portal'])
export const Place = z.enum(['street', 'home', 'office', 'shelter', 'hospital', 'prison', 'community', 'not_in_person'])
const Told = z.string().trim().max(20_000)

/** One thing that happened, of whatever step; `words` only where the reader may read them. */
export const Moment = z.object({
  id: Id,
  kind: z.enum([
    'note',
    'entry',
    'accepted',
    'not_accepted',
    'assessment_agreed',
    'plan_activated',
    'action_done',
    'review_held',
    'closed',
    'follow_up',
  ]),
  at: Instant,
  category: Category,
  by: z.string().nullable(),
  agency: z.string().nullable(),
  title: z.string(),
  note: z
    .object({
      mode: Mode,
      place: Place,
      two_way: z.boolean(),
      observed: z.string(),
      reported: z.string(),
      interpretation: z.string(),
      person_words: z.string(),
      others_present: z.string(),
      written_at: Instant,
      withheld_from_person: z.boolean(),
      addenda: z.array(z.object({ id: Id, words: z.string(), by: z.string().nullable(), written_at: Instant })),
    })
    .nullable(),
})

/** One page of them; `more` when there are older ones. */
export const Timeline = z.object({ moments: z.array(Moment), more: z.boolean() })
export const PAGE = 50

const Person = z.object({ person_id: Id })

export const contactContract = operations({
  ...tailoredContract,
  ...flexibleContract,
  ...messagesContract,
  'GET /api/people/:person_id/timeline': {
    name: 'readTimeline',
    summary: 'What happened, newest first, as far as consent reaches',
    params: Person,
    query: z.object({
      before: Instant.optional(),
      kind: z.enum(['all', 'notes']).default('all'),
      limit: z.coerce.number().int().min(1).max(100).default(PAGE),
    }),
    response: Timeline,
    refusals: ['no_such_person'],
  },
  'POST /api/people/:person_id/notes': {
    name: 'writeNote',
    summary: "Note one contact: seen, reported, made of it, and the person's own words apart",
    params: Person,
    body: z.object({
      mode: Mode,
      place: Place.default('office'),
      two_way: z.boolean().default(true),
      happened_at: Instant.optional(),
      category: Category.default('general'),
      observed: Told.default(''),
      reported: Told.default(''),
      interpretation: Told.default(''),
      person_words: Told.default(''),
      others_present: z.string().trim().max(500).default(''),
      goal_id: Id.nullable().default(null),
      withheld_from_person: z.boolean().default(false),
      withheld_reason: z.string().trim().max(500).default(''),
      /** By how many minutes the clock where they met is ahead of UTC: a morning is a morning there. */
      utc_offset: z.int().min(-720).max(840).default(0),
      /** Asked for only when it came otherwise than the person wants it. */
      why_otherwise: z.enum(WHY_OTHERWISE).nullable().default(null),
      why_otherwise_words: z.string().trim().max(300).default(''),
      /** What was set up so that the person could do something themself; '' when nothing was. */
      made_possible: z.string().trim().max(300).default(''),
    }),
    response: Done,
    refusals: [
      'no_such_person',
      'not_yours',
      'write_the_note',
      'read_about_me_first',
      'note_in_the_future',
      'say_why_withheld',
      'no_such_goal',
      'say_why_it_does_not_fit',
      'otherwise_time',
      'otherwise_place',
      'otherwise_worker',
      'otherwise_way',
    ],
  },
  'POST /api/people/:person_id/notes/:id/addenda': {
    name: 'addToNote',
    summary: 'Correct or add to a note; the note itself stays as it was written',
    params: Person.extend({ id: Id }),
    body: z.object({ words: Told.min(1) }),
    response: Done,
    refusals: ['no_such_person', 'no_such_note', 'not_yours'],
  },
})

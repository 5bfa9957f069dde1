import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Version } from '../shared/words.ts'

const Of = z.object({ person_id: Id })
const OfDecision = Of.extend({ reserved_id: Id })
const Named = z.object({ id: Id, name: z.string() })
const Said = z.string().trim().min(1).max(1000)
const Topic = Category.exclude(['general'])
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const onDecision = [...always, 'no_such_decision', 'changed_meanwhile', 'decided_already', 'not_asked_any_more'] as const

/** A body that answers for the person by law: on which ground, through whom, and about what it decides. */
export const Body = z.object({
  id: Id,
  body: z.string(),
  /** Where the body is an agency of the network. */
  agency_id: Id.nullable(),
  legal_basis: z.string(),
  officer: z.string(),
  officer_contact: z.string(),
  officer_id: Id.nullable(),
  from_on: Day,
  to_on: Day.nullable(),
  reserved: z.array(Topic),
  /** Whether the officer stands on the plan, as far as the reader may see it. */
  on_plan: z.boolean(),
  /** Who works there, for whoever names the officer. */
  officers: z.array(Named),
  version: Version,
  /** Reserve: say what the body decides. */
  may: z.array(z.enum(['set', 'reserve', 'ask'])),
})
export type Body = z.infer<typeof Body>
/** Something that a body decides: what was asked of it, what the person says to it, and what it decided. */
export const Reserved = z.object({
  id: Id,
  responsibility_id: Id,
  body: z.string(),
  category: Topic,
  words: z.string(),
  why: z.string(),
  person_view: z.string(),
  by_on: Day,
  asked_by: z.string(),
  asked_at: Instant,
  officer: z.string(),
  state: z.enum(['open', 'approved', 'refused', 'taken_back']),
  late: z.boolean(),
  /** The body has nobody here: it decides by its paper. */
  by_paper: z.boolean(),
  answer_words: z.string(),
  document: z.string(),
  answered_by: z.string(),
  answered_at: Instant.nullable(),
  taken_back_why: z.string(),
  version: Version,
  may: z.array(z.enum(['decide', 'take_back'])),
})
export type Reserved = z.infer<typeof Reserved>

/** What is decided by a body that is responsible by law, and by nobody else. */
export const reservedContract = operations({
  'GET /api/people/:person_id/reserved-decisions': {
    name: 'readReservedDecisions',
    summary: 'Which bodies answer for the person by law, what each decides about, what was asked of them and what they decided.',
    params: Of,
    response: z.object({ bodies: z.array(Body), decisions: z.array(Reserved) }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/reserved-decisions': {
    name: 'askForReservedDecision',
    summary: 'Ask the body for what only it decides: what, why, what the person says to it, and by when. It stays open until the body has decided.',
    params: Of,
    body: z.object({
      responsibility_id: Id,
      category: Topic,
      words: Said,
      why: z.string().trim().max(1000).default(''),
      person_view: Said,
      mode: z.enum(['dictated', 'interpreted']).default('dictated'),
      by_on: Day,
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_responsibility',
      'not_reserved_to_them',
      'no_consent_for_this',
      'needed_after_it_is_asked',
      'say_what_is_to_be_decided',
      'say_what_they_think_of_it',
    ],
  },
  'POST /api/people/:person_id/reserved-decisions/:reserved_id/answer': {
    name: 'decideAsTheBody',
    summary: 'The body decides, by one of its own workers; where it has nobody here, whoever holds its paper writes down what it says.',
    params: OfDecision,
    body: z.object({
      answer: z.enum(['approved', 'refused']),
      words: z.string().trim().max(1000).default(''),
      document: z.string().trim().max(300).default(''),
      version: Version,
    }),
    response: Done,
    refusals: [...onDecision, 'reserved_by_law', 'not_reserved_to_them', 'only_by_themself', 'say_why_it_is_refused', 'name_the_document'],
  },
  'POST /api/people/:person_id/reserved-decisions/:reserved_id/take-back': {
    name: 'takeBackReservedDecision',
    summary: 'It is not asked for any more, and why.',
    params: OfDecision,
    body: z.object({ words: Said, version: Version }),
    response: Done,
    refusals: [...onDecision, 'taken_back_by_who_asked', 'say_why_it_is_not_needed'],
  },
})

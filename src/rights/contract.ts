import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Done, Id, Instant, Version } from '../shared/words.ts'

export const KINDS = ['copy', 'readers', 'correction', 'complaint'] as const
export const Kind = z.enum(KINDS)
/** What the person can dispute: the words of a note, of a part of an assessment, of a need, of a concern for safety. */
export const ABOUT = ['note', 'assessment_domain', 'need', 'vulnerability'] as const
const About = z.object({ table: z.enum(ABOUT), id: Id })
const State = z.enum(['asked', 'acknowledged', 'granted', 'partly', 'refused', 'review_asked', 'upheld', 'overturned', 'withdrawn'])
/** How the person said it to staff; in their own pages it is theirs. */
const Mode = z.enum(['dictated', 'interpreted'])
const Words = z.string().trim().max(2000)

export const RecordRequest = z.object({
  id: Id,
  kind: Kind,
  words: z.string(),
  /** The words that are meant, as far as the reader may see them. */
  disputed: z.string().nullable(),
  about: About.nullable(),
  to: z.string(),
  by: z.string().nullable(),
  state: State,
  asked_at: Instant,
  /** When the next thing is due of the agency: that it says it has it, answers, or looks again. */
  due_at: Instant.nullable(),
  late: z.boolean(),
  acknowledged_at: Instant.nullable(),
  answer: z.string(),
  answered_at: Instant.nullable(),
  answered_by: z.string().nullable(),
  parts_withheld: z.int(),
  review_words: z.string(),
  review_asked_at: Instant.nullable(),
  review_answer: z.string(),
  reviewed_at: Instant.nullable(),
  reviewed_by: z.string().nullable(),
  version: Version,
  may: z.array(z.enum(['acknowledge', 'answer', 'ask_review', 'review', 'withdraw', 'open_copy', 'say_beside'])),
})
export type RecordRequest = z.infer<typeof RecordRequest>

/** What stands beside disputed words: what the person says of them, or what was put right. */
export const Beside = z.object({
  id: Id,
  about_id: Id,
  kind: z.enum(['own_words', 'corrected']),
  words: z.string(),
  at: Instant,
  /** Who corrected it. */
  agency: z.string().nullable(),
  may_take_back: z.boolean(),
  version: Version,
})
export type Beside = z.infer<typeof Beside>

/** One thing that is written, for reading: what it is about, when and by whom, and its words. */
const Part = z.object({ category: Category, at: Instant.nullable(), by: z.string(), words: z.array(z.string()) })

const Of = z.object({ person_id: Id })
const OfRequest = z.object({ person_id: Id, request_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const answering = [...always, 'no_such_record_request', 'changed_meanwhile', 'not_from_this_state'] as const

export const rightsContract = operations({
  'GET /api/people/:person_id/record-requests': {
    name: 'readRecordRequests',
    summary: 'What the person asked about their own record, how it was answered, and what is due.',
    params: Of,
    response: z.object({
      requests: z.array(RecordRequest),
      /** Whom it can be asked of: agencies on the person’s team, whoever the person came to first. */
      agencies: z.array(z.object({ id: Id, name: z.string() })),
      days: z.object({ copy: z.int(), readers: z.int(), correction: z.int(), complaint: z.int() }),
      may_ask: z.boolean(),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/record-requests': {
    name: 'askAboutRecord',
    summary: 'The person asks for a copy, why somebody looked, a correction, or complains; a worker may write it down in their words.',
    params: Of,
    body: z.object({
      kind: Kind,
      /** Null: whoever wrote what is meant, or whoever the person came to first. */
      to_agency_id: Id.nullable().default(null),
      words: Words.default(''),
      about: About.nullable().default(null),
      mode: Mode.default('dictated'),
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_agency',
      'no_such_words',
      'say_what_is_meant',
      'asked_for_already',
      'say_which_words_are_meant',
      'record_asked_in_own_account',
    ],
  },
  'POST /api/people/:person_id/record-requests/:request_id/acknowledgement': {
    name: 'acknowledgeRecordRequest',
    summary: 'The agency has it, and says so.',
    params: OfRequest,
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...answering],
  },
  'POST /api/people/:person_id/record-requests/:request_id/answer': {
    name: 'answerRecordRequest',
    summary: 'The agency answers: yes and what was done, or no and why. A copy without some parts says why.',
    params: OfRequest,
    body: z.object({ granted: z.boolean(), words: Words.default(''), version: Version }),
    response: Done,
    refusals: [...answering, 'say_why_refused', 'say_what_was_answered', 'say_why_parts_are_withheld'],
  },
  'POST /api/people/:person_id/record-requests/:request_id/review': {
    name: 'askForReviewOfRefusal',
    summary: 'The person wants a refusal, or what was left out, looked at again by somebody else.',
    params: OfRequest,
    body: z.object({ words: Words.default(''), version: Version }),
    response: Done,
    refusals: [...answering],
  },
  'POST /api/people/:person_id/record-requests/:request_id/review-answer': {
    name: 'reviewRefusal',
    summary: 'A supervisor who did not answer it says whether the refusal stands.',
    params: OfRequest,
    body: z.object({ stands: z.boolean(), words: Words.min(1), version: Version }),
    response: Done,
    refusals: [...answering, 'request_reviewed_by_somebody_else', 'say_what_the_review_found'],
  },
  'POST /api/people/:person_id/record-requests/:request_id/withdrawal': {
    name: 'withdrawRecordRequest',
    summary: 'The person does not want it any more.',
    params: OfRequest,
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...answering],
  },
  'GET /api/people/:person_id/record-requests/:request_id/copy': {
    name: 'readOwnCopy',
    summary: 'The copy that was granted: everything in words, newest first, and the whole of it as data. How many parts stay out, and why.',
    params: OfRequest,
    response: z.object({
      taken_at: Instant,
      name: z.string(),
      parts: z.array(Part),
      parts_withheld: z.int(),
      why_withheld: z.string(),
      whole: z.record(z.string(), z.unknown()),
    }),
    refusals: [...always, 'no_such_record_request', 'copy_not_granted'],
  },
  'GET /api/people/:person_id/beside': {
    name: 'readBeside',
    summary: 'What the person says beside what is written of them, and what was put right, as far as the reader may see what it stands beside.',
    params: Of,
    response: z.object({ beside: z.array(Beside) }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/statements': {
    name: 'sayBeside',
    summary: 'The person puts their own words beside what is written of them.',
    params: Of,
    body: z.object({ about: About, words: z.string().trim().min(1).max(4000), mode: Mode.default('dictated') }),
    response: Done,
    refusals: [...always, 'no_such_words', 'say_it_in_your_words', 'stated_in_own_account'],
  },
  'POST /api/people/:person_id/statements/:statement_id/end': {
    name: 'takeStatementBack',
    summary: 'The person no longer wants their words to stand there.',
    params: z.object({ person_id: Id, statement_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...always, 'no_such_statement', 'changed_meanwhile'],
  },
})

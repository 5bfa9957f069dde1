import { z } from 'zod'
import { operations } from '../../shared/operation.ts'
import { Day, Done, Id, Instant, Version } from '../../shared/words.ts'

const Cents = z.int().min(0).max(100_000_000)
const Short = z.string().trim().max(500)
const Person = z.object({ person_id: Id })

export const Asked = z.object({
  id: Id,
  words: z.string(),
  amount_cents: z.int(),
  by: z.string().nullable(),
  at: Instant,
  due_at: Instant,
  outcome: z.enum(['granted', 'partly', 'declined']).nullable(),
  granted_cents: z.int(),
  answer: z.string(),
  answered_at: Instant.nullable(),
  answered_by: z.string().nullable(),
  may_answer: z.boolean(),
  version: z.int(),
})
export const Tried = z.object({
  id: Id,
  idea: z.string(),
  cost_cents: z.int(),
  at: Instant,
  by: z.string().nullable(),
  result: z.string(),
  helped: z.boolean().nullable(),
  result_at: Instant.nullable(),
  shared_at: Instant.nullable(),
  version: z.int(),
})
const Fund = z.object({ amount_cents: z.int(), left_cents: z.int(), from_on: Day, to_on: Day })

export const flexibleContract = operations({
  'GET /api/people/:person_id/flexible': {
    name: 'whatIsUnusual',
    summary: 'What was asked for outside the usual and answered, and what unusual ways were tried',
    params: Person,
    response: z.object({ asked: z.array(Asked), tried: z.array(Tried) }),
    refusals: ['no_such_person'],
  },
  'POST /api/people/:person_id/flexible-requests': {
    name: 'askForSomethingUnusual',
    summary: 'Something unusual that would help this person, and what it costs',
    params: Person,
    body: z.object({ words: Short, amount_cents: Cents.default(0), mode: z.enum(['dictated', 'interpreted']).default('dictated') }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'say_what_is_asked'],
  },
  'POST /api/people/:person_id/flexible-requests/:request_id/answer': {
    name: 'answerSomethingUnusual',
    summary: 'Granted, partly, or declined with a reason; what is granted comes out of the fund of the agency that answers',
    params: Person.extend({ request_id: Id }),
    body: z.object({
      outcome: z.enum(['granted', 'partly', 'declined']),
      granted_cents: Cents.default(0),
      answer: Short.default(''),
      version: Version,
    }),
    response: Done,
    refusals: [
      'no_such_person',
      'no_such_flexible_request',
      'not_yours',
      'answered_already',
      'answered_with_a_reason',
      'answered_by_somebody_else',
      'granted_more_than_asked',
      'no_flexible_fund',
      'fund_is_used_up',
      'changed_meanwhile',
    ],
  },
  'POST /api/people/:person_id/unusual-solutions': {
    name: 'trySomethingUnusual',
    summary: 'An unusual way that was tried, what it cost and, where it is known already, what came of it',
    params: Person,
    body: z.object({
      idea: Short,
      cost_cents: Cents.default(0),
      request_id: Id.nullable().default(null),
      result: Short.default(''),
      helped: z.boolean().nullable().default(null),
    }),
    response: Done,
    refusals: ['no_such_person', 'no_such_flexible_request', 'not_yours', 'say_what_was_tried', 'say_how_it_went'],
  },
  'POST /api/people/:person_id/unusual-solutions/:solution_id/result': {
    name: 'sayWhatCameOfIt',
    summary: 'What came of an unusual way, and whether it helped',
    params: Person.extend({ solution_id: Id }),
    body: z.object({ result: Short, helped: z.boolean(), version: Version }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'say_how_it_went', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/unusual-solutions/:solution_id/share': {
    name: 'tellOthersWhatHelped',
    summary: 'Proposes what helped to the whole network, in words that are about nobody',
    params: Person.extend({ solution_id: Id }),
    body: z.object({ idea: Short, result: Short, version: Version }),
    response: Done,
    refusals: [
      'no_such_person',
      'not_yours',
      'not_tried_yet',
      'shared_already',
      'names_the_person',
      'say_what_was_tried',
      'say_how_it_went',
      'changed_meanwhile',
    ],
  },
  'GET /api/shared-practice': {
    name: 'whatOthersTried',
    summary: 'What helped once and was told to everybody; and, for those who lead, which teams have tried nothing unusual this quarter',
    response: z.object({
      ideas: z.array(
        z.object({ id: Id, idea: z.string(), result: z.string(), cost_cents: z.int(), at: Instant, agency: z.string(), by: z.string().nullable() }),
      ),
      quarter: Day,
      teams: z.array(z.object({ agency: z.string(), supervisor: z.string().nullable(), workers: z.int(), tried: z.int() })),
      fund: Fund.nullable(),
    }),
    refusals: [],
  },
  'POST /api/flexible-fund': {
    name: 'setFundAside',
    summary: 'What the agency sets aside for small unusual help, from day to day',
    body: z.object({ amount_cents: z.int().min(0).max(1_000_000_000), from_on: Day, to_on: Day }),
    response: Done,
    refusals: ['not_yours', 'fund_ended_before_it_began'],
  },
})

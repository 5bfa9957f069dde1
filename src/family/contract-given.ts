import { z } from 'zod'
import { CARER_SUPPORTS, EXCHANGE_CHANNELS, LEGAL_HELP, LEGAL_KINDS, NOT_REACHED, NOT_TOLD, TOLD_WAYS } from '../shared/family-words.ts'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Version } from '../shared/words.ts'

const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Words = z.string().trim().max(1000).default('')
const own = { id: Id, relative_id: Id, by: z.string() }
export const Exchange = z.object({
  ...own,
  channel: z.enum(EXCHANGE_CHANNELS),
  words: z.string(),
  for_on: Day.nullable(),
  offered_at: Instant,
  response: z.enum(['took_part', 'declined']).nullable(),
  input: z.string(),
  mode: Mode.nullable(),
  answered_at: Instant.nullable(),
  action_taken: z.string(),
  version: Version,
})
/** A meeting with minutes to which they were asked, and what they said there. */
export const Meeting = z.object({
  id: Id,
  relative_id: Id,
  kind: z.string(),
  starts_at: Instant,
  answer: z.enum(['comes', 'cannot']).nullable(),
  came: z.boolean().nullable(),
  said: z.array(z.string()),
})
export const Question = z.object({ ...own, words: z.string(), at: Instant, answered: z.boolean(), answer_by: Instant })
export const Information = z.object({
  ...own,
  family_question_id: Id.nullable(),
  services: z.array(z.string()),
  words: z.string(),
  way: z.enum(TOLD_WAYS),
  at: Instant,
})
export const Support = z.object({
  ...own,
  kind: z.enum(CARER_SUPPORTS),
  words: z.string(),
  offered_at: Instant,
  response: z.enum(['accepted', 'declined']).nullable(),
  own_words: z.string(),
  goal: z.string(),
  goal_on: Day.nullable(),
  reached_at: Instant.nullable(),
  version: Version,
})
export const LegalIssue = z.object({
  id: Id,
  kind: z.enum(LEGAL_KINDS),
  category: Category,
  words: z.string(),
  on_day: Day,
  family_relevant: z.boolean(),
  noted_at: Instant,
  tell_by: Instant,
  by: z.string(),
  told: z.array(z.object({ name: z.string(), at: Instant })),
  not_told: z.enum(NOT_TOLD).nullable(),
  not_told_words: z.string(),
  help_words: z.string(),
  help_answer: z.enum(LEGAL_HELP).nullable(),
  help_answer_words: z.string(),
  referral_id: Id.nullable(),
  version: Version,
})

const Of = z.object({ person_id: Id })
const OfOne = z.object({ person_id: Id, relative_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const about = [...always, 'no_such_relative'] as const
const reached = [...about, ...NOT_REACHED, 'no_such_party', 'not_wanted_by_the_person'] as const

export const givenActs = operations({
  'GET /api/people/:person_id/family/given': {
    name: 'readWhatFamilyIsGiven',
    summary:
      'What those close to the person were asked to take part in, asked about, were given and offered for themselves; each of them reads their own.',
    params: Of,
    response: z.object({
      exchanges: z.array(Exchange),
      meetings: z.array(Meeting),
      questions: z.array(Question),
      information: z.array(Information),
      supports: z.array(Support),
      may: z.array(z.enum(['give', 'ask', 'answer'])),
    }),
    refusals: [...always],
  },
  'GET /api/people/:person_id/legal-issues': {
    name: 'readLegalIssues',
    summary: 'What the law brings, on which day: who was told of it, and which legal help was offered.',
    params: Of,
    response: z.object({ issues: z.array(LegalIssue), may: z.array(z.enum(['note'])) }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/relatives/:relative_id/exchanges': {
    name: 'offerExchange',
    summary: 'Ask somebody close to take part in what is exchanged: at a meeting, by a call or a message.',
    params: OfOne,
    body: z.object({ channel: z.enum(EXCHANGE_CHANNELS), words: Words, for_on: Day.nullable().default(null) }),
    response: Done,
    refusals: [...reached],
  },
  'POST /api/people/:person_id/carer-exchanges/:carer_exchange_id/answer': {
    name: 'takePartInExchange',
    summary: 'What somebody close says, in their own words; or that they do not want to, in their own words.',
    params: z.object({ person_id: Id, carer_exchange_id: Id }),
    body: z.object({ response: z.enum(['took_part', 'declined']), input: z.string().trim().max(4000), mode: Mode.optional(), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_exchange', 'offer_answered_already', 'changed_meanwhile', 'carers_own_words', 'say_how_they_said_it'],
  },
  'POST /api/people/:person_id/carer-exchanges/:carer_exchange_id/action': {
    name: 'sayWhatCameOfExchange',
    summary: 'What was done with what somebody close said.',
    params: z.object({ person_id: Id, carer_exchange_id: Id }),
    body: z.object({ words: z.string().trim().min(1).max(1000), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_exchange', 'changed_meanwhile', 'first_what_they_say'],
  },
  'POST /api/people/:person_id/relatives/:relative_id/questions': {
    name: 'askAboutServices',
    summary: 'Somebody close asks about other services: themself, or through a worker who writes it down.',
    params: OfOne,
    body: z.object({ words: z.string().trim().min(1).max(1000) }),
    response: Done,
    refusals: [...about],
  },
  'POST /api/people/:person_id/relatives/:relative_id/information': {
    name: 'informFamily',
    summary: 'Tell somebody close which other services there are; it may answer a question of theirs.',
    params: OfOne,
    body: z.object({
      services: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
      words: z.string().trim().max(4000).default(''),
      way: z.enum(TOLD_WAYS),
      family_question_id: Id.nullable().default(null),
    }),
    response: Done,
    refusals: [...reached, 'no_such_family_question', 'name_a_service_or_say_it'],
  },
  'POST /api/people/:person_id/legal-issues': {
    name: 'noteLegalIssue',
    summary: 'Something the law brings on a day, and whether it matters to those close to the person. Information, never advice.',
    params: Of,
    body: z.object({
      kind: z.enum(LEGAL_KINDS),
      words: z.string().trim().min(1).max(1000),
      on_day: Day,
      family_relevant: z.boolean(),
      category: Category.default('legal'),
    }),
    response: Done,
    refusals: [...always],
  },
  'POST /api/people/:person_id/legal-issues/:legal_issue_id/not-told': {
    name: 'sayWhyFamilyIsNotTold',
    summary: 'Why those close to the person are not told of it: the person says no, nobody is wanted, or it is not safe.',
    params: z.object({ person_id: Id, legal_issue_id: Id }),
    body: z.object({ reason: z.enum(NOT_TOLD), words: z.string().trim().min(1).max(1000), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_legal_issue', 'changed_meanwhile', 'say_why_they_are_not_told'],
  },
  'POST /api/people/:person_id/legal-issues/:legal_issue_id/help': {
    name: 'offerLegalHelp',
    summary: 'Where legal help is, and what was answered; the referral, where there is one.',
    params: z.object({ person_id: Id, legal_issue_id: Id }),
    body: z.object({
      words: z.string().trim().min(1).max(500),
      answer: z.enum(LEGAL_HELP),
      answer_words: Words,
      referral_id: Id.nullable().default(null),
      version: Version,
    }),
    response: Done,
    refusals: [...always, 'no_such_legal_issue', 'changed_meanwhile', 'say_where_legal_help_is', 'decline_in_own_words_of_help', 'no_such_thing'],
  },
  'POST /api/people/:person_id/relatives/:relative_id/support': {
    name: 'offerCarerSupport',
    summary: 'Offer somebody close support for themself.',
    params: OfOne,
    body: z.object({ kind: z.enum(CARER_SUPPORTS), words: Words }),
    response: Done,
    refusals: [...reached],
  },
  'POST /api/people/:person_id/carer-supports/:carer_support_id/answer': {
    name: 'answerCarerSupport',
    summary: 'They take it up, with a goal of their own and its day; or decline in their own words.',
    params: z.object({ person_id: Id, carer_support_id: Id }),
    body: z.object({
      response: z.enum(['accepted', 'declined']),
      own_words: z.string().trim().max(2000).default(''),
      goal: z.string().trim().max(500).default(''),
      goal_on: Day.nullable().default(null),
      mode: Mode.optional(),
      version: Version,
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_carer_support',
      'offer_answered_already',
      'changed_meanwhile',
      'say_how_they_said_it',
      'no_to_support_in_own_words',
      'goal_with_its_day',
    ],
  },
  'POST /api/people/:person_id/carer-supports/:carer_support_id/reached': {
    name: 'carerReachedTheirGoal',
    summary: 'Their own goal is reached, as they say.',
    params: z.object({ person_id: Id, carer_support_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...always, 'no_such_carer_support', 'changed_meanwhile', 'reached_once_accepted'],
  },
})

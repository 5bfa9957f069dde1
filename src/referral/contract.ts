import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { DECLINE_KINDS, LINKAGE, REFERRAL_ACTS, WITHDRAWN_THEN, WITHDRAWN_WHY } from '../shared/referral-words.ts'
import { Category, Day, Done, Id, Instant, Version } from '../shared/words.ts'

const Mode = z.enum(['self', 'dictated', 'interpreted'])
const State = z.enum(LINKAGE)
const Words = z.string().trim().max(1000).default('')
const Said = z.string().trim().min(1).max(1000)
const End = z.enum(['sender', 'service', 'person'])
const Act = z.enum(REFERRAL_ACTS)
const AppointmentMode = z.enum(['in_person', 'phone', 'video'])

export const DeliveryCheck = z.object({
  id: Id,
  as_agreed: z.boolean(),
  quality: z.int().nullable(),
  view: z.int().nullable(),
  view_words: z.string(),
  problem: z.string(),
  follow_up: z.string(),
  follow_up_on: Day.nullable(),
  followed_at: Instant.nullable(),
  followed_words: z.string(),
  next_on: Day,
  at: Instant,
  by: z.string(),
  version: Version,
  may: z.array(z.enum(['follow'])),
})
export type DeliveryCheck = z.infer<typeof DeliveryCheck>

const shown = {
  id: Id,
  service: z.string(),
  category: Category,
  urgency: z.enum(['urgent', 'standard']),
  state: State,
  /** Whose turn it is; nobody's where it has come to an end or goes on. */
  turn: End.nullable(),
  to: z.string().nullable(),
  from: z.string().nullable(),
  note: z.string(),
  began_at: Instant,
  sent_at: Instant.nullable(),
  acknowledged_at: Instant.nullable(),
  decided_at: Instant.nullable(),
  /** Until when whoever's turn it is owes the next step, and whether that has gone by. */
  due_at: Instant.nullable(),
  late: z.boolean(),
  next_check_on: Day.nullable(),
  appointment: z.object({ starts_at: Instant, place: z.string(), with: z.string() }).nullable(),
  visited_at: Instant.nullable(),
  confirmed_at: Instant.nullable(),
  linked_at: Instant.nullable(),
  /** The service says that they were there, and nobody has asked them: not linked. */
  ask_the_person: z.boolean(),
  version: Version,
  may: z.array(Act),
} as const

export const Referral = z.object({
  ...shown,
  need: z.object({ id: Id, words: z.string() }).nullable(),
  listing_id: Id.nullable(),
  /** The service is of no agency here: it is asked by telephone, by whoever sends. */
  outside: z.boolean(),
  why: z.string(),
  instead_of: Id.nullable(),
  consent_mode: Mode.nullable(),
  consent_words: z.string(),
  decline_kind: z.enum(DECLINE_KINDS).nullable(),
  answer_words: z.string(),
  confirmed_mode: Mode.nullable(),
  confirmed_words: z.string(),
  late_words: z.string(),
  withdrawn_why: z.enum(WITHDRAWN_WHY).nullable(),
  withdrawn_words: z.string(),
  withdrawn_then: z.enum(WITHDRAWN_THEN).nullable(),
  ask_again_on: Day.nullable(),
  /** What happened, the first first. */
  steps: z.array(z.object({ id: Id, state: State, words: z.string(), at: Instant, by: z.string(), agency: z.string().nullable() })),
  checks: z.array(DeliveryCheck),
  /** When somebody looks again whether the service is given as agreed. */
  check_by: Instant.nullable(),
})
export type Referral = z.infer<typeof Referral>
export const Sent = z.object({ ...shown, person: z.object({ id: Id, name: z.string() }) })
export type Sent = z.infer<typeof Sent>

const Of = z.object({ person_id: Id })
const OfOne = z.object({ person_id: Id, referral_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const moved = [
  ...always,
  'no_such_referral',
  'changed_meanwhile',
  'another_step_comes_next',
  'answered_by_the_service',
  'moved_by_who_sent_it',
  'something_missing',
] as const
const spoken = ['say_how_they_said_it'] as const

export const referralContract = operations({
  'GET /api/people/:person_id/referrals': {
    name: 'readReferrals',
    summary: 'Every referral of the person to a service, how far it has come and whose turn it is.',
    params: Of,
    response: z.object({
      referrals: z.array(Referral),
      /** Needs for which one may begin, each with the service the person chose for it, if they chose one. */
      needs: z.array(
        z.object({
          id: Id,
          words: z.string(),
          category: Category,
          chosen: z.object({ listing_id: Id, name: z.string(), why: z.string() }).nullable(),
          /** Services that the person was sent to for it before and that said no. */
          instead_of: Id.nullable(),
        }),
      ),
      may: z.array(z.enum(['begin'])),
    }),
    refusals: [...always],
  },
  'GET /api/referrals': {
    name: 'referralsOfMyAgency',
    summary: 'People sent to one’s agency for a service, or by it, as far as each person’s consent reaches today; and how many became a link.',
    query: z.object({ box: z.enum(['to_us', 'by_us']).default('to_us') }),
    response: z.object({ referrals: z.array(Sent), sent: z.int(), linked: z.int() }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'POST /api/people/:person_id/referrals': {
    name: 'beginReferral',
    summary: 'Begin a referral to a service of the directory, for one need; what was said about it makes it discussed.',
    params: Of,
    body: z.object({ need_id: Id, listing_id: Id, urgency: z.enum(['urgent', 'standard']).default('standard'), why: Words, discussed: Words }),
    response: Done,
    refusals: [
      ...always,
      'no_such_need',
      'no_such_listing',
      'referred_there_already',
      'service_of_our_own',
      'another_step_comes_next',
      'housing_without_conditions',
    ],
  },
  'POST /api/people/:person_id/referrals/:referral_id/discussion': {
    name: 'discussReferral',
    summary: 'Say what was talked about with the person: what the service does, what it would be told, what they think of it.',
    params: OfOne,
    body: z.object({ words: Said, version: Version }),
    response: Done,
    refusals: [...moved],
  },
  'POST /api/people/:person_id/referrals/:referral_id/consent': {
    name: 'consentToReferral',
    summary: 'The person agrees that this service is told: what it may know, and until when. It goes into the ledger of their decisions.',
    params: OfOne,
    body: z.object({
      /** Beside the part of life that the need belongs to, which is always covered. */
      categories: z.array(Category).max(16).default([]),
      months: z.int().min(1).max(24).default(6),
      words: Words,
      mode: Mode.optional(),
      version: Version,
    }),
    response: Done,
    refusals: [...moved, ...spoken, 'own_words_please', 'consent_longer_than_allowed'],
  },
  'POST /api/people/:person_id/referrals/:referral_id/send': {
    name: 'sendReferral',
    summary: 'Send it: from now on the service reads what the person’s consent covers, and no more.',
    params: OfOne,
    body: z.object({ note: z.string().trim().max(2000).default(''), version: Version }),
    response: Done,
    refusals: [...moved, 'sent_without_consent', 'consent_does_not_cover_this', 'housing_without_conditions'],
  },
  'POST /api/people/:person_id/referrals/:referral_id/answer': {
    name: 'answerServiceReferral',
    summary: 'The service acknowledges, takes the person on, puts them on its waiting list with a day to look again, or declines with a reason.',
    params: OfOne,
    body: z.object({
      answer: z.enum(['acknowledge', 'accept', 'waitlist', 'decline']),
      words: Words,
      next_check_on: Day.nullable().default(null),
      decline_kind: z.enum(DECLINE_KINDS).nullable().default(null),
      version: Version,
    }),
    response: Done,
    refusals: [...moved, 'say_why_declined', 'say_when_to_ask_there_again', 'asked_again_in_the_past'],
  },
  'POST /api/people/:person_id/referrals/:referral_id/appointment': {
    name: 'appointForReferral',
    summary: 'The service offers the first appointment; it stands in the person’s calendar.',
    params: OfOne,
    body: z.object({
      starts_at: Instant,
      ends_at: Instant.optional(),
      place: z.string().trim().max(300).default(''),
      mode: AppointmentMode.default('in_person'),
      version: Version,
    }),
    response: Done,
    refusals: [...moved, 'arranged_in_the_past', 'ends_before_it_begins', 'longer_than_a_day'],
  },
  'POST /api/people/:person_id/referrals/:referral_id/visit': {
    name: 'markFirstVisit',
    summary: 'The service says whether the person was there. Where they were not, the offer stands and another appointment is made.',
    params: OfOne,
    body: z.object({ went: z.boolean(), words: Words, version: Version }),
    response: Done,
    refusals: [...moved, 'visit_marked_already', 'not_before_it_begins', 'say_what_happened'],
  },
  'POST /api/people/:person_id/referrals/:referral_id/confirmation': {
    name: 'confirmLink',
    summary: 'The person says whether they were there, themself or through somebody who says how they said it. Only then are they linked.',
    params: OfOne,
    body: z.object({ went: z.boolean(), words: Words, mode: Mode.optional(), version: Version }),
    response: Done,
    refusals: [...moved, ...spoken, 'confirmed_already', 'not_before_it_begins'],
  },
  'POST /api/people/:person_id/referrals/:referral_id/way': {
    name: 'moveReferral',
    summary: 'Look for an alternative after a no; say that the service goes on, that the person stays away, comes again, or that it is complete.',
    params: OfOne,
    body: z.object({ act: z.enum(['seek', 'go_on', 'stay_away', 'come_back', 'complete']), words: Said, version: Version }),
    response: Done,
    refusals: [...moved],
  },
  'POST /api/people/:person_id/referrals/:referral_id/withdrawal': {
    name: 'withdrawFromReferral',
    summary: 'The person does not want it: why, if they say, and what follows.',
    params: OfOne,
    body: z.object({
      why: z.enum(WITHDRAWN_WHY),
      afterwards: z.enum(WITHDRAWN_THEN),
      words: Words,
      ask_again_on: Day.nullable().default(null),
      mode: Mode.optional(),
      version: Version,
    }),
    response: Done,
    refusals: [...moved, ...spoken, 'say_when_to_ask_them_again', 'asked_again_in_the_past'],
  },
  'POST /api/people/:person_id/referrals/:referral_id/delay': {
    name: 'sayWhyLinkTakesLonger',
    summary: 'Say why somebody who was taken on is not there yet.',
    params: OfOne,
    body: z.object({ words: Said, version: Version }),
    response: Done,
    refusals: [...moved],
  },
  'POST /api/people/:person_id/referrals/:referral_id/checks': {
    name: 'checkDelivery',
    summary: 'Say whether a service is given as agreed, how good it is, and what the person says; what is not as agreed needs a step within a week.',
    params: OfOne,
    body: z.object({
      as_agreed: z.boolean(),
      quality: z.int().min(1).max(5).nullable().default(null),
      view: z.int().min(1).max(5).nullable().default(null),
      view_words: Words,
      view_mode: Mode.optional(),
      problem: Words,
      follow_up: Words,
      follow_up_on: Day.nullable().default(null),
      next_on: Day.optional(),
    }),
    response: Done,
    refusals: [
      ...always,
      ...spoken,
      'no_such_referral',
      'moved_by_who_sent_it',
      'not_received_now',
      'say_what_is_not_as_agreed',
      'say_what_follows',
      'follow_up_within_a_week',
      'next_look_too_late',
    ],
  },
  'POST /api/people/:person_id/referrals/:referral_id/checks/:check_id/follow-up': {
    name: 'sayWhatWasDoneAboutDelivery',
    summary: 'Say what was done about a service that was not given as agreed.',
    params: z.object({ person_id: Id, referral_id: Id, check_id: Id }),
    body: z.object({ words: Said, version: Version }),
    response: Done,
    refusals: [...always, 'no_such_check', 'changed_meanwhile', 'followed_already', 'nothing_to_follow'],
  },
})

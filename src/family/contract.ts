import { z } from 'zod'
import { FAMILY_ANSWERS, FAMILY_WAYS, NOT_REACHED, TOLD_WAYS } from '../shared/family-words.ts'
import { operations } from '../shared/operation.ts'
import { RELATIONS } from '../shared/person-words.ts'
import { givenActs } from './contract-given.ts'
import { askActs } from './contract-ask.ts'
import { Decided, MyOrder, Order, orderActs } from './contract-order.ts'
import { Category, Day, Done, Id, Instant, Version } from '../shared/words.ts'

const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Topics = z.array(Category).max(16)
const Words = z.string().trim().max(1000).default('')
const Way = z.enum(FAMILY_WAYS)

export const Offer = z.object({
  id: Id,
  ways: z.array(Way),
  words: z.string(),
  offered_at: Instant,
  by: z.string(),
  response: z.enum(FAMILY_ANSWERS).nullable(),
  own_words: z.string(),
  mode: Mode.nullable(),
  answered_at: Instant.nullable(),
  reoffer_on: Day.nullable(),
  version: Version,
})
export const Told = z.object({
  id: Id,
  category: Category,
  way: z.enum(TOLD_WAYS),
  words: z.string(),
  by: z.string(),
  at: Instant,
  /** By an order of the law, not by the person's wish. */
  by_order: z.boolean(),
})
export const CloseOne = z.object({
  id: Id,
  name: z.string(),
  relation: z.enum(RELATIONS),
  language: z.string(),
  phone: z.string(),
  wish: z
    .object({ id: Id, wish: z.enum(['yes', 'no']), topics: z.array(Category), closed: z.array(Category), words: z.string(), mode: Mode, at: Instant })
    .nullable(),
  /** Why they may not be reached today, whatever it is about; null: they may. */
  why_not: z.enum(NOT_REACHED).nullable(),
  checked_at: Instant.nullable(),
  safe_until: Instant.nullable(),
  /** How it was made sure; '' where that is not the reader's to know. */
  how_sure: z.string(),
  offers: z.array(Offer),
  told: z.array(Told),
  orders: z.array(Order),
  may: z.array(z.enum(['wish', 'check', 'offer', 'answer', 'tell', 'order'])),
})
export type CloseOne = z.infer<typeof CloseOne>

const Of = z.object({ person_id: Id })
const OfOne = z.object({ person_id: Id, relative_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const about = [...always, 'no_such_relative'] as const
const reached = [...about, ...NOT_REACHED, 'no_such_party', 'not_wanted_by_the_person'] as const

export const familyContract = operations({
  'GET /api/people/:person_id/family': {
    name: 'readFamily',
    summary:
      'Those close to the person: what the person wants of each and about what, whether it is safe to reach them, what they were offered and told.',
    params: Of,
    response: z.object({ close: z.array(CloseOne), may: z.array(z.enum(['add'])) }),
    refusals: [...always],
  },
  'GET /api/people/:person_id/for-me': {
    name: 'readWhatIsForMe',
    summary: 'For somebody close to the person: about what they are let in, what they are offered and were told, and what an order lets them decide.',
    params: Of,
    response: z.object({
      topics: z.array(Category),
      offers: z.array(Offer),
      told: z.array(Told),
      orders: z.array(MyOrder),
      decided: z.array(Decided),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/relatives': {
    name: 'addRelative',
    summary: 'Somebody close to the person: who they are to them, and how they are reached once the person wants it.',
    params: Of,
    body: z.object({
      name: z.string().trim().min(1).max(200),
      relation: z.enum(RELATIONS),
      language: z.enum(['en', 'zh']).default('en'),
      phone: z.string().trim().max(100).default(''),
    }),
    response: Done,
    refusals: [...always],
  },
  'POST /api/people/:person_id/relatives/:relative_id/wish': {
    name: 'sayWhatIsWanted',
    summary: 'The person says whether somebody close is to be involved, and about what; sharing follows it at once, and a no ends it at once.',
    params: OfOne,
    body: z.object({
      wish: z.enum(['yes', 'no']),
      topics: Topics.default([]),
      closed: Topics.default([]),
      words: Words,
      mode: Mode.optional(),
      /** What stood there when it was written down for them; null: nothing yet. */
      seen_id: Id.nullable().optional(),
    }),
    response: Done,
    refusals: [
      ...about,
      'say_how_they_said_it',
      'name_a_topic',
      'topic_open_or_closed',
      'topic_closed_by_the_person',
      'changed_meanwhile',
      'must_never_learn',
    ],
  },
  'POST /api/people/:person_id/relatives/:relative_id/safety': {
    name: 'makeSureItIsSafe',
    summary: 'Somebody has made sure that it is safe for the person when this one is reached, and how; or that it is not.',
    params: OfOne,
    body: z.object({ safe: z.boolean(), words: z.string().trim().min(1).max(1000) }),
    response: Done,
    refusals: [...about, 'must_never_learn', 'say_how_safety_was_checked'],
  },
  'POST /api/people/:person_id/relatives/:relative_id/offers': {
    name: 'offerInvolvement',
    summary: 'Offer somebody close a say: how, about what and when.',
    params: OfOne,
    body: z.object({ ways: z.array(Way).min(1), words: Words }),
    response: Done,
    refusals: [...reached, 'answer_the_last_offer_first', 'say_how_they_may_take_part'],
  },
  'POST /api/people/:person_id/family-offers/:offer_id/answer': {
    name: 'answerInvolvement',
    summary: 'Somebody close answers what they were offered, themself or through a worker who says how; no needs their own words.',
    params: z.object({ person_id: Id, offer_id: Id }),
    body: z.object({
      response: z.enum(FAMILY_ANSWERS),
      own_words: z.string().trim().max(2000).default(''),
      reoffer_on: Day.nullable().default(null),
      mode: Mode.optional(),
      version: Version,
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_offer',
      'offer_answered_already',
      'changed_meanwhile',
      'decline_in_own_words',
      'ask_again_in_the_past',
      'say_how_they_said_it',
    ],
  },
  'POST /api/people/:person_id/relatives/:relative_id/told': {
    name: 'tellRelative',
    summary: 'Tell somebody close something about one part of life; refused unless the person wants it, about this, and it is safe.',
    params: OfOne,
    body: z.object({
      category: Category,
      way: z.enum(TOLD_WAYS),
      words: z.string().trim().min(1).max(4000),
      legal_issue_id: Id.nullable().default(null),
    }),
    response: Done,
    refusals: [...reached, 'topic_is_closed', 'say_what_was_told', 'no_such_legal_issue'],
  },
  ...orderActs,
  ...givenActs,
  ...askActs,
})

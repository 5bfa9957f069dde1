import { z } from 'zod'
import { INVOLVEMENT, PLANNING_SUPPORTS } from '../shared/taking-part-words.ts'
import { LAWFUL_BASES } from '../shared/family-words.ts'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Line, Version } from '../shared/words.ts'
import { Mode, Party, QualityAreaCode, Reasoned, Short } from './contract-board.ts'
import { always, Of, OneOf } from './contract-given.ts'

export const ContactMode = z.enum(['in_person', 'phone', 'text', 'video', 'email', 'letter', 'portal'])
const Support = z.enum(PLANNING_SUPPORTS)
const Supports = z.array(Support).max(PLANNING_SUPPORTS.length)
const Response = z.enum(['accepted', 'partly', 'later', 'declined'])
const Level = z.enum(INVOLVEMENT)
const Score = z.int().min(1).max(5)
const said = ['say_how_they_said_it', 'only_the_owner_agrees'] as const

/** Where somebody close saw it otherwise: both views, whose it was decided by, and how that was worked out. */
const Views = z.object({
  person_view: Short.default(''),
  family_view: Short.default(''),
  outcome: z.enum(['person', 'family']),
  basis: z.enum(LAWFUL_BASES).nullable().default(null),
  basis_words: Short.default(''),
  worked_out: z.string().trim().max(2000).default(''),
})

export const Together = z.object({
  /** How far the person wants to take part; the newest first. */
  choices: z.array(
    z.object({
      id: Id,
      level: Level,
      supports: z.array(Support),
      words: z.string(),
      mode: Mode,
      at: Instant,
      seen_at: Instant.nullable(),
      version: Version,
    }),
  ),
  offers: z.array(
    z.object({
      id: Id,
      offered_at: Instant,
      mode: ContactMode,
      meet_at: Instant.nullable(),
      place: z.string(),
      supports_offered: z.array(z.string()),
      response: Response.nullable(),
      own_words: z.string(),
      responded_at: Instant.nullable(),
      supports_used: z.array(z.string()),
      reoffer_on: Day.nullable(),
      version: Version,
    }),
  ),
  discussions: z.array(
    z.object({
      id: Id,
      kind: z.enum(['planning', 'about']),
      happened_at: Instant,
      topic: z.string(),
      invited: z.array(Id),
      came: z.array(Id),
      person_came: z.boolean(),
      absent_reason: z.string(),
      told_at: Instant.nullable(),
      told_words: z.string(),
      /** Whole: the person was there, or knows what was said. */
      filed: z.boolean(),
      tell_by: Instant,
      version: Version,
    }),
  ),
  decisions: z.array(
    z.object({
      id: Id,
      words: z.string(),
      decided_by: Id,
      under_an_order: z.boolean(),
      mode: Mode,
      at: Instant,
      /** Those close to the person who had a part in it. */
      with_family: z.array(z.object({ id: Id, name: z.string() })),
      views: Views.nullable(),
    }),
  ),
  orders: z.array(
    z.object({ id: Id, relative_id: Id, issued_by: z.string(), about: z.array(Category), from_on: Day, to_on: Day, valid: z.boolean() }),
  ),
  /** Every part of life, with each rating in the order of time, and how far the last is from the first. */
  quality: z.array(z.object({ area: QualityAreaCode, ratings: z.array(z.object({ score: z.int(), at: Instant })), change: z.int().nullable() })),
  parties: z.array(Party),
  may: z.array(z.enum(['write', 'choose', 'see_choice', 'log'])),
})
export type Together = z.infer<typeof Together>

export const togetherActs = operations({
  'GET /api/people/:person_id/plan/together': {
    name: 'readPlanningTogether',
    summary:
      'How the person takes part: their chosen level, offers and answers, talks with and about them, their decisions, and how good life is to them.',
    params: OneOf,
    response: Together,
    refusals: [...always, 'say_why_you_read'],
  },
  'POST /api/people/:person_id/plan/offers': {
    name: 'offerPlanning',
    summary: 'Offer to plan together: when, where, and what would help.',
    params: OneOf,
    body: z.object({
      mode: ContactMode,
      meet_at: Instant.nullable().default(null),
      place: z.string().trim().max(300).default(''),
      supports_offered: Supports.min(1),
    }),
    response: Done,
    refusals: [...always, 'answer_the_last_offer_first'],
  },
  'POST /api/people/:person_id/plan/offers/:offer_id/answer': {
    name: 'answerPlanningOffer',
    summary: 'The person answers the offer; no needs their words and a day on which to ask again.',
    params: Of('offer_id'),
    body: z.object({
      response: Response,
      own_words: z.string().trim().max(2000).default(''),
      supports_used: Supports.default([]),
      reoffer_on: Day.nullable().default(null),
      mode: Mode.optional(),
    }),
    response: Done,
    refusals: [
      ...always,
      ...said,
      'no_such_offer',
      'offer_answered_already',
      'decline_in_own_words',
      'say_when_to_ask_again',
      'ask_again_in_the_past',
    ],
  },
  'POST /api/people/:person_id/plan/discussions': {
    name: 'logDiscussion',
    summary:
      'A talk with the person to plan, or a talk about them: who was invited, who came; without the person only with a reason, and they are told.',
    params: OneOf,
    body: z.object({
      kind: z.enum(['planning', 'about']),
      happened_at: Instant,
      topic: z.string().trim().min(1).max(500),
      category: Category.default('general'),
      invited: z.array(Id).max(30).default([]),
      came: z.array(Id).min(1).max(30),
      absent_reason: z.string().trim().max(500).default(''),
      told_words: Short.default(''),
    }),
    response: Done,
    refusals: [
      ...always,
      'happens_later',
      'say_why_they_were_not_there',
      'planned_with_the_person',
      'invite_the_guardian',
      'not_known_with_them',
      'no_consent_for_this',
    ],
  },
  'POST /api/people/:person_id/plan/discussions/:discussion_id/told': {
    name: 'tellAboutDiscussion',
    summary: 'What the person was told of a talk they were not at.',
    params: Of('discussion_id'),
    body: z.object({ words: Reasoned, version: Version }),
    response: Done,
    refusals: [...always, 'no_such_discussion', 'told_already', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/plan/decisions': {
    name: 'recordDecision',
    summary:
      'Something the person decided, in their words. For the person decides nobody but a guardian, themself or through a worker, inside their order and only after help to decide. Where somebody close saw it otherwise, both views stand, and it is as the person wants unless the law says otherwise.',
    params: OneOf,
    body: z.object({
      words: Reasoned,
      decided_by: Id,
      mode: Mode.optional(),
      category: Category.default('general'),
      discussion_id: Id.nullable().default(null),
      with_family: z.array(Id).max(20).default([]),
      views: Views.nullable().default(null),
    }),
    response: Done,
    refusals: [
      ...always,
      ...said,
      'no_such_discussion',
      'no_such_relative',
      'no_order_on_file',
      'outside_your_order',
      'your_order_has_ended',
      'help_to_decide_first',
      'reserved_by_law',
      'name_whose_view',
      'say_both_views',
      'say_how_it_was_worked_out',
      'only_with_a_lawful_basis',
    ],
  },
  'POST /api/people/:person_id/plan/guardian-orders': {
    name: 'recordGuardianOrder',
    summary: 'An order by which somebody may decide for the person: about what, from when to when, read off the paper.',
    params: OneOf,
    body: z.object({ relative_id: Id, issued_by: Line, document: Line.max(300), about: z.array(Category).min(1), from_on: Day, to_on: Day }),
    response: Done,
    refusals: [...always, 'no_such_relative', 'order_ended_before_it_began'],
  },
  'POST /api/people/:person_id/plan/involvement': {
    name: 'chooseInvolvement',
    summary: 'The person chooses how far they take part, at any time; and what helps them to decide.',
    params: OneOf,
    body: z.object({ level: Level, supports: Supports.default([]), words: Short.default(''), mode: Mode.optional() }),
    response: Done,
    refusals: [...always, ...said],
  },
  'POST /api/people/:person_id/plan/involvement/:choice_id/seen': {
    name: 'noteInvolvement',
    summary: 'The coordinator has seen what the person chose.',
    params: Of('choice_id'),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...always, 'no_such_choice', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/plan/quality': {
    name: 'rateQualityOfLife',
    summary: 'The person says how good parts of their life are, from 1 to 5.',
    params: OneOf,
    body: z.object({
      ratings: z
        .array(z.object({ area: QualityAreaCode, score: Score }))
        .min(1)
        .max(7),
      mode: Mode.optional(),
    }),
    response: Done,
    refusals: [...always, ...said],
  },
})

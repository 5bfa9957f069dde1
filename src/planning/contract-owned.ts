import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Day, Done, Id, Instant } from '../shared/words.ts'
import { Missing, Mode, Party, Reasoned } from './contract-board.ts'
import { always, OneOf, onPlan } from './contract-given.ts'

const Said = z.string().trim().max(2000)
const Section = z.enum(['situation', 'strengths', 'priorities', 'goals', 'actions', 'roles', 'budget', 'risks', 'review', 'agreement'])
const Format = z.enum(['account', 'plain', 'large_print', 'easy_read'])
const Item = z.int().min(46).max(56)
const Ground = z.enum(['person_refused', 'person_unable', 'safety', 'legal_restriction', 'no_such_service'])
const N = z.int().min(1).max(10_000)
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

export const PlanOwned = z.object({
  parties: z.array(Party),
  /** The version that counts: put to the owner, else in force; null before the first. */
  n: z.int().nullable(),
  sections: z.array(z.object({ section: Section, state: z.enum(['complete', 'not_applicable', 'open']), words: z.string() })),
  reading: z.object({
    /** Flesch and Kincaid's grade; null where there is none, as for Chinese. */
    grade: z.number().nullable(),
    limit: z.int(),
    language: z.enum(['en', 'zh']),
    words: z.int(),
    signs_a_sentence: z.int().nullable(),
  }),
  preferred_language: z.string(),
  copies: z.array(z.object({ id: Id, n: z.int(), to_id: Id, format: Format, language: z.string(), given_at: Instant })),
  /** Each who takes part now, with whether they have understood this version. */
  understood: z.array(
    z.object({ party_id: Id, at: Instant.nullable(), teach_back: z.string(), due_at: Instant.nullable(), late: z.boolean(), mine: z.boolean() }),
  ),
  comments: z.array(z.object({ id: Id, n: z.int(), goal_id: Id.nullable(), written_by: Id.nullable(), words: z.string(), at: Instant })),
  agreement: z.object({ basis: z.enum(['self', 'guardian_order', 'interim']), reason: z.string(), at: Instant, until: Day.nullable() }).nullable(),
  quality: z.object({
    met: z.int(),
    items: z.array(
      z.object({
        item: Item,
        carries: z.array(z.string()),
        status: z.enum(['met', 'missing', 'excepted']),
        missing: z.array(Missing),
        exception: z.object({ ground: Ground, words: z.string(), written_by: Id.nullable(), at: Instant }).nullable(),
        may_except: z.boolean(),
      }),
    ),
    audits: z.array(
      z.object({ id: Id, n: z.int(), agrees: z.array(Item), differs: z.array(Item), words: z.string(), written_by: Id.nullable(), at: Instant }),
    ),
  }),
  may: z.array(z.enum(['say', 'give', 'understand', 'understand_for_person', 'comment', 'stand_in', 'except', 'audit'])),
})
export type PlanOwned = z.infer<typeof PlanOwned>

/** The plan as its owner's: its ten parts, copies, understanding, the owner's notes in it, and how well it is made. */
export const planOwned = operations({
  'GET /api/people/:person_id/plan/owned': {
    name: 'readPlanAsOwned',
    summary: 'The ten parts and how each stands, who has the plan in which form, who understood it, and the eleven points of a good plan.',
    params: OneOf,
    response: PlanOwned,
    refusals: [...always, 'no_such_plan', 'say_why_you_read'],
  },
  'POST /api/people/:person_id/plan/sections': {
    name: 'saySection',
    summary: 'Say what stands in a part of the plan that nothing else fills, or why it does not apply.',
    params: OneOf,
    body: z.object({ section: z.enum(['situation', 'strengths', 'budget', 'risks']), kind: z.enum(['said', 'not_applicable']), words: Said.min(1) }),
    response: Done,
    refusals: [...onPlan, 'say_what_stands_there'],
  },
  'POST /api/people/:person_id/plan/copies': {
    name: 'givePlan',
    summary: 'Say that somebody who takes part has a copy of a version, in which form and language.',
    params: OneOf,
    body: z.object({ n: N, to_id: Id, format: Format, language: Language }),
    response: Done,
    refusals: [...onPlan, 'no_such_version', 'no_such_participant', 'account_is_their_own'],
  },
  'POST /api/people/:person_id/plan/understanding': {
    name: 'confirmUnderstanding',
    summary: 'Say that one has understood a version; the person by saying it back in their own words.',
    params: OneOf,
    body: z.object({ n: N, party_id: Id, teach_back: Said.default(''), mode: Mode.optional() }),
    response: Done,
    refusals: [
      ...onPlan,
      'no_such_version',
      'no_such_participant',
      'say_it_back',
      'only_by_themself',
      'say_how_they_said_it',
      'only_the_owner_agrees',
      'understood_already',
    ],
  },
  'POST /api/people/:person_id/plan/comments': {
    name: 'commentPlan',
    summary: 'The owner writes something beside a line of their plan.',
    params: OneOf,
    body: z.object({ n: N, goal_id: Id.nullable().default(null), words: Said.min(1) }),
    response: Done,
    refusals: [...onPlan, 'no_such_version', 'no_such_thing'],
  },
  'POST /api/people/:person_id/plan/stand-in': {
    name: 'standInForOwner',
    summary: 'Without the owner’s yes: by an order of the law, or for a fortnight with the reason said.',
    params: OneOf,
    body: z.object({ n: N, basis: z.enum(['guardian_order', 'interim']), reason: Reasoned }),
    response: Done,
    refusals: [...onPlan, 'no_such_version', 'no_order_on_file', 'interim_with_a_reason', 'agreed_already'],
  },
  'POST /api/people/:person_id/plan/exceptions': {
    name: 'exceptQuality',
    summary: 'Say on which ground one of the eleven points does not hold for this plan.',
    params: OneOf,
    body: z.object({ item: Item, ground: Ground, words: Reasoned }),
    response: Done,
    refusals: [...onPlan, 'holds_for_every_plan', 'say_why_excepted'],
  },
  'POST /api/people/:person_id/plan/audits': {
    name: 'auditPlan',
    summary: 'A supervisor says on which of the eleven points they see what the record says, and on which not.',
    params: OneOf,
    body: z.object({ differs: z.array(Item).max(11), words: Said.default('') }),
    response: Done,
    refusals: [...onPlan, 'say_what_you_see_otherwise', 'every_point_once'],
  },
  'GET /api/plans/sample': {
    name: 'drawPlans',
    summary: 'The plans of one’s agency drawn by chance for this quarter, and whether each was looked at.',
    response: z.object({
      quarter: z.string(),
      pct: z.int(),
      active: z.int(),
      drawn: z.array(z.object({ person: z.object({ id: Id, name: z.string() }), audited_at: Instant.nullable() })),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
})

import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Id, Instant } from '../shared/words.ts'

export const Status = z.enum(['met', 'met_late', 'pending', 'missed', 'excepted', 'na'])
export const Source = z.object({ ref: z.string(), quote: z.string() })
/** Why something stands as it does: the key of its sentence (`why.<key>`) and the figures in it. */
export const Why = z.object({ key: z.string() }).catchall(z.union([z.string(), z.number()]))
export const Evidence = z.object({ table: z.string(), id: z.string(), at: z.string() })
const Named = z.object({ id: Id, name: z.string() })
/** A person by the name they want; null where the reader may not know it. */
const PersonNamed = Named.nullable()

/** What waits, in the order in which it is dealt with when it is due at the same time. */
export const KINDS = ['safety', 'promise', 'response', 'request', 'action', 'review', 'follow_up', 'offer', 'plan', 'other'] as const
export const Kind = z.enum(KINDS)
/** What opens when one goes there, and about whom. */
export const Target = z.object({
  kind: z.enum([
    'entry',
    'referral',
    'assessment',
    'plan',
    'action',
    'coordination',
    'budget',
    'barriers',
    'updates',
    'rights',
    'consent',
    'advocacy',
    'conference',
    'team',
    'partners',
    'handover',
    'relationship',
    'housing',
    'mix',
    'engagement',
    'obtaining',
    'chasing',
    'calendar',
    'waiting',
    'family',
    'review',
    'exit',
    'person',
  ]),
  id: z.string(),
  person_id: Id,
})

export const Due = z.object({
  id: Id,
  kind: Kind,
  person: PersonNamed,
  /** Null: owed, without a time of its own. */
  due_at: Instant.nullable(),
  late: z.boolean(),
  /** Asked, and not answered yet. */
  asked: z.boolean(),
  standard: z.string().nullable(),
  why: Why.nullable(),
  evidence: z.array(Evidence),
  /** What is to be done, in the words of the plan. */
  words: z.string().nullable(),
  by: Named.nullable(),
  target: Target,
})

export const Owed = z.object({
  id: Id,
  standard: z.string(),
  stage: z.string(),
  status: Status,
  category: Category,
  by: Named.nullable(),
  to: Named.nullable(),
  agency: Named.nullable(),
  began_at: Instant,
  due_at: Instant.nullable(),
  met_at: Instant.nullable(),
  excepted: z.string().nullable(),
  why: Why,
  evidence: z.array(Evidence),
  sources: z.array(Source),
  /** The values it was judged by, by parameter. */
  parameters: z.record(z.string(), z.unknown()),
})

export const Scope = z.enum(['own', 'agency', 'network'])
/** A figure about too few people is withheld: null. */
const Figure = z.int().nullable()
export const Rates = z.object({
  standard: z.string(),
  stage: z.string(),
  sources: z.array(Source),
  met: Figure,
  met_late: Figure,
  missed: Figure,
  /** Those three together: what a rate is of. Nought: no cases, and no rate. */
  n: Figure,
  pending: Figure,
  excepted: Figure,
  na: Figure,
})

export const standardsContract = operations({
  'GET /api/today': {
    name: 'today',
    summary:
      'What waits: mine, my agency’s, or for supervisors everything of the agency that is late or due within a week; and what I wait for from others.',
    query: z.object({ view: z.enum(['mine', 'agency', 'team']).optional() }),
    response: z.object({
      view: z.enum(['mine', 'agency', 'team']),
      views: z.array(z.enum(['mine', 'agency', 'team'])),
      due: z.array(Due),
      waiting: z.array(Due),
      /** The sentences of good practice behind it, by standard: many things follow from one. */
      sources: z.record(z.string(), z.array(Source)),
      /** For a supervisor's team. */
      team: z.object({ late: z.int(), coordinators_silent: z.int(), entries_late: z.int() }).nullable(),
      more: z.boolean(),
    }),
    refusals: ['not_your_role'],
  },
  'GET /api/people/:person_id/owed': {
    name: 'whatIsOwed',
    summary: 'What is owed to a person and whether it was kept: why, on which evidence, and the sentence of good practice behind it.',
    params: z.object({ person_id: Id }),
    response: z.object({ owed: z.array(Owed) }),
    refusals: ['no_such_person'],
  },
  'GET /api/scorecard': {
    name: 'scorecard',
    summary: 'How well we practise: for each standard met ÷ (met + met late + missed), with n; never a name, and nothing about too few people.',
    query: z.object({ scope: Scope.optional() }),
    response: z.object({
      scope: Scope,
      scopes: z.array(Scope),
      target_percent: z.int(),
      fewest: z.int(),
      opens: z.boolean(),
      standards: z.array(Rates),
    }),
    refusals: ['not_your_scope'],
  },
  'GET /api/scorecard/:standard/items': {
    name: 'behindTheRate',
    summary: 'What a rate is made of: each obligation of one standard, one’s own or, for supervisors, the agency’s.',
    params: z.object({ standard: z.string().regex(/^[A-Z]{3}-\d\d$/) }),
    query: z.object({ scope: z.enum(['own', 'agency']).default('own'), status: Status.optional() }),
    response: z.object({ items: z.array(Owed.extend({ person: PersonNamed })), more: z.boolean() }),
    refusals: ['not_your_scope'],
  },
})

export type DueItem = z.output<typeof Due>
export type OwedItem = z.output<typeof Owed>
export type RatesOfStandard = z.output<typeof Rates>

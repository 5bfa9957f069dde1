import { z } from 'zod'
import { OBTAINING_KINDS, OBTAINING_WAYS, RESOURCE_KINDS, RESOURCE_STATES, SUPPORT_STATES } from '../shared/obtaining-words.ts'
import { operations } from '../shared/operation.ts'
import { SUPPORT_KINDS } from '../shared/service-mix-words.ts'
import { Category, Day, Done, Id, Instant, Version } from '../shared/words.ts'

const Words = z.string().trim().max(1000)
const Source = z.string().trim().max(300)
const Way = z.enum(OBTAINING_WAYS)
const Kind = z.enum(OBTAINING_KINDS)
/** For everybody, for something particular, or no service at all; null while nobody said. */
const SupportKind = z.enum(SUPPORT_KINDS).nullable()
const ResourceState = z.enum(RESOURCE_STATES)

export const Support = z.object({
  id: Id,
  what: z.string(),
  category: Category,
  need_id: Id,
  /** In the words of the need; null where the reader may not know it. */
  need: z.string().nullable(),
  state: z.enum(SUPPORT_STATES),
  source: z.string(),
  kind: SupportKind,
  may_mark: z.boolean(),
  referral_id: Id.nullable(),
  named_at: Instant,
  /** By when the first thing is done to get it; null while the plan is not in force, and once something was done. */
  begin_by: Instant.nullable(),
  late: z.boolean(),
  /** It cannot be had, and the person has not heard so yet: by when they do. */
  tell_by: Instant.nullable(),
  version: Version,
  steps: z.array(
    z.object({
      id: Id,
      kind: Kind,
      way: Way.nullable(),
      words: z.string(),
      source_from: z.string(),
      source_to: z.string(),
      by: z.string().nullable(),
      at: Instant,
    }),
  ),
  may: z.array(Kind),
})
export type Support = z.infer<typeof Support>

export const Resource = z.object({
  id: Id,
  kind: z.enum(RESOURCE_KINDS),
  what: z.string(),
  quantity: z.int(),
  needed_on: Day,
  source: z.string(),
  state: ResourceState,
  why_unavailable: z.string(),
  /** Not certain a whole day before it is needed. */
  late: z.boolean(),
  version: Version,
  changes: z.array(
    z.object({
      id: Id,
      field: z.enum(['what', 'quantity', 'needed_on', 'source', 'state']),
      was: z.string(),
      became: z.string(),
      by: z.string().nullable(),
      at: Instant,
    }),
  ),
})
export type Resource = z.infer<typeof Resource>

export const StepWithResources = z.object({
  id: Id,
  words: z.string(),
  category: Category,
  responsible: z.string().nullable(),
  due_at: Instant.nullable(),
  /** Everything it needs is certain. */
  ready: z.boolean(),
  resources: z.array(Resource),
  may: z.array(z.enum(['list', 'change'])),
})

const Of = z.object({ person_id: Id })
const OfOne = <const K extends string>(key: K) => z.object({ person_id: Id, [key]: Id } as Record<'person_id' | K, typeof Id>)
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const needed = {
  kind: z.enum(RESOURCE_KINDS),
  what: z.string().trim().min(1).max(200),
  quantity: z.int().min(1).max(100_000).default(1),
} as const

export const obtainingContract = operations({
  'GET /api/people/:person_id/obtaining': {
    name: 'readObtaining',
    summary: 'How far each support that the plan names has been got, and what each step needs on its day.',
    params: Of,
    response: z.object({
      plan: z.object({ id: Id, in_force_since: Instant.nullable() }).nullable(),
      supports: z.array(Support),
      steps: z.array(StepWithResources),
      /** What a support can be named for. */
      needs: z.array(z.object({ id: Id, words: z.string() })),
      /** By which it can be sought. */
      referrals: z.array(z.object({ id: Id, need_id: Id.nullable(), service: z.string(), linked: z.boolean() })),
      may: z.array(z.enum(['name'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/supports': {
    name: 'nameSupport',
    summary: 'Name a support or service that the plan is to bring, for which need, and where it may come from.',
    params: Of,
    body: z.object({ need_id: Id, what: z.string().trim().min(1).max(300), source: Source.default(''), kind: SupportKind.default(null) }), // prettier-ignore
    response: Done,
    refusals: [...always, 'no_such_plan', 'not_now_in_this_state', 'no_such_need', 'named_in_the_plan_already'],
  },
  'PUT /api/people/:person_id/supports/:support_id/kind': {
    name: 'markSupport',
    summary: 'Say whether a support is a service for everybody, one for something particular, or no service at all.',
    params: OfOne('support_id'),
    body: z.object({ kind: SupportKind, version: Version }),
    response: Done,
    refusals: [...always, 'no_such_planned_support', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/supports/:support_id/steps': {
    name: 'logObtaining',
    summary: 'What was done to get a support, and what came of it: how far it is follows from this.',
    params: OfOne('support_id'),
    body: z.object({ kind: Kind, way: Way.nullable().default(null), words: Words.default(''), source: Source.default(''), referral_id: Id.nullable().default(null) }), // prettier-ignore
    response: Done,
    refusals: [
      ...always,
      'no_such_planned_support',
      'no_such_referral',
      'not_from_where_it_stands',
      'say_what_you_did_for_it',
      'say_in_which_way',
      'name_the_new_source',
      'in_use_once_obtained',
      'referral_not_linked_yet',
    ],
  },
  'POST /api/people/:person_id/steps/:action_id/resources': {
    name: 'listResource',
    summary: 'Something or somebody a step needs on its day.',
    params: OfOne('action_id'),
    body: z.object({ ...needed, needed_on: Day.optional() }),
    response: Done,
    refusals: [...always, 'no_such_action', 'not_now_in_this_state', 'say_when_it_is_needed', 'needed_in_the_past'],
  },
  'PATCH /api/people/:person_id/resources/:resource_id': {
    name: 'changeResource',
    summary: 'Where it comes from, whether it is certain, or what is different now; the old value stays beside the new.',
    params: OfOne('resource_id'),
    body: z.object({
      what: needed.what.optional(),
      quantity: z.int().min(1).max(100_000).optional(),
      needed_on: Day.optional(),
      source: Source.optional(),
      state: ResourceState.optional(),
      why_unavailable: Words.optional(),
      version: Version,
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_resource',
      'not_asked_of_you',
      'changed_meanwhile',
      'nothing_is_different',
      'say_where_it_comes_from',
      'say_why_it_cannot_be_had',
      'needed_in_the_past',
    ],
  },
})

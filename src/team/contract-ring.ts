import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { FAMILY_SIDE, SIDES } from '../shared/ring-words.ts'
import { Category, Done, Id, Instant, Version } from '../shared/words.ts'

const Of = z.object({ person_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const forAGoal = ['no_such_goal', 'goal_not_agreed_yet'] as const

/** One side of the ring. Where the reader may not know whether it is in place, it says only that. */
const RingSide = z.object({
  side: z.enum(SIDES),
  state: z.enum(['in_place', 'missing', 'not_shown']),
  /** Who takes part; nothing for the other sides. */
  names: z.array(z.string()),
  how: z.enum(FAMILY_SIDE).nullable(),
  /** Needs that weigh and have neither a service of others nor a reason why not; or of which the reader may not know whether they have. */
  needs: z.array(z.object({ id: Id, words: z.string(), known: z.boolean() })),
})
const Support = z.object({
  id: Id,
  words: z.string(),
  given_at: Instant,
  by: z.string(),
  category: Category,
  /** '' where the goal is not the reader's to know; null: for no goal. */
  goal: z.string().nullable(),
  why_none: z.string(),
  version: Version,
  may: z.array(z.enum(['name_goal'])),
})

export const ringContract = operations({
  'GET /api/people/:person_id/ring': {
    name: 'readRing',
    summary:
      'Whether the person, those close to them, the team and services of others are all in place, and how much of what was given is for an agreed goal; as far as the reader may see.',
    params: Of,
    response: z.object({
      in_force: z.boolean(),
      sides: z.array(RingSide),
      in_place: z.int(),
      /** Of how many sides the reader may know. */
      of: z.int(),
      /** Whether there is no part of life that is closed to the reader. */
      whole: z.boolean(),
      given: z.object({ linked: z.int(), of: z.int(), percent: z.number(), days: z.int(), enough: z.boolean() }),
      supports: z.array(Support),
      goals: z.array(z.object({ id: Id, words: z.string() })),
      may: z.array(z.enum(['give'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/supports-given': {
    name: 'recordSupportGiven',
    summary: 'Write down support that was given: what, and for which goal the person agreed to; or for none, and why.',
    params: Of,
    body: z.object({
      words: z.string().trim().min(1).max(300),
      goal_id: Id.nullable().default(null),
      why_none: z.string().trim().max(300).default(''),
      /** What it is about, where it is for no goal; else what the goal is about. */
      category: Category.default('general'),
      given_at: Instant.optional(),
    }),
    response: Done,
    refusals: [...always, ...forAGoal, 'say_what_was_given', 'for_a_goal_or_say_why', 'support_in_the_future'],
  },
  'POST /api/people/:person_id/supports-given/:given_id/goal': {
    name: 'nameGoalOfSupport',
    summary: 'Support that was for no goal is found to be for one.',
    params: z.object({ person_id: Id, given_id: Id }),
    body: z.object({ goal_id: Id, version: Version }),
    response: Done,
    refusals: [...always, ...forAGoal, 'no_such_support_given', 'goal_named_already', 'changed_meanwhile'],
  },
})

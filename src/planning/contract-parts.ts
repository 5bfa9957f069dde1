import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Version } from '../shared/words.ts'
import { Reasoned } from './contract-board.ts'
import { always, Of, OneOf } from './contract-given.ts'

export const PartKind = z.enum(['housing', 'support'])
const said = {
  title: z.string().trim().max(200).default(''),
  words: z.string().trim().max(2000).default(''),
  goal_ids: z.array(Id).max(30).default([]),
  review_on: Day.nullable().default(null),
} as const
const Agency = z.object({ id: Id, name: z.string() })
const Part = z.object({
  part: PartKind,
  /** Goals of the one plan that belong to this part and are still wanted. */
  goals: z.array(z.object({ id: Id, words: z.string(), category: Category })),
  /** What agencies do by plans of their own. */
  plans: z.array(
    z.object({
      id: Id,
      agency: Agency.nullable(),
      ...said,
      linked_at: Instant,
      ended_at: Instant.nullable(),
      version: Version,
      may_change: z.boolean(),
    }),
  ),
})
export const PlanParts = z.object({
  /** Which agency leads the one plan. */
  leads: Agency.nullable(),
  parts: z.array(Part),
  /** A part that has no goal yet, where the way leads to a home or keeps one. */
  without_goal: z.array(PartKind),
  /** Agencies with a service of their own for the person and no part linked. */
  not_linked: z.array(Agency),
  may: z.array(z.enum(['link'])),
})
export type PlanParts = z.infer<typeof PlanParts>

/** One plan, with every agency's own plan as a part of it. */
export const planParts = operations({
  'GET /api/people/:person_id/plan/parts': {
    name: 'readPlanParts',
    summary: 'The housing part and the support part of the one plan, with the plans of agencies that are linked to each.',
    params: OneOf,
    response: PlanParts,
    refusals: [...always, 'say_why_you_read'],
  },
  'POST /api/people/:person_id/plan/parts': {
    name: 'linkPlanPart',
    summary: 'Link what one’s own agency does for the person as a part of their one plan.',
    params: OneOf,
    body: z.object({ part: PartKind, ...said }),
    response: Done,
    refusals: [...always, 'no_such_plan', 'no_such_goal', 'part_linked_already'],
  },
  'PATCH /api/people/:person_id/plan/parts/:part_id': {
    name: 'changePlanPart',
    summary: 'Change what one’s own part says, and which goals it works on.',
    params: Of('part_id'),
    body: z.object({ ...said, version: Version }),
    response: Done,
    refusals: [...always, 'no_such_part', 'no_such_goal', 'changed_meanwhile', 'part_ended_already'],
  },
  'POST /api/people/:person_id/plan/parts/:part_id/end': {
    name: 'endPlanPart',
    summary: 'Say that one’s own agency does no more by a plan of its own, and why.',
    params: Of('part_id'),
    body: z.object({ words: Reasoned, version: Version }),
    response: Done,
    refusals: [...always, 'no_such_part', 'changed_meanwhile', 'part_ended_already'],
  },
})

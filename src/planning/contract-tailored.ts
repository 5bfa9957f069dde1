import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Done, Id, Instant, Version } from '../shared/words.ts'
import { Horizon, QualityAreaCode } from './contract-board.ts'

const Words = z.string().trim().min(1).max(1000)
const template = {
  words: Words,
  success_measure: Words,
  category: Category,
  horizon: Horizon,
  quality_area: QualityAreaCode.nullable().default(null),
  development_step: z.string().trim().max(500).default(''),
  /** What is usually done for it; who does it and by when is said for each person. */
  steps: z.array(z.string().trim().min(1).max(500)).max(10).default([]),
} as const
export const GoalTemplate = z.object({ id: Id, ...template, at: Instant, version: Version })
export type GoalTemplate = z.infer<typeof GoalTemplate>

/** Goals to begin from, and how alike plans have become by it. */
export const tailoredActs = operations({
  'GET /api/goal-templates': {
    name: 'listGoalTemplates',
    summary: 'The goals of one’s own agency to begin from.',
    response: z.object({ templates: z.array(GoalTemplate), may: z.array(z.enum(['write'])) }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'POST /api/goal-templates': {
    name: 'writeGoalTemplate',
    summary: 'Keep a goal to begin from; it is about nobody.',
    body: z.object(template),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'not_yours'],
  },
  'POST /api/goal-templates/:template_id/retire': {
    name: 'retireGoalTemplate',
    summary: 'Take a goal to begin from out of use; goals that began from it stay.',
    params: z.object({ template_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'not_yours', 'no_such_template', 'changed_meanwhile'],
  },
  'GET /api/plans/sameness': {
    name: 'readSameness',
    summary: 'Of the plans in force that each coordinator holds, the share that looks like somebody else’s plan.',
    response: z.object({
      /** Above this share of the words in common two plans look alike. */
      alike: z.number(),
      limit_pct: z.int(),
      coordinators: z.array(
        z.object({
          staff: z.object({ id: Id, name: z.string() }),
          plans: z.int(),
          look_alike: z.int(),
          pct: z.int().nullable(),
          over: z.boolean(),
          /** Whose plans these are, as far as the reader may know of them. */
          people: z.array(z.object({ id: Id, name: z.string() })),
        }),
      ),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
})

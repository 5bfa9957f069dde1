import { z } from 'zod'
import { Category, Day, Id, Instant } from '../shared/words.ts'
import { Horizon, Mode, QualityAreaCode, RungCode, Short } from './contract-board.ts'

export const OneOf = z.object({ person_id: Id })
export const Of = <const K extends string>(key: K) => z.object({ person_id: Id, [key]: Id } as Record<'person_id' | K, typeof Id>)
export const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
export const onPlan = [...always, 'no_such_plan', 'changed_meanwhile', 'not_now_in_this_state'] as const

export const GoalBody = z.object({
  words: z.string().trim().min(1).max(1000),
  category: Category,
  horizon: Horizon,
  success_measure: z.string().trim().min(1).max(1000),
  target_on: Day,
  confidence: z.int().min(0).max(10).nullable().default(null),
  obstacles: Short.default(''),
  housing_goal: z.boolean().default(false),
  issue: z.string().trim().max(200).default(''),
  lead_id: Id.nullable().default(null),
  quality_area: QualityAreaCode.nullable().default(null),
  does_now: RungCode.nullable().default(null),
  does_in_end: RungCode.nullable().default(null),
  development_step: z.string().trim().max(500).default(''),
  /** Whose idea it was; the writer's own when nothing is said. */
  proposed_by: Id.optional(),
  proposed_mode: Mode.optional(),
  /** The agency's template it began from; it is made to fit this person before it comes into force. */
  template_id: Id.nullable().default(null),
  need_ids: z.array(Id).max(20).default([]),
  voice_ids: z.array(Id).max(20).default([]),
  strength_ids: z.array(Id).max(20).default([]),
  achievement_ids: z.array(Id).max(20).default([]),
  environment_ids: z.array(Id).max(20).default([]),
})
/** What makes a step of the person's own likely to succeed. */
export const Likely = {
  confidence: z.int().min(0).max(10).nullable().default(null),
  support: z.string().trim().max(500).default(''),
  small_steps: z.array(z.string().trim().min(1).max(200)).max(10).default([]),
}
export const AskBody = z.object({ responsible_id: Id, due_at: Instant })

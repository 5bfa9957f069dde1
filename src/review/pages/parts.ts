import type { z } from 'zod'
import type { Review } from '../contract.ts'

export type Shown = z.output<typeof Review>
export const KEYS = [
  'helping',
  'changed',
  'working',
  'not_working',
  'to_change',
  'outcomes',
  'improvement',
  'budget',
  'networks',
  'satisfaction',
] as const
export type Question = (typeof KEYS)[number]
export const MODES = ['in_person', 'phone', 'text', 'video', 'email', 'letter'] as const
export const RATINGS = [1, 2, 3, 4, 5] as const

/** The questions of which a view is still missing, in their order. */
export const openQuestions = (review: Shown): Question[] => KEYS.filter((key) => review.missing.some((one) => one['question'] === key))

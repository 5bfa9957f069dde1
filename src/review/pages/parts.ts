import type { z } from 'zod'
import { REVIEW_QUESTIONS, type ReviewQuestion } from '../../shared/review-words.ts'
import type { Review } from '../contract.ts'

export type Shown = z.output<typeof Review>
export const MODES = ['in_person', 'phone', 'text', 'video', 'email', 'letter'] as const

/** The questions of which a view is still missing, in their order. */
export const openQuestions = (review: Shown): ReviewQuestion[] =>
  REVIEW_QUESTIONS.filter((key) => review.missing.some((one) => one['question'] === key))

import { review } from './review.ts'
import { reviewRefusals } from './review-refusals.ts'

/** What the pages of review say, with what may be answered there. */
export const reviewing = { ...review, ...reviewRefusals }

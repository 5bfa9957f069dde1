/** The ten questions of a review, in their order. */
export const REVIEW_QUESTIONS = [
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
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number]

/** How a person falls through the cracks between agencies (COO-27): each is worked out from the record, and closes by itself when somebody acts. */
export const CRACKS = [
  'no_coordinator',
  'no_contact',
  'no_next_step',
  'referral_unanswered',
  'review_overdue',
  'step_unowned',
  'step_left',
  'follow_up_missed',
] as const
export type Crack = (typeof CRACKS)[number]
/** How the key of the sentence begins that says why a crack is one. */
export const CRACK_WHY = 'crack_'

/** What may be decided about the part of an agency by which the person gains little. */
export const GAIN_DECISIONS = ['changed', 'ended', 'goes_on'] as const
/** Rated so low or lower twice in a row, it is decided with the person what becomes of it. */
export const LITTLE_GAIN = 2
/** Within so many days. */
export const DECIDE_DAYS = 14
/** How a coordination works that sits with another agency is written and agreed to within so many days. */
export const AGREEMENT_DAYS = 14

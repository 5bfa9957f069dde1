/** What may be decided about the part of an agency by which the person gains little. */
export const GAIN_DECISIONS = ['changed', 'ended', 'goes_on'] as const
/** Rated so low or lower twice in a row, it is decided with the person what becomes of it. */
export const LITTLE_GAIN = 2
/** Within so many days. */
export const DECIDE_DAYS = 14
/** How a coordination works that sits with another agency is written and agreed to within so many days. */
export const AGREEMENT_DAYS = 14
/** What may stand between two agencies. */
export const ISSUE_KINDS = ['duplicate_visits', 'no_reply', 'disagreement', 'nobody_does_it'] as const
export type IssueKind = (typeof ISSUE_KINDS)[number]
/** What came of an issue that touches the person is told to them within so many days. */
export const OUTCOME_DAYS = 3

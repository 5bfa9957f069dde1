/** What becomes of an application for a home. */
export const APPLICATION_STATES = ['lodged', 'waiting', 'offered', 'accepted', 'declined', 'passed_over', 'withdrawn'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]
/** Why a home fits, or does not. */
export const HOME_CRITERIA = ['rent', 'lasting', 'soon'] as const
export type HomeReason = { criterion: (typeof HOME_CRITERIA)[number]; stands: 'yes' | 'no' | 'not_said' }
/** A first application for a lasting home is made within so many days of the plan. */
export const APPLY_DAYS = 30

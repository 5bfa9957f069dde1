/** How the agency that coordinates is asked to involve family, and what it may answer. */
export const ASK_WAYS = ['request', 'meeting', 'escalation'] as const
export const ASK_RESPONSES = ['involved', 'not_yet', 'refused'] as const
/** Asked within so many days; and again after so many while nothing came of it. */
export const ASK_DAYS = 14
export const ASK_AGAIN_DAYS = 60

type Ask = { at: string; response: string | null }
/** Asked in the order of time; and once they are involved, or refused with a reason, no more. */
export const openAfter = (asks: readonly Ask[]): boolean => !asks.some((one) => one.response === 'involved' || one.response === 'refused')

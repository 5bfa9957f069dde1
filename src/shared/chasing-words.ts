/** How something that waits is pushed on, the nearest first (0356). */
export const CHASE_WAYS = ['call', 'mail', 'visit', 'supervisor'] as const
export type ChaseWay = (typeof CHASE_WAYS)[number]
/** Of a plan that needs much coordination at least this share of it is done between meetings. */
export const BETWEEN_SHARE = 50
/** Looked at over so many days. */
export const BETWEEN_DAYS = 30
/** What counts as done between meetings: to get a support, and to send somebody to a service. */
export const GETTING: readonly string[] = ['tried', 'changed_source', 'obtained', 'again']
export const SENDING: readonly string[] = ['sent', 'alternative_sought']

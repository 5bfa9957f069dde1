/** What somebody wants where working with their main worker does not go well. */
export const CHOICES = ['talk', 'change'] as const
export type Choice = (typeof CHOICES)[number]
/** The three questions of working together: what for, how, and between the two. */
export const ALLIANCE = ['goal', 'task', 'bond'] as const
/** Below this on average something is mended. */
export const LOW = 3
/** So many days are looked back at when contacts are counted. */
export const CONTINUITY_DAYS = 90
/** When the three questions are first asked. */
export const FIRST_ASKED_DAYS = 30

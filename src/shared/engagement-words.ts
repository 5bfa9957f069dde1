/** Ways of trying to reach somebody. */
export const WAYS = ['phone', 'text', 'there', 'through_others', 'letter', 'online'] as const
export type Way = (typeof WAYS)[number]
/** Once the contact is too long ago, it is written down within so many days how they are found. */
export const PLAN_DAYS = 2

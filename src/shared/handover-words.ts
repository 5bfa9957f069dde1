/** What a worker may own of somebody's way, and hand over. */
export const OWNED = ['step', 'promise', 'coordination', 'part', 'appointment'] as const
export type Owned = (typeof OWNED)[number]
/** So many days at most until the person meets whoever took over (COO-35). */
export const MEET_DAYS = 14

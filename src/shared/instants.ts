/**
 * An instant as a number that can be compared and sorted. As text, two instants of one second sort wrongly: `09:00:00Z` after `09:00:00.5Z`.
 * @param at ISO text, or `infinity` as the database writes what has no end
 * @returns milliseconds since 1970
 */
export const time = (at: string): number => (at === 'infinity' ? Number.POSITIVE_INFINITY : Date.parse(at))

/** Sorts instants, the earliest first. */
export const earliestFirst = (a: string, b: string): number => (a === b ? 0 : time(a) - time(b))

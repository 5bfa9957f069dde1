/** Where everything stands in a way told again: the same id for the same words. */
import { createHash } from 'node:crypto'

/** The same id for the same words. */
export const idFrom = (words: string): string => {
  const hex = createHash('md5').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
/** The one service that everybody is told of. */
export const LISTING = idFrom('service_listing/0')
/** The one home that can be applied for. */
export const HOME = idFrom('housing_option/0')
/** Where the first of a person's rows of this table is. */
export const firstOf = (person: string, table: string): string => idFrom(`${person}/${table}/0`)

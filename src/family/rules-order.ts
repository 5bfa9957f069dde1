import { ORDER_WARNING_DAYS } from '../shared/family-words.ts'

type Days = { from_on: string; to_on: string }
/** From this day on it is said that an order ends. */
export const warnedFrom = (to_on: string): string => Temporal.PlainDate.from(to_on).subtract({ days: ORDER_WARNING_DAYS }).toString()
/** An order holds from its first day to its last, and ends by itself (FAM-08). */
export function stateOf({ from_on, to_on }: Days, today: string): 'later' | 'holds' | 'ends_soon' | 'ended' {
  if (today < from_on) return 'later'
  if (today > to_on) return 'ended'
  return today >= warnedFrom(to_on) ? 'ends_soon' : 'holds'
}

import { useNow } from '../../web/kit/reader.ts'
import type { Moment } from '../../shared/opening-hours.ts'

const STEP_MS = 5 * 60_000

/** Now, on the wall clock where the reader is; in steps of five minutes, so that answers can be kept for a while. */
export function useMoment(): Moment {
  const now = new Date(Math.floor(useNow() / STEP_MS) * STEP_MS)
  const two = (n: number) => String(n).padStart(2, '0')
  return { day: now.getDay() || 7, time: `${two(now.getHours())}:${two(now.getMinutes())}` }
}

/** The name of a weekday; Monday is 1. */
export const weekdayInWords = (day: number, locale: string, style: 'long' | 'short' = 'long') =>
  new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)))

import type { Say } from '../words/use-words.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const STEPS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const

/** A day on a wall calendar, as an instant that formats to that same day everywhere. */
export const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)

/** An instant in the reader's locale, in full. */
export const exactInstant = (at: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at))

/** An instant in the reader's locale, short enough for a table. */
export const shortInstant = (at: string | number, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** 'YYYY-MM-DD' in the reader's locale. */
export const dayInWords = (day: string, locale: string, style: 'full' | 'medium' | 'short' = 'medium') =>
  new Intl.DateTimeFormat(
    locale,
    style === 'short' ? { day: 'numeric', month: 'short', timeZone: 'UTC' } : { dateStyle: style, timeZone: 'UTC' },
  ).format(noonOf(day))

/** How far a moment lies from now, in the coarsest unit that is not zero; both in milliseconds. */
export function relativeInWords(at: number, now: number, locale: string, t: Say): string {
  const away = at - now
  const step = STEPS.find(([, size]) => Math.abs(away) >= size)
  if (!step) return t('when.just_now')
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(away / step[1]), step[0])
}

/** A length of time in days, in words: "3 weeks", "1 year". */
export function daysInWords(days: number, t: Say): string {
  if (days < 14) return t('when.days', { count: days })
  if (days < 61) return t('when.weeks', { count: Math.floor(days / 7) })
  if (days < 730) return t('when.months', { count: Math.floor(days / 30.44) })
  return t('when.years', { count: Math.floor(days / 365.25) })
}

/** A length of time in minutes, in words. */
export function minutesInWords(minutes: number, t: Say): string {
  if (minutes < 60) return t('when.minutes', { count: Math.round(minutes) })
  if (minutes < 48 * 60) return t('when.hours', { count: Math.round(minutes / 60) })
  return daysInWords(Math.round(minutes / 60 / 24), t)
}

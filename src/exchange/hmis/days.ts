import type { RowReason } from '../refused.ts'

export type DayRead = { day: string; time: string; completed: boolean } | { reason: RowReason }

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](.*))?$/
const MONTH_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?: (.*))?$/
const NAMED = /^(\d{1,2})-([a-z]{3})-(\d{4}|\d{2})$/i
/** As the form asks for it: nearly every date there is. */
const AS_ASKED = /^\d{4}-\d\d-\d\d(?: (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([ap])m)?(?:Z|[+-]\d{2}:?\d{2}| UTC)?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Read a day, with or without a time, as such files write it: `2021-08-03`, `2021-08-03 09:13:44`, `08-03-2021`,
 * `8/3/2021`, `03-AUG-2021`. Numbers with the year last are month first, as everywhere in the form; a day that is
 * impossible so is not turned round and guessed at.
 *
 * A year of two digits is completed to the latest year that is not after `today` (`completed` says so). That is right
 * for what happened in care, which is never a hundred years ago; whoever reads a date of birth must not accept it.
 * The time is wall-clock time at the source: the form carries no zone.
 */
export function readDay(text: string, today: string): DayRead {
  if (AS_ASKED.test(text)) return asAsked(text)
  const parts = partsOf(text)
  if (!parts) return { reason: 'not_a_date' }
  const time = parts.time === undefined ? '' : readTime(parts.time)
  if (time === undefined) return { reason: 'not_a_date' }
  const completed = parts.year.length === 2
  const year = completed ? latest(Number(parts.year), Number(today.slice(0, 4))) : Number(parts.year)
  if (!exists(year, parts.month, parts.date)) return { reason: 'impossible_date' }
  return { day: `${pad(year, 4)}-${pad(parts.month)}-${pad(parts.date)}`, time, completed }
}

function asAsked(text: string): DayRead {
  if (!exists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))) return { reason: 'impossible_date' }
  return { day: text.slice(0, 10), time: text.slice(11), completed: false }
}

type Parts = { year: string; month: number; date: number; time: string | undefined }

function partsOf(text: string): Parts | undefined {
  const iso = ISO.exec(text)
  if (iso) return { year: iso[1] ?? '', month: Number(iso[2]), date: Number(iso[3]), time: iso[4] }
  const first = MONTH_FIRST.exec(text)
  if (first) return { year: first[3] ?? '', month: Number(first[1]), date: Number(first[2]), time: first[4] }
  const named = NAMED.exec(text)
  if (!named) return undefined
  const month = MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1
  return month === 0 ? undefined : { year: named[3] ?? '', month, date: Number(named[1]), time: undefined }
}

function readTime(text: string): string | undefined {
  const found = TIME.exec(text.trim())
  if (!found) return undefined
  const half = found[4]?.toLowerCase()
  const hour = half ? (Number(found[1]) % 12) + (half === 'p' ? 12 : 0) : Number(found[1])
  const [minute, second] = [Number(found[2]), Number(found[3] ?? 0)]
  return hour < 24 && minute < 60 && second < 60 ? `${pad(hour)}:${pad(minute)}:${pad(second)}` : undefined
}

function latest(short: number, thisYear: number): number {
  const year = Math.floor(thisYear / 100) * 100 + short
  return year > thisYear ? year - 100 : year
}

function exists(year: number, month: number, date: number): boolean {
  if (year < 1800 || month < 1 || month > 12 || date < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return date <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0')

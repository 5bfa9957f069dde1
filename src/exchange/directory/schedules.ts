import { line, words } from './cells.ts'
import type { Day, DayHours, Period } from '../../shared/opening-hours.ts'

/** An HSDS 3.0 schedule: parts of an RFC 5545 rule with opening times. */
export type Schedule = Record<string, unknown>

const DAYS: Record<string, Day> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 }
/** Parts that make a weekly rule something other than "every week". */
const NARROWED_BY = ['bymonthday', 'byweekno', 'byyearday', 'count']

/**
 * The week that the schedules describe on the given day ('YYYY-MM-DD'), and the words of all of them.
 * Only "every week on these days from … to …" becomes periods; monthly, narrowed and expired rules stay as words.
 */
export function readSchedules(schedules: Schedule[], today: string): { hours: DayHours[]; hours_words: string | null } {
  const byDay = new Map<Day, Period[]>()
  for (const schedule of schedules) {
    for (const day of everyWeekOn(schedule, today)) {
      const period = periodOf(schedule)
      if (period) byDay.set(day, [...(byDay.get(day) ?? []), period])
    }
  }
  const hours = [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([day, periods]) => ({ day, said: 'hours' as const, periods, words: periods.map(({ opens, closes }) => `${opens}–${closes}`).join(', ') }))
  const said = schedules.flatMap((schedule) => [words(schedule['description']), words(schedule['notes'])]).filter((text) => text !== null)
  return { hours, hours_words: [...new Set(said)].join('\n') || null }
}

function everyWeekOn(schedule: Schedule, today: string): Day[] {
  if (schedule['freq'] !== 'WEEKLY' || Number(schedule['interval'] ?? 1) !== 1) return []
  if (NARROWED_BY.some((part) => line(schedule[part]))) return []
  const ended = [schedule['valid_to'], schedule['until']].some((day) => (line(day) ?? today).slice(0, 10) < today)
  if (ended || (line(schedule['valid_from']) ?? today).slice(0, 10) > today) return []
  return [...new Set((line(schedule['byday']) ?? '').split(',').flatMap((day) => DAYS[day.trim().toUpperCase()] ?? []))]
}

function periodOf(schedule: Schedule): Period | null {
  const [opens, closes] = [schedule['opens_at'], schedule['closes_at']].map((time) => line(time)?.match(/^([01]\d|2[0-4]):[0-5]\d/)?.[0])
  if (!opens || !closes) return null
  const until = closes === '00:00' ? '24:00' : closes
  const how = /phone|call/i.test(line(schedule['attending_type']) ?? '') ? 'phone' : 'walk_in'
  return opens === until ? null : { opens, closes: until, how, what: null }
}

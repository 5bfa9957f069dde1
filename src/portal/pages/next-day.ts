import { onTheWall } from '../../calendar/pages/moments.ts'
import { dayInWords, noonOf, DAY } from '../../web/kit/when-words.ts'

const DAY_LONG = 10
/**
 * When something is next: "Today", "Tomorrow", else the day written out; with its hour where it has an hour to be at.
 * @param one `at` a moment, or a day on a wall calendar
 * @param now in milliseconds
 */
export function whenOf(one: { kind: string; at: string }, now: number, locale: string): string {
  const { day, time } = one.at.length > DAY_LONG ? onTheWall(one.at) : { day: one.at, time: '' }
  const away = Math.round((noonOf(day).getTime() - noonOf(onTheWall(new Date(now).toISOString()).day).getTime()) / DAY)
  const near = away === 0 || away === 1
  const words = near ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(away, 'day') : dayInWords(day, locale)
  const said = words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
  return one.kind === 'appointment' ? `${said}, ${time}` : said
}

import type { DayHours, Period } from '../../shared/opening-hours.ts'

const TIME = /^(\d{1,2})[:.](\d{2})$|^(\d{1,2})$/

function asTime(text: string): string | null {
  const [, hour, minute, alone] = TIME.exec(text.trim()) ?? []
  const [h, m] = [Number(hour ?? alone), Number(minute ?? 0)]
  if (Number.isNaN(h) || m > 59 || h > 24 || (h === 24 && m > 0)) return null
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
}

/** "9:00-12:30, 13:30-17:00" or "closed", as an agency types a day. Null: not understood; undefined: nothing typed. */
export function dayFromWords(day: number, typed: string): DayHours | null | undefined {
  const words = typed.trim()
  if (!words) return undefined
  if (/^(closed|不开放)$/i.test(words)) return { day, said: 'closed', periods: [], words }
  const periods = words.split(/[,;，；]/).map((piece): Period | null => {
    const [opens, closes, ...more] = piece.split(/[-–—]/).map(asTime)
    return opens && closes && !more.length && opens !== closes && opens !== '24:00' ? { opens, closes, how: 'walk_in', what: null } : null
  })
  return periods.some((period) => period === null) ? null : { day, said: 'hours', periods: periods.filter((period) => period !== null), words }
}

/** A day as it stands, for typing on. */
export const dayInWords = (hours: readonly DayHours[], day: number): string => hours.find((each) => each.day === day)?.words ?? ''

/** Every moment of a history, told from the moment at which it is loaded. UTC. */
const MINUTE = 60_000
const DAY = 86_400_000

export type When = ReturnType<typeof whenFrom>

/** @param now ISO instant, with Z */
export function whenFrom(now: string) {
  const today = now.slice(0, 10)
  const midnight = Date.parse(`${today}T00:00:00Z`)
  const iso = (at: number) => new Date(at).toISOString()
  /** A day, this many before today. */
  const day = (ago: number): string => iso(midnight - ago * DAY).slice(0, 10)
  /** An hour of a day at least one day back; hours are 'HH:MM'. */
  const at = (ago: number, hour = '10:00'): string => `${day(ago)}T${hour}:00.000Z`
  return {
    now,
    today,
    day,
    at,
    dayAhead: (days: number) => day(-days),
    ahead: (days: number, hour = '15:00') => at(-days, hour),
    minutesAgo: (minutes: number) => iso(Date.parse(now) - minutes * MINUTE),
    minutesAhead: (minutes: number) => iso(Date.parse(now) + minutes * MINUTE),
    /** Somewhat later than another moment, but never after now. */
    later: (than: string, minutes: number) => iso(Math.min(Date.parse(than) + minutes * MINUTE, Date.parse(now) - MINUTE)),
    /** The day of a moment. */
    dayOf: (moment: string) => moment.slice(0, 10),
  }
}

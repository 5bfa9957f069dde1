/**
 * Whether something may go to a person by this channel now, and else when (CON-08). The one home of this rule: reminders, and whatever a worker sends,
 * ask here. No I/O; what the clock says is told.
 */
export type SafeWay = {
  channel: string
  value: string
  /** False: never so; with hours: not at these. */
  safe: boolean
  /** HH:MM[:SS] on the clock where the person is; null: from midnight, or until it. */
  from_time: string | null
  to_time: string | null
}
export type MayGoOut =
  | { may: 'now'; to: string }
  | { may: 'later'; to: string; until: string }
  | { may: 'never'; why: 'not_named_safe' | 'never_by_this' }

/** Where the person named a channel but no hours: nobody's telephone rings at night. */
const DAY_BEGINS = '09:00'
const DAY_ENDS = '20:00'
/** Longer than a week nothing comes round that has not come round before. */
const DAYS_AHEAD = 8

/** The latest way they named counts for where to; ways of the same address are alternatives, and any "not then" counts for all of them. */
export function mayGoOut(ways: readonly SafeWay[], channel: string, now: string, time_zone: string): MayGoOut {
  const of = ways.filter((way) => way.channel === channel)
  const to = of.find((way) => way.safe && way.value.trim() !== '')?.value.trim()
  const against = of.filter((way) => !way.safe && (way.value.trim() === '' || way.value.trim() === to))
  if (against.some((way) => way.from_time === null && way.to_time === null)) return { may: 'never', why: 'never_by_this' }
  if (to === undefined) return { may: 'never', why: 'not_named_safe' }
  const when = of.filter((way) => way.safe && (way.value.trim() === to || way.value.trim() === '')).map(withHours)
  const fits = (time: string) => when.some((way) => within(way, time)) && !against.some((way) => within(way, time))
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(time_zone)
  if (fits(here.toPlainTime().toString({ smallestUnit: 'second' }))) return { may: 'now', to }
  const turns = [...when.map((way) => way.from_time), ...against.map((way) => way.to_time)].map((time) => asTime(time ?? '00:00')).toSorted()
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    for (const time of turns.filter(fits)) {
      const then = here.toPlainDate().add({ days: ahead }).toZonedDateTime({ timeZone: time_zone, plainTime: time })
      // in the night in which clocks are put forward an hour is not there: what comes instead is asked anew
      if (Temporal.Instant.compare(then.toInstant(), here.toInstant()) > 0) return { may: 'later', to, until: then.toInstant().toString() }
    }
  }
  return { may: 'never', why: 'never_by_this' } // every hour that is safe is also named as not
}

const withHours = (way: SafeWay): SafeWay =>
  way.from_time === null && way.to_time === null ? { ...way, from_time: DAY_BEGINS, to_time: DAY_ENDS } : way

/** From the first minute until before the last; over midnight where the last lies before the first. */
function within({ from_time, to_time }: SafeWay, time: string): boolean {
  const [from, to] = [asTime(from_time ?? '00:00'), to_time === null || asTime(to_time) === '00:00:00' ? '24:00:00' : asTime(to_time)]
  return from < to ? time >= from && time < to : time >= from || time < to
}
const asTime = (time: string) => (time.length === 5 ? `${time}:00` : time.slice(0, 8))

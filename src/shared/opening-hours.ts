/** Opening hours as every step speaks of them: what a service says of its week, and what that means at one moment. */

/** Monday is 1 and Sunday 7, as ISO 8601 counts; 8 stands for public holidays. */
export type Day = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
/** How one gets in: by walking in, by telephone only, or by appointment only. */
export type WayIn = 'walk_in' | 'phone' | 'appointment'

/** 'HH:MM', 00:00 to 24:00. A period that closes at or before it opens runs past midnight into the next day. */
export type Period = {
  opens: string
  closes: string
  how: WayIn
  /** What happens in this period, in the service's words ("Food parcels"). */
  what: string | null
}

/** What a service says about one day. `unclear`: not plainly weekly hours, so only its words are kept. */
export type DayHours = {
  day: number
  said: 'hours' | 'closed' | 'open' | 'unclear'
  periods: Period[]
  words: string
}

/** What a service is doing at one moment. */
export type Opening = {
  state: 'always' | 'open' | 'later_today' | 'closed' | 'not_said' | 'unclear'
  /** When the present opening ends, or the next one begins. */
  at: string | null
  /** The weekday of the next opening, when it is not today. */
  day: number | null
  how: WayIn | null
}

/** A moment on the wall clock. */
export type Moment = { day: number; time: string }

/** Minutes since midnight of 'HH:MM'. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
/** Minutes since Monday 00:00. */
export const minuteOfWeek = ({ day, time }: Moment): number => (day - 1) * 1440 + minutesOf(time)

import type { Commitment } from './rules.ts'

/** A warning is answered within this many days (COO-13). */
export const WARNING_DAYS = 5

/** The first day of each month of a budget, counted from its own first day: one that begins on the 3rd has months from the 3rd to the 2nd. */
export function monthsOf(from_on: string, to_on: string): string[] {
  const first = Temporal.PlainDate.from(from_on)
  const months: string[] = []
  for (let day = first; day.toString() <= to_on; day = first.add({ months: months.length })) months.push(day.toString())
  return months
}

export type Forecast = {
  /** What will be spent by the end of the period, in cents, if what comes every month goes on as it did. */
  forecast_cents: number
  /** What comes every month costs this much on average, in cents. */
  monthly_cents: number
  /** How many months are not over, in which it comes again. */
  months_left: number
}

/**
 * COO-13, REV-10: what came once, spent and committed; what came every month so far; and its run rate for each month that remains. A month that has
 * begun counts with what is committed for it where that is more.
 * @param today YYYY-MM-DD
 */
export function forecastOf(budget: { from_on: string; to_on: string }, all: readonly Commitment[], today: string): Forecast {
  const starts = monthsOf(budget.from_on, budget.to_on)
  const months = starts.map((from, n) => {
    const until = starts[n + 1]
    return { over: until === undefined ? budget.to_on < today : until <= today, held: heldFor(all, from) }
  })
  // a budget that was shortened still holds what was committed for its later months
  const once = all.filter((one) => one.for_month === null || !starts.includes(one.for_month)).reduce((sum, one) => sum + one.held_cents, 0)
  const covered = months.filter((month) => month.held > 0)
  const ended = covered.filter((month) => month.over)
  const base = ended.length > 0 ? ended : covered
  const monthly_cents = base.length === 0 ? 0 : Math.ceil(base.reduce((sum, month) => sum + month.held, 0) / base.length)
  const recurring = months.reduce((sum, month) => sum + (month.over ? month.held : Math.max(month.held, monthly_cents)), 0)
  return { forecast_cents: once + recurring, monthly_cents, months_left: months.filter((month) => !month.over && month.held === 0).length }
}
const heldFor = (all: readonly Commitment[], month: string) =>
  all.filter((one) => one.for_month === month).reduce((sum, one) => sum + one.held_cents, 0)

/**
 * Whether the forecast is above the share of what is set aside that warns, and above what somebody already answered for.
 * @param percent cfg.budget.warnPct
 */
export const warns = (
  allotment_cents: number,
  forecast_cents: number,
  percent: number,
  given: readonly { forecast_cents: number; acknowledged_at: string | null }[],
): boolean =>
  forecast_cents * 100 > allotment_cents * percent && given.every((one) => one.acknowledged_at !== null && one.forecast_cents < forecast_cents)

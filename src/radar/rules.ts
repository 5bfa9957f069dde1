import type { Role } from '../shared/words.ts'

/** A stretch of time, from one moment to another or still going on. */
export type Stretch = { from: string; to: string | null }
const FOREVER = Number.POSITIVE_INFINITY
const time = (at: string | null) => (at === null ? FOREVER : Date.parse(at))

/**
 * What of a time no stretch covers.
 * @param from when it begins @param until when it ends; null while it goes on
 * @returns each gap in its order; the last may still be open, or open only on a day to come
 */
export function gapsBetween(from: string, until: string | null, covered: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = []
  let reached = from
  for (const stretch of covered.toSorted((a, b) => time(a.from) - time(b.from))) {
    if (time(stretch.from) > time(reached) && time(reached) < time(until)) {
      gaps.push({ from: reached, to: time(stretch.from) < time(until) ? stretch.from : until })
    }
    if (stretch.to === null) return gaps
    if (time(stretch.to) > time(reached)) reached = stretch.to
  }
  if (time(reached) < time(until)) gaps.push({ from: reached, to: until })
  return gaps
}

export type RadarView = 'mine' | 'agency' | 'network'
/** A supervisor begins with the agency's; whoever has people of their own, with those; for the network it is a number alone. */
export function radarViewsFor(roles: readonly Role[]): RadarView[] {
  const works = roles.some((role) => role !== 'network_admin' && role !== 'evaluator' && role !== 'supervisor')
  return [
    ...(roles.includes('supervisor') ? (['agency'] as const) : []),
    ...(works || roles.includes('supervisor') ? (['mine'] as const) : []),
    ...(roles.includes('network_admin') || roles.includes('evaluator') ? (['network'] as const) : []),
  ]
}

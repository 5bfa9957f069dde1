import { Refusal } from '../shared/refusal.ts'
import { daysAfter } from '../shared/standard.ts'

/** Longer than this nothing may be planned or done for a goal one works on, without its being flagged. */
export const GAP_DAYS = 21

export type Span = { from: string; to: string }
export type Stretch = { since: string; flagged_at: string; ended_at: string | null }
const ms = (at: string) => Date.parse(at)
const later = (a: string, b: string) => (ms(a) >= ms(b) ? a : b)

/** The times, from one moment on, in which nothing was planned or done for longer than these days; the last one may still go on. */
export function stretches(from: string, spans: readonly Span[], ended_at: string | null): Stretch[] {
  const found: Stretch[] = []
  let covered = from
  const to = ended_at === null ? Infinity : ms(ended_at)
  for (const span of spans.toSorted((a, b) => ms(a.from) - ms(b.from))) {
    const flagged_at = daysAfter(covered, GAP_DAYS)
    if (ms(span.from) > ms(flagged_at) && ms(flagged_at) < to) found.push({ since: covered, flagged_at, ended_at: span.from })
    covered = later(covered, span.to)
  }
  const flagged_at = daysAfter(covered, GAP_DAYS)
  if (ended_at === null) found.push({ since: covered, flagged_at, ended_at: null })
  else if (ms(flagged_at) < to) found.push({ since: covered, flagged_at, ended_at })
  return found
}

const IN_A_WEEK = 7
/** The Monday of the week in which this is (UTC, as all days are). */
export function weekOf(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % IN_A_WEEK))
  return day.toISOString().slice(0, 10)
}

type Visit = { id: string; state: string; version: number; starts_at: string; category: string; agency_id: string | null }
type Asked = { id: string; version: number }
/** What has begun, or is over, is not brought anywhere. */
const isToCome = (visit: Pick<Visit, 'state' | 'starts_at'>, now: string) => visit.state === 'planned' && ms(visit.starts_at) >= ms(now)
/**
 * Visits that are brought together all still stand, as whoever brings them together saw them.
 * @throws Refusal two_that_collide, no_such_appointment, changed_meanwhile, appointment_over
 */
export function mayJoin(asked: readonly Asked[], visits: readonly Visit[], now: string): void {
  if (new Set(asked.map(({ id }) => id)).size < asked.length) throw new Refusal('two_that_collide')
  if (visits.length < asked.length) throw new Refusal('no_such_appointment', 404)
  for (const { id, version } of asked) {
    const visit = visits.find((one) => one.id === id)!
    if (visit.version !== version) throw new Refusal('changed_meanwhile', 409)
    if (!isToCome(visit, now)) throw new Refusal('appointment_over', 409)
  }
}
export type Knows = { categories: readonly string[]; agency_id: string | null }
type Told = Visit & { to_id: string | null }
/** Who is told of what becomes of a visit: whom it is with, else who arranged it for an agency; null where that is the person themself. */
export const toldOf = <V extends Visit & { with_id: string | null; written_by: string | null }>(visit: V): V & { to_id: string | null } => ({
  ...visit,
  to_id: visit.with_id ?? (visit.agency_id && visit.written_by),
})
/** Whoever comes to one may know of the other. */
function knows(one: Told, other: Told, mayKnow: ReadonlyMap<string, Knows>): boolean {
  if (one.to_id === null || one.to_id === other.to_id) return true
  const who = mayKnow.get(one.to_id)
  return who !== undefined && (who.categories.includes(other.category) || (other.agency_id !== null && who.agency_id === other.agency_id))
}
/**
 * Who comes to one place at one time learns of each other: it is only for those who may know of each other's part, whoever arranged them.
 * @param mayKnow the parts of life that each who is told may know of, and their agency
 * @throws Refusal may_not_know_of_the_other
 */
export function mayMeet(visits: readonly Told[], mayKnow: ReadonlyMap<string, Knows>): void {
  for (const one of visits) for (const other of visits) if (!knows(one, other, mayKnow)) throw new Refusal('may_not_know_of_the_other')
}
/** Of each visit to come, with which others it may be brought together: what is not among them would be refused. */
export function meetings(visits: readonly Told[], mayKnow: ReadonlyMap<string, Knows>, now: string): { id: string; with: string[] }[] {
  const toCome = visits.filter((one) => isToCome(one, now))
  const meets = (one: Told, other: Told) => one.id !== other.id && knows(one, other, mayKnow) && knows(other, one, mayKnow)
  return toCome.map((one) => ({ id: one.id, with: toCome.filter((other) => meets(one, other)).map(({ id }) => id) }))
}
/** @throws Refusal not_told_to_you, seen_already */
export function maySee(told: { to_id: string; seen_at: string | null }, parties: readonly string[]): void {
  if (!parties.includes(told.to_id)) throw new Refusal('not_told_to_you')
  if (told.seen_at !== null) throw new Refusal('seen_already', 409)
}

import { BETWEEN_SHARE, CHASE_WAYS, type ChaseWay } from '../shared/chasing-words.ts'
import { NEXT_TRY_DAYS, nextWay, type Persistence, timeForAnotherWay, triedEnough } from '../shared/persistence.ts'
import { Refusal } from '../shared/refusal.ts'

const DAY_MS = 86_400_000
export const daysLater = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY_MS).toISOString().slice(0, 10)
/** The last day for the next push after one that came to nothing. */
export const nextBy = (now: string): string => daysLater(now, NEXT_TRY_DAYS)

/** Who waits for an answer is who chases it; whom one asks is not chased by others. @throws Refusal chased_by_who_waits, answered_meanwhile */
export function mayChase(thing: { agency_id: string | null; waits: boolean }, caller: { agency: string | null }): void {
  if (caller.agency === null || thing.agency_id !== caller.agency) throw new Refusal('chased_by_who_waits', 403)
  if (!thing.waits) throw new Refusal('answered_meanwhile', 409)
}

type Push = { result: 'no_answer' | 'promised'; next_on: string | null }
/** The day of the next push: the last that is allowed where none is named; what was promised, on its day. @throws Refusal next_push_within_three_days, next_push_ahead, promised_for_a_day */
export function pushedOn({ result, next_on }: Push, now: string): string {
  if (result === 'promised' && next_on === null) throw new Refusal('promised_for_a_day')
  const day = next_on ?? nextBy(now)
  if (day < now.slice(0, 10)) throw new Refusal('next_push_ahead')
  if (result === 'no_answer' && day > nextBy(now)) throw new Refusal('next_push_within_three_days')
  return day
}

type Chase = { way: string; at: string; next_on: string | null }
/** How it stands with what waits: tried enough; the same way again and again; being chased; or not chased yet. */
export function standingOf(chases: readonly Chase[], wanted: Persistence): 'met' | 'another_way' | 'chased' | 'waits' {
  if (triedEnough(chases, wanted)) return 'met'
  if (timeForAnotherWay(chases, wanted)) return 'another_way'
  return chases.length > 0 ? 'chased' : 'waits'
}
/** The next push, in a way that was not tried yet; none once it was tried enough. */
export function nextPush(chases: readonly Chase[], late_from: string, wanted: Persistence): { way: ChaseWay; by_on: string } | null {
  if (triedEnough(chases, wanted)) return null
  const last = chases.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
  return { way: nextWay(CHASE_WAYS, chases), by_on: last ? (last.next_on ?? nextBy(last.at)) : nextBy(late_from) }
}

/** Whether everything, or more than its share, was done inside meetings alone. */
export function meetingsAlone({ between, in_meetings }: { between: number; in_meetings: number }): 'all' | 'most' | null {
  if (in_meetings === 0) return null
  if (between === 0) return 'all'
  return (between * 100) / (between + in_meetings) < BETWEEN_SHARE ? 'most' : null
}

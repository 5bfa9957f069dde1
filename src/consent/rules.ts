import type { ConsentState, Decision } from '../shared/consent-words.ts'
import { time } from '../shared/instants.ts'
import { Refusal } from '../shared/refusal.ts'
import { Category } from '../shared/words.ts'
export type About = { party: string; purpose: Decision['purpose'] }
const SCOPES = ['party', 'care_team', 'network'] as const
const SOON_DAYS = 30
/** Whoever refused is left in peace for so long, unless they bring it up themselves. */
const PEACE_DAYS = 30
const DISCLOSURE_MONTHS = 12

const concerns = (about: About) => (line: Decision) => line.purpose === about.purpose && (line.scope !== 'party' || line.party_id === about.party)
const isLive = (line: Decision, now: string) => time(line.from_at) <= time(now) && time(now) < time(line.to_at)
const last = (lines: Decision[]) =>
  lines.reduce<Decision | undefined>((latest, line) => (!latest || line.seq > latest.seq ? line : latest), undefined)

/** How one category stands now: of what is in force the most specific counts, and of that the last said. */
export function stateOf(
  lines: readonly Decision[],
  about: About,
  category: Category,
  now: string,
): { state: Exclude<ConsentState, 'limited'>; until: string | null } {
  const said = lines.filter((line) => concerns(about)(line) && line.categories.includes(category) && time(line.from_at) <= time(now))
  for (const scope of SCOPES) {
    const counts = last(said.filter((line) => line.scope === scope && isLive(line, now)))
    if (counts?.decision === 'given') return { state: 'given', until: counts.to_at }
    if (counts) return { state: endedByItself(said, scope, now) ? 'expired' : counts.decision, until: null }
  }
  return { state: said.some((line) => line.decision === 'given') ? 'expired' : 'not_asked', until: null }
}
/** An earlier no that comes back into force when a later yes has run out is read as that yes having expired. */
function endedByItself(said: Decision[], scope: Decision['scope'], now: string): boolean {
  const latest = last(said.filter((line) => line.scope === scope))
  return latest?.decision === 'given' && !isLive(latest, now)
}

/** How sharing with one agency stands in one word: with limits when some of it is given and some is not. */
export function wholeState(states: readonly { state: ConsentState }[]): ConsentState {
  const has = (state: ConsentState) => states.some((one) => one.state === state)
  if (states.every((one) => one.state === 'given')) return 'given'
  if (has('given')) return 'limited'
  return (['withdrawn', 'expired', 'refused'] as const).find(has) ?? 'not_asked'
}

/** What one agency may know is exactly the list the person now gives: what was given before and is not on it stops. */
export const toStop = (lines: readonly Decision[], about: About, categories: readonly Category[], now: string): Category[] =>
  Category.options.filter((category) => !categories.includes(category) && stateOf(lines, about, category, now).state === 'given')

/** A shorter time than was once given holds too: an older, longer yes must not come back when the new one ends. */
export const toCutShort = (lines: readonly Decision[], about: About, categories: readonly Category[], until: string): Category[] =>
  categories.filter((category) =>
    lines.some((line) => concerns(about)(line) && line.decision === 'given' && line.categories.includes(category) && time(line.to_at) > time(until)),
  )

export const toWithdraw = (lines: readonly Decision[], about: About, now: string): Category[] =>
  Category.options.filter((category) => stateOf(lines, about, category, now).state === 'given')

export function toRenew(lines: readonly Decision[], about: About, now: string): Category[] {
  const again = Category.options.filter((category) => ['given', 'expired'].includes(stateOf(lines, about, category, now).state))
  if (again.length === 0) throw new Refusal('nothing_to_renew', 409)
  return again
}

export const endsSoon = (until: string | null, now: string): boolean => until !== null && time(until) <= time(later(now, SOON_DAYS))

/** Asking again and again is pressure. A refusal stands for a month unless the person themselves wants to talk about it, in their own words. */
export function mayAskAgain(
  lines: readonly Decision[],
  about: About,
  categories: readonly Category[],
  again: { now: string; on_their_wish: boolean; own_words: string },
): void {
  if (again.on_their_wish && again.own_words !== '') return
  const refused = lines.some(
    (line) =>
      concerns(about)(line) &&
      line.scope === 'party' &&
      line.decision === 'refused' &&
      line.categories.some((one) => categories.includes(one)) &&
      time(later(line.from_at, PEACE_DAYS)) > time(again.now),
  )
  if (refused) throw new Refusal('asked_again_too_soon', 409)
}

/** Until when: the day the person said, else as long as the network allows; never longer, never in the past. */
export function untilWhen(day: string | null, now: string, months: number): string {
  const longest = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').add({ months }).toInstant()
  if (!day) return longest.toString()
  const end = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('UTC').toInstant() // the whole of the last day
  if (Temporal.Instant.compare(end, Temporal.Instant.from(now)) <= 0) throw new Refusal('consent_ends_in_the_past', 422)
  if (Temporal.Instant.compare(end, longest.add({ hours: 24 })) > 0) throw new Refusal('consent_too_long', 422)
  return end.toString()
}

/** What was given without consent is open for a time that fits its ground, at most a year. */
export function disclosedUntil(day: string, now: string): string {
  try {
    return untilWhen(day, now, DISCLOSURE_MONTHS)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'consent_too_long') throw new Refusal('disclosure_too_long', 422)
    throw error
  }
}

const later = (at: string, days: number) =>
  Temporal.Instant.from(at)
    .add({ hours: 24 * days })
    .toString()

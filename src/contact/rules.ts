import { Refusal } from '../shared/refusal.ts'

/** Nothing is noted before it happens; a minute is allowed for clocks that differ. */
export function mayHaveHappened(at: string, now: string): void {
  if (Date.parse(at) > Date.parse(now) + 60_000) throw new Refusal('note_in_the_future')
}

/** What did not happen face to face has no place. */
export const placeOf = (mode: string, place: string): string =>
  mode === 'in_person' ? (place === 'not_in_person' ? 'office' : place) : 'not_in_person'

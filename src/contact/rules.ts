import type { PreferenceKind } from '../shared/preference-words.ts'
import { Refusal } from '../shared/refusal.ts'

/** Nothing is noted before it happens; a minute is allowed for clocks that differ. */
export function mayHaveHappened(at: string, now: string): void {
  if (Date.parse(at) > Date.parse(now) + 60_000) throw new Refusal('note_in_the_future')
}

/** What did not happen face to face has no place. */
export const placeOf = (mode: string, place: string): string =>
  mode === 'in_person' ? (place === 'not_in_person' ? 'office' : place) : 'not_in_person'

/** Help that came otherwise than the person wants it says why; whoever hears the no also hears in what. */
export function mayDiffer(against: readonly PreferenceKind[] | null, why: string | null): void {
  if (against === null || against.length === 0 || why !== null) return
  throw new Refusal(
    'say_why_it_does_not_fit',
    422,
    against.map((kind) => ({ refusal: `otherwise_${kind}` })),
  )
}

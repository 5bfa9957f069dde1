import { Refusal } from '../shared/refusal.ts'
import { LITTLE_GAIN } from '../shared/partnership-words.ts'

type Rated = { rating: number; at: string; seq: string | number }
const inOrder = <R extends Rated>(ratings: readonly R[]): R[] =>
  ratings.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || Number(a.seq) - Number(b.seq))
/** Each second low rating in a row: from it on it is owed to decide what becomes of the agency's part. A third in the same row says nothing new. */
export function secondLow<R extends Rated>(ratings: readonly R[]): R[] {
  const low = inOrder(ratings).map((one) => ({ one, low: one.rating <= LITTLE_GAIN }))
  return low.filter((each, n) => each.low && low[n - 1]?.low === true && low[n - 2]?.low !== true).map((each) => each.one)
}
/** The second low rating that nobody has decided upon yet. */
export const undecided = <R extends Rated>(ratings: readonly R[], decisions: readonly { at: string }[]): R | undefined =>
  secondLow(ratings).findLast((one) => !decisions.some((decision) => Date.parse(decision.at) >= Date.parse(one.at)))

/** @throws Refusal agency_has_left, changed_meanwhile */
export function takesPart(gain: { ended_at: string | null; version: number }, version?: number): void {
  if (gain.ended_at !== null) throw new Refusal('agency_has_left', 409)
  if (version !== undefined && gain.version !== version) throw new Refusal('changed_meanwhile', 409)
}

type Agreement = { agency_id: string | null; with_id: string; agreed_at: string | null; ended_at: string | null; version: number }
/** Nobody agrees for another agency. @throws Refusal only_by_themself, both_agreed_already, changed_meanwhile */
export function mayAgree(one: Agreement, agency: string | null, version: number): void {
  if (one.with_id !== agency) throw new Refusal('only_by_themself', 403)
  if (one.agreed_at !== null || one.ended_at !== null) throw new Refusal('both_agreed_already', 409)
  if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
}
/** Either side may say that it is no longer so. @throws Refusal only_by_themself, changed_meanwhile */
export function mayEndAgreement(one: Agreement, agency: string | null, version: number): void {
  if (one.with_id !== agency && one.agency_id !== agency) throw new Refusal('only_by_themself', 403)
  if (one.ended_at !== null || one.version !== version) throw new Refusal('changed_meanwhile', 409)
}

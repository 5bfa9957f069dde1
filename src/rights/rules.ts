import type { RecordRequestState as State } from '../shared/model.gen.ts'
import { Refusal } from '../shared/refusal.ts'
import { daysAfter } from '../shared/standard.ts'

/** A no can be looked at again once; what was found then is the end of it here. */
export const AFTER: Record<State, readonly State[]> = {
  asked: ['acknowledged', 'granted', 'partly', 'refused', 'withdrawn'],
  acknowledged: ['granted', 'partly', 'refused', 'withdrawn'],
  granted: [],
  partly: ['review_asked'],
  refused: ['review_asked'],
  review_asked: ['upheld', 'overturned'],
  upheld: [],
  overturned: [],
  withdrawn: [],
}

/** @throws Refusal changed_meanwhile, not_from_this_state */
export function mayMove(one: { state: State; version: number }, to: State, version: number): void {
  if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
  if (!AFTER[one.state].includes(to)) throw new Refusal('not_from_this_state', 409)
}

/**
 * Whoever the person names; else whoever wrote what is meant; else whoever they came to first.
 * @param around agencies on the person's team, whoever they came to first
 * @throws Refusal no_such_agency
 */
export function whomToAsk(around: readonly { id: string }[], named: string | null, writer: string | null): string {
  const found = named === null ? (around.find((one) => one.id === writer) ?? around[0]) : around.find((one) => one.id === named)
  if (!found) throw new Refusal('no_such_agency', 404)
  return found.id
}

type Answer = { granted: boolean; words: string }
/**
 * A no has a reason; so has what stays out of a copy. A yes to anything but a copy says what was done.
 * @param withheld parts that stay out of a copy
 * @throws Refusal say_why_refused, say_why_parts_are_withheld, say_what_was_answered
 */
export function answered(kind: string, { granted, words }: Answer, withheld: number): { state: State; parts_withheld: number } {
  if (!granted) {
    if (words === '') throw new Refusal('say_why_refused')
    return { state: 'refused', parts_withheld: 0 }
  }
  if (kind !== 'copy') {
    if (words === '') throw new Refusal('say_what_was_answered')
    return { state: 'granted', parts_withheld: 0 }
  }
  if (withheld > 0 && words === '') throw new Refusal('say_why_parts_are_withheld')
  return { state: withheld > 0 ? 'partly' : 'granted', parts_withheld: withheld }
}

/** Whoever said no does not say whether it was right. @throws Refusal request_reviewed_by_somebody_else */
export function mayReview(one: { answered_by: string | null }, by: string): void {
  if (one.answered_by === by) throw new Refusal('request_reviewed_by_somebody_else', 403)
}

/** A copy may be read again and again, also while its gaps are looked at: never where it was refused. @throws Refusal copy_not_granted */
export function mayOpenCopy(one: { kind: string; state: State; parts_withheld: number }): void {
  if (!isOpen(one)) throw new Refusal('copy_not_granted', 409)
}
const isOpen = ({ kind, state, parts_withheld }: { kind: string; state: State; parts_withheld: number }) =>
  kind === 'copy' &&
  (state === 'granted' || state === 'partly' || state === 'overturned' || ((state === 'review_asked' || state === 'upheld') && parts_withheld > 0))

export type Days = { copy: number; readers: number; correction: number; complaint: number }
type Timed = { kind: keyof Days; state: State; asked_at: string; acknowledged_at: string | null; review_asked_at: string | null }
/** When the agency's next turn ends. A complaint that has been acknowledged is answered like any other question. */
export function dueAt(one: Timed, days: Days): string | null {
  if (one.state === 'review_asked') return daysAfter(one.review_asked_at!, days.correction)
  if (one.state === 'asked') return daysAfter(one.asked_at, days[one.kind])
  if (one.state === 'acknowledged') return daysAfter(one.asked_at, one.kind === 'complaint' ? days.readers : days[one.kind])
  return null
}

type Part = { self: boolean; team: boolean; answers: boolean; supervises: boolean; id: string }
type May = 'acknowledge' | 'answer' | 'ask_review' | 'review' | 'withdraw' | 'open_copy' | 'say_beside'
type Shown = { kind: string; state: State; parts_withheld: number; about_id: string | null; answered_by: string | null }
/** What the reader can do next with one request. */
export function nextFor(one: Shown, reader: Part): May[] {
  const after = AFTER[one.state]
  const said = (may: May, can: boolean) => (can ? [may] : [])
  return [
    ...said('acknowledge', reader.answers && after.includes('acknowledged')),
    ...said('answer', reader.answers && after.includes('granted')),
    ...said('ask_review', (reader.self || reader.team) && after.includes('review_asked')),
    ...said('review', reader.supervises && one.answered_by !== reader.id && after.includes('upheld')),
    ...said('withdraw', reader.self && after.includes('withdrawn')),
    ...said('open_copy', reader.self && isOpen(one)),
    ...said('say_beside', reader.self && one.about_id !== null && (one.state === 'refused' || one.state === 'upheld')),
  ]
}

import { Refusal } from '../shared/refusal.ts'

/** Days within which whoever waits answers, once they were told that what they wait for has slipped (COO-19). */
export const TELL_DAYS = 1
export const ANSWER_DAYS = 2

/** No date lies before what the step waits for. @throws Refusal before_what_it_waits_for */
export function mayBeDueAfter(due_at: string, waits_until: string | null): void {
  if (waits_until !== null && Date.parse(due_at) < Date.parse(waits_until)) throw new Refusal('before_what_it_waits_for')
}

type Told = { due_was: string; due_proposed: string }
/** What an answer is, by the date they answer with. */
export function answerOf({ due_was, due_proposed }: Told, due_at: string): 'accepted' | 'keeps' | 'other' {
  if (Date.parse(due_at) === Date.parse(due_proposed)) return 'accepted'
  return Date.parse(due_at) === Date.parse(due_was) ? 'keeps' : 'other'
}

const MOVES: readonly string[] = ['agreed', 'in_progress', 'blocked']
/** What was agreed to has a date that can be moved. */
export const movesIn = (state: string): boolean => MOVES.includes(state)
/** @throws Refusal not_now_in_this_state, name_another_date, say_why */
export function mayMoveTo(step: { state: string; due_at: string | null }, due_at: string, words: string): void {
  if (!movesIn(step.state)) throw new Refusal('not_now_in_this_state', 409)
  if (step.due_at !== null && Date.parse(step.due_at) === Date.parse(due_at)) throw new Refusal('name_another_date')
  if (words === '') throw new Refusal('say_why')
}

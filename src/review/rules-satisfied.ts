import { Refusal } from '../shared/refusal.ts'
import type { SATISFIED_TOLD } from '../shared/satisfied-words.ts'

/** One speaks for oneself; who writes it down for somebody else says how they gave it. @throws Refusal say_how_it_was_given */
export function givenHow(own: boolean, how: (typeof SATISFIED_TOLD)[number] | null) {
  if (own) return 'self' as const
  if (how === null) throw new Refusal('say_how_it_was_given')
  return how
}
/** A number, or rather not: never both. @throws Refusal rate_from_one_to_five */
export function ratedOrNot({ score, declined }: { score: number | null; declined: boolean }): void {
  if ((score === null) !== declined) throw new Refusal('rate_from_one_to_five')
}
/** @throws Refusal satisfaction_answered_already, changed_meanwhile */
export function mayAnswerRater(one: { answered_at: string | null; version: number }, version: number): void {
  if (one.answered_at !== null) throw new Refusal('satisfaction_answered_already', 409)
  if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
}

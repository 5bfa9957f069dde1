import { Refusal } from '../shared/refusal.ts'
import { figuresOf, type Budget, type Commitment } from './rules.ts'

/**
 * The difference goes back to the commitment or is taken off it: never more than it, and of one that is over never more than is free by now.
 * @param stands_cents what the payment stands at before
 * @throws Refusal changed_meanwhile, nothing_to_correct, more_than_was_committed, above_the_allotment
 */
export function mayCorrect(
  budget: Budget,
  all: readonly Commitment[],
  one: Commitment,
  { stands_cents, to }: { stands_cents: number; to: { amount_cents: number; version: number } },
): void {
  if (one.version !== to.version) throw new Refusal('changed_meanwhile', 409)
  const more_cents = to.amount_cents - stands_cents
  if (more_cents === 0) throw new Refusal('nothing_to_correct')
  const spent_cents = one.spent_cents + more_cents
  if (spent_cents > one.amount_cents) throw new Refusal('more_than_was_committed', 409)
  const held_cents = one.state === 'committed' ? one.held_cents : spent_cents
  const after = all.map((line) => (line === one ? { ...one, spent_cents, held_cents } : line))
  if (figuresOf(budget, after).left_cents < 0) throw new Refusal('above_the_allotment', 409)
}

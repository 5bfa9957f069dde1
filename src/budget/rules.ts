import { Refusal } from '../shared/refusal.ts'

export type CommitmentState = 'draft' | 'awaiting_approval' | 'approved' | 'committed' | 'rejected' | 'spent' | 'released' | 'withdrawn'
/** SM-14. A draft stands in its form alone, and what is approved is committed in the same moment: neither is ever stored. */
export const AFTER: Record<CommitmentState, readonly CommitmentState[]> = {
  draft: ['committed', 'awaiting_approval'],
  awaiting_approval: ['approved', 'rejected', 'withdrawn'],
  approved: ['committed'],
  committed: ['spent', 'released'],
  spent: [],
  released: [],
  rejected: [],
  withdrawn: [],
}

/** Every amount is whole cents. */
export type Budget = { allotment_cents: number; from_on: string; to_on: string; version: number }
export type Commitment = {
  state: CommitmentState
  written_by: string | null
  amount_cents: number
  spent_cents: number
  held_cents: number
  for_month: string | null
  excess_cents: number | null
  version: number
}
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0)
/** Of an approved excess, what is still in use: what is released of its commitment takes the excess back first. */
const excessInUse = (one: Commitment) => Math.max(0, (one.excess_cents ?? 0) - (one.amount_cents - one.held_cents))

/** What is set aside, what of it is spent, promised and free, and what is asked for above it. */
export function figuresOf(budget: Budget, all: readonly Commitment[]) {
  const excess_cents = sum(all.map(excessInUse))
  const spent_cents = sum(all.map((one) => one.spent_cents))
  const held_cents = sum(all.map((one) => one.held_cents))
  return {
    spent_cents,
    committed_cents: held_cents - spent_cents,
    excess_cents,
    left_cents: budget.allotment_cents + excess_cents - held_cents,
    waiting_cents: sum(all.filter((one) => one.state === 'awaiting_approval').map((one) => one.amount_cents)),
  }
}

/**
 * Nothing new is promised once its days or its plan are over; what is promised is still paid.
 * @throws Refusal budget_is_over, budget_of_a_closed_plan
 */
export function mayStillPromise(budget: Budget, on: { today: string; is_closed: boolean }): void {
  if (budget.to_on < on.today) throw new Refusal('budget_is_over', 409)
  if (on.is_closed) throw new Refusal('budget_of_a_closed_plan', 409)
}

/**
 * Within what is left it is committed; above it a supervisor is asked.
 * @returns by how much it is above, in cents
 * @throws Refusal budget_is_over, budget_of_a_closed_plan, not_a_month_of_the_budget
 */
export function askFor(
  budget: Budget,
  left_cents: number,
  asked: { amount_cents: number; for_month: string | null },
  on: { today: string; is_closed: boolean; months: readonly string[] },
): { state: 'committed' | 'awaiting_approval'; over_cents: number } {
  mayStillPromise(budget, on)
  if (asked.for_month !== null && !on.months.includes(asked.for_month)) throw new Refusal('not_a_month_of_the_budget')
  const over_cents = Math.max(0, asked.amount_cents - left_cents)
  return { state: over_cents === 0 ? 'committed' : 'awaiting_approval', over_cents }
}

/**
 * Somebody else than who asked, and exactly the excess they were shown.
 * @throws Refusal decided_already, approved_by_somebody_else, excess_has_changed
 */
export function mayDecide(one: Commitment, by: string, decision: { approved: boolean; excess_cents: number }, left_cents: number): void {
  if (!AFTER[one.state].includes(decision.approved ? 'approved' : 'rejected')) throw new Refusal('decided_already', 409)
  if (one.written_by === by) throw new Refusal('approved_by_somebody_else', 403)
  if (decision.approved && decision.excess_cents !== Math.max(0, one.amount_cents - left_cents)) throw new Refusal('excess_has_changed', 409)
}

/**
 * Only what was committed is paid, and never more of it.
 * @throws Refusal commit_before_spending, changed_meanwhile, not_committed, more_than_was_committed, spent_in_the_future
 */
export function maySpend(
  one: Commitment | undefined,
  spent: { amount_cents: number; spent_on: string; version: number },
  today: string,
): asserts one is Commitment {
  if (!one) throw new Refusal('commit_before_spending', 409)
  mayEnd(one, 'spent', spent.version)
  if (one.spent_cents + spent.amount_cents > one.amount_cents) throw new Refusal('more_than_was_committed', 409)
  if (spent.spent_on > today) throw new Refusal('spent_in_the_future')
}
/** @throws Refusal changed_meanwhile, not_committed */
export function mayEnd(one: Commitment, to: 'spent' | 'released', version: number): void {
  if (!AFTER[one.state].includes(to)) throw new Refusal('not_committed', 409)
  if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
}

/**
 * What still waits is taken back by whoever asked for it, and nobody else.
 * @throws Refusal decided_already, taken_back_by_who_asked, changed_meanwhile
 */
export function mayTakeBack(one: Commitment, by: string, version: number): void {
  if (!AFTER[one.state].includes('withdrawn')) throw new Refusal('decided_already', 409)
  if (one.written_by !== by) throw new Refusal('taken_back_by_who_asked', 403)
  if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
}

/**
 * More is set aside by a supervisor who has asked for nothing out of it: else one could agree to one's own excess by another door.
 * @throws Refusal changed_meanwhile, changed_by_somebody_else, less_than_is_committed, budget_ends_before_it_begins
 */
export function mayChange(
  budget: Budget,
  all: readonly Commitment[],
  to: { allotment_cents: number; to_on: string; version: number },
  by: string,
): void {
  if (budget.version !== to.version) throw new Refusal('changed_meanwhile', 409)
  if (all.some((one) => one.written_by === by)) throw new Refusal('changed_by_somebody_else', 403)
  if (to.to_on < budget.from_on) throw new Refusal('budget_ends_before_it_begins')
  if (to.allotment_cents - budget.allotment_cents + figuresOf(budget, all).left_cents < 0) throw new Refusal('less_than_is_committed', 409)
}

/** @throws Refusal warning_answered_already, changed_meanwhile */
export function mayAcknowledge(warning: { acknowledged_at: string | null; version: number }, version: number): void {
  if (warning.acknowledged_at !== null) throw new Refusal('warning_answered_already', 409)
  if (warning.version !== version) throw new Refusal('changed_meanwhile', 409)
}

/** What this reader may do with one commitment now. */
export function nextFor(
  one: Commitment,
  reader: { id: string; spends: boolean; supervises: boolean },
): ('decide' | 'withdraw' | 'spend' | 'release')[] {
  const own = one.written_by === reader.id
  if (one.state === 'awaiting_approval') return own ? (reader.spends ? ['withdraw'] : []) : reader.supervises ? ['decide'] : []
  return one.state === 'committed' && reader.spends ? ['spend', 'release'] : []
}

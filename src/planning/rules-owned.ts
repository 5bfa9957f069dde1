import { Refusal } from '../shared/refusal.ts'
import type { Row } from './rules.ts'

/** Without its owner's yes a plan runs this many days at most (SM-3). */
export const INTERIM_DAYS = 14
export const isOwn = (agreement: { basis: string }): boolean => agreement.basis !== 'interim'
/** The owner's agreement, or that of whom the law names in their place; failing that, what stands in for a while. */
export const agreementTo = (n: number, agreements: readonly Row<'plan_agreement'>[]) =>
  agreements.find((one) => one.n === n && isOwn(one)) ?? agreements.find((one) => one.n === n)

type Order = { from_on: string; to_on: string | null }
/**
 * Somebody agrees in the person's place only by an order that is in force, or for a fortnight with the reason said.
 * @throws Refusal no_order_on_file, interim_with_a_reason
 */
export function mayStandIn(basis: 'guardian_order' | 'interim', reason: string, orders: readonly Order[], today: string): void {
  if (reason === '') throw new Refusal('interim_with_a_reason')
  if (basis === 'guardian_order' && !orders.some((one) => one.from_on <= today && (one.to_on === null || one.to_on >= today)))
    throw new Refusal('no_order_on_file', 409)
}

/** The person shows that they understood by saying it back; everybody else says so for themself. @throws Refusal say_it_back, only_by_themself */
export function mayHaveUnderstood(party: string, caller: { id: string; agency: string | null }, person: string, teach_back: string): void {
  if (party === person && teach_back === '') throw new Refusal('say_it_back')
  if (party !== person && party !== caller.id && party !== caller.agency) throw new Refusal('only_by_themself', 403)
}

import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import type { CloseOne, Offer, Told } from './contract.ts'
import type { Order } from './contract-order.ts'
import type { checksOf, ContactRow, OfferRow, Reach, relativesOf, wishesOf } from './queries.ts'
import type { afterOrdersOf, ordersOf } from './queries-order.ts'
import { stateOf } from './rules-order.ts'
import { HEARERS, REACHERS, works } from './writing.ts'

type Rows<T extends (...given: never[]) => unknown> = Awaited<ReturnType<T>>
type Around = {
  wishes: Rows<typeof wishesOf>
  reach: readonly Reach[]
  checks: Rows<typeof checksOf>
  offers: readonly OfferRow[]
  contacts: readonly ContactRow[]
  lawful: Rows<typeof ordersOf>
  after: Rows<typeof afterOrdersOf>
}

export const asOffer = (row: OfferRow): z.input<typeof Offer> => ({
  ...row,
  ways: row.ways as 'phone'[],
  by: row.by ?? '',
  response: row.response as null,
  mode: row.mode as null,
})
export const asTold = ({ order_id, ...row }: ContactRow): z.input<typeof Told> => ({
  ...row,
  way: row.way as 'phone',
  by: row.by ?? '',
  by_order: order_id !== null,
})

export const asOrder = (
  { relative_id: _whose, ...order }: Rows<typeof ordersOf>[number],
  after: Rows<typeof afterOrdersOf>,
  caller: Caller,
): z.input<typeof Order> => ({
  ...order,
  verified_by: order.verified_by ?? '',
  state: stateOf(order, caller.now.slice(0, 10)),
  after: after
    .filter((one) => one.order_id === order.id)
    .map(({ order_id: _of, ...one }) => ({ ...one, what: one.what as 'other', by: one.by ?? '' })),
})

/** Somebody close to the person: the newest wish, whether they may be reached, and what came of it. */
export function asClose(
  one: Rows<typeof relativesOf>[number],
  { wishes, reach, checks, offers, contacts, lawful, after }: Around,
  caller: Caller,
): z.input<typeof CloseOne> {
  const wish = wishes.find((each) => each.relative_id === one.id)
  const reached = reach.find((each) => each.relative_id === one.id)
  const why_not = (reached?.why_not ?? null) as CloseOne['why_not']
  const own = offers.filter((each) => each.relative_id === one.id)
  const open = own.some((each) => each.response === null)
  const hears = works(caller, HEARERS)
  const reaches = works(caller, REACHERS)
  return {
    ...one,
    wish: wish ? { ...wish, wish: wish.wish as 'yes', mode: wish.mode as 'self' } : null,
    why_not,
    checked_at: reached?.checked_at ?? null,
    safe_until: reached?.safe_until ?? null,
    how_sure: checks.find((each) => each.relative_id === one.id)?.words ?? '',
    offers: own.map(asOffer),
    told: contacts.filter((each) => each.relative_id === one.id).map(asTold),
    orders: lawful.filter((each) => each.relative_id === one.id).map((each) => asOrder(each, after, caller)),
    may: [
      ...(caller.opened?.self || hears ? ['wish' as const] : []),
      ...(hears && why_not !== 'must_never_learn' ? ['check' as const] : []),
      ...(reaches && why_not === null && wish?.wish === 'yes' && !open ? ['offer' as const] : []),
      ...(reaches && open ? ['answer' as const] : []),
      ...(reaches && why_not === null && wish?.wish !== 'no' ? ['tell' as const] : []),
      ...(reaches && (one.relation === 'guardian' || lawful.some((each) => each.relative_id === one.id)) ? ['order' as const] : []),
    ],
  }
}

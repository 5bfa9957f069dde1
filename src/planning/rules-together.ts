import { Refusal } from '../shared/refusal.ts'
import type { Row } from './rules.ts'

type Offer = Pick<Row<'participation_offer'>, 'subject' | 'offered_at' | 'response' | 'own_words' | 'reoffer_on'>
type Talk = Pick<Row<'discussion'>, 'kind' | 'person_came' | 'happened_at'>
type Taken = { owner: string; offers: readonly Offer[]; discussions: readonly Talk[]; decisions: readonly Pick<Row<'decision'>, 'decided_by'>[] }

/** The person was asked, was there, and decided something; or said no in their words, with the day on which they are asked again (PLN-01). */
export function tookPartOrDeclined({ owner, offers, discussions, decisions }: Taken): boolean {
  const planning = offers.filter((offer) => offer.subject === 'planning').toSorted((a, b) => Date.parse(b.offered_at) - Date.parse(a.offered_at))
  const [last] = planning
  if (!last) return false
  if (last.response === 'declined') return last.own_words.trim() !== '' && last.reoffer_on !== null
  const first = planning.at(-1)!
  // by the day: who offers at ten past nine writes down that they sat together at nine
  const sat = discussions.some(
    (talk) => talk.kind === 'planning' && talk.person_came && talk.happened_at.slice(0, 10) >= first.offered_at.slice(0, 10),
  )
  return sat && decisions.some((decision) => decision.decided_by === owner)
}

/** @throws Refusal decline_in_own_words, say_when_to_ask_again */
export function mayAnswerOffer(answer: { response: string; own_words: string; reoffer_on: string | null }): void {
  if (answer.response === 'declined' && answer.own_words === '') throw new Refusal('decline_in_own_words')
  if ((answer.response === 'declined' || answer.response === 'later') && answer.reoffer_on === null) throw new Refusal('say_when_to_ask_again')
}

type Order = Pick<Row<'guardian_order'>, 'id' | 'relative_id' | 'from_on' | 'to_on'> & { about: readonly string[] }
/** On its last day an order still holds. */
export const holdsOn = (order: Pick<Order, 'from_on' | 'to_on'>, day: string): boolean => order.from_on <= day && order.to_on >= day
/** The order by which somebody other than the person may decide about this part of life today. */
export const orderFor = (orders: readonly Order[], category: string, day: string, by?: string): Order | undefined =>
  orders.find((order) => holdsOn(order, day) && order.about.includes(category) && (by === undefined || order.relative_id === by))

type Meeting = {
  kind: 'planning' | 'about'
  happened_at: string
  category: string
  invited: readonly string[]
  came: readonly string[]
  absent_reason: string
}
/**
 * Nobody plans without the person; a talk about them without them has its reason; whoever decides by order about it is invited.
 * @throws Refusal happens_later, planned_with_the_person, say_why_they_were_not_there, invite_the_guardian
 */
export function mayBeLogged(talk: Meeting, owner: string, orders: readonly Order[], now: string): void {
  if (Date.parse(talk.happened_at) > Date.parse(now)) throw new Refusal('happens_later')
  const came = talk.came.includes(owner)
  if (talk.kind === 'planning' && !came) throw new Refusal('planned_with_the_person')
  if (!came && talk.absent_reason === '') throw new Refusal('say_why_they_were_not_there')
  const order = orderFor(orders, talk.category, talk.happened_at.slice(0, 10))
  if (order && !talk.invited.includes(order.relative_id) && !talk.came.includes(order.relative_id)) throw new Refusal('invite_the_guardian')
}

type Deciding = {
  decided_by: string
  category: string
  owner: string
  orders: readonly Order[]
  supports: boolean
  today: string
  by: { id: string; kind: string }
}
/**
 * For the person decides nobody but a guardian under an order that holds today and covers it, and never before help to decide was tried (PLN-02).
 * Whoever holds an order hears exactly where it ends (FAM-08).
 * @returns the order, or null when the person decides
 * @throws Refusal no_order_on_file, outside_your_order, your_order_has_ended, help_to_decide_first
 */
export function mayDecide({ decided_by, category, owner, orders, supports, today, by }: Deciding): string | null {
  if (by.kind === 'relative' && decided_by !== by.id) throw new Refusal('outside_your_order', 409)
  if (decided_by === owner) return null
  const order = orderFor(orders, category, today, decided_by)
  if (!order && by.kind === 'relative') throw new Refusal(whyNot(orders, category, today), 409)
  if (!order) throw new Refusal('no_order_on_file', 409)
  if (!supports) throw new Refusal('help_to_decide_first', 409)
  return order.id
}

/** Where the order ends: by what it covers, or by its last day. */
const whyNot = (orders: readonly Order[], category: string, today: string) =>
  orders.some((one) => one.about.includes(category) && one.to_on < today) ? 'your_order_has_ended' : 'outside_your_order'

type Rating = Pick<Row<'quality_of_life'>, 'area' | 'score' | 'at'>
/** Each part of life with its ratings in the order of time; the change is from the first to the last, of two or more. */
export function qualityOf<A extends string>(areas: readonly A[], ratings: readonly Rating[]) {
  return areas.map((area) => {
    const own = ratings.filter((one) => one.area === area).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    return { area, ratings: own.map(({ score, at }) => ({ score, at })), change: own.length < 2 ? null : own.at(-1)!.score - own[0]!.score }
  })
}

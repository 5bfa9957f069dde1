import { Category } from '../shared/words.ts'
import { Refusal } from '../shared/refusal.ts'

type Mode = 'self' | 'dictated' | 'interpreted'
type Speaking = { kind: 'staff' | 'person' | 'relative'; mode: Mode | undefined }
/** One speaks for oneself; staff say how they were told. @throws Refusal say_how_they_said_it */
export function saidBy({ kind, mode }: Speaking): Mode {
  if (kind !== 'staff') return 'self'
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}
/** How the ledger of consent calls it. */
export const LEDGER = { self: 'portal', dictated: 'spoken', interpreted: 'interpreted' } as const satisfies Record<Mode, string>

type Wish = { wish: 'yes' | 'no'; topics: readonly string[]; closed: readonly string[]; words: string }
type Before = { id: string; wish: string; closed: readonly string[] } | undefined
/**
 * A yes is about something; and what the person closed, a part of life or all of it by a no, is opened by nobody else without words of the person.
 * @throws Refusal name_a_topic, topic_open_or_closed, topic_closed_by_the_person
 */
export function mayBeWished(wish: Wish, before: Before, mode: Mode): void {
  if ((wish.wish === 'yes') !== wish.topics.length > 0) throw new Refusal('name_a_topic')
  if (wish.topics.some((topic) => wish.closed.includes(topic))) throw new Refusal('topic_open_or_closed')
  const opened = wish.wish === 'yes' && (before?.wish === 'no' || before?.closed.some((topic) => !wish.closed.includes(topic)))
  if (opened && mode !== 'self' && wish.words === '') throw new Refusal('topic_closed_by_the_person', 409)
}

/** Whoever writes it down for the person has seen what they said last; the person's own word waits for nothing. @throws Refusal changed_meanwhile */
export function hasSeen(seen: string | null | undefined, before: Before, mode: Mode): void {
  if (mode !== 'self' && seen !== undefined && seen !== (before?.id ?? null)) throw new Refusal('changed_meanwhile', 409)
}

type Line = { seq: number; decision: 'given' | 'refused' | 'withdrawn'; scope: string; party_id: string | null; categories: readonly string[]; purpose: string } // prettier-ignore
/** What the ledger says from now on: what is given; what was given and ends; and what is refused, so that nothing wider reaches them either. */
export function inTheLedger(lines: readonly Line[], relative: string, topics: readonly Category[]) {
  const last = (category: Category) =>
    lines
      .filter((line) => line.scope === 'party' && line.party_id === relative && line.purpose === 'care' && line.categories.includes(category))
      .toSorted((a, b) => b.seq - a.seq)[0]?.decision
  const others = Category.options.filter((category) => !topics.includes(category))
  return {
    given: [...topics],
    withdrawn: others.filter((category) => last(category) === 'given'),
    refused: others.filter((category) => last(category) === undefined),
  }
}

/** @throws Refusal changed_meanwhile */
export function asIs(one: { version: number }, version: number): void {
  if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
}

type Asked = { response: string | null; version: number }
type Answered = { response: string; own_words: string; reoffer_on: string | null; version: number }
/** @throws Refusal offer_answered_already, changed_meanwhile, decline_in_own_words, ask_again_in_the_past */
export function mayAnswer(offer: Asked, answer: Answered, today: string): void {
  if (offer.response !== null) throw new Refusal('offer_answered_already', 409)
  if (offer.version !== answer.version) throw new Refusal('changed_meanwhile', 409)
  if (answer.response === 'declined' && answer.own_words === '') throw new Refusal('decline_in_own_words')
  if (answer.reoffer_on !== null && answer.reoffer_on <= today) throw new Refusal('ask_again_in_the_past')
}

/** Whoever asked writes down what came of it, or whoever was asked says it; nobody between them. */
export const isBetween = (asked: { agency_id: string | null; to_id: string }, agency: string | null): boolean =>
  agency !== null && (agency === asked.agency_id || agency === asked.to_id)
/** @throws Refusal ask_answered_already, changed_meanwhile */
export function mayAnswerAsk(asked: { response: string | null; version: number }, version: number): void {
  if (asked.response !== null) throw new Refusal('ask_answered_already', 409)
  if (asked.version !== version) throw new Refusal('changed_meanwhile', 409)
}

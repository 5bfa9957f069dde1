import { makesAHomeWait } from '../shared/housing-first.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Linkage } from '../shared/referral-words.ts'

/**
 * SM-7: what may follow what. An appointment that was not kept leaves the offer standing: the next one is offered. Who goes on is linked still,
 * and may stay away as well as somebody who has just begun. An alternative begins as a referral of its own, in the place of the first.
 */
export const AFTER: Record<Linkage, readonly Linkage[]> = {
  identified: ['discussed', 'withdrawn_by_client'],
  discussed: ['consented', 'withdrawn_by_client'],
  consented: ['sent', 'withdrawn_by_client'],
  sent: ['acknowledged', 'withdrawn_by_client'],
  acknowledged: ['accepted', 'waitlisted', 'declined', 'withdrawn_by_client'],
  accepted: ['appointment_set', 'withdrawn_by_client'],
  waitlisted: ['accepted', 'waitlisted', 'declined', 'withdrawn_by_client'],
  declined: ['alternative_sought', 'withdrawn_by_client'],
  alternative_sought: ['identified', 'withdrawn_by_client'],
  appointment_set: ['linked', 'accepted', 'withdrawn_by_client'],
  linked: ['ongoing', 'disengaged', 'withdrawn_by_client'],
  ongoing: ['completed', 'disengaged', 'withdrawn_by_client'],
  disengaged: ['re_linked', 'completed', 'withdrawn_by_client'],
  re_linked: ['ongoing', 'disengaged', 'withdrawn_by_client'],
  completed: [],
  withdrawn_by_client: [],
}

/** @throws Refusal sent_without_consent, another_step_comes_next */
export function mayBecome(from: Linkage, to: Linkage): void {
  if (AFTER[from].includes(to)) return
  if (to === 'sent' && (from === 'identified' || from === 'discussed')) throw new Refusal('sent_without_consent', 409)
  throw new Refusal('another_step_comes_next', 409)
}

/** At which end of a referral somebody stands. A service outside the network is asked by telephone, by whoever sends. */
export type End = 'sender' | 'service' | 'person'
type Ends = { person_id: string; agency_id: string | null; to_agency_id: string | null }
export function endsOf(row: Ends, reader: { id: string; agency: string | null }): readonly End[] {
  if (reader.id === row.person_id) return ['person']
  if (reader.agency === null) return []
  if (reader.agency === row.agency_id) return row.to_agency_id === null ? ['sender', 'service'] : ['sender']
  return reader.agency === row.to_agency_id ? ['service'] : []
}

/** What is done with a referral, where it leads, and at whose end. */
export const ACTS = {
  discuss: { to: 'discussed', by: ['sender'] },
  consent: { to: 'consented', by: ['sender', 'person'] },
  send: { to: 'sent', by: ['sender'] },
  acknowledge: { to: 'acknowledged', by: ['service'] },
  accept: { to: 'accepted', by: ['service'] },
  waitlist: { to: 'waitlisted', by: ['service'] },
  decline: { to: 'declined', by: ['service'] },
  appoint: { to: 'appointment_set', by: ['service'] },
  visit: { to: 'linked', by: ['service'] },
  confirm: { to: 'linked', by: ['sender', 'person'] },
  seek: { to: 'alternative_sought', by: ['sender'] },
  go_on: { to: 'ongoing', by: ['sender', 'service'] },
  stay_away: { to: 'disengaged', by: ['sender', 'service'] },
  come_back: { to: 're_linked', by: ['sender', 'service'] },
  complete: { to: 'completed', by: ['sender', 'service'] },
  withdraw: { to: 'withdrawn_by_client', by: ['sender', 'person'] },
} as const satisfies Record<string, { to: Linkage; by: readonly End[] }>
export type Act = keyof typeof ACTS
type Row = Ends & { state: Linkage; version: number; visited_at: string | null; confirmed_at: string | null }

/** Whether an act is done at one of these ends. @throws Refusal answered_by_the_service, moved_by_who_sent_it */
export function mayDo(act: Act, row: Ends, reader: { id: string; agency: string | null }): void {
  const by: readonly End[] = ACTS[act].by
  if (endsOf(row, reader).some((end) => by.includes(end))) return
  throw new Refusal(by.includes('service') && !by.includes('sender') ? 'answered_by_the_service' : 'moved_by_who_sent_it', 403)
}

/**
 * Everything that stands between a reader and the act: the end, what they had seen, and the state.
 * @throws Refusal answered_by_the_service, moved_by_who_sent_it, changed_meanwhile, sent_without_consent, another_step_comes_next
 */
export function mayTake(act: Act, row: Row, reader: { id: string; agency: string | null }, version: number): void {
  mayDo(act, row, reader)
  if (row.version !== version) throw new Refusal('changed_meanwhile', 409)
  // who takes somebody on has seen that they were sent: acknowledged in the same act
  const from = row.state === 'sent' && ANSWERS.includes(act) ? 'acknowledged' : row.state
  mayBecome(from, ACTS[act].to)
  if (act === 'visit' && row.visited_at !== null) throw new Refusal('visit_marked_already', 409)
  if (act === 'confirm' && row.confirmed_at !== null) throw new Refusal('confirmed_already', 409)
}
const ANSWERS: readonly Act[] = ['accept', 'waitlist', 'decline']
export const answersAtOnce = (act: Act, state: Linkage): boolean => state === 'sent' && ANSWERS.includes(act)

/** Somebody was taken on and is not there yet: either end may say why. @throws Refusal moved_by_who_sent_it, changed_meanwhile, another_step_comes_next */
export function mayGiveReason(row: Row, reader: { id: string; agency: string | null }, version: number): void {
  if (!endsOf(row, reader).some((end) => end !== 'person')) throw new Refusal('moved_by_who_sent_it', 403)
  if (row.version !== version) throw new Refusal('changed_meanwhile', 409)
  if (row.state !== 'accepted' && row.state !== 'appointment_set') throw new Refusal('another_step_comes_next', 409)
}

/** What a reader may do with it now. */
export function nextFor(row: Row, reader: { id: string; agency: string | null; writer: boolean }): Act[] {
  if (!reader.writer) return []
  return (Object.keys(ACTS) as Act[]).filter((act) => {
    try {
      mayTake(act, row, reader, row.version)
      return true
    } catch {
      return false
    }
  })
}

/** Whose turn it is. Nobody's once it has come to an end, or goes on. */
export function turnOf({ state, visited_at, confirmed_at }: Row): End | null {
  switch (state) {
    case 'identified':
    case 'discussed':
    case 'consented':
    case 'declined':
    case 'alternative_sought':
    case 'disengaged':
      return 'sender'
    case 'sent':
    case 'acknowledged':
    case 'accepted':
    case 'waitlisted':
      return 'service'
    case 'appointment_set':
      return visited_at !== null && confirmed_at === null ? 'person' : 'service'
    default:
      return null
  }
}

export type Mode = 'self' | 'dictated' | 'interpreted'
/** The person speaks for themself, or through somebody who says how it was said. @throws Refusal say_how_they_said_it */
export function saidBy(caller: { id: string }, person: string, mode: Mode | undefined): Mode {
  if (caller.id === person) return 'self'
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}

/** A day to ask again lies ahead. @throws Refusal say_when_to_ask_there_again, asked_again_in_the_past */
export function dayAhead(day: string | null | undefined, now: string): string {
  if (!day) throw new Refusal('say_when_to_ask_there_again')
  if (day < now.slice(0, 10)) throw new Refusal('asked_again_in_the_past')
  return day
}
/** @throws Refusal arranged_in_the_past */
export function isAhead(starts_at: string, now: string): void {
  if (Date.parse(starts_at) < Date.parse(now)) throw new Refusal('arranged_in_the_past')
}
/** Nobody was there before it began. @throws Refusal not_before_it_begins */
export function hasBegun(starts_at: string | null, now: string): void {
  if (starts_at !== null && Date.parse(starts_at) > Date.parse(now)) throw new Refusal('not_before_it_begins')
}

/** Linked is who received the service and says so, whichever of the two was said last. */
export const isLinked = (visited_at: string | null, confirmed_at: string | null): boolean => visited_at !== null && confirmed_at !== null

/** In whose place a new one may stand: one that the service declined, or that the person wants to be looked for again. */
export const asksForAnother = (one: { state: Linkage; withdrawn_then: string | null }): boolean =>
  one.state === 'declined' || one.state === 'alternative_sought' || (one.state === 'withdrawn_by_client' && one.withdrawn_then === 'look_again')
/** Services that are being received: these are looked after. */
export const RECEIVED: readonly Linkage[] = ['linked', 'ongoing', 're_linked']
/** Looked at while it is received, by who sent the person, or by the person. @throws Refusal moved_by_who_sent_it, not_received_now */
export function mayLookAt(row: Ends & { state: Linkage }, reader: { id: string; agency: string | null }): void {
  if (!endsOf(row, reader).some((end) => end !== 'service')) throw new Refusal('moved_by_who_sent_it', 403)
  if (!RECEIVED.includes(row.state)) throw new Refusal('not_received_now', 409)
}
const WEEK_MS = 7 * 86_400_000
type Look = { as_agreed: boolean; problem: string; follow_up: string; follow_up_on: string | null }
/** What is not as agreed has a step, within a week. @throws Refusal say_what_is_not_as_agreed, say_what_follows, follow_up_within_a_week */
export function followsSoon({ as_agreed, problem, follow_up, follow_up_on }: Look, now: string): void {
  if (as_agreed) return
  if (problem === '') throw new Refusal('say_what_is_not_as_agreed')
  if (follow_up === '' || follow_up_on === null) throw new Refusal('say_what_follows')
  const latest = new Date(Date.parse(now) + WEEK_MS).toISOString().slice(0, 10)
  if (follow_up_on > latest || follow_up_on < now.slice(0, 10)) throw new Refusal('follow_up_within_a_week')
}
/** The next look is no later than the network wants, and not behind us. @throws Refusal next_look_too_late */
export function looksAgainSoon(day: string, latest: string, now: string): string {
  if (day > latest || day <= now.slice(0, 10)) throw new Refusal('next_look_too_late')
  return day
}
/** @throws Refusal nothing_to_follow, followed_already, changed_meanwhile */
export function mayFollow(check: { as_agreed: boolean; followed_at: string | null; version: number }, version: number): void {
  if (check.as_agreed) throw new Refusal('nothing_to_follow', 409)
  if (check.followed_at !== null) throw new Refusal('followed_already', 409)
  if (check.version !== version) throw new Refusal('changed_meanwhile', 409)
}
/** A home is asked for without a condition of ours (PRI-16). @throws Refusal housing_without_conditions */
export function waitsForNothing(category: string, words: string): void {
  if (category === 'housing' && makesAHomeWait(words)) throw new Refusal('housing_without_conditions')
}

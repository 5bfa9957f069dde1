import { restsOnConsent } from '../shared/consent-words.ts'
import type { HousingCategory } from '../shared/housing.ts'
import { waysUsed } from '../shared/persistence.ts'
import { type Reason, Refusal } from '../shared/refusal.ts'
import type { EntryState, Pathway, ReferralState } from '../shared/model.gen.ts'

/**
 * SM-1: what may follow what. Anything else is refused. After acceptance a person leaves by the exit step, which has its own
 * duties (INV-12), so `withdrawn` is not reached from there.
 */
export const AFTER: Record<EntryState, readonly EntryState[]> = {
  received: ['responded', 'unable_to_contact', 'withdrawn'],
  responded: ['screening', 'unable_to_contact', 'withdrawn'],
  screening: ['accepted', 'not_accepted', 'withdrawn'],
  accepted: ['waiting', 'assigned'],
  waiting: ['assigned'],
  assigned: [],
  not_accepted: ['referred_on', 'exhausted', 'withdrawn'],
  referred_on: ['referred_on', 'declined_elsewhere', 'landed', 'exhausted', 'withdrawn'],
  declined_elsewhere: ['referred_on', 'landed', 'exhausted', 'withdrawn'],
  landed: ['closed'],
  exhausted: ['closed'],
  unable_to_contact: ['received', 'withdrawn'],
  withdrawn: [],
  closed: [],
}

/** A no is not reopened: another referral is made. */
export const REFERRAL_AFTER: Record<ReferralState, readonly ReferralState[]> = {
  sent: ['accepted', 'declined', 'landed', 'withdrawn'],
  accepted: ['landed', 'not_arrived', 'declined', 'withdrawn'],
  declined: [],
  landed: [],
  not_arrived: ['landed'],
  withdrawn: [],
}
/** Whose word each answer is: the sender confirms arrival too, and takes back what the person no longer wants. */
const ANSWERS_OF: Record<'receiver' | 'sender', readonly ReferralState[]> = {
  receiver: ['accepted', 'declined', 'landed', 'not_arrived'],
  sender: ['landed', 'not_arrived', 'withdrawn'],
}

/** @throws Refusal not_from_here */
export function mayBecome(from: EntryState, to: EntryState): void {
  if (!AFTER[from].includes(to)) throw new Refusal('not_from_here', 409)
}

/** The answers open to this end of a referral now. */
export const answersOpen = (state: ReferralState, end: 'receiver' | 'sender' | 'neither'): ReferralState[] =>
  end === 'neither' ? [] : REFERRAL_AFTER[state].filter((to) => ANSWERS_OF[end].includes(to))

/** @throws Refusal not_yours_to_answer, not_from_here, decline_needs_a_reason */
export function mayAnswer(state: ReferralState, to: ReferralState, end: 'receiver' | 'sender' | 'neither', reason: string): void {
  if (end === 'neither' || !ANSWERS_OF[end].includes(to)) throw new Refusal('not_yours_to_answer', 403)
  if (!REFERRAL_AFTER[state].includes(to)) throw new Refusal('not_from_here', 409)
  if (to === 'declined' && !reason) throw new Refusal('decline_needs_a_reason', 422)
}

/** INV-21: nothing is recorded ahead of time, and nothing before what it rests on. Returns the moment, now when none was given. */
export function momentOf(at: string | undefined, now: string, notBefore: string | null = null, refusal = 'before_it_began'): string {
  const moment = at ?? now
  if (Date.parse(moment) > Date.parse(now)) throw new Refusal('in_the_future', 422)
  if (notBefore !== null && Date.parse(moment) < Date.parse(notBefore)) throw new Refusal(refusal, 422)
  return moment
}

type Attempt = { at: string; mode: string }
const ways = (attempts: readonly Attempt[]) => waysUsed(attempts.map((attempt) => ({ way: attempt.mode })))
/** Two tries in two ways count as an answer (ENT-01): a person who cannot be reached is not left unanswered by the agency. */
export const triedEnoughToCountAsAnswer = (attempts: readonly Attempt[]): boolean => attempts.length >= 2 && ways(attempts) >= 2

const DAY = 86_400_000
export type Persistence = { attempts: number; modes: number; window_days: number }
/** Giving up needs enough tries, in enough ways, over enough days; every reason at once. @throws Refusal not_tried_enough */
export function mayGiveUp(attempts: readonly Attempt[], wanted: Persistence): void {
  const times = attempts.map((attempt) => Date.parse(attempt.at))
  const spread = times.length ? (Math.max(...times) - Math.min(...times)) / DAY : 0
  const missing: Reason[] = [
    ...(attempts.length < wanted.attempts ? [{ refusal: 'more_attempts', wanted: wanted.attempts, so_far: attempts.length }] : []),
    ...(ways(attempts) < wanted.modes ? [{ refusal: 'more_ways', wanted: wanted.modes, so_far: ways(attempts) }] : []),
    ...(spread < wanted.window_days ? [{ refusal: 'more_days', wanted: wanted.window_days, so_far: Math.floor(spread) }] : []),
  ]
  if (missing.length) throw new Refusal('not_tried_enough', 409, missing)
}

const HOMELESS = new Set<HousingCategory>(['rough_sleeping', 'emergency_shelter', 'motel', 'staying_with_others', 'transitional'])
const TENANCY = new Set<HousingCategory>(['rental_private', 'rental_social', 'rental_subsidised', 'owner', 'long_term_supported'])
export type StayFacts = { situation: HousingCategory; at_risk: boolean }

/** The pathway that follows from where somebody lives; null where it does not say. */
export function suggestedPathway(stay: StayFacts | null): Pathway | null {
  if (!stay) return null
  if (TENANCY.has(stay.situation)) return stay.at_risk ? 'sustain' : 'prevent'
  return HOMELESS.has(stay.situation) || stay.situation === 'institution' ? 'exit' : null
}

/** Why this pathway does not fit where the person lives (ENT-08); null when it does. */
export function pathwayMisfit(pathway: Pathway, stay: StayFacts): string | null {
  if (pathway === 'sustain' && !TENANCY.has(stay.situation)) return 'pathway_needs_a_tenancy'
  if (HOMELESS.has(stay.situation) && pathway !== 'exit') return 'pathway_of_the_homeless_is_exit'
  if (TENANCY.has(stay.situation) && stay.at_risk && pathway !== 'sustain') return 'pathway_at_risk_is_sustain'
  return null
}

export type WantedDecision = {
  decision: 'accepted' | 'not_accepted'
  reasons: readonly string[]
  criterion_not_met: string
  alternatives: readonly unknown[]
  no_alternative_exists: boolean
  told?: unknown
}
export type DecisionFacts = {
  explained: boolean
  pathway: Pathway | null
  stay: StayFacts | null
  duplicates_searched: boolean
}

/**
 * A decision is a named person's, with everything that makes it fair (INV-17, INV-20, ENT-08); what is missing is said all at once.
 * @throws Refusal the one thing missing by its own name, or not_ready_to_decide with all of them
 */
export function mayDecide(wanted: WantedDecision, facts: DecisionFacts): void {
  const missing: string[] = []
  if (!facts.explained) missing.push('explain_the_process_first')
  if (!wanted.reasons.some((reason) => reason.length > 0)) missing.push('give_a_reason')
  if (wanted.decision === 'not_accepted') {
    if ([...wanted.reasons, wanted.criterion_not_met].some(restsOnConsent)) missing.push('consent_is_no_reason')
    if (!wanted.criterion_not_met) missing.push('name_the_criterion')
    if (wanted.alternatives.length === 0 && !wanted.no_alternative_exists) missing.push('name_an_alternative')
    if (wanted.alternatives.length > 0 && wanted.no_alternative_exists) missing.push('either_an_alternative_or_none')
    if (!wanted.told) missing.push('tell_the_person')
  } else {
    if (!facts.stay) missing.push('record_a_stay')
    if (!facts.pathway) missing.push('set_a_pathway')
    const misfit = facts.pathway && facts.stay ? pathwayMisfit(facts.pathway, facts.stay) : null
    if (misfit) missing.push(misfit)
    if (!facts.duplicates_searched) missing.push('search_for_duplicates')
  }
  if (missing.length === 1) throw new Refusal(missing[0]!, 422)
  if (missing.length > 1)
    throw new Refusal(
      'not_ready_to_decide',
      422,
      missing.map((refusal) => ({ refusal })),
    )
}

export type Finishing = {
  how: 'person_declined' | 'no_service' | 'tried'
  words: string
  no_alternative_exists: boolean
  referrals: readonly ReferralState[]
  attempts: number
}
/**
 * An entry that goes no further is closed only for a reason that stands in the record: the person's own words, a barrier, or that a
 * referral failed and the person was tried at least twice since (ENT-04). @throws Refusal
 */
export function mayFinish({ how, words, no_alternative_exists, referrals, attempts }: Finishing): void {
  if (how === 'person_declined' && !words) throw new Refusal('decline_onward_in_own_words', 422)
  if (how === 'no_service' && !no_alternative_exists) throw new Refusal('something_exists', 422)
  if (how !== 'person_declined' && referrals.some((state) => state === 'sent' || state === 'accepted')) throw new Refusal('awaits_an_answer', 409)
  if (how === 'tried' && (referrals.length === 0 || attempts < 2)) throw new Refusal('not_everything_tried', 409)
}

type Next =
  | 'respond'
  | 'explain'
  | 'decide'
  | 'tell'
  | 'name_interim'
  | 'give_pack'
  | 'look_in'
  | 'find_another'
  | 'refer_on'
  | 'print_sheet'
  | 'reopen'
  | 'attempt'
  | 'children'
  | 'finish'
  | 'give_up'
  | 'offer_assessment'
  | 'withdraw'
export type NextFacts = {
  state: EntryState
  own: boolean
  decides: boolean
  responded: boolean
  explained: boolean
  told: boolean
  pack_given: boolean
  has_interim: boolean
  not_accepted: boolean
}

/** What can be done next, the most urgent first. An assessment can be offered in every state (INV-08). */
export function mayNext(f: NextFacts): Next[] {
  if (!f.own) return ['offer_assessment']
  const may = (to: EntryState) => AFTER[f.state].includes(to)
  const open = f.state !== 'closed' && f.state !== 'withdrawn'
  const supported = f.state === 'accepted' || f.state === 'waiting' || f.state === 'assigned'
  const list: [Next, boolean][] = [
    ['respond', (f.state === 'received' || f.state === 'responded') && !f.responded],
    ['explain', f.responded && !f.explained && open],
    ['decide', f.decides && f.state === 'screening'],
    ['tell', f.decides && supported && !f.told],
    ['name_interim', (f.state === 'accepted' || f.state === 'waiting') && !f.has_interim],
    ['give_pack', supported && !f.pack_given],
    ['look_in', f.state === 'waiting' && f.has_interim],
    ['find_another', f.state === 'declined_elsewhere'],
    ['refer_on', f.state === 'not_accepted' || f.state === 'referred_on'],
    ['print_sheet', f.not_accepted],
    ['reopen', may('received')],
    ['attempt', open && !supported],
    ['children', open],
    ['finish', may('exhausted')],
    ['give_up', may('unable_to_contact')],
    ['offer_assessment', true],
    ['withdraw', may('withdrawn')],
  ]
  return list.filter(([, possible]) => possible).map(([next]) => next)
}

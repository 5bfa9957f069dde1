import { restsOnConsent } from '../shared/consent-words.ts'
import { time } from '../shared/instants.ts'
import { type Persistence, triedEnough as enoughTries } from '../shared/persistence.ts'
import { type Reason, Refusal } from '../shared/refusal.ts'

export type State = 'active' | 'exit_offered' | 'exit_planning' | 'ready_to_close' | 'unplanned_exit' | 'closed' | 'follow_up' | 'follow_up_complete'

/** SM-12. A return is a new stretch of support, linked by the person, not a step back here. */
export const AFTER: Record<State, readonly State[]> = {
  active: ['exit_offered', 'unplanned_exit'],
  exit_offered: ['exit_planning', 'active', 'unplanned_exit'],
  exit_planning: ['ready_to_close', 'unplanned_exit'],
  ready_to_close: ['closed', 'exit_planning', 'unplanned_exit'],
  unplanned_exit: ['closed'],
  closed: ['follow_up'],
  follow_up: ['follow_up_complete'],
  follow_up_complete: [],
}

export function mayWalk(from: State, steps: readonly State[]): State {
  return steps.reduce((at, next) => {
    if (!AFTER[at].includes(next)) throw new Refusal('not_the_next_step', 409)
    return next
  }, from)
}

export type Leaving = {
  offer: { response: string | null } | undefined
  exit_plan: { what_keeps_it: string; copy_given_at: string | null } | undefined
  follow_up_plan: object | undefined
  open_actions: number
  declined: boolean
}

/** Everything that stands between here and ending support; a plan the person declined is not demanded of them. */
export function stillOpen(leaving: Leaving): Reason[] {
  return [
    ...(leaving.offer ? (leaving.offer.response === null ? [{ refusal: 'exit_offer_unanswered' }] : []) : [{ refusal: 'exit_planning_not_offered' }]),
    ...(leaving.declined || leaving.exit_plan?.what_keeps_it ? [] : [{ refusal: 'exit_plan_missing' }]),
    ...(leaving.exit_plan?.what_keeps_it && leaving.exit_plan.copy_given_at === null ? [{ refusal: 'copy_not_given' }] : []),
    ...(leaving.follow_up_plan ? [] : [{ refusal: 'follow_up_undecided' }]),
    ...(leaving.open_actions > 0 ? [{ refusal: 'actions_still_open', count: leaving.open_actions }] : []),
  ]
}

const LASTING: readonly string[] = ['rental_social', 'rental_private', 'rental_subsidised', 'owner', 'long_term_supported', 'staying_with_others']
/** A crisis bed or a motel is no lasting home, whatever one wishes (PLN-24). */
export function mayBeLasting(situation: string, lasting: boolean): void {
  if (lasting && !LASTING.includes(situation)) throw new Refusal('not_lasting')
}

const enough = (attempts: readonly { mode: string }[], want: Persistence) =>
  enoughTries(
    attempts.map((attempt) => ({ way: attempt.mode })),
    want,
  )
/** Whoever left without a word was tried at least twice, in two ways (EXI-01). */
export function triedEnough(attempts: readonly { mode: string; at: string }[], now: string): void {
  if (attempts.some((attempt) => time(attempt.at) > time(now))) throw new Refusal('in_the_future')
  if (!enough(attempts, { attempts: 2, modes: 2 })) throw new Refusal('try_twice_in_two_ways')
}

/** "Not reached" is a result only after enough tries by enough ways (cfg.persist). */
export function mayGiveUp(attempts: readonly { mode: string }[], want: Persistence): void {
  if (!enough(attempts, want)) throw new Refusal('try_more_often')
}

/** @returns the day this many days after an instant, 'YYYY-MM-DD' */
export const dayAfter = (instant: string, days: number): string => new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10)

/** Whoever does not want to share is supported like everybody else. @throws Refusal consent_is_no_reason */
export function mayEndFor(reason: string): void {
  if (restsOnConsent(reason)) throw new Refusal('consent_is_no_reason', 409)
}

import type { Selectable } from 'kysely'
import type { DB, GoalState, PlanState } from '../shared/model.gen.ts'
import { type Reason, Refusal } from '../shared/refusal.ts'
import type { Role } from '../shared/words.ts'

/** Who drafts a plan: intake hands over before, a supervisor reads along (roles.md). */
export const PLANNERS = ['coordinator', 'support_worker', 'partner_worker', 'advocate'] as const satisfies readonly Role[]
/** Who writes down an order of what matters beside the person's own; a partner proposes its own part. */
export const ORDERERS = ['coordinator', 'support_worker', 'advocate'] as const satisfies readonly Role[]
export const plans = (roles: readonly Role[]): boolean => PLANNERS.some((role) => roles.includes(role))

export type Row<T extends keyof DB> = Selectable<DB[T]>

/**
 * SM-3. From agreed back to proposed: what was changed since is put to the owner as a version of its own.
 * Review, suspension and closing belong to later steps; they stand here so that there is one table.
 */
export const AFTER: Record<PlanState, readonly PlanState[]> = {
  drafting: ['proposed'],
  proposed: ['proposed', 'agreed'],
  agreed: ['proposed', 'active'],
  active: ['under_review', 'suspended', 'closing'],
  under_review: ['active', 'closing'],
  suspended: ['active'],
  closing: ['closed'],
  closed: [], // a return begins a new plan
}

/** SM-4. */
export const GOAL_AFTER: Record<GoalState, readonly GoalState[]> = {
  proposed: ['agreed', 'dropped_by_person', 'changed'],
  agreed: ['in_progress', 'dropped_by_person', 'changed'],
  in_progress: ['on_hold', 'achieved', 'partly_achieved', 'not_achieved', 'changed', 'dropped_by_person'],
  on_hold: ['in_progress', 'dropped_by_person'],
  achieved: [],
  partly_achieved: [],
  not_achieved: [],
  changed: [],
  dropped_by_person: [],
}
export const OPEN_GOALS: readonly GoalState[] = ['proposed', 'agreed', 'in_progress', 'on_hold']
const NEEDS_WORDS: readonly GoalState[] = ['on_hold', 'partly_achieved', 'not_achieved', 'changed', 'dropped_by_person']
const IN_FORCE: readonly PlanState[] = ['active', 'under_review', 'suspended', 'closing']
export const inForce = (state: PlanState): boolean => IN_FORCE.includes(state)

/** @throws Refusal not_now_in_this_state */
export function mayBecome(from: PlanState, to: PlanState): void {
  if (!AFTER[from].includes(to)) throw new Refusal('not_now_in_this_state', 409)
}

/** A plan may be written in while it is not being closed. @throws Refusal not_now_in_this_state */
export function mayBeWrittenIn(state: PlanState): void {
  if (state === 'closing' || state === 'closed') throw new Refusal('not_now_in_this_state', 409)
}

type Ending = { state: GoalState; reason: string; evidence: string; person_verdict: string; lasting_evidence: boolean }
/**
 * Achieved rests on evidence and on what the person says of it (INV-22); a temporary stay is no lasting home (PLN-24).
 * @throws Refusal not_now_in_this_state, achieved_needs_evidence_and_verdict, not_permanent, say_why
 */
export function mayGoalBecome(goal: { state: GoalState; housing_goal: boolean }, to: Ending): void {
  if (!GOAL_AFTER[goal.state].includes(to.state)) throw new Refusal('not_now_in_this_state', 409)
  if (to.state === 'achieved' && (to.evidence === '' || to.person_verdict === '')) throw new Refusal('achieved_needs_evidence_and_verdict')
  if (to.state === 'achieved' && goal.housing_goal && !to.lasting_evidence) throw new Refusal('not_permanent')
  if (NEEDS_WORDS.includes(to.state) && to.reason === '') throw new Refusal('say_why')
}

/** A goal answers something: a need, or the person's own words. What it builds on is no reason for it. @throws Refusal goal_without_source */
export function mayStandFor(sources: readonly string[]): void {
  if (sources.length === 0) throw new Refusal('goal_without_source')
}

/** What may come on a known day is carried as a day of risk, and answered by what is done before it (ASS-09, PLN-21). */
export const comesOnADay = (need: { horizon: string; expected_on: string | null }): boolean =>
  need.horizon === 'possible_future' && need.expected_on !== null

export type HorizonDays = { immediate: number; short: number; long: number }
/** Whoever is not of age has a child's plan of their own (PLN-06). @param born 'YYYY-MM-DD', null when not known */
export const planKindOf = (born: string | null, today: string): 'person' | 'child' =>
  born !== null && `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` > today ? 'child' : 'person'

/** The day itself still fits. @throws Refusal beyond_the_horizon */
export function mayAimAt(target_on: string, horizon: keyof HorizonDays, today: string, days: HorizonDays): void {
  if (target_on > dayAfter(today, days[horizon])) throw new Refusal('beyond_the_horizon')
}

/** @returns the day this many days after it, 'YYYY-MM-DD' */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** "Not now" is asked again one day; the other two say themselves why. @throws Refusal say_when_to_ask_again, ask_again_in_the_past */
export function mayDisposeOf(disposition: string, ask_again_on: string | null, today: string): void {
  if (disposition === 'person_not_now' && ask_again_on === null) throw new Refusal('say_when_to_ask_again')
  mayAskAgainOn(ask_again_on, today)
}
/** @throws Refusal ask_again_in_the_past */
export function mayAskAgainOn(day: string | null, today: string): void {
  if (day !== null && day <= today) throw new Refusal('ask_again_in_the_past')
}

export type Speaking = {
  caller: string
  kind: 'staff' | 'person' | 'relative'
  person: string
  mode: 'self' | 'dictated' | 'interpreted' | undefined
}
/**
 * The person speaks for themself, or through somebody who says how it was said; nobody speaks for them unasked.
 * @throws Refusal say_how_they_said_it, only_the_owner_agrees
 */
export function spokenBy({ caller, kind, person, mode }: Speaking): 'self' | 'dictated' | 'interpreted' {
  if (caller === person) return 'self'
  if (kind !== 'staff') throw new Refusal('only_the_owner_agrees', 403)
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}

/** Only the person's order drives the board; nobody changes it in their name without their words (INV-09, PLN-22). */
export function mayOrder(by: 'person' | 'worker', kind: Speaking['kind'], issues: readonly string[]): void {
  if (by === 'worker' && kind !== 'staff') throw new Refusal('the_persons_order_is_theirs', 403)
  if (new Set(issues.map((issue) => issue.toLowerCase())).size < issues.length) throw new Refusal('issue_twice')
}

/**
 * Before the person's own order stands nothing but what safety asks for, with the reason said.
 * @throws Refusal say_why_before_their_order, first_in_their_order_already
 */
export function mayComeFirst({ issue, reason }: { issue: string; reason: string }, theirs: readonly string[]): void {
  if (reason === '') throw new Refusal('say_why_before_their_order')
  if (theirs[0]?.toLowerCase() === issue.toLowerCase()) throw new Refusal('first_in_their_order_already', 409)
}

/** @throws Refusal plan_not_ready, with every reason at once */
export function refuseWith(missing: readonly Reason[]): void {
  if (missing.length > 0) throw new Refusal('plan_not_ready', 422, missing)
}

import type { ActionState } from '../shared/model.gen.ts'
import { Refusal } from '../shared/refusal.ts'

/**
 * SM-5. A counter-proposal is accepted (its date was named by the party itself) or asked about anew; a no needs a new party.
 * Overdue and stalled are worked out, never states.
 */
export const AFTER: Record<ActionState, readonly ActionState[]> = {
  proposed: ['requested', 'cancelled'],
  requested: ['agreed', 'countered', 'declined', 'cancelled'],
  countered: ['requested', 'agreed', 'cancelled'],
  declined: ['proposed', 'cancelled'],
  agreed: ['in_progress', 'blocked', 'cancelled'],
  in_progress: ['done', 'blocked', 'cancelled'],
  blocked: ['in_progress', 'cancelled'],
  done: ['confirmed'],
  confirmed: [],
  cancelled: [],
}
const UNAGREED: readonly ActionState[] = ['proposed', 'requested', 'countered', 'declined']
export const isAgreed = (state: ActionState): boolean => !UNAGREED.includes(state) && state !== 'cancelled'
/** What somebody still owes. */
export const isOwed = (state: ActionState): boolean => ['requested', 'countered', 'agreed', 'in_progress', 'blocked'].includes(state)

/** The states in between, where one act takes two steps: a declined step is proposed anew before it is asked, work done at once was begun. */
const THROUGH: Partial<Record<ActionState, Partial<Record<ActionState, ActionState>>>> = {
  declined: { requested: 'proposed' },
  agreed: { done: 'in_progress' },
}

/** @throws Refusal not_agreed (nothing is in work without its party's agreement), not_now_in_this_state */
export function mayBecome(from: ActionState, to: ActionState): void {
  const through = THROUGH[from]?.[to]
  if (AFTER[from].includes(to) || (through && AFTER[from].includes(through) && AFTER[through].includes(to))) return
  if (UNAGREED.includes(from) && ['in_progress', 'blocked', 'done', 'confirmed'].includes(to)) throw new Refusal('not_agreed', 409)
  throw new Refusal('not_now_in_this_state', 409)
}

export type Actor = {
  id: string
  kind: 'staff' | 'person' | 'relative'
  agency: string | null
  /** The person whose plan it is. */
  person: string
  /** May write on the person's team at all. */
  writer: boolean
  /** Coordinates the plan now. */
  coordinator: boolean
}
type Step = { state: ActionState; kind: 'action' | 'promise'; responsible_id: string | null; told_if_late_at: string | null }

/** An agency is answered for by its workers, somebody named only by themself. */
export const isAskedOf = (actor: Actor, party: string | null): boolean =>
  party !== null && (party === actor.id || (actor.kind === 'staff' && party === actor.agency))
/** A worker may write down what the person said, with how they said it. */
const speaksFor = (actor: Actor, party: string | null): boolean => isAskedOf(actor, party) || (actor.kind === 'staff' && party === actor.person)

/** @throws Refusal not_asked_of_you */
export function mayActOn(actor: Actor, party: string | null): void {
  if (!speaksFor(actor, party)) throw new Refusal('not_asked_of_you', 403)
}
/** Confirmed by the person, or by the coordinator when somebody else did it. @throws Refusal confirmed_by_another, only_person_or_coordinator_confirms */
export function mayConfirm(actor: Actor, responsible: string | null, dictated: boolean): void {
  if (isAskedOf(actor, responsible)) throw new Refusal('confirmed_by_another', 403)
  if (dictated && responsible === actor.person) throw new Refusal('confirmed_by_another', 403)
  if (!dictated && actor.id !== actor.person && !actor.coordinator) throw new Refusal('only_person_or_coordinator_confirms', 403)
}

export type Verb = 'ask' | 'agree' | 'counter' | 'decline' | 'accept' | 'start' | 'block' | 'done' | 'confirm' | 'cancel' | 'told'
/** What this reader may do with a step now. */
export function mayNext(step: Step, actor: Actor): Verb[] {
  if (!actor.writer) return []
  const team = actor.kind === 'staff'
  const theirs = speaksFor(actor, step.responsible_id)
  const can = (to: ActionState) => AFTER[step.state].includes(to)
  const verbs: [Verb, boolean][] = [
    ['agree', can('agreed') && step.state === 'requested' && theirs],
    ['counter', can('countered') && theirs],
    ['decline', can('declined') && theirs],
    ['accept', step.state === 'countered' && team && !isAskedOf(actor, step.responsible_id)],
    ['ask', team && step.kind === 'action' && ['proposed', 'countered', 'declined'].includes(step.state)],
    ['start', can('in_progress') && theirs],
    ['block', can('blocked') && theirs],
    ['done', (can('done') || step.state === 'agreed') && theirs],
    [
      'confirm',
      can('confirmed') &&
        !isAskedOf(actor, step.responsible_id) &&
        (actor.id === actor.person || actor.coordinator || (team && step.responsible_id !== actor.person)),
    ],
    ['told', step.kind === 'promise' && can('cancelled') && step.told_if_late_at === null && isAskedOf(actor, step.responsible_id)],
    ['cancel', can('cancelled') && (team || actor.id === actor.person)],
  ]
  return verbs.filter(([, may]) => may).map(([verb]) => verb)
}

/** A step is due on or before the day its goal aims at, and not before now. @throws Refusal action_due_after_goal, due_in_the_past */
export function mayBeDue(due_at: string, goal_target_on: string | null, now: string): void {
  if (Date.parse(due_at) < Date.parse(now)) throw new Refusal('due_in_the_past')
  if (goal_target_on !== null && due_at.slice(0, 10) > goal_target_on) throw new Refusal('action_due_after_goal')
}

/**
 * Nothing is asked of a party that may not know what it is about, by consent, today.
 * @param told the categories it may know
 * @throws Refusal no_consent_for_this, naming the category to ask the person about
 */
export function mayBeAsked(told: readonly string[], category: string): void {
  if (told.includes(category)) return
  throw new Refusal('no_consent_for_this', 409, [{ refusal: 'no_consent_for_this', category }])
}

export type Reply = { response: 'agreed' | 'countered' | 'declined'; proposed_due: string | null; reason: string }
/** @throws Refusal decline_or_counter_with_a_reason, name_another_date, due_in_the_past */
export function mayReply(reply: Reply, asked_due: string | null, now: string): void {
  if (reply.response !== 'agreed' && reply.reason === '') throw new Refusal('decline_or_counter_with_a_reason')
  if (reply.response !== 'countered') return
  if (reply.proposed_due === null || (asked_due !== null && Date.parse(reply.proposed_due) === Date.parse(asked_due)))
    throw new Refusal('name_another_date')
  if (Date.parse(reply.proposed_due) < Date.parse(now)) throw new Refusal('due_in_the_past')
}

/** @throws Refusal done_needs_a_note, say_why */
export function mayMoveWith(to: ActionState, kind: 'action' | 'promise', words: string): void {
  if (to === 'done' && kind === 'action' && words === '') throw new Refusal('done_needs_a_note')
  if ((to === 'blocked' || to === 'cancelled') && words === '') throw new Refusal('say_why')
}

import { Refusal } from '../shared/refusal.ts'
import { inForce, type Row } from './rules.ts'
import { isOwed } from './rules-actions.ts'

export type CoordinatorState = 'proposed' | 'declined' | 'acknowledged' | 'current' | 'handing_over' | 'ended'
/** SM-6. Proposed by a supervisor, taken on by themself; handed over only to somebody who has taken it on, in the same instant. */
export const AFTER: Record<CoordinatorState, readonly CoordinatorState[]> = {
  proposed: ['acknowledged', 'declined'],
  acknowledged: ['current'],
  current: ['handing_over'],
  handing_over: ['ended'],
  declined: [],
  ended: [],
}

type Assignment = Row<'coordinator_assignment'>
const isAdvocate = (staff: string, participants: readonly Row<'participant'>[]) =>
  participants.some((one) => one.party_id === staff && one.advocate && one.to_at === null)

type Proposed = { id: string; roles: readonly string[] }
/** @throws Refusal not_a_coordinator, coordinator_is_advocate (INV-06), coordinates_already */
export function mayBeProposed(staff: Proposed, assignments: readonly Assignment[], participants: readonly Row<'participant'>[]): void {
  if (!staff.roles.includes('coordinator')) throw new Refusal('not_a_coordinator')
  if (isAdvocate(staff.id, participants)) throw new Refusal('coordinator_is_advocate', 409)
  if (assignments.some((one) => one.staff_id === staff.id && one.state === 'current')) throw new Refusal('coordinates_already', 409)
}

/** Nobody is made a coordinator by another. @throws Refusal only_by_themself, not_now_in_this_state, say_why, coordinator_is_advocate */
export function mayAnswer(
  assignment: Assignment,
  caller: string,
  answer: { acknowledge: boolean; reason: string },
  participants: readonly Row<'participant'>[],
): void {
  if (assignment.staff_id !== caller) throw new Refusal('only_by_themself', 403)
  if (!AFTER[assignment.state as CoordinatorState].includes(answer.acknowledge ? 'acknowledged' : 'declined'))
    throw new Refusal('not_now_in_this_state', 409)
  if (!answer.acknowledge && answer.reason === '') throw new Refusal('say_why')
  if (answer.acknowledge && isAdvocate(assignment.staff_id, participants)) throw new Refusal('coordinator_is_advocate', 409)
}

/** A plan in force is never without a coordinator (INV-01): a successor who takes it on ends the predecessor. @throws Refusal needs_a_successor, not_now_in_this_state */
export function mayEnd(assignment: Assignment, plan: Row<'plan'>): void {
  if (assignment.state !== 'current') throw new Refusal('not_now_in_this_state', 409)
  if (inForce(plan.state)) throw new Refusal('needs_a_successor', 409)
}

/** @throws Refusal coordinator_is_advocate */
export function mayTakePart(party: { party_id: string; advocate: boolean }, assignments: readonly Assignment[]): void {
  if (party.advocate && assignments.some((one) => one.staff_id === party.party_id && (one.state === 'current' || one.state === 'proposed')))
    throw new Refusal('coordinator_is_advocate', 409)
}

type Coming = { agency_id: string | null; advocate: boolean }
/**
 * Whose agency comes in by this one: another than the one that leads, of which nobody has said yet what the person gains by it. An independent
 * advocate is on the person's side alone, and is no agency that serves them.
 */
export const comesIn = (
  party: Coming,
  plan: { agency_id: string | null },
  gains: readonly { with_id: string; ended_at: string | null }[],
): string | null =>
  party.agency_id === null ||
  party.advocate ||
  party.agency_id === plan.agency_id ||
  gains.some((one) => one.with_id === party.agency_id && !one.ended_at)
    ? null
    : party.agency_id
/** An agency is there for the person's sake: before it comes in, what they gain and what they say to it (COO-02). @throws Refusal say_what_they_gain, say_what_they_think_of_it */
export function mayComeIn(agency_id: string | null, gain: { benefit: string; person_view: string } | undefined): string | null {
  if (agency_id === null) return null
  if (!gain?.benefit) throw new Refusal('say_what_they_gain')
  if (!gain.person_view) throw new Refusal('say_what_they_think_of_it')
  return agency_id
}

type Leaving = { participant: Row<'participant'>; owner: string; actions: readonly Row<'action'>[]; assignments: readonly Assignment[] }
/** Nobody leaves while they owe something or coordinate (INV-18). @throws Refusal owner_always_takes_part, still_owes_something */
export function mayLeave({ participant, owner, actions, assignments }: Leaving): void {
  if (participant.party_id === owner) throw new Refusal('owner_always_takes_part')
  const owes = actions.some((action) => action.responsible_id === participant.party_id && isOwed(action.state))
  const coordinates = assignments.some((one) => one.staff_id === participant.party_id && one.state === 'current')
  if (owes || coordinates) throw new Refusal('still_owes_something', 409)
}

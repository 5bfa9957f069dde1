import { Refusal } from '../shared/refusal.ts'
import type { Role } from '../shared/words.ts'

type Hand = { id: string; roles: readonly Role[] }
const runsTheNetwork = (hand: Hand) => hand.roles.includes('network_admin')

/** Whoever can name administrators of the network could take it over: only the network's own may. */
export function mayGiveRoles(hand: Hand, roles: readonly Role[], before: readonly Role[] = []): void {
  const touched = roles.includes('network_admin') !== before.includes('network_admin')
  if (touched && !runsTheNetwork(hand)) throw new Refusal('only_the_network_names_its_administrators', 403)
}

/** Nobody gives themselves roles or ends their own work: an agency must not lock itself out by a slip. */
export function mayChangeStaff(hand: Hand, staff: { id: string; roles: readonly Role[] }, to: { roles: readonly Role[]; active: boolean }): void {
  if (staff.id !== hand.id) return
  const same = to.roles.length === staff.roles.length && to.roles.every((role) => staff.roles.includes(role))
  if (!same || !to.active) throw new Refusal('not_your_own_roles', 403)
}

type Standing = { active: boolean; sealed: boolean }
/** Sealing takes an agency's people out of every other's matching, closing takes the agency out of every list: decisions of the network, not of one agency. */
export function mayChangeStanding(hand: Hand, before: Standing, after: Standing): void {
  if (runsTheNetwork(hand)) return
  if (before.sealed !== after.sealed) throw new Refusal('only_the_network_seals', 403)
  if (before.active !== after.active) throw new Refusal('only_the_network_closes', 403)
}

type Json = unknown
const isRecord = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A threshold keeps its shape: standards read it, and a number where names are expected would judge everybody wrongly. */
export function sameShape(before: Json, after: Json): boolean {
  if (typeof before === 'number') return typeof after === 'number' && Number.isFinite(after) && after >= 0
  if (Array.isArray(before))
    return Array.isArray(after) && after.length > 0 && after.every((one) => typeof one === typeof before[0] && sameShape(before[0], one))
  if (isRecord(before)) {
    return (
      isRecord(after) &&
      Object.keys(before).length === Object.keys(after).length &&
      Object.keys(before).every((name) => name in after && sameShape(before[name], after[name]))
    )
  }
  return typeof before === typeof after
}

const OWNS: Record<string, string> = {
  step: 'still_owns_steps',
  promise: 'still_owns_promises',
  coordination: 'still_coordinates',
  part: 'still_takes_part',
  appointment: 'still_has_appointments',
}
/** Nobody leaves while people still count on them: all of it is named, in numbers and without whose it is. @throws Refusal hand_over_first */
export function mayLeave(owns: readonly { kind: string; n: number }[]): void {
  if (owns.length === 0) return
  throw new Refusal(
    'hand_over_first',
    409,
    owns.map(({ kind, n }) => ({ refusal: OWNS[kind]!, n })),
  )
}

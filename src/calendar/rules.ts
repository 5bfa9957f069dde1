import { Refusal } from '../shared/refusal.ts'

export type AppointmentState = 'planned' | 'kept' | 'missed' | 'cancelled'
/** What may follow what. One that is over is arranged anew, the record of it stays true; one called off stands again when whoever did so comes after all. */
export const AFTER: Record<AppointmentState, readonly AppointmentState[]> = {
  planned: ['kept', 'missed', 'cancelled'],
  kept: [],
  missed: [],
  cancelled: ['planned'],
}
type One = { person_id: string; state: AppointmentState; state_by: string | null; starts_at: string; version: number }

/** Nothing is arranged for a day gone by. @throws Refusal arranged_in_the_past */
export function mayArrange(starts_at: string, now: string): void {
  if (Date.parse(starts_at) < Date.parse(now)) throw new Refusal('arranged_in_the_past')
}
/** @throws Refusal changed_meanwhile, appointment_over */
export function mayChange(one: One, version: number): void {
  if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
  if (one.state !== 'planned') throw new Refusal('appointment_over', 409)
}
const standsAgainFor = (one: One, reader: string, now: string) =>
  one.state === 'cancelled' && one.state_by === reader && Date.parse(one.starts_at) > Date.parse(now)
/**
 * Nobody has kept or missed what has not begun. The person owes nobody a reason for not coming; whoever works for them does.
 * @throws Refusal changed_meanwhile, appointment_over, not_before_it_begins, say_why_not
 */
export function mayBecome(one: One, to: { state: AppointmentState; words: string; version: number }, reader: { id: string; now: string }): void {
  if (one.version !== to.version) throw new Refusal('changed_meanwhile', 409)
  if (!AFTER[one.state].includes(to.state)) throw new Refusal('appointment_over', 409)
  if (to.state === 'planned') {
    if (!standsAgainFor(one, reader.id, reader.now)) throw new Refusal('appointment_over', 409)
    return
  }
  if (to.state !== 'cancelled' && Date.parse(one.starts_at) > Date.parse(reader.now)) throw new Refusal('not_before_it_begins')
  const owesNoReason = to.state === 'kept' || (to.state === 'cancelled' && reader.id === one.person_id)
  if (to.words === '' && !owesNoReason) throw new Refusal('say_why_not')
}

/** What a reader may do with it now: the person too, since the day is theirs. */
export function nextFor(one: One, reader: { id: string; writer: boolean; now: string }): ('change' | 'kept' | 'missed' | 'cancelled' | 'planned')[] {
  if (!reader.writer) return []
  if (one.state !== 'planned') return standsAgainFor(one, reader.id, reader.now) ? ['planned'] : []
  return Date.parse(one.starts_at) > Date.parse(reader.now) ? ['change', 'cancelled'] : ['kept', 'missed', 'cancelled']
}

/** @throws Refusal changed_meanwhile, resolved_already */
export function mayResolve(flag: { resolved_at: string | null; version: number }, version: number): void {
  if (flag.resolved_at !== null) throw new Refusal('resolved_already', 409)
  if (flag.version !== version) throw new Refusal('changed_meanwhile', 409)
}

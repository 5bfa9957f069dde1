import { Refusal } from '../shared/refusal.ts'

export type AppointmentState = 'planned' | 'kept' | 'missed' | 'cancelled'
/** What may follow what. One that is over is arranged anew; the record of it stays true. */
export const AFTER: Record<AppointmentState, readonly AppointmentState[]> = {
  planned: ['kept', 'missed', 'cancelled'],
  kept: [],
  missed: [],
  cancelled: [],
}
type One = { state: AppointmentState; starts_at: string; version: number }

/** Nothing is arranged for a day gone by. @throws Refusal arranged_in_the_past */
export function mayArrange(starts_at: string, now: string): void {
  if (Date.parse(starts_at) < Date.parse(now)) throw new Refusal('arranged_in_the_past')
}
/** @throws Refusal changed_meanwhile, appointment_over */
export function mayChange(one: One, version: number): void {
  if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
  if (AFTER[one.state].length === 0) throw new Refusal('appointment_over', 409)
}
/** Nobody has kept or missed what has not begun. @throws Refusal appointment_over, not_before_it_begins, say_why_not */
export function mayBecome(one: One, to: { state: AppointmentState; words: string }, now: string): void {
  if (!AFTER[one.state].includes(to.state)) throw new Refusal('appointment_over', 409)
  if (to.state !== 'cancelled' && Date.parse(one.starts_at) > Date.parse(now)) throw new Refusal('not_before_it_begins')
  if (to.state !== 'kept' && to.words === '') throw new Refusal('say_why_not')
}

/** What a reader may do with it now: the person too, since the day is theirs. */
export function nextFor(one: One, reader: { writer: boolean; now: string }): ('change' | 'kept' | 'missed' | 'cancelled')[] {
  if (!reader.writer || one.state !== 'planned') return []
  return Date.parse(one.starts_at) > Date.parse(reader.now) ? ['change', 'cancelled'] : ['kept', 'missed', 'cancelled']
}

/** @throws Refusal changed_meanwhile, resolved_already */
export function mayResolve(flag: { resolved_at: string | null; version: number }, version: number): void {
  if (flag.resolved_at !== null) throw new Refusal('resolved_already', 409)
  if (flag.version !== version) throw new Refusal('changed_meanwhile', 409)
}

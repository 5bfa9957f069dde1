import type { z } from 'zod'
import { daysAfter } from '../shared/standard.ts'
import type { Appointment, Conflict } from './contract.ts'
import type { appointmentsOf, flagsOf, namedIn } from './queries.ts'
import { nextFor } from './rules.ts'

type AppointmentRow = Awaited<ReturnType<typeof appointmentsOf>>[number]
type FlagRow = Awaited<ReturnType<typeof flagsOf>>[number]
type Named = Awaited<ReturnType<typeof namedIn>>
export type Reading = { id: string; writer: boolean; now: string; resolve_days: number }

export const asAppointment = (one: AppointmentRow, flags: readonly FlagRow[], reading: Reading): z.input<typeof Appointment> => ({
  ...one,
  with_name: one.with_name ?? one.with_words,
  mode: one.mode as 'phone',
  by_themself: one.state === 'cancelled' && one.state_by === one.person_id,
  collides: flags.some((flag) => flag.resolved_at === null && (flag.first_id === one.id || flag.second_id === one.id)),
  may: nextFor(one, reading),
})

/** The two sides of it, each as far as the reader may know; what they may not is something else at that time. */
export function asConflict(
  flag: FlagRow,
  { appointments, named }: { appointments: readonly AppointmentRow[]; named: Named },
  { writer, now, resolve_days }: Reading,
): z.input<typeof Conflict> {
  const side = (id: string) => {
    const appointment = appointments.find((one) => one.id === id)
    if (appointment)
      return {
        id,
        words: appointment.what,
        at: appointment.starts_at,
        by: appointment.with_name ?? (appointment.with_words || (appointment.agency ?? '')),
      }
    return named.find((one) => one.id === id) ?? null
  }
  const resolve_by = daysAfter(flag.found_at, resolve_days)
  return {
    id: flag.id,
    kind: flag.kind as 'duplicate',
    what: flag.what as 'goal',
    first: side(flag.first_id),
    second: side(flag.second_id),
    words: flag.words,
    found_at: flag.found_at,
    resolve_by,
    late: flag.resolved_at === null && Date.parse(resolve_by) < Date.parse(now),
    resolved_at: flag.resolved_at,
    how: flag.how as 'decided' | null,
    resolution: flag.resolution,
    version: flag.version,
    may: writer && flag.resolved_at === null ? ['resolve'] : [],
  }
}

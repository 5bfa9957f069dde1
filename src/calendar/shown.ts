import type { z } from 'zod'
import { CATEGORIES } from '../shared/categories.ts'
import { daysAfter } from '../shared/standard.ts'
import type { Appointment, Conflict, Joined, WeekLimit } from './contract.ts'
import type { appointmentsOf, flagsOf, namedIn } from './queries.ts'
import type { gapsOf, joinedOf, limitOf } from './queries-week.ts'
import { weekOf } from './rules-week.ts'
import { nextFor } from './rules.ts'

type AppointmentRow = Awaited<ReturnType<typeof appointmentsOf>>[number]
type FlagRow = Awaited<ReturnType<typeof flagsOf>>[number]
type Named = Awaited<ReturnType<typeof namedIn>>
export type Reading = { id: string; writer: boolean; now: string; resolve_days: number }

type Beside = { flags: readonly FlagRow[]; appointments: readonly AppointmentRow[] }
const nameOf = (one: AppointmentRow) => one.with_name ?? one.with_words
const standing = (one: AppointmentRow) => one.state === 'planned' || one.state === 'kept'
export const asAppointment = (one: AppointmentRow, { flags, appointments }: Beside, reading: Reading): z.input<typeof Appointment> => ({
  ...one,
  with_name: nameOf(one),
  mode: one.mode as 'phone',
  by_themself: one.state === 'cancelled' && one.state_by === one.person_id,
  collides: flags.some((flag) => flag.resolved_at === null && (flag.first_id === one.id || flag.second_id === one.id)),
  week_on: weekOf(one.starts_at),
  together: appointments
    .filter((other) => one.joint_id !== null && other.joint_id === one.joint_id && other.id !== one.id && standing(one) && standing(other))
    .map((other) => ({ id: other.id, what: other.what, with_name: nameOf(other) })),
  may: nextFor(one, reading),
})

/** The two sides of it, each as far as the reader may know; what they may not is something else at that time. */
export function asConflict(
  flag: FlagRow,
  { appointments, named }: { appointments: readonly AppointmentRow[]; named: Named },
  { writer, now, resolve_days }: Reading,
): z.input<typeof Conflict> {
  const side = (id: string | null) => {
    if (id === null) return null
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
    week_on: flag.week_on,
    most: flag.kind === 'overload' ? flag.most : null,
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

/** What nobody arranged: it goes by itself once something is. */
export const asGap = (gap: Awaited<ReturnType<typeof gapsOf>>[number], now: string): z.input<typeof Conflict> => ({
  id: gap.id,
  kind: 'gap',
  what: 'goal',
  week_on: null,
  most: null,
  first: { id: gap.goal_id, words: gap.words, at: null, by: gap.agency },
  second: null,
  words: '',
  found_at: gap.found_at,
  resolve_by: gap.resolve_by,
  late: Date.parse(gap.resolve_by) < Date.parse(now),
  resolved_at: null,
  how: null,
  resolution: '',
  version: 1,
  may: [],
})

export const asLimit = (limit: Awaited<ReturnType<typeof limitOf>>, person: string): z.input<typeof WeekLimit> | null =>
  limit ? { most: limit.most, words: limit.words, at: limit.at, by_themself: limit.written_by === person, by_name: limit.by_name ?? '' } : null

/** What was brought together stands here until whoever it is of has seen it, or it is no longer so. */
export const asJoined = (
  one: Awaited<ReturnType<typeof joinedOf>>[number],
  reader: { id: string; agency: string | null },
): z.input<typeof Joined> => ({
  ...one,
  to_name: one.to_name ?? '',
  by_name: one.by_name ?? '',
  stands: one.joint_now === one.joint_id && one.state === 'planned',
  may: one.seen_at === null && one.joint_now === one.joint_id && [reader.id, reader.agency].includes(one.to_id) ? ['see'] : [],
})

export const seesAll = (categories: readonly string[]): boolean => CATEGORIES.every((one) => categories.includes(one))

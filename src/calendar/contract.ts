import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Version } from '../shared/words.ts'
import { weekOperations } from './contract-week.ts'

export const AppointmentMode = z.enum(['in_person', 'phone', 'video'])
const State = z.enum(['planned', 'kept', 'missed', 'cancelled'])
const Short = z.string().trim().max(1000)
const told = {
  what: z.string().trim().min(1).max(300),
  starts_at: Instant,
  ends_at: Instant,
  /** Somebody of the network; or in words, where it is somebody else. */
  with_id: Id.nullable().default(null),
  with_words: z.string().trim().max(200).default(''),
  place: z.string().trim().max(300).default(''),
  mode: AppointmentMode.default('in_person'),
  goal_id: Id.nullable().default(null),
} as const

export const Appointment = z.object({
  id: Id,
  ...told,
  category: Category,
  with_name: z.string(),
  /** Which agency arranged it; null when the person did. */
  agency: z.string().nullable(),
  state: State,
  state_words: z.string(),
  state_at: Instant.nullable(),
  /** The person called it off, nobody else. */
  by_themself: z.boolean(),
  version: Version,
  /** Of the flags below. */
  collides: z.boolean(),
  /** The Monday of its week. */
  week_on: Day,
  /** Brought together with these into one place and time, as far as the reader may know of them. */
  together: z.array(z.object({ id: Id, what: z.string(), with_name: z.string() })),
  may: z.array(z.enum(['change', 'kept', 'missed', 'cancelled', 'planned'])),
})
export type Appointment = z.infer<typeof Appointment>
/** One of the two; null when the reader may not know what it is. */
const Side = z.object({ id: Id, words: z.string(), at: Instant.nullable(), by: z.string() }).nullable()
export const Conflict = z.object({
  id: Id,
  /** A gap stands until something is planned or done for the goal; a full week until it fits, or was decided on. */
  kind: z.enum(['double_booking', 'duplicate', 'contradiction', 'overload', 'gap']),
  what: z.enum(['appointment', 'action', 'goal']),
  /** Of a full week: its Monday, and how many visits the person wants. */
  week_on: Day.nullable(),
  most: z.int().nullable(),
  first: Side,
  second: Side,
  words: z.string(),
  found_at: Instant,
  resolve_by: Instant,
  late: z.boolean(),
  resolved_at: Instant.nullable(),
  how: z.enum(['moved', 'ended', 'kept_both', 'decided', 'fits']).nullable(),
  resolution: z.string(),
  version: Version,
  may: z.array(z.enum(['resolve'])),
})
export type Conflict = z.infer<typeof Conflict>
/** How many visits a week the person wants; the last word counts, null where they want no limit any more. */
export const WeekLimit = z.object({ most: z.int().nullable(), words: z.string(), at: Instant, by_themself: z.boolean(), by_name: z.string() })
/** A visit that was brought together with others: where it was, and whether whoever it is of has seen it. */
export const Joined = z.object({
  id: Id,
  appointment_id: Id,
  what: z.string(),
  to_name: z.string(),
  by_name: z.string(),
  started_was: Instant,
  place_was: z.string(),
  words: z.string(),
  at: Instant,
  seen_at: Instant.nullable(),
  /** They are together still. */
  stands: z.boolean(),
  may: z.array(z.enum(['see'])),
})
export type Joined = z.infer<typeof Joined>

const Of = z.object({ person_id: Id })
const OfOne = <const K extends string>(key: K) => z.object({ person_id: Id, [key]: Id } as Record<'person_id' | K, typeof Id>)
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const times = ['ends_before_it_begins', 'longer_than_a_day', 'say_with_whom', 'arranged_in_the_past', 'no_such_party', 'no_such_goal'] as const

export const calendarContract = operations({
  'GET /api/people/:person_id/calendar': {
    name: 'readCalendar',
    summary: 'Every appointment of the person that the reader may know of, and what collides.',
    params: Of,
    response: z.object({
      appointments: z.array(Appointment),
      conflicts: z.array(Conflict),
      week_limit: WeekLimit.nullable(),
      joined: z.array(Joined),
      /** The reader may know of every part of the person's life; who may not is told of nothing that this would tell them. */
      sees_all: z.boolean(),
      /** Goals that are worked on, for which something can be arranged. */
      goals: z.array(z.object({ id: Id, words: z.string() })),
      /** With whom it may be, of the people and agencies around the person. */
      with: z.array(z.object({ id: Id, name: z.string(), agency: z.string().nullable() })),
      may: z.array(z.enum(['arrange', 'say_what_contradicts', 'say_limit', 'join'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/appointments': {
    name: 'arrangeAppointment',
    summary: 'Arrange an appointment; what stands at the same time is flagged at once.',
    params: Of,
    body: z.object({ ...told, category: Category.default('general') }),
    response: Done,
    refusals: [...always, ...times],
  },
  'PATCH /api/people/:person_id/appointments/:appointment_id': {
    name: 'moveAppointment',
    summary: 'Move an appointment, or say it better.',
    params: OfOne('appointment_id'),
    body: z.object({ ...told, version: Version }),
    response: Done,
    refusals: [...always, ...times, 'no_such_appointment', 'changed_meanwhile', 'appointment_over'],
  },
  'POST /api/people/:person_id/appointments/:appointment_id/state': {
    name: 'sayHowAppointmentWent',
    summary: 'Say that it took place, that it did not and why, that it is called off, or that it stands after all.',
    params: OfOne('appointment_id'),
    body: z.object({ state: z.enum(['kept', 'missed', 'cancelled', 'planned']), words: Short.default(''), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_appointment', 'changed_meanwhile', 'appointment_over', 'say_why_not', 'not_before_it_begins'],
  },
  'POST /api/people/:person_id/conflicts': {
    name: 'sayWhatContradicts',
    summary: 'Say that two goals, steps or appointments of the person do not go together, and why.',
    params: Of,
    body: z.object({ what: z.enum(['appointment', 'action', 'goal']), first_id: Id, second_id: Id, words: Short.min(1) }),
    response: Done,
    refusals: [...always, 'no_such_thing', 'two_that_collide', 'flagged_already'],
  },
  'POST /api/people/:person_id/conflicts/:conflict_id/resolve': {
    name: 'resolveConflict',
    summary: 'Say how it was resolved: both stand, or what was decided together.',
    params: OfOne('conflict_id'),
    body: z.object({ how: z.enum(['kept_both', 'decided']), words: Short.min(1), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_conflict', 'changed_meanwhile', 'resolved_already'],
  },
  ...weekOperations,
})

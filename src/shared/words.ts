/** Words that every contract uses. */
import { z } from 'zod'
import { CATEGORIES, DOMAINS } from './categories.ts'

/** In small letters always, as the database writes them: the rules compare ids as text. */
export const Id = z.uuid().toLowerCase()
/** Years that somebody can mean: what is worked out from a day outside of them no longer fits into four digits, and nobody could read it. */
const YEARS = /^(1[89]|2\d)\d\d-/
/** A day on a wall calendar, YYYY-MM-DD; never an instant. */
export const Day = z.iso.date().refine((day) => YEARS.test(day))
/** A moment, in UTC. */
export const Instant = z.iso.datetime({ offset: true }).refine((at) => YEARS.test(at))
/** A time of day, HH:MM. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const Line = z.string().trim().min(1).max(200)
export const Text = z.string().trim().max(4000)
export const RequiredText = z.string().trim().min(1).max(4000)
/** The version of a row that the writer had seen: a change made meanwhile is refused, not overwritten. */
export const Version = z.int().min(1).max(2_000_000_000)
export const Done = z.object({ id: Id })

export const Category = z.enum(CATEGORIES)
export type Category = z.infer<typeof Category>
export const Domain = z.enum(DOMAINS)

export const ROLES = [
  'intake',
  'coordinator',
  'support_worker',
  'partner_worker',
  'advocate',
  'supervisor',
  'designated_person',
  'agency_admin',
  'network_admin',
  'evaluator',
] as const
export const Role = z.enum(ROLES)
export type Role = (typeof ROLES)[number]
/** Who may attempt an act: a role of staff, the person, or somebody close to them. */
export type Who = Role | 'person' | 'relative'
/** Staff who work with people's content (roles.md); administrators and evaluators do not. */
export const TEAM = ['intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor'] as const satisfies readonly Role[]
export const ANYONE = [...ROLES, 'person', 'relative'] as const satisfies readonly Who[]

import { holdPlan } from '../planning/queries.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { partsEver } from './queries.ts'

export const opens = ({ params }: { params: { person_id: string } }) => params.person_id
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
/** Everybody who takes part may read the page and confirm it. */
export const READERS = [...TEAM, 'person', 'relative'] as const
/** Who writes in the plan, beside each in their own line. */
export const PLANNERS = ['coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor'] as const satisfies readonly Role[]
/** Who gives support, and so writes down what was given. */
export const GIVERS = ['coordinator', 'support_worker', 'partner_worker', 'advocate'] as const satisfies readonly Role[]
/** Who settles what is raised about the coordination, and answers what is not clear. */
export const SETTLERS = ['coordinator', 'supervisor'] as const satisfies readonly Role[]
export const holdsOne = (roles: readonly Role[], of: readonly Role[]): boolean => of.some((role) => roles.includes(role))

/** The plan, held, with who takes part now: two who act at once take turns. @throws Refusal no_such_plan */
export async function teamToWrite(tx: Tx, person_id: string) {
  const plan = await holdPlan(tx, person_id)
  if (!plan || plan.state === 'closed') throw new Refusal('no_such_plan', 404)
  return { plan, parts: (await partsEver(tx, plan.id)).filter((one) => one.to_at === null) }
}
/** @throws Refusal no_such_participant */
export function theirPart<P extends { party_id: string }>(parts: readonly P[], is: (part: P) => boolean): P {
  const part = parts.find(is)
  if (!part) throw new Refusal('no_such_participant', 404)
  return part
}

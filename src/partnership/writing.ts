import { holdPlan } from '../planning/queries.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { gainBy } from './queries.ts'

export const opens = ({ params }: { params: { person_id: string } }) => params.person_id
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
export const READERS = [...TEAM, 'person'] as const
/** Who brings agencies together for the person, and answers for what they gain by it. */
export const KEEPERS = ['coordinator', 'supervisor'] as const satisfies readonly Role[]
/** Who asks the person what they gain. */
export const RATERS = ['coordinator', 'support_worker', 'supervisor'] as const satisfies readonly Role[]
/** Whoever works for the person, in whichever agency. */
export const WORKERS = ['coordinator', 'support_worker', 'partner_worker', 'supervisor'] as const satisfies readonly Role[]
export const works = (caller: Caller, roles: readonly Role[]): boolean =>
  caller.kind === 'staff' && caller.opened?.writer === true && roles.some((role) => caller.roles.includes(role))

/** The plan, held: two who act at once take turns. @throws Refusal no_such_plan */
export async function planHeld(tx: Tx, person_id: string) {
  const plan = await holdPlan(tx, person_id)
  if (!plan || plan.state === 'closed') throw new Refusal('no_such_plan', 404)
  return plan
}
/** @throws Refusal no_such_partner */
export async function gainHeld(tx: Tx, person_id: string, id: string) {
  const gain = await gainBy(tx, person_id, id)
  if (!gain) throw new Refusal('no_such_partner', 404)
  return gain
}

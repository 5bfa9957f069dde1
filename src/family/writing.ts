import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Role } from '../shared/words.ts'
import { relativeBy } from './queries.ts'

export const opens = ({ params }: { params: { person_id: string } }) => params.person_id
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
/** Who writes down what the person wants, and makes sure that it is safe. */
export const HEARERS = ['intake', 'coordinator', 'support_worker'] as const
/** Who offers somebody close a say, and tells them something. */
export const REACHERS = ['coordinator', 'support_worker'] as const
/** On the person's team, in one of these roles. */
export const works = (caller: Caller, roles: readonly Role[]): boolean =>
  caller.kind === 'staff' && caller.opened?.writer === true && roles.some((role) => caller.roles.includes(role))

/** Somebody close to this person. @throws Refusal no_such_relative */
export async function relativeOf(tx: Tx, { person_id, relative_id }: Record<'person_id' | 'relative_id', string>) {
  const one = await relativeBy(tx, person_id, relative_id)
  if (!one) throw new Refusal('no_such_relative', 404)
  return one
}

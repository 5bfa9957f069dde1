import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { lockAssessment } from './queries.ts'
import { mayBeWrittenIn } from './rules.ts'

/** The person may take part in their own assessment alone. */
export const WITH_PERSON = [...TEAM, 'person'] as const
/** Who writes an assessment: a supervisor and an advocate read it (roles.md). */
export const ASSESSORS = ['intake', 'coordinator', 'support_worker', 'partner_worker'] as const satisfies readonly Role[]
export const ASSESSORS_AND_PERSON = [...ASSESSORS, 'person'] as const
export const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** Whose hand writes: staff for their agency, the person for themself. */
export const byCaller = (caller: Caller, person: string) => ({ person_id: person, agency_id: caller.agency, written_by: caller.id })

export async function locked(tx: Tx, params: { person_id: string; id: string }) {
  const row = await lockAssessment(tx, params.person_id, params.id)
  if (!row) throw new Refusal('no_such_assessment', 404)
  return row
}

/** Only while the conversation lasts may anything be added to it. */
export async function inProgress(tx: Tx, params: { person_id: string; id: string }) {
  const row = await locked(tx, params)
  mayBeWrittenIn(row.state)
  return row
}

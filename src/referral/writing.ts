/** What every act on a referral begins and ends with: the row as the writer saw it, and one line of what happened. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Caller, Tx } from '../server/database.ts'
import type { ReferralStep, ServiceReferral } from '../shared/model.gen.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Linkage } from '../shared/referral-words.ts'
import { changeReferral, holdReferral, keepStep } from './queries.ts'
import { mayTake, type Act } from './rules.ts'

/** Who sends somebody to a service (roles.md, referrals and linkage): whoever coordinates with them, and works beside them. */
export const SENDERS = ['coordinator', 'support_worker'] as const
/** Who receives somebody, and answers. */
export const RECEIVERS = [...SENDERS, 'intake', 'partner_worker', 'advocate'] as const

export const opens = ({ params }: { params: { person_id: string } }) => params.person_id
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
export type Held = Selectable<ServiceReferral>

/** The referral, held, as the writer saw it, when this act is theirs and comes next. @throws Refusal no_such_referral, and those of mayTake */
export async function referralToMove(
  tx: Tx,
  { person_id, referral_id }: Record<'person_id' | 'referral_id', string>,
  act: Act,
  version: number,
  caller: Caller,
) {
  const row = await referralBy(tx, person_id, referral_id)
  mayTake(act, { ...row, state: row.state as Linkage }, caller, version)
  return row
}
/** @throws Refusal no_such_referral */
export async function referralBy(tx: Tx, person_id: string, id: string): Promise<Held> {
  const row = await holdReferral(tx, person_id, id)
  if (!row) throw new Refusal('no_such_referral', 404)
  return row
}

type Line = { words?: string; next_check_on?: string | null }
type Of = { id: string; person_id: string; category: Held['category'] }
export const stepOf = (row: Of, state: Linkage, { words = '', next_check_on = null }: Line, caller: Caller): Insertable<ReferralStep> => ({
  ...writing(caller, row.person_id),
  referral_id: row.id,
  category: row.category,
  state,
  words,
  next_check_on,
  at: caller.now,
})

/** Moves a referral on: the row, and one line of what happened. */
export async function move(
  tx: Tx,
  row: Held,
  state: Linkage,
  line: Line,
  caller: Caller,
  change: Updateable<ServiceReferral> = {},
): Promise<{ id: string }> {
  await keepStep(tx, stepOf(row, state, line, caller))
  return changeReferral(tx, row.id, { ...change, state })
}

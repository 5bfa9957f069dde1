import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { PartnershipAgreement } from '../shared/model.gen.ts'

/** Counts for each agency to which anybody was sent in a year; small ones are null. Nobody is named. */
export async function reliability(tx: Tx) {
  type Counted = { agency_id: string; referrals: number | null; in_time: number | null; often: boolean }
  const { rows } = await sql<Counted>`select * from guard.partner_reliability()`.execute(tx)
  return rows
}

export const agreements = (tx: Tx) =>
  tx
    .selectFrom('partnership_agreement')
    .select(['id', 'agency_id', 'with_id', 'scope', 'from_on', 'review_on', 'version'])
    .where('ended_at', 'is', null)
    .execute()

export const findAgreement = (tx: Tx, id: string) =>
  tx.selectFrom('partnership_agreement').select(['id', 'version']).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()

export const agree = (tx: Tx, agreement: Insertable<PartnershipAgreement>) =>
  tx.insertInto('partnership_agreement').values(agreement).returning('id').executeTakeFirstOrThrow()

export const changeAgreement = (tx: Tx, id: string, version: number, change: Updateable<PartnershipAgreement>) =>
  tx.updateTable('partnership_agreement').set(change).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()

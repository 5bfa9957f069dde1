import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { AgencyGain } from '../shared/model.gen.ts'

/** The agencies of which it was said what the person gains by them, those that have left among them. */
export const gainsOf = (tx: Tx, plan_id: string) =>
  tx.selectFrom('agency_gain').selectAll().where('plan_id', '=', plan_id).orderBy('from_at').orderBy('id').execute()
export const sayGain = (tx: Tx, gain: Insertable<AgencyGain>) => tx.insertInto('agency_gain').values(gain).returning('id').executeTakeFirstOrThrow()
/** A hidden row is no row, and answered as not_yours. */
export const changeGain = (tx: Tx, id: string, change: Updateable<AgencyGain>) =>
  tx.updateTable('agency_gain').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

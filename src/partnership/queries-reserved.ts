import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { ReservedDecision } from '../shared/model.gen.ts'

const MOST = 200
/** What was asked of bodies, the newest first; of whoever asked, is asked and decided, the name. */
export const reservedOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('reserved_decision as d')
    .leftJoin('staff as w', 'w.id', 'd.written_by')
    .leftJoin('staff as o', 'o.id', 'd.officer_id')
    .leftJoin('staff as a', 'a.id', 'd.answered_by')
    .selectAll('d')
    .select(['w.name as asker', 'o.name as officer', 'a.name as answerer'])
    .where('d.person_id', '=', person_id)
    .orderBy('d.asked_at', 'desc')
    .orderBy('d.id')
    .limit(MOST)
    .execute()
export const reservedBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('reserved_decision').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const askBody = (tx: Tx, one: Insertable<ReservedDecision>) =>
  tx.insertInto('reserved_decision').values(one).returning('id').executeTakeFirstOrThrow()
export const changeReserved = (tx: Tx, id: string, change: Updateable<ReservedDecision>) =>
  tx.updateTable('reserved_decision').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { GuardianOrderAfter } from '../shared/model.gen.ts'
import type { Category } from '../shared/words.ts'

/** The orders by which somebody close may decide, as far as the reader may know of them: a guardian reads their own. */
export const ordersOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('guardian_order as o')
    .leftJoin('staff as s', 's.id', 'o.verified_by')
    .select(['o.id', 'o.relative_id', 'o.issued_by', 'o.document', 'o.from_on', 'o.to_on', 'o.ended_words', 's.name as verified_by'])
    .select(sql<Category[]>`o.about::text[]`.as('about'))
    .where('o.person_id', '=', person_id)
    .orderBy('o.to_on', 'desc')
    .limit(100)
    .execute()
/** What was said of what comes after them. */
export const afterOrdersOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('guardian_order_after as a')
    .leftJoin('staff as s', 's.id', 'a.written_by')
    .select(['a.order_id', 'a.what', 'a.words', 'a.at', 's.name as by'])
    .where('a.person_id', '=', person_id)
    .orderBy('a.at')
    .limit(200)
    .execute()
export const orderBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('guardian_order').select('id').where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
export const keepAfter = (tx: Tx, one: Insertable<GuardianOrderAfter>) =>
  tx.insertInto('guardian_order_after').values(one).returning('id').executeTakeFirstOrThrow()
/** What the reader, a guardian, decided under an order. */
export const decidedBy = (tx: Tx, person_id: string, guardian: string) =>
  tx
    .selectFrom('decision')
    .select(['id', 'category', 'words', 'at'])
    .where('person_id', '=', person_id)
    .where('decided_by', '=', guardian)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()

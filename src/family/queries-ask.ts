import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { FamilyAsk } from '../shared/model.gen.ts'

/** Who coordinates the person's plan, of which agency, and how that works with families. */
export const coordinatingOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('coordinator_assignment as c')
    .innerJoin('staff as s', 's.id', 'c.staff_id')
    .innerJoin('agency as g', 'g.id', 's.agency_id')
    .select(['g.id', 'g.name', 'g.family_approach', 'c.from_at'])
    .where('c.person_id', '=', person_id)
    .where('c.state', '=', 'current')
    .orderBy('c.from_at', 'desc')
    .limit(1)
    .executeTakeFirst()
export const dueOf = (tx: Tx, person_id: string, agency_id: string) =>
  tx
    .selectFrom('obligation')
    .select('due_at')
    .where('person_id', '=', person_id)
    .where('standard', '=', 'FAM-05')
    .where('agency_id', '=', agency_id)
    .where('met_at', 'is', null)
    .where('applies', '=', true)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst()
export const asksOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('family_ask as k')
    .innerJoin('agency as g', 'g.id', 'k.to_id')
    .leftJoin('staff as s', 's.id', 'k.written_by')
    .selectAll('k')
    .select(['g.name as to', 's.name as by'])
    .where('k.person_id', '=', person_id)
    .orderBy('k.at', 'desc')
    .limit(200)
    .execute()
export const askBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('family_ask').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const keepAsk = (tx: Tx, one: Insertable<FamilyAsk>) => tx.insertInto('family_ask').values(one).returning('id').executeTakeFirstOrThrow()
export const answerAsk = (tx: Tx, id: string, change: Updateable<FamilyAsk>) =>
  tx.updateTable('family_ask').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

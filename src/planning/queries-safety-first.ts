import type { Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { SafetyFirst } from '../shared/model.gen.ts'

/** What was put before the person's order, the newest first. */
export const safetyFirstOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('safety_first').selectAll().where('person_id', '=', person_id).orderBy('at', 'desc').execute()
export const putFirst = (tx: Tx, one: Insertable<SafetyFirst>) => tx.insertInto('safety_first').values(one).returning('id').executeTakeFirstOrThrow()
export const seeFirst = (tx: Tx, id: string, version: number, by: { seen_by: string; seen_at: string }) =>
  tx.updateTable('safety_first').set(by).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()

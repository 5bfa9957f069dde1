import type { Insertable } from 'kysely'
import { atTheEnd, type Tx } from '../../server/database.ts'
import type { ConditionResult, EnablingCondition } from '../../shared/model.gen.ts'

/** Leaves with the note it was told in. */
export const makePossible = (tx: Tx, condition: Insertable<EnablingCondition>): void =>
  atTheEnd(tx, tx.insertInto('enabling_condition').values(condition))
export const makePossibleNow = (tx: Tx, condition: Insertable<EnablingCondition>) =>
  tx.insertInto('enabling_condition').values(condition).returning('id').executeTakeFirstOrThrow()
export const sayWhatTheyDid = (tx: Tx, result: Insertable<ConditionResult>) =>
  tx.insertInto('condition_result').values(result).returning('id').executeTakeFirstOrThrow()
export const conditionOf = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('enabling_condition').select(['id', 'category', 'at']).where('person_id', '=', person).where('id', '=', id).executeTakeFirst()

/** What was set up, what was told of it, and the person's own steps. */
export async function possibleFacts(tx: Tx, person: string) {
  const [conditions, results, steps] = await Promise.all([
    tx
      .selectFrom('enabling_condition as c')
      .leftJoin('staff as s', 's.id', 'c.written_by')
      .select(['c.id', 'c.words', 'c.at', 's.name as by'])
      .where('c.person_id', '=', person)
      .orderBy('c.at', 'desc')
      .execute(),
    tx.selectFrom('condition_result').select(['condition_id', 'words', 'done_at']).where('person_id', '=', person).execute(),
    tx
      .selectFrom('action')
      .select(['id', 'responsible_id', 'done_at', 'words'])
      .where('person_id', '=', person)
      .where('responsible_id', '=', person)
      .where('done_at', 'is not', null)
      .execute(),
  ])
  return { conditions, results, steps }
}

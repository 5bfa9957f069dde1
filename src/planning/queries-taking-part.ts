import type { Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Contribution, GoalRung, WishNotNow } from '../shared/model.gen.ts'
import { partnersOf } from './queries-joint.ts'

/** A wish or hope of the person that the caller may see. */
export const wishById = (tx: Tx, person_id: string, id: string) =>
  tx
    .selectFrom('voice')
    .select(['id', 'category'])
    .where('id', '=', id)
    .where('person_id', '=', person_id)
    .where('kind', 'in', ['wish', 'aspiration'])
    .executeTakeFirst()
export const putAside = (tx: Tx, one: Insertable<WishNotNow>) => tx.insertInto('wish_not_now').values(one).returning('id').executeTakeFirstOrThrow()
export const contribute = (tx: Tx, one: Insertable<Contribution>) =>
  tx.insertInto('contribution').values(one).returning('id').executeTakeFirstOrThrow()
export const lookedAt = (tx: Tx, one: Insertable<GoalRung>) => tx.insertInto('goal_rung').values(one).returning('id').executeTakeFirstOrThrow()

/** What is known of taking part in a person's plan, as far as the caller may see it. */
export async function takingPartOf(tx: Tx, person_id: string) {
  const [aside, rungs, brought, partners] = await Promise.all([
    tx.selectFrom('wish_not_now').selectAll().where('person_id', '=', person_id).orderBy('at').execute(),
    tx.selectFrom('goal_rung').selectAll().where('person_id', '=', person_id).orderBy('at').execute(),
    tx.selectFrom('contribution').select(['id', 'goal_id', 'relative_id', 'words', 'at']).where('person_id', '=', person_id).orderBy('at').execute(),
    partnersOf(tx, person_id),
  ])
  return { aside, rungs, brought, partners }
}

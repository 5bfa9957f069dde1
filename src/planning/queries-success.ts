import type { Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { ExpectedChange } from '../shared/model.gen.ts'

/** The person's newest rating of one part of life; null when they never rated it. */
export const lastRated = async (tx: Tx, person_id: string, area: string): Promise<number | null> =>
  (
    await tx
      .selectFrom('quality_of_life')
      .select('score')
      .where('person_id', '=', person_id)
      .where('area', '=', area)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.score ?? null
export const expect = (tx: Tx, one: Insertable<ExpectedChange>) =>
  tx.insertInto('expected_change').values(one).returning('id').executeTakeFirstOrThrow()

/** Goals on the way, with what was expected of each, newest first, and what the person says of that part of life now. */
export async function expectedOf(tx: Tx, person_id: string) {
  const [goals, expected, ratings] = await Promise.all([
    tx
      .selectFrom('goal')
      .innerJoin('plan', 'plan.id', 'goal.plan_id')
      .select(['goal.id', 'goal.words', 'goal.quality_area', 'goal.target_on'])
      .where('goal.person_id', '=', person_id)
      .where('plan.state', '<>', 'closed')
      .where('goal.state', 'in', ['agreed', 'in_progress', 'on_hold'])
      .orderBy('goal.written_at')
      .execute(),
    tx.selectFrom('expected_change').selectAll().where('person_id', '=', person_id).orderBy('at', 'desc').execute(),
    tx.selectFrom('quality_of_life').select(['area', 'score', 'at']).where('person_id', '=', person_id).orderBy('at', 'desc').execute(),
  ])
  return { goals, expected, ratings }
}

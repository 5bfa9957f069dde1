import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../server/database.ts'
import type { ExternalScore, GoalRating, GoalScale, InstrumentAnswer, InstrumentResult } from '../../shared/model.gen.ts'

/** Goals that were left aside count no more; what was scaled for them stays kept. */
const ASIDE = ['dropped_by_person', 'changed'] as const

/** What was answered, newest first; of each, the answers that the reader may see, and whose hand wrote them. */
export async function resultsOf(tx: Tx, person: string) {
  const [results, answers] = await Promise.all([
    tx
      .selectFrom('instrument_result as r')
      .leftJoin('staff as s', 's.id', 'r.written_by')
      .leftJoin('agency as g', 'g.id', 'r.agency_id')
      .where('r.person_id', '=', person)
      .select(['r.id', 'r.instrument', 'r.instrument_version as version', 'r.mode', 'r.band', 'r.answered_at', 's.name as by', 'g.name as agency'])
      .select(sql<number | null>`r.score::float8`.as('score'))
      .orderBy('r.answered_at', 'desc')
      .orderBy('r.id')
      .execute(),
    tx.selectFrom('instrument_answer').select(['result_id', 'item', 'value']).where('person_id', '=', person).execute(),
  ])
  const of = Map.groupBy(answers, ({ result_id }) => result_id)
  return results.map((one) => ({ ...one, answers: (of.get(one.id) ?? []).map(({ item, value }) => ({ item, value })) }))
}

export const externalOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('external_score as e')
    .leftJoin('staff as s', 's.id', 'e.written_by')
    .leftJoin('agency as g', 'g.id', 'e.agency_id')
    .where('e.person_id', '=', person)
    .select(['e.id', 'e.category', 'e.tool', 'e.tool_version', 'e.done_on', 'e.range', 'e.done_by', 's.name as by', 'g.name as agency'])
    .select(sql<number>`e.score::float8`.as('score'))
    .orderBy('e.done_on', 'desc')
    .orderBy('e.id')
    .execute()

/** Goals that count, with every scale and rating of theirs in the order in which they were written. */
export async function goalsOf(tx: Tx, person: string) {
  const [goals, scales, ratings] = await Promise.all([
    tx
      .selectFrom('goal')
      .select(['id', 'words', 'state'])
      .where('person_id', '=', person)
      .where('state', 'not in', ASIDE)
      .orderBy('written_at')
      .orderBy('id')
      .execute(),
    tx.selectFrom('goal_scale').selectAll().where('person_id', '=', person).orderBy('at').orderBy('id').execute(),
    tx.selectFrom('goal_rating').select(['id', 'scale_id', 'level', 'words', 'at']).where('person_id', '=', person).orderBy('at').execute(),
  ])
  return { goals, scales, ratings }
}

/** Undefined when there is none that counts, or none the caller may see; the caller cannot tell which. */
export const goalById = (tx: Tx, person: string, id: string) =>
  tx
    .selectFrom('goal')
    .select(['id', 'category'])
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('state', 'not in', ASIDE)
    .executeTakeFirst()
export const scaleById = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('goal_scale').select(['id', 'goal_id', 'category']).where('id', '=', id).where('person_id', '=', person).executeTakeFirst()
export const newestScale = (tx: Tx, goal: string) =>
  tx.selectFrom('goal_scale').select('id').where('goal_id', '=', goal).orderBy('at', 'desc').orderBy('id', 'desc').executeTakeFirst()

export async function writeResult(
  tx: Tx,
  result: Insertable<InstrumentResult>,
  answers: readonly Pick<InstrumentAnswer, 'item' | 'value' | 'category'>[],
) {
  const { id } = await tx.insertInto('instrument_result').values(result).returning('id').executeTakeFirstOrThrow()
  const { person_id, agency_id = null, written_by = null } = result
  await tx
    .insertInto('instrument_answer')
    .values(answers.map((one) => ({ ...one, result_id: id, person_id, agency_id, written_by })))
    .execute()
  return id
}
export const writeExternal = (tx: Tx, score: Insertable<ExternalScore>) =>
  tx.insertInto('external_score').values(score).returning('id').executeTakeFirstOrThrow()
export const writeScale = (tx: Tx, scale: Insertable<GoalScale>) =>
  tx.insertInto('goal_scale').values(scale).returning('id').executeTakeFirstOrThrow()
export const writeRating = (tx: Tx, rating: Insertable<GoalRating>) =>
  tx.insertInto('goal_rating').values(rating).returning('id').executeTakeFirstOrThrow()

import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { EngagementAttempt, EngagementPlan } from '../shared/model.gen.ts'

/** When they were spoken with before and after is for the engine alone: it follows from contacts that not everybody may read. */
const READABLE = [
  'e.id',
  'e.category',
  'e.whereabout',
  'e.who_knows',
  'e.best_time',
  'e.interests',
  'e.at',
  'e.ended_at',
  'e.version',
] as const satisfies readonly `e.${keyof EngagementPlan}`[]
export const plansOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('engagement_plan as e')
    .leftJoin('staff as s', 's.id', 'e.written_by')
    .select(READABLE)
    .select('s.name as by')
    .where('e.person_id', '=', person_id)
    .orderBy('e.at', 'desc')
    .orderBy('e.id')
    .limit(20)
    .execute()
export type PlanRow = Awaited<ReturnType<typeof plansOf>>[number]
export const attemptsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('engagement_attempt as a')
    .leftJoin('staff as s', 's.id', 'a.written_by')
    .selectAll('a')
    .select('s.name as by')
    .where('a.person_id', '=', person_id)
    .orderBy('a.at', 'desc')
    .orderBy('a.id')
    .limit(200)
    .execute()
export type AttemptRow = Awaited<ReturnType<typeof attemptsOf>>[number]

/** When both sides last spoke, as far as the caller may read it. */
export async function lastSpoken(tx: Tx, person_id: string): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select max(happened_at) as at from care.note where person_id = ${person_id} and two_way`.execute(tx)
  return rows[0]!.at
}
export const mostDays = async (tx: Tx): Promise<number> => {
  const row = await tx.selectFrom('parameter_in_force').select('value').where('key', '=', 'cfg.contact.maxGapDays').executeTakeFirstOrThrow()
  return (row.value as { high: number }).high
}

type Words = Pick<Insertable<EngagementPlan>, 'whereabout' | 'who_knows' | 'best_time' | 'interests'>
export const writePlan = (tx: Tx, plan: Insertable<EngagementPlan>) =>
  tx.insertInto('engagement_plan').values(plan).returning('id').executeTakeFirstOrThrow()
export const changePlan = (tx: Tx, id: string, version: number, words: Words) =>
  tx.updateTable('engagement_plan').set(words).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
export const writeAttempt = (tx: Tx, attempt: Insertable<EngagementAttempt>) =>
  tx.insertInto('engagement_attempt').values(attempt).returning('id').executeTakeFirstOrThrow()

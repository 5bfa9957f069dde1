import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { KnockOn, StepDependency } from '../shared/model.gen.ts'

/** Which steps wait for which, the oldest link first. */
export const dependenciesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('step_dependency')
    .selectAll()
    .where('person_id', '=', person_id)
    .where('ended_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(300)
    .execute()
export const holdDependency = (tx: Tx, person_id: string, id: string) =>
  tx
    .selectFrom('step_dependency')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', person_id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
export const linkSteps = (tx: Tx, one: Insertable<StepDependency>) =>
  tx.insertInto('step_dependency').values(one).returning('id').executeTakeFirstOrThrow()
export const changeDependency = (tx: Tx, id: string, change: Updateable<StepDependency>) =>
  tx.updateTable('step_dependency').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

/** Steps that are not over, and those that something was linked to. */
export const stepsThatWait = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('action as x')
    .select(['x.id', 'x.words', 'x.category', 'x.due_at', 'x.state', 'x.responsible_id', 'x.version'])
    .where('x.person_id', '=', person_id)
    .where('x.kind', '=', 'action')
    .where('x.state', 'not in', ['cancelled', 'declined'])
    .orderBy('x.due_at')
    .orderBy('x.id')
    .limit(500)
    .execute()
/** Who was told of a later date, the latest first. */
export const knockOnsOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('knock_on').selectAll().where('person_id', '=', person_id).orderBy('at', 'desc').orderBy('id').limit(100).execute()
export const holdKnockOn = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('knock_on').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const changeKnockOn = (tx: Tx, id: string, change: Updateable<KnockOn>) =>
  tx.updateTable('knock_on').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
/** The day before which a step cannot be done, by what it waits for; null where it waits for nothing. */
export async function waitsUntil(tx: Tx, action_id: string): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select max(coalesce(k.due_proposed, b.due_at)) as at from care.step_dependency d join care.action b on b.id = d.before_id
      left join care.knock_on k on k.action_id = b.id and k.answered_at is null
     where d.after_id = ${action_id} and d.ended_at is null and d.override_at is null
       and b.state in ('proposed', 'requested', 'countered', 'agreed', 'in_progress', 'blocked')`.execute(tx)
  return rows[0]?.at ?? null
}

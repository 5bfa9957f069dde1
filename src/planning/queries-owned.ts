import type { Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { PlanAudit, PlanComment, PlanCopy, PlanSection, PlanUnderstanding, QualityException } from '../shared/model.gen.ts'

/** Who has the plan, who understood it, what its owner wrote in it, and who looked at how it is made. */
export async function ownedOf(tx: Tx, plan_id: string) {
  const [copies, understood, comments, audits] = await Promise.all([
    tx.selectFrom('plan_copy').selectAll().where('plan_id', '=', plan_id).orderBy('given_at').execute(),
    tx.selectFrom('plan_understanding').selectAll().where('plan_id', '=', plan_id).orderBy('at').execute(),
    tx.selectFrom('plan_comment').selectAll().where('plan_id', '=', plan_id).orderBy('at').execute(),
    tx.selectFrom('plan_audit').selectAll().where('plan_id', '=', plan_id).orderBy('at', 'desc').execute(),
  ])
  return { copies, understood, comments, audits }
}
export type OwnedRows = Awaited<ReturnType<typeof ownedOf>>

export const ordersInForce = (tx: Tx, person_id: string) =>
  tx.selectFrom('statutory_responsibility').select(['from_on', 'to_on']).where('person_id', '=', person_id).execute()
export const languageOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('person').select('preferred_language').where('id', '=', person_id).executeTakeFirstOrThrow()

export const saySection = (tx: Tx, said: Insertable<PlanSection>) =>
  tx.insertInto('plan_section').values(said).returning('id').executeTakeFirstOrThrow()
export const giveCopy = (tx: Tx, copy: Insertable<PlanCopy>) => tx.insertInto('plan_copy').values(copy).returning('id').executeTakeFirstOrThrow()
export const confirmUnderstood = (tx: Tx, one: Insertable<PlanUnderstanding>) =>
  tx.insertInto('plan_understanding').values(one).returning('id').executeTakeFirstOrThrow()
export const addComment = (tx: Tx, one: Insertable<PlanComment>) =>
  tx.insertInto('plan_comment').values(one).returning('id').executeTakeFirstOrThrow()
export const exceptPoint = (tx: Tx, one: Insertable<QualityException>) =>
  tx.insertInto('quality_exception').values(one).returning('id').executeTakeFirstOrThrow()
export const addAudit = (tx: Tx, one: Insertable<PlanAudit>) => tx.insertInto('plan_audit').values(one).returning('id').executeTakeFirstOrThrow()

import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { CrisisPlan, LevelDecision, PlanChangeRequest, RiskDate } from '../shared/model.gen.ts'

/** What belongs to the plan as a whole, as far as the caller may see. */
export async function wholeOf(tx: Tx, person_id: string, plan_id: string | null) {
  const plan = plan_id ?? '00000000-0000-0000-0000-000000000000'
  const [requests, lines, crisis, risks] = await Promise.all([
    tx.selectFrom('plan_change_request').selectAll().where('person_id', '=', person_id).orderBy('at', 'desc').execute(),
    tx
      .selectFrom('plan_version_line')
      .selectAll()
      .where('person_id', '=', person_id)
      .where('plan_id', '=', plan)
      .orderBy('n')
      .orderBy('goal_id')
      .orderBy('action_id', (order) => order.asc().nullsFirst())
      .execute(),
    tx.selectFrom('crisis_plan').selectAll().where('person_id', '=', person_id).orderBy('agreed_at', 'desc').limit(1).executeTakeFirst(),
    risksOf(tx, person_id),
  ])
  return { requests, lines, crisis, risks }
}
export type WholeRows = Awaited<ReturnType<typeof wholeOf>>

export const risksOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('risk_date').selectAll().where('person_id', '=', person_id).orderBy('on_day').orderBy('id').execute()
export const requestsOf = (tx: Tx, plan_id: string) =>
  tx.selectFrom('plan_change_request').select(['id', 'outcome', 'words']).where('plan_id', '=', plan_id).orderBy('at').execute()

export const askForChange = (tx: Tx, request: Insertable<PlanChangeRequest>) =>
  tx.insertInto('plan_change_request').values(request).returning('id').executeTakeFirstOrThrow()
/** The request, held until the transaction ends. */
export const holdRequest = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('plan_change_request').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const changeRequest = (tx: Tx, id: string, change: Updateable<PlanChangeRequest>) =>
  tx.updateTable('plan_change_request').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const keepDecision = (tx: Tx, decision: Insertable<LevelDecision>) =>
  tx.insertInto('level_decision').values(decision).returning('id').executeTakeFirstOrThrow()

export const writeCrisisPlan = (tx: Tx, plan: Insertable<CrisisPlan>) =>
  tx.insertInto('crisis_plan').values(plan).returning('id').executeTakeFirstOrThrow()
export const holdCrisisPlan = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('crisis_plan').select(['id', 'version']).where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const giveCrisisPlan = (tx: Tx, id: string, copy: Pick<Updateable<CrisisPlan>, 'copy_given_at' | 'copy_form'>) =>
  tx.updateTable('crisis_plan').set(copy).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const addRisk = (tx: Tx, risk: Insertable<RiskDate>) => tx.insertInto('risk_date').values(risk).returning('id').executeTakeFirstOrThrow()
export const holdRisk = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('risk_date').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const changeRisk = (tx: Tx, id: string, change: Updateable<RiskDate>) =>
  tx.updateTable('risk_date').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

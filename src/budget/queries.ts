import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { BudgetApproval, BudgetWarning, Commitment, PlanBudget, Spend, SpendCorrection } from '../shared/model.gen.ts'

const MOST = 500
export const budgetsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('plan_budget as b')
    .leftJoin('agency as a', 'a.id', 'b.agency_id')
    .selectAll('b')
    .select('a.name as agency')
    .where('b.person_id', '=', person_id)
    .orderBy('b.from_on', 'desc')
    .execute()
/** Commitments with what was decided, who asked whom, and the step and goal they are for, as far as the caller may know those. */
export const commitmentsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('commitment as c')
    .leftJoin('budget_approval as d', 'd.commitment_id', 'c.id')
    .leftJoin('staff as s', 's.id', 'c.written_by')
    .leftJoin('staff as u', 'u.id', 'c.asked_id')
    .leftJoin('agency as a', 'a.id', 'c.asked_id')
    .leftJoin('staff as w', 'w.id', 'd.written_by')
    .leftJoin('action as x', 'x.id', 'c.action_id')
    .leftJoin('goal as g', 'g.id', 'x.goal_id')
    .selectAll('c')
    .select([
      'd.approved',
      'd.excess_cents',
      'd.reason',
      'd.at as decided_at',
      's.name as by',
      'w.name as decided_by',
      'x.words as step',
      'g.words as goal',
    ])
    .select(({ fn }) => fn.coalesce('u.name', 'a.name').as('asked'))
    .where('c.person_id', '=', person_id)
    .orderBy('c.requested_at', 'desc')
    .orderBy('c.id')
    .limit(MOST)
    .execute()
export const spendsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('spend as p')
    .leftJoin('staff as s', 's.id', 'p.written_by')
    .select(['p.id', 'p.commitment_id', 'p.amount_cents', 'p.spent_on', 'p.words', 's.name as by'])
    .where('p.person_id', '=', person_id)
    .orderBy('p.spent_on')
    .orderBy('p.at')
    .limit(MOST * 2)
    .execute()
export const correctionsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('spend_correction as k')
    .leftJoin('staff as s', 's.id', 'k.written_by')
    .select(['k.id', 'k.spend_id', 'k.was_cents', 'k.amount_cents', 'k.reason', 'k.at', 's.name as by'])
    .where('k.person_id', '=', person_id)
    .orderBy('k.at')
    .limit(MOST * 2)
    .execute()
export const warningsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('budget_warning as w')
    .leftJoin('staff as s', 's.id', 'w.acknowledged_by')
    .selectAll('w')
    .select('s.name as by')
    .where('w.person_id', '=', person_id)
    .orderBy('w.at', 'desc')
    .execute()

/** The budget, held until the transaction ends: whoever commits out of it takes turns. */
export const holdBudget = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('plan_budget').selectAll().where('id', '=', id).where('person_id', '=', person_id).forNoKeyUpdate().executeTakeFirst()
/** Everything asked for out of one budget, with the excess that was approved. */
export const linesOf = (tx: Tx, budget_id: string) =>
  tx
    .selectFrom('commitment as c')
    .leftJoin('budget_approval as d', 'd.commitment_id', 'c.id')
    .selectAll('c')
    .select('d.excess_cents')
    .where('c.budget_id', '=', budget_id)
    .execute()
/** Out of which budget a commitment is. */
export const budgetOf = async (tx: Tx, person_id: string, commitment_id: string): Promise<string | undefined> =>
  (await tx.selectFrom('commitment').select('budget_id').where('id', '=', commitment_id).where('person_id', '=', person_id).executeTakeFirst())
    ?.budget_id
/** Out of which commitment a payment was. */
export const paidOutOf = async (tx: Tx, person_id: string, spend_id: string): Promise<string | undefined> =>
  (await tx.selectFrom('spend').select('commitment_id').where('id', '=', spend_id).where('person_id', '=', person_id).executeTakeFirst())
    ?.commitment_id
/** What a payment stands at, in cents: as it was written, and every correction since. */
export async function standsAt(tx: Tx, spend_id: string): Promise<number> {
  const { amount_cents } = await tx.selectFrom('spend').select('amount_cents').where('id', '=', spend_id).executeTakeFirstOrThrow()
  const since = await tx.selectFrom('spend_correction').select(['was_cents', 'amount_cents']).where('spend_id', '=', spend_id).execute()
  return since.reduce((sum, one) => sum + one.amount_cents - one.was_cents, amount_cents)
}
export const isClosed = async (tx: Tx, plan_id: string): Promise<boolean> =>
  (await tx.selectFrom('plan').select('state').where('id', '=', plan_id).executeTakeFirst())?.state === 'closed'
/** Whose yes is asked for: one's own supervisor, else whoever supervises in one's agency. */
export const approverFor = async (tx: Tx, staff: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('staff as s')
      .leftJoin('staff as u', (join) => join.onRef('u.id', '=', 's.supervisor_id').on('u.active', '=', true))
      .select(({ fn }) => fn.coalesce('u.id', 's.agency_id').as('id'))
      .where('s.id', '=', staff)
      .executeTakeFirstOrThrow()
  ).id

/** Whether this is a step of the person that the caller may know. */
export const isStepOf = async (tx: Tx, person_id: string, id: string): Promise<boolean> =>
  (await tx.selectFrom('action').select('id').where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()) !== undefined

export const setAside = (tx: Tx, budget: Insertable<PlanBudget>) =>
  tx.insertInto('plan_budget').values(budget).returning('id').executeTakeFirstOrThrow()
/** A hidden row is no row, and answered as not_yours. */
export const changeBudget = (tx: Tx, id: string, change: Updateable<PlanBudget>) =>
  tx.updateTable('plan_budget').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const commit = (tx: Tx, one: Insertable<Commitment>) => tx.insertInto('commitment').values(one).returning('id').executeTakeFirstOrThrow()
export const endCommitment = (tx: Tx, id: string, change: Updateable<Commitment> & { state: 'released' | 'withdrawn' }) =>
  tx.updateTable('commitment').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const decide = (tx: Tx, decision: Insertable<BudgetApproval>) =>
  tx.insertInto('budget_approval').values(decision).returning('id').executeTakeFirstOrThrow()
export const pay = (tx: Tx, spend: Insertable<Spend>) => tx.insertInto('spend').values(spend).returning('id').executeTakeFirstOrThrow()
export const correct = (tx: Tx, correction: Insertable<SpendCorrection>) =>
  tx.insertInto('spend_correction').values(correction).returning('id').executeTakeFirstOrThrow()
export const warn = (tx: Tx, warning: Insertable<BudgetWarning>) =>
  tx.insertInto('budget_warning').values(warning).returning('id').executeTakeFirstOrThrow()
export const holdWarning = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('budget_warning').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const acknowledge = (tx: Tx, id: string, change: Updateable<BudgetWarning>) =>
  tx.updateTable('budget_warning').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { ExitPlan, FollowUp, FollowUpAttempt, FollowUpPlan, SupportPeriod } from '../shared/model.gen.ts'

export const periodsOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('support_period as p')
    .leftJoin('agency as a', 'a.id', 'p.agency_id')
    .selectAll('p')
    .select('a.name as agency')
    .where('p.person_id', '=', person)
    .orderBy('p.accepted_at', 'desc')
    .execute()
export const lockPeriod = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('support_period').selectAll().where('id', '=', id).where('person_id', '=', person).forUpdate().executeTakeFirst()
export const movePeriod = (tx: Tx, id: string, change: Updateable<SupportPeriod>) =>
  tx.updateTable('support_period').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const exitOffers = (tx: Tx, person: string) =>
  tx
    .selectFrom('participation_offer')
    .selectAll()
    .where('person_id', '=', person)
    .where('subject', '=', 'exit_planning')
    .orderBy('offered_at', 'desc')
    .execute()
export const exitPlans = (tx: Tx, person: string) => tx.selectFrom('exit_plan').selectAll().where('person_id', '=', person).execute()
export const followUpPlans = (tx: Tx, person: string) => tx.selectFrom('follow_up_plan').selectAll().where('person_id', '=', person).execute()
export const followUps = (tx: Tx, person: string) =>
  tx.selectFrom('follow_up').selectAll().where('person_id', '=', person).orderBy('due_on').execute()
export const followUpAttempts = (tx: Tx, person: string) =>
  tx.selectFrom('follow_up_attempt').selectAll().where('person_id', '=', person).orderBy('at').execute()
export const openActions = async (tx: Tx, person: string) =>
  Number(
    (
      await tx
        .selectFrom('action')
        .select((of) => of.fn.countAll().as('n'))
        .where('person_id', '=', person)
        .where('state', 'in', ['requested', 'countered', 'agreed', 'in_progress', 'blocked'])
        .executeTakeFirstOrThrow()
    ).n,
  )

/** The day for which the end is planned; offered again, what was written about it before stays. */
export const planEndFor = (tx: Tx, plan: Insertable<ExitPlan>) =>
  tx
    .insertInto('exit_plan')
    .values(plan)
    .onConflict((same) => same.column('support_period_id').doUpdateSet({ planned_on: plan.planned_on as string }))
    .returning('id')
    .executeTakeFirstOrThrow()

/** @param seen the version the writer had before them, null for none @returns undefined when somebody has written meanwhile */
export const putExitPlan = (tx: Tx, plan: Insertable<ExitPlan>, seen: number | null) =>
  tx
    .insertInto('exit_plan')
    .values(plan)
    .onConflict((same) =>
      same
        .column('support_period_id')
        .doUpdateSet((of) => ({
          planned_on: of.ref('excluded.planned_on'),
          what_keeps_it: of.ref('excluded.what_keeps_it'),
          who_to_call: of.ref('excluded.who_to_call'),
          how_to_come_back: of.ref('excluded.how_to_come_back'),
          copy_given_at: of.fn.coalesce('exit_plan.copy_given_at', 'excluded.copy_given_at'),
        }))
        .where('exit_plan.version', '=', seen ?? 0),
    )
    .returning('id')
    .executeTakeFirst()
export const writeFollowUpPlan = (tx: Tx, plan: Insertable<FollowUpPlan>) =>
  tx.insertInto('follow_up_plan').values(plan).returning('id').executeTakeFirstOrThrow()
export const scheduleFollowUps = (tx: Tx, points: Insertable<FollowUp>[]) => tx.insertInto('follow_up').values(points).execute()
export const lockFollowUp = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('follow_up').selectAll().where('id', '=', id).where('person_id', '=', person).forUpdate().executeTakeFirst()
export const attemptsOf = (tx: Tx, followUp: string) =>
  tx.selectFrom('follow_up_attempt').select(['mode', 'at']).where('follow_up_id', '=', followUp).execute()
export const writeAttempt = (tx: Tx, attempt: Insertable<FollowUpAttempt>) =>
  tx.insertInto('follow_up_attempt').values(attempt).returning('id').executeTakeFirstOrThrow()
export const moveFollowUp = (tx: Tx, id: string, change: Updateable<FollowUp>) =>
  tx.updateTable('follow_up').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const stillDue = async (tx: Tx, period: string) =>
  (await tx.selectFrom('follow_up').select('id').where('support_period_id', '=', period).where('state', '=', 'due').executeTakeFirst()) !== undefined

import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type {
  Action,
  ActionAnswer,
  CoordinatorAssignment,
  Goal,
  GoalSource,
  NeedDisposition,
  Participant,
  Plan,
  PlanAgreement,
  PlanVersion,
  PriorityOrder,
} from '../shared/model.gen.ts'
import { safetyFirstOf } from './queries-safety-first.ts'

/** What is set for every row about a person: whom it is about, and who writes it for which agency. */
export type Writing = { person_id: string; agency_id: string | null; written_by: string }

const newestPlan = (tx: Tx, person_id: string) =>
  tx.selectFrom('plan').selectAll().where('person_id', '=', person_id).orderBy('started_at', 'desc').orderBy('id').limit(1)
/** The newest plan of a person. Undefined when there is none, or none the caller may see. */
export const planOf = (tx: Tx, person_id: string) => newestPlan(tx, person_id).executeTakeFirst()
/** The same, held until the transaction ends, so that two who act at once take turns. */
export const holdPlan = (tx: Tx, person_id: string) => newestPlan(tx, person_id).forUpdate().executeTakeFirst()

export const ownerOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name', 'preferred_name', 'name_withheld', 'pathway', 'born', 'about_me'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/**
 * Everything of one plan that the caller may see; without a plan of which they may know, what is theirs to see of its goals and steps.
 * Ended steps stay: the record is what happened.
 */
export async function rowsOf(tx: Tx, person_id: string, plan_id: string | null) {
  const whole = { person_id, ...(plan_id ? { plan_id } : {}) }
  const only = { person_id, plan_id: plan_id ?? NOBODY }
  // asked together, they travel together
  const [
    needs,
    voices,
    strengths,
    achievements,
    surroundings,
    vulnerabilities,
    dispositions,
    orders,
    goals,
    sources,
    actions,
    answers,
    versions,
    agreements,
    coordinators,
    participants,
    sections,
    risks,
    exceptions,
    requests,
    opinions,
    first,
    decided,
  ] = await Promise.all([
    tx
      .selectFrom('need')
      .selectAll()
      .where('person_id', '=', person_id)
      .where('in_force', '=', true)
      .orderBy('level', 'desc')
      .orderBy('identified_at')
      .execute(),
    tx
      .selectFrom('voice')
      .selectAll()
      .where('person_id', '=', person_id)
      .where('kind', 'in', ['wish', 'aspiration'])
      .where('did_not_want_to_say', '=', false)
      .orderBy('recorded_at')
      .execute(),
    tx.selectFrom('strength').selectAll().where('person_id', '=', person_id).where('ended_at', 'is', null).orderBy('recorded_at').execute(),
    tx.selectFrom('achievement').selectAll().where('person_id', '=', person_id).orderBy('recorded_at').execute(),
    tx.selectFrom('environment_link').selectAll().where('person_id', '=', person_id).where('ended_at', 'is', null).orderBy('recorded_at').execute(),
    tx.selectFrom('vulnerability').select(['id', 'high', 'to_on']).where('person_id', '=', person_id).execute(),
    tx.selectFrom('need_disposition').selectAll().where('person_id', '=', person_id).orderBy('at', 'desc').execute(),
    tx.selectFrom('priority_order').selectAll().where('person_id', '=', person_id).orderBy('at', 'desc').execute(),
    tx
      .selectFrom('goal')
      .selectAll()
      .where((eb) => eb.and(whole))
      .orderBy('written_at')
      .execute(),
    tx.selectFrom('goal_source').selectAll().where('person_id', '=', person_id).execute(),
    tx
      .selectFrom('action')
      .selectAll()
      .where('person_id', '=', person_id)
      .where((eb) => eb.or([eb.and(whole), eb('kind', '=', 'promise')]))
      .orderBy('written_at')
      .execute(),
    tx.selectFrom('action_answer').selectAll().where('person_id', '=', person_id).orderBy('round').execute(),
    tx
      .selectFrom('plan_version')
      .selectAll()
      .where((eb) => eb.and(only))
      .orderBy('n')
      .execute(),
    tx
      .selectFrom('plan_agreement')
      .selectAll()
      .where((eb) => eb.and(only))
      .orderBy('n')
      .execute(),
    tx
      .selectFrom('coordinator_assignment')
      .selectAll()
      .where((eb) => eb.and(only))
      .orderBy('proposed_at')
      .execute(),
    tx
      .selectFrom('participant')
      .selectAll()
      .where((eb) => eb.and(only))
      .where('to_at', 'is', null)
      .orderBy('from_at')
      .execute(),
    tx.selectFrom('plan_section').select(['section', 'kind', 'words', 'at']).where('person_id', '=', person_id).execute(),
    tx.selectFrom('risk_date').select('id').where('person_id', '=', person_id).limit(1).execute(),
    tx
      .selectFrom('quality_exception')
      .selectAll()
      .where((eb) => eb.and(only))
      .execute(),
    tx.selectFrom('plan_change_request').select(['id', 'at', 'outcome']).where('person_id', '=', person_id).where('outcome', 'is', null).execute(),
    tx
      .selectFrom('note')
      .select('id')
      .where('person_id', '=', person_id)
      .where('source', 'is', null)
      .where('interpretation', '<>', '')
      .where('observed', '=', '')
      .where('reported', '=', '')
      .where('person_words', '=', '')
      .limit(1)
      .execute(),
    safetyFirstOf(tx, person_id),
    decidedAt(tx, person_id),
  ])
  return {
    needs,
    voices,
    strengths,
    achievements,
    surroundings,
    vulnerabilities,
    dispositions,
    orders,
    goals,
    sources,
    actions,
    answers,
    versions,
    agreements,
    coordinators,
    participants,
    sections,
    risks,
    exceptions,
    requests,
    opinions,
    first,
    decided,
  }
}
/** At which conference a step was decided. */
const decidedAt = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('conference_decision as d')
    .innerJoin('agenda_item as i', 'i.id', 'd.item_id')
    .select(['d.action_id', 'i.conference_id'])
    .where('d.person_id', '=', person_id)
    .where('d.action_id', 'is not', null)
    .execute()
const NOBODY = '00000000-0000-0000-0000-000000000000'
export type PlanRows = Awaited<ReturnType<typeof rowsOf>>

export const beginPlan = (tx: Tx, plan: Insertable<Plan>) => tx.insertInto('plan').values(plan).returning('id').executeTakeFirstOrThrow()
/** A hidden row is no row, and answered as not_yours. */
export const changePlan = (tx: Tx, id: string, change: Updateable<Plan>) =>
  tx.updateTable('plan').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const putOrder = (tx: Tx, order: Insertable<PriorityOrder>) =>
  tx.insertInto('priority_order').values(order).returning('id').executeTakeFirstOrThrow()

export const goalById = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('goal').selectAll().where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
export const addGoal = (tx: Tx, goal: Insertable<Goal>) => tx.insertInto('goal').values(goal).returning('id').executeTakeFirstOrThrow()
export const changeGoal = (tx: Tx, id: string, change: Updateable<Goal>) =>
  tx.updateTable('goal').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const sourcesOf = (tx: Tx, goal_id: string) => tx.selectFrom('goal_source').selectAll().where('goal_id', '=', goal_id).execute()
export const addSources = (tx: Tx, sources: Insertable<GoalSource>[]) =>
  sources.length > 0 ? tx.insertInto('goal_source').values(sources).execute() : Promise.resolve([])
export const latestDue = async (tx: Tx, goal_id: string) =>
  (
    await tx
      .selectFrom('action')
      .select((eb) => eb.fn.max('due_at').as('latest'))
      .where('goal_id', '=', goal_id)
      .where('state', '<>', 'cancelled')
      .executeTakeFirst()
  )?.latest ?? null
/** Agreed or later by the plan's owner: every open goal of a version that comes into force. */
export const moveGoals = (tx: Tx, ids: readonly string[], from: 'proposed' | 'agreed', to: 'agreed' | 'in_progress') =>
  ids.length ? tx.updateTable('goal').set({ state: to }).where('id', 'in', ids).where('state', '=', from).execute() : Promise.resolve([])

export const needById = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('need').select(['id', 'category']).where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
export const disposeOf = (tx: Tx, disposition: Insertable<NeedDisposition>) =>
  tx.insertInto('need_disposition').values(disposition).returning('id').executeTakeFirstOrThrow()

/** The step, held until the transaction ends. */
export const holdAction = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('action').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export type ActionRow = NonNullable<Awaited<ReturnType<typeof holdAction>>>
export const addAction = (tx: Tx, action: Insertable<Action>) =>
  tx.insertInto('action').values(action).returning(['id', 'category', 'round']).executeTakeFirstOrThrow()
export const changeAction = (tx: Tx, id: string, change: Updateable<Action>) =>
  tx.updateTable('action').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const answer = (tx: Tx, given: Insertable<ActionAnswer>) =>
  tx.insertInto('action_answer').values(given).returning('id').executeTakeFirstOrThrow()
/** The date that the party named in this round. */
export const counteredDue = async (tx: Tx, action_id: string, round: number) =>
  (await tx.selectFrom('action_answer').select('proposed_due').where('action_id', '=', action_id).where('round', '=', round).executeTakeFirst())
    ?.proposed_due ?? null

export const proposeCoordinator = (tx: Tx, one: Insertable<CoordinatorAssignment>) =>
  tx.insertInto('coordinator_assignment').values(one).returning('id').executeTakeFirstOrThrow()
export const changeCoordinator = (tx: Tx, id: string, change: Updateable<CoordinatorAssignment>) =>
  tx.updateTable('coordinator_assignment').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const coordinatorsOf = (tx: Tx, plan_id: string) =>
  tx.selectFrom('coordinator_assignment').selectAll().where('plan_id', '=', plan_id).execute()
/** Whether the caller coordinates the opened person's support, and has said yes to it. */
export const coordinates = async (tx: Tx): Promise<boolean> =>
  (await sql<{ they: boolean }>`select guard.coordinates() as they`.execute(tx)).rows[0]!.they
/** Whether the caller's agency leads the opened person's plan. */
export const leadsThePlan = async (tx: Tx): Promise<boolean> => (await sql<{ they: boolean }>`select guard.leads() as they`.execute(tx)).rows[0]!.they
/** Of the plan that a step is of; nobody where it is of none. */
export const coordinatorsOfStep = (tx: Tx, action_id: string) =>
  tx
    .selectFrom('coordinator_assignment')
    .selectAll()
    .where('plan_id', '=', (is) => is.selectFrom('action').select('plan_id').where('id', '=', action_id))
    .execute()

export const participantsOf = (tx: Tx, plan_id: string) =>
  tx.selectFrom('participant').selectAll().where('plan_id', '=', plan_id).where('to_at', 'is', null).execute()
export const addParticipant = (tx: Tx, one: Insertable<Participant>) =>
  tx.insertInto('participant').values(one).returning('id').executeTakeFirstOrThrow()
export const changeParticipant = (tx: Tx, id: string, change: Updateable<Participant>) =>
  tx.updateTable('participant').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const publish = (tx: Tx, version: Insertable<PlanVersion>) =>
  tx.insertInto('plan_version').values(version).returning('id').executeTakeFirstOrThrow()
export const agree = (tx: Tx, agreement: Insertable<PlanAgreement>) =>
  tx.insertInto('plan_agreement').values(agreement).returning('id').executeTakeFirstOrThrow()

/** The categories of the opened person that a party may know today; none for somebody excluded. */
export const mayBeTold = async (tx: Tx, party: string): Promise<string[]> => {
  const { rows } = await sql<{ told: string[] }>`select guard.may_be_told(${party})::text[] as told`.execute(tx)
  return rows[0]!.told
}

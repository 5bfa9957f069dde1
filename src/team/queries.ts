import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { BriefingQuestion, CoordinationAck, NeedLead, ReachFault, RoleBriefing } from '../shared/model.gen.ts'

const MOST = 200
/** Everybody who takes part or took part in this plan. */
export const partsEver = (tx: Tx, plan_id: string) =>
  tx.selectFrom('participant').selectAll().where('plan_id', '=', plan_id).orderBy('from_at').orderBy('id').execute()
export const versionsOf = (tx: Tx, plan_id: string) =>
  tx.selectFrom('plan_version').select(['n', 'roles', 'published_at']).where('plan_id', '=', plan_id).orderBy('n', 'desc').execute()
export const saidToCoordination = (tx: Tx, plan_id: string) =>
  tx.selectFrom('coordination_ack').selectAll().where('plan_id', '=', plan_id).orderBy('at', 'desc').limit(MOST).execute()
export const briefingsOf = (tx: Tx, plan_id: string) =>
  tx.selectFrom('role_briefing').selectAll().where('plan_id', '=', plan_id).orderBy('at', 'desc').limit(MOST).execute()
export const questionsOf = (tx: Tx, plan_id: string) =>
  tx.selectFrom('briefing_question').selectAll().where('plan_id', '=', plan_id).orderBy('asked_at', 'desc').limit(MOST).execute()
/** Ways to reach somebody that do not work today. */
export const faultsOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('reach_fault').selectAll().where('person_id', '=', person_id).where('mended_at', 'is', null).execute()

export const needsNow = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('need')
    .select(['id', 'words', 'category', 'level', 'met_at', 'in_force'])
    .where('person_id', '=', person_id)
    .where('in_force', '=', true)
    .orderBy('level', 'desc')
    .orderBy('identified_at')
    .execute()
export const needBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('need').select(['id', 'category']).where('person_id', '=', person_id).where('id', '=', id).forUpdate().executeTakeFirst()
/** Who was named to lead what is done about a need, and what follows from the goals. */
export async function ledBy(tx: Tx, person_id: string, plan_id: string) {
  return {
    leads: await tx.selectFrom('need_lead').selectAll().where('person_id', '=', person_id).where('ended_at', 'is', null).orderBy('at').execute(),
    goals: await tx
      .selectFrom('goal')
      .select(['id', 'lead_id', 'state', 'written_at'])
      .where('plan_id', '=', plan_id)
      .orderBy('written_at')
      .execute(),
    sources: await tx.selectFrom('goal_source').select(['goal_id', 'need_id']).where('person_id', '=', person_id).execute(),
  }
}

/** Steps that somebody has agreed to and not done yet. */
export const stepsNow = (tx: Tx, plan_id: string) =>
  tx
    .selectFrom('action')
    .select(['id', 'words', 'due_at', 'responsible_id'])
    .where('plan_id', '=', plan_id)
    .where('state', 'in', ['agreed', 'in_progress', 'blocked'])
    .orderBy('due_at')
    .limit(MOST)
    .execute()

/** When the caller last sees something of each: a contact, an answer, a step, an update, a confirmation. By worker and by agency. */
export async function seenLast(tx: Tx, person_id: string): Promise<{ party_id: string; at: string }[]> {
  const { rows } = await sql<{ party_id: string; at: string }>`
    with seen (written_by, agency_id, at) as (
      select written_by, agency_id, max(happened_at) from care.note where person_id = ${person_id} group by 1, 2
      union all select party_id, agency_id, at from care.action_answer where person_id = ${person_id}
      union all select responsible_id, null, greatest(agreed_at, started_at, done_at) from care.action where person_id = ${person_id}
      union all select written_by, agency_id, at from care.info_exchange where person_id = ${person_id}
      union all select party_id, agency_id, at from care.coordination_ack where person_id = ${person_id}
      union all select party_id, agency_id, at from care.role_briefing where person_id = ${person_id}
      union all select party_id, null, confirmed_at from care.participant where person_id = ${person_id}),
    each as (select written_by as party_id, at from seen union all select agency_id, at from seen)
    select party_id, max(at) as at from each where party_id is not null and at is not null group by party_id`.execute(tx)
  return rows
}

/** What is available: services the person is on the way to or uses, and people and places around them. */
export async function availableTo(tx: Tx, person_id: string) {
  const services = await tx
    .selectFrom('service_referral as r')
    .leftJoin('agency as a', 'a.id', 'r.to_agency_id')
    .select(['r.id', 'r.service as words', 'a.id as agency_id', 'a.name as agency'])
    .where('r.person_id', '=', person_id)
    .where('r.state', 'not in', ['identified', 'discussed', 'declined', 'alternative_sought', 'completed', 'withdrawn_by_client'])
    .orderBy('r.began_at')
    .limit(20)
    .execute()
  const around = await tx
    .selectFrom('environment_link')
    .select(['id', 'words'])
    .where('person_id', '=', person_id)
    .where('ended_at', 'is', null)
    .where('valence', '=', 'supportive')
    .orderBy('recorded_at')
    .limit(20)
    .execute()
  return { services, around }
}

/** By when word is next to go between those who take part; nothing where that is not owed. */
export const acrossOwed = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('obligation')
    .select(['began_at', 'due_at'])
    .where('person_id', '=', person_id)
    .where('standard', '=', 'COO-33')
    .where('met_at', 'is', null)
    .where('applies', '=', true)
    .executeTakeFirst()

/** The number of each worker, else of their agency. */
export async function phonesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; phone: string }>`
    select s.id, coalesce(nullif(s.phone, ''), a.phone) as phone from care.staff s join care.agency a on a.id = s.agency_id where s.id = any (${ids}::uuid[])
    union all select id, phone from care.agency where id = any (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((one) => [one.id, one.phone ?? '']))
}

export const acknowledge = (tx: Tx, said: Insertable<CoordinationAck>) =>
  tx.insertInto('coordination_ack').values(said).returning('id').executeTakeFirstOrThrow()
/** A hidden row is no row, and answered as not_yours. */
export const settle = (tx: Tx, id: string, change: Updateable<CoordinationAck>) =>
  tx.updateTable('coordination_ack').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const confirm = (tx: Tx, known: Insertable<RoleBriefing>) =>
  tx.insertInto('role_briefing').values(known).returning('id').executeTakeFirstOrThrow()
export const askAbout = (tx: Tx, question: Insertable<BriefingQuestion>) =>
  tx.insertInto('briefing_question').values(question).returning('id').executeTakeFirstOrThrow()
export const answerQuestion = (tx: Tx, id: string, change: Updateable<BriefingQuestion>) =>
  tx.updateTable('briefing_question').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const nameLead = (tx: Tx, lead: Insertable<NeedLead>) => tx.insertInto('need_lead').values(lead).returning('id').executeTakeFirstOrThrow()
/** The one who is chosen leads alone: the others end. */
export const endLeads = (tx: Tx, need_id: string, ended_at: string) =>
  tx.updateTable('need_lead').set({ ended_at }).where('need_id', '=', need_id).where('ended_at', 'is', null).execute()
export const noteFault = (tx: Tx, fault: Insertable<ReachFault>) =>
  tx.insertInto('reach_fault').values(fault).returning('id').executeTakeFirstOrThrow()
export const mendFaults = (tx: Tx, participant_id: string, mended_at: string) =>
  tx.updateTable('reach_fault').set({ mended_at }).where('participant_id', '=', participant_id).where('mended_at', 'is', null).execute()

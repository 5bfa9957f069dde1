import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { SupportGiven } from '../shared/model.gen.ts'
import { NEEDS_OTHERS_FROM } from '../shared/ring-words.ts'

const MOST = 500
/** Needs that weigh and are not met. */
export const heavyNeeds = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('need')
    .select(['id', 'words', 'category'])
    .where('person_id', '=', person_id)
    .where('in_force', '=', true)
    .where('met_at', 'is', null)
    .where('level', '>=', NEEDS_OTHERS_FROM)
    .orderBy('level', 'desc')
    .limit(MOST)
    .execute()
/** What stands around the needs: services, steps, reasons. */
export async function aroundNeeds(tx: Tx, person_id: string, plan_id: string) {
  const [referrals, steps, sources, dispositions] = await Promise.all([
    tx
      .selectFrom('service_referral')
      .select(['id', 'need_id', 'state', 'sent_at', 'agency_id', 'written_by'])
      .where('person_id', '=', person_id)
      .limit(MOST)
      .execute(),
    tx
      .selectFrom('action')
      .select(['id', 'kind', 'need_id', 'goal_id', 'state', 'agreed_at', 'done_at', 'responsible_id', 'category', 'agency_id', 'written_by'])
      .where('plan_id', '=', plan_id)
      .limit(MOST)
      .execute(),
    tx.selectFrom('goal_source').select(['goal_id', 'need_id']).where('person_id', '=', person_id).limit(MOST).execute(),
    tx
      .selectFrom('need_disposition')
      .select(['id', 'need_id', 'at', 'agency_id', 'written_by'])
      .where('person_id', '=', person_id)
      .limit(MOST)
      .execute(),
  ])
  return { referrals, steps, sources, dispositions }
}
/** Those close to the person, with what the person wants of each, and who must not be reached. */
export async function closeOnes(tx: Tx, person_id: string) {
  const [relatives, offers, wishes, looks] = await Promise.all([
    tx.selectFrom('relative').select('id').where('person_id', '=', person_id).limit(MOST).execute(),
    tx.selectFrom('family_offer').select(['id', 'offered_at', 'agency_id', 'written_by']).where('person_id', '=', person_id).limit(MOST).execute(),
    tx
      .selectFrom('family_wish')
      .distinctOn('relative_id')
      .select(['id', 'relative_id', 'wish', 'at', 'agency_id', 'written_by'])
      .where('person_id', '=', person_id)
      .orderBy('relative_id')
      .orderBy('at', 'desc')
      .orderBy('seq', 'desc')
      .limit(MOST)
      .execute(),
    tx
      .selectFrom('environment_look')
      .select(['id', 'at', 'agency_id', 'written_by', sql<boolean>`jsonb_array_length(links) = 0`.as('nobody')])
      .where('person_id', '=', person_id)
      .orderBy('at', 'desc')
      .limit(1)
      .execute(),
  ])
  const { rows } = await sql<{ relative_id: string }>`
    select relative_id from guard.close_ones() where why_not in ('must_never_learn', 'not_safe_to_reach')`.execute(tx)
  return { relatives, offers, wishes, away: new Set(rows.map((one) => one.relative_id)), look: looks[0] }
}

export const supportsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('support_given as g')
    .leftJoin('staff as s', 's.id', 'g.written_by')
    .leftJoin('goal as o', 'o.id', 'g.goal_id')
    .selectAll('g')
    .select(['s.name as by', 'o.words as goal'])
    .where('g.person_id', '=', person_id)
    .orderBy('g.given_at', 'desc')
    .limit(MOST)
    .execute()
export const goalsOf = (tx: Tx, plan_id: string) =>
  tx.selectFrom('goal').select(['id', 'words', 'state']).where('plan_id', '=', plan_id).orderBy('written_at').execute()
export const goalOfPerson = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('goal').select(['id', 'category', 'state']).where('person_id', '=', person_id).where('id', '=', id).executeTakeFirst()
export const holdSupport = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('support_given').selectAll().where('person_id', '=', person_id).where('id', '=', id).forUpdate().executeTakeFirst()
export const keepSupport = (tx: Tx, one: Insertable<SupportGiven>) =>
  tx.insertInto('support_given').values(one).returning('id').executeTakeFirstOrThrow()
/** A hidden row is no row, and answered as not_yours. */
export const changeSupport = (tx: Tx, id: string, change: Updateable<SupportGiven>) =>
  tx.updateTable('support_given').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import { GETTING, SENDING } from '../shared/chasing-words.ts'
import type { CoordinationActivity } from '../shared/model.gen.ts'
import type { Waiting } from './contract.ts'

/** Referrals that were sent and not acknowledged yet. */
export const referralsWaiting = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('service_referral as r')
    .leftJoin('agency as a', 'a.id', 'r.to_agency_id')
    .select(['r.id', 'r.service as title', 'r.category', 'r.agency_id', 'r.urgency', 'r.sent_at', 'a.name as of'])
    .where('r.person_id', '=', person_id)
    .where('r.state', '=', 'sent')
    .orderBy('r.sent_at')
    .limit(100)
    .execute()
/** Requests to somebody of the team that nobody has answered yet; the person is not chased. */
export const requestsWaiting = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('info_exchange as e')
    .leftJoin('agency as a', 'a.id', 'e.asked_id')
    .leftJoin('staff as s', 's.id', 'e.asked_id')
    .select(['e.id', 'e.title', 'e.category', 'e.agency_id', 'e.at', 'e.due_at'])
    .select((is) => is.fn.coalesce('s.name', 'a.name').as('of'))
    .where('e.person_id', '=', person_id)
    .where('e.kind', '=', 'request')
    .where('e.answered_at', 'is', null)
    .whereRef('e.asked_id', '<>', 'e.person_id')
    .orderBy('e.due_at')
    .limit(100)
    .execute()
/** Steps asked of somebody who has not said yes or no; neither the person is chased, nor those close to them. */
export const stepsWaiting = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('action as x')
    .leftJoin('staff as s', 's.id', 'x.responsible_id')
    .leftJoin('agency as a', 'a.id', 'x.responsible_id')
    .select(['x.id', 'x.words as title', 'x.category', 'x.agency_id', 'x.requested_at'])
    .select((is) => is.fn.coalesce('s.name', 'a.name').as('of'))
    .where('x.person_id', '=', person_id)
    .where('x.kind', '=', 'action')
    .where('x.state', '=', 'requested')
    .where((is) => is.or([is('s.id', 'is not', null), is('a.id', 'is not', null)]))
    .orderBy('x.requested_at')
    .limit(100)
    .execute()
/** Titles are shown: the share log says to whom. */
export const keepShown = (tx: Tx, ids: readonly string[]) => sql`select guard.information_shown(${ids}::uuid[])`.execute(tx)

/** What is chased, held, whether it still waits; nothing where the caller may not know of it. */
export async function thingBy(tx: Tx, person_id: string, kind: Waiting['kind'], id: string) {
  if (kind === 'step') {
    const row = await tx
      .selectFrom('action as x')
      .leftJoin('relative as r', 'r.id', 'x.responsible_id')
      .select(['x.agency_id', 'x.category', 'x.state', 'x.responsible_id', 'r.id as relative_id'])
      .where('x.id', '=', id)
      .where('x.person_id', '=', person_id)
      .where('x.kind', '=', 'action')
      .executeTakeFirst()
    const ofTheirs = row?.responsible_id === person_id || row?.relative_id
    return row && { agency_id: row.agency_id, category: row.category, waits: row.state === 'requested' && !ofTheirs }
  }
  if (kind === 'referral') {
    const row = await tx
      .selectFrom('service_referral')
      .select(['agency_id', 'category', 'state'])
      .where('id', '=', id)
      .where('person_id', '=', person_id)
      .executeTakeFirst()
    return row && { agency_id: row.agency_id, category: row.category, waits: row.state === 'sent' }
  }
  const row = await tx
    .selectFrom('info_exchange')
    .select(['agency_id', 'category', 'answered_at', 'asked_id'])
    .where('id', '=', id)
    .where('person_id', '=', person_id)
    .where('kind', '=', 'request')
    .executeTakeFirst()
  return row && { agency_id: row.agency_id, category: row.category, waits: row.answered_at === null && row.asked_id !== person_id }
}

/** What was done between meetings, the newest first. */
export const activitiesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('coordination_activity as c')
    .leftJoin('staff as s', 's.id', 'c.written_by')
    .selectAll('c')
    .select('s.name as by')
    .where('c.person_id', '=', person_id)
    .orderBy('c.at', 'desc')
    .orderBy('c.id')
    .limit(500)
    .execute()
export type ActivityRow = Awaited<ReturnType<typeof activitiesOf>>[number]
export const keepActivity = (tx: Tx, activity: Insertable<CoordinationActivity>) =>
  tx.insertInto('coordination_activity').values(activity).returning('id').executeTakeFirstOrThrow()

/** How often coordination was done since a moment: between meetings, and inside them, as far as the caller may know. */
export async function doneSince(tx: Tx, person_id: string, since: string): Promise<{ between: number; in_meetings: number }> {
  const { rows } = await sql<{ between: number; in_meetings: number }>`
    select ((select count(*) from care.coordination_activity c where c.person_id = ${person_id} and c.at >= ${since})
      + (select count(*) from care.info_exchange e where e.person_id = ${person_id} and e.kind in ('update', 'request') and e.at >= ${since})
      + (select count(*) from care.obtaining_step o where o.person_id = ${person_id} and o.kind = any (${GETTING}) and o.at >= ${since})
      + (select count(*) from care.engagement_attempt t where t.person_id = ${person_id} and t.at >= ${since})
      + (select count(*) from care.referral_step r where r.person_id = ${person_id} and r.state::text = any (${SENDING}) and r.at >= ${since}))::int as between,
      (select count(*) from care.agenda_item i where i.person_id = ${person_id} and not i.own_view and i.discussed_at >= ${since})::int as in_meetings`.execute(
    tx,
  )
  return rows[0]!
}
/** How much coordination the person's plan in force needs; null where there is none that the caller may read. */
export const levelOf = async (tx: Tx, person_id: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('plan')
      .select('level')
      .where('person_id', '=', person_id)
      .where('kind', '=', 'person')
      .where('activated_at', 'is not', null)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
  )?.level ?? null

import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { VisitJoined, WeekLimit } from '../shared/model.gen.ts'
import type { Knows } from './rules-week.ts'

export const sayLimit = (tx: Tx, one: Insertable<WeekLimit>) => tx.insertInto('week_limit').values(one).returning('id').executeTakeFirstOrThrow()
/** What the person said last. */
export const limitOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('week_limit as l')
    .leftJoin('staff as s', 's.id', 'l.written_by')
    .select(['l.most', 'l.words', 'l.at', 'l.written_by', 's.name as by_name'])
    .where('l.person_id', '=', person_id)
    .orderBy('l.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
/** Goals that are worked on. */
export const goalsWorkedOn = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('goal')
    .select(['id', 'words'])
    .where('person_id', '=', person_id)
    .where('state', 'in', ['agreed', 'in_progress'])
    .orderBy('written_at')
    .limit(100)
    .execute()
/** Goals for which nothing was planned or done for too long, as the standard has worked it out. */
export async function gapsOf(tx: Tx, person_id: string) {
  const { rows } = await sql<{ id: string; goal_id: string; words: string; agency: string; found_at: string; resolve_by: string }>`
    select o.id, g.id as goal_id, g.words, coalesce(a.name, '') as agency, o.began_at as found_at, o.due_at as resolve_by
      from care.obligation o join care.goal g on g.id = split_part(o.subject, ':', 1)::uuid and g.person_id = o.person_id
      left join care.agency a on a.id = g.agency_id
     where o.person_id = ${person_id} and o.standard = 'COO-22' and split_part(o.subject, ':', 2) = 'gap' and o.met_at is null and o.applies
       and o.began_at <= guard.now()
     order by o.began_at limit 100`.execute(tx)
  return rows
}

const AHEAD = 300
/** Every visit that is planned and has not begun, as far as the reader may know of them. */
export const visitsToCome = (tx: Tx, person_id: string, now: string) =>
  tx
    .selectFrom('appointment')
    .selectAll()
    .where('person_id', '=', person_id)
    .where('state', '=', 'planned')
    .where('starts_at', '>=', now)
    .orderBy('starts_at')
    .limit(AHEAD)
    .execute()
/** These of the person, held until the transaction ends; what is hidden is not there. */
export const holdVisits = (tx: Tx, person_id: string, ids: readonly string[]) =>
  tx.selectFrom('appointment').selectAll().where('person_id', '=', person_id).where('id', 'in', ids).orderBy('id').forUpdate().execute()
type Together = { joint_id: string; starts_at: string; ends_at: string; place: string }
/** At one stroke, so that neither is flagged against the other. */
export const bringTogether = (tx: Tx, ids: readonly string[], to: Together) =>
  tx
    .updateTable('appointment')
    .set({ ...to, mode: 'in_person' })
    .where('id', 'in', ids)
    .returning('id')
    .execute()
export const tell = (tx: Tx, told: readonly Insertable<VisitJoined>[]) => tx.insertInto('visit_joined').values(told).execute()
/** What each was told of visits that were brought together, the latest first. */
export const joinedOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('visit_joined as j')
    .innerJoin('appointment as p', 'p.id', 'j.appointment_id')
    .leftJoin('staff as t', 't.id', 'j.to_id')
    .leftJoin('agency as ta', 'ta.id', 'j.to_id')
    .leftJoin('staff as s', 's.id', 'j.written_by')
    .selectAll('j')
    .select(['p.what', 'p.state', 'p.joint_id as joint_now', 's.name as by_name'])
    .select(({ fn }) => fn.coalesce('t.name', 'ta.name').as('to_name'))
    .where('j.person_id', '=', person_id)
    .orderBy('j.at', 'desc')
    .limit(50)
    .execute()
export const joinedById = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('visit_joined').selectAll().where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
export const seeJoined = (tx: Tx, id: string, seen_at: string) =>
  tx.updateTable('visit_joined').set({ seen_at }).where('id', '=', id).where('seen_at', 'is', null).returning('id').executeTakeFirst()
/** Which parts of the person's life each of these may know of today, and where they work: what an agency has arranged is known there. */
export async function mayKnow(tx: Tx, parties: readonly string[]): Promise<ReadonlyMap<string, Knows>> {
  const { rows } = await sql<Knows & { party: string }>`
    select t.party, t.categories::text[] as categories, coalesce(s.agency_id, a.id) as agency_id from guard.who_may_be_told(${[...parties]}::uuid[]) t
      left join care.staff s on s.id = t.party left join care.agency a on a.id = t.party`.execute(tx)
  return new Map(rows.map((one) => [one.party, one]))
}

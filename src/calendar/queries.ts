import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Appointment, ConflictFlag } from '../shared/model.gen.ts'

const AHEAD_AND_BEHIND = 300
/** Appointments with the names of whoever they are with and who arranged them, the latest first. */
export const appointmentsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('appointment as p')
    .leftJoin('staff as s', 's.id', 'p.with_id')
    .leftJoin('agency as w', 'w.id', 'p.with_id')
    .leftJoin('relative as r', 'r.id', 'p.with_id')
    .leftJoin('agency as a', 'a.id', 'p.agency_id')
    .selectAll('p')
    .select(({ fn }) => [fn.coalesce('s.name', 'w.name', 'r.name').as('with_name'), 'a.name as agency'])
    .where('p.person_id', '=', person_id)
    .orderBy('p.starts_at', 'desc')
    .limit(AHEAD_AND_BEHIND)
    .execute()
/** The next few that are arranged, with whom. */
export const appointmentsAhead = (tx: Tx, person_id: string, now: string, most = 3) =>
  tx
    .selectFrom('appointment as p')
    .leftJoin('staff as s', 's.id', 'p.with_id')
    .leftJoin('agency as w', 'w.id', 'p.with_id')
    .select(['p.id', 'p.what', 'p.starts_at', 'p.place', 'p.with_words'])
    .select(({ fn }) => fn.coalesce('s.name', 'w.name').as('with_name'))
    .where('p.person_id', '=', person_id)
    .where('p.state', '=', 'planned')
    .where('p.ends_at', '>', now)
    .orderBy('p.starts_at')
    .limit(most)
    .execute()
export const flagsOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('conflict_flag').selectAll().where('person_id', '=', person_id).orderBy('found_at', 'desc').limit(200).execute()
/** Steps and goals named in a flag, as far as the caller may see. */
export async function namedIn(tx: Tx, person_id: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; words: string; at: string | null; by: string }>`
    select x.id, x.words, x.due_at as at, coalesce(s.name, a.name, '') as by from care.action x
      left join care.staff s on s.id = x.responsible_id left join care.agency a on a.id = x.responsible_id
     where x.person_id = ${person_id} and x.id = any (${[...ids]}::uuid[])
    union all select g.id, g.words, null, coalesce(a.name, '') from care.goal g left join care.agency a on a.id = g.agency_id
     where g.person_id = ${person_id} and g.id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** With whom an appointment may be: the agencies around the person and whoever works there, one's own first. */
export async function aroundThem(tx: Tx, person_id: string, own: string | null) {
  const { rows } = await sql<{ id: string; name: string; agency: string | null }>`
    with beside as (
      select i.party_id as id from care.involvement i where i.person_id = ${person_id} and i.from_at <= guard.now() and i.to_at > guard.now()
      union select ${own}::uuid)
    select s.id, s.name, a.name as agency from care.staff s join beside b on b.id = s.agency_id join care.agency a on a.id = s.agency_id
     where s.active and s.roles && '{intake,coordinator,support_worker,partner_worker,advocate,supervisor}'::care.role[]
    union all select a.id, a.name, null from care.agency a join beside b on b.id = a.id
    order by 3 nulls last, 2 limit 300`.execute(tx)
  return rows
}

export const arrange = (tx: Tx, one: Insertable<Appointment>) => tx.insertInto('appointment').values(one).returning('id').executeTakeFirstOrThrow()
/** The appointment, held until the transaction ends. */
export const holdAppointment = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('appointment').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
/** A hidden row is no row, and answered as not_yours. */
export const changeAppointment = (tx: Tx, id: string, change: Updateable<Appointment>) =>
  tx.updateTable('appointment').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const keepFlag = (tx: Tx, flag: Insertable<ConflictFlag>) =>
  tx.insertInto('conflict_flag').values(flag).returning('id').executeTakeFirstOrThrow()
export const holdFlag = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('conflict_flag').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const changeFlag = (tx: Tx, id: string, change: Updateable<ConflictFlag>) =>
  tx.updateTable('conflict_flag').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
/** How many of these are of this person and known to the caller. */
export const known = async (tx: Tx, table: 'appointment' | 'action' | 'goal', person_id: string, ids: readonly string[]): Promise<number> =>
  (await tx.selectFrom(table).select('id').where('person_id', '=', person_id).where('id', 'in', ids).execute()).length

import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'

export type CrackRow = {
  id: string
  why: { key: string }
  began_at: string
  due_at: string
  red: boolean
  person_id: string
  person_name: string
  owner_id: string | null
  owner_name: string | null
}
/** Longer than this nobody reads; the oldest come first. */
export const MOST = 300

/** What is open now, the oldest first, of one party or one agency. Nothing about somebody whose name the reader may no longer know. */
export async function openCracks(tx: Tx, of: { party: string } | { agency: string }): Promise<CrackRow[]> {
  const whose = 'party' in of ? sql`o.owed_by = ${of.party}` : sql`o.agency_id = ${of.agency}`
  const { rows } = await sql<CrackRow>`
    select o.id, o.why, o.began_at, o.due_at, o.due_at < guard.now() as red, o.person_id, o.owed_by as owner_id, coalesce(s.name, g.name) as owner_name,
           coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)) as person_name
      from (select * from care.obligation o where ${whose} and o.standard = 'COO-27' and o.met_at is null and o.excepted is null and o.applies
             and o.began_at <= guard.now() order by o.began_at, o.id limit ${MOST + 1}) o
      join care.person p on p.id = o.person_id left join care.staff s on s.id = o.owed_by left join care.agency g on g.id = o.owed_by
     order by o.began_at, o.id`.execute(tx)
  return rows
}

export type AloneRow = Omit<CrackRow, 'why' | 'due_at' | 'red'> & { why: { organisations: number; disciplines: number; days: number } }
/** Where an agency works alone although much is coordinated, the longest first. Nobody whose name the reader may no longer know. */
export async function workingAlone(tx: Tx, agency: string): Promise<AloneRow[]> {
  const { rows } = await sql<AloneRow>`
    select o.id, o.why, o.began_at, o.person_id, o.owed_by as owner_id, coalesce(s.name, g.name) as owner_name,
           coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)) as person_name
      from (select * from care.obligation o where o.agency_id = ${agency} and o.standard = 'COO-33' and o.met_at is null and o.excepted is null and o.applies
             and o.due_at < guard.now() order by o.began_at, o.id limit ${MOST + 1}) o
      join care.person p on p.id = o.person_id left join care.staff s on s.id = o.owed_by left join care.agency g on g.id = o.owed_by
     order by o.began_at, o.id`.execute(tx)
  return rows
}

/** How many are red in the whole network; the database itself withholds what is about too few. */
export async function redInTheNetwork(tx: Tx): Promise<number | null> {
  const { rows } = await sql<{ missed: number | null }>`select missed from guard.counts_of_practice('network') where standard = 'COO-27'`.execute(tx)
  return rows[0] ? rows[0].missed : 0
}

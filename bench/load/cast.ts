/** Who works in the load: five workers of each agency, and whose people they look after. */
import type pg from 'pg'
import { signIn, type SignedIn } from '../server.ts'
import { SHARED_GOAL } from './ledger.ts'

export type Worker = { id: string; agency: string; signed: SignedIn }
/** `partner`: another agency that the person let in; what it may know changes while everybody works. */
export type Person = { id: string; family: string; agency: string; partner: string | null; goal: string; action: string; coordinator: string }
export type Cast = { workers: Worker[]; people: Person[] }

const EACH = 5
/** As in generate.sql. */
const id = (name: string) => `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`

export async function castOf(admin: pg.Pool, people: number): Promise<Cast> {
  const { rows: folk } = await admin.query<Person>(
    `select p.id, p.family_name as family, p.agency_id as agency, s.coordinator_id as coordinator, g.id as goal, a.id as action,
            (select i.party_id from care.involvement i where i.person_id = p.id and not i.serving limit 1) as partner
       from generate_series(1, $1::int) n join care.person p on p.id = ${id("'person' || n")} join care.standing s on s.person_id = p.id
       join care.goal g on g.id = ${id(`'goal' || n || '/${SHARED_GOAL}'`)} join care.action a on a.id = ${id("'action' || n || '/1'")}`,
    [people],
  )
  const { rows: staff } = await admin.query<{ id: string; agency: string }>(
    `select id, agency from (select t.id, t.agency_id as agency, row_number() over (partition by t.agency_id order by count(s.person_id) desc, t.id) as n
       from care.staff t left join care.standing s on s.coordinator_id = t.id where 'coordinator' = any (t.roles) group by t.id) x where n <= $1`,
    [EACH],
  )
  const signed = await signIn(
    admin,
    staff.map((one) => one.id),
  )
  return { people: folk, workers: staff.map((one) => ({ ...one, signed: signed.get(one.id)! })) }
}

import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'

export type PartyRow = {
  id: string
  kind: 'agency' | 'staff' | 'person' | 'relative'
  name: string
  agency: string | null
  agency_id: string | null
  roles: string[]
  active: boolean
}

const STAFF = sql`s.id, 'staff' as kind, s.name, a.name as agency, s.agency_id, s.roles::text[] as roles, s.active from care.staff s join care.agency a on a.id = s.agency_id`
const AGENCY = sql`a.id, 'agency', a.name, a.name, a.id, '{}'::text[], a.active from care.agency a`
const PERSON = sql`p.id, 'person', coalesce(p.preferred_name, nullif(trim(p.given_name || ' ' || p.family_name), ''), ''), null, null::uuid, '{}'::text[], true from care.person p`
const RELATIVE = sql`r.id, 'relative', r.name, null, null::uuid, '{}'::text[], true from care.relative r`

/** Who these are, as far as the caller may know their names. Each kind is looked up by its own key. */
export async function partiesBy(tx: Tx, ids: readonly string[]): Promise<PartyRow[]> {
  if (ids.length === 0) return []
  const these = sql`any (${[...new Set(ids)]}::uuid[])`
  const { rows } = await sql<PartyRow>`select ${STAFF} where s.id = ${these} union all select ${AGENCY} where a.id = ${these}
    union all select ${PERSON} where p.id = ${these} union all select ${RELATIVE} where r.id = ${these}`.execute(tx)
  return rows
}

export const partyBy = async (tx: Tx, id: string): Promise<PartyRow | undefined> => (await partiesBy(tx, [id]))[0]

/**
 * Whom one may ask about this person: the person, those close to them, and the agencies of the team with their workers.
 * The caller's own colleagues come first.
 */
export async function partiesOnTeam(tx: Tx, person_id: string, own_agency: string | null): Promise<(PartyRow & { categories: string[] })[]> {
  const { rows } = await sql<PartyRow & { categories: string[] }>`
    with team as materialized (select i.party_id from care.involvement i where i.person_id = ${person_id} and i.from_at <= guard.now() and i.to_at > guard.now()),
    beside as materialized (select a.id from care.agency a where a.id = ${own_agency} union select a.id from care.agency a join team t on t.party_id = a.id
                 union select s.agency_id from care.staff s join team t on t.party_id = s.id),
    one as materialized (
      select ${STAFF} join beside b on b.id = s.agency_id
       where s.active and s.roles && '{intake,coordinator,support_worker,partner_worker,advocate,supervisor}'::care.role[]
      union all select ${AGENCY} join beside b on b.id = a.id where a.active
      union all select ${PERSON} where p.id = ${person_id}
      union all select ${RELATIVE} where r.person_id = ${person_id})
    select one.*, told.categories::text[] as categories from one join guard.who_may_be_told(array(select id from one)) told on told.party = one.id
     order by kind <> 'person', agency_id is distinct from ${own_agency}, agency, kind = 'agency', name limit 500`.execute(tx)
  return rows
}

/** How many agencies beside this one are on the person's team now. */
export async function agenciesBeside(tx: Tx, person_id: string, leading: string | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct coalesce(s.agency_id, a.id))::int as n from care.involvement i
      left join care.agency a on a.id = i.party_id left join care.staff s on s.id = i.party_id
     where i.person_id = ${person_id} and i.from_at <= guard.now() and i.to_at > guard.now() and coalesce(s.agency_id, a.id) is distinct from ${leading}`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** What is asked of the caller and of their agency, and what they are doing, across people: the policies say how far. */
export const stepsOfMine = (tx: Tx, parties: readonly string[]) =>
  tx
    .selectFrom('action')
    .innerJoin('person', 'person.id', 'action.person_id')
    .select([
      'action.id',
      'action.person_id',
      'action.kind',
      'action.words',
      'action.deliverable',
      'action.category',
      'action.due_at',
      'action.requested_at',
      'action.written_by',
      'action.responsible_id',
      'action.round',
      'action.state',
      'action.version',
      'person.given_name',
      'person.family_name',
      'person.preferred_name',
      'person.name_withheld',
    ])
    .where('action.responsible_id', 'in', parties)
    .where('action.state', 'in', ['requested', 'agreed', 'in_progress', 'blocked'])
    .orderBy(sql`action.due_at nulls last`)
    .limit(500)
    .execute()

export const proposalsToMe = (tx: Tx, staff_id: string) =>
  tx
    .selectFrom('coordinator_assignment')
    .innerJoin('person', 'person.id', 'coordinator_assignment.person_id')
    .select([
      'coordinator_assignment.id',
      'coordinator_assignment.person_id',
      'coordinator_assignment.proposed_at',
      'person.given_name',
      'person.family_name',
      'person.preferred_name',
      'person.name_withheld',
    ])
    .where('coordinator_assignment.staff_id', '=', staff_id)
    .where('coordinator_assignment.state', '=', 'proposed')
    .orderBy('coordinator_assignment.proposed_at')
    .execute()

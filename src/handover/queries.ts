import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Owned } from '../shared/handover-words.ts'

type OwnedRow = { kind: Owned; n: number; due_at: string | null }
/** How much a worker still owns; nothing for who may not ask. */
export async function stillOwned(tx: Tx, staff_id: string): Promise<(OwnedRow & { people: number })[]> {
  const { rows } = await sql<OwnedRow & { people: number }>`select * from guard.still_owned(${staff_id}) order by kind`.execute(tx)
  return rows
}
/** The same by person, for their supervisor. */
export async function ownedByPerson(tx: Tx, staff_id: string): Promise<(OwnedRow & Knows)[]> {
  const { rows } = await sql<OwnedRow & Knows>`
    select o.*, p.given_name, p.family_name, p.preferred_name, p.name_withheld
      from guard.owned_by_person(${staff_id}) o join care.person p on p.id = o.person_id order by p.family_name, p.given_name, p.id, o.kind`.execute(
    tx,
  )
  return rows
}
type Knows = { person_id: string; given_name: string; family_name: string; preferred_name: string | null; name_withheld: boolean }

export const colleaguesOf = (tx: Tx, agency_id: string) =>
  tx
    .selectFrom('staff')
    .select(['id', 'name', sql<boolean>`'coordinator' = any (roles)`.as('coordinates')])
    .where('agency_id', '=', agency_id)
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute()
export const workerBy = (tx: Tx, id: string) =>
  tx.selectFrom('staff').select(['id', 'name', 'agency_id', 'active']).where('id', '=', id).executeTakeFirst()

export type HandoverRow = {
  id: string
  batch_id: string
  person_id: string
  from_id: string
  to_id: string
  from_name: string
  to_name: string
  state: string
  at: string
  note: string
  declined_reason: string
  meet_on: string
  met_at: string | null
  version: number
  agency_id: string | null
  things: { kind: Owned; n: number }[]
}
type Whose = Omit<Knows, 'person_id'>
/** Across people: what was handed to the caller, or within the agency they supervise. */
export async function handovers(tx: Tx): Promise<(HandoverRow & { [Field in keyof Whose]: Whose[Field] | null })[]> {
  const { rows } = await sql<HandoverRow & Whose>`
    select h.*, f.name as from_name, t.name as to_name, p.given_name, p.family_name, p.preferred_name, p.name_withheld
      from guard.handovers() h join care.staff f on f.id = h.from_id join care.staff t on t.id = h.to_id left join care.person p on p.id = h.person_id
     order by h.at desc, h.batch_id, p.family_name, p.given_name, h.id`.execute(tx)
  return rows
}
/** About one person: who hands over to whom, the latest first. */
export async function handoversOf(tx: Tx, person_id: string): Promise<HandoverRow[]> {
  const { rows } = await sql<HandoverRow>`
    select h.id, h.batch_id, h.person_id, h.from_id, h.to_id, h.state, h.at, h.note, h.declined_reason, h.meet_on, h.met_at, h.version, h.agency_id,
           f.name as from_name, t.name as to_name,
           (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'n', k.n) order by k.kind), '[]')
              from (select i.kind, count(*)::int as n from care.handover_item i where i.handover_id = h.id group by i.kind) k) as things
      from care.handover h join care.staff f on f.id = h.from_id join care.staff t on t.id = h.to_id
     where h.person_id = ${person_id} and h.state <> 'passed_on' order by h.at desc, h.id limit 50`.execute(tx)
  return rows
}

/** @returns which step it was */
export async function handOver(
  tx: Tx,
  step: { from_id: string; to_id: string; note: string; meet_on: string; people: readonly string[] | null },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select guard.hand_over(${step.from_id}, ${step.to_id}, ${step.note}, ${step.meet_on}::date, ${step.people}::uuid[]) as id`.execute(tx)
  return rows[0]!.id
}
/** @returns of how many people */
export async function takeOver(tx: Tx, batch_id: string, agree: boolean, reason: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select guard.take_over(${batch_id}, ${agree}, ${reason}) as n`.execute(tx)
  return rows[0]!.n
}
export const haveMet = (tx: Tx, id: string, version: number, met: { met_at: string; met_words: string }) =>
  tx.updateTable('handover').set(met).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()

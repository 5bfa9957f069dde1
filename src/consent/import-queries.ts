/** Who knows of an imported person: the agencies that supported them. What any of them may know of the others' records is for the person to decide. */
import type { Bulk } from '../server/bulk.ts'

/**
 * Works out anew which agencies serve the people in `changed`, and who may know of them.
 * An agency goes on knowing of somebody whom it once supported; it stops when the source deletes the stay or the person.
 */
export async function takeInvolvement(bulk: Bulk, source: string): Promise<void> {
  const literal = `'${source.replaceAll("'", "''")}'`
  await bulk.run(`create temp table serving on commit drop as
    select p.id as person_id, a.agency_id as party_id, least(min(a.from_at), guard.now()) as from_at
      from care.person p join (select distinct person_id from changed) c on c.person_id = p.id
      cross join lateral (select sp.agency_id, sp.accepted_at as from_at from care.support_period sp where sp.person_id = p.id and sp.source = ${literal} and sp.deleted_in_source_at is null
                          union all select p.agency_id, p.written_at) a
     where p.source = ${literal} and p.deleted_in_source_at is null group by 1, 2`)
  await bulk.run('analyze serving')
  await bulk.run(`create temp table known_before on commit drop as
    select distinct i.person_id from care.involvement i join (select distinct person_id from changed) c using (person_id)`)
  await bulk.run('create temp table touched (person_id uuid) on commit drop')
  await bulk.run('analyze known_before')
  const touching = (person: string, write: string, values: unknown[] = []) =>
    bulk.run(`with touching as (${write} returning ${person}) insert into touched select * from touching`, values)
  await touching(
    'person_id',
    `insert into care.involvement (person_id, party_id, agency_id, serving, from_at)
    select person_id, party_id, party_id, true, from_at from serving s
     where not exists (select from care.involvement i where i.person_id = s.person_id and i.party_id = s.party_id and (i.written_by is null or i.to_at = 'infinity'))`,
  )
  await touching(
    'i.person_id',
    `update care.involvement i set from_at = s.from_at, to_at = 'infinity' from serving s
     where i.person_id in (select person_id from known_before) and i.person_id = s.person_id and i.party_id = s.party_id and i.written_by is null and (i.from_at > s.from_at or i.to_at <> 'infinity')
       and i.id = (select e.id from care.involvement e where e.person_id = s.person_id and e.party_id = s.party_id and e.written_by is null order by e.to_at desc, e.from_at limit 1)
       and not exists (select from care.involvement e where e.person_id = s.person_id and e.party_id = s.party_id and e.id <> i.id and e.to_at = 'infinity')`,
  )
  await touching(
    'i.person_id',
    `update care.involvement i set to_at = greatest(guard.now(), i.from_at + interval '1 second')
     where i.person_id in (select person_id from known_before) and i.serving and i.written_by is null and i.to_at = 'infinity'
       and exists (select from care.agency a where a.id = i.party_id and a.source = $1)
       and not exists (select from serving s where s.person_id = i.person_id and s.party_id = i.party_id)`,
    [source],
  )
  // New people have no other decision about them: their access is their agencies' serving, in one statement.
  await bulk.run(`insert into care.acquaintance (party_id, person_id, from_at, to_at)
    select i.party_id, i.person_id, i.from_at, i.to_at from care.involvement i join serving s using (person_id, party_id)
     where i.person_id not in (select person_id from known_before)`)
  await bulk.run('analyze care.involvement; analyze care.acquaintance; analyze sealed.access')
  // Of people known before, anything may have been decided: each is worked out by itself, where something changed.
  await bulk.run('select sealed.recompute(person_id) from (select distinct person_id from touched) t join known_before k using (person_id)')
}

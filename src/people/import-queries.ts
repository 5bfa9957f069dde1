/** Writes people, households and where they lived, as an import staged them in `taking_…`. */
import type { Bulk } from '../server/bulk.ts'

const KEPT = `id in (select id from taking_people where fate = 'updated')`

/** `keeper_of_new` says which agency keeps each new person. */
export async function takePeople(bulk: Bulk, source: string): Promise<void> {
  await bulk.run(`insert into care.party (id, kind) select id, 'person' from taking_people where fate = 'created'`)
  await bulk.withParentsKnown(() =>
    bulk.run(
      `insert into care.person (id, agency_id, given_name, family_name, born, born_estimated, name_withheld, deleted_in_source_at, source, source_key)
    select t.id, k.agency_id, given_name, family_name, born, born_estimated, name_withheld, deleted_at at time zone 'UTC', $1, key
      from taking_people t join keeper_of_new k on k.person_id = t.id where fate = 'created'`,
      [source],
    ),
  )
  await bulk.run(`insert into was (person_id, was) select id, to_jsonb(p) from care.person p where ${KEPT}`)
  await bulk.run(`update care.person p set given_name = t.given_name, family_name = t.family_name, born = t.born, born_estimated = t.born_estimated,
      name_withheld = t.name_withheld and p.preferred_name is null, deleted_in_source_at = t.deleted_at at time zone 'UTC'
    from taking_people t where t.fate = 'updated' and p.id = t.id`)
}

/** A household is who came together, as far as the source says so. */
export const takeHouseholds = (bulk: Bulk, source: string) =>
  bulk.withParentsKnown(() =>
    bulk.run(
      `insert into care.household (agency_id, source, source_key)
    select distinct on (household_key) agency_id, $1, household_key from taking_stays
     where fate in ('created', 'updated') and household_key is not null order by household_key, line
    on conflict (source, source_key) do nothing`,
      [source],
    ),
  )

/** From when to when each changed person was in each household of this source: as long as their stays with it say. */
export async function takeMembers(bulk: Bulk, source: string): Promise<void> {
  const literal = `'${source.replaceAll("'", "''")}'` // a table made by a query takes no parameters
  await bulk.run(`create temp table membership on commit drop as
    select sp.household_id, sp.person_id, (array_agg(sp.agency_id order by sp.accepted_at))[1] as agency_id, min(sp.accepted_at at time zone 'UTC')::date as from_on,
           case when bool_or(sp.closed_at is null) then null else max(sp.closed_at at time zone 'UTC')::date end as to_on
      from care.support_period sp join (select distinct person_id from changed) c using (person_id)
     where sp.source = ${literal} and sp.household_id is not null and sp.deleted_in_source_at is null group by 1, 2`)
  await bulk.run('analyze membership')
  await bulk.run(`update care.household_member m set from_on = w.from_on, to_on = w.to_on from membership w
     where m.household_id = w.household_id and m.person_id = w.person_id and m.written_by is null and (m.from_on, m.to_on) is distinct from (w.from_on, w.to_on)`)
  await bulk.run(
    `update care.household_member m set role = t.member_role from taking_stays t join care.household h on h.source = $1 and h.source_key = t.household_key
     where t.fate = 'updated' and m.household_id = h.id and m.person_id = t.person_id and m.written_by is null and m.role <> t.member_role`,
    [source],
  )
  await bulk.withParentsKnown(() =>
    bulk.run(`insert into care.household_member (household_id, person_id, agency_id, role, from_on, to_on)
    select w.household_id, w.person_id, w.agency_id, coalesce(r.member_role, 'member'), w.from_on, w.to_on from membership w
      left join (select distinct on (sp.household_id, t.person_id) sp.household_id, t.person_id, t.member_role from taking_stays t join care.support_period sp on sp.id = t.id
                  where t.fate in ('created', 'updated') order by 1, 2, t.line desc) r on r.household_id = w.household_id and r.person_id = w.person_id
     where not exists (select from care.household_member m where m.household_id = w.household_id and m.person_id = w.person_id)`),
  )
  await bulk.run(
    `update care.household_member m set to_on = greatest(m.from_on, guard.today()) from care.household h
     where h.id = m.household_id and h.source = $1 and m.to_on is null and m.written_by is null and m.person_id in (select person_id from changed)
       and not exists (select from membership w where w.household_id = m.household_id and w.person_id = m.person_id)`,
    [source],
  )
}

/** Housing stays that `new_housing` holds: (source_key, person_id, agency_id, situation, lasting, code, verified_by, from_on, to_on, deleted). What is there is corrected. */
export async function takeHousing(bulk: Bulk, source: string): Promise<void> {
  await bulk.run('analyze new_housing')
  await bulk.run(
    `insert into was (person_id, was) select h.person_id, to_jsonb(h) from care.housing_stay h join new_housing n on h.source = $1 and h.source_key = n.source_key`,
    [source],
  )
  await bulk.withParentsKnown(() =>
    bulk.run(
      `insert into care.housing_stay (person_id, agency_id, situation, lasting, source_code, verified_by, from_on, to_on, deleted_in_source_at, source, source_key)
    select person_id, agency_id, situation, coalesce(lasting, false), code, coalesce(verified_by, ''), from_on, to_on, deleted_at at time zone 'UTC', $1, source_key from new_housing
    on conflict (source, source_key) do update set person_id = excluded.person_id, agency_id = excluded.agency_id, situation = excluded.situation, lasting = excluded.lasting,
      source_code = excluded.source_code, verified_by = excluded.verified_by, from_on = excluded.from_on, to_on = excluded.to_on, deleted_in_source_at = excluded.deleted_in_source_at`,
      [source],
    ),
  )
}

/** Who died, as their exit says; taken back when a later export says that it was not so. */
export async function takeDeaths(bulk: Bulk): Promise<void> {
  const told = `from taking_exits t where t.person_id = p.id and t.fate in ('created', 'updated')`
  const died = `t.situation = 'deceased' and t.deleted_at is null`
  await bulk.run(`insert into was (person_id, was) select p.id, to_jsonb(p) from care.person p
     where exists (select ${told} and (case when ${died} then p.deceased_on is distinct from t.left_on else p.deceased_on = t.left_on end))`)
  await bulk.run(`update care.person p set deceased_on = case when ${died} then t.left_on end ${told}
     and (case when ${died} then p.deceased_on is distinct from t.left_on else t.fate = 'updated' and p.deceased_on = t.left_on end)`)
}

/** What an import changed about each person: gathered while rows are written, and put into their change logs at its end. */
import type { Bulk } from '../../../server/bulk.ts'
import type { Kind } from '../rows/all.ts'

export const openChanges = (bulk: Bulk) =>
  bulk.run(`
  create temp table changed (person_id uuid not null, kind text not null, rows int not null) on commit drop;
  create temp table was (person_id uuid not null, was jsonb not null) on commit drop`)

/** Counts the rows of one kind that were written, by person. */
export const noteChanges = (bulk: Bulk, kind: Kind) =>
  bulk.run(`insert into changed
  select ${kind === 'people' ? 'id' : 'person_id'}, '${kind}', count(*) from taking_${kind} where fate in ('created', 'updated') group by 1`)

/**
 * One link in each changed person's log: from which import, how many rows of which kind, and what stood in the rows it corrected.
 * Then their obligations are due to be worked out anew. @returns how many people were changed
 */
export async function logChanges(bulk: Bulk, run: string, source: string): Promise<number> {
  await bulk.run(`create temp table linking on commit drop as
    select person_id, jsonb_object_agg(kind, rows) as rows from (select person_id, kind, sum(rows)::int as rows from changed group by 1, 2) c group by 1`)
  await bulk.run('analyze linking; analyze was')
  await bulk.run(`select from sealed.chain where chain in (select person_id from linking) order by chain for update`)
  await bulk.run(
    `
    with link as (
      select l.person_id as chain, coalesce(h.seq, 0) + 1 as seq, coalesce(h.hash, '\\x00') as prev, (extract(epoch from clock_timestamp()) * 1000000)::bigint as at_us, (select started_by from care.import_run where id = ($1::text)::uuid) as party_id,
             jsonb_build_object('import', $1::text, 'source', $2::text, 'rows', l.rows) || case when w.was is null then '{}' else jsonb_build_object('was', w.was) end as payload
        from linking l left join sealed.chain h on h.chain = l.person_id
        left join (select person_id, jsonb_agg(was) as was from was group by 1) w on w.person_id = l.person_id),
    digested as materialized (select *, sha256(convert_to(payload::text, 'UTF8')) as digest from link),
    hashed as materialized (
      select *, sealed.link(chain, seq, at_us, party_id, 'imported', 'import', $1::text, digest, prev) as hash from digested),
    linked as (
      insert into sealed.change (chain, seq, at_us, party_id, operation, table_name, row_id, payload, digest, hash)
        select chain, seq, at_us, party_id, 'imported', 'import', $1::text, payload, digest, hash from hashed)
    insert into sealed.chain (chain, seq, hash) select chain, seq, hash from hashed on conflict (chain) do update set seq = excluded.seq, hash = excluded.hash`,
    [run, source],
  )
  await bulk.run('insert into sealed.stale (person_id) select person_id from linking on conflict do nothing')
  const [count] = await bulk.run<{ people: number }>('select count(*)::int as people from linking')
  return count!.people
}

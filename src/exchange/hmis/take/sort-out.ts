import type { Bulk } from '../../../server/bulk.ts'
import type { Kind } from '../rows/all.ts'
import { PARENTS } from './parents.ts'

export type Sorted = { created: number; updated: number; unchanged: number; refused: number }

/**
 * Says of every staged row whether it is new, changed, as before, or cannot be taken, into `taking_<kind>` (what is as before is left out).
 * Of one key that comes twice the later stamp wins. A row is as before when it says the same, or when it is older than what was taken.
 */
export async function sortOut(bulk: Bulk, kind: Kind, source: string, run: string, file: string): Promise<Sorted> {
  const { brings = '', joins = '', problem = 'null::text' } = PARENTS[kind]
  const literal = `'${source.replaceAll("'", "''")}'`
  await bulk.run(`create temp table twice on commit drop as
    select key, (array_agg(line order by updated_at desc nulls last, line desc))[1] as line from staged_${kind} group by key having count(*) > 1`)
  await bulk.run(`create temp table taking_${kind} on commit drop as
    select * from (
      select x.*, case when x.problem is not null then 'refused' when x.known is null then 'created'
               when x.known = x.digest or coalesce(x.updated_at, '-infinity') < coalesce(x.known_at, '-infinity') then 'unchanged' else 'updated' end as fate
        from (select s.*, coalesce(t.id, gen_random_uuid()) as id, t.digest as known, t.updated_at as known_at ${brings},
                     case when twice.line <> s.line then 'same_key_again' else ${problem} end as problem
                from staged_${kind} s
                left join twice on twice.key = s.key
                left join sealed.source_row t on t.kind = '${kind}' and t.source = ${literal} and t.key = s.key
                ${joins.replaceAll('$source', literal)}) x) y
     where fate <> 'unchanged'`)
  await bulk.run('drop table twice')
  await bulk.run(`analyze taking_${kind}`)
  await bulk.run(
    `insert into care.import_finding (run_id, file, line, reason, column_name, taken)
    select $1, $2, line, split_part(problem, ' ', 1), nullif(split_part(problem, ' ', 2), ''), false from taking_${kind} where fate = 'refused'`,
    [run, file],
  )
  const [counts] =
    await bulk.run<Sorted>(`select count(*) filter (where fate = 'created')::int as created, count(*) filter (where fate = 'updated')::int as updated,
      count(*) filter (where fate = 'refused')::int as refused, ((select count(*) from staged_${kind}) - count(*))::int as unchanged from taking_${kind}`)
  return counts!
}

/** Remembers what was taken, so that the same file again changes nothing. Called when the rows themselves are written. */
export async function remember(bulk: Bulk, kind: Kind, source: string): Promise<void> {
  await bulk.run(
    `insert into sealed.source_row (kind, source, key, id, updated_at, digest)
    select '${kind}', $1, key, id, updated_at, digest from taking_${kind} where fate in ('created', 'updated')
    on conflict (kind, source, key) do update set updated_at = excluded.updated_at, digest = excluded.digest`,
    [source],
  )
}

import pg from 'pg'

/** One thing found wrong: where, and what. Ids only, never anybody's words. */
export type Fault = { where: string; fault: string }
export type Verified = { faults: Fault[]; counts: { chains: number; links: number; people: number; readings: number; decisions: number } }

/**
 * Looks at the whole record: the chain of every person, rows without their link, and whether effective access is what the decisions say
 * and the kept counts of practice are those of the record.
 * Reads only; about 200,000 links a second.
 * @param adminUrl the administrator's address of the database: no other role can read the change log
 */
export async function verifyRecord(adminUrl: string): Promise<Verified> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`begin isolation level repeatable read; set local timezone = 'UTC'`) // as the links were written
    const faults: Fault[] = []
    for (const look of [brokenChains, rowsThatDiffer, accessThatDiffers, countsThatDiffer]) faults.push(...(await look(client)))
    const { rows } =
      await client.query(`select (select count(*) from sealed.chain)::int as chains, (select count(*) from sealed.change)::int as links, (select count(*) from care.person)::int as people,
      (select count(*) from care.reading)::int as readings, (select count(*) from care.consent_event)::int as decisions`)
    await client.query('rollback') // working access out anew writes; nothing of it stays
    return { faults, counts: rows[0] }
  } finally {
    await client.end()
  }
}

const brokenChains = async (client: pg.Client): Promise<Fault[]> =>
  (await client.query<{ chain: string; seq: string; fault: string }>('select chain, seq, fault from sealed.verify_chains() limit 1000')).rows.map(
    ({ chain, seq, fault }) => ({ where: `chain ${chain}, link ${seq}`, fault }),
  )

/**
 * Rows whose newest link tells of other values than the row holds, or that have no link although their table is logged:
 * somebody wrote past the triggers. Tables written in bulk keep one link for each import, and are looked at only where they have links.
 */
async function rowsThatDiffer(client: pg.Client): Promise<Fault[]> {
  const tables = await client.query<{
    table: string
  }>(`select c.relname as table from pg_class c join pg_trigger t on t.tgrelid = c.oid join pg_proc f on f.oid = t.tgfoid
    where c.relnamespace = 'care'::regnamespace and f.proname = 'log_change' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id')
      and exists (select from sealed.change h where h.table_name = c.relname) order by 1`)
  const found: Fault[] = []
  for (const { table } of tables.rows) {
    const { rows } = await client.query<{ id: string; gone: boolean }>(
      `
      with newest as (
        select distinct on (row_id) row_id, chain, at_us, operation, payload from sealed.change where table_name = $1 order by row_id, at_us desc, seq desc)
      select n.row_id as id, r.id is null as gone from newest n left join care.${pg.escapeIdentifier(table)} r on r.id::text = n.row_id
       where n.operation <> 'delete' and (r.id is null or (n.payload is not null
           and not exists (select from sealed.change i where i.chain = n.chain and i.operation = 'imported' and i.at_us > n.at_us) -- an import has written since: its link says so for the whole person
           and not to_jsonb(r) @> (case n.operation when 'update' then n.payload -> 'is' else n.payload end)))
       limit 100`,
      [table],
    )
    found.push(
      ...rows.map(({ id, gone }) => ({
        where: `${table} ${id}`,
        fault: gone ? 'this row is gone, and no change says so' : 'this row is not what its last change says',
      })),
    )
  }
  return found
}

/** Works access out anew for everybody who has any, and compares. */
async function accessThatDiffers(client: pg.Client): Promise<Fault[]> {
  const columns = 'person_id, party_id, purpose, categories, from_at, to_at, basis'
  await client.query(`create temporary table access_before on commit drop as select ${columns} from sealed.access`)
  await client.query(`select sealed.recompute(person_id) from (select person_id from sealed.access union select person_id from care.consent_event union select person_id from care.involvement
    union select person_id from care.exclusion union select person_id from care.disclosure union select person_id from care.emergency_access) p`)
  const { rows } = await client.query<{ person_id: string; more: boolean }>(`
    select person_id, bool_or(more) as more from (
      (select ${columns}, true as more from access_before except all select ${columns}, true from sealed.access)
      union all (select ${columns}, false from sealed.access except all select ${columns}, false from access_before)) d group by 1 limit 1000`)
  return rows.map(({ person_id, more }) => ({
    where: `access to ${person_id}`,
    fault: more ? 'somebody may see more than the decisions say' : 'somebody may see less than the decisions say',
  }))
}

/** Counts everything from nothing, and compares with what is kept. */
const countsThatDiffer = async (client: pg.Client): Promise<Fault[]> => {
  await client.query('set local statement_timeout = 0')
  const { rows } = await client.query<{ agency_id: string | null; standard: string; status: string }>(
    'select * from sealed.practice_wrong() limit 1000',
  )
  return rows.map(({ agency_id, standard, status }) => ({
    where: `figures of ${agency_id ?? 'the network'}: ${standard} ${status}`,
    fault: 'the count that is kept is not what the record says',
  }))
}

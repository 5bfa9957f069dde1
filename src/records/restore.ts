import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Counted, type Head, migrationsRun, tablesToKeep } from './backup.ts'

/** Why a backup is not taken back; nothing was written. */
export class NotRestored extends Error {}

/**
 * Brings a backup back into an empty, migrated database of the same version, whole or not at all.
 * Row-level security, policies and triggers are the database's own; the file holds rows only.
 * @throws NotRestored when the file is not a whole backup, the versions differ, or somebody already works in the database
 */
export async function restore(adminUrl: string, file: string): Promise<Counted> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })[Symbol.asyncIterator]()
  try {
    const head = parsed<Head>(await next(lines))
    if (head.homeward_backup !== 1) throw new NotRestored('This file is no backup of Homeward.')
    await mayTake(client, head)
    await client.query(`begin; set local statement_timeout = 0; set local timezone = 'UTC'; set local role homeward_owner`)
    const rows: Counted = {}
    for (const { name } of head.tables) await client.query(`alter table ${name} disable trigger user`)
    await client.query(
      `${head.tables
        .filter(({ name }) => !name.endsWith('.party'))
        .map(({ name }) => `delete from ${name}`)
        .reverse()
        .join('; ')}; delete from care.party`,
    ) // what migrating laid down
    for (const table of head.tables) rows[table.name] = await takeTable(client, table, lines)
    for (const { name } of head.tables) await client.query(`alter table ${name} enable trigger user`)
    await client.query(SEQUENCES)
    await client.query('commit; reset role; analyze')
    return rows
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (error instanceof NotRestored || !/unexpected end of file|incorrect header|invalid|ENOENT/.test((error as Error).message)) throw error
    throw new NotRestored(`The file cannot be read to its end: ${(error as Error).message}`)
  } finally {
    await client.end()
  }
}

/** Sequences go on where the rows ended. */
const SEQUENCES = `do $$ declare s record; begin
  for s in select n.nspname || '.' || quote_ident(c.relname) as tab, quote_ident(a.attname) as col, pg_get_serial_sequence(n.nspname || '.' || quote_ident(c.relname), a.attname) as seq
             from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where n.nspname in ('care', 'sealed', 'auth') and c.relkind = 'r' and a.attidentity <> '' loop
    execute format('select setval(%L, coalesce((select max(%s) from %s), 0) + 1, false)', s.seq, s.col, s.tab);
  end loop; end $$`

async function mayTake(client: pg.Client, head: Head): Promise<void> {
  const here = await migrationsRun(client)
  if (JSON.stringify(here) !== JSON.stringify(head.migrations))
    throw new NotRestored('The backup was taken with another version of Homeward. Restore it with that version, then upgrade.')
  const tables = await tablesToKeep(client)
  if (JSON.stringify(tables) !== JSON.stringify(head.tables)) throw new NotRestored('The tables of this database are not those of the backup.')
  const { rows } = await client.query<{ used: boolean }>('select exists (select from care.person) or exists (select from care.agency) as used')
  if (rows[0]!.used) throw new NotRestored('This database is in use: it has agencies or people. Restore into an empty one.')
}

/** One table: its rows into a stage of the same shape, because row-level security lets nobody copy in directly. */
async function takeTable(client: pg.Client, table: { name: string; columns: string[] }, lines: AsyncIterator<string>): Promise<number> {
  if (parsed<{ table: string }>(await next(lines)).table !== table.name) throw new NotRestored(`The backup is damaged before ${table.name}.`)
  const columns = table.columns.join(', ')
  await client.query(`create temporary table stage on commit drop as select ${columns} from ${table.name} with no data`)
  let count = 0
  async function* rows(): AsyncGenerator<string> {
    for (;;) {
      const line = await next(lines)
      if (line.startsWith('\\.')) {
        if (Number(line.slice(2)) !== count) throw new NotRestored(`The backup is damaged in ${table.name}.`)
        return
      }
      count++
      yield `${line}\n`
    }
  }
  await pipeline(Readable.from(rows()), client.query(copyFrom(`copy stage from stdin`)))
  await client.query(`insert into ${table.name} (${columns}) overriding system value select * from stage`)
  await client.query('drop table stage')
  return count
}

async function next(lines: AsyncIterator<string>): Promise<string> {
  const line = await lines.next()
  if (line.done) throw new NotRestored('The backup ends too early: the file is not whole.')
  return line.value
}

function parsed<T>(line: string): T {
  try {
    return JSON.parse(line) as T
  } catch {
    throw new NotRestored('This file is no backup of Homeward, or it is damaged.')
  }
}

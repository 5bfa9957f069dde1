/**
 * A whole Homeward in one file, and back: works on the embedded Postgres, which comes without pg_dump, and on an outside one alike.
 * Gzipped lines: a head, then for each table one line that names it and its rows as Postgres copies them out, one row a line.
 */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

export type Table = { name: string; columns: string[] }
export type Head = { homeward_backup: 1; taken_at: string; migrations: string[]; tables: Table[] }
export type Counted = Record<string, number>

/** Keys and sessions of one running server are worth nothing in another, and whoever restores signs in anew. */
const LEFT_OUT = ['sealed.secret', 'sealed.session', 'sealed.clock', 'sealed.answered', 'auth.session', 'auth.verification', 'auth."rateLimit"']

/** Every table to keep, those that others refer to first. @throws Error when tables refer to each other in a circle */
export async function tablesToKeep(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; refers_to: string[] }>(
    `
    select n.nspname || '.' || quote_ident(c.relname) as name,
           (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')::text[] as columns,
           coalesce((select array_agg(distinct rn.nspname || '.' || quote_ident(rc.relname)) from pg_constraint k join pg_class rc on rc.oid = k.confrelid join pg_namespace rn on rn.oid = rc.relnamespace
                      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}')::text[] as refers_to
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('care', 'sealed', 'auth') and c.relkind = 'r' and not n.nspname || '.' || quote_ident(c.relname) = any ($1) order by 1`,
    [LEFT_OUT],
  )
  const waiting = new Map(rows.map((row) => [row.name, row]))
  const ordered: Table[] = []
  while (waiting.size) {
    const next = [...waiting.values()].filter((row) => !row.refers_to.some((other) => waiting.has(other)))
    if (next.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`)
    for (const { name, columns } of next) {
      ordered.push({ name, columns })
      waiting.delete(name)
    }
  }
  return ordered
}

export const migrationsRun = async (client: pg.Client): Promise<string[]> =>
  (await client.query<{ name: string }>('select name from migrated.kysely_migration order by name')).rows.map((row) => row.name)

/**
 * Writes everything, as it stands at one moment, into a file that only its owner may read. People may go on working meanwhile.
 * @param adminUrl the administrator's address of the database
 * @returns rows by table, and the file's SHA-256
 */
export async function backUp(adminUrl: string, file: string): Promise<{ rows: Counted; sha256: string }> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const rows: Counted = {}
  const hash = createHash('sha256')
  try {
    await client.query(`begin isolation level repeatable read read only; set local statement_timeout = 0; set local timezone = 'UTC'`)
    const head: Head = {
      homeward_backup: 1,
      taken_at: new Date().toISOString(),
      migrations: await migrationsRun(client),
      tables: await tablesToKeep(client),
    }
    await client.query('set local role homeward_owner')
    const lines = Readable.from(everything(client, head, rows), { objectMode: false })
    const gzip = createGzip({ level: 6 })
    gzip.on('data', (chunk: Buffer) => hash.update(chunk))
    await pipeline(lines, gzip, createWriteStream(file, { mode: 0o600, flags: 'wx' }))
    await client.query('commit')
    return { rows, sha256: hash.digest('hex') }
  } finally {
    await client.end()
  }
}

const NEWLINE = 10

async function* everything(client: pg.Client, head: Head, rows: Counted): AsyncGenerator<string | Buffer> {
  yield `${JSON.stringify(head)}\n`
  for (const { name, columns } of head.tables) {
    yield `${JSON.stringify({ table: name })}\n`
    let count = 0
    for await (const chunk of client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`)) as AsyncIterable<Buffer>) {
      for (const byte of chunk) if (byte === NEWLINE) count++
      yield chunk
    }
    rows[name] = count
    yield `\\.${count}\n`
  }
}

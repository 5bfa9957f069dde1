/** The network that is measured: a durable embedded Postgres of its own, filled once. */
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { throwawayFolder } from '../src/server/embedded-files.ts'
import { startPostgres, type PostgresOptions } from '../src/server/embedded.ts'
import { migrate } from '../src/server/migrate.ts'
import { agenciesFor, generate } from './generate.ts'

export type Network = { adminUrl: string; rolePassword: string; postmaster: number; stop: () => Promise<void> }

const PASSWORD = 'bench-only'
/** As a network of this size would be given: a gigabyte to keep pages in. */
const SETTINGS = { shared_buffers: '1GB', max_wal_size: '8GB', effective_cache_size: '4GB', random_page_cost: '1.1' }

/** Kept under `.cache/bench-<people>`, or thrown away at the end. The folder counts as filled only once it was filled to the end. */
export async function openNetwork(people: number, keep: boolean, tell: (what: string) => void, agencies = agenciesFor(people)): Promise<Network> {
  const folder = keep ? path.resolve(import.meta.dirname, `../.cache/bench-${people}-${agencies}`) : await throwawayFolder()
  const filled = path.join(folder, 'filled')
  const options: PostgresOptions = { dataDir: path.join(folder, 'pg'), password: PASSWORD, settings: SETTINGS }
  if (!existsSync(filled)) {
    if (keep) await rm(folder, { recursive: true, force: true })
    const began = performance.now()
    tell(`making a network of ${people} people`)
    await fill(options, people, agencies)
    await writeFile(filled, '')
    tell(`made in ${Math.round((performance.now() - began) / 1000)} s`)
  }
  const postgres = await startPostgres(options)
  await migrate(postgres.url(), PASSWORD)
  const stop = async () => {
    await postgres.stop()
    if (!keep) await rm(folder, { recursive: true, force: true })
  }
  return { adminUrl: postgres.url(), rolePassword: PASSWORD, postmaster: postgres.pid, stop }
}

async function fill(options: PostgresOptions, people: number, agencies: number): Promise<void> {
  const postgres = await startPostgres({ ...options, durable: false })
  try {
    const client = new pg.Client({ connectionString: postgres.url('postgres') })
    await client.connect()
    await client.query('create database homeward').finally(() => client.end())
    await migrate(postgres.url(), PASSWORD)
    await generate(postgres.url(), people, agencies)
  } finally {
    await postgres.stop()
  }
}

/**
 * Counts the tables into which only the measured operations write, as Postgres does by itself within a minute: planned as empty they would be
 * read from end to end. @returns how many there were
 */
export async function countWhatWasEmpty(admin: pg.Pool): Promise<number> {
  await admin.query('select pg_stat_force_next_flush()')
  const { rows } = await admin.query<{ name: string }>(
    `select s.relid::regclass::text as name from pg_stat_user_tables s join pg_class c on c.oid = s.relid where c.reltuples <= 0 and s.n_live_tup > 0`,
  )
  for (const { name } of rows) await admin.query(`analyze ${name}`)
  return rows.length
}

/** One real Postgres for a test run; each test file gets a database of its own, cloned from a migrated template in milliseconds. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { makeClockMovable } from '../../src/server/clock.ts'
import { throwawayFolder } from '../../src/server/embedded-files.ts'
import { startPostgres } from '../../src/server/embedded.ts'
import { migrate } from '../../src/server/migrate.ts'

export const ROLE_PASSWORD = 'test-only'
export const TEMPLATE = 'homeward_template'

export type TestPostgres = { url: (database: string) => string; stop: () => Promise<void> }

export async function startTestPostgres(within?: string): Promise<TestPostgres> {
  const folder = await throwawayFolder(within)
  const postgres = await startPostgres({
    dataDir: path.join(folder, 'pg'),
    password: ROLE_PASSWORD,
    durable: false,
    settings: { max_connections: '200', plan_cache_mode: 'force_generic_plan' },
  })
  await onServer(postgres.nearby('postgres'), `create database ${TEMPLATE}`)
  await migrate(postgres.nearby(TEMPLATE), ROLE_PASSWORD)
  await makeClockMovable(postgres.nearby(TEMPLATE))
  return {
    url: postgres.nearby,
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

let own: Promise<TestPostgres> | undefined
/** The run's Postgres (HOMEWARD_TEST_PG), or one of this file's own when it is run alone. */
async function server(): Promise<(database: string) => string> {
  const shared = process.env['HOMEWARD_TEST_PG']
  if (shared) return (database) => Object.assign(new URL(shared), { pathname: `/${database}` }).href
  own ??= startTestPostgres()
  return (await own).url
}
process.on('beforeExit', () => void own?.then((postgres) => ((own = undefined), postgres.stop())))

/** A database of one's own. @returns its administrator's address, and how to drop it */
export async function freshDatabase(template = TEMPLATE): Promise<{ adminUrl: string; drop: () => Promise<void> }> {
  const url = await server()
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await onServer(url('postgres'), `create database ${name} template ${template} strategy file_copy`)
  return { adminUrl: url(name), drop: () => dropOnceLeft(url('postgres'), name) }
}

/** A pool that has ended is still leaving: a connection thrown out at that moment says so to nobody who listens, which ends the process. */
async function dropOnceLeft(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (let tries = 0; tries < 100; tries++) {
      const { rows } = await client.query('select from pg_stat_activity where datname = $1', [name])
      if (rows.length === 0) break
      await wait(10)
    }
    await client.query(`drop database ${name} with (force)`)
  } finally {
    await client.end()
  }
}

import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { markInterrupted } from '../exchange/interrupted.ts'
import { sendWhatWaits } from '../contact/messages/sending.ts'
import { watchReading } from '../consent/watching.ts'
import { keepTelling } from '../notices/telling.ts'
import { ALL } from '../standards/all.ts'
import { openEngine } from '../standards/engine.ts'
import { keepCounts } from '../standards/counts.ts'
import { buildApp } from './app.ts'
import { makeClockMovable } from './clock.ts'
import type { Config } from './config.ts'
import { addressFor, openDatabase } from './database.ts'
import { runningPostgres, startPostgres } from './embedded.ts'
import { openLive } from './live.ts'
import { migrate } from './migrate.ts'
import { openPost } from './post.ts'

export type Database = { adminUrl: string; rolePassword: string; stop: () => Promise<void> }

/** The database of this configuration, started if it is the embedded one, and brought up to date. */
export async function openConfigured(config: Config): Promise<Database> {
  if (config.DATABASE_URL) {
    const rolePassword = randomBytes(24).toString('base64url') // anew at every start: nobody keeps it
    await migrate(config.DATABASE_URL, rolePassword)
    return { adminUrl: config.DATABASE_URL, rolePassword, stop: async () => undefined }
  }
  const password = await kept(path.join(config.data, 'postgres-password'))
  const postgres = await startPostgres({ dataDir: path.join(config.data, 'postgres'), password })
  const admin = new pg.Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  const { rowCount } = await admin.query(`select from pg_database where datname = 'homeward'`)
  if (rowCount === 0) await admin.query('create database homeward')
  await admin.end()
  await migrate(postgres.url(), password)
  return { adminUrl: postgres.url(), rolePassword: password, stop: postgres.stop }
}

/**
 * The same database for a command. Where a server already runs on it, it is joined, and the passwords of its roles stay as they are.
 * Throws when another Postgres holds the folder and does not answer.
 */
export async function openForCommand(config: Config): Promise<Omit<Database, 'rolePassword'>> {
  const stop = async () => undefined
  if (config.DATABASE_URL) {
    await migrate(config.DATABASE_URL, null)
    return { adminUrl: config.DATABASE_URL, stop }
  }
  const password = await kept(path.join(config.data, 'postgres-password'))
  const running = await runningPostgres({ dataDir: path.join(config.data, 'postgres'), password })
  if (!running) return openConfigured(config)
  await migrate(running, null)
  return { adminUrl: running, stop }
}

async function kept(file: string): Promise<string> {
  if (!existsSync(file)) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  }
  return readFile(file, 'utf8')
}

export type Running = { app: FastifyInstance; stop: () => Promise<void> }

/** The server on an open database, not yet listening. */
export async function serveOn(database: Database, config: Config, webDir?: string): Promise<Running> {
  if (config.testMode) await makeClockMovable(database.adminUrl)
  await markInterrupted(database.adminUrl)
  const appUrl = addressFor(database.adminUrl, 'homeward_app', database.rolePassword)
  const { db } = openDatabase(appUrl, 16)
  const live = await openLive(appUrl, db)
  // what is lost of its work when the power goes is still listed, so it need not wait for the disk
  const { db: engineDb } = openDatabase(addressFor(database.adminUrl, 'homeward_engine', database.rolePassword), 4, '-c synchronous_commit=off')
  const engine = openEngine(engineDb, ALL, ({ kind, stack }) => app.log.error({ kind, stack }, 'a record could not be weighed')) // never whose
  const app = await buildApp({
    config,
    db,
    live,
    settle: engine.settle,
    adminUrl: database.adminUrl,
    rolePassword: database.rolePassword,
    ...(webDir ? { webDir } : {}),
  })
  engine.watch()
  const counts = keepCounts(engineDb)
  const reading = watchReading(engineDb, config.HOMEWARD_SENDS === '1')
  // what was told is kept on disk before it counts as told; and whoever weighs does not wait for a mail server
  const { db: tellingDb } = openDatabase(addressFor(database.adminUrl, 'homeward_engine', database.rolePassword), 2)
  const post = openPost(config)
  const report = ({ kind }: { kind: string }) => app.log.error({ kind }, 'somebody could not be told') // never whom
  const leaving = { engine: tellingDb, app: db, post, report }
  const teller = keepTelling({ ...leaving, where: config.HOMEWARD_ORIGIN, besides: () => sendWhatWaits(leaving) })
  if (config.HOMEWARD_SENDS === '1') teller.watch()
  const stop = async () => {
    await app.close()
    await engine.stop()
    await counts.stop()
    await reading.stop()
    await teller.stop()
    for (const carrier of Object.values(post)) carrier.close()
    await tellingDb.destroy()
    await engineDb.destroy()
    await live.close()
    await db.destroy()
  }
  return { app, stop }
}

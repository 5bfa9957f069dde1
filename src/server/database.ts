import { Kysely, PostgresDialect, sql, type Compilable, type Transaction } from 'kysely'
import pg from 'pg'
import type { Category, Role } from '../shared/words.ts'
import type { DB } from '../shared/model.gen.ts'
import { inOneTransaction, onPool, type Ending } from './driver.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>
/** What the caller may see of the person this request opened. */
export type Opened = { categories: Category[]; basis: string; self: boolean; writer: boolean }
/** Who asks, as the database says; `now` is the time by which this request is judged. */
export type Caller = {
  id: string
  kind: 'staff' | 'person' | 'relative'
  name: string
  language: string
  /** The language they chose to read, if they chose. */
  reads: 'en' | 'zh' | null
  agency: string | null
  roles: Role[]
  now: string
  opened?: Opened | null
}
export type Purpose = 'care' | 'evaluation' | 'research'

// A date is a day on a wall calendar, not an instant; keep it as the text Postgres sends. An instant is ISO text in UTC.
const asInstant = (text: string) => (text.endsWith('infinity') ? text : text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z'))
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (day) => day],
  [pg.types.builtins.TIMESTAMPTZ, asInstant],
  [pg.types.builtins.INT8, Number],
])
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** @param more settings of each connection, as Postgres takes them: `-c name=value` */
export function openDatabase(url: string, max = 10, more = ''): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    options: `-c search_path=care -c timezone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000 ${more}`,
    connectionTimeoutMillis: 2000,
    pipeline: true,
  } as pg.PoolConfig)
  outliveTheDatabase(pool)
  const db = onPool<DB>(pool)
  pools.set(db, pool)
  return { pool, db }
}
const pools = new WeakMap<Db, pg.Pool>()

/** A lost connection is replaced by the pool; the request that held it fails by its own query. Unheard, the event would end the process. */
function outliveTheDatabase(pool: pg.Pool): void {
  pool.on('error', () => undefined) // lost while idle
  pool.on('connect', (client) => client.on('error', () => undefined)) // lost between two queries of a transaction
}

/** What the sign-in library needs: its own role, its own schema, and the driver's own reading of instants. */
export type SignInDatabase = { db: Kysely<unknown>; pool: pg.Pool }
export function openSignInDatabase(url: string): SignInDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 6,
    options: '-c search_path=auth -c timezone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000',
    connectionTimeoutMillis: 2000,
  })
  outliveTheDatabase(pool)
  return { pool, db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }) }
}

/** The address of the same database for another of its roles. */
export function addressFor(adminUrl: string, role: 'homeward_app' | 'homeward_engine' | 'homeward_auth', password: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = password
  return url.href
}

/** Whose record a write changed, and which parts of it. */
export type Changed = ReadonlyMap<string, readonly string[]>
export type Asking = {
  token: string
  person?: string
  purpose?: Purpose
  request?: string
  reads: boolean
  /** Told what was changed, once it is kept. */
  changed?: (changed: Changed) => void
}

/**
 * The only way to reach the data: one transaction, as the holder of one session.
 * Reads run in one snapshot, so that what may be seen and what is seen are of the same moment (security.md, D3).
 * @returns null when the session is unknown, expired or revoked
 */
export function asCaller<T>(db: Db, asking: Asking, work: (tx: Tx, caller: Caller) => Promise<T>): Promise<T | null> {
  return inOneTransaction<DB, T | null>(pools.get(db)!, asking.reads ? 'repeatable read' : 'read committed', async (one, ending) => {
    const tx = one as Tx
    const began = asking.person
      ? sql<{
          caller: Caller | null
        }>`select guard.begin_open(${asking.token}, ${asking.person}, ${asking.purpose ?? 'care'}, ${asking.request ?? null}) as caller`
      : sql<{ caller: Caller | null }>`select guard.begin(${asking.token}) as caller`
    const caller = (await began.execute(tx)).rows[0]?.caller
    if (!caller) return null
    endings.set(tx, ending)
    const done = await work(tx, caller)
    if (asking.changed) ending(WHAT_CHANGED.compile(tx), ([row]) => asking.changed!(readChanged(row as { listed: string | null })))
    return done
  })
}

const endings = new WeakMap<Tx, Ending>()
/** Leaves a statement for the end of the caller's transaction, where it travels with the commit: for what is written last, and answers nothing. */
export const atTheEnd = (tx: Tx, statement: Compilable): void => endings.get(tx)!(statement.compile())

/** As the triggers left word of it in this transaction (`sealed.list`): `person part,person part,` */
const WHAT_CHANGED = sql`select current_setting('homeward.listed', true) as listed`
function readChanged({ listed }: { listed: string | null }): Changed {
  const entries = (listed ?? '').split(',').filter((entry) => entry !== '')
  const parts = Map.groupBy(entries, (entry) => entry.split(' ')[0]!)
  return new Map([...parts].map(([person, all]) => [person, all.map((entry) => entry.split(' ')[1]!)]))
}

/**
 * Looks once with the eyes of whoever this ticket is for, under the policies of any request of theirs, and writes nothing: to know what may be said to them.
 * @returns null when the ticket is not genuine or too old, or when they may no longer sign in
 */
export const asReceiver = <T>(db: Db, ticket: string, work: (tx: Tx, caller: Caller) => Promise<T>): Promise<T | null> =>
  inOneTransaction<DB, T | null>(pools.get(db)!, 'repeatable read', async (one) => {
    const tx = one as Tx
    const { rows } = await sql<{ caller: Caller | null }>`select guard.begin_with_ticket(${ticket}) as caller`.execute(tx)
    return rows[0]?.caller ? work(tx, rows[0].caller) : null
  })

/** One transaction of the engine, which asks for nobody. */
export const inTransaction = <T>(db: Db, work: (tx: Tx, ending: Ending) => Promise<T>): Promise<T> =>
  inOneTransaction<DB, T>(pools.get(db)!, 'read committed', (one, ending) => work(one as Tx, ending))

/** Opens a person later in the same request, for work that first has to find out whom it is about. Null: not known to the caller. */
export async function openPerson(tx: Tx, person: string, request?: string): Promise<Opened | null> {
  const { rows } = await sql<{ opened: Opened | null }>`select guard.open_person(${person}, 'care', ${request ?? null}) as opened`.execute(tx)
  return rows[0]?.opened ?? null
}

/**
 * For the command line only, on the administrator's own connection: one transaction with the owner's hands.
 * No request comes this way; what is written is logged with nobody as its author.
 */
export const asOwner = <T>(admin: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  admin.transaction().execute(async (tx) => {
    await sql`set local role homeward_owner`.execute(tx)
    return work(tx)
  })

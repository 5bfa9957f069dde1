/**
 * The query builder's way to Postgres. Two things make it quick: a statement is read and planned once for each connection, not at every
 * request; and what needs no answer of what came before it is sent without waiting (the driver's pipeline).
 */
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { sendTogether, type Answered, type Asked } from './batch.ts'

/** A statement of which more are made than this (lists of ids of every length) is sent without a name. Each connection keeps every named one. */
const MOST_NAMED = 1500
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMED) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/** The plan of a prepared statement no longer fits its table: the schema changed while we ran. A fresh connection plans anew. */
const OUTDATED = '0A000'
/** Statements after which the connection may no longer be used by anybody else. */
const isOutdated = (error: unknown) => (error as { code?: string }).code === OUTDATED

/** Statements asked for in one turn of the event loop leave together: a journey costs more than most statements. */
const gathering = new WeakMap<pg.PoolClient, Asked[]>()
function ask(client: pg.PoolClient, text: string, values: readonly unknown[], unsure: () => void): Promise<Answered> {
  return new Promise((done, failed) => {
    const asked: Asked = { name: nameOf(text), text, values, done, failed }
    const others = gathering.get(client)
    if (others) return void others.push(asked)
    const all = [asked]
    gathering.set(client, all)
    setImmediate(() => {
      gathering.delete(client)
      sendTogether(client, all, unsure)
    })
  })
}

class Connection implements DatabaseConnection {
  readonly client: pg.PoolClient
  outdated = false
  constructor(client: pg.PoolClient) {
    this.client = client
  }
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { command, rowCount, rows } = await ask(this.client, sql, parameters, () => (this.outdated = true))
      return { rows: rows as R[], ...(command === 'SELECT' || rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) }) }
    } catch (error) {
      this.outdated ||= isOutdated(error)
      throw error
    }
  }
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    yield await Promise.reject(new Error('rows are not streamed'))
  }
}

const plainly = (connection: DatabaseConnection, text: string) => (connection as Connection).executeQuery(CompiledQuery.raw(text))
const beginning = ({ isolationLevel }: TransactionSettings) => (isolationLevel ? `begin isolation level ${isolationLevel}` : 'begin')

/** Every connection of a pool, one for each statement or transaction. */
class PoolDriver implements Driver {
  readonly #pool: pg.Pool
  readonly #known = new WeakMap<pg.PoolClient, Connection>()
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<Connection> {
    const client = await this.#pool.connect()
    const connection = this.#known.get(client) ?? new Connection(client)
    this.#known.set(client, connection)
    return connection
  }
  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await plainly(connection, beginning(settings))
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await commit(connection as Connection)
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await plainly(connection, 'rollback')
  }
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const { client, outdated } = connection as Connection
    client.release(outdated)
  }
  destroy(): Promise<void> {
    return this.#pool.end()
  }
}

/** Commits. @throws when the server says that it rolled back instead, because a statement had failed */
async function commit({ client }: Connection): Promise<void> {
  const { command } = await ask(client, 'commit', [], () => undefined)
  if (command === 'ROLLBACK') throw new Error('the transaction had failed before it was to be kept')
}

/**
 * One connection for as long as a transaction lasts: statements queue in the driver, in order, and do not wait for each other's answers.
 * Once it is over, whatever still holds it is refused: the connection may by then serve somebody else.
 */
class OneConnection extends Connection implements Driver {
  over = false
  override executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.over ? Promise.reject(new Error('the transaction is over')) : super.executeQuery(query)
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this
  }
  async beginTransaction(): Promise<void> {}
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

const dialectOf = (driver: Driver): Dialect => ({
  createDriver: () => driver,
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
})

/** @param heard is told of each statement: for the benchmark */
export const onPool = <DB>(pool: pg.Pool, heard?: (query: CompiledQuery) => void): Kysely<DB> =>
  new Kysely<DB>({ dialect: dialectOf(new PoolDriver(pool)), ...(heard ? { log: ({ query }) => heard(query) } : {}) })

/** Names a last statement of a transaction, which leaves together with the commit; its rows are told once everything is kept. */
export type Ending = (last: CompiledQuery, told?: (rows: unknown[]) => void) => void

/**
 * One transaction on one connection. Its first statements leave with its beginning; statements asked for together travel together.
 * @param work may reject: then nothing is kept
 */
export async function inOneTransaction<DB, T>(
  pool: pg.Pool,
  isolation: 'repeatable read' | 'read committed',
  work: (db: Kysely<DB>, ending: Ending) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const connection = new OneConnection(client)
  let unusable = false
  try {
    const lasts: { last: CompiledQuery; told: ((rows: unknown[]) => void) | undefined }[] = []
    const [, done] = await Promise.all([
      connection.executeQuery(CompiledQuery.raw(`begin isolation level ${isolation}`)),
      work(new Kysely<DB>({ dialect: dialectOf(connection) }), (last, told) => void lasts.push({ last, told })),
    ])
    const ending = lasts.map(({ last }) => connection.executeQuery(last))
    connection.over = true
    const [committed] = await Promise.allSettled([commit(connection), ...ending])
    const answers = await Promise.all(ending) // of several that failed, the first says why
    if (committed.status === 'rejected') throw committed.reason
    for (const [n, { told }] of lasts.entries()) told?.(answers[n]!.rows)
    return done
  } catch (error) {
    connection.over = true
    await client.query('rollback').catch(() => (unusable = true))
    throw error
  } finally {
    client.release(unusable || connection.outdated)
  }
}

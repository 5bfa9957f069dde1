import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** One transaction that writes many rows at once, for an import. */
export type Bulk = {
  /** One statement; answers its rows. */
  run: <Row extends object = Record<string, never>>(text: string, values?: readonly unknown[]) => Promise<Row[]>
  /** Streams lines in the text format of COPY into a table: `care.note (id, …)`. Each piece may hold many lines. */
  copyInto: (table: string, lines: AsyncIterable<string>) => Promise<void>
  /**
   * Inserts whose parents were found by a join in this very transaction: their foreign keys are not looked up once more, row by row,
   * and no trigger runs. Every other constraint holds. Where the administrator may not ask for this, they are looked up as usual.
   */
  withParentsKnown: (inserting: () => Promise<unknown>) => Promise<void>
}

const AS_OWNER = 'set local role homeward_owner'

/**
 * Writes in bulk with the owner's hands, on a connection of the administrator's own: everything or nothing.
 * The triggers of single rows are silent meanwhile; whoever calls writes the change log, the access and what is stale, set by set.
 * No request comes this way.
 */
export async function inBulk<T>(adminUrl: string, work: (bulk: Bulk) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, keepAlive: true, application_name: 'homeward-import', options: '-c timezone=UTC' })
  let lost: Error | undefined
  client.on('error', (error) => (lost = error)) // the statement that runs fails of itself
  await client.connect()
  try {
    const { rows: may } = await client.query<{ ask: boolean }>(`select has_parameter_privilege('session_replication_role', 'SET') as ask`)
    const checking = (how: 'replica' | 'origin') => client.query(`set local role none; set local session_replication_role = ${how}; ${AS_OWNER}`)
    await client.query(`begin; ${AS_OWNER}; set local homeward.bulk = 'on'; set local work_mem = '64MB'; set local jit = off;
      set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`)
    const done = await work({
      run: async (text, values) => (await client.query(text, values as unknown[] | undefined)).rows,
      copyInto: (table, lines) => pipeline(Readable.from(lines), client.query(copyFrom(`copy ${table} from stdin`))),
      withParentsKnown: async (inserting) => {
        if (may[0]!.ask) await checking('replica')
        await inserting() // what fails here ends the transaction, and the setting with it
        if (may[0]!.ask) await checking('origin')
      },
    })
    await client.query('commit')
    return done
  } catch (error) {
    throw lost ?? error
  } finally {
    await client.end().catch(() => undefined) // what was not committed is undone with the connection
  }
}

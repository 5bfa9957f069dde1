import { sql } from 'kysely'
import { inTransaction, type Db } from '../server/database.ts'

const FOLD_MS = 5_000

/** Keeps the counts of practice quick to read. They are right without it: whoever counts adds what is not folded yet. */
export function keepCounts(db: Db): { stop: () => Promise<void> } {
  let folding: Promise<unknown> | undefined
  const fold = () =>
    (folding ??= inTransaction(db, async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx) // the first time everything is counted
      await sql`select guard.fold_practice()`.execute(tx)
    })
      .catch(() => undefined) // the database is away: the next fold takes it all
      .finally(() => (folding = undefined)))
  const timer = setInterval(() => void fold(), FOLD_MS).unref()
  void fold()
  return {
    stop: async () => {
      clearInterval(timer)
      await folding
    },
  }
}

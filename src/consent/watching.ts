import { sql } from 'kysely'
import { inTransaction, type Db } from '../server/database.ts'

const WATCH_MS = 5_000

/**
 * Looks through what was added to the read log, beside the requests: reading that is not as usual is noticed within seconds.
 * @param watches false where nothing leaves by itself either: a test looks when it wants to
 */
export function watchReading(db: Db, watches: boolean): { stop: () => Promise<void> } {
  let watching: Promise<unknown> | undefined
  const look = () =>
    (watching ??= inTransaction(db, (tx) => sql`select guard.watch_reading()`.execute(tx))
      .catch(() => undefined) // the database is away: the next look takes it all
      .finally(() => (watching = undefined)))
  const timer = watches ? setInterval(() => void look(), WATCH_MS).unref() : undefined
  return {
    stop: async () => {
      clearInterval(timer)
      await watching
    },
  }
}

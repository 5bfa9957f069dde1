import { readConfig } from '../server/config.ts'
import { openDatabase, type Db } from '../server/database.ts'
import { openForCommand } from '../server/start.ts'

/** Does some work with the administrator's hands on the configured database, whether or not a server runs on it. */
export async function asAdministrator<T>(work: (admin: { url: string; db: Db }) => Promise<T>): Promise<T> {
  const { adminUrl, stop } = await openForCommand(readConfig(process.env))
  const { db } = openDatabase(adminUrl, 3)
  try {
    return await work({ url: adminUrl, db })
  } finally {
    await db.destroy()
    await stop()
  }
}

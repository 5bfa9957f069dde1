/** Imports whose server stopped in the middle of them. */
import { asOwner, openDatabase } from '../server/database.ts'
import { cutOff } from './queries.ts'

/**
 * At the start of the server: whatever a server had begun and not ended was cut off. Nothing of it was written, because an import is one transaction.
 * An import of the command line may be under way in another process: it says so every second, so only a silent one is taken for dead.
 */
export async function markInterrupted(adminUrl: string): Promise<void> {
  const { db } = openDatabase(adminUrl, 1)
  try {
    await asOwner(db, cutOff)
  } finally {
    await db.destroy()
  }
}

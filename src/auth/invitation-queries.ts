import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Caller, Tx } from '../server/database.ts'

/** A new invitation. @returns the link's path, whose secret is in nobody's hands but the caller's from now on */
export async function invite(tx: Tx, caller: Caller, party: string, days: number): Promise<{ path: string; expires_at: string }> {
  const secret = randomBytes(24).toString('base64url')
  const { expires_at } = await tx
    .insertInto('invitation')
    .values({
      party_id: party,
      agency_id: caller.agency,
      invited_by: caller.id,
      secret_hash: createHash('sha256').update(secret).digest('hex'),
      expires_at: sql<string>`guard.now() + make_interval(days => ${days})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return { path: `/invitation/${secret}`, expires_at }
}

import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'

/** A new invitation; an earlier link that the caller may take back is worthless from then on. @returns the link's path, whose secret is in nobody's hands but the caller's from now on */
export async function invite(
  tx: Tx,
  caller: { id: string | null; agency: string | null },
  party: string,
  days: number,
): Promise<{ path: string; expires_at: string }> {
  const secret = randomBytes(24).toString('base64url')
  await tx
    .updateTable('invitation')
    .set({ withdrawn_at: sql<string>`guard.now()` })
    .where('party_id', '=', party)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
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

/** Links for staff of this agency that nobody has used yet, the newest first. */
export const openInvitations = (tx: Tx, agency: string) =>
  tx
    .selectFrom('invitation as i')
    .innerJoin('staff as s', 's.id', 'i.party_id')
    .leftJoin('staff as by', 'by.id', 'i.invited_by')
    .select(['i.id', 'i.party_id', 's.name', 's.login', 'by.name as invited_by', 'i.at', 'i.expires_at'])
    .where('s.agency_id', '=', agency)
    .where('i.used_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.expires_at', '>', sql<string>`guard.now()`)
    .orderBy('i.at', 'desc')
    .execute()

/** Which staff of this agency have opened an account by a link. */
export const cameIn = async (tx: Tx, agency: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('invitation as i')
      .innerJoin('staff as s', 's.id', 'i.party_id')
      .select('i.party_id')
      .distinct()
      .where('s.agency_id', '=', agency)
      .where('i.used_at', 'is not', null)
      .execute()
  ).map(({ party_id }) => party_id)

export const findInvitation = (tx: Tx, id: string) =>
  tx.selectFrom('invitation').select(['id', 'used_at', 'withdrawn_at', 'expires_at']).where('id', '=', id).executeTakeFirst()

export const withdrawInvitation = (tx: Tx, id: string) =>
  tx
    .updateTable('invitation')
    .set({ withdrawn_at: sql<string>`guard.now()` })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

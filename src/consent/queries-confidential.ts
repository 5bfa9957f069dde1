import { sql } from 'kysely'
import type { Caller, Tx } from '../server/database.ts'

/** Whether the plan of the person this request opened is closed to the caller until they say why they read it. */
export async function mustSayWhy(tx: Tx, caller: Caller): Promise<boolean> {
  if (caller.kind !== 'staff') return false
  const { rows } = await sql<{ first: boolean }>`select guard.says_why_first() as first`.execute(tx)
  return rows[0]!.first
}

type By = { person_id: string; agency_id: string | null; written_by: string }
export const sayWhy = (tx: Tx, said: By & { reason: string; from_at: string; to_at: string }) =>
  tx.insertInto('reason_to_read').values(said).returning('to_at as until').executeTakeFirstOrThrow()

export const takeOut = (tx: Tx, taken: By & { what: string; purpose: string; at: string }) =>
  tx.insertInto('taken_out').values(taken).returning('id').executeTakeFirstOrThrow()

/** What was printed of one record, the newest first. */
export const takenOutOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('taken_out as o')
    .leftJoin('staff as s', 's.id', 'o.written_by')
    .leftJoin('agency as a', 'a.id', 'o.agency_id')
    .select(['o.what', 'o.purpose', 'o.at', 's.name as by', 'a.name as agency'])
    .where('o.person_id', '=', person)
    .orderBy('o.at', 'desc')
    .limit(100)
    .execute()

/** Of the last ninety days: what nobody looked into first, then the newest. */
export const unusualReading = (tx: Tx) =>
  tx
    .selectFrom('unusual_reading as u')
    .innerJoin('staff as s', 's.id', 'u.party_id')
    .leftJoin('staff as l', 'l.id', 'u.seen_by')
    .select([
      'u.id',
      'u.party_id',
      'u.kind',
      'u.records',
      'u.from_at',
      'u.to_at',
      'u.words',
      'u.seen_at',
      'u.version',
      's.name as by',
      'l.name as seen_by',
    ])
    .where('u.to_at', '>', sql<string>`guard.now() - interval '90 days'`)
    .orderBy(sql`u.seen_at is not null`)
    .orderBy('u.to_at', 'desc')
    .limit(200)
    .execute()

/** Undefined where it is not the caller's to look into, or somebody else has just done so. */
export const lookInto = (tx: Tx, found: { id: string; version: number; seen_by: string; seen_at: string; words: string }) =>
  tx
    .updateTable('unusual_reading')
    .set({ seen_by: found.seen_by, seen_at: found.seen_at, words: found.words })
    .where('id', '=', found.id)
    .where('version', '=', found.version)
    .returning('id')
    .executeTakeFirst()
export const isThere = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom('unusual_reading').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

import { sql } from 'kysely'
import type { Tx } from '../../server/database.ts'
import { fullName } from './queries.ts'

/** Pairs nobody has decided, of people I may know both of (the policies say so), the newest first. */
export const undecidedPairs = (tx: Tx, howMany: number) =>
  tx
    .selectFrom('likely_duplicate')
    .select(['id', 'person_id', 'other_id', 'names', 'births', 'found_at'])
    .where('decision', 'is', null)
    .orderBy('found_at', 'desc')
    .orderBy('id')
    .limit(howMany)
    .execute()

/** Both sides as they are told apart: who, of which agency, and where they stay as far as I may see. */
export async function sidesOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await tx
    .selectFrom('person')
    .innerJoin('agency as a', 'a.id', 'person.agency_id')
    .leftJoin('standing_home as h', 'h.person_id', 'person.id')
    .select(['person.id', 'person.name', fullName.as('full_name'), 'person.born', 'a.name as agency', 'h.situation', 'h.situation_from'])
    .select(sql<boolean>`person.source is not null`.as('imported'))
    .where('person.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type Decided = { decision: 'different' | null; by: string; at: string }

/** Of a pair with the opened person in it. Undefined where there is none that I may decide. */
export const decidePair = (tx: Tx, id: string, { decision, by, at }: Decided) =>
  tx
    .updateTable('likely_duplicate')
    .set({ decision, decided_by: decision && by, decided_at: decision && at })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** The pair of two records, if it was offered, is decided with their being linked, or unlinked. */
export const decidePairOf = (tx: Tx, one: string, other: string, decided: { decision: 'same' | 'different'; by: string; at: string }) =>
  tx
    .updateTable('likely_duplicate')
    .set({ decision: decided.decision, decided_by: decided.by, decided_at: decided.at })
    .where('person_id', 'in', [one, other])
    .where('other_id', 'in', [one, other])
    .execute()

export async function duplicatesInNetwork(tx: Tx): Promise<number> {
  return (await sql<{ n: number }>`select guard.likely_duplicates_in_network() as n`.execute(tx)).rows[0]!.n
}

import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Pair } from './rules-network.ts'

/** Counts alone, the small ones withheld by the database itself. */
export async function pairsOfAgencies(tx: Tx): Promise<Pair[]> {
  const { rows } = await sql<Pair>`select one_id, other_id, people::int as people, lately::int as lately from guard.who_works_with_whom()`.execute(tx)
  return rows
}
/** Every agency that works now, or that works with somebody. */
export const agenciesAtWork = (tx: Tx, linked: readonly string[]) =>
  tx
    .selectFrom('agency')
    .select(['id', 'name'])
    .where(sql<boolean>`active or id = any (${linked}::uuid[])`)
    .orderBy('name')
    .orderBy('id')
    .execute()

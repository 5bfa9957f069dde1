import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Cell, Scope } from './rules.ts'

/** Counts alone, the small ones withheld by the database itself. */
export async function outcomeCells(tx: Tx, scope: Scope, year: number): Promise<Cell[]> {
  const { rows } = await sql<Cell>`select figure, cell, n::int as n, total::int as total from guard.outcomes(${scope}, ${year}::int)`.execute(tx)
  return rows
}

import type { z } from 'zod'
import { daysAfter } from '../shared/standard.ts'
import type { Rating } from './contract.ts'
import type { RatingRow } from './queries.ts'
import { isLow, meanOf } from './rules.ts'

/** Days within which it is talked over, or somebody else is there. */
export const MEND_DAYS = 7

/** @param works the main worker today @param hears whether the caller supervises whoever was rated */
export function asRating(row: RatingRow, works: string | null, hears: boolean): z.input<typeof Rating> {
  const low = isLow(row)
  const goes_on = low && row.talked_at === null && row.staff_id === works
  return {
    id: row.id,
    worker: { id: row.staff_id, name: row.worker },
    at: row.at,
    declined: row.declined,
    goal: row.goal,
    task: row.task,
    bond: row.bond,
    mean: meanOf(row),
    low,
    choice: row.choice as 'talk' | null,
    mend_by: goes_on ? daysAfter(row.at, MEND_DAYS) : null,
    talked_at: row.talked_at,
    version: row.version,
    may: goes_on ? ['choose', ...(hears && row.choice === 'talk' ? (['talked'] as const) : [])] : [],
  }
}

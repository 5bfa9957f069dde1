import type { Cells } from './cells.ts'
import { readDay } from './days.ts'
import { RowRefused } from '../refused.ts'

/**
 * Who wins when the same key comes twice: the later `updated_at`; `deleted_at` hides the record until a later row
 * without it restores it. All are `YYYY-MM-DD HH:MM:SS` of the source's wall clock, so they compare as text.
 * `updated_at` is null when the source gave neither stamp: such a row is older than any other.
 */
export type Stamps = { line: number; created_at: string | null; updated_at: string | null; deleted_at: string | null }

export function stampsOf(row: Cells): Stamps {
  const created_at = stamp(row, 'DateCreated')
  return { line: row.line, created_at, updated_at: stamp(row, 'DateUpdated') ?? created_at, deleted_at: deletion(row) }
}

function stamp(row: Cells, column: string): string | null {
  const value = row.text(column)
  if (value === null) return row.remark('blank', column)
  const read = readDay(value, row.reading.today)
  if ('reason' in read) return row.remark(read.reason, column, value)
  // A stamp from next year would win against every honest one for a year. One day is left for time zones.
  if (read.day > dayAfter(row.reading.today)) return row.remark('date_in_the_future', column, value)
  if (read.completed) row.remark('year_completed', column, value)
  return `${read.day} ${read.time || '00:00:00'}`
}

/** Anything but a date here means the cells have slipped; neither deleting nor keeping would be safe. */
function deletion(row: Cells): string | null {
  const value = row.text('DateDeleted')
  if (value === null) return null
  const read = readDay(value, row.reading.today)
  if ('reason' in read) throw new RowRefused(read.reason, 'DateDeleted', value)
  return `${read.day} ${read.time || '00:00:00'}`
}

let known = { today: '', after: '' }
function dayAfter(today: string): string {
  if (known.today !== today) known = { today, after: Temporal.PlainDate.from(today).add({ days: 1 }).toString() }
  return known.after
}

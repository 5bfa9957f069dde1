import type { Part, RecordOf } from '../shared/standard.ts'
import type { Open, Owed } from './work-out.ts'

/** What `guard.take` answers. */
export type Taken = {
  /** What of the record had changed, and since when; nothing when it was weighed unchanged. */
  changed: readonly string[]
  changed_at: string | null
  /** How often they have been weighed, this time included. */
  n: number
  /** Of the line in lists as it stands: which agency leads, and by what the whole record was last judged. Null: never weighed. */
  line: { agency_id: string | null; judged_by: string | null } | null
  /** How many versions of parameters have come into force. */
  parameters: number
}

/** What is kept of the standards that were asked for, and what is still open of all others. */
export type Kept = { kept: readonly Owed[]; others: readonly Open[] }

export type Parts = Partial<Omit<RecordOf<Part>, 'agency_of'>>

/** Postgres writes an instant into JSON with as many digits as it has; here every instant has three, so that text sorts as time does. */
const INSTANT = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?\+00:00"/g

export const readWeighed = <T>(text: string): T =>
  JSON.parse(text.replaceAll(INSTANT, (_, second: string, fraction = '') => `"${second}.${String(fraction).padEnd(3, '0').slice(0, 3)}Z"`)) as T

/** Where a party is named in the record; the agencies of these parties say who owes. */
const NAMES_A_PARTY = [
  'agency_id',
  'written_by',
  'responded_by',
  'answered_by',
  'confirmed_by',
  'proposed_by',
  'interim_contact_id',
  'responsible_id',
  'lead_id',
  'party_id',
  'staff_id',
  'by_staff_id',
  'to_agency_id',
  'to_id',
] as const

/** Every party that these parts of a record name, each once. */
export function partiesIn(parts: Iterable<unknown>): Set<string> {
  const named = new Set<string>()
  for (const rows of parts) for (const party of partiesOf(rows as object)) named.add(party)
  return named
}

/** The same rows are asked again at each weighing of a person who is remembered. */
const known = new WeakMap<object, readonly string[]>()
function partiesOf(rows: object): readonly string[] {
  const before = known.get(rows)
  if (before) return before
  const named = new Set<string>()
  for (const row of (Array.isArray(rows) ? rows : [rows]) as Record<string, unknown>[])
    for (const column of NAMES_A_PARTY) if (typeof row[column] === 'string') named.add(row[column])
  known.set(rows, [...named])
  return [...named]
}

import type { PersonRecord } from '../shared/standard.ts'

/** What `guard.weigh` reads: the record, when it was read, since when it had been changed, and how many parameter versions were in force. */
export type Weighed = { record: Omit<PersonRecord, 'agency_of'>; at: string; changed_at: string | null; parameters: number }

/** Postgres writes an instant into JSON with as many digits as it has; here every instant has three, so that text sorts as time does. */
const INSTANT = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?\+00:00"/g

export function readWeighed(text: string): Weighed {
  const plain = text.replaceAll(INSTANT, (_, second: string, fraction = '') => `"${second}.${String(fraction).padEnd(3, '0').slice(0, 3)}Z"`)
  const { at, changed_at, parameters, ...record } = JSON.parse(plain) as Weighed & Weighed['record']
  return { at, changed_at, parameters, record: record as Weighed['record'] }
}

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
] as const

/** Every party that the record names, each once. */
export function partiesIn(record: Weighed['record']): string[] {
  const named = new Set<string>([record.person.agency_id])
  for (const rows of Object.values(record)) {
    if (!Array.isArray(rows)) continue
    for (const row of rows as Record<string, unknown>[])
      for (const column of NAMES_A_PARTY) if (typeof row[column] === 'string') named.add(row[column])
  }
  named.delete(record.person.id)
  return [...named]
}

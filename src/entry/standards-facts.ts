/** What every standard of entry needs: figures, evidence, who owes. */
import type { Parameters, RecordOf } from '../shared/standard.ts'

export const figure = (parameters: Parameters, key: string) => Number(parameters[key])
export const seen = (table: string, row: { id: string }, at: string) => ({ table, id: row.id, at })
export const byTime = <T>(rows: readonly T[], at: (row: T) => string): T[] => rows.toSorted((a, b) => Date.parse(at(a)) - Date.parse(at(b)))
/** Owed by the agency as a whole until somebody is named. */
export const owed = (record: RecordOf<never>, row: { id: string; agency_id: string | null; category: string }, owed_by: string | null = null) => ({
  subject: row.id,
  category: row.category,
  agency_id: row.agency_id,
  owed_by: owed_by ?? row.agency_id,
  owed_to: record.person.id,
})
/** What was brought in from elsewhere was not done here, and is not measured here. */
export const ownEntries = (record: RecordOf<'entry_request'>) => record.entry_request.filter((entry) => entry.source !== 'import')
export const ownSupport = (record: RecordOf<'support_period'>) => record.support_period.filter((support) => support.source === null)

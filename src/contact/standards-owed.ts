import type { RecordOf } from '../shared/standard.ts'

/** When the last support ended; null while one goes on. */
export const ended = (record: RecordOf<'support_period'>): string | null => {
  const all = record.support_period.filter((one) => one.source === null)
  if (all.some((one) => one.closed_at === null)) return null
  return (
    all
      .map((one) => one.closed_at!)
      .toSorted()
      .at(-1) ?? null
  )
}

/** Whoever coordinates owes it to the person; before anybody does, the agency that wrote the row. */
export const owed = (record: RecordOf<'coordinator_assignment'>, row: { id: string; agency_id: string | null; category: string }) => {
  const staff = record.coordinator_assignment.find((one) => one.state === 'current')?.staff_id ?? null
  return {
    subject: row.id,
    category: row.category,
    agency_id: (staff && record.agency_of.get(staff)) ?? row.agency_id,
    owed_by: staff ?? row.agency_id,
    owed_to: record.person.id,
  }
}

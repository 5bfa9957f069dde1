import type { Obligation, Parameters, PersonRecord, RecordOf } from '../shared/standard.ts'

/** How the standards of assessment read a person's record: whose pictures count, who carries them, and when something came about. */
export const days = (parameters: Parameters, key: string) => Number(parameters[key])
export const agreedStates = ['agreed', 'agreed_with_differences', 'superseded']
export type Assessed = PersonRecord['assessment'][number]
export const adults = (record: RecordOf<'assessment'>) => record.assessment.filter((assessment) => assessment.kind !== 'child')
/** Pictures that are whole, of standard depth or more. */
export const deep = (record: RecordOf<'assessment'>) => adults(record).filter((one) => one.completed_at !== null && one.depth !== 'brief')
export const base = (record: RecordOf<never>, agency: string | null, owed_by: string | null) => ({
  category: 'general',
  agency_id: agency,
  owed_by: owed_by ?? agency,
  owed_to: record.person.id,
})
export const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
/** Who carries the assessment: the coordinator of the plan, else the agency itself. */
export const carrier = (record: RecordOf<'coordinator_assignment'>) =>
  record.coordinator_assignment.find((one) => one.state === 'current')?.staff_id ?? null
export const earliest = (times: readonly (string | null | undefined)[]): string | null =>
  times.filter((one) => one !== null && one !== undefined).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
export const latest = (times: readonly string[]): string | null => times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null
export const upTo = (when: string, until: string) => Date.parse(when) <= Date.parse(until)

/** Weighed when the picture is whole: it was so then, or it never was. */
export const whenWhole = (
  record: RecordOf<never>,
  one: Assessed,
  met: boolean,
  why: Obligation['why'],
  evidence: Obligation['evidence'],
): Obligation => ({
  ...base(record, one.agency_id, one.written_by),
  subject: one.id,
  began_at: one.started_at ?? one.offered_at,
  due_at: one.completed_at,
  met_at: met ? one.completed_at : null,
  unmet_for_good: !met,
  why,
  evidence,
})

import type { RecordOf } from '../shared/standard.ts'

/** How the standards of the calendar read a person's record. */
type Record = RecordOf<'plan' | 'coordinator_assignment'>
type Plan = Record['plan'][number]
export const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
export const earliest = (times: readonly string[]) => times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null

/** Whoever coordinates the plan answers for its being one; before there is somebody, the agency that leads it. */
export const base = (record: Record, plan: Plan | undefined) => {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan?.id && one.state === 'current')?.staff_id ?? null
  const agency_id = (staff && record.agency_of.get(staff)) ?? plan?.agency_id ?? null
  return { category: 'general', agency_id, owed_by: staff ?? agency_id, owed_to: record.person.id }
}
export const mainPlan = (record: Record) => {
  const plans = record.plan.filter((plan) => plan.kind === 'person').toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at))
  return plans.find((plan) => plan.state !== 'closed') ?? plans[0]
}

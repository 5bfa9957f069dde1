import type { PersonRecord, RecordOf } from '../shared/standard.ts'

/** How the standards of planning read a person's record: which plans, goals and steps count, and when something came about. */
type Plan = PersonRecord['plan'][number]

export const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
export const upTo = (when: string, until: string) => Date.parse(when) <= Date.parse(until)
export const earliest = (times: readonly (string | null | undefined)[]) =>
  times.filter((one) => one !== null && one !== undefined).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
export const latest = (times: readonly string[]) => times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null
/** When the last of these came about; null while one is missing. */
export const whenAll = (times: readonly (string | null)[]) => (times.some((one) => one === null) ? null : latest(times as string[]))
export const inForce = (record: RecordOf<'plan'>) => record.plan.filter((plan) => plan.activated_at !== null)
export const ofPerson = (record: RecordOf<'plan'>) => inForce(record).filter((plan) => plan.kind === 'person')
export const goalsOf = (record: RecordOf<'goal'>, plan: Plan) => record.goal.filter((goal) => goal.plan_id === plan.id)
export const stepsOf = (record: RecordOf<'action'>, goal: string) =>
  record.action.filter((action) => action.goal_id === goal && action.kind === 'action' && action.state !== 'cancelled')
/** The coordinator answers for the plan; before there is one, the agency that leads it. */
export const base = (record: RecordOf<'coordinator_assignment'>, plan: Plan) => {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  return {
    category: 'general',
    agency_id: (staff && record.agency_of.get(staff)) ?? plan.agency_id,
    owed_by: staff ?? plan.agency_id,
    owed_to: record.person.id,
    began_at: plan.started_at,
  }
}

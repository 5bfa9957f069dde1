/** What every standard about a team looks at first: the plan in force, who takes part in it, and since when they have been as they are. */
import type { RecordOf } from '../shared/standard.ts'
import { changedLast } from './rules.ts'

export type Team = RecordOf<'plan' | 'participant' | 'coordinator_assignment'>
export type TeamPart = Team['participant'][number]
export type TeamPlan = Team['plan'][number]

export const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
export const byTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b)
export const later = (a: string, b: string): string => (byTime(a, b) > 0 ? a : b)

const IN_FORCE: readonly string[] = ['active', 'under_review', 'suspended']
/** The plan in force: before it, the team is still coming together; while it closes, it is going apart. */
export const planOf = (record: Pick<Team, 'plan'>): TeamPlan | undefined =>
  record.plan.find((one) => IN_FORCE.includes(one.state) && one.activated_at !== null)
/** The plan from its first draft on: who coordinates is known from then. */
export const beginningPlan = (record: Pick<Team, 'plan'>): TeamPlan | undefined =>
  record.plan.find((one) => one.state !== 'closing' && one.state !== 'closed')
export const partiesOf = (record: Pick<Team, 'participant'>, plan: TeamPlan): TeamPart[] =>
  record.participant.filter((one) => one.plan_id === plan.id && one.to_at === null)
/** When the team last changed. */
export const since = (record: Team, plan_id: string): string | null =>
  changedLast(
    record.participant.filter((one) => one.plan_id === plan_id),
    record.coordinator_assignment.filter((one) => one.plan_id === plan_id),
  )

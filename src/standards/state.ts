import { time } from '../shared/instants.ts'
import type { PersonRecord, RecordOf } from '../shared/standard.ts'

/** Where a person is in the process, as lists say it. */
export const STATES = [
  'known',
  'received',
  'responded',
  'screening',
  'unable_to_contact',
  'withdrawn',
  'not_accepted',
  'referred_on',
  'waiting',
  'assessing',
  'planning',
  'active',
  'under_review',
  'suspended',
  'closing',
  'follow_up',
  'closed',
] as const
export type State = (typeof STATES)[number]

export type Row<T extends keyof PersonRecord> = PersonRecord[T] extends readonly (infer R)[] ? R : never
export const latest = <R>(rows: readonly R[], when: (row: R) => string | null): R | undefined =>
  rows.reduce<R | undefined>((found, row) => (found === undefined || since(when(row)) > since(when(found)) ? row : found), undefined)
const since = (at: string | null) => (at === null ? Number.NEGATIVE_INFINITY : time(at))

/** The coordination of the plan as it stands: current first, else the newest that is still asked or acknowledged. */
export function coordination(record: RecordOf<'coordinator_assignment'>): Row<'coordinator_assignment'> | undefined {
  const going = record.coordinator_assignment.filter((one) => ['current', 'handing_over', 'acknowledged', 'proposed'].includes(one.state))
  return going.find((one) => one.state === 'current' || one.state === 'handing_over') ?? latest(going, (one) => one.proposed_at)
}

const OF_ENTRY: Partial<Record<Row<'entry_request'>['state'], State>> = {
  received: 'received',
  responded: 'responded',
  screening: 'screening',
  accepted: 'waiting',
  waiting: 'waiting',
  assigned: 'assessing',
  not_accepted: 'not_accepted',
  referred_on: 'referred_on',
  landed: 'referred_on',
  exhausted: 'not_accepted',
  unable_to_contact: 'unable_to_contact',
  withdrawn: 'withdrawn',
  closed: 'closed',
}
const OF_PLAN: Partial<Record<Row<'plan'>['state'], State>> = {
  active: 'active',
  under_review: 'under_review',
  suspended: 'suspended',
  closing: 'closing',
}

/** Where a person is, from the rows that count for that. */
export function stateOf(
  support: Row<'support_period'> | undefined,
  entry: Row<'entry_request'> | undefined,
  plan: Row<'plan'> | undefined,
  record: RecordOf<'coordinator_assignment' | 'assessment'>,
): State {
  const cameBack = entry && (!support || time(entry.received_at) > time(support.closed_at ?? support.accepted_at)) && support?.closed_at !== null
  if (!support || cameBack) return (entry && OF_ENTRY[entry.state]) ?? 'known'
  if (support.state === 'follow_up') return 'follow_up'
  if (support.closed_at !== null || support.state === 'closed' || support.state === 'follow_up_complete') return 'closed'
  if (support.state !== 'active') return 'closing'
  const planned = plan && OF_PLAN[plan.state]
  if (planned) return planned
  const nobodyYet =
    entry && ['accepted', 'waiting'].includes(entry.state) && !coordination(record) && !record.assessment.some((one) => one.started_at !== null)
  if (nobodyYet) return 'waiting'
  return record.assessment.some((one) => one.agreed_at !== null) ? 'planning' : 'assessing'
}

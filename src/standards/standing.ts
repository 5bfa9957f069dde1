import type { PersonRecord } from '../shared/standard.ts'
import { isOpen, type Owed } from './work-out.ts'

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

type Row<T extends keyof PersonRecord> = PersonRecord[T] extends readonly (infer R)[] ? R : never
const latest = <R>(rows: readonly R[], when: (row: R) => string | null): R | undefined =>
  rows.reduce<R | undefined>((found, row) => (found === undefined || (when(row) ?? '') > (when(found) ?? '') ? row : found), undefined)

/** The coordination of the plan as it stands: current first, else the newest that is still asked or acknowledged. */
function coordination(record: PersonRecord): Row<'coordinator_assignment'> | undefined {
  const going = record.coordinator_assignment.filter((one) => ['current', 'handing_over', 'acknowledged', 'proposed'].includes(one.state))
  return going.find((one) => one.state === 'current' || one.state === 'handing_over') ?? latest(going, (one) => one.proposed_at)
}

/** The agency that leads: its coordinator's, else the one that supports, else the one that was asked, else the one that wrote the person first. */
function leading(record: PersonRecord): string {
  const held = coordination(record)
  const coordinated = held && (held.state === 'current' || held.state === 'handing_over') ? record.agency_of.get(held.staff_id) : undefined
  const support =
    latest(
      record.support_period.filter((one) => one.closed_at === null),
      (one) => one.accepted_at,
    ) ?? latest(record.support_period, (one) => one.closed_at)
  return coordinated ?? support?.agency_id ?? latest(record.entry_request, (one) => one.received_at)?.agency_id ?? record.person.agency_id
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

function stateOf(
  support: Row<'support_period'> | undefined,
  entry: Row<'entry_request'> | undefined,
  plan: Row<'plan'> | undefined,
  record: PersonRecord,
): State {
  const cameBack = entry && (!support || entry.received_at > (support.closed_at ?? support.accepted_at)) && support?.closed_at !== null
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

/**
 * A person's line in lists. Only the leading agency's own rows and the person's own count, so that a list never carries what another agency wrote;
 * what is asked apart in consent (housing, safety, children) is kept apart when this is written.
 */
export function standingOf(record: PersonRecord, obligations: readonly Owed[]) {
  const agency = leading(record)
  const own = <R extends { agency_id: string | null }>(rows: readonly R[]) => rows.filter((row) => row.agency_id === agency || row.agency_id === null)
  const supports = own(record.support_period)
  const support =
    latest(
      supports.filter((one) => one.closed_at === null),
      (one) => one.accepted_at,
    ) ?? latest(supports, (one) => one.closed_at)
  const entry = latest(own(record.entry_request), (one) => one.received_at)
  const plan = own(record.plan).find((one) => one.state !== 'closed')
  const held = coordination({ ...record, coordinator_assignment: own(record.coordinator_assignment) })
  const home = latest(
    own(record.housing_stay).filter((one) => one.to_on === null),
    (one) => one.from_on,
  )
  const open = obligations
    .filter((owed) => owed.agency_id === agency && isOpen(owed) && (owed.due_at !== null || owed.unmet_for_good))
    .map((owed) => ({ ...owed, when: owed.due_at ?? owed.began_at }))
  const next = open
    .filter((owed) => owed.category === 'general' && !owed.unmet_for_good)
    .toSorted((a, b) => (a.when === b.when ? (a.standard < b.standard ? -1 : 1) : a.when < b.when ? -1 : 1))[0]
  return {
    agency_id: agency,
    state: stateOf(support, entry, plan, record),
    level: plan?.level ?? null,
    coordinator_id: held?.staff_id ?? null,
    coordinator_current: held?.state === 'current' || held?.state === 'handing_over',
    interim_id: support?.interim_contact_id ?? null,
    next_step: next?.standard ?? null,
    next_at: next?.when ?? null,
    dues: open.map((owed) => owed.when).toSorted(),
    last_two_way_at:
      latest(
        [
          ...own(record.note).flatMap((one) => (one.two_way ? [one.happened_at] : [])),
          ...own(record.entry_request).flatMap((one) => (one.responded_at ? [one.responded_at] : [])),
        ],
        (at) => at,
      ) ?? null,
    review_on: plan?.next_review_on ?? null,
    active_from: support?.accepted_at ?? null,
    closed_at: support?.closed_at ?? null,
    situation: home?.situation ?? null,
    situation_from: home?.from_on ?? null,
    pathway: record.person.pathway,
    high_vulnerability: own(record.vulnerability).some((one) => one.high && one.to_on === null),
    children: record.children.length,
  }
}

import { earliestFirst } from '../shared/instants.ts'
import type { Part, RecordOf } from '../shared/standard.ts'
import { coordination, latest, stateOf } from './state.ts'
import type { Open } from './work-out.ts'

/** The four tables of a person's line in lists: what is asked apart in consent (housing, safety, children) is kept apart. */
export type LineTable = 'standing' | 'standing_home' | 'standing_safety' | 'standing_family'
/** What is to be written of a line: only the columns that were worked out. */
export type Line = { [T in LineTable]?: Record<string, unknown> }

/**
 * One piece of a person's line in lists, from those parts of the record it says it reads, as standards do. Only the leading agency's own rows
 * and the person's own count, so that a list never carries what another agency wrote.
 */
export type Piece<P extends Part = Part> = {
  table: LineTable
  reads: readonly P[]
  says: (record: RecordOf<P>, own: Own) => Record<string, unknown>
}
type Own = <R extends { agency_id: string | null }>(rows: readonly R[]) => R[]
const piece = <const P extends Part>(one: Piece<P>): Piece => one as unknown as Piece

export const LEADING_READS = ['person', 'coordinator_assignment', 'support_period', 'entry_request'] as const
/** The agency that leads: its coordinator's, else the one that supports, else the one that was asked, else the one that wrote the person first. */
export function leading(record: RecordOf<(typeof LEADING_READS)[number]>): string {
  const held = coordination(record)
  const coordinated = held && (held.state === 'current' || held.state === 'handing_over') ? record.agency_of.get(held.staff_id) : undefined
  return (
    coordinated ??
    supported(record.support_period)?.agency_id ??
    latest(record.entry_request, (one) => one.received_at)?.agency_id ??
    record.person.agency_id
  )
}

/** The support that goes on, else the one that ended last. */
const supported = <R extends RecordOf<'support_period'>['support_period'][number]>(periods: readonly R[]): R | undefined =>
  latest(
    periods.filter((one) => one.closed_at === null),
    (one) => one.accepted_at,
  ) ?? latest(periods, (one) => one.closed_at)

const process = piece({
  table: 'standing',
  reads: ['support_period', 'entry_request', 'plan', 'coordinator_assignment', 'assessment'],
  says: (record, own) => {
    const support = supported(own(record.support_period))
    const entry = latest(own(record.entry_request), (one) => one.received_at)
    const plan = own(record.plan).find((one) => one.state !== 'closed')
    const held = coordination({ ...record, coordinator_assignment: own(record.coordinator_assignment) })
    return {
      state: stateOf(support, entry, plan, record),
      level: plan?.level ?? null,
      coordinator_id: held?.staff_id ?? null,
      coordinator_current: held?.state === 'current' || held?.state === 'handing_over',
      interim_id: support?.interim_contact_id ?? null,
      review_on: plan?.next_review_on ?? null,
      active_from: support?.accepted_at ?? null,
      closed_at: support?.closed_at ?? null,
    }
  },
})

const lastSpoken = piece({
  table: 'standing',
  reads: ['note', 'entry_request'],
  says: (record, own) => {
    const spoken = [...own(record.note).map((one) => one.happened_at), ...own(record.entry_request).flatMap((one) => one.responded_at ?? [])]
    return { last_two_way_at: latest(spoken, (at) => at) ?? null }
  },
})

const home = piece({
  table: 'standing_home',
  reads: ['housing_stay', 'person'],
  says: (record, own) => {
    const stay = latest(
      own(record.housing_stay).filter((one) => one.to_on === null),
      (one) => one.from_on,
    )
    return { situation: stay?.situation ?? null, situation_from: stay?.from_on ?? null, pathway: record.person.pathway }
  },
})

const safety = piece({
  table: 'standing_safety',
  reads: ['vulnerability'],
  says: (record, own) => ({ high_vulnerability: own(record.vulnerability).some((one) => one.high && one.to_on === null) }),
})

const family = piece({ table: 'standing_family', reads: ['children'], says: (record) => ({ children: record.children.length }) })

/** What is next for the person, and when each thing that the leading agency still owes falls due. */
function nextOf(agency: string, stillOpen: readonly Open[]) {
  const open = stillOpen
    .filter((owed) => owed.agency_id === agency && (owed.due_at !== null || owed.unmet_for_good))
    .map((owed) => ({ ...owed, when: owed.due_at ?? owed.began_at }))
  const next = open
    .filter((owed) => owed.category === 'general' && !owed.unmet_for_good)
    .toSorted((a, b) => earliestFirst(a.when, b.when) || (a.standard < b.standard ? -1 : 1))[0]
  return { next_step: next?.standard ?? null, next_at: next?.when ?? null, dues: open.map((owed) => owed.when).toSorted(earliestFirst) }
}

export const PIECES: readonly Piece[] = [process, lastSpoken, home, safety, family]

/**
 * What these pieces say of a person, by the table it is kept in.
 * @param open every obligation that is still open; null when none of them has changed
 */
export function lineOf(pieces: readonly Piece[], record: RecordOf<Part>, agency: string, open: readonly Open[] | null): Line {
  const own: Own = (rows) => rows.filter((row) => row.agency_id === agency || row.agency_id === null)
  const line: Line = open ? { standing: { agency_id: agency, ...nextOf(agency, open) } } : {}
  for (const { table, says } of pieces) line[table] = { agency_id: agency, ...line[table], ...says(record, own) }
  return line
}

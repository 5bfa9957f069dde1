/** The whole way of the person of the demonstration of whom most is written, told again of somebody else. */
import { demonstration } from '../../../src/demo/load.ts'
import { ORDER, type Table } from '../../../src/demo/rows.ts'
import { firstOf, HOME, idFrom, LISTING } from './ids.ts'
import { addWhatNobodyHas } from './nobody-has.ts'

export type Row = Record<string, unknown>
export type Template = { rows: ReadonlyMap<Table, readonly Row[]>; retold: (as: Retelling) => (row: Row) => Row }
/** For whom it is told: the person, their agency and whoever else takes part. */
export type Retelling = { person: string; ownAgency: string; ownWriter: string; otherAgency: string; otherWriter: string; otherWrites: boolean }

/** Not part of anybody's way, or written by the world itself. */
const NOT_THEIRS: readonly Table[] = [
  'network', 'agency', 'partnership_agreement', 'unusual_reading', 'programme', 'staff', 'service_listing', 'listing_report', 'housing_option', 'name_token', 'involvement', 'consent_event', 'disclosure', 'relative_safety', 'household',
  'household_member', 'relationship', 'pack_core', 'info_pack', 'goal_template', 'word_left', 'flexible_fund', 'shared_practice', 'system_advocacy', 'advocacy_step',
  'notice_channel',
] // prettier-ignore
/** Which of the person's rows a key means, where the row was borrowed from somebody else's way. */
export const PARENT: Record<string, Table | 'consent_event'> = {
  entry_id: 'entry_request', decision_id: 'screening_decision', note_id: 'note', need_id: 'need', goal_id: 'goal', plan_id: 'plan', action_id: 'action',
  assessment_id: 'assessment', offer_id: 'participation_offer', support_period_id: 'support_period', follow_up_id: 'follow_up', review_id: 'review',
  consent_id: 'consent_event', about_me_id: 'about_me', voice_id: 'voice', request_id: 'contribution_request', condition_id: 'enabling_condition', strength_id: 'strength',
  match_id: 'match_run', referral_id: 'service_referral', appointment_id: 'appointment', joint_id: 'appointment', result_id: 'instrument_result', scale_id: 'goal_scale',
  about_id: 'note', budget_id: 'plan_budget', commitment_id: 'commitment', spend_id: 'spend', exchange_id: 'info_exchange', link_id: 'act_link', answers_id: 'info_exchange',
  relative_id: 'relative', wish_id: 'family_wish', safety_id: 'relative_safety', issue_id: 'rights_issue', batch_id: 'handover', handover_id: 'handover', turn_id: 'primary_worker', application_id: 'housing_application', option_id: 'mix_option', engagement_id: 'engagement_plan', gain_id: 'agency_gain', participant_id: 'participant', assignment_id: 'coordinator_assignment', help_id: 'help_given',
  conference_id: 'conference', order_id: 'guardian_order', legal_issue_id: 'legal_issue', family_question_id: 'family_question', item_id: 'agenda_item',
  responsibility_id: 'statutory_responsibility', before_id: 'action', dependency_id: 'step_dependency', support_id: 'planned_support', resource_id: 'needed_resource',
} // prettier-ignore

/** What would not stand in somebody else's way: a plan is written before its support period; whoever retells may be both ends of a referral, and one part in the plan. */
const WITHOUT: Partial<Record<Table, (row: Row) => Row>> = {
  plan: ({ support_period_id: _later, ...plan }) => plan,
  service_referral: ({ to_agency_id: _outside, ...referral }) => referral,
  guardian_order: (row) => ({ ...row, from_on: '2024-01-01', to_on: '2025-01-01' }), // those that hold are part of the state: cast.ts
  handover_item: (row) => (row['participant_id'] ? { ...row, participant_id: idFrom('whoever takes part') } : row),
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function makeTemplate(): Template {
  const all = demonstration('2025-03-03T09:00:00.000Z').rows
  const tables = ORDER.filter((table) => !NOT_THEIRS.includes(table))
  const told = new Map<string, number>()
  for (const table of tables)
    for (const person of new Set(all.of(table).map((row) => row['person_id'] as string))) told.set(person, (told.get(person) ?? 0) + 1)
  const [hero] = [...told].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
  const agencyOf = new Map(all.of('staff').map((row) => [row['id'], row['agency_id']]))
  const agencies = new Set(all.of('agency').map((row) => row['id']))
  const rows = new Map<Table, Row[]>()
  for (const table of tables) {
    const own = all.of(table).filter((row) => row[table === 'person' ? 'id' : 'person_id'] === hero)
    const some = own.length > 0 ? own : all.of(table).slice(0, 1)
    rows.set(table, some.map(WITHOUT[table] ?? ((row) => row)))
  }
  const home = rows.get('person')![0]!['agency_id']
  // whoever retells is two agencies: more of these would be of the same other one
  const elsewhere = [...agencies].find((id) => id !== home)
  for (const table of ['agency_gain', 'gain_rating', 'coordination_agreement'] as const)
    rows.set(
      table,
      rows
        .get(table)!
        .slice(0, 1)
        .map((row) => (row['with_id'] ? { ...row, agency_id: home, with_id: elsewhere } : row)),
    )
  // between the same two, as written below
  rows.set('coordination_issue', [])
  // of the same body, as written below
  rows.set('reserved_decision', [])
  rows.set('review_guest', [])
  // one word of one party, as written below
  rows.set('plan_satisfaction', [])
  addWhatNobodyHas(rows)
  const places = new Map([...rows].flatMap(([table, some]) => some.map((row, n) => [row['id'], `${table}/${n}`] as const)))

  const retold = ({ person, ownAgency, ownWriter, otherAgency, otherWriter, otherWrites }: Retelling) => {
    const key = (column: string, old: string): string | null => {
      if (old === hero || column === 'person_id' || column === 'party_id') return person
      if (places.has(old)) return idFrom(`${person}/${places.get(old)}`)
      const wrote = column === 'agency_id' || column === 'written_by' || column === 'asked_by'
      const own = (agency: unknown) => agency === home || (wrote && !otherWrites)
      if (agencies.has(old)) return own(old) ? ownAgency : otherAgency
      if (agencyOf.has(old)) return own(agencyOf.get(old)) ? ownWriter : otherWriter
      return PARENT[column] ? firstOf(person, PARENT[column]) : null
    }
    const value = (column: string, one: unknown): unknown =>
      Array.isArray(one) ? one.map((each) => value(column, each)) : typeof one === 'string' && UUID.test(one) ? key(column, one) : one
    return (row: Row): Row => ({
      ...Object.fromEntries(Object.entries(row).map(([column, one]) => [column, value(column, one)])),
      ...(row['person_id'] ? { person_id: person } : {}),
      ...(row['match_id'] && row['listing_id'] ? { listing_id: LISTING } : {}),
      ...(row['home_id'] ? { home_id: HOME } : {}),
    })
  }
  return { rows, retold }
}

/** The whole way of the person of the demonstration of whom most is written, told again of somebody else. */
import { createHash } from 'node:crypto'
import { demonstration } from '../../../src/demo/load.ts'
import { ORDER, type Table } from '../../../src/demo/rows.ts'

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
/** The same id for the same words. */
export const idFrom = (words: string): string => {
  const hex = createHash('md5').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
/** The one service that everybody is told of. */
export const LISTING = idFrom('service_listing/0')
/** The one home that can be applied for. */
export const HOME = idFrom('housing_option/0')
/** Where the first of a person's rows of this table is. */
export const firstOf = (person: string, table: string): string => idFrom(`${person}/${table}/0`)

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

function addWhatNobodyHas(rows: Map<Table, Row[]>): void {
  const { id: person_id, agency_id, written_by } = rows.get('person')![0]!
  const add = (table: Table, row: Row) => {
    if (rows.get(table)!.length === 0) rows.set(table, [{ id: idFrom(table), person_id, agency_id, written_by, ...row }])
  }
  const first = (table: Table) => rows.get(table)![0]!['id']
  add('sharing_gap', { plan_id: first('plan'), consent_id: idFrom('what was decided'), category: 'general', party_id: agency_id, words: 'x' })
  add('reason_to_read', { reason: 'x' })
  add('taken_out', { what: 'plan', purpose: 'for_a_meeting' })
  add('address', { words: 'x', from_on: '2024-01-01' })
  add('statutory_responsibility', { body: 'x', legal_basis: 'x', officer: 'x', officer_contact: 'x', from_on: '2024-01-01' })
  add('about_me', { words: 'x', mode: 'dictated' })
  add('about_me_reading', { about_me_id: first('about_me') })
  add('life_part', { category: 'culture', part: 'culture', words: 'x' })
  add('barrier', { kind: 'identity', note: 'x', removed_words: 'x' })
  add('safety_first', { plan_id: first('plan'), issue: 'x', reason: 'x' })
  add('need_disposition', { need_id: first('need'), disposition: 'person_not_now', reason: 'x' })
  add('plan_part', { plan_id: first('plan'), part: 'support', title: 'x', words: 'x' })
  add('appointment', { what: 'x', starts_at: '2025-03-04T10:00:00Z', ends_at: '2025-03-04T11:00:00Z', with_words: 'x', place: 'x' })
  add('conflict_flag', { kind: 'contradiction', what: 'goal', first_id: idFrom('one'), second_id: idFrom('other'), words: 'x' })
  add('week_limit', { most: 40, words: 'x' })
  add('visit_joined', {
    joint_id: first('appointment'),
    appointment_id: first('appointment'),
    category: 'general',
    to_id: written_by,
    started_was: '2025-03-03T10:00:00Z',
    place_was: 'x',
    words: 'x',
  })
  add('match_run', { need_id: first('need'), category: 'general', help: 'health', language: 'x', culture: 'x', place: 'x' })
  add('match_candidate', {
    match_id: first('match_run'),
    category: 'general',
    listing_id: LISTING,
    place_in_list: 1,
    score: 1,
    fits: true,
    reasons: ['room:yes'],
  })
  add('shortlisted', { match_id: first('match_run'), category: 'general', listing_id: LISTING })
  add('match_choice', { match_id: first('match_run'), category: 'general', listing_id: LISTING, words: 'x', mode: 'dictated' })
  add('match_fit', { match_id: first('match_run'), category: 'general', rating: 4, words: 'x', mode: 'dictated' })
  add('risk_date', {
    category: 'housing',
    what: 'x',
    on_day: '2025-06-30',
    outcome: 'avoided',
    outcome_words: 'x',
    outcome_at: '2025-07-01T09:00:00Z',
  })
  const assignment = { plan_id: first('plan'), assignment_id: first('coordinator_assignment'), party_id: person_id }
  add('coordination_ack', { ...assignment, response: 'objected', note: 'x', mode: 'dictated' })
  add('role_briefing', { plan_id: first('plan'), party_id: person_id, own: true, others: true, resources: false, mode: 'dictated' })
  add('briefing_question', { plan_id: first('plan'), party_id: person_id, words: 'x' })
  add('need_lead', { need_id: first('need'), category: 'general', party_id: person_id })
  add('handover', {
    batch_id: first('plan'),
    from_id: written_by,
    to_id: written_by,
    note: 'x',
    state: 'agreed',
    answered_at: '2025-07-01T09:00:00Z',
    at: '2025-07-01T09:00:00Z',
    meet_on: '2025-07-08',
  })
  add('handover_item', { handover_id: first('handover'), kind: 'part', participant_id: first('participant') })
  add('coordination_activity', { kind: 'outreach', way: 'call', result: 'reached', words: 'x' })
  add('engagement_plan', { whereabout: 'x', who_knows: 'x', interests: 'x', since: '2025-07-01T09:00:00Z' })
  add('engagement_attempt', {
    engagement_id: first('engagement_plan'),
    way: 'phone',
    place: 'x',
    whom: 'x',
    words: 'x',
    reached: false,
    at: '2025-07-01T09:00:00Z',
    next_on: '2025-07-02',
  })
  add('income', { cents: 62000, words: 'x', mode: 'dictated' })
  add('housing_application', { home_id: HOME, lasting: true, words: 'x' })
  add('housing_step', { application_id: first('housing_application'), state: 'lodged', words: 'x' })
  add('mix_option', { kind: 'support', words: 'x', good: 'x', hard: 'x' })
  add('mix_choice', { kind: 'support', option_id: first('mix_option'), words: 'x', mode: 'dictated' })
  add('way_through', { places: 6, told: 5, words: 'x', mode: 'dictated' })
  add('rent_share', {
    application_id: first('housing_application'),
    rent_cents: 24000,
    income_cents: 62000,
    pct: 39,
    limit_pct: 30,
    budget: 'x',
    mode: 'dictated',
  })
  add('primary_worker', { staff_id: written_by, why: 'x' })
  add('alliance_rating', { turn_id: first('primary_worker'), staff_id: written_by, goal: 4, task: 4, bond: 4, mode: 'dictated' })
  add('step_dependency', { before_id: first('action'), after_id: rows.get('action')![1]!['id'], category: 'general' })
  add('knock_on', {
    dependency_id: first('step_dependency'),
    action_id: first('action'),
    category: 'general',
    to_id: person_id,
    due_was: '2025-07-01T09:00:00Z',
    due_proposed: '2025-07-08T09:00:00Z',
    words: 'x',
  })
  add('planned_support', { plan_id: first('plan'), need_id: first('need'), category: 'general', what: 'x' })
  add('service_mix_reason', { plan_id: first('plan'), category: 'general', why: 'helped_already', words: 'x' })
  add('obtaining_step', { support_id: first('planned_support'), category: 'general', kind: 'tried', way: 'call', words: 'x' })
  add('needed_resource', { action_id: first('action'), category: 'general', kind: 'vehicle', what: 'x', needed_on: '2025-07-01' })
  add('resource_change', { resource_id: first('needed_resource'), category: 'general', field: 'source', was: 'x', became: 'xx' })
  add('coordination_issue', {
    plan_id: first('plan'),
    from_id: agency_id,
    against_id: rows.get('coordination_agreement')![0]!['with_id'],
    asked_id: written_by,
    kind: 'no_reply',
    words: 'x',
    solved_at: '2025-07-01T09:00:00Z',
    solved_by: written_by,
    solution: 'x',
    touches_person: true,
    at: '2025-06-30T09:00:00Z',
  })
  add('reserved_decision', {
    category: 'housing',
    responsibility_id: first('statutory_responsibility'),
    body: 'x',
    words: 'x',
    why: 'x',
    person_view: 'x',
    mode: 'dictated',
    by_on: '2025-07-08',
    asked_at: '2025-07-01T09:00:00Z',
    answer: 'approved',
    answer_words: 'x',
    answered_by: written_by,
    answered_at: '2025-07-02T09:00:00Z',
  })
  add('review_guest', { review_id: first('review'), officer_id: written_by, answer: 'comes', answer_words: 'x', answered_at: '2025-07-01T09:00:00Z' })
  add('plan_satisfaction', {
    review_id: first('review'),
    party_id: person_id,
    score: 2,
    words: 'x',
    how: 'in_person',
    answer: 'x',
    answered_at: '2025-07-01T09:00:00Z',
  })
  add('family_ask', { to_id: agency_id, way: 'request', words: 'x' })
  add('gain_decision', { gain_id: first('agency_gain'), decided: 'changed', words: 'x', person_words: 'x' })
  add('reach_fault', { participant_id: first('participant'), kind: 'bounced', words: 'x' })
  add('independence', { plan_id: first('plan'), staff_id: written_by, words: 'x' })
  add('plan_section', { section: 'budget', kind: 'said', words: 'x' })
  add('plan_copy', { plan_id: first('plan'), n: 1, to_id: person_id, format: 'plain', language: 'en' })
  add('plan_understanding', { plan_id: first('plan'), n: 1, party_id: person_id, teach_back: 'x', mode: 'dictated' })
  add('plan_comment', { plan_id: first('plan'), n: 1, words: 'x' })
  add('quality_exception', { plan_id: first('plan'), item: 46, ground: 'safety', words: 'x' })
  add('plan_audit', { plan_id: first('plan'), n: 1, agrees: [46, 47, 48, 49, 50, 51, 52, 53, 54, 55], differs: [56], words: 'x' })
  add('crisis_plan', { signs: 'x', helps: 'x', helps_not: 'x', contacts: 'x', safe_place: 'x', mode: 'dictated' })
  add('plan_change_request', { plan_id: first('plan'), asked_by: written_by, words: 'x', answer: 'x' })
  add('level_decision', { plan_id: first('plan'), level: 'low', suggested: 'low', domains: 1, agencies: 1, reason: 'x', person_view: 'x' })
  add('wish_not_now', { voice_id: first('voice'), words: 'x', mode: 'dictated' })
  add('contribution', { plan_id: first('plan'), relative_id: first('relative'), category: 'general', words: 'x' })
  add('family_wish', { relative_id: first('relative'), wish: 'yes', topics: ['housing'], words: 'x', mode: 'dictated' })
  add('family_offer', { relative_id: first('relative'), ways: ['phone'], words: 'x' })
  add('family_contact', {
    relative_id: first('relative'),
    category: 'housing',
    way: 'phone',
    words: 'x',
    wish_id: first('family_wish'),
    safety_id: idFrom('safety'),
  })
  add('legal_issue', {
    kind: 'debt',
    words: 'x',
    on_day: '2025-03-20',
    family_relevant: true,
    not_told: 'nobody_is_wanted',
    not_told_words: 'x',
    not_told_at: '2025-02-04T09:00:00Z',
    help_words: 'x',
    help_answer: 'declined',
    help_answer_words: 'x',
    help_at: '2025-02-04T09:00:00Z',
  })
  const close = { relative_id: first('relative'), category: 'family' }
  add('carer_exchange', {
    ...close,
    channel: 'call',
    words: 'x',
    response: 'took_part',
    held_at: '2025-02-04T09:00:00Z',
    answered_at: '2025-02-04T09:00:00Z',
    input: 'x',
    mode: 'dictated',
    action_taken: 'x',
    action_at: '2025-02-05T09:00:00Z',
  })
  add('family_question', { ...close, words: 'x' })
  add('family_information', { ...close, services: ['x'], words: 'x', way: 'phone' })
  add('carer_support', {
    ...close,
    kind: 'respite',
    words: 'x',
    response: 'accepted',
    own_words: 'x',
    mode: 'dictated',
    answered_at: '2025-02-04T09:00:00Z',
    goal: 'x',
    goal_on: '2025-06-30',
  })
  add('environment_look', { links: [], words: 'x' })
  add('goal_rung', { goal_id: first('goal'), category: 'general', rung: 'worker' })
  add('guardian_order', {
    relative_id: first('relative'),
    issued_by: 'x',
    document: 'x',
    about: ['health'],
    from_on: '2024-01-01',
    to_on: '2025-01-01',
  })
  add('guardian_order_after', { order_id: first('guardian_order'), what: 'other', words: 'x' })
  add('discussion', {
    kind: 'about',
    happened_at: '2025-02-03T09:00:00Z',
    topic: 'x',
    came: [written_by],
    absent_reason: 'x',
    told_at: '2025-02-03T09:00:00Z',
    told_words: 'x',
  })
  add('decision', { decided_by: person_id, words: 'x', mode: 'dictated' })
  add('involvement_choice', { level: 'together', words: 'x', mode: 'dictated' })
  add('quality_of_life', { area: 'home', score: 2, mode: 'dictated' })
  add('preference', { kind: 'other', words: 'x', mode: 'dictated' })
  add('note_fit', {
    note_id: first('note'),
    category: 'general',
    happened_at: '2025-02-03T09:00:00Z',
    against: ['time'],
    reason: 'urgent',
    reason_words: 'x',
  })
  add('schedule_change', { words: 'x' })
  add('message', { channel: 'text', words: 'x', time_zone: 'UTC', send_at: '2025-02-03T09:00:00Z' })
  add('bundle_talk', { held_at: '2025-02-03T09:00:00Z', keeps: [], visits_per_week: 2, words: 'x', person_words: 'x', mode: 'dictated' })
  add('enabling_condition', { words: 'x' })
  add('support_given', { words: 'x', why_none: 'x', given_at: '2025-02-03T09:00:00Z', category: 'general' })
  add('condition_result', { condition_id: first('enabling_condition'), category: 'general', words: 'x', done_at: '2025-02-04T09:00:00Z' })
  add('expected_change', { goal_id: first('goal'), category: 'general', area: 'home', to_score: 4, by_on: '2025-06-30', confidence: 7, words: 'x' })
  add('flexible_request', { words: 'x', answer: 'x', mode: 'dictated' })
  add('unusual_solution', { idea: 'x', result: 'x' })
  add('note_addendum', { note_id: first('note'), category: 'general', words: 'x' })
}

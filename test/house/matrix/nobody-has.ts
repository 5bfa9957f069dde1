import type { Table } from '../../../src/demo/rows.ts'
import { HOME, idFrom, LISTING } from './ids.ts'
import type { Row } from './template.ts'

/** One row of each table of which nobody in the demonstration has one, so that every table is planted. */
export function addWhatNobodyHas(rows: Map<Table, Row[]>): void {
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

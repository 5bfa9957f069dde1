import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on, plan, record, step } from '../../test/harness/record-of-plan.ts'
import { radarStandards } from './standards.ts'

const PARAMETERS = {
  'cracks.resolveDays': 7,
  'contact.maxGapDays': { none: 60, low: 30, medium: 14, high: 7 },
  'referral.ackDays': { urgent: 1, standard: 3 },
}
const coordinator = { id: 'ca', plan_id: 'plan', state: 'current', staff_id: 'coord', from_at: on('04-01'), to_at: null }
const cracks = (rows: object) =>
  radarStandards[0]!
    .owed(record({ plan: [{ ...plan, next_review_on: null }], coordinator_assignment: [coordinator], ...rows }), PARAMETERS)
    .filter((one) => one.began_at <= on('06-01'))
    .map((one) => `${String(one.why['key']).replace('crack_', '')} ${one.began_at.slice(5, 10)} ${one.met_at?.slice(5, 10) ?? 'open'}`)
const spoken = { note: [{ id: 'n', agency_id: 'a1', two_way: true, happened_at: on('05-30') }] }

test('COO-27: all steps done, and nothing ahead: no next step; a new one with a day closes it', () => {
  const done = step({ state: 'confirmed', done_at: on('04-08'), due_at: on('04-11') })
  assert.deepEqual(cracks({ ...spoken, action: [done] }), ['no_next_step 04-08 open'])
  const next = step({ id: 't', written_at: on('04-12'), due_at: on('07-20') })
  assert.deepEqual(cracks({ ...spoken, action: [done, next] }), ['no_next_step 04-08 04-12'])
  assert.deepEqual(cracks({ ...spoken, action: [step({ due_at: on('07-01') })] }), [], 'nothing is open while a day lies ahead')
  assert.deepEqual(
    cracks({ ...spoken, action: [step({ due_at: on('05-01') })] }),
    ['no_next_step 05-01 open'],
    'a day that has passed lies ahead no more',
  )
})

test('COO-27: a visit or a conference that is planned is a next step too, unless it was called off', () => {
  const visit = { id: 'v', state: 'planned', booked_at: on('04-02'), starts_at: on('07-01') }
  assert.deepEqual(cracks({ ...spoken, appointment: [visit] }), [])
  assert.deepEqual(cracks({ ...spoken, appointment: [{ ...visit, state: 'cancelled' }] }), ['no_next_step 04-04 open'])
  assert.deepEqual(cracks({ ...spoken, conference: [{ id: 'm', state: 'planned', planned_at: on('04-02'), starts_at: on('07-01') }] }), [])
})

test('COO-27: without a coordinator, unheard for longer than the level allows, a review whose day has passed', () => {
  const ahead = { action: [step({ due_at: on('07-01') })] }
  assert.deepEqual(cracks({ ...ahead, ...spoken, coordinator_assignment: [{ ...coordinator, state: 'ended', to_at: on('05-02') }] }), [
    'no_coordinator 05-02 open',
  ])
  assert.deepEqual(cracks({ ...ahead, note: [] }), ['no_contact 04-11 open'], 'high: seven days')
  assert.deepEqual(cracks({ ...ahead, note: [], plan: [{ ...plan, level: 'none', next_review_on: null }] }), [], 'none: sixty days')
  assert.deepEqual(cracks({ ...ahead, ...spoken, plan: [{ ...plan, next_review_on: '2025-05-20' }] }), ['review_overdue 05-20 open'])
})

test('COO-27: a step that was declined, or whose party has left, has nobody; who comes back has it again', () => {
  const declined = step({ state: 'declined', requested_at: on('04-06') })
  const visit = [{ id: 'v', state: 'planned', booked_at: on('04-02'), starts_at: on('07-01') }]
  const over = { ...spoken, appointment: visit }
  assert.deepEqual(cracks({ ...over, action: [declined] }), ['step_unowned 04-06 open'])
  const part = { id: 'p', plan_id: 'plan', party_id: 'worker', to_at: on('05-05') }
  assert.deepEqual(cracks({ ...over, action: [step({})], participant: [part] }), ['step_left 05-05 open'])
  assert.deepEqual(cracks({ ...over, action: [step({})], participant: [part, { ...part, id: 'q', to_at: null }] }), [])
  assert.deepEqual(cracks({ ...over, action: [step({ state: 'confirmed', done_at: on('04-20') })], participant: [part] }), [])
})

test('COO-27: a referral nobody answered, a follow-up that was missed; what was seen to in time never was a crack', () => {
  const ahead = { ...spoken, action: [step({ due_at: on('07-01') })] }
  const referral = {
    id: 'r',
    category: 'health',
    agency_id: 'a1',
    written_by: 'coord',
    urgency: 'standard',
    state: 'sent',
    sent_at: on('05-01'),
    acknowledged_at: null,
  }
  assert.deepEqual(cracks({ ...ahead, service_referral: [referral] }), ['referral_unanswered 05-04 open'])
  assert.deepEqual(cracks({ ...ahead, service_referral: [{ ...referral, acknowledged_at: on('05-03') }] }), [])
  assert.deepEqual(cracks({ ...ahead, service_referral: [{ ...referral, acknowledged_at: on('05-09') }] }), ['referral_unanswered 05-04 05-09'])
  const follow = { id: 'f', category: 'general', agency_id: 'a1', written_by: 'coord', due_on: '2025-05-10', done_at: null }
  assert.deepEqual(cracks({ ...ahead, follow_up: [follow] }), ['follow_up_missed 05-10 open'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goal, on, owed, stands, step } from '../../test/harness/record-of-plan.ts'

const agency_of = new Map([['worker', 'a2'], ['coordinator', 'a1'], ['a1', 'a1'], ['a2', 'a2'], ['a3', 'a3']]) // prettier-ignore
const partner = (goal_id: string, party_id: string, more: object = {}) => ({
  id: `${goal_id}${party_id}`,
  goal_id,
  party_id,
  part: 'set',
  at: on('03-26'),
  ended_at: null,
  ...more,
})
const goals = ['g', 'h', 'i'].map((id) => goal({ id, lead_id: 'coordinator', agency_id: 'a1' }))
const together = (id: string, more: object = {}) => ['lan', 'a1', 'a2'].map((party) => partner(id, party, more))

test('COO-29: half of the goals are set by the person and an agency beside the leading one, for those who need others', () => {
  const share = (...goal_partner: object[]) => ({ agency_of, goal: goals, goal_partner })
  assert.equal(stands('COO-29', share(...together('g'), ...together('h'))), 'in time')
  assert.equal(stands('COO-29', share(...together('g'))), 'owed', 'one of three')
  assert.equal(stands('COO-29', share(...together('g'), partner('h', 'lan'), partner('h', 'a1'))), 'owed', 'the leading agency is no other')
  assert.equal(stands('COO-29', share(...together('g'), partner('h', 'a1'), partner('h', 'a2'))), 'owed', 'not without the person')
  assert.equal(stands('COO-29', share(...together('g'), ...together('h', { ended_at: on('04-01') }))), 'owed', 'what was taken back')
  assert.equal(stands('COO-29', share(...together('g'), ...together('h', { at: on('04-04', '23:30') }))), 'in time')
  assert.equal(stands('COO-29', share(...together('g'), ...together('h', { at: on('04-05', '00:10') }))), 'late')
})

test('COO-29: nothing is owed of others where little coordination is needed, nor of goals that were given up', () => {
  const low = {
    plan: [{ id: 'p', kind: 'person', level: 'low', activated_at: on('04-04'), started_at: on('03-03'), closed_at: null, agency_id: 'a1' }],
  }
  assert.equal(stands('COO-29', { agency_of, ...low, goal: [{ ...goals[0], plan_id: 'p' }] }), 'does not apply')
  assert.equal(stands('COO-29', { agency_of, goal: [{ ...goals[0], state: 'dropped_by_person' }] }), 'does not apply')
})

test('COO-29: each who contributes has a step by the end of the day on which they are named', () => {
  const named = (more: object, steps: object[]) =>
    owed('COO-29', { agency_of, goal: goals, action: steps, goal_partner: [partner('g', 'a2', { part: 'contributes', ...more })] }).find(
      (one) => one.subject === 'ga2',
    )!
  const by = (more: object = {}) => step({ responsible_id: 'worker', ...more })
  assert.equal(named({}, []).met_at, null)
  assert.equal(named({}, []).due_at, '2025-03-26T23:59:59.999Z')
  assert.equal(named({}, [by({ responsible_id: 'coordinator' })]).met_at, null, 'somebody else’s step')
  assert.equal(named({}, [by({ state: 'cancelled' })]).met_at, null)
  assert.equal(named({}, [by({ requested_at: on('03-26', '15:00') })]).met_at, on('03-26', '15:00'))
  assert.equal(named({}, [by()]).met_at, on('03-28'), 'late')
  assert.equal(named({}, [by({ responsible_id: 'a2' })]).met_at, on('03-28'), 'asked of the agency itself')
})

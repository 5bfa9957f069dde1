import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on, record } from '../../test/harness/record-of-plan.ts'
import { handoverStandards } from './standards.ts'

const handed = (more: object) => ({
  id: 'h',
  category: 'general',
  agency_id: 'a1',
  from_id: 'leaver',
  to_id: 'coordinator',
  at: on('03-03'),
  state: 'asked',
  answered_at: null,
  met_at: null,
  ...more,
})
const owed = (more: object) =>
  handoverStandards[0]!.owed(record({ handover: [handed(more)] }), {}).map((one) => [one.subject, one.due_at?.slice(5, 10), one.met_at, one.owed_by])

test('COO-35: whoever is asked to take over answers within five days', () => {
  assert.deepEqual(owed({}), [['h:agreed', '03-08', null, 'coordinator']])
  assert.deepEqual(
    owed({ state: 'declined', answered_at: on('03-05') }),
    [['h:agreed', '03-08', on('03-05'), 'coordinator']],
    'a no is an answer too',
  )
})

test('COO-35: once it is agreed the person meets the new worker within fourteen days', () => {
  const agreed = { state: 'agreed', answered_at: on('03-05') }
  assert.deepEqual(owed(agreed)[1], ['h:met', '03-19', null, 'coordinator'])
  assert.deepEqual(owed({ ...agreed, met_at: on('03-12') })[1], ['h:met', '03-19', on('03-12'), 'coordinator'])
})

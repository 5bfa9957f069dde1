import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withdrawn } from './standards-gaps.ts'

const GAP = { id: 'g', plan_id: 'p', category: 'health', agency_id: 'a1', at: '2025-04-14T14:00:00Z', arranged_at: null, ended_at: null }
const owed = (gap: object, assignment: object[] = [{ plan_id: 'p', staff_id: 'ana', state: 'current' }]) =>
  withdrawn.owed({ person: { id: 'lin' }, sharing_gap: [{ ...GAP, ...gap }], coordinator_assignment: assignment, agency_of: new Map() } as never, {
    'change.answerDays': 7,
  })[0]!

test('CON-03: whoever coordinates says within seven days how a part goes on that is no longer shared', () => {
  const { owed_by, due_at, met_at, subject } = owed({})
  assert.deepEqual([owed_by, due_at!.slice(0, 10), met_at, subject], ['ana', '2025-04-21', null, 'g:goes_on'])
})

test('CON-03: said, or shared again, whichever was first, and it is met; later than the seventh day it is met late', () => {
  assert.equal(owed({ arranged_at: '2025-04-16T09:00:00Z', ended_at: '2025-04-20T09:00:00Z' }).met_at, '2025-04-16T09:00:00Z')
  assert.equal(owed({ ended_at: '2025-04-20T09:00:00Z' }).met_at, '2025-04-20T09:00:00Z')
  const late = owed({ arranged_at: '2025-04-23T09:00:00Z' })
  assert.ok(late.met_at! > late.due_at!)
})

test('CON-03: while nobody coordinates, the agency that leads owes it', () => {
  assert.equal(owed({}, []).owed_by, 'a1')
  assert.equal(owed({}, [{ plan_id: 'p', staff_id: 'ana', state: 'ended' }]).owed_by, 'a1')
})

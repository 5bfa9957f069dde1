import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STEP, whereIs, type Facts } from './rules.ts'

const at: Facts = { entry: null, support: null, coordinated: false, assessment: null, plan: null, reviewing: false }

test('a person whose first contact nobody answered yet has asked', () => assert.equal(whereIs({ ...at, entry: 'received' }), 'asked'))
test('accepted without a coordinator is waiting, with one it is getting to know each other', () => {
  assert.equal(whereIs({ ...at, entry: 'waiting', support: 'active', plan: 'drafting' }), 'waiting')
  assert.equal(whereIs({ ...at, entry: 'assigned', support: 'active', plan: 'drafting', coordinated: true }), 'knowing')
})
test('an agreed assessment leads to planning, a proposed plan to agreeing', () => {
  assert.equal(whereIs({ ...at, support: 'active', plan: 'drafting', coordinated: true, assessment: 'agreed' }), 'planning')
  assert.equal(whereIs({ ...at, support: 'active', plan: 'proposed', coordinated: true, assessment: 'agreed' }), 'agreeing')
})
test('a review, and the end of support, count before the plan they belong to', () => {
  assert.equal(whereIs({ ...at, support: 'active', plan: 'under_review', reviewing: true }), 'review')
  assert.equal(whereIs({ ...at, support: 'exit_planning', plan: 'active' }), 'ending')
})
test('who comes back after support ended has asked again', () => {
  assert.equal(whereIs({ ...at, support: 'closed', plan: 'closed' }), 'after')
  assert.equal(whereIs({ ...at, support: 'closed', plan: 'closed', entry: 'received' }), 'asked')
})
test('the steps only go forward along the way', () => {
  assert.deepEqual(
    ['asked', 'knowing', 'planning', 'under_way', 'after'].map((one) => STEP[one as 'asked']),
    [1, 2, 3, 4, 5],
  )
})

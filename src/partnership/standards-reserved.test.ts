/** COO-10 by the days: the officer on the plan, what is asked of the body, the invitation to each review. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { reserved } from './standards-reserved.ts'

const on = (day: string) => `2025-${day}T09:00:00.000Z`
const OWN = { category: 'general', agency_id: 'a1', written_by: 'coord' }
const order = {
  id: 'order',
  ...OWN,
  category: 'legal',
  body_agency_id: 'a4',
  officer_id: 'officer',
  officer_since: on('03-01'),
  written_at: on('03-01'),
  from_on: '2025-01-01',
  to_on: null,
  reserved: ['housing'],
}
const plan = { id: 'plan', ...OWN, state: 'active', activated_at: on('03-03') }
const part = { id: 'part', ...OWN, plan_id: 'plan', party_id: 'officer', from_at: on('03-05'), to_at: null }
const question = {
  id: 'q',
  ...OWN,
  category: 'housing',
  responsibility_id: 'order',
  body_agency_id: 'a4',
  officer_id: 'officer',
  by_on: '2025-03-10',
  asked_at: on('03-04'),
  answered_at: null,
  taken_back_at: null,
}
const review = { id: 'review', ...OWN, due_on: '2025-04-01', held_at: null, completed_at: null }
const guest = { id: 'guest', ...OWN, review_id: 'review', officer_id: 'officer', invited_at: on('03-20'), answered_at: null }

const owed = (more: object) =>
  reserved.owed(
    {
      person: { id: 'c3' },
      agency_of: new Map([
        ['coord', 'a1'],
        ['officer', 'a4'],
      ]),
      ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
      statutory_responsibility: [order],
      plan: [plan],
      participant: [part],
      coordinator_assignment: [{ id: 't', ...OWN, plan_id: 'plan', staff_id: 'coord', state: 'current' }],
      ...more,
    } as unknown as PersonRecord,
    { 'party.agreeDays': 5 },
  )
const one = (more: object, key: string) => owed(more).find((each) => each.why.key === key)
const days = (each: ReturnType<typeof one>) => [each?.due_at?.slice(0, 10), each?.met_at?.slice(0, 10) ?? null, each?.applies ?? true]

test('that a body answers by law is told by no obligation to who may not know of it', () => {
  const all = owed({ review: [review], review_guest: [guest] }).filter((each) => each.why.key.startsWith('officer'))
  assert.deepEqual([all.length, [...new Set(all.map((each) => each.category))]], [3, ['legal']])
})

test('within five days of the plan in force the officer is on it; an officer elsewhere, or an order that ends before, is not asked for', () => {
  assert.deepEqual(days(one({}, 'officer_on_the_plan')), ['2025-03-08', '2025-03-05', true])
  assert.deepEqual(days(one({ participant: [] }, 'officer_on_the_plan')), ['2025-03-08', null, true])
  assert.equal(one({}, 'officer_on_the_plan')!.owed_by, 'coord')
  assert.equal(one({ participant: [{ ...part, to_at: on('03-06') }] }, 'officer_on_the_plan')!.met_at, null, 'whoever has left is not on it')
  assert.deepEqual(owed({ statutory_responsibility: [{ ...order, body_agency_id: null, officer_id: null }] }), [])
  const ends = { participant: [], statutory_responsibility: [{ ...order, to_on: '2025-03-06' }] }
  assert.equal(one(ends, 'officer_on_the_plan')!.applies, false)
  const unnamed = { statutory_responsibility: [{ ...order, officer_id: null, officer_since: null }] }
  assert.deepEqual(days(one(unnamed, 'officer_to_be_named')), ['2025-03-08', null, true])
})

test('what is asked of the body is decided by the day on which it is needed, by its officer; a body elsewhere is asked again', () => {
  const asked = one({ reserved_decision: [question] }, 'body_decides')!
  assert.deepEqual([asked.owed_by, asked.agency_id, ...days(asked)], ['officer', 'a4', '2025-03-10', null, true])
  assert.equal(days(one({ reserved_decision: [{ ...question, answered_at: on('03-10') }] }, 'body_decides'))[1], '2025-03-10')
  assert.equal(one({ reserved_decision: [{ ...question, taken_back_at: on('03-06') }] }, 'body_decides')!.applies, false)
  const of = (more: object) => ({ reserved_decision: [question], statutory_responsibility: [{ ...order, ...more }] })
  assert.equal(one(of({ to_on: '2025-03-09' }), 'body_decides')!.applies, false, 'the order was over before')
  assert.equal(one(of({ to_on: '2025-03-11' }), 'body_decides')!.applies, true)
  assert.equal(one(of({ reserved: [] }), 'body_decides')!.applies, false, 'given back')
  const elsewhere = { ...question, body_agency_id: null, officer_id: null }
  assert.equal(one({ reserved_decision: [elsewhere] }, 'body_elsewhere_decides')!.owed_by, 'coord')
})

test('each review since asks the officer, who says within five days whether they come; one held without asking them is missed for good', () => {
  const asked = { review: [review], review_guest: [guest] }
  assert.deepEqual(days(one(asked, 'officer_asked_to_review')), ['2025-04-01', '2025-03-20', true])
  assert.deepEqual([one(asked, 'officer_answers')!.owed_by, ...days(one(asked, 'officer_answers'))], ['officer', '2025-03-25', null, true])
  assert.equal(one({ review: [{ ...review, held_at: on('04-02'), completed_at: on('04-02') }] }, 'officer_asked_to_review')!.unmet_for_good, true)
  const before = { ...review, due_on: '2025-02-01', held_at: on('02-01'), completed_at: on('02-01') }
  assert.equal(one({ review: [before] }, 'officer_asked_to_review'), undefined, 'before the officer was named')
  const held = { review: [{ ...review, held_at: on('03-22'), completed_at: on('03-22') }], review_guest: [guest] }
  assert.equal(one(held, 'officer_answers')!.applies, false, 'held before the answer was due')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goal, on, owed, plan, stands } from '../../test/harness/record-of-plan.ts'

const offer = (more: object = {}) => ({
  id: 'o',
  subject: 'planning',
  offered_at: on('03-10'),
  response: 'accepted',
  own_words: '',
  reoffer_on: null,
  responded_at: on('03-11'),
  ...more,
})
const talk = (more: object = {}) => ({
  id: 't',
  kind: 'planning',
  category: 'general',
  agency_id: 'a1',
  written_by: 'worker',
  happened_at: on('03-12'),
  person_came: true,
  told_at: null,
  invited: [],
  came: ['lan'],
  ...more,
})
const decision = { id: 'd', decided_by: 'lan', at: on('03-12') }
const part = (id: string, subject: string, rows: object) => owed(id, rows).find((one) => one.subject === subject)!

test('PLN-01: asked, there, and decided before the owner agrees; or a no in their words with a day', () => {
  assert.equal(stands('PLN-01', {}), 'owed')
  assert.equal(stands('PLN-01', { participation_offer: [offer()], discussion: [talk()] }), 'owed', 'nothing was decided by them')
  assert.equal(stands('PLN-01', { participation_offer: [offer()], discussion: [talk({ person_came: false })], decision: [decision] }), 'owed')
  assert.equal(stands('PLN-01', { participation_offer: [offer()], discussion: [talk()], decision: [decision] }), 'in time')
  assert.equal(stands('PLN-01', { participation_offer: [offer()], discussion: [talk()], decision: [{ ...decision, at: on('04-05') }] }), 'late')
  const no = { response: 'declined', own_words: 'You do it' }
  assert.equal(stands('PLN-01', { participation_offer: [offer(no)] }), 'owed')
  assert.equal(stands('PLN-01', { participation_offer: [offer({ ...no, reoffer_on: '2025-05-01' })] }), 'in time')
})

test('PLN-02: chosen before the plan is agreed, asked again at each review, and seen by whoever coordinates within five days', () => {
  const choice = (more: object) => ({ id: 'c', level: 'together', mode: 'dictated', at: on('03-20'), seen_at: null, ...more })
  assert.equal(stands('PLN-02', {}), 'owed')
  assert.equal(stands('PLN-02', { involvement_choice: [choice({})] }), 'in time')
  const review = [{ id: 'r', plan_id: 'plan', completed_at: on('05-04') }]
  const again = (at: string) => part('PLN-02', 'r:choice', { review, involvement_choice: [choice({ at })] }).met_at
  assert.deepEqual([again(on('03-20')), again(on('05-04'))], [null, on('05-04')])
  const seen = part('PLN-02', 'c:seen', { involvement_choice: [choice({ mode: 'self', seen_at: on('03-25', '20:00') })] })
  assert.ok(Date.parse(seen.met_at!) <= Date.parse(seen.due_at!), 'the fifth day is in time')
})

test('PLN-03: there, or told within three days; whoever decides by order was invited', () => {
  const without = { kind: 'about', person_came: false, came: ['worker'], absent_reason: 'Ill' }
  assert.equal(stands('PLN-03', { discussion: [talk()] }), 'in time')
  assert.equal(stands('PLN-03', { discussion: [talk(without)] }), 'owed')
  assert.equal(stands('PLN-03', { discussion: [talk({ ...without, told_at: on('03-15', '22:00') })] }), 'in time')
  assert.equal(stands('PLN-03', { discussion: [talk({ ...without, told_at: on('03-16', '00:01') })] }), 'late')
  const order = (more: object) => [{ id: 'g', relative_id: 'vera', about: ['general'], from_on: '2025-01-01', to_on: '2025-12-31', ...more }]
  const guarded = (rows: object, orders: object[]) => owed('PLN-03', { discussion: [talk(rows)], guardian_order: orders })[0]!.unmet_for_good
  assert.deepEqual(
    [
      guarded({}, order({})),
      guarded({ invited: ['vera'] }, order({})),
      guarded({}, order({ about: ['health'] })),
      guarded({}, order({ to_on: '2025-03-11' })),
    ],
    [true, false, false, false],
  )
})

test('PLN-08: each goal says which part of life gets better; rated within fourteen days of the plan, and again at each review', () => {
  assert.equal(stands('PLN-08', { goal: [goal({ quality_area: 'home' })] }), 'in time')
  assert.equal(stands('PLN-08', { goal: [goal({ quality_area: null })] }), 'owed')
  const rated = (at: string) => ({ quality_of_life: [{ id: 'q', area: 'home', score: 1, at }] })
  const baseline = (at: string) => {
    const { met_at, due_at } = part('PLN-08', 'plan:baseline', rated(at))
    return Date.parse(met_at!) <= Date.parse(due_at!)
  }
  assert.deepEqual([baseline(on('04-18', '20:00')), baseline(on('04-19'))], [true, false])
  const review = [{ id: 'r', plan_id: plan.id, completed_at: on('05-04') }]
  assert.deepEqual(
    [part('PLN-08', 'r:quality', { review, ...rated(on('04-01')) }).met_at, part('PLN-08', 'r:quality', { review, ...rated(on('05-04')) }).met_at],
    [null, on('05-04')],
  )
})

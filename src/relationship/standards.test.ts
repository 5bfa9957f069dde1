import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on, record } from '../../test/harness/record-of-plan.ts'
import { relationshipStandards } from './standards.ts'

const turn = (id: string, from_at: string, more: object = {}) => ({
  id,
  category: 'general',
  agency_id: 'a1',
  written_by: 'coordinator',
  staff_id: `worker of ${id}`,
  why: '',
  handover_id: null,
  from_at,
  to_at: null,
  ...more,
})
const rating = (more: object) => ({
  id: 'r',
  category: 'general',
  turn_id: 't',
  staff_id: 'worker of t',
  heard_by: 'supervisor',
  goal: 2,
  task: 2,
  bond: 2,
  declined: false,
  at: on('04-02'),
  choice: null,
  talked_at: null,
  ...more,
})
const owed = (given: object) => {
  const whole = { primary_worker: [turn('t', on('03-03'))], ...given }
  return relationshipStandards[0]!.owed(record(whole), { 'relation.continuityPct': 60, 'review.graceDays': 7 })
}
const of = (given: object, what: string) => owed(given).filter((one) => one.subject.split(':')[1] === what)

test('PRI-03: the main worker did 4 of 10 contacts: 40 %, target 60 %, and after ninety days it is missed', () => {
  const [one] = of({ continuity: [{ turn_id: 't', n: 0, own: 4, contacts: 10, last_at: on('05-20') }] }, 'continuity')
  assert.deepEqual(
    [one!.met_at, one!.due_at!.slice(0, 10), one!.why],
    [null, '2025-06-01', { key: 'continuity', pct: 40, target: 60, own: 4, contacts: 10 }],
  )
  const [six] = of({ continuity: [{ turn_id: 't', n: 0, own: 6, contacts: 10, last_at: on('05-20') }] }, 'continuity')
  assert.equal(six!.met_at, on('05-20'), 'the threshold itself is met')
})

test('PRI-03: a stretch cut short by a change of worker says nothing', () => {
  const [one] = of(
    {
      primary_worker: [turn('t', on('03-03'), { to_at: on('03-20') })],
      continuity: [{ turn_id: 't', n: 0, own: 0, contacts: 2, last_at: on('03-10') }],
    },
    'continuity',
  )
  assert.equal(one!.applies, false)
})

test('PRI-03: on day 30 the person is asked, and at each review; rather not is an answer too', () => {
  const [month] = of({}, 'rated')
  assert.deepEqual([month!.due_at!.slice(0, 10), month!.met_at, month!.agency_id], ['2025-04-09', null, 'a1'])
  assert.equal(of({ alliance_rating: [rating({ at: on('03-10') })] }, 'rated')[0]!.met_at, null, 'after a week nobody knows yet')
  const no = rating({ goal: null, task: null, bond: null, declined: true })
  assert.equal(of({ alliance_rating: [no] }, 'rated')[0]!.met_at, on('04-02'))
  const [, review] = of({ alliance_rating: [rating({})], review: [{ id: 'v', held_at: on('06-02') }] }, 'rated')
  assert.deepEqual([review!.due_at!.slice(0, 10), review!.met_at], ['2025-06-09', null])
})

test('PRI-03: a mean of 2 is mended within seven days, by the supervisor, and no agency’s list tells of it', () => {
  const [one] = of({ alliance_rating: [rating({})] }, 'repair')
  assert.deepEqual([one!.owed_by, one!.agency_id, one!.due_at!.slice(0, 10), one!.why.key], ['supervisor', null, '2025-04-09', 'alliance_choose'])
  assert.equal(of({ alliance_rating: [rating({ goal: 3, task: 3, bond: 3 })] }, 'repair').length, 0, 'three is not low')
  const talk = rating({ choice: 'talk', talked_at: on('04-07') })
  assert.equal(of({ alliance_rating: [talk] }, 'repair')[0]!.met_at, on('04-07'))
  const change = {
    primary_worker: [turn('t', on('03-03'), { to_at: on('04-08') }), turn('u', on('04-08'))],
    alliance_rating: [rating({ choice: 'change' })],
  }
  assert.equal(of(change, 'repair')[0]!.met_at, on('04-08'))
})

test('PRI-03: two changes in a year may happen; the third has a reason or a handover', () => {
  const turns = (more: object) => [turn('t', on('01-02')), turn('u', on('02-02')), turn('v', on('03-02')), turn('w', on('04-02'), more)]
  const [none] = of({ primary_worker: turns({}) }, 'change')
  assert.deepEqual([none!.met_at, none!.unmet_for_good, none!.why['n']], [null, true, 3])
  assert.equal(of({ primary_worker: turns({ why: 'They moved' }) }, 'change')[0]!.met_at, on('04-02'))
  assert.equal(of({ primary_worker: turns({ handover_id: 'h' }) }, 'change')[0]!.met_at, on('04-02'))
})

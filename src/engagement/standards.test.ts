import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on, record } from '../../test/harness/record-of-plan.ts'
import { engagementStandards } from './standards.ts'

const HIGH = [{ id: 'f', high: true, to_on: null, from_on: '2025-01-10', category: 'safety', agency_id: 'a1' }]
const SUPPORT = [{ id: 's', accepted_at: on('01-12'), closed_at: null, source: null, agency_id: 'a1' }]
const spoken = (at: string) => [{ id: 'n', agency_id: 'a1', two_way: true, happened_at: at }]
const plan = (more: object = {}) => ({
  id: 'p',
  category: 'location',
  agency_id: 'a1',
  since: on('03-03'),
  at: on('03-11'),
  ended_at: null,
  spoken_at: null,
  since_withheld: null,
  spoken_withheld: null,
  ...more,
})
const tried = (id: string, at: string, way: string, more: object = {}) => ({
  id,
  engagement_id: 'p',
  category: 'location',
  agency_id: 'a1',
  way,
  at,
  reached: false,
  ...more,
})
const PARAMETERS = { 'contact.maxGapDays': { none: 60, low: 30, medium: 14, high: 7 }, 'persist.modes': 2, 'persist.windowDays': 14 }
const owed = (rows: object, what?: string) =>
  engagementStandards[0]!
    .owed(record({ vulnerability: HIGH, support_period: SUPPORT, note: spoken(on('03-03')), ...rows }), PARAMETERS)
    .filter((one) => what === undefined || one.subject.includes(what))

test('PRI-15: C5, at high risk, not spoken with for 8 days: a plan to find him is due two days after the seventh', () => {
  const [one, ...none] = owed({})
  assert.deepEqual(
    [none, one!.began_at.slice(0, 10), one!.due_at!.slice(0, 10), one!.met_at, one!.category],
    [[], '2025-03-10', '2025-03-12', null, 'safety'],
  )
  assert.equal(owed({ engagement_plan: [plan()] }, 'gap')[0]!.met_at, on('03-11'))
  assert.deepEqual(owed({ vulnerability: [] }), [], 'nobody else is looked for by rule')
  assert.deepEqual(owed({ support_period: [{ ...SUPPORT[0], closed_at: on('03-05') }] }), [])
})

test('PRI-15: each try that did not reach him has a next one within three days', () => {
  const rows = { engagement_plan: [plan()], engagement_attempt: [tried('a', on('03-12'), 'phone'), tried('b', on('03-16'), 'there')] }
  assert.deepEqual(
    owed(rows, ':next').map((one) => [one.subject, one.due_at!.slice(5, 10), one.met_at]),
    [
      ['p:next', '03-14', on('03-12')],
      ['a:next', '03-15', on('03-16')],
      ['b:next', '03-19', null],
    ],
  )
})

test('PRI-15: ten calls are one way; two ways are asked for, unless he was found before', () => {
  const calls = [tried('a', on('03-12'), 'phone'), tried('b', on('03-13'), 'phone')]
  assert.equal(owed({ engagement_plan: [plan()], engagement_attempt: calls }, ':ways')[0]!.met_at, null)
  const van = [...calls, tried('c', on('03-14'), 'there')]
  assert.equal(owed({ engagement_plan: [plan()], engagement_attempt: van }, ':ways')[0]!.met_at, on('03-14'))
  assert.equal(owed({ engagement_plan: [plan({ ended_at: on('03-13') })], engagement_attempt: calls }, ':ways')[0]!.applies, false)
})

test('PRI-15: once he was spoken with nothing is owed of the looking, and the clock begins anew', () => {
  const rows = {
    engagement_plan: [plan({ ended_at: on('03-13') })],
    engagement_attempt: [tried('a', on('03-12'), 'phone')],
    note: spoken(on('03-13')),
  }
  assert.equal(owed(rows, 'a:next')[0]!.met_at, on('03-13'))
  assert.equal(owed(rows, `gap:${on('03-13')}`)[0]!.began_at.slice(0, 10), '2025-03-20')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on, plan, record } from '../../test/harness/record-of-plan.ts'
import { aboutOf, kindOf } from '../shared/mix-words.ts'
import { isEasier, toldSince } from './rules.ts'
import { mixStandards } from './standards.ts'

const owed = (rows: object) => mixStandards[0]!.owed(record(rows), { 'nav.maxRetellings': 1, 'review.graceDays': 7 })
const choice = (kind: string, day: string, more: object = {}) => ({
  id: kind,
  kind,
  category: aboutOf(kind as 'support', null),
  at: on(day),
  ...more,
})
const said = (day: string, told: number, knows_who: number | null) => ({ id: day, at: on(day), told, knows_who })
const mix = (rows: object) => owed(rows)[0]!
const [first, again] = [(rows: object) => owed(rows)[1]!, (rows: object) => owed(rows)[2]!]

test('COO-28: within thirty days of the plan there is one of each kind, or a reason; three of four are not enough', () => {
  const three = [choice('support', '04-10'), choice('income', '04-12'), choice('opportunity', '04-30', { option_id: null, words: 'Not now' })]
  assert.deepEqual([mix({}).due_at!.slice(0, 10), mix({}).met_at, mix({}).category], ['2025-05-04', null, 'general'])
  assert.equal(mix({ mix_choice: three }).met_at, null)
  const whole = { mix_choice: three, housing_application: [{ id: 'a', category: 'housing', lodged_at: on('04-20') }] }
  assert.equal(mix(whole).met_at, on('04-30', '00:00'), 'met on the day of the last of them; its hour is for who may know of it')
  assert.deepEqual(
    mix(whole).evidence.map((one) => one.id),
    ['support'],
    'what is about a home or money is no evidence for all to read',
  )
})

test('COO-28: a service that was chosen and a support that the plan names are of the kind of their part of life', () => {
  const rows = {
    match_choice: [{ id: 'm', category: 'health', at: on('04-10') }],
    planned_support: [{ id: 'p', category: 'money', named_at: on('04-11') }],
    housing_application: [{ id: 'a', category: 'housing', lodged_at: on('04-09') }],
    mix_choice: [choice('opportunity', '05-06')],
  }
  assert.equal(mix(rows).met_at, on('05-06', '00:00'), 'late: the thirtieth day was the fourth of May')
  assert.deepEqual(owed({ plan: [{ ...plan, activated_at: null }] }).length, 2, 'before the plan is in force only the way is asked about')
})

test('COO-28: the way is asked about within fourteen days; after sixty it is easier', () => {
  const entry = said('03-05', 5, null)
  assert.deepEqual([first({}).due_at!.slice(0, 10), first({ way_through: [entry] }).met_at], ['2025-03-17', on('03-05')])
  assert.equal(again({}).due_at!.slice(0, 10), '2025-05-09', 'sixty days, and the days of grace')
  assert.equal(again({ way_through: [entry, said('05-02', 0, 4)] }).met_at, on('05-02'))
  assert.equal(again({ way_through: [entry, said('05-02', 0, 3)] }).met_at, null, 'they do not know who to ask')
  assert.equal(again({ way_through: [entry, said('03-20', 0, 5)] }).met_at, null, 'nobody knows that soon')
  assert.equal(
    again({ way_through: [entry, said('05-02', 6, 2), said('05-20', 0, 5)] }).met_at,
    null,
    'it was told six times since: no fewer than before',
  )
  assert.equal(again({ way_through: [entry, said('05-02', 3, 2), said('05-20', 0, 5)] }).met_at, on('05-20'), 'three are fewer than five')
})

test('a plan that closed first owes nobody a mix; what was met stays met', () => {
  assert.deepEqual(
    owed({ plan: [{ ...plan, closed_at: on('04-20') }] }).map((one) => one.applies),
    [false, false, false],
  )
})

test('easier: the story told again at most once, or less often than before, and four of five', () => {
  const [before, none] = [{ told: 5, knows_who: null }, []]
  assert.deepEqual([isEasier(none, 1), isEasier([before], 1)], [null, null], 'nobody was asked again')
  assert.equal(isEasier([before, { told: 0, knows_who: 4 }], 1), true)
  assert.equal(isEasier([before, { told: 4, knows_who: 4 }], 1), true)
  assert.equal(isEasier([before, { told: 5, knows_who: 5 }], 1), false)
  assert.equal(
    isEasier(
      [
        { told: 0, knows_who: null },
        { told: 1, knows_who: 4 },
      ],
      1,
    ),
    true,
  )
  assert.equal(toldSince([before, { told: 1, knows_who: 4 }, { told: 2, knows_who: 4 }]), 3)
})

test('money and a home are always their own to know; the rest goes with the need it is for', () => {
  assert.deepEqual([kindOf('health'), kindOf('money'), kindOf('community'), kindOf('housing')], ['support', 'income', 'opportunity', 'housing'])
  assert.deepEqual(
    [
      aboutOf('income', 'health'),
      aboutOf('housing', 'health'),
      aboutOf('support', 'health'),
      aboutOf('support', 'money'),
      aboutOf('opportunity', 'culture'),
    ],
    ['money', 'housing', 'health', 'general', 'culture'],
  )
})

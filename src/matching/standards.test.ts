import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { matchingStandards } from './standards.ts'

const PARAMETERS = { 'matching.minOptions': 2, 'referral.linkDays': 14, 'review.graceDays': 7 }
const on = (day: string, time = '09:00') => `2025-${day}T${time}:00.000Z`
const by = { category: 'health', agency_id: 'a1', written_by: 'worker' }
const run = (more: object = {}) => ({ id: 'r', need_id: 'n', at: on('03-10'), ...by, ...more })
const shown = (fits: boolean[], match_id = 'r') => fits.map((one, n) => ({ id: `c${n}`, match_id, listing_id: `s${n}`, fits: one, ...by }))
const choice = (more: object = {}) => ({ id: 'c', match_id: 'r', listing_id: 's0', at: on('03-12'), ...by, ...more })
const fit = (rating: number, when: string) => ({ id: `f${when}`, match_id: 'r', rating, at: when, ...by })
const owedOf = (id: string, rows: object) =>
  matchingStandards
    .find((one) => one.id === id)!
    .owed(
      { person: { id: 'lan' }, agency_of: new Map(), ...Object.fromEntries(WEIGHED.map((table) => [table, []])), ...rows } as unknown as PersonRecord,
      PARAMETERS,
    )
const owed = (rows: object) => owedOf('PLN-26', rows)
const stands = (subject: string, rows: object) => {
  const one = owed(rows).find((each) => each.subject === subject)
  if (!one || one.applies === false) return 'nothing owed'
  return one.met_at === null ? 'owed' : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

test('PLN-26: a search ends in a choice of the person among enough that fit, or in what is lacking', () => {
  const rows = { match_run: [run()], match_candidate: shown([true, true]) }
  assert.equal(stands('r:choice', rows), 'owed')
  assert.equal(stands('r:choice', { ...rows, match_choice: [choice()] }), 'in time')
  assert.equal(stands('r:choice', { ...rows, match_choice: [choice({ at: on('03-24', '23:00') })] }), 'in time', 'the fourteenth day itself')
  assert.equal(stands('r:choice', { ...rows, match_choice: [choice({ at: on('03-25') })] }), 'late')
  assert.equal(stands('r:choice', { ...rows, match_candidate: shown([true, false]), match_choice: [choice()] }), 'owed', 'one is no choice')
  assert.equal(
    stands('r:choice', { ...rows, match_candidate: shown([false, true, true]), match_choice: [choice()] }),
    'owed',
    'what fails what must be so is no match',
  )
  const barrier = [{ id: 'b', match_id: 'r', logged_at: on('03-11') }]
  assert.equal(stands('r:choice', { ...rows, match_candidate: shown([true]), match_choice: [choice()], barrier }), 'in time')
  assert.equal(stands('r:choice', { ...rows, match_candidate: [], barrier }), 'in time')
  assert.equal(stands('r:choice', { ...rows, match_run: [run(), run({ id: 'r2', at: on('03-11') })] }), 'nothing owed', 'looked for again')
})

test('PLN-26: after a month it fits, three of five or more; below that it is looked for again', () => {
  const rows = { match_run: [run()], match_candidate: shown([true, true]), match_choice: [choice()] }
  assert.equal(stands('r:fit', rows), 'owed')
  assert.equal(stands('r:fit', { ...rows, match_fit: [fit(5, on('03-20'))] }), 'owed', 'after a week nobody knows yet')
  assert.equal(stands('r:fit', { ...rows, match_fit: [fit(4, on('04-11'))] }), 'in time')
  assert.equal(stands('r:fit', { ...rows, match_fit: [fit(4, on('04-19'))] }), 'late')
  assert.equal(stands('r:fit', { ...rows, match_fit: [fit(2, on('04-11'))] }), 'owed')
  const anew = {
    match_run: [run(), run({ id: 'r2', at: on('04-12') })],
    match_choice: [choice(), choice({ id: 'c2', match_id: 'r2', at: on('04-13') })],
  }
  assert.equal(stands('r:fit', { ...rows, ...anew, match_fit: [fit(2, on('04-11'))] }), 'in time')
})

test('PLN-26: what another agency is to do was looked for together first', () => {
  const need_disposition = [{ id: 'd', need_id: 'n', disposition: 'other_agency', at: on('03-10'), ...by }]
  assert.equal(stands('d:match', { need_disposition }), 'owed')
  const rows = { need_disposition, match_run: [run()], match_candidate: shown([true, true]) }
  assert.equal(stands('d:match', rows), 'owed')
  assert.equal(stands('d:match', { ...rows, match_choice: [choice()] }), 'in time')
})

test('COO-12: a need that another service is to help with has a shortlist within fourteen days, or the person’s choice; without any, the fifteenth day is red', () => {
  const wants = [{ id: 'd', need_id: 'n', disposition: 'other_agency', at: on('03-10'), category: 'health', agency_id: 'a1', written_by: 'coord' }]
  const run = [{ id: 'r', need_id: 'n', at: on('03-12') }]
  const [one] = owedOf('COO-12', { need_disposition: wants })
  assert.deepEqual([one!.due_at, one!.met_at], ['2025-03-24T23:59:59.999Z', null])
  const shared = [{ id: 's', match_id: 'r', listing_id: 'l', at: on('03-14') }]
  assert.equal(owedOf('COO-12', { need_disposition: wants, match_run: run, shortlisted: shared })[0]!.met_at, on('03-14'))
  assert.equal(owedOf('COO-12', { need_disposition: wants, match_run: run })[0]!.met_at, null, 'a search nobody saw is none')
  const choice = [{ id: 'c', match_id: 'r', listing_id: 'l', at: on('03-13') }]
  assert.equal(owedOf('COO-12', { need_disposition: wants, match_run: run, match_choice: choice })[0]!.met_at, on('03-13'))
  assert.deepEqual(owedOf('COO-12', { need_disposition: [{ ...wants[0], disposition: 'not_now' }] }), [])
})

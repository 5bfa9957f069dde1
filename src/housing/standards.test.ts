import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on, plan, record } from '../../test/harness/record-of-plan.ts'
import { inOrder, reasonsOf, shareOf } from '../shared/home-fit.ts'
import { housingStandards } from './standards.ts'

const owed = (rows: object) => housingStandards[0]!.owed(record(rows), {})
const application = (more: object = {}) => ({ id: 'a', lasting: true, lodged_at: on('04-20'), ...more })

test('COO-30: a homeless person is applied for within thirty days of the plan; on the thirty-first it is red', () => {
  const [one] = owed({})
  assert.deepEqual([one!.began_at, one!.due_at!.slice(0, 10), one!.met_at, one!.category], [plan.activated_at, '2025-05-04', null, 'housing'])
  assert.equal(owed({ housing_application: [application()] })[0]!.met_at, on('04-20'))
  assert.equal(owed({ housing_application: [application({ lasting: false })] })[0]!.met_at, null, 'a home for a time is none that lasts')
})

test('COO-30: that there is none is on record as a barrier; whoever keeps a home needs none', () => {
  assert.equal(owed({ barrier: [{ id: 'b', category: 'housing', logged_at: on('04-22') }] })[0]!.met_at, on('04-22'))
  assert.equal(owed({ barrier: [{ id: 'b', category: 'health', logged_at: on('04-22') }] })[0]!.met_at, null)
  assert.equal(owed({ housing_stay: [{ id: 's', lasting: true, to_on: null }] })[0]!.applies, false)
  assert.deepEqual(owed({ person: { id: 'lan', agency_id: 'a1', pathway: 'sustain' } }), [])
})

test('COO-30: the rent is within the limit, or the person agreed with a budget', () => {
  const share = (pct: number, budget: string) => ({
    id: 'r',
    category: 'money',
    agency_id: 'a1',
    written_by: 'w',
    at: on('04-20'),
    pct,
    limit_pct: 30,
    budget,
  })
  const [, within] = owed({ rent_share: [share(29, '')] })
  const [, agreed] = owed({ rent_share: [share(39, 'Food 120, power 40')] })
  const [, not] = owed({ rent_share: [share(39, '')] })
  assert.deepEqual([within!.met_at, agreed!.met_at, not!.met_at, not!.unmet_for_good], [on('04-20'), on('04-20'), null, true])
  assert.equal(within!.category, 'money')
})

test('180 of 620 are 29 in a hundred, 240 are 39; of nothing a rent takes all', () => {
  assert.deepEqual([shareOf(18000, 62000), shareOf(24000, 62000), shareOf(100, 0), shareOf(0, 0)], [29, 39, 999, 0])
})

test('the best fit first, with reasons; what is not known is no no', () => {
  const home = (id: string, more: object) => ({ id, name: id, lasting: true, rent_cents: 18000, available_from: null, ...more })
  const homes = [home('dear', { rent_cents: 24000 }), home('fits', {}), home('short', { lasting: false })]
  const told = homes.map((one) => ({ ...one, reasons: reasonsOf(one, 62000, 30, '2025-03-03') }))
  assert.equal(inOrder(told)[0]!.id, 'fits')
  assert.deepEqual(reasonsOf(homes[0]!, null, 30, '2025-03-03')[0], { criterion: 'rent', stands: 'not_said' })
})

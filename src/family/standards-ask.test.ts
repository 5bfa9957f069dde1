import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { askStandards } from './standards-ask.ts'

const on = (day: string) => `2025-${day}T09:00:00.000Z`
const OWN = { category: 'family', agency_id: 'a1', written_by: 'worker' }
const AGENCY_OF = new Map([
  ['officer', 'a4'],
  ['worker', 'a1'],
])
const yes = { id: 'w', ...OWN, relative_id: 'vera', wish: 'yes', topics: ['family'], seq: 1, at: on('03-03') }
const rows = {
  approaches: [{ id: 'a4', family_approach: 'limited' }],
  relative: [{ id: 'vera', ...OWN }],
  family_wish: [yes],
  coordinator_assignment: [{ id: 't', ...OWN, staff_id: 'officer', state: 'current', from_at: on('02-01') }],
  support_period: [{ id: 's', ...OWN, accepted_at: on('02-20'), closed_at: null }],
}
const owed = (more: object = {}) =>
  askStandards.flatMap((one) =>
    one
      .owed(
        {
          person: { id: 'c3' },
          agency_of: AGENCY_OF,
          ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
          ...rows,
          ...more,
        } as unknown as PersonRecord,
        {},
      )
      .map(({ due_at, met_at }) => [due_at!.slice(0, 10), met_at?.slice(0, 10) ?? null]),
  )
const ask = (id: string, at: string, response: string | null = null) => ({ id, ...OWN, to_id: 'a4', at, response })

test('from the day on which somebody is wanted and another agency coordinates: asked by day 14, again by day 60', () => {
  assert.deepEqual(owed(), [['2025-03-17', null]])
  assert.deepEqual(owed({ family_ask: [ask('1', on('03-05'))] }), [
    ['2025-03-17', '2025-03-05'],
    ['2025-05-04', null],
  ])
  assert.deepEqual(owed({ family_ask: [ask('1', on('03-05')), ask('2', on('05-04'))] }).at(1), ['2025-05-04', '2025-05-04'])
})

test('involved, or refused with a reason: no more is owed; nor where nobody is wanted, or the agency works with families as we do', () => {
  for (const response of ['involved', 'refused']) assert.equal(owed({ family_ask: [ask('1', on('03-05'), response)] }).length, 1)
  assert.equal(owed({ family_ask: [ask('1', on('03-05'), 'not_yet')] }).length, 2)
  assert.deepEqual(owed({ family_wish: [yes, { ...yes, id: 'n', wish: 'no', seq: 2, at: on('03-04') }] }), [])
  assert.deepEqual(owed({ approaches: [{ id: 'a4', family_approach: 'similar' }] }), [])
  assert.deepEqual(owed({ support_period: [{ ...rows.support_period[0], agency_id: 'a4' }] }), [], 'who coordinates asks nobody')
})

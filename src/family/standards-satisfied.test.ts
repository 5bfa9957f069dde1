import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { satisfiedStandards } from './standards-satisfied.ts'

const on = (day: string) => `2025-${day}T09:00:00.000Z`
const OWN = { category: 'general', agency_id: 'a1', written_by: 'coord' }
const rows = {
  review: [{ id: 'r', ...OWN, held_at: on('04-30'), without_person_reason: '' }],
  relative: [{ id: 'h1', ...OWN }],
  family_wish: [{ id: 'w', ...OWN, relative_id: 'h1', wish: 'yes', topics: ['housing'], seq: 1, at: on('03-03') }],
  participant: [{ id: 'p', ...OWN, party_id: 'advocate', advocate: true, from_at: on('03-03'), to_at: null }],
  coordinator_assignment: [{ id: 't', ...OWN, staff_id: 'coord', state: 'current', from_at: on('02-01') }],
}
const owed = (more: object = {}) =>
  satisfiedStandards.flatMap((one) =>
    one
      .owed(
        {
          person: { id: 'c1' },
          agency_of: new Map([
            ['coord', 'a1'],
            ['advocate', 'a5'],
          ]),
          ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
          ...rows,
          ...more,
        } as unknown as PersonRecord,
        { 'satisfaction.low': 2, 'review.graceDays': 7 },
      )
      .map(({ subject, due_at, met_at }) => [subject, due_at!.slice(0, 10), met_at?.slice(0, 10) ?? null]),
  )
const word = (party_id: string, day: string, score: number | null, more: object = {}) => ({
  id: `of ${party_id}`,
  ...OWN,
  review_id: 'r',
  party_id,
  score,
  declined: score === null,
  at: on(day),
  answered_at: null,
  ...more,
})

test('each of the person, those close who are wanted, and who speaks for them has a word or a refusal by the days of grace', () => {
  assert.deepEqual(owed(), [
    ['r:c1', '2025-05-07', null],
    ['r:h1', '2025-05-07', null],
    ['r:advocate', '2025-05-07', null],
  ])
  const said = owed({ plan_satisfaction: [word('c1', '04-24', 4), word('h1', '05-02', null), word('a5', '05-09', 3)] })
  assert.deepEqual(
    said.map((one) => one[2]),
    ['2025-04-30', '2025-05-02', '2025-05-09'],
    'a refusal counts, and so does the word of the agency by a link',
  )
  assert.deepEqual(owed({ family_wish: [{ ...rows.family_wish[0], wish: 'no' }], participant: [] }).length, 1)
})

test('who rates it two or less is answered within seven days', () => {
  const answer = (more: object) => owed({ plan_satisfaction: [word('a5', '04-24', 2, more)] }).at(-1)
  assert.deepEqual(answer({}), ['of a5:answer', '2025-05-01', null])
  assert.deepEqual(answer({ answered_at: on('04-30') }), ['of a5:answer', '2025-05-01', '2025-04-30'])
  assert.equal(owed({ plan_satisfaction: [word('a5', '04-24', 3)] }).length, 3, 'three is content enough')
})

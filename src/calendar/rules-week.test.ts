import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayJoin, mayMeet, meetings, type Knows } from './rules-week.ts'

const NOW = '2025-03-10T09:00:00Z'
const visit = (id: string, category: string, of: string | null, more: object = {}) => ({
  id,
  state: 'planned',
  version: 1,
  starts_at: '2025-03-12T10:00:00Z',
  category,
  agency_id: of,
  to_id: of && `worker of ${of}`,
  ...more,
})
const KNOWS: ReadonlyMap<string, Knows> = new Map([
  ['worker of housing', { agency_id: 'housing', categories: ['general', 'housing'] }],
  ['worker of health', { agency_id: 'health', categories: ['general', 'housing', 'mental_health'] }],
])
const VISITS = [
  visit('flat', 'housing', 'housing'),
  visit('keys', 'general', 'housing'),
  visit('nurse', 'general', 'health'),
  visit('counselling', 'mental_health', 'health'),
  visit('sister', 'family', null),
  visit('begun', 'general', 'housing', { starts_at: '2025-03-10T08:30:00Z' }),
  visit('called off', 'general', 'health', { state: 'cancelled' }),
]
const refused = (act: () => void) => {
  try {
    act()
    return false
  } catch {
    return true
  }
}

test('what is offered to be brought together is what would not be refused, and nothing else', () => {
  const offered = meetings(VISITS, KNOWS, NOW)
  for (const one of VISITS)
    for (const other of VISITS.filter(({ id }) => id !== one.id)) {
      const pair = [one, other]
      const stands = !refused(() => {
        mayJoin(pair, pair, NOW)
        mayMeet(pair, KNOWS)
      })
      assert.equal(offered.find(({ id }) => id === one.id)?.with.includes(other.id) ?? false, stands, `${one.id} with ${other.id}`)
    }
})

test('both sides may have to know: who comes to the counselling may know of the flat, but not the other way round', () => {
  const meets = Object.fromEntries(meetings(VISITS, KNOWS, NOW).map((one) => [one.id, one.with]))
  assert.deepEqual(meets, {
    flat: ['keys', 'nurse'],
    keys: ['flat', 'nurse'],
    nurse: ['flat', 'keys', 'counselling'],
    counselling: ['nurse'],
    sister: [],
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { earliestFirst, time } from './instants.ts'

test('a whole second comes before a part of the same second, and what never ends after everything', () => {
  const second = '2025-03-03T09:00:00Z'
  assert.ok(time(second) < time('2025-03-03T09:00:00.5Z'))
  const sorted = ['infinity', '2025-03-03T09:00:00.5Z', second, 'infinity'].toSorted(earliestFirst)
  assert.deepEqual(sorted, [second, '2025-03-03T09:00:00.5Z', 'infinity', 'infinity'])
})

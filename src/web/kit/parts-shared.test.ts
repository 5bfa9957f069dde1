import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CATEGORIES } from '../../shared/categories.ts'
import type { Say } from '../words/use-words.ts'
import { keptBack, partsShared } from './parts-shared.ts'

const without = (...back: readonly string[]) => CATEGORIES.filter((one) => !back.includes(one))
const say = ((word: string, values?: Record<string, unknown>) => (values ? `${word}(${String(values['rest'])})` : word)) as Say

test('where little is kept back, that is said; where much is, what is shared', () => {
  assert.deepEqual(keptBack(CATEGORIES), [])
  assert.deepEqual(keptBack(without('location', 'health')), ['health', 'location'])
  assert.equal(keptBack(without('location', 'health', 'money', 'legal')), null)
})

test('everything, everything but a little, or each part by name: never more than is shared', () => {
  assert.equal(partsShared(CATEGORIES, say), 'consent.everything')
  assert.equal(partsShared(without('location'), say), 'consent.everything_but(category.location)')
  assert.equal(partsShared(['housing', 'safety'], say), 'category.housing, category.safety')
})

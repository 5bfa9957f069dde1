import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { meet } from './meeting.ts'

const began = { words: 'A home', measure: 'A lease', due: '2025-06-01' }

test('what another worker changed while I typed elsewhere follows them, and what I typed stays', () => {
  const met = meet(began, { ...began, words: 'A home of my own' }, { ...began, due: '2025-07-01' })
  assert.deepEqual(met, { values: { words: 'A home of my own', measure: 'A lease', due: '2025-07-01' }, both: [] })
})

test('a field that both changed is named, and mine stays until I choose', () => {
  const met = meet(began, { ...began, words: 'A flat' }, { ...began, words: 'A house' })
  assert.deepEqual(met, { values: { ...began, words: 'A flat' }, both: ['words'] })
})

test('both who write the same words are not asked', () => {
  const said = { ...began, words: 'A house' }
  assert.deepEqual(meet(began, said, said), { values: said, both: [] })
})

test('nothing that anybody wrote is lost: each field is mine, theirs, or asked about', () => {
  const Values = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) })
  fc.assert(
    fc.property(Values, Values, Values, (start, mine, now) => {
      const { values, both } = meet(start, mine, now)
      return (['a', 'b', 'c'] as const).every((field) => {
        if (both.includes(field)) return mine[field] !== start[field] && now[field] !== start[field] && values[field] === mine[field]
        return values[field] === (mine[field] === start[field] ? now[field] : mine[field])
      })
    }),
  )
})

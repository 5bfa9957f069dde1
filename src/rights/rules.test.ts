import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AFTER, answered, dueAt, mayMove, mayOpenCopy, nextFor } from './rules.ts'

const refusalOf = (act: () => unknown): string => {
  try {
    act()
    return 'allowed'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const DAYS = { copy: 20, readers: 20, correction: 20, complaint: 3 }

test('every answer ends a request, but a no and a gap can be looked at once more', () => {
  for (const end of ['granted', 'upheld', 'overturned', 'withdrawn'] as const) assert.deepEqual(AFTER[end], [])
  for (const no of ['refused', 'partly'] as const) assert.deepEqual(AFTER[no], ['review_asked'])
  assert.equal(
    refusalOf(() => mayMove({ state: 'granted', version: 1 }, 'refused', 1)),
    'not_from_this_state',
  )
  assert.equal(
    refusalOf(() => mayMove({ state: 'asked', version: 2 }, 'refused', 1)),
    'changed_meanwhile',
  )
})

test('a no has a reason, a yes says what was done, a copy with gaps says why', () => {
  assert.equal(
    refusalOf(() => answered('correction', { granted: false, words: '' }, 0)),
    'say_why_refused',
  )
  assert.equal(
    refusalOf(() => answered('complaint', { granted: true, words: '' }, 0)),
    'say_what_was_answered',
  )
  assert.equal(
    refusalOf(() => answered('copy', { granted: true, words: '' }, 2)),
    'say_why_parts_are_withheld',
  )
  assert.deepEqual(answered('copy', { granted: true, words: '' }, 0), { state: 'granted', parts_withheld: 0 })
  assert.deepEqual(answered('copy', { granted: true, words: 'About others' }, 2), { state: 'partly', parts_withheld: 2 })
})

test('a copy is open once it was granted, whole or not, and while its gaps are looked at', () => {
  const copy = (state: 'asked' | 'partly' | 'review_asked' | 'refused' | 'overturned', parts_withheld = 0) =>
    refusalOf(() => mayOpenCopy({ kind: 'copy', state, parts_withheld }))
  assert.deepEqual([copy('partly', 1), copy('review_asked', 1), copy('overturned')], ['allowed', 'allowed', 'allowed'])
  assert.deepEqual([copy('asked'), copy('refused'), copy('review_asked')], ['copy_not_granted', 'copy_not_granted', 'copy_not_granted'])
})

test('a complaint is acknowledged in three days, then answered in twenty; a review has its own days', () => {
  const one = { kind: 'complaint', asked_at: '2025-03-03T09:00:00Z', acknowledged_at: null, review_asked_at: '2025-03-10T09:00:00Z' } as const
  assert.equal(dueAt({ ...one, state: 'asked' }, DAYS), '2025-03-06T23:59:59.999Z')
  assert.equal(dueAt({ ...one, state: 'acknowledged' }, DAYS), '2025-03-23T23:59:59.999Z')
  assert.equal(dueAt({ ...one, state: 'review_asked' }, DAYS), '2025-03-30T23:59:59.999Z')
  assert.equal(dueAt({ ...one, state: 'granted' }, DAYS), null)
})

test('whoever refused does not look at it again', () => {
  const one = { kind: 'correction', state: 'review_asked', parts_withheld: 0, about_id: null, answered_by: 'sara' } as const
  const reader = { self: false, team: true, answers: true, supervises: true }
  assert.deepEqual(nextFor(one, { ...reader, id: 'sara' }), [])
  assert.deepEqual(nextFor(one, { ...reader, id: 'tom' }), ['review'])
})

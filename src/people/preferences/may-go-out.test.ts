import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayGoOut, type SafeWay } from './may-go-out.ts'

const SYDNEY = 'Australia/Sydney'
const way = (more: Partial<SafeWay> = {}): SafeWay => ({ channel: 'text', value: '5550 1', safe: true, from_time: null, to_time: null, ...more })
const NO_TEXT_AFTER_SIX = way({ safe: false, value: '', from_time: '18:00:00' })

test('no text after six: at seven it is offered for nine the next morning', () => {
  assert.deepEqual(mayGoOut([way(), NO_TEXT_AFTER_SIX], 'text', '2025-03-03T08:00:00Z', SYDNEY), {
    may: 'later',
    to: '5550 1',
    until: '2025-03-03T22:00:00Z',
  })
  assert.deepEqual(mayGoOut([way(), NO_TEXT_AFTER_SIX], 'text', '2025-03-03T06:00:00Z', SYDNEY), { may: 'now', to: '5550 1' })
})

test('nothing goes out by a way that was not named as safe, and nothing that was named as never', () => {
  assert.deepEqual(mayGoOut([way()], 'email', '2025-03-03T02:00:00Z', SYDNEY), { may: 'never', why: 'not_named_safe' })
  assert.deepEqual(mayGoOut([way(), way({ safe: false })], 'text', '2025-03-03T02:00:00Z', SYDNEY), { may: 'never', why: 'never_by_this' })
  assert.deepEqual(mayGoOut([way({ value: '' })], 'text', '2025-03-03T02:00:00Z', SYDNEY), { may: 'never', why: 'not_named_safe' })
})

test('another number that is not safe says nothing about this one', () => {
  assert.equal(mayGoOut([way(), way({ safe: false, value: '5550 2' })], 'text', '2025-03-03T02:00:00Z', SYDNEY).may, 'now')
})

test('hours over midnight are hours too; where none is safe there is none', () => {
  const nights = way({ from_time: '22:00:00', to_time: '02:00:00' })
  assert.equal(mayGoOut([nights], 'text', '2025-03-03T14:30:00Z', SYDNEY).may, 'now') // half past one in the night
  assert.deepEqual(mayGoOut([nights], 'text', '2025-03-03T02:00:00Z', SYDNEY), { may: 'later', to: '5550 1', until: '2025-03-03T11:00:00Z' })
  assert.equal(
    mayGoOut([way({ from_time: '19:00:00', to_time: '20:00:00' }), NO_TEXT_AFTER_SIX], 'text', '2025-03-03T02:00:00Z', SYDNEY).may,
    'never',
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayGoOut, type SafeWay } from '../people/preferences/may-go-out.ts'
import { dueAt, mayBeToldAt, tellWhen, tryAgainAt, type Choice } from './rules.ts'

const SYDNEY = 'Australia/Sydney'
const daily: Choice = { how: 'daily', at_hour: 8, time_zone: SYDNEY }
const way = (more: Partial<SafeWay> = {}): SafeWay => ({ channel: 'text', value: '5550 1', safe: true, from_time: null, to_time: null, ...more })
const NO_TEXT_AFTER_SIX = way({ safe: false, value: '', from_time: '18:00:00' })

test('once a day means at the hour they chose, on their own clock', () => {
  assert.equal(dueAt({ urgent: false, at: '2025-03-03T09:00:00Z' }, daily), '2025-03-03T21:00:00Z') // eight in the morning of the fourth
  assert.equal(dueAt({ urgent: false, at: '2025-03-03T20:59:00Z' }, daily), '2025-03-03T21:00:00Z')
  assert.equal(dueAt({ urgent: false, at: '2025-03-03T21:01:00Z' }, daily), '2025-03-04T21:00:00Z')
})

test('the hour stays theirs when the clocks are put back', () => {
  assert.equal(dueAt({ urgent: false, at: '2025-04-05T10:00:00Z' }, daily), '2025-04-05T22:00:00Z')
})

test('what is urgent is told at once only to whoever wants that', () => {
  const urgent = { urgent: true, at: '2025-03-03T09:00:00Z' }
  assert.equal(dueAt(urgent, { ...daily, how: 'at_once' }), urgent.at)
  assert.equal(dueAt({ ...urgent, urgent: false }, { ...daily, how: 'at_once' }), '2025-03-03T21:00:00Z')
  assert.equal(dueAt(urgent, daily), '2025-03-03T21:00:00Z')
})

test('the first that falls due takes the others along', () => {
  const wakes = [{ urgent: false, at: '2025-03-03T09:00:00Z' }, { urgent: true, at: '2025-03-03T10:00:00Z' }]
  assert.deepEqual(tellWhen(wakes, { ...daily, how: 'at_once' }, '2025-03-03T10:00:00Z'), { now: true })
  assert.deepEqual(tellWhen(wakes, daily, '2025-03-03T10:00:00Z'), { now: false, at: '2025-03-03T21:00:00Z' })
})

test('whoever does not answer is asked less and less often, and not for ever', () => {
  const waits = [1, 2, 3, 4].map((tries) => Date.parse(tryAgainAt(tries, '2025-03-03T09:00:00Z')!))
  assert.ok(waits[0]! < waits[1]! && waits[1]! < waits[2]! && waits[2]! < waits[3]!)
  assert.equal(tryAgainAt(100, '2025-03-03T09:00:00Z'), null)
})

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
  assert.equal(mayGoOut([way({ from_time: '19:00:00', to_time: '20:00:00' }), NO_TEXT_AFTER_SIX], 'text', '2025-03-03T02:00:00Z', SYDNEY).may, 'never')
})

test('nothing that cannot be an address is kept as one', () => {
  for (const bad of ['nobody', 'a@b', 'a b@example.org', 'x@example.org, y@example.org', '<x@example.org>'])
    assert.throws(() => mayBeToldAt('email', bad), { code: 'not_such_an_address' }, bad)
  mayBeToldAt('email', 'wen.li@example.org')
  assert.throws(() => mayBeToldAt('text', 'mobile'), { code: 'not_such_an_address' })
  mayBeToldAt('text', '+61 5550 1234')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueAt, mayBeToldAt, tellWhen, tryAgainAt, type Choice } from './rules.ts'

const SYDNEY = 'Australia/Sydney'
const daily: Choice = { how: 'daily', at_hour: 8, time_zone: SYDNEY }

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
  const wakes = [
    { urgent: false, at: '2025-03-03T09:00:00Z' },
    { urgent: true, at: '2025-03-03T10:00:00Z' },
  ]
  assert.deepEqual(tellWhen(wakes, { ...daily, how: 'at_once' }, '2025-03-03T10:00:00Z'), { now: true })
  assert.deepEqual(tellWhen(wakes, daily, '2025-03-03T10:00:00Z'), { now: false, at: '2025-03-03T21:00:00Z' })
})

test('whoever does not answer is asked less and less often, and not for ever', () => {
  const waits = [1, 2, 3, 4].map((tries) => Date.parse(tryAgainAt(tries, '2025-03-03T09:00:00Z')!))
  assert.ok(waits[0]! < waits[1]! && waits[1]! < waits[2]! && waits[2]! < waits[3]!)
  assert.equal(tryAgainAt(100, '2025-03-03T09:00:00Z'), null)
})

test('nothing that cannot be an address is kept as one', () => {
  for (const bad of ['nobody', 'a@b', 'a b@example.org', 'x@example.org, y@example.org', '<x@example.org>'])
    assert.throws(() => mayBeToldAt('email', bad), { code: 'not_such_an_address' }, bad)
  mayBeToldAt('email', 'wen.li@example.org')
  assert.throws(() => mayBeToldAt('text', 'mobile'), { code: 'not_such_an_address' })
  mayBeToldAt('text', '+61 5550 1234')
})

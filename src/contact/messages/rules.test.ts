import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SafeWay } from '../../people/preferences/may-go-out.ts'
import { isClock, leavesAt, mayLeave, triedAgainAt } from './rules.ts'

const NOON = '2025-03-03T12:00:00Z'
const way = (more: Partial<SafeWay> = {}): SafeWay => ({ channel: 'text', value: '5550 1', safe: true, from_time: null, to_time: null, ...more })

test('a letter knows no hours, but an address that was named safe, and a no', () => {
  const letter = way({ channel: 'letter', value: '3 Ash Street', from_time: '10:00', to_time: '11:00' })
  assert.deepEqual(mayLeave([letter], 'letter', '2025-03-03T23:00:00Z', 'UTC'), { may: 'now', to: '3 Ash Street' })
  assert.deepEqual(mayLeave([], 'letter', NOON, 'UTC'), { may: 'never', why: 'not_named_safe' })
  assert.deepEqual(mayLeave([letter, way({ channel: 'letter', value: '', safe: false, from_time: '10:00' })], 'letter', NOON, 'UTC'), {
    may: 'never',
    why: 'never_by_this',
  })
})

test('what is not safe now is refused, or waits for the next safe hour where that was asked for', () => {
  const later = { may: 'later', to: '5550 1', until: '2025-03-04T09:00:00Z' } as const
  assert.throws(() => leavesAt(later, 'now', NOON), { code: 'not_a_safe_hour' })
  assert.deepEqual(leavesAt(later, 'next_safe_hour', NOON), { at: later.until, to: '5550 1' })
  assert.throws(() => leavesAt({ may: 'never', why: 'never_by_this' }, 'next_safe_hour', NOON), { code: 'never_by_this' })
  assert.deepEqual(leavesAt({ may: 'now', to: '5550 1' }, 'next_safe_hour', NOON), { at: NOON, to: '5550 1' })
})

test('whatever hours a person names, the next safe hour is a safe hour, and never one they named as not', () => {
  const time = fc.tuple(fc.nat(23), fc.constantFrom(0, 15, 30)).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}:00`)
  const any = fc.record({
    channel: fc.constant('text'),
    value: fc.constantFrom('5550 1', '5550 2', ''),
    safe: fc.boolean(),
    from_time: fc.option(time),
    to_time: fc.option(time),
  })
  const instant = fc.integer({ min: 0, max: 365 * 24 * 4 }).map((quarter) =>
    Temporal.Instant.from('2025-01-01T00:00:00Z')
      .add({ minutes: quarter * 15 })
      .toString(),
  )
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), instant, fc.constantFrom('UTC', 'Australia/Sydney', 'America/St_Johns'), (ways, now, zone) => {
      const may = mayLeave(ways, 'text', now, zone)
      if (may.may === 'later') assert.deepEqual(mayLeave(ways, 'text', may.until, zone), { may: 'now', to: may.to })
      if (may.may !== 'never') assert.ok(ways.some((one) => one.safe && one.value === may.to))
    }),
  )
})

test('a clock that is none is refused; what does not go through is not tried for ever', () => {
  assert.throws(() => isClock('Mars/Base'), { code: 'no_such_clock' })
  assert.equal(triedAgainAt(1, NOON), '2025-03-03T12:01:00Z')
  assert.equal(triedAgainAt(6, NOON), null)
})

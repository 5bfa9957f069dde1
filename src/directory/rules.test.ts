import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DayHours } from '../shared/opening-hours.ts'
import { Refusal } from '../shared/refusal.ts'
import { checkFirst, mayBecome, mayBeChangedHere, mayBeListed, openingAt } from './rules.ts'

type Written = [opens: string, closes: string, how?: 'walk_in' | 'phone' | 'appointment']
const day = (n: number, ...periods: Written[]): DayHours => ({
  day: n,
  said: periods.length ? 'hours' : 'closed',
  words: '',
  periods: periods.map(([opens, closes, how = 'walk_in']) => ({ opens, closes, how, what: null })),
})
const at = (n: number, time: string) => ({ day: n, time })

const weekdays = [1, 2, 3, 4, 5].map((n) => day(n, ['09:00', '12:00'], ['13:00', '17:00']))
const week = [...weekdays, day(6), day(7)]

test('a service is open until its door closes, and not during lunch', () => {
  assert.deepEqual(openingAt(week, at(1, '09:00')), { state: 'open', at: '12:00', day: null, how: 'walk_in' })
  assert.deepEqual(openingAt(week, at(1, '12:00')), { state: 'later_today', at: '13:00', day: null, how: 'walk_in' })
  assert.deepEqual(openingAt(week, at(1, '16:59')), { state: 'open', at: '17:00', day: null, how: 'walk_in' })
})

test('a closed service says when it opens next', () => {
  assert.deepEqual(openingAt(week, at(1, '17:00')), { state: 'closed', at: '09:00', day: 2, how: null })
  assert.deepEqual(openingAt(week, at(6, '10:00')), { state: 'closed', at: '09:00', day: 1, how: null })
  assert.deepEqual(openingAt([day(3, ['10:00', '11:00'])], at(3, '12:00')), { state: 'closed', at: '10:00', day: 3, how: null })
})

test('a night that runs past midnight belongs to the evening it began', () => {
  const night = [day(5, ['18:00', '02:00']), day(7, ['20:00', '02:00'])]
  assert.deepEqual(openingAt(night, at(6, '01:30')), { state: 'open', at: '02:00', day: null, how: 'walk_in' })
  assert.deepEqual(openingAt(night, at(1, '01:30')), { state: 'open', at: '02:00', day: null, how: 'walk_in' }, 'Sunday night runs into Monday')
  assert.equal(openingAt(night, at(6, '02:00')).state, 'not_said', 'it does not speak of Saturday')
})

test('round the clock has no closing time', () => {
  const always = [1, 2, 3, 4, 5, 6, 7].map((n) => day(n, ['00:00', '24:00']))
  for (const n of [1, 4, 7]) assert.equal(openingAt(always, at(n, '23:59')).state, 'always')
  assert.deepEqual(openingAt(always.slice(0, 2), at(1, '12:00')), { state: 'open', at: '24:00', day: null, how: 'walk_in' })
})

test('what a service does not say is not taken for closed', () => {
  assert.equal(openingAt([], at(1, '10:00')).state, 'not_said')
  assert.deepEqual(openingAt([day(4, ['09:00', '15:00'])], at(1, '10:00')), { state: 'not_said', at: '09:00', day: 4, how: null })
  assert.equal(openingAt([{ day: 1, said: 'unclear', periods: [], words: 'till late' }], at(1, '10:00')).state, 'unclear')
  assert.equal(openingAt([{ day: 1, said: 'open', periods: [], words: 'Open' }], at(1, '10:00')).state, 'unclear')
})

test('walking in comes before ringing up, when both are possible', () => {
  const both = [day(1, ['00:00', '24:00', 'phone'], ['09:00', '23:00'])]
  assert.deepEqual(openingAt(both, at(1, '10:00')), { state: 'open', at: '23:00', day: null, how: 'walk_in' })
  assert.deepEqual(openingAt(both, at(1, '23:30')), { state: 'open', at: '24:00', day: null, how: 'phone' })
})

test('public holidays are not part of the week', () => {
  assert.equal(openingAt([day(8, ['00:00', '24:00'])], at(1, '10:00')).state, 'not_said')
})

const refuses = (act: () => void) => {
  try {
    act()
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
  return null
}

test('a listing speaks of each day once and can be reached', () => {
  const reach = { phones: [], email: null, website: null, address: '1 Street' }
  assert.equal(
    refuses(() => mayBeListed({ ...reach, hours: week })),
    null,
  )
  assert.equal(
    refuses(() => mayBeListed({ ...reach, hours: [day(1), day(1, ['09:00', '10:00'])] })),
    'hours_day_twice',
  )
  for (const contradicting of [
    day(1, ['09:00', '09:00']),
    { ...day(1, ['09:00', '10:00']), said: 'closed' as const },
    { ...day(1), said: 'hours' as const },
  ]) {
    assert.equal(
      refuses(() => mayBeListed({ ...reach, hours: [contradicting] })),
      'hours_contradict',
    )
  }
  assert.equal(
    refuses(() => mayBeListed({ ...reach, address: null, hours: [] })),
    'no_way_to_reach_it',
  )
})

test('what others publish is corrected where they keep it', () => {
  assert.equal(
    refuses(() => mayBeChangedHere({ source: 'city' })),
    'kept_at_its_source',
  )
  assert.equal(
    refuses(() => mayBeChangedHere({ source: null })),
    null,
  )
})

test('an entry nobody has asked about for 180 days is to be checked first', () => {
  assert.equal(checkFirst('2026-01-01T00:00:00Z', '2026-06-30T00:00:00Z', 180), false)
  assert.equal(checkFirst('2026-01-01T00:00:00Z', '2026-07-01T00:00:00Z', 180), true)
  assert.equal(checkFirst(null, '2026-07-01T00:00:00Z', 180), true)
})

test('a home that was taken stays taken', () => {
  assert.equal(
    refuses(() => mayBecome('open', 'taken')),
    null,
  )
  assert.equal(
    refuses(() => mayBecome('offered', 'open')),
    null,
  )
  assert.equal(
    refuses(() => mayBecome('taken', 'open')),
    'home_not_to_be_had',
  )
})

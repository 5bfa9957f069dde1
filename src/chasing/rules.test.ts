import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextWay, timeForAnotherWay, triedEnough } from '../shared/persistence.ts'
import { meetingsAlone, nextPush, pushedOn, standingOf } from './rules.ts'

const WANTED = { attempts: 4, modes: 2 }
const NOW = '2025-03-10T09:00:00.000Z'
const tries = (...ways: string[]) => ways.map((way, n) => ({ way, at: `2025-03-0${n + 1}T09:00:00.000Z`, next_on: `2025-03-0${n + 4}` }))
const code = (does: () => unknown) => {
  try {
    does()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('the next push goes another way: first those that were not tried, then the one of longest ago', () => {
  const ways = ['call', 'mail', 'visit'] as const
  assert.equal(nextWay(ways, []), 'call')
  assert.equal(nextWay(ways, tries('call', 'call')), 'mail')
  assert.equal(nextWay(ways, tries('mail', 'call', 'visit')), 'mail')
  assert.deepEqual(nextPush(tries('call'), NOW, WANTED), { way: 'mail', by_on: '2025-03-04' })
  assert.deepEqual(nextPush([], NOW, WANTED), { way: 'call', by_on: '2025-03-13' })
  assert.equal(nextPush(tries('call', 'mail', 'call', 'visit'), NOW, WANTED), null)
})

test('two calls only: try another way; four tries in two ways: tried enough', () => {
  assert.deepEqual(
    [[], ['call'], ['call', 'call'], ['call', 'mail'], ['call', 'call', 'call', 'call'], ['call', 'mail', 'call', 'call']].map((ways) =>
      standingOf(tries(...ways), WANTED),
    ),
    ['waits', 'chased', 'another_way', 'chased', 'another_way', 'met'],
  )
  assert.equal(triedEnough(tries('call', 'call', 'call', 'call'), WANTED), false)
  assert.equal(timeForAnotherWay(tries('call'), { modes: 1 }), false)
})

test('a push that came to nothing has a next one within three days; a promise is looked at on its day', () => {
  assert.equal(pushedOn({ result: 'no_answer', next_on: null }, NOW), '2025-03-13')
  assert.equal(pushedOn({ result: 'promised', next_on: '2025-03-20' }, NOW), '2025-03-20')
  assert.equal(
    code(() => pushedOn({ result: 'promised', next_on: null }, NOW)),
    'promised_for_a_day',
  )
  assert.equal(
    code(() => pushedOn({ result: 'no_answer', next_on: '2025-03-14' }, NOW)),
    'next_push_within_three_days',
  )
  assert.equal(
    code(() => pushedOn({ result: 'no_answer', next_on: '2025-03-09' }, NOW)),
    'next_push_ahead',
  )
})

test('all of it in meetings, most of it, or at least half between them', () => {
  assert.deepEqual(
    [
      [0, 0],
      [0, 3],
      [2, 3],
      [3, 3],
    ].map(([between, in_meetings]) => meetingsAlone({ between: between!, in_meetings: in_meetings! })),
    [null, 'all', 'most', null],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '../shared/consent-words.ts'
import { mayAskAgain, stateOf, toCutShort, toStop, untilWhen, wholeState } from './rules.ts'

const NOW = '2026-03-01T00:00:00Z'
const about = { party: 'a', purpose: 'care' } as const
let seq = 0
const line = (more: Partial<Decision>): Decision => ({
  seq: ++seq,
  decision: 'given',
  scope: 'party',
  party_id: 'a',
  categories: ['health'],
  purpose: 'care',
  from_at: '2026-01-01T00:00:00Z',
  to_at: '2027-01-01T00:00:00Z',
  ...more,
})
const state = (...lines: Decision[]) => stateOf(lines, about, 'health', NOW).state

test('silence is not consent', () => assert.equal(state(), 'not_asked'))
test('the last word counts', () => assert.equal(state(line({}), line({ decision: 'withdrawn', to_at: 'infinity' })), 'withdrawn'))
test('what was said to one agency counts more than what was said to all', () =>
  assert.equal(state(line({ decision: 'refused' }), line({ scope: 'network', party_id: null })), 'refused'))
test('consent for research is not consent for care', () => assert.equal(state(line({ purpose: 'research' })), 'not_asked'))
test('a yes that ran out has expired, also where an older no stands behind it', () => {
  assert.equal(state(line({ to_at: '2026-02-01T00:00:00Z' })), 'expired')
  assert.equal(state(line({ decision: 'withdrawn', to_at: 'infinity' }), line({ to_at: '2026-02-01T00:00:00Z' })), 'expired')
})
test('some yes and some no is a yes with limits', () => assert.equal(wholeState([{ state: 'given' }, { state: 'refused' }]), 'limited'))
test('a new list stops what is not on it', () =>
  assert.deepEqual(toStop([line({ categories: ['health', 'money'] })], about, ['health'], NOW), ['money']))
test('a shorter yes cuts a longer one short', () => {
  assert.deepEqual(toCutShort([line({})], about, ['health'], '2026-06-01T00:00:00Z'), ['health'])
  assert.deepEqual(toCutShort([line({})], about, ['health'], '2027-06-01T00:00:00Z'), [])
})
test('who refused is left in peace for a month', () => {
  const refused = [line({ decision: 'refused', from_at: '2026-02-20T00:00:00Z', to_at: 'infinity' })]
  assert.throws(() => mayAskAgain(refused, about, ['health'], { now: NOW, on_their_wish: false, own_words: '' }), { code: 'asked_again_too_soon' })
  mayAskAgain(refused, about, ['money'], { now: NOW, on_their_wish: false, own_words: '' })
  mayAskAgain(refused, about, ['health'], { now: '2026-03-23T00:00:00Z', on_their_wish: false, own_words: '' })
})
test('the last day counts whole', () => assert.equal(untilWhen('2026-03-01', NOW, 12), '2026-03-02T00:00:00Z'))

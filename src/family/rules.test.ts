import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heldRightly, type Views } from '../planning/rules-views.ts'
import { mayDecide } from '../planning/rules-together.ts'
import { stateOf, warnedFrom } from './rules-order.ts'
import { inTheLedger, mayAnswer, mayBeWished, saidBy } from './rules.ts'

const views: Views = { person_view: 'South', family_view: 'North', outcome: 'person', basis: null, basis_words: '', worked_out: 'Talked at home' }
const held = (change: Partial<Views> = {}, more: object = {}) =>
  heldRightly({
    views: { ...views, ...change },
    words: 'South',
    decided_by: 'lan',
    owner: 'lan',
    by_order: false,
    with_family: ['hua'],
    staff: true,
    ...more,
  })

test('where views differ it is as the person wants; what the family wanted is theirs however it is written down', () => {
  assert.equal(held(), 'person')
  assert.throws(() => held({}, { words: ' north ' }), /only_with_a_lawful_basis/)
  assert.throws(() => held({ outcome: 'family' }), /only_with_a_lawful_basis/)
  assert.equal(held({ outcome: 'family', basis: 'safety', basis_words: 'He waits there' }), 'family')
  assert.throws(() => held({ outcome: 'family', basis: 'safety', basis_words: 'I say so' }, { staff: false }), /only_with_a_lawful_basis/)
  const order = { outcome: 'family', basis: 'guardian_order', basis_words: 'Covers where she lives' } as const
  assert.throws(() => held(order), /only_with_a_lawful_basis/)
  assert.equal(held(order, { by_order: true, decided_by: 'hua' }), 'family')
  assert.throws(() => held({}, { by_order: true, decided_by: 'hua' }), /only_with_a_lawful_basis/, 'a guardian does not decide in the person’s name')
})

test('an order begins, holds, is warned of for sixty days, holds on its last day, and ends', () => {
  const state = (today: string) => stateOf({ from_on: '2025-01-01', to_on: '2025-06-30' }, today)
  assert.equal(warnedFrom('2025-06-30'), '2025-05-01')
  assert.deepEqual(['2024-12-31', '2025-01-01', '2025-04-30', '2025-05-01', '2025-06-30', '2025-07-01'].map(state), [
    'later',
    'holds',
    'holds',
    'ends_soon',
    'ends_soon',
    'ended',
  ])
})

test('a guardian hears exactly where the order ends; a worker, that there is none', () => {
  const orders = [{ id: 'o', relative_id: 'vera', about: ['money'], from_on: '2025-01-01', to_on: '2025-06-30' }]
  const decide = (category: string, today: string, by = { id: 'vera', kind: 'relative' }) =>
    mayDecide({ decided_by: 'vera', category, owner: 'lan', orders, supports: true, today, by })
  assert.equal(decide('money', '2025-06-30'), 'o')
  assert.throws(() => decide('housing', '2025-06-30'), /outside_your_order/)
  assert.throws(() => decide('money', '2025-07-01'), /your_order_has_ended/)
  assert.throws(() => decide('money', '2025-06-30', { id: 'kim', kind: 'relative' }), /outside_your_order/)
  assert.throws(() => decide('money', '2025-07-01', { id: 'coord', kind: 'staff' }), /no_order_on_file/)
})

test('one speaks for oneself, a worker says how it was said; and what the person closed nobody else opens without their words', () => {
  assert.equal(saidBy({ kind: 'relative', mode: 'dictated' }), 'self')
  assert.throws(() => saidBy({ kind: 'staff', mode: undefined }), /say_how_they_said_it/)
  const wish = { wish: 'yes', topics: ['health'], closed: [], words: '' } as const
  const before = { id: 'w1', wish: 'yes', closed: ['health'] }
  assert.throws(() => mayBeWished(wish, before, 'dictated'), /topic_closed_by_the_person/)
  mayBeWished({ ...wish, words: 'She asked for it' }, before, 'dictated')
  mayBeWished(wish, before, 'self')
  assert.throws(() => mayBeWished(wish, { id: 'w2', wish: 'no', closed: [] }, 'dictated'), /topic_closed_by_the_person/, 'a no closes all of it')
})

test('the ledger follows the wish: what is open is given, what was given ends, and the rest is refused, so that nothing wider reaches them', () => {
  const line = { seq: 1, decision: 'given', scope: 'party', party_id: 'hua', categories: ['housing', 'family'], purpose: 'care' } as const
  const { given, withdrawn, refused } = inTheLedger([line], 'hua', ['housing'])
  assert.deepEqual([given, withdrawn], [['housing'], ['family']])
  assert.ok(refused.includes('health') && !refused.includes('family'))
})

test('an offer is answered once, as it stands; no in their own words, and again on a day to come', () => {
  const offer = { response: null, version: 1 }
  const no = { response: 'declined', own_words: 'Not now', reoffer_on: null, version: 1 }
  mayAnswer(offer, no, '2025-03-10')
  assert.throws(() => mayAnswer({ ...offer, response: 'declined' }, no, '2025-03-10'), /offer_answered_already/)
  assert.throws(() => mayAnswer({ ...offer, version: 2 }, no, '2025-03-10'), /changed_meanwhile/)
  assert.throws(() => mayAnswer(offer, { ...no, own_words: '' }, '2025-03-10'), /decline_in_own_words/)
  assert.throws(() => mayAnswer(offer, { ...no, reoffer_on: '2025-03-10' }, '2025-03-10'), /ask_again_in_the_past/)
})

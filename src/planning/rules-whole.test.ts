import assert from 'node:assert/strict'
import { test } from 'node:test'
import { easedBy, needsCrisisPlan } from './rules-ahead.ts'
import { differenceBetween, type Line } from './rules-changing.ts'
import { planKindOf } from './rules.ts'
import { reviewedSooner, suggestedLevel } from './rules-level.ts'
import { risesOf, type Growing } from './rules-rises.ts'

const RULE = { none: { domains: 1, agencies: 0 }, low: { domains: 2, agencies: 1 }, high: { domains: 5, agencies: 3, flag: true } }
const line = (more: Partial<Line>): Line => ({
  n: 1,
  goal_id: 'g',
  action_id: null,
  words: 'A lease',
  measure: '',
  horizon: 'long',
  due_on: null,
  responsible_id: null,
  ...more,
})

test('a difference says what is new, what is gone, and what is said otherwise', () => {
  const before = [line({}), line({ action_id: 'a', words: 'Apply' }), line({ goal_id: 'h', words: 'Sleep' })]
  const after = [
    line({ words: 'A lease of twelve months' }),
    line({ action_id: 'a', words: 'Apply' }),
    line({ action_id: 'b', words: 'View a flat' }),
  ]
  assert.deepEqual(
    differenceBetween(before, after).map((one) => [one.kind, one.line.words, one.fields]),
    [
      ['changed', 'A lease of twelve months', ['words']],
      ['new', 'View a flat', []],
      ['gone', 'Sleep', []],
    ],
  )
  assert.deepEqual(differenceBetween(after, after), [])
})

const day = (of: number) => `2025-03-${String(of).padStart(2, '0')}T09:00:00Z`
const need = (from: number, category: string, to: number | null = null) => ({ from: day(from), to: to === null ? null : day(to), category })
const growing = (more: Partial<Growing>): Growing => ({ needs: [], agencies: [], high: [], decisions: [{ at: day(3), level: 'low' }], ...more })
const five = (from: number, to: number | null = null) => ['housing', 'money', 'health', 'legal', 'work'].map((category) => need(from, category, to))

test('a rise asks once, until somebody decides; what was decided with it in view does not ask again', () => {
  const known = growing({
    needs: five(5),
    decisions: [
      { at: day(3), level: 'low' },
      { at: day(8), level: 'high' },
    ],
  })
  assert.deepEqual(
    risesOf(known, RULE).map((one) => [one.at, one.suggested, one.domains, one.answered_at]),
    [[day(5), 'high', 5, day(8)]],
  )
  assert.deepEqual(risesOf(growing({ needs: five(2) }), RULE), [], 'decided lower knowingly')
  assert.deepEqual(risesOf(growing({ needs: five(5), decisions: [] }), RULE), [], 'nothing was decided yet: another standard asks for that')
})

test('a rise that goes away by itself has passed', () => {
  assert.deepEqual(
    risesOf(growing({ needs: five(5, 9) }), RULE).map((one) => [one.answered_at, one.passed]),
    [[null, true]],
  )
})

test('adding a part of life, an agency or a flag never lowers the suggestion', () => {
  const levels = ['none', 'low', 'medium', 'high']
  const at = (domains: number, agencies: number, high: boolean) => levels.indexOf(suggestedLevel({ domains, agencies, high }, RULE))
  for (let domains = 0; domains < 12; domains++)
    for (let agencies = 0; agencies < 6; agencies++) {
      const here = at(domains, agencies, false)
      assert.ok(at(domains + 1, agencies, false) >= here && at(domains, agencies + 1, false) >= here && at(domains, agencies, true) >= here)
    }
})

test('more coordination brings the review nearer; less leaves the day that was promised', () => {
  assert.deepEqual(reviewedSooner({ next_review_on: '2025-06-23' }, '2025-04-24'), { next_review_on: '2025-04-24' })
  assert.deepEqual(reviewedSooner({ next_review_on: '2025-04-24' }, '2025-06-23'), {})
  assert.deepEqual(reviewedSooner({ next_review_on: null }, '2025-06-23'), {})
})

test('a crisis plan is asked for by a standing high flag or a safety need that weighs, and by nothing that has ended', () => {
  const facts = { needs: [], vulnerabilities: [], today: '2025-04-01', threshold: 2 }
  const safety = { category: 'safety', level: 2, met_at: null }
  assert.equal(needsCrisisPlan(facts), false)
  assert.equal(needsCrisisPlan({ ...facts, vulnerabilities: [{ high: true, to_on: null }] }), true)
  assert.equal(needsCrisisPlan({ ...facts, vulnerabilities: [{ high: true, to_on: '2025-03-31' }] }), false)
  assert.equal(needsCrisisPlan({ ...facts, needs: [safety] }), true)
  assert.equal(needsCrisisPlan({ ...facts, needs: [{ ...safety, level: 1 }] }), false)
})

test('a step eases a day of risk when it is agreed and due fourteen days before; a day learned of late by what comes before it', () => {
  const risk = { id: 'r', on_day: '2025-06-30', entered_at: '2025-05-01T09:00:00Z' }
  const step = (due: string, more: object = {}) => ({
    risk_date_id: 'r',
    state: 'agreed',
    due_at: `2025-06-${due}T17:00:00Z`,
    agreed_at: '2025-05-02T09:00:00Z',
    ...more,
  })
  assert.ok(easedBy(risk, [step('16')], 14))
  assert.equal(easedBy(risk, [step('17')], 14), undefined)
  assert.equal(easedBy(risk, [step('10', { state: 'requested', agreed_at: null })], 14), undefined)
  assert.ok(easedBy({ ...risk, entered_at: '2025-06-20T09:00:00Z' }, [step('29')], 14))
})

test('a plan begun for somebody who is not of age is a child’s own', () => {
  assert.deepEqual(
    [planKindOf('2016-09-02', '2025-03-26'), planKindOf('2007-03-26', '2025-03-26'), planKindOf('2007-03-27', '2025-03-26')],
    ['child', 'person', 'child'],
  )
  assert.equal(planKindOf(null, '2025-03-26'), 'person')
})

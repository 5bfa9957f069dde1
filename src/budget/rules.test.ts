import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forecastOf, monthsOf, warns } from './rules-forecast.ts'
import { mayCorrect } from './rules-correct.ts'
import {
  AFTER,
  askFor,
  figuresOf,
  mayDecide,
  mayEnd,
  maySpend,
  mayStillPromise,
  mayTakeBack,
  nextFor,
  type Commitment,
  type CommitmentState,
} from './rules.ts'

const SIX_MONTHS = { allotment_cents: 200_000, from_on: '2025-03-03', to_on: '2025-09-02', version: 1 }
const line = (amount: number, state: CommitmentState = 'committed', more: Partial<Commitment> = {}): Commitment => {
  const spent_cents = more.spent_cents ?? (state === 'spent' ? amount * 100 : 0)
  const held_cents = state === 'committed' ? amount * 100 : state === 'spent' || state === 'released' ? spent_cents : 0
  return { state, written_by: 'ana', amount_cents: amount * 100, spent_cents, held_cents, for_month: null, excess_cents: null, version: 1, ...more }
}
const MONTHS = monthsOf(SIX_MONTHS.from_on, SIX_MONTHS.to_on)
const ask = (left: number, amount: number, today = '2025-03-10', for_month: string | null = null) =>
  askFor(SIX_MONTHS, left * 100, { amount_cents: amount * 100, for_month }, { today, is_closed: false, months: MONTHS })

test('a budget that begins on the 3rd has months from the 3rd to the 2nd; one from the 31st has the last day of a short month', () => {
  assert.deepEqual(MONTHS, ['2025-03-03', '2025-04-03', '2025-05-03', '2025-06-03', '2025-07-03', '2025-08-03'])
  assert.deepEqual(monthsOf('2025-01-31', '2025-04-01'), ['2025-01-31', '2025-02-28', '2025-03-31'])
  assert.deepEqual(monthsOf('2025-01-31', '2025-01-31'), ['2025-01-31'])
})

test('to the last cent it is committed, one cent above it somebody is asked', () => {
  assert.deepEqual(ask(500, 500), { state: 'committed', over_cents: 0 })
  assert.deepEqual(ask(500, 500.01), { state: 'awaiting_approval', over_cents: 1 })
  assert.deepEqual(ask(500, 600), { state: 'awaiting_approval', over_cents: 10_000 })
  assert.doesNotThrow(() => ask(500, 1, '2025-09-02'), 'the last day is still one of its days')
  assert.throws(() => ask(500, 1, '2025-09-03'), { code: 'budget_is_over' })
  assert.throws(() => ask(500, 1, '2025-03-10', '2025-04-01'), { code: 'not_a_month_of_the_budget' })
})

test('nothing new is promised for a plan that is closed', () => {
  assert.throws(() => mayStillPromise(SIX_MONTHS, { today: '2025-03-10', is_closed: true }), { code: 'budget_of_a_closed_plan' })
  assert.throws(() => mayStillPromise(SIX_MONTHS, { today: '2025-09-03', is_closed: false }), { code: 'budget_is_over' })
})

test('a payment is put right down to nothing and up to what was committed; of what is over, up to what is free by now', () => {
  const correct = (one: Commitment, amount: number, others: Commitment[] = [], version = 1) =>
    mayCorrect(SIX_MONTHS, [one, ...others], one, { stands_cents: 45_000, to: { amount_cents: amount * 100, version } })
  const open = line(500, 'committed', { spent_cents: 45_000 })
  assert.doesNotThrow(() => correct(open, 0))
  assert.doesNotThrow(() => correct(open, 500))
  assert.throws(() => correct(open, 500.01), { code: 'more_than_was_committed' })
  assert.throws(() => correct(open, 450), { code: 'nothing_to_correct' })
  assert.throws(() => correct(open, 400, [], 2), { code: 'changed_meanwhile' })
  const over = line(500, 'spent', { spent_cents: 45_000 })
  assert.doesNotThrow(() => correct(over, 470, [line(1530)]))
  assert.throws(() => correct(over, 470.01, [line(1530)]), { code: 'above_the_allotment' }, 'somebody else was promised the rest')
})

test('what waits is taken back by whoever asked for it alone', () => {
  const waiting = line(600, 'awaiting_approval')
  assert.throws(() => mayTakeBack(waiting, 'sara', 1), { code: 'taken_back_by_who_asked' })
  assert.throws(() => mayTakeBack(waiting, 'ana', 2), { code: 'changed_meanwhile' })
  assert.throws(() => mayTakeBack(line(600), 'ana', 1), { code: 'decided_already' })
  assert.doesNotThrow(() => mayTakeBack(waiting, 'ana', 1))
})

test('an approved excess is for its commitment alone: what is released of it takes the excess back first', () => {
  const left = (removal: Commitment) => figuresOf(SIX_MONTHS, [line(1500, 'spent'), removal]).left_cents
  const approved = { excess_cents: 10_000 }
  assert.equal(left(line(600, 'committed', approved)), 0)
  assert.equal(left(line(600, 'spent', { ...approved, spent_cents: 55_000 })), 0, '50 of the excess are not needed any more')
  assert.equal(left(line(600, 'spent', { ...approved, spent_cents: 45_000 })), 5000)
  assert.equal(left(line(600, 'released', approved)), 50_000)
})

test('SM-14: what is decided or over stays so, and only what is committed is paid or released', () => {
  const states = Object.keys(AFTER) as CommitmentState[]
  const ends = (to: 'spent' | 'released') => states.filter((from) => AFTER[from].includes(to))
  assert.deepEqual([ends('spent'), ends('released')], [['committed'], ['committed']])
  for (const state of states.filter((one) => one !== 'committed'))
    assert.throws(() => mayEnd(line(10, state), 'released', 1), { code: 'not_committed' }, state)
  for (const state of states.filter((one) => one !== 'awaiting_approval'))
    assert.throws(() => mayDecide(line(10, state), 'sara', { approved: true, excess_cents: 0 }, 0), { code: 'decided_already' }, state)
})

test('whoever decides is not who asked, and agrees to what is above and not to a cent more', () => {
  const waiting = line(600, 'awaiting_approval')
  const decide = (by: string, excess_cents: number, approved = true) => mayDecide(waiting, by, { approved, excess_cents }, 50_000)
  assert.throws(() => decide('ana', 10_000), { code: 'approved_by_somebody_else' })
  assert.throws(() => decide('ana', 0, false), { code: 'approved_by_somebody_else' })
  assert.throws(() => decide('sara', 60_000), { code: 'excess_has_changed' })
  assert.throws(() => decide('sara', 9_999), { code: 'excess_has_changed' })
  assert.doesNotThrow(() => decide('sara', 10_000))
  assert.doesNotThrow(() => decide('sara', 0, false))
  assert.deepEqual(nextFor(waiting, { id: 'ana', spends: true, supervises: true }), ['withdraw'])
  assert.deepEqual(nextFor(waiting, { id: 'sara', spends: false, supervises: true }), ['decide'])
})

test('nothing is paid before it is committed, above it, or on a day to come', () => {
  const pay = (one: Commitment | undefined, amount_cents: number, spent_on = '2025-03-10', version = 1) =>
    maySpend(one, { amount_cents, spent_on, version }, '2025-03-10')
  assert.throws(() => pay(undefined, 5000), { code: 'commit_before_spending' })
  assert.throws(() => pay(line(50, 'awaiting_approval'), 5000), { code: 'not_committed' })
  assert.throws(() => pay(line(50), 5001), { code: 'more_than_was_committed' })
  assert.throws(() => pay(line(50, 'committed', { spent_cents: 1 }), 5000), { code: 'more_than_was_committed' })
  assert.throws(() => pay(line(50), 5000, '2025-03-11'), { code: 'spent_in_the_future' })
  assert.throws(() => pay(line(50), 5000, '2025-03-10', 2), { code: 'changed_meanwhile' })
  assert.doesNotThrow(() => pay(line(50), 5000))
})

test('REV-10: 2,000 for six months, help of 500 every month: after three months the forecast is 3,000', () => {
  const help = MONTHS.slice(0, 3).map((for_month) => line(500, 'spent', { for_month }))
  assert.deepEqual(forecastOf(SIX_MONTHS, help, '2025-06-03'), { forecast_cents: 300_000, monthly_cents: 50_000, months_left: 3 })
  assert.deepEqual(forecastOf(SIX_MONTHS, help, '2025-09-03'), { forecast_cents: 150_000, monthly_cents: 50_000, months_left: 0 }, 'it is over')
})

test('what comes once is counted once, what is not needed any more does not come again, and a month underway counts with the more', () => {
  const once = [line(300, 'spent', { spent_cents: 25_000 }), line(100), line(900, 'awaiting_approval'), line(80, 'rejected')]
  assert.equal(forecastOf(SIX_MONTHS, once, '2025-03-10').forecast_cents, 35_000)
  const month = (n: number, amount: number, state: CommitmentState = 'committed') => line(amount, state, { for_month: MONTHS[n]! })
  assert.equal(forecastOf(SIX_MONTHS, [month(0, 100)], '2025-03-10').forecast_cents, 60_000)
  assert.equal(
    forecastOf(SIX_MONTHS, [month(0, 100, 'spent'), month(1, 40)], '2025-04-10').forecast_cents,
    60_000,
    'the rest of this month will come',
  )
  assert.equal(forecastOf(SIX_MONTHS, [month(0, 100, 'spent'), month(1, 140)], '2025-04-10').forecast_cents, 64_000)
  assert.equal(forecastOf(SIX_MONTHS, [month(0, 100, 'released')], '2025-03-10').forecast_cents, 0)
})

test('a budget that was shortened still counts what is committed for the months it had', () => {
  const late = line(100, 'committed', { for_month: MONTHS[5]! })
  assert.equal(forecastOf({ ...SIX_MONTHS, to_on: '2025-07-02' }, [late], '2025-03-10').forecast_cents, 10_000)
})

test('a forecast above 80 percent warns; once answered, only a higher one warns again', () => {
  assert.equal(warns(200_000, 160_000, 80, []), false)
  assert.equal(warns(200_000, 160_001, 80, []), true)
  assert.equal(warns(200_000, 190_000, 80, [{ forecast_cents: 170_000, acknowledged_at: null }]), false)
  assert.equal(warns(200_000, 170_000, 80, [{ forecast_cents: 170_000, acknowledged_at: 'then' }]), false)
  assert.equal(warns(200_000, 190_000, 80, [{ forecast_cents: 170_000, acknowledged_at: 'then' }]), true)
})

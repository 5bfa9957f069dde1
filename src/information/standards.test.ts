import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { on } from '../../test/harness/record-of-plan.ts'
import { informationStandards, sharedSince } from './standards.ts'

const PARAMETERS = { 'contact.maxGapDays': { none: 60, low: 30, medium: 14, high: 7 }, 'info.requestDays': 5 }
const PLAN = { id: 'plan', kind: 'person', level: 'high', agency_id: 'a1', activated_at: on('03-03'), level_decided_at: on('03-03'), closed_at: null }
const COORDINATOR = { plan_id: 'plan', state: 'current', staff_id: 'coord.a1' }
const AGENCIES = new Map([
  ['coord.a1', 'a1'],
  ['worker.a2', 'a2'],
  ['worker.a3', 'a3'],
  ['a3', 'a3'],
])
const step = (id: string, responsible_id: string, more: object = {}) => ({
  id,
  responsible_id,
  kind: 'action',
  state: 'agreed',
  category: 'health',
  agreed_at: on('03-04'),
  done_at: null,
  ...more,
})
const told = (id: string, at: string, more: object = {}) => ({
  id,
  kind: 'update',
  category: 'health',
  agency_id: 'a3',
  written_by: 'worker.a3',
  reader_ids: null,
  goal_id: 'g',
  asked_id: null,
  due_at: null,
  answered_at: null,
  at,
  ...more,
})
const owed = (id: string, rows: object) =>
  informationStandards
    .find((one) => one.id === id)!
    .owed(
      {
        person: { id: 'c1' },
        agency_of: AGENCIES,
        given_out: [],
        ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
        plan: [PLAN],
        coordinator_assignment: [COORDINATOR],
        ...rows,
      } as unknown as PersonRecord,
      PARAMETERS,
    )
const stands = (one: { applies?: boolean; unmet_for_good?: boolean; met_at: string | null; due_at: string | null }) => {
  if (one.applies === false) return 'nothing owed'
  if (one.unmet_for_good) return 'not kept'
  return one.met_at === null ? 'owed' : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

test('COO-21: where two agencies work in one part of life, they tell each other something as often as the level wants; alone nobody owes that', () => {
  const both = [step('s1', 'worker.a2'), step('s2', 'worker.a3', { agreed_at: on('03-10') })]
  assert.deepEqual(owed('COO-21', { action: [both[0]] }), [])
  const [first, ...none] = owed('COO-21', { action: both })
  assert.deepEqual(
    [first!.began_at, first!.due_at!.slice(0, 10), stands(first!), first!.owed_by, none.length],
    [on('03-10'), '2025-03-17', 'owed', 'coord.a1', 0],
  )
  const after = owed('COO-21', { action: both, info_exchange: [told('e', on('03-18')), told('of housing', on('03-12'), { category: 'housing' })] })
  assert.deepEqual(after.map(stands), ['late', 'owed'])
})

test('COO-21: when only one of them has steps left, nothing more is owed from then on', () => {
  const over = [step('s1', 'worker.a2', { done_at: on('03-12') }), step('s2', 'worker.a3')]
  assert.deepEqual(sharedSince(over as never, AGENCIES), { from: on('03-04'), to: on('03-12') })
  assert.deepEqual(owed('COO-21', { action: over, info_exchange: [told('e', on('03-09'))] }).map(stands), ['in time', 'nothing owed'])
})

test('COO-21: a request is answered by its day, by whoever was asked; what the person is asked they do not owe', () => {
  const ask = (more: object) =>
    told('r', on('03-10'), { kind: 'request', asked_id: 'a3', due_at: on('03-15', '23:59'), written_by: 'coord.a1', ...more })
  const one = (more: object) => owed('COO-21', { info_exchange: [ask(more)] }).find((each) => each.subject === 'r:answered')!
  assert.deepEqual([stands(one({})), one({}).owed_by, one({}).agency_id], ['owed', 'a3', 'a3'])
  assert.equal(stands(one({ answered_at: on('03-15', '20:00') })), 'in time')
  assert.equal(stands(one({ answered_at: on('03-16') })), 'late')
  assert.equal(stands(one({ asked_id: 'c1' })), 'nothing owed')
})

test('CON-01: one line of the share log without a yes in the ledger, and it is not kept', () => {
  const shown = (covered: boolean) => ({ id: 'r1', exchange_id: 'e', at: on('03-11'), covered })
  const of = (...given_out: object[]) => owed('CON-01', { info_exchange: [told('e', on('03-10'))], given_out }).map(stands)
  assert.deepEqual(of(), [], 'shown to nobody, shared with nobody')
  assert.deepEqual(of(shown(true)), ['in time'])
  assert.deepEqual(of(shown(true), { ...shown(false), id: 'r2' }), ['not kept'])
})

test('PRI-04: eight in ten name a goal; of four nothing is told', () => {
  const some = (linked: number, not: number) =>
    owed('PRI-04', {
      info_exchange: Array.from({ length: linked + not }, (_, n) => told(`e${n}`, on('03-10'), { goal_id: n < linked ? 'g' : null })),
    }).map(stands)
  assert.deepEqual(some(8, 2), ['in time'])
  assert.deepEqual(some(7, 3), ['owed'])
  assert.deepEqual(some(0, 4), ['nothing owed'])
})

test('PRI-04: what was said of health is counted with health alone, so that whoever may not know of it does not learn how much there is', () => {
  const said = [...Array(10).keys()].map((n) => told(`e${n}`, on('03-10'), { goal_id: 'g', category: n < 5 ? 'housing' : 'health' }))
  assert.deepEqual(
    owed('PRI-04', { info_exchange: said }).map((one) => [one.category, one.why.of, one.evidence.length]),
    [
      ['housing', 5, 5],
      ['health', 5, 5],
    ],
  )
})

test('PRI-04: a goal of a plan at level high with no collaboration for 46 days is flagged for coord.a1; at level medium it is not', () => {
  const goal = [{ id: 'g', plan_id: 'plan', state: 'in_progress', category: 'health', written_at: on('03-01') }]
  const [one] = owed('PRI-04', { goal })
  assert.deepEqual([one!.due_at, one!.owed_by, stands(one!)], ['2025-04-17T23:59:59.999Z', 'coord.a1', 'owed'], 'due on day 45, missed on day 46')
  assert.deepEqual(
    owed('PRI-04', { goal, info_exchange: [told('e', on('04-01'))] })
      .filter((each) => each.subject.includes(':together:'))
      .map(stands),
    ['in time', 'owed'],
  )
  assert.deepEqual(owed('PRI-04', { goal, plan: [{ ...PLAN, level: 'medium' }] }), [])
})

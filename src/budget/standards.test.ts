import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { on } from '../../test/harness/record-of-plan.ts'
import { budgetStandards } from './standards.ts'

const PARAMETERS = { 'budget.warnPct': 80, 'change.answerDays': 7 }
const BUDGET = {
  id: 'b',
  plan_id: 'plan',
  category: 'money',
  agency_id: 'a1',
  allotment_cents: 200_000,
  from_on: '2025-03-03',
  to_on: '2025-09-02',
  set_at: on('03-03'),
}
const line = (more: object) => ({
  id: 'c',
  budget_id: 'b',
  category: 'money',
  agency_id: 'a1',
  written_by: 'ana',
  asked_id: null,
  over_cents: 0,
  held_cents: 0,
  requested_at: on('03-10'),
  ended_at: null,
  ...more,
})
const owed = (rows: object) =>
  budgetStandards[0]!.owed(
    {
      person: { id: 'lan' },
      agency_of: new Map(),
      ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
      plan_budget: [BUDGET],
      ...rows,
    } as unknown as PersonRecord,
    PARAMETERS,
  )
const one = (subject: string, rows: object) => owed(rows).find((each) => each.subject === subject)!
const stands = (subject: string, rows: object) => {
  const it = one(subject, rows)
  if (it.applies === false) return 'nothing owed'
  if (it.unmet_for_good) return 'not kept'
  return it.met_at === null ? 'owed' : Date.parse(it.met_at) <= Date.parse(it.due_at!) ? 'in time' : 'late'
}

test('COO-13: what is above the budget is answered within seven days by whoever was asked', () => {
  const waiting = { commitment: [line({ over_cents: 10_000, asked_id: 'sara' })] }
  assert.deepEqual([stands('c:approval', waiting), one('c:approval', waiting).owed_by], ['owed', 'sara'])
  const answered = (at: string) => ({
    ...waiting,
    budget_approval: [{ id: 'd', commitment_id: 'c', written_by: 'sara', approved: true, excess_cents: 10_000, at }],
  })
  assert.equal(stands('c:approval', answered(on('03-17'))), 'in time')
  assert.equal(stands('c:approval', answered(on('03-18'))), 'late')
  assert.deepEqual(
    owed({ commitment: [line({ held_cents: 100 })] }).map((each) => each.subject),
    ['b:within'],
    'what is within is answered by nobody',
  )
})

test('COO-13: what is held is within what is set aside and what somebody else approved above it', () => {
  const held = (cents: number, by: string | null = null, excess_cents = 10_000) => ({
    commitment: [line({ held_cents: cents, over_cents: by ? 10_000 : 0 })],
    budget_approval: by ? [{ id: 'd', commitment_id: 'c', written_by: by, approved: true, excess_cents, at: on('03-12') }] : [],
  })
  assert.equal(stands('b:within', {}), 'nothing owed')
  assert.equal(stands('b:within', held(200_000)), 'in time')
  assert.equal(stands('b:within', held(200_001)), 'not kept')
  assert.equal(stands('b:within', held(210_000, 'sara')), 'in time')
  assert.equal(stands('b:within', held(210_001, 'sara')), 'not kept')
  assert.equal(stands('b:within', held(210_000, 'ana')), 'not kept', 'one’s own yes counts for nothing')
})

test('COO-13: a forecast that warned is answered within five days by whoever coordinates', () => {
  const warning = (acknowledged_at: string | null) => ({
    budget_warning: [
      {
        id: 'w',
        budget_id: 'b',
        category: 'money',
        agency_id: 'a1',
        forecast_cents: 210_000,
        allotment_cents: 200_000,
        at: on('03-10'),
        acknowledged_at,
      },
    ],
    coordinator_assignment: [{ id: 'k', plan_id: 'plan', staff_id: 'ana', state: 'current' }],
  })
  assert.deepEqual([stands('w:warning', warning(null)), one('w:warning', warning(null)).owed_by], ['owed', 'ana'])
  assert.deepEqual(one('w:warning', warning(null)).why, { key: 'warning_answered', days: 5, percent: 105 })
  assert.equal(stands('w:warning', warning(on('03-15'))), 'in time')
  assert.equal(stands('w:warning', warning(on('03-16'))), 'late')
})

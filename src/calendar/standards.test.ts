import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { goal, on, plan } from '../../test/harness/record-of-plan.ts'
import { calendarStandards } from './standards.ts'

const PARAMETERS = { 'plan.days': 30, 'issue.resolveDays': 7 }
const owed = (rows: object) =>
  calendarStandards[0]!.owed(
    {
      person: { id: 'lan', pathway: 'exit' },
      agency_of: new Map(),
      ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
      plan: [plan],
      ...rows,
    } as unknown as PersonRecord,
    PARAMETERS,
  )
const stands = (subject: string, rows: object) => {
  const one = owed(rows).find((each) => each.subject === subject)
  if (!one || one.applies === false) return 'nothing owed'
  return one.met_at === null ? 'owed' : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

test('PLN-23: a plan that leads to a home has a goal in its housing part and in its support part when it comes into force', () => {
  const home = goal({ housing_goal: true })
  const health = (written_at: string) => goal({ id: 'h', category: 'health', written_at })
  assert.equal(stands('plan:parts', { goal: [home] }), 'owed')
  assert.equal(stands('plan:parts', { goal: [home, health(on('03-26'))] }), 'in time')
  assert.equal(stands('plan:parts', { goal: [home, health(on('04-20'))] }), 'late')
  assert.equal(stands('plan:parts', { goal: [home], person: { id: 'lan', pathway: 'prevent' } }), 'nothing owed')
})

test('PLN-23: another agency that has taken the person on has its plan linked to the one plan', () => {
  const period = (more: object = {}) => [{ id: 's', agency_id: 'a2', accepted_at: on('03-10'), closed_at: null, source: null, ...more }]
  const part = [{ id: 'p', agency_id: 'a2', linked_at: on('03-20') }]
  assert.equal(stands('s:part', { support_period: period() }), 'owed')
  assert.equal(stands('s:part', { support_period: period(), plan_part: part }), 'in time')
  assert.equal(stands('s:part', { support_period: period({ agency_id: 'a1' }) }), 'nothing owed', 'the agency that leads it')
  assert.equal(stands('s:part', { support_period: period({ closed_at: on('03-12') }) }), 'nothing owed')
})

test('PLN-23: what collides is resolved within seven days', () => {
  const flag = (resolved_at: string | null) => ({
    conflict_flag: [{ id: 'c', category: 'general', of_categories: [], found_at: on('03-10'), resolved_at }],
  })
  assert.equal(stands('c:conflict', flag(null)), 'owed')
  assert.equal(stands('c:conflict', flag(on('03-17', '22:00'))), 'in time')
  assert.equal(stands('c:conflict', flag(on('03-18'))), 'late')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goal, on, plan, step } from '../../test/harness/record-of-plan.ts'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { stretches, weekOf } from './rules-week.ts'
import { integrated } from './standards-integrated.ts'

const owed = (rows: object) =>
  integrated.owed(
    {
      person: { id: 'lan', pathway: 'exit' },
      agency_of: new Map([['pete', 'a2']]),
      ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
      goal_note: [],
      plan: [plan],
      ...rows,
    } as unknown as PersonRecord,
    { 'issue.resolveDays': 7, 'party.agreeDays': 5 },
  )
const stands = (subject: string, rows: object) => {
  const one = owed(rows).find((each) => each.subject === subject)
  if (!one || one.applies === false) return 'nothing owed'
  return one.met_at === null ? 'owed' : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

test('COO-22: a week with more visits than the person wants is put right within seven days, before those alone who see it', () => {
  const flag = (resolved_at: string | null, kind = 'overload') => ({
    conflict_flag: [{ id: 'f', kind, category: 'health', most: 3, of_categories: ['health', 'housing'], found_at: on('03-10'), resolved_at }],
  })
  assert.equal(stands('f:conflict', flag(null)), 'owed')
  assert.equal(stands('f:conflict', flag(on('03-17', '22:00'))), 'in time')
  assert.equal(stands('f:conflict', flag(on('03-18'))), 'late')
  assert.equal(stands('f:conflict', flag(null, 'double_booking')), 'nothing owed', 'two at one time are PLN-23’s')
  assert.equal(owed(flag(null))[0]!.why['of_categories'], 'health housing')
})

test('COO-22: a goal with nothing planned or done for more than 21 days is flagged on day 22, and owed for seven days', () => {
  const lease = goal({})
  const done = step({ state: 'done', requested_at: on('04-04', '11:00'), done_at: on('04-10') })
  const [gap] = owed({ goal: [lease], action: [done] })
  assert.deepEqual([gap!.began_at.slice(0, 10), gap!.due_at!.slice(0, 10), gap!.met_at], ['2025-05-01', '2025-05-08', null])
  const note = (day: string) => ({ goal_note: [{ id: 'n', goal_id: 'g', category: 'housing', happened_at: on(day) }] })
  const with_ = (more: object) => ({ goal: [lease], action: [done], ...more })
  assert.equal(stands('g:gap:2025-04-10', with_(note('05-01'))), 'nothing owed', 'day 21 is in time')
  assert.equal(stands('g:gap:2025-04-10', with_(note('05-05'))), 'in time')
  assert.equal(stands('g:gap:2025-04-10', with_(note('05-09'))), 'late')
  const visit = { id: 'v', goal_id: 'g', category: 'housing', state: 'planned', state_at: null, booked_at: on('04-20'), starts_at: on('06-20') }
  assert.equal(stands('g:gap:2025-04-10', with_({ appointment: [visit] })), 'nothing owed', 'what is planned counts until its day')
  assert.equal(stands('g:gap:2025-06-20', with_({ appointment: [visit] })), 'owed')
  const off = { ...visit, state: 'cancelled', state_at: on('04-25') }
  assert.equal(stands('g:gap:2025-04-25', with_({ appointment: [off] })), 'owed', 'called off, it counts no longer')
  assert.equal(stands('g:gap:2025-04-10', { ...with_({}), goal: [goal({ state: 'on_hold' })] }), 'nothing owed')
  assert.equal(stands('g:gap:2025-04-10', { ...with_({}), goal: [goal({ state: 'achieved', achieved_at: on('04-20') })] }), 'nothing owed')
})

test('COO-22: what a gap follows from, and what ends it, is told by the week where it is of another part of life; whether it was in time is told', () => {
  const hidden = (from: string, to: string) => ({
    id: 'v',
    goal_id: 'g',
    category: 'health',
    state: 'kept',
    state_at: null,
    booked_at: on(from, '10:11'),
    starts_at: on(to, '12:13'),
  })
  const [gap] = owed({ goal: [goal({})], appointment: [hidden('04-02', '04-09')] })
  assert.deepEqual([gap!.began_at, gap!.due_at], ['2025-05-04T23:59:59.999Z', '2025-05-11T23:59:59.999Z'], 'the Sunday after day 21')
  assert.ok(!JSON.stringify([gap!.evidence, gap!.why]).includes('12:13'))
  const ends = (booked: string) => owed({ goal: [goal({})], appointment: [hidden('04-02', '04-09'), { ...hidden(booked, '06-20'), id: 'w' }] })[0]!
  assert.equal(ends('05-06').met_at, '2025-05-04T23:59:59.999Z')
  assert.ok(Date.parse(ends('05-14').met_at!) > Date.parse(ends('05-14').due_at!))
  for (const day of ['05-06', '05-14']) assert.ok(!JSON.stringify(ends(day)).includes('10:11'))
})

test('COO-22: whose visit was brought together with another says within five days that they have seen it, while it stands', () => {
  const rows = (seen_at: string | null, joint_id: string | null = 'j') => ({
    visit_joined: [{ id: 't', joint_id: 'j', appointment_id: 'v', category: 'health', to_id: 'pete', at: on('04-07'), seen_at }],
    appointment: [{ id: 'v', goal_id: null, category: 'health', state: 'planned', joint_id, booked_at: on('04-01'), starts_at: on('05-20') }],
  })
  assert.deepEqual(
    owed(rows(null)).map((one) => [one.owed_by, one.agency_id, one.category]),
    [['pete', 'a2', 'health']],
  )
  assert.equal(stands('t:told', rows(on('04-12', '20:00'))), 'in time')
  assert.equal(stands('t:told', rows(on('04-14'))), 'late')
  assert.equal(stands('t:told', rows(null, null)), 'nothing owed', 'it was taken out again')
})

test('a stretch ends with what comes next; weeks begin on Monday', () => {
  assert.deepEqual(
    stretches(on('03-03'), [{ from: on('04-01'), to: on('04-02') }], on('04-10')).map(({ since, ended_at }) => [since, ended_at]),
    [[on('03-03'), on('04-01')]],
  )
  assert.deepEqual(stretches(on('03-03'), [], on('03-20')), [])
  assert.deepEqual([weekOf(on('03-10')), weekOf(on('03-16', '23:00')), weekOf(on('03-17'))], ['2025-03-10', '2025-03-10', '2025-03-17'])
})

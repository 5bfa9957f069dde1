import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goal, on, owed, stands, step } from '../../test/harness/record-of-plan.ts'

const own = (n: number, more: object = {}) =>
  step({ id: `s${n}`, responsible_id: 'lan', state: 'agreed', confidence: 8, support: '', small_steps: [], ...more })

test('PRI-13: at most five open steps are theirs, each sure enough or with help, in at most three small steps', () => {
  assert.equal(stands('PRI-13', { action: [1, 2, 3, 4, 5].map((n) => own(n)) }), 'in time')
  assert.equal(stands('PRI-13', { action: [1, 2, 3, 4, 5, 6].map((n) => own(n)) }), 'owed')
  const likely = (more: object) => owed('PRI-13', { action: [own(1, more)] }).find((one) => one.subject === 's1')!.met_at !== null
  assert.deepEqual(
    [likely({}), likely({ confidence: 4 }), likely({ confidence: 4, support: 'Go together' }), likely({ small_steps: ['1', '2', '3', '4'] })],
    [true, false, true, false],
  )
})

test('PRI-07: from day sixty on at most four in ten are done for them, and something is theirs to lead', () => {
  const late = (mode: string, n: number) => own(n, { responsible_id: 'worker', done_at: on('06-10'), done_mode: mode })
  assert.equal(stands('PRI-07', { action: [late('for', 1), late('for', 2), late('with', 3), late('by_person', 4), late('with', 5)] }), 'in time')
  assert.equal(stands('PRI-07', { action: [late('for', 1), late('with', 2)] }), 'owed')
  assert.equal(
    stands('PRI-07', { action: [own(1, { responsible_id: 'worker', done_at: on('05-01'), done_mode: 'for' })] }),
    'does not apply',
    'before day sixty',
  )
  const led = (who: string) => owed('PRI-07', { action: [own(1, { responsible_id: who })] }).find((one) => one.subject === 'plan:led')!.met_at
  assert.deepEqual([led('worker'), led('lan')], [null, on('03-29')])
})

test('PRI-07: more than four in ten is still on the way down when it was more before', () => {
  const done = (at: string, mode: string, n: number) => own(n, { responsible_id: 'worker', done_at: on(at), done_mode: mode })
  const late = [done('06-10', 'for', 1), done('06-10', 'for', 2), done('06-10', 'with', 3), done('06-10', 'with', 4)]
  assert.equal(stands('PRI-07', { action: late }), 'owed')
  assert.equal(stands('PRI-07', { action: [...late, done('04-20', 'for', 5), done('04-21', 'for', 6), done('04-22', 'with', 7)] }), 'in time')
})

test('PRI-07: at each review something has grown since the last', () => {
  const review = [{ id: 'r', plan_id: 'plan', completed_at: on('05-04') }]
  const grown = (rows: object) => owed('PRI-07', { review, ...rows }).find((one) => one.subject === 'r:grown')!.met_at
  assert.equal(grown({}), null)
  assert.equal(grown({ goal_rung: [{ id: 'g', at: on('03-26') }] }), null, 'where a goal began is no growth')
  assert.equal(grown({ goal_rung: [{ id: 'g', at: on('05-01') }] }), on('05-01'))
  assert.equal(grown({ strength_growth: [{ id: 's', at: on('05-02') }] }), on('05-02'))
})

test('PRI-13: seven in ten of their own steps are done in time; of one or two nothing is told', () => {
  const done = (n: number, at: string) => own(n, { state: 'done', due_at: on('05-10'), done_at: on(at) })
  const rate = (action: object[]) => owed('PRI-13', { action }).find((one) => one.subject === 'plan:succeeded')!
  const some = (inTime: number, of: number) => Array.from({ length: of }, (_, n) => done(n, n < inTime ? '05-09' : '05-11'))
  assert.equal(rate(some(0, 2)).applies, false)
  assert.deepEqual([rate(some(7, 10)).met_at, rate(some(6, 10)).met_at], [on('05-11'), null])
})

test('PRI-11: a review says of each goal on the way what should get better', () => {
  const rows = { goal: [goal({ quality_area: 'home', achieved_at: null })], review: [{ id: 'r', plan_id: 'plan', completed_at: on('05-04') }] }
  const expected = (at: string) => ({ ...rows, expected_change: [{ id: 'e', goal_id: 'g', at }] })
  assert.equal(stands('PRI-11', rows), 'owed')
  assert.equal(stands('PRI-11', expected(on('04-01'))), 'owed', 'said before the plan came into force')
  assert.equal(stands('PRI-11', expected(on('05-04', '08:00'))), 'in time')
  assert.equal(stands('PRI-11', { ...rows, review: [] }), 'nothing owed')
})

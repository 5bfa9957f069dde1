import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EMPTY, goal, on, owed, plan, stands, step } from '../../test/harness/record-of-plan.ts'

test('PLN-05: goals now, soon and in the long run, each within its time and with a step', () => {
  const goals = [
    goal({}),
    goal({ id: 'g2', horizon: 'short', target_on: '2025-06-24' }),
    goal({ id: 'g3', horizon: 'immediate', target_on: '2025-04-09' }),
  ]
  const steps = goals.map((one) => step({ id: `s${one.id}`, goal_id: one.id }))
  assert.equal(stands('PLN-05', { goal: goals, action: steps }), 'in time', 'the last day of a horizon still fits')
  assert.equal(
    stands('PLN-05', { goal: goals.with(2, goal({ id: 'g3', horizon: 'immediate', target_on: '2025-04-10' })), action: steps }),
    'owed',
    'the day after does not',
  )
  assert.equal(stands('PLN-05', { goal: goals, action: steps.slice(1) }), 'owed', 'a goal without a step is a wish')
})

test('PLN-06: a child’s own plan within 30 days of their assessment; the thirtieth day is in time', () => {
  const assessment = [{ id: 'a', kind: 'child', completed_at: on('03-05'), agency_id: 'a1', written_by: 'worker' }]
  const child = (activated_at: string) => ({ assessment, plan: [{ ...plan, kind: 'child', activated_at }], goal: [goal({})] })
  assert.equal(stands('PLN-06', child(on('04-04', '23:00'))), 'in time')
  assert.equal(stands('PLN-06', child(on('04-05', '00:01'))), 'late')
  assert.equal(stands('PLN-06', { assessment, plan: [plan], goal: [goal({})] }), 'owed', 'the family’s plan does not count')
  assert.equal(stands('PLN-06', {}), 'nothing owed')
})

test('PLN-14: a need that weighs has a goal or a choice; one found later has fourteen days', () => {
  const need = (more: object) => [{ id: 'n', category: 'money', level: 2, identified_at: on('03-20'), met_at: null, ...more }]
  assert.equal(stands('PLN-14', { need: need({}), goal: [goal({})], goal_source: [{ goal_id: 'g', need_id: 'n' }] }), 'in time')
  assert.equal(stands('PLN-14', { need: need({}) }), 'owed')
  assert.equal(stands('PLN-14', { need: need({ level: 1 }) }), 'nothing owed')
  const mayCome = { horizon: 'possible_future', expected_on: '2025-06-01' }
  assert.equal(stands('PLN-14', { need: need(mayCome) }), 'nothing owed', 'what may come is a day of risk, with a step before it')
  assert.equal(stands('PLN-14', { need: need({ ...mayCome, expected_on: null }) }), 'owed', 'unless nobody knows the day')
  const later = need({ identified_at: on('04-10') })
  assert.equal(stands('PLN-14', { need: later, need_disposition: [{ id: 'd', need_id: 'n', at: on('04-24', '20:00') }] }), 'in time')
  assert.equal(stands('PLN-14', { need: later, need_disposition: [{ id: 'd', need_id: 'n', at: on('04-25', '08:00') }] }), 'late')
})

test('PLN-14: who said "not now, ask me then" is asked again by that day, whatever the plan has come to', () => {
  const need = [{ id: 'n', category: 'community', level: 2, identified_at: on('03-20'), met_at: null }]
  const notNow = { id: 'd', need_id: 'n', category: 'community', at: on('03-26'), ask_again_on: '2025-05-15' }
  const again = (rows: object) => owed('PLN-14', { plan: [{ ...plan, activated_at: null }], need, need_disposition: [notNow], ...rows })
  const [asked] = again({})
  assert.deepEqual([asked!.due_at, asked!.met_at], ['2025-05-15T23:59:59.999Z', null])
  assert.equal(again({ need_disposition: [notNow, { ...notNow, id: 'e', at: on('05-14'), ask_again_on: null }] })[0]!.met_at, on('05-14'))
  const goals = { goal: [goal({ written_at: on('05-10') })], goal_source: [{ goal_id: 'g', need_id: 'n' }] }
  assert.equal(again(goals)[0]!.met_at, on('05-10'))
  assert.deepEqual(again({ plan: [{ ...plan, closed_at: on('05-01') }] }), [])
})

test('PLN-15: every step has a result and a day on or before its goal’s', () => {
  assert.equal(stands('PLN-15', { goal: [goal({})], action: [step({ due_at: on('09-30', '23:59') })] }), 'in time')
  assert.equal(stands('PLN-15', { goal: [goal({})], action: [step({ due_at: on('10-01') })] }), 'owed')
  assert.equal(stands('PLN-15', { goal: [goal({ success_measure: ' ' })] }), 'owed')
})

test('PLN-16: the one who is responsible agreed themself and has a written role', () => {
  const said = { action_answer: [{ id: 'w', action_id: 's', party_id: 'worker', round: 1, response: 'agreed', at: on('03-29') }] }
  const role = { participant: [{ id: 'p', plan_id: 'plan', party_id: 'worker', from_at: on('03-30') }] }
  assert.equal(stands('PLN-16', { action: [step({})], ...said, ...role }), 'in time')
  assert.equal(stands('PLN-16', { action: [step({})], ...said }), 'owed')
  assert.equal(
    stands('PLN-16', { action: [step({ responsible_id: 'coordinator' })], ...said, ...role }),
    'owed',
    'somebody else’s yes does not count',
  )
})

test('PLN-18: decided before the owner agrees; less than suggested only with a reason', () => {
  assert.equal(stands('PLN-18', {}), 'in time')
  assert.equal(stands('PLN-18', { plan: [{ ...plan, level_decided_at: on('04-04', '09:01') }] }), 'late')
  assert.equal(stands('PLN-18', { plan: [{ ...plan, level: 'low' }] }), 'owed')
  assert.equal(stands('PLN-18', { plan: [{ ...plan, level: 'low', level_reason: 'Her sister helps' }] }), 'in time')
})

test('PLN-22: the person’s own order comes before the agreement, and the first goal for now follows it', () => {
  const order = (at: string) => ({ priority_order: [{ id: 'o', plan_id: 'plan', by: 'person', issues: ['school', 'home', 'money', 'health'], at }] })
  assert.equal(stands('PLN-22', order(on('04-04'))), 'in time')
  assert.equal(stands('PLN-22', order(on('04-04', '09:01'))), 'late')
  assert.equal(
    stands('PLN-22', { ...order(on('03-25')), goal: [goal({ horizon: 'immediate', issue: 'health' })] }),
    'owed',
    'the fourth is not among the first three',
  )
  assert.equal(stands('PLN-22', { ...order(on('03-25')), goal: [goal({ horizon: 'immediate', issue: 'money' })] }), 'in time')
  const first = { id: 'f', plan_id: 'plan', agency_id: 'a1', category: 'safety', at: on('03-25'), seen_at: null }
  const rows = { ...order(on('03-25')), goal: [goal({ horizon: 'immediate', issue: 'health' })], safety_first: [first] }
  assert.equal(stands('PLN-22', rows), 'in time', 'unless safety came first, with why')
  assert.deepEqual(
    [owed('PLN-22', rows)[1]!.owed_by, owed('PLN-22', rows)[1]!.due_at],
    ['a1', '2025-03-30T23:59:59.999Z'],
    'which a supervisor looks at',
  )
})

test('PLN-24: a plan on the way out of homelessness aims at a lasting home', () => {
  assert.equal(stands('PLN-24', { goal: [goal({ housing_goal: true })] }), 'in time')
  assert.equal(stands('PLN-24', { goal: [goal({})] }), 'owed')
  assert.equal(stands('PLN-24', { person: { ...EMPTY.person, pathway: 'prevent' } }), 'does not apply')
})

test('PLN-28: in force within thirty days of the agreed assessment', () => {
  const assessed = (agreed_at: string) => ({ assessment: [{ id: 'a', kind: 'adult', agreed_at }] })
  assert.equal(stands('PLN-28', assessed(on('03-05'))), 'in time')
  assert.equal(stands('PLN-28', assessed(on('03-04'))), 'late')
  assert.equal(stands('PLN-28', { ...assessed(on('03-20')), plan: [{ ...plan, activated_at: null }] }), 'owed')
})

test('COO-03: answered within three days, known to the person, and never a gap', () => {
  const turn = (more: object) => ({
    id: 'c',
    plan_id: 'plan',
    staff_id: 'coordinator',
    agency_id: 'a1',
    state: 'current',
    proposed_at: on('03-20'),
    answered_at: on('03-23', '23:00'),
    from_at: on('03-23', '23:00'),
    to_at: null,
    person_told_at: on('03-26'),
    ...more,
  })
  assert.equal(stands('COO-03', { coordinator_assignment: [turn({})] }), 'in time')
  assert.equal(stands('COO-03', { coordinator_assignment: [turn({ answered_at: on('03-24', '00:01') })] }), 'late')
  const always = (turns: object[]) => owed('COO-03', { coordinator_assignment: turns }).find((one) => one.subject === 'plan:always')!
  const before = turn({ id: 'b', state: 'ended', to_at: on('04-20') })
  assert.equal(always([before, turn({ from_at: on('04-20') })]).met_at, on('03-23', '23:00'))
  assert.deepEqual(
    [always([before, turn({ from_at: on('04-21') })]).met_at, always([before, turn({ from_at: on('04-21') })]).unmet_for_good],
    [null, true],
  )
})

test('COO-05: whoever is asked answers within five days, for the agency they work for', () => {
  const answered = (at: string) => ({
    action: [step({})],
    action_answer: [{ id: 'w', action_id: 's', party_id: 'worker', round: 1, response: 'agreed', at }],
  })
  assert.equal(stands('COO-05', answered(on('04-02', '23:00'))), 'in time')
  assert.equal(stands('COO-05', answered(on('04-03', '00:01'))), 'late')
  assert.deepEqual(
    owed('COO-05', { action: [step({ state: 'requested' })] }).map((one) => [one.owed_by, one.agency_id, one.met_at]),
    [['worker', 'a2', null]],
  )
  assert.equal(stands('COO-05', { action: [step({ responsible_id: 'lan' })] }), 'nothing owed', 'the person owes no answer')
})

test('DIR-09: a promise is kept by its time; late but told before stands apart from late and silent', () => {
  const promise = (more: object) => ({ action: [step({ kind: 'promise', goal_id: null, due_at: on('04-11', '17:00'), ...more })] })
  assert.equal(stands('DIR-09', promise({ state: 'done', done_at: on('04-11', '17:00') })), 'in time')
  assert.equal(stands('DIR-09', promise({ state: 'done', done_at: on('04-11', '17:01') })), 'late')
  const why = (more: object) => owed('DIR-09', promise(more))[0]!.why.key
  assert.deepEqual(
    [why({}), why({ told_if_late_at: on('04-11', '16:00') }), why({ done_at: on('04-12') }), why({ done_at: on('04-10') })],
    ['promise_to_keep', 'promise_late_but_told', 'promise_late_untold', 'promise_to_keep'],
  )
  assert.equal(stands('DIR-09', promise({ state: 'cancelled' })), 'does not apply')
})

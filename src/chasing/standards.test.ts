import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on, plan, record } from '../../test/harness/record-of-plan.ts'
import { chasingStandards } from './standards.ts'

const PARAMETERS = {
  'referral.ackDays': { urgent: 1, standard: 3 },
  'party.agreeDays': 5,
  'persist.attempts': 4,
  'persist.modes': 2,
  'persist.windowDays': 14,
  'contact.maxGapDays': { none: 60, low: 30, medium: 14, high: 7 },
}
const sent = (more: object = {}) => ({
  id: 'r',
  category: 'health',
  agency_id: 'a1',
  written_by: 'coordinator',
  urgency: 'standard',
  sent_at: on('03-03'),
  acknowledged_at: null,
  decided_at: null,
  withdrawn_at: null,
  ...more,
})
const asked = (more: object = {}) => ({
  id: 'e',
  kind: 'request',
  category: 'money',
  agency_id: 'a1',
  written_by: 'coordinator',
  asked_id: 'a2',
  reader_ids: null,
  at: on('03-03'),
  due_at: on('03-08', '23:59'),
  answered_at: null,
  ...more,
})
const chase = (id: string, at: string, way: string, more: object = {}) => ({
  id,
  kind: 'chase',
  referral_id: 'r',
  exchange_id: null,
  reader_ids: null,
  category: 'health',
  way,
  at,
  result: 'no_answer',
  next_on: null,
  ...more,
})
const none = { plan: [] }
const owed = (rows: object, what: string) => chasingStandards[0]!.owed(record({ ...rows }), PARAMETERS).filter((one) => one.subject.includes(what))
const days = (one: { due_at: string | null; met_at: string | null }) => [one.due_at?.slice(5, 10), one.met_at?.slice(5, 10)]

test('COO-26: a referral that nobody acknowledged by its day is chased within three days; one that was, is not', () => {
  const [one] = owed({ ...none, service_referral: [sent()] }, ':chased')
  assert.deepEqual([one!.began_at.slice(5, 10), ...days(one!), one!.category, one!.owed_by], ['03-06', '03-09', undefined, 'health', 'coordinator'])
  assert.deepEqual(owed({ ...none, service_referral: [sent({ acknowledged_at: on('03-06') })] }, ''), [])
  const late = owed({ ...none, service_referral: [sent({ acknowledged_at: on('03-08') })] }, '')
  assert.deepEqual(
    late.filter((each) => each.applies !== false).map((each) => [each.subject, ...days(each)]),
    [['r:chased', '03-09', '03-08']],
    'answered in the meantime',
  )
})

test('COO-26: call, mail, visit and supervisor within fourteen days: tried enough, and nothing more is owed', () => {
  const coordination_activity = [
    chase('a', on('03-08'), 'call'),
    chase('b', on('03-10'), 'mail'),
    chase('c', on('03-13'), 'visit'),
    chase('d', on('03-16'), 'supervisor'),
  ]
  const rows = { ...none, service_referral: [sent()], coordination_activity }
  assert.deepEqual(
    owed(rows, '').map((one) => [one.subject, ...days(one)]),
    [
      ['r:chased', '03-09', '03-08'],
      ['r:a', '03-11', '03-10'],
      ['r:b', '03-13', '03-13'],
      ['r:c', '03-16', '03-16'],
      ['r:ways', '03-20', '03-16'],
    ],
  )
})

test('COO-26: two calls only: the next push is owed in three days, another way by the fourteenth; four calls are one way', () => {
  const calls = ['a', 'b'].map((id, n) => chase(id, on(`03-0${7 + n}`), 'call'))
  const rows = { ...none, service_referral: [sent()], coordination_activity: calls }
  assert.deepEqual(days(owed(rows, 'r:b')[0]!), ['03-11', undefined])
  const [ways] = owed(rows, ':ways')
  assert.deepEqual([...days(ways!), ways!.why], ['03-20', undefined, { key: 'chased_enough', have: 2, ways: 1, want: 4, modes: 2, days: 14 }])
  const four = [...calls, chase('c', on('03-09'), 'call'), chase('d', on('03-10'), 'call')]
  assert.equal(owed({ ...rows, coordination_activity: four }, ':ways')[0]!.met_at, null)
})

test('COO-26: what was promised is looked at on its day; a request is chased like a referral, and the person never', () => {
  const promised = chase('a', on('03-09'), 'call', { referral_id: null, exchange_id: 'e', result: 'promised', next_on: '2025-03-20' })
  const rows = { ...none, info_exchange: [asked()], coordination_activity: [promised] }
  assert.deepEqual(days(owed(rows, 'e:a')[0]!), ['03-20', undefined])
  assert.deepEqual(owed({ ...none, info_exchange: [asked({ asked_id: record({}).person.id })] }, ''), [])
})

const step = (more: object = {}) => ({
  id: 's',
  kind: 'action',
  category: 'housing',
  agency_id: 'a1',
  written_by: 'coordinator',
  responsible_id: 'worker',
  state: 'requested',
  round: 1,
  requested_at: on('03-03'),
  ...more,
})
test('COO-26: a step that another agency was asked for is chased once its days to answer are over; one of their own, or the person’s, is not', () => {
  const [one] = owed({ ...none, action: [step()] }, ':chased')
  assert.deepEqual([one!.began_at.slice(5, 10), ...days(one!), one!.category, one!.owed_by], ['03-08', '03-11', undefined, 'housing', 'coordinator'])
  for (const responsible_id of ['coordinator', 'lan']) assert.deepEqual(owed({ ...none, action: [step({ responsible_id })] }, ''), [])
  const answer = { id: 'n', action_id: 's', round: 1, at: on('03-07') }
  assert.deepEqual(owed({ ...none, action: [step({ state: 'agreed' })], action_answer: [answer] }, ''), [], 'answered in time')
  assert.deepEqual(owed({ ...none, action: [step({ state: 'cancelled' })] }, ''), [], 'taken back')
})

test('COO-26: asked again for another day, a step is chased anew', () => {
  const chases = [chase('a', on('03-09'), 'call', { referral_id: null, action_id: 's' })]
  assert.deepEqual(days(owed({ ...none, action: [step()], coordination_activity: chases }, ':chased')[0]!), ['03-11', '03-09'])
  const again = [step({ round: 2, requested_at: on('03-12') })]
  assert.deepEqual(days(owed({ ...none, action: again, coordination_activity: chases }, ':chased')[0]!), ['03-20', undefined])
})

const HIGH = { plan: [{ ...plan, level: 'high' }] }
test('COO-26: where much coordination is needed nothing rests longer than seven days', () => {
  const work = [chase('a', on('04-09'), 'call'), chase('b', on('04-09', '15:00'), 'mail'), chase('c', on('04-20'), 'visit')]
  assert.deepEqual(
    owed({ ...HIGH, coordination_activity: work }, ':gap:').map((one) => [one.began_at.slice(5, 10), ...days(one)]),
    [
      ['04-04', '04-11', '04-09'],
      ['04-09', '04-16', '04-20'],
      ['04-20', '04-27', undefined],
    ],
  )
  const told = (category: string) => owed({ ...HIGH, coordination_activity: [chase('a', on('04-09'), 'call', { category })] }, ':gap:')[0]!.met_at
  assert.deepEqual([told('general'), told('health')], [on('04-09'), on('04-09', '00:00')], 'the hour is for who may know of that part of life')
  assert.deepEqual(owed({ plan: [{ ...plan, level: 'medium' }], coordination_activity: work }, ':gap:'), [])
  const named = [{ ...chase('a', on('04-09'), 'call'), reader_ids: ['a2'] }]
  assert.equal(owed({ ...HIGH, coordination_activity: named }, ':gap:')[0]!.met_at, null, 'of what is for named readers nobody learns here')
})

test('COO-26: all that was coordinated in thirty days was in meetings: more than a meeting is owed; half of it between them is enough', () => {
  const item = (id: string, day: string) => ({ id, own_view: false, discussed_at: on(day) })
  const agenda_item = [{ id: 'v', own_view: true, discussed_at: on('04-10') }, item('i', '04-10'), item('j', '04-10')]
  const [month] = owed({ ...HIGH, agenda_item }, ':month:')
  assert.deepEqual([...days(month!), month!.why['key']], ['05-04', undefined, 'only_in_meetings'])
  const one = [chase('a', on('04-12'), 'call')]
  assert.deepEqual(owed({ ...HIGH, agenda_item, coordination_activity: one }, ':month:')[0]!.met_at, null)
  const two = [...one, chase('b', on('04-14'), 'mail')]
  assert.deepEqual(days(owed({ ...HIGH, agenda_item, coordination_activity: two }, ':month:')[0]!), ['05-04', '04-14'])
  assert.deepEqual(owed({ ...HIGH, coordination_activity: two }, ':month:'), [], 'without a meeting nothing is weighed against one')
})

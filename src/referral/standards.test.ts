import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { referralStandards } from './standards.ts'

const PARAMETERS = { 'referral.ackDays': { urgent: 1, standard: 3 }, 'referral.linkDays': 14, 'delivery.monitorDays': 30 }
const on = (day: string, time = '09:00') => `2025-${day}T${time}:00.000Z`
const NOTHING = { acknowledged_at: null, decided_at: null, decline_kind: null, visited_at: null, linked_at: null, late_at: null }
const referral = (more: object = {}) => ({
  id: 'r',
  category: 'legal',
  agency_id: 'a1',
  written_by: 'coord',
  to_agency_id: 'a5',
  urgency: 'standard',
  state: 'sent',
  sent_at: on('03-03'),
  ...NOTHING,
  ...more,
})
const step = (state: string, when: string, more: object = {}) => ({
  id: `${state}-${when}`,
  referral_id: 'r',
  state,
  at: when,
  next_check_on: null,
  ...more,
})
const check = (when: string, more: object = {}) => ({
  id: `c${when}`,
  referral_id: 'r',
  at: when,
  as_agreed: true,
  written_by: 'coord',
  followed_at: null,
  ...more,
})
const owed = (rows: object) =>
  referralStandards.flatMap((one) =>
    one.owed(
      { person: { id: 'c2' }, agency_of: new Map(), ...Object.fromEntries(WEIGHED.map((table) => [table, []])), ...rows } as unknown as PersonRecord,
      PARAMETERS,
    ),
  )
const stands = (subject: string, rows: object) => {
  const one = owed(rows).find((each) => each.subject.startsWith(subject))
  if (!one || one.applies === false) return 'nothing owed'
  return one.met_at === null ? `owed by ${one.due_at!.slice(5, 10)}` : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

test('COO-11: a referral is acknowledged within three days, an urgent one within one; the service owes that', () => {
  const sent = (more: object) => ({ service_referral: [referral(more)] })
  assert.equal(stands('r:ack', sent({ state: 'consented', sent_at: null })), 'nothing owed')
  assert.equal(stands('r:ack', sent({})), 'owed by 03-06')
  assert.equal(stands('r:ack', sent({ urgency: 'urgent' })), 'owed by 03-04')
  assert.equal(stands('r:ack', sent({ acknowledged_at: on('03-05') })), 'in time')
  assert.equal(stands('r:ack', sent({ urgency: 'urgent', acknowledged_at: on('03-05') })), 'late')
  assert.equal(stands('r:ack', sent({ state: 'withdrawn_by_client' })), 'nothing owed')
  assert.equal(owed(sent({}))[0]!.owed_by, 'a5')
  assert.equal(owed(sent({ to_agency_id: null }))[0]!.owed_by, 'coord', 'outside the network whoever sends asks')
})

test('COO-11: whom a service took on is linked within a fortnight, or it is said why not; a visit that nobody confirmed is not a link', () => {
  const taken = (more: object) => ({
    service_referral: [referral({ state: 'accepted', acknowledged_at: on('03-05'), decided_at: on('03-06'), ...more })],
  })
  assert.equal(stands('r:linked', taken({})), 'owed by 03-20')
  assert.equal(stands('r:linked', taken({ visited_at: on('03-14') })), 'owed by 03-20', 'attended? ask the person')
  assert.equal(owed(taken({ visited_at: on('03-14') })).find((one) => one.subject === 'r:linked')!.why.key, 'referral_ask_the_person')
  assert.equal(stands('r:linked', taken({ visited_at: on('03-14'), linked_at: on('03-14', '17:00') })), 'in time')
  assert.equal(stands('r:linked', taken({ linked_at: on('03-21') })), 'late')
  assert.equal(stands('r:linked', taken({ late_at: on('03-19') })), 'in time', 'with a reason')
  assert.equal(stands('r:linked', taken({ late_at: on('03-25'), linked_at: on('04-02') })), 'late')
  assert.equal(stands('r:linked', taken({ decline_kind: 'full' })), 'nothing owed')
})

test('COO-11: who waits on a list is asked about on the day that was said, each time', () => {
  const rows = (...steps: object[]) => ({ service_referral: [referral({ state: 'waitlisted' })], referral_step: steps })
  const waits = step('waitlisted', on('03-08'), { next_check_on: '2025-03-22' })
  assert.equal(stands('waitlisted-', rows(waits)), 'owed by 03-22')
  assert.equal(stands('waitlisted-', rows(waits, step('accepted', on('03-22', '20:00')))), 'in time')
  assert.equal(stands('waitlisted-', rows(waits, step('waitlisted', on('03-23'), { next_check_on: '2025-04-10' }))), 'late')
})

test('COO-11: after a no it is looked elsewhere, or the person does not want it', () => {
  const rows = (...steps: object[]) => ({
    service_referral: [referral({ state: 'declined', decided_at: on('03-08'), decline_kind: 'age_rule' })],
    referral_step: steps,
  })
  assert.equal(stands('r:elsewhere', rows()), 'owed by 03-22')
  assert.equal(stands('r:elsewhere', rows(step('alternative_sought', on('03-10')))), 'in time')
  assert.equal(stands('r:elsewhere', rows(step('withdrawn_by_client', on('03-30')))), 'late')
})

test('COO-14: while a service is received it is looked at every thirty days; looked at on day 25, the next is owed by day 55 and red on day 56', () => {
  const rows = (steps: object[], ...checks: object[]) => ({
    service_referral: [referral({ state: 'ongoing' })],
    referral_step: steps,
    delivery_check: checks,
  })
  const linked = step('linked', on('03-01'))
  assert.equal(stands('r:looked_at', rows([linked])), 'owed by 03-31')
  const first = check(on('03-26'))
  assert.equal(stands('r:looked_at', rows([linked], first)), 'in time')
  assert.equal(stands(`r:looked_at:linked-${on('03-01')}:c${on('03-26')}`, rows([linked], first)), 'owed by 04-25')
  assert.equal(
    stands(`r:looked_at:linked-${on('03-01')}:c${on('03-26')}`, rows([linked, step('completed', on('04-20'))], first)),
    'nothing owed',
    'complete before it was due',
  )
  assert.equal(
    stands(`r:looked_at:linked-${on('03-01')}:c${on('03-26')}`, rows([linked, step('disengaged', on('04-28'))], first)),
    'owed by 04-25',
    'it was due before',
  )
  const again = [linked, step('disengaged', on('03-20')), step('re_linked', on('05-01'))]
  assert.equal(stands(`r:looked_at:re_linked-${on('05-01')}`, rows(again)), 'owed by 05-31', 'and again once they come back')
})

test('COO-14: two who look at the same service at the same moment have both looked; one look is owed next', () => {
  const rows = { service_referral: [referral({ state: 'ongoing' })], referral_step: [step('linked', on('03-01'))] }
  const both = owed({ ...rows, delivery_check: [check(on('03-26'), { id: 'c1' }), check(on('03-26'), { id: 'c2' })] })
  const looks = both.filter(({ subject }) => subject.startsWith('r:looked_at'))
  assert.deepEqual(
    looks.map(({ met_at }) => met_at),
    [on('03-26'), on('03-26'), null],
  )
  assert.equal(new Set(looks.map(({ subject }) => subject)).size, 3, 'each is owed by a name of its own')
})

test('COO-14: what is not as agreed is followed up within seven days', () => {
  const rows = (more: object) => ({
    service_referral: [referral({ state: 'ongoing' })],
    delivery_check: [check(on('03-26'), { as_agreed: false, ...more })],
  })
  assert.equal(stands('c', rows({})), 'owed by 04-02')
  assert.equal(stands('c', rows({ followed_at: on('04-02', '18:00') })), 'in time')
  assert.equal(stands('c', rows({ followed_at: on('04-03') })), 'late')
  assert.equal(stands('c', { ...rows({ as_agreed: true }) }), 'nothing owed')
})

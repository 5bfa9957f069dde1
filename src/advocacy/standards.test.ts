import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { advocacyStandards } from './standards.ts'

const on = (day: string, time = '09:00') => `2025-${day}T${time}:00.000Z`
const OWN = { category: 'legal', agency_id: 'a1', written_by: 'coord' }
const AGENCY_OF = new Map([
  ['coord', 'a1'],
  ['worker1', 'a1'],
  ['advocate', 'a5'],
])
const owed = (rows: object) =>
  advocacyStandards.flatMap((one) =>
    one.owed(
      { person: { id: 'c2' }, agency_of: AGENCY_OF, ...Object.fromEntries(WEIGHED.map((table) => [table, []])), ...rows } as unknown as PersonRecord,
      {},
    ),
  )
const stands = (subject: string, rows: object) => {
  const one = owed(rows).find((each) => each.subject === subject)
  if (!one || one.applies === false) return 'nothing owed'
  if (one.unmet_for_good) return 'never again'
  return one.met_at === null ? `owed by ${one.due_at!.slice(5, 10)}` : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

const issue = (more: object = {}) => ({ id: 'i', ...OWN, opened_at: on('03-06'), advocate_wish: null, wished_at: null, closed_at: null, ...more })
const help = (stance: string, day: string, more: object = {}) => ({
  id: `${stance}${day}`,
  issue_id: 'i',
  stance,
  happened_at: on(day),
  referral_id: null,
  ...more,
})

test('COO-16: a rights issue with none of the three steps after seven days is owed; a word between agencies is none of them', () => {
  const given = (helps: object[], more: object = {}) => ({ rights_issue: [issue(more)], help_given: helps })
  assert.equal(stands('i:helped', given([])), 'owed by 03-13')
  assert.equal(stands('i:helped', given([help('process_advocacy', '03-07')])), 'owed by 03-13')
  assert.equal(stands('i:helped', given([help('gave_information', '03-07')])), 'in time')
  assert.equal(stands('i:helped', given([help('self_advocacy', '03-13'), help('gave_information', '03-20')])), 'in time')
  assert.equal(stands('i:helped', given([help('gave_information', '03-14')])), 'late')
  assert.equal(stands('i:helped', given([], { closed_at: on('03-09') })), 'nothing owed', 'it ended by itself meanwhile')
  assert.equal(stands('i:helped', given([], { closed_at: on('03-20') })), 'owed by 03-13', 'closing it late mends nothing')
})

test('COO-16: who wants an advocate has a referral that went out within three days; who does not is owed none', () => {
  const wants = { advocate_wish: 'yes', wished_at: on('03-07') }
  const linked = (sent_at: string | null, more: object = {}) => ({
    rights_issue: [issue({ ...wants, ...more })],
    help_given: [help('linked_to_advocate', '03-08', { referral_id: 'r' })],
    service_referral: [{ id: 'r', sent_at }],
  })
  assert.equal(stands('i:advocate', { rights_issue: [issue()] }), 'nothing owed')
  assert.equal(stands('i:advocate', linked(null)), 'owed by 03-10', 'thought of is not sent')
  assert.equal(stands('i:advocate', linked(on('03-10'))), 'in time')
  assert.equal(stands('i:advocate', linked(on('03-11'))), 'late')
  assert.equal(stands('i:advocate', linked(on('03-02'))), 'in time', 'one that is on its way already counts when it is named')
  assert.equal(stands('i:advocate', linked(null, { advocate_wish: 'no' })), 'nothing owed')
})

test('COO-15: the person, and the family that takes part, have the one page within a fortnight', () => {
  const support = { id: 's', ...OWN, accepted_at: on('03-03'), closed_at: null, source: null }
  const mother = { id: 'h2', category: 'family', involvement_wanted: 'yes', written_at: on('03-10') }
  const told = (more: object = {}) => ({ support_period: [support], relative: [mother], ...more })
  const given = (party_id: string, day: string) => ({ id: `${party_id}${day}`, party_id, given_at: on(day) })
  assert.equal(stands('c2:told', told()), 'owed by 03-17')
  assert.equal(stands('c2:told', told({ role_statement: [given('c2', '03-06')] })), 'in time')
  assert.equal(stands('c2:told', told({ role_statement: [given('c2', '03-18')] })), 'late')
  assert.equal(stands('h2:told', told({ role_statement: [given('c2', '03-06')] })), 'owed by 03-24', 'from when we know that she is wanted')
  assert.equal(stands('h2:told', { support_period: [support], relative: [{ ...mother, involvement_wanted: 'not_asked' }] }), 'nothing owed')
  assert.deepEqual(
    owed(told()).map((one) => [one.subject, one.category]),
    [
      ['c2:told', 'general'],
      ['h2:told', 'family'],
    ],
    'that there is a mother to tell is for who may know of the family',
  )
  assert.equal(
    stands('c2:told', { support_period: [{ ...support, source: 'ELSEWHERE' }] }),
    'nothing owed',
    'another system does not say who was told what',
  )
  assert.equal(stands('c2:told', { role_statement: [] }), 'nothing owed', 'before support there is no coordinator to explain')
})

test('COO-17: who speaks for the person does not coordinate; a colleague of whoever does is declared independent first', () => {
  const plan = { id: 'p', agency_id: 'a1' }
  const coordinates = (staff_id: string, more: object = {}) => ({
    id: staff_id,
    plan_id: 'p',
    staff_id,
    state: 'current',
    from_at: on('03-01'),
    to_at: null,
    ...more,
  })
  const speaks = (party_id: string) => ({
    id: 't',
    plan_id: 'p',
    party_id,
    advocate: true,
    category: 'general',
    agency_id: 'a1',
    from_at: on('03-10'),
    to_at: null,
  })
  const both = (party: string, coordinators: object[] = [coordinates('coord')], more: object = {}) => ({
    plan: [plan],
    participant: [speaks(party), { ...speaks('coord'), id: 'helper', advocate: false }],
    coordinator_assignment: coordinators,
    ...more,
  })
  assert.equal(stands('helper:independent', both('advocate')), 'nothing owed')
  assert.equal(stands('t:independent', both('advocate')), 'in time')
  assert.equal(stands('t:independent', both('coord')), 'never again')
  assert.equal(
    stands('t:independent', both('coord', [coordinates('coord', { to_at: on('03-05') })])),
    'in time',
    'their time as coordinator was over',
  )
  assert.equal(stands('t:independent', both('worker1')), 'owed by 03-10')
  const declared = (day: string) => ({ independence: [{ id: 'd', plan_id: 'p', staff_id: 'worker1', declared_at: on(day) }] })
  assert.equal(stands('t:independent', both('worker1', undefined, declared('03-09'))), 'in time')
  assert.equal(stands('t:independent', both('worker1', undefined, declared('03-12'))), 'late')
})

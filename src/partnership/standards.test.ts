import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { partnershipStandards } from './standards.ts'

const on = (day: string, time = '09:00') => `2025-${day}T${time}:00.000Z`
const OWN = { person_id: 'c2', category: 'general', agency_id: 'a1', written_by: 'coord' }
const AGENCY_OF = new Map([
  ['coord', 'a1'],
  ['carer', 'a6'],
  ['officer', 'a4'],
])
const plan = { id: 'p', ...OWN, state: 'active' }
const turn = { id: 't', plan_id: 'p', ...OWN, staff_id: 'coord', state: 'current', from_at: on('03-02') }
const part = (party_id: string, from: string, more: object = {}) => ({
  id: `part-${party_id}`,
  plan_id: 'p',
  ...OWN,
  party_id,
  advocate: false,
  from_at: from,
  to_at: null,
  ...more,
})
const gain = { id: 'g', plan_id: 'p', ...OWN, with_id: 'a6', from_at: on('03-10'), ended_at: null }
const rating = (id: string, n: number, at: string, review_id: string | null = null) => ({
  id,
  ...OWN,
  gain_id: 'g',
  rating: n,
  at,
  seq: id,
  review_id,
})
const owed = (rows: object) =>
  partnershipStandards.flatMap((one) =>
    one.owed(
      {
        person: { id: 'c2' },
        agency_of: AGENCY_OF,
        ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
        plan: [plan],
        coordinator_assignment: [turn],
        ...rows,
      } as unknown as PersonRecord,
      {},
    ),
  )
const of = (key: string, rows: object) => owed(rows).filter((one) => one.why.key === key)

test('an agency that takes part: what the person gains was said before, or is missing; an advocate and one’s own agency are none', () => {
  const participant = [part('c2', on('03-01')), part('coord', on('03-01')), part('carer', on('03-10'))]
  assert.deepEqual(
    of('gain_said_before', { participant }).map((one) => [one.due_at, one.met_at, one.owed_by]),
    [[on('03-10'), null, 'coord']],
  )
  assert.equal(of('gain_said_before', { participant, agency_gain: [gain] })[0]!.met_at, on('03-10'))
  assert.deepEqual(of('gain_said_before', { participant: [part('carer', on('03-10'), { advocate: true })] }), [])
})

test('each review that was completed while it took part asks again, by the end of that day', () => {
  const review = [
    { id: 'r0', plan_id: 'p', ...OWN, held_at: on('03-05'), completed_at: on('03-05') },
    { id: 'r1', plan_id: 'p', ...OWN, held_at: on('05-05'), completed_at: on('05-06') },
  ]
  const asked = of('gain_rated_again', { agency_gain: [gain], review })
  assert.deepEqual(
    asked.map((one) => [one.subject, one.due_at, one.met_at]),
    [['g:r1', '2025-05-06T23:59:59.999Z', null]],
  )
  assert.equal(
    of('gain_rated_again', { agency_gain: [gain], review, gain_rating: [rating('1', 4, on('05-05', '10:00'), 'r1')] })[0]!.met_at,
    on('05-05', '10:00'),
  )
})

test('two or less twice in a row: decided within fourteen days; once, or with a better one between, nothing is owed', () => {
  const rows = (...gain_rating: object[]) => ({ agency_gain: [gain], gain_rating })
  assert.deepEqual(of('little_gain_decided', rows(rating('1', 2, on('04-01')))), [])
  assert.deepEqual(of('little_gain_decided', rows(rating('1', 2, on('04-01')), rating('2', 3, on('05-01')), rating('3', 1, on('06-01')))), [])
  const low = rows(rating('1', 2, on('04-01')), rating('2', 1, on('05-01')), rating('3', 2, on('06-01')))
  assert.deepEqual(
    of('little_gain_decided', low).map((one) => [one.subject, one.due_at, one.met_at]),
    [['2:decided', '2025-05-15T23:59:59.999Z', null]],
  )
  const decided = { ...low, gain_decision: [{ id: 'd', ...OWN, gain_id: 'g', decided: 'ended', at: on('05-15') }] }
  assert.equal(of('little_gain_decided', decided)[0]!.met_at, on('05-15'))
})

test('whoever serves while another agency coordinates has its yes within fourteen days of the later of the two', () => {
  const support_period = [
    { id: 's', ...OWN, agency_id: 'a1', accepted_at: on('03-01'), closed_at: null },
    { id: 'own', ...OWN, agency_id: 'a4', accepted_at: on('03-01'), closed_at: null },
  ]
  const coordinator_assignment = [{ ...turn, staff_id: 'officer' }]
  const agreement = { id: 'g', ...OWN, with_id: 'a4', at: on('03-10'), agreed_at: null, ended_at: null }
  const stands = (more: object = {}) =>
    of('coordination_agreed_upon', { support_period, coordinator_assignment, ...more }).map((one) => [one.agency_id, one.due_at, one.met_at])
  const due = '2025-03-16T23:59:59.999Z'
  assert.deepEqual(stands(), [['a1', due, null]])
  assert.deepEqual(stands({ coordination_agreement: [agreement] }), [['a1', due, null]], 'one side alone is no agreement')
  assert.deepEqual(stands({ coordination_agreement: [{ ...agreement, agreed_at: on('03-16') }] }), [['a1', due, on('03-16')]])
  assert.deepEqual(
    stands({ coordinator_assignment: [{ ...turn, staff_id: 'coord' }] }).map((one) => one[0]),
    ['a4'],
    'it is turned about',
  )
})

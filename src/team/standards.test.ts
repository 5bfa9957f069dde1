import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { teamStandards } from './standards.ts'

const on = (day: string, time = '09:00') => `2025-${day}T${time}:00.000Z`
const OWN = { category: 'general', agency_id: 'a1', written_by: 'coord' }
const AGENCY_OF = new Map([
  ['coord', 'a1'],
  ['nurse', 'a3'],
])
const plan = { id: 'p', ...OWN, state: 'active', n: 1, started_at: on('03-01'), activated_at: on('03-10') }
const turn = { id: 'c', plan_id: 'p', ...OWN, staff_id: 'coord', state: 'current', from_at: on('03-02'), to_at: null }
const part = (party_id: string, more: object = {}) => ({
  id: `part-${party_id}`,
  plan_id: 'p',
  ...OWN,
  party_id,
  role: 'Nurse',
  responsibilities: 'Medicine',
  from_at: on('03-02'),
  to_at: null,
  changed_at: on('03-02'),
  responsible_at: on('03-02'),
  whole_at: on('03-02'),
  ...more,
})
const owed = (rows: object) =>
  teamStandards.flatMap((one) =>
    one
      .owed(
        {
          person: { id: 'c1' },
          agency_of: AGENCY_OF,
          ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
          plan: [plan],
          coordinator_assignment: [turn],
          participant: [part('c1'), part('nurse')],
          ...rows,
        } as unknown as PersonRecord,
        { 'party.agreeDays': 5, 'family.offerDays': 14 },
      )
      .map((each) => ({ ...each, standard: one.id })),
  )
const stands = (standard: string, subject: string, rows: object = {}) => {
  const one = owed(rows).find((each) => each.standard === standard && each.subject === subject)
  if (!one || one.applies === false) return 'nothing owed'
  return one.met_at === null ? `owed by ${one.due_at!.slice(5, 10)}` : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

test('COO-04: whoever takes part says something to who coordinates within days; the coordinator owes nothing', () => {
  const said = (day: string, more: object = {}) => ({
    id: `s${day}`,
    plan_id: 'p',
    assignment_id: 'c',
    ...OWN,
    party_id: 'nurse',
    response: 'acknowledged',
    at: on(day),
    settled_at: null,
    settled_words: '',
    ...more,
  })
  const stood = (...acks: object[]) => stands('COO-04', 'part-nurse:c:answered', { coordination_ack: acks })
  assert.equal(stood(), 'owed by 03-07')
  assert.equal(stood(said('03-07')), 'in time')
  assert.equal(stood(said('03-08')), 'late')
  assert.equal(stood(said('03-04', { response: 'objected' })), 'in time', 'an objection is an answer')
  assert.equal(stood(said('03-04', { assignment_id: 'before' })), 'owed by 03-07', 'said to another coordinator')
  assert.equal(stands('COO-04', 'part-coord:c:answered', { participant: [part('c1'), part('coord')] }), 'nothing owed')
  const objection = (more: object = {}) => ({ coordination_ack: [said('03-04', { response: 'objected', ...more })] })
  assert.equal(stands('COO-04', 's03-04:settled', objection()), 'owed by 03-11')
  assert.equal(stands('COO-04', 's03-04:settled', objection({ settled_at: on('03-11') })), 'in time')
  assert.equal(stands('COO-04', 's03-04:settled', objection({ settled_at: on('03-12') })), 'late', 'left open for eight days')
  const agreed = { settled_at: on('03-10'), settled_words: 'Ana, but not the tenancy' }
  assert.equal(stands('COO-04', 's03-04:after', objection(agreed)), 'owed by 03-15')
  const after = { coordination_ack: [...objection(agreed).coordination_ack, said('03-12')] }
  assert.equal(stands('COO-04', 's03-04:after', after), 'in time')
})

test('COO-06: every line is whole, a way that does not work is mended in three days; the owner’s line asks nothing', () => {
  assert.equal(stands('COO-06', 'part-nurse:whole'), 'in time')
  assert.equal(stands('COO-06', 'part-nurse:whole', { participant: [part('nurse', { whole_at: null })] }), 'owed by 03-15')
  assert.equal(stands('COO-06', 'part-c1:whole', { participant: [part('c1', { whole_at: null })] }), 'nothing owed')
  const fault = (more: object) => ({
    reach_fault: [{ id: 'f', ...OWN, participant_id: 'part-nurse', noticed_at: on('04-01'), mended_at: null, ...more }],
  })
  assert.equal(stands('COO-06', 'f:mended', fault({})), 'owed by 04-04')
  assert.equal(stands('COO-06', 'f:mended', fault({ mended_at: on('04-04') })), 'in time')
  assert.equal(stands('COO-06', 'f:mended', fault({ mended_at: on('04-05') })), 'late')
})

test('COO-06: each need from level two has exactly one who leads; who was named comes before who leads the goals', () => {
  const need = { id: 'n', ...OWN, category: 'health', level: 2, met_at: null, in_force: true, identified_at: on('03-01') }
  const goal = (lead_id: string | null, id = 'g') => ({ id, plan_id: 'p', lead_id, state: 'agreed', written_at: on('03-05') })
  const source = (goal_id = 'g') => ({ goal_id, need_id: 'n' })
  const lead = (party_id: string, day: string) => ({ id: party_id, ...OWN, need_id: 'n', party_id, at: on(day), ended_at: null })
  const led = (rows: object) => stands('COO-06', 'n:led', { need: [need], ...rows })
  assert.equal(led({}), 'owed by 03-15')
  assert.equal(led({ goal: [goal(null)], goal_source: [source()] }), 'owed by 03-15')
  assert.equal(led({ goal: [goal('nurse')], goal_source: [source()] }), 'in time')
  const two = { goal: [goal('nurse'), goal('coord', 'h')], goal_source: [source(), source('h')] }
  assert.equal(led(two), 'owed by 03-15', 'two who lead are none')
  assert.equal(led({ ...two, need_lead: [lead('nurse', '03-16')] }), 'late')
  assert.equal(led({ need_lead: [lead('nurse', '03-12'), lead('coord', '03-12')] }), 'owed by 03-15')
  assert.equal(stands('COO-06', 'n:led', { need: [{ ...need, level: 1 }] }), 'nothing owed')
})

test('COO-07: who joined stands in the written plan in time, who left does not; it must still be so today', () => {
  const line = (party_id: string) => ({ party_id, role: 'x', responsibilities: '' })
  const version = (n: number, day: string, ...parties: string[]) => ({
    id: `v${n}`,
    plan_id: 'p',
    n,
    published_at: on(day),
    roles: parties.map(line),
  })
  const written = (parts: object[], n: number, ...versions: object[]) => ({ plan: [{ ...plan, n }], participant: parts, plan_version: versions })
  const joined = [part('c1'), part('nurse', { from_at: on('03-20') })]
  assert.equal(stands('COO-07', 'part-nurse:written', written(joined, 1, version(1, '03-09', 'c1'))), 'owed by 03-25')
  const second = version(2, '03-24', 'c1', 'nurse')
  assert.equal(stands('COO-07', 'part-nurse:written', written(joined, 1, version(1, '03-09', 'c1'), second)), 'owed by 03-25', 'not in force yet')
  assert.equal(stands('COO-07', 'part-nurse:written', written(joined, 2, version(1, '03-09', 'c1'), second)), 'in time')
  const agreed = { ...written(joined, 2, version(1, '03-09', 'c1'), second), plan_agreement: [{ plan_id: 'p', n: 2, at: on('03-27') }] }
  assert.equal(stands('COO-07', 'part-nurse:written', agreed), 'late', 'in force once its owner has said yes')
  const left = [part('c1'), part('nurse', { to_at: on('03-20') })]
  assert.equal(stands('COO-07', 'part-nurse:written_out', written(left, 1, version(1, '03-09', 'c1', 'nurse'))), 'owed by 03-25')
  assert.equal(stands('COO-07', 'part-nurse:written_out', written(left, 2, version(1, '03-09', 'c1', 'nurse'), version(2, '03-21', 'c1'))), 'in time')
  const back = [...left, part('nurse', { id: 'again', from_at: on('03-22') })]
  assert.equal(stands('COO-07', 'part-nurse:written_out', written(back, 1, version(1, '03-09', 'c1', 'nurse'))), 'nothing owed')
})

test('COO-18: two take part, the person among them; each is responsible for something, by what is written or by a step agreed', () => {
  assert.equal(stands('COO-18', 'p:two'), 'in time')
  assert.equal(stands('COO-18', 'p:two', { participant: [part('c1')] }), 'owed by 03-10')
  assert.equal(stands('COO-18', 'p:two', { participant: [part('nurse'), part('coord')] }), 'owed by 03-10', 'not without the person')
  const idle = { participant: [part('c1'), part('nurse', { responsible_at: null })] }
  assert.equal(stands('COO-18', 'part-nurse:responsible', idle), 'owed by 03-15')
  assert.equal(stands('COO-18', 'part-nurse:responsible'), 'in time')
  const step = { id: 's', plan_id: 'p', responsible_id: 'nurse', agreed_at: on('03-12') }
  assert.equal(stands('COO-18', 'part-nurse:responsible', { ...idle, action: [step] }), 'in time')
})

test('COO-20: all three are confirmed since the last change; somebody who joins asks everybody anew; questions are answered in three days', () => {
  const known = (day: string, more: object = {}) => ({ id: day, party_id: 'nurse', own: true, others: true, resources: true, at: on(day), ...more })
  const knows = (rows: object) => stands('COO-20', 'part-nurse:knows', rows)
  assert.equal(knows({}), 'owed by 03-15')
  assert.equal(knows({ role_briefing: [known('03-15')] }), 'in time')
  assert.equal(knows({ role_briefing: [known('03-16')] }), 'late')
  assert.equal(knows({ role_briefing: [known('03-12', { resources: false })] }), 'owed by 03-15')
  assert.equal(knows({ role_briefing: [known('03-12', { resources: false }), known('03-14', { own: false, others: false })] }), 'in time')
  const joined = { participant: [part('c1'), part('nurse'), part('coord', { from_at: on('04-01'), changed_at: on('04-01') })] }
  assert.equal(knows({ ...joined, role_briefing: [known('03-12')] }), 'owed by 04-06')
  const question = (answered_at: string | null) => ({
    briefing_question: [{ id: 'q', plan_id: 'p', ...OWN, party_id: 'nurse', asked_at: on('04-01'), answered_at }],
  })
  assert.equal(stands('COO-20', 'q:answered', question(null)), 'owed by 04-04')
  assert.equal(stands('COO-20', 'q:answered', question(on('04-04'))), 'in time')
  assert.equal(stands('COO-20', 'q:answered', question(on('04-05'))), 'late')
})

test('a plan that has closed owes its team nothing', () => {
  assert.deepEqual(owed({ plan: [{ ...plan, state: 'closed' }] }), [])
})

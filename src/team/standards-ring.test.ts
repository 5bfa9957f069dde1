import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { ringStandards } from './standards-ring.ts'

const on = (day: string, time = '09:00') => `2025-${day}T${time}:00.000Z`
const OWN = { category: 'general', agency_id: 'a1', written_by: 'coord' }
const AGENCY_OF = new Map([['coord', 'a1'], ['nurse', 'a3'], ['a1', 'a1'], ['a3', 'a3']]) // prettier-ignore
const plan = { id: 'p', kind: 'person', ...OWN, state: 'active', n: 1, started_at: on('03-01'), activated_at: on('03-10') }
const turn = { id: 'c', plan_id: 'p', ...OWN, staff_id: 'coord', state: 'current', from_at: on('03-02'), to_at: null }
const part = (party_id: string, more: object = {}) => ({
  id: `part-${party_id}`,
  plan_id: 'p',
  ...OWN,
  party_id,
  from_at: on('03-02'),
  to_at: null,
  ...more,
})
const need = (more: object = {}) => ({
  id: 'n',
  ...OWN,
  category: 'health',
  level: 3,
  in_force: true,
  met_at: null,
  identified_at: on('03-05'),
  ...more,
})
const support = (n: number, more: object = {}) => ({
  id: `s${n}`,
  ...OWN,
  category: 'housing',
  given_at: on(`03-${11 + n}`),
  goal_id: 'g',
  linked_at: on(`03-${11 + n}`),
  ...more,
})
const forNone = { goal_id: null, linked_at: null }
const PARAMETERS = { 'coord.linkedDeliveryPct': 85, 'family.offerDays': 14, 'need.responseDays': { 4: 1, 3: 7, 2: 30, 1: 60 } }
const owed = (rows: object) =>
  ringStandards[0]!.owed(
    {
      person: { id: 'c5' },
      agency_of: AGENCY_OF,
      ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
      plan: [plan],
      coordinator_assignment: [turn],
      participant: [part('c5'), part('nurse')],
      ...rows,
    } as unknown as PersonRecord,
    PARAMETERS,
  )
const find = (subject: string, rows: object = {}) => owed(rows).find((each) => each.subject.startsWith(subject))
const stands = (subject: string, rows: object = {}) => {
  const one = find(subject, rows)
  if (!one) return 'nothing owed'
  if (one.excepted) return one.excepted
  return one.met_at === null ? `owed by ${one.due_at!.slice(5, 10)}` : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

test('COO-01: nothing is owed before a plan is in force, nor of a child’s', () => {
  assert.deepEqual(owed({ plan: [{ ...plan, state: 'drafting', activated_at: null }] }), [])
  assert.deepEqual(owed({ plan: [{ ...plan, kind: 'child' }] }), [])
})

test('COO-01: the person and somebody who works with them take part from the day of the plan', () => {
  assert.equal(stands('p:person'), 'in time')
  assert.equal(stands('p:team'), 'in time')
  const alone = { participant: [part('c5'), part('aunt')] }
  assert.equal(stands('p:team', alone), 'owed by 03-10', 'an aunt is no team')
  assert.equal(stands('p:team', { participant: [part('nurse', { from_at: on('03-12') })] }), 'late')
  assert.equal(stands('p:person', { participant: [part('nurse'), part('c5', { to_at: on('03-09') })] }), 'owed by 03-10')
})

test('COO-01: a need of level three or four has a service of others on its way, a step of theirs, or a reason', () => {
  assert.equal(stands('n:services', { need: [need()] }), 'owed by 03-17')
  assert.equal(stands('n:services', { need: [need({ level: 2 })] }), 'nothing owed')
  assert.equal(stands('n:services', { need: [need({ met_at: on('03-20') })] }), 'nothing owed')
  const referral = (more: object) => ({
    need: [need()],
    service_referral: [{ id: 'r', need_id: 'n', ...OWN, state: 'sent', sent_at: on('03-12'), ...more }],
  })
  assert.equal(stands('n:services', referral({})), 'in time')
  assert.equal(stands('n:services', referral({ sent_at: on('03-18') })), 'late')
  assert.equal(stands('n:services', referral({ state: 'declined' })), 'owed by 03-17')
  const step = (more: object) => ({
    need: [need()],
    goal_source: [{ goal_id: 'g', need_id: 'n' }],
    action: [
      {
        id: 'a',
        ...OWN,
        goal_id: 'g',
        need_id: null,
        category: 'health',
        responsible_id: 'nurse',
        state: 'agreed',
        agreed_at: on('03-12'),
        done_at: null,
        ...more,
      },
    ],
  })
  assert.equal(stands('n:services', step({})), 'in time')
  assert.equal(stands('n:services', step({ responsible_id: 'coord' })), 'owed by 03-17', 'the leading agency is no other')
  assert.equal(stands('n:services', step({ category: 'money' })), 'owed by 03-17', 'a step that not everybody who knows the need may know of')
  const reason = { need: [need()], need_disposition: [{ id: 'd', need_id: 'n', ...OWN, at: on('03-11') }] }
  assert.equal(stands('n:services', reason), 'in time')
})

test('COO-01: what rests on a need of another agency is theirs', () => {
  const theirs = find('n:services', { need: [need({ agency_id: 'a3', written_by: 'nurse' })] })!
  assert.deepEqual([theirs.agency_id, theirs.owed_by, theirs.category], ['a3', 'nurse', 'health'])
})

test('COO-01: somebody close is offered a say within fourteen days, or there is a reason', () => {
  const wish = (wish: string, day = '03-15') => ({ id: `w${day}`, relative_id: 'kim', ...OWN, wish, at: on(day), seq: day })
  const kim = { relative: [{ id: 'kim' }] }
  assert.equal(stands('p:family'), 'owed by 03-24', 'nobody has asked who there is')
  assert.equal(stands('p:family', kim), 'owed by 03-24')
  assert.equal(stands('p:family', { ...kim, family_wish: [wish('yes')] }), 'owed by 03-24')
  assert.equal(stands('p:family', { ...kim, family_wish: [wish('yes', '03-12'), wish('no')] }), 'in time')
  assert.equal(stands('p:family', { ...kim, family_offer: [{ id: 'o', ...OWN, relative_id: 'kim', offered_at: on('03-25') }] }), 'late')
  assert.equal(stands('p:family', { ...kim, relative_safety: [{ id: 'k', relative_id: 'kim', safe: false, at: on('03-11'), seq: 1 }] }), 'safety')
  assert.equal(
    stands('p:family', { environment_look: [{ id: 'l', ...OWN, links: [], at: on('03-12') }] }),
    'in time',
    'the person says that there is nobody',
  )
  assert.equal(stands('p:family', { environment_look: [{ id: 'l', ...OWN, links: [{}], at: on('03-12') }] }), 'owed by 03-24')
})

test('COO-01: of what an agency gave about one part of life in ninety days, 85 % is for an agreed goal', () => {
  const eight = Array.from({ length: 8 }, (_, n) => support(n))
  assert.equal(stands('p:given', {}), 'nothing owed')
  assert.equal(stands('p:given', { support_given: [...eight, support(8, forNone)] }), 'in time', '8 of 9')
  assert.equal(stands('p:given', { support_given: [...eight, support(8, forNone), support(9, forNone)] }), 'owed by 06-08', '8 of 10')
  const named = [...eight, support(8, forNone), support(9, { linked_at: on('06-09', '10:00') })]
  assert.equal(stands('p:given', { support_given: named }), 'late', 'the goal of one was named after the ninety days')
  assert.equal(stands('p:given', { support_given: [support(0, { given_at: on('03-09') })] }), 'nothing owed', 'before the plan')
  const done = { id: 'a', kind: 'action', ...OWN, category: 'housing', goal_id: 'g', responsible_id: 'nurse', state: 'done', done_at: on('03-20') }
  assert.equal(stands('p:given', { action: [done] }), 'in time', 'an agreed step that another has done')
  assert.equal(stands('p:given', { action: [{ ...done, responsible_id: 'c5' }] }), 'nothing owed', 'what the person did was not given')
})

test('COO-01: what was given about another part of life, or by another agency, is weighed for itself', () => {
  const given = owed({ support_given: [support(0), support(1, { ...forNone, category: 'health' }), support(2, { agency_id: 'a3' })] }).filter((one) =>
    one.subject.includes('given'),
  )
  assert.deepEqual(given.map((one) => [one.category, one.agency_id, one.met_at !== null]), [['housing', 'a1', true], ['health', 'a1', false], ['housing', 'a3', true]]) // prettier-ignore
})

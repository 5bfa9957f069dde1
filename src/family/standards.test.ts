import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { familyStandards } from './standards.ts'

const on = (day: string, time = '09:00') => `2025-${day}T${time}:00.000Z`
const written = { agency_id: 'a1', written_by: 'coord', category: 'family' }
const PARAMETERS = { 'family.offerDays': 14, 'family.infoDays': 30, 'carer.exchangeDays': 60 }
const owed = (id: string, rows: object) => {
  const empty = Object.fromEntries(WEIGHED.map((part) => [part, []]))
  const record = { ...empty, person: { id: 'lin' }, agency_of: new Map([['coord', 'a1']]), ...rows } as unknown as PersonRecord
  return familyStandards.find((one) => one.id === id)!.owed(record, PARAMETERS)
}
/** How one of them stands, seen from its own day. */
const stands = (id: string, subject: string, rows: object) => {
  const one = owed(id, rows).find((each) => each.subject === subject)
  if (!one) return 'not there'
  if (one.applies === false) return 'not asked'
  if (one.excepted) return one.excepted
  if (one.unmet_for_good) return 'broken'
  if (!one.met_at) return 'owed'
  return one.due_at === null || Date.parse(one.met_at) <= Date.parse(one.due_at) ? 'in time' : 'late'
}

const hua = { id: 'hua', ...written }
const yes = { id: 'w', relative_id: 'hua', wish: 'yes', topics: ['housing'], closed: [], seq: 1, at: on('03-03'), ...written }
const safe = { id: 's', relative_id: 'hua', safe: true, seq: 1, at: on('03-03'), ...written }
const offer = (id: string, offered_at: string, more: object = {}) => ({
  id,
  relative_id: 'hua',
  offered_at,
  response: null,
  answered_at: null,
  ...written,
  ...more,
})
const review = (id: string, completed_at: string) => ({ id, completed_at })
const family = { relative: [hua], family_wish: [yes], relative_safety: [safe] }

test('FAM-01: somebody who is wanted is offered a say by day 14, and again at each review', () => {
  const first = (at: string) => stands('FAM-01', 'w', { ...family, family_offer: [offer('o', at)] })
  assert.deepEqual([first(on('03-17', '23:00')), first(on('03-18'))], ['in time', 'late'])
  assert.equal(stands('FAM-01', 'w', family), 'owed')
  const reviews = [review('r1', on('05-04')), review('r2', on('07-04'))]
  const offers = [offer('o1', on('03-10')), offer('o2', on('05-20'))]
  const at = (id: string, family_offer: object[]) => stands('FAM-01', `${id}:hua`, { ...family, review: reviews, family_offer })
  assert.deepEqual([at('r1', offers), at('r2', offers)], ['in time', 'in time'])
  assert.deepEqual([at('r1', offers.slice(0, 1)), at('r2', offers.slice(0, 1))], ['in time', 'owed'], 'one offer is not one at each review')
  assert.equal(at('r2', [offers[0]!, offer('o3', on('08-01'))]), 'late')
})

test('FAM-01: nothing is owed to whom the person no longer wants, and what is not safe is excepted', () => {
  const no = { ...yes, id: 'n', wish: 'no', topics: [], seq: 2, at: on('03-10') }
  assert.equal(stands('FAM-01', 'w', { ...family, family_wish: [yes, no] }), 'not asked')
  assert.equal(stands('FAM-01', 'w', { ...family, relative_safety: [{ ...safe, safe: false }] }), 'safety')
})

test('FAM-01: whoever said yes has a part in a decision by the next review', () => {
  const rows = {
    ...family,
    family_offer: [offer('o', on('03-10'), { response: 'accepted', answered_at: on('03-11') })],
    review: [review('r', on('05-04'))],
  }
  const part = (at: string) => stands('FAM-01', 'o:part', { ...rows, decision: [{ id: 'd', at, with_family: ['hua'], ...written }] })
  assert.deepEqual([part(on('04-01')), part(on('05-05')), stands('FAM-01', 'o:part', rows)], ['in time', 'late', 'owed'])
})

test('FAM-02: told about what the person opened, while it was known to be safe; and made sure of again by day 180', () => {
  const told = (category: string, at: string) =>
    stands('FAM-02', 't', { ...family, family_contact: [{ id: 't', relative_id: 'hua', order_id: null, ...written, category, at }] })
  assert.deepEqual([told('housing', on('03-04')), told('health', on('03-04')), told('housing', on('09-01'))], ['in time', 'broken', 'broken'])
  assert.equal(stands('FAM-02', 's', family), 'owed')
  assert.equal(stands('FAM-02', 's', { ...family, relative_safety: [safe, { ...safe, id: 's2', seq: 2, at: on('08-30', '20:00') }] }), 'in time')
})

const decision = { id: 'd', at: on('03-12'), decided_by: 'lin', order_id: null, family_view: 'North', outcome: 'person', basis: null, basis_words: '', worked_out: 'Talked', with_family: ['hua'], ...written } // prettier-ignore
test('FAM-07: it was as the person wanted, or on a ground of the law with its facts; and how it was worked out', () => {
  const stood = (more: object) => stands('FAM-07', 'd', { decision: [{ ...decision, ...more }] })
  assert.equal(stood({}), 'in time')
  assert.equal(stood({ outcome: 'family' }), 'broken')
  assert.equal(stood({ outcome: 'family', basis: 'safety', basis_words: 'He waits there' }), 'in time')
  assert.equal(stood({ worked_out: '' }), 'broken')
  assert.equal(stood({ family_view: '', outcome: null }), 'not there', 'nobody saw it otherwise')
})

const order = {
  id: 'o',
  relative_id: 'vera',
  about: ['money'],
  from_on: '2025-01-01',
  to_on: '2025-06-30',
  at: on('01-02'),
  ended_at: null,
  ...written,
}
test('FAM-08: a guardian decided what the order covers, on a day on which it holds', () => {
  const under = { ...decision, family_view: '', outcome: null, order_id: 'o', decided_by: 'vera', category: 'money' }
  const stood = (more: object) => stands('FAM-08', 'd', { guardian_order: [order], decision: [{ ...under, ...more }] })
  assert.equal(stood({}), 'in time')
  assert.equal(stood({ at: on('06-30', '23:00') }), 'in time')
  assert.equal(stood({ at: on('07-01') }), 'broken')
  assert.equal(stood({ category: 'housing' }), 'broken')
  assert.equal(stood({ decided_by: 'hua' }), 'broken')
})

test('FAM-08: from sixty days before its end it is asked what comes after an order; a later one that covers as much answers it', () => {
  const [asked] = owed('FAM-08', { guardian_order: [order] })
  assert.deepEqual([asked!.began_at, asked!.due_at], ['2025-05-01T00:00:00.000Z', '2025-06-30T23:59:59.999Z'])
  const said = (at: string) => stands('FAM-08', 'o', { guardian_order: [order], guardian_order_after: [{ id: 'a', order_id: 'o', at, ...written }] })
  assert.deepEqual([said(on('06-30', '20:00')), said(on('07-01'))], ['in time', 'late'])
  const next = (about: string[]) =>
    stands('FAM-08', 'o', { guardian_order: [order, { ...order, id: 'o2', about, to_on: '2026-06-30', at: on('06-01') }] })
  assert.deepEqual([next(['money', 'housing']), next(['housing'])], ['in time', 'owed'])
  const [taken_back] = owed('FAM-08', { guardian_order: [{ ...order, ended_at: on('05-10') }] })
  assert.equal(taken_back!.applies, false, 'what was ended before its day did not run out')
})

const wanted = { ...family, coordinator_assignment: [] }
test('FAM-03: told of other services by day 30, day 31 is late; a question is answered by day 5', () => {
  const told = (at: string) =>
    stands('FAM-03', 'w', { ...wanted, family_information: [{ id: 'i', relative_id: 'hua', family_question_id: null, at, ...written }] })
  assert.deepEqual([told(on('04-02', '20:00')), told(on('04-03')), stands('FAM-03', 'w', wanted)], ['in time', 'late', 'owed'])
  const question = { id: 'q', relative_id: 'hua', at: on('03-10'), ...written }
  const answer = (at: string) =>
    stands('FAM-03', 'q', {
      ...wanted,
      family_question: [question],
      family_information: [{ id: 'i', relative_id: 'hua', family_question_id: 'q', at, ...written }],
    })
  assert.deepEqual([answer(on('03-15', '20:00')), answer(on('03-16'))], ['in time', 'late'])
  const no = { ...yes, id: 'n', wish: 'no', topics: [], seq: 2, at: on('03-11') }
  assert.equal(stands('FAM-03', 'q', { ...wanted, family_wish: [yes, no], family_question: [question] }), 'safety', 'no longer wanted: not answered')
})

test('FAM-04: what matters to the family is told by day 7, or it is said why not; and legal help is offered', () => {
  const issue = { id: 'l', family_relevant: true, on_day: '2025-05-02', noted_at: on('04-22'), not_told: null, help_at: null, ...written }
  const told = (at: string) => stands('FAM-04', 'l', { legal_issue: [issue], family_contact: [{ id: 'c', legal_issue_id: 'l', at, ...written }] })
  assert.deepEqual([told(on('04-29', '20:00')), told(on('04-30'))], ['in time', 'late'])
  assert.equal(stands('FAM-04', 'l', { legal_issue: [{ ...issue, not_told: 'person_says_no' }] }), 'person_refused')
  assert.equal(stands('FAM-04', 'l', { legal_issue: [{ ...issue, not_told: 'not_safe' }] }), 'safety')
  const help = (help_at: string | null) => stands('FAM-04', 'l:help', { legal_issue: [{ ...issue, help_at }] })
  assert.deepEqual([help(on('04-26')), help(null)], ['in time', 'owed'])
  assert.equal(stands('FAM-04', 'l', { legal_issue: [{ ...issue, family_relevant: false }] }), 'not there')
})

test('FAM-06: asked to take part by day 60, heard in their own words, and asked to a meeting between two reviews', () => {
  const asked = (offered_at: string, channel = 'call', more: object = {}) => ({
    id: 'e',
    relative_id: 'hua',
    channel,
    offered_at,
    answered_at: null,
    ...written,
    ...more,
  })
  const first = (at: string) => stands('FAM-06', 'w', { ...wanted, carer_exchange: [asked(at)] })
  assert.deepEqual([first(on('05-02', '20:00')), first(on('05-03'))], ['in time', 'late'])
  const invited = { id: 'i', party_id: 'hua', invited_at: on('03-10') }
  assert.equal(stands('FAM-06', 'w', { ...wanted, conference_invitation: [invited] }), 'in time', 'a meeting with minutes is one')
  const heard = (answered_at: string | null) =>
    stands('FAM-06', 'e:heard', { ...wanted, carer_exchange: [asked(on('03-10'), 'call', { answered_at })] })
  assert.deepEqual([heard(on('03-11')), heard(null)], ['in time', 'owed'])
  const reviews = [review('r1', on('05-04')), review('r2', on('07-04'))]
  const at = (id: string, rows: object) => stands('FAM-06', `${id}:hua`, { ...wanted, review: reviews, ...rows })
  const meeting = { carer_exchange: [asked(on('03-10'), 'family_meeting')] }
  assert.deepEqual(
    [at('r1', meeting), at('r2', meeting), at('r1', { carer_exchange: [asked(on('03-10'))] })],
    ['in time', 'owed', 'owed'],
    'a call is no meeting',
  )
})

test('COO-34: offered support for themselves by day 30, and their own goal has its day', () => {
  const support = (more: object) => ({
    id: 'u',
    relative_id: 'hua',
    offered_at: on('03-10'),
    answered_at: null,
    goal_on: null,
    reached_at: null,
    ...written,
    ...more,
  })
  const first = (offered_at: string) => stands('COO-34', 'w', { ...wanted, carer_support: [support({ offered_at })] })
  assert.deepEqual([first(on('04-02', '20:00')), first(on('04-03'))], ['in time', 'late'])
  const goal = (reached_at: string | null) =>
    stands('COO-34', 'u:goal', { ...wanted, carer_support: [support({ answered_at: on('03-11'), goal_on: '2025-06-30', reached_at })] })
  assert.deepEqual([goal(on('06-30', '20:00')), goal(on('07-01')), goal(null)], ['in time', 'late', 'owed'])
})

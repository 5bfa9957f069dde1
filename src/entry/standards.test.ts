/** Record in, obligations out: what entry owes, and when it is met, late, missed, pending or excepted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type Obligation, type PersonRecord } from '../shared/standard.ts'
import { PACK_SECTIONS } from '../shared/pack-words.ts'
import { entryStandards } from './standards.ts'

const parameters = {
  'response.hours': { critical: 1, urgent: 4, standard: 24 },
  'screening.decisionDays': 5,
  'screening.notifyHours': 24,
  'decline.followUpDays': 7,
  'infoPack.days': 5,
}
const on = (time: string) => `2025-03-${time}:00.000Z`

/** A record with only these rows; columns that no standard of entry reads are left out. */
function record(rows: Partial<Record<string, object[]>>, person: object = {}): PersonRecord {
  const tables = Object.fromEntries(WEIGHED.map((table) => [table, rows[table] ?? []]))
  return {
    ...tables,
    person: { id: 'lin', pathway: 'exit', preferred_language: 'zh', ...person },
    children: rows['children'] ?? [],
    cores: rows['cores'] ?? [],
    agency_of: new Map(),
  } as unknown as PersonRecord
}
const entry = (more: object = {}) => ({
  id: 'e',
  agency_id: 'a1',
  category: 'general',
  source: 'self',
  urgency: 'standard',
  state: 'received',
  received_at: on('03T09:00'),
  responded_at: null,
  children_declared: 0,
  closed_how: null,
  ...more,
})
const decision = (more: object = {}) => ({
  id: 'd',
  entry_id: 'e',
  decision: 'accepted',
  reasons: ['fits'],
  written_by: 'intake',
  decided_at: on('03T10:00'),
  informed_at: on('03T10:20'),
  no_alternative_exists: false,
  ...more,
})
const explained = { id: 'i', entry_id: 'e', topic: 'entry_process', given_at: on('03T09:30') }
const support = (more: object = {}) => ({
  id: 's',
  entry_id: 'e',
  agency_id: 'a1',
  category: 'general',
  source: null,
  accepted_at: on('03T10:00'),
  closed_at: null,
  interim_contact_id: null,
  ...more,
})

/** As the database says it (care.obligation_status). */
function status(o: Obligation, at: string): string {
  if (o.applies === false) return 'na'
  if (o.excepted) return 'excepted'
  if (o.met_at) return !o.due_at || Date.parse(o.met_at) <= Date.parse(o.due_at) ? 'met' : 'met_late'
  return o.unmet_for_good || (o.due_at && Date.parse(o.due_at) < Date.parse(at)) ? 'missed' : 'pending'
}
const owed = (id: string, rows: PersonRecord) => entryStandards.find((standard) => standard.id === id)!.owed(rows, parameters)
const stands = (id: string, rows: PersonRecord, at = on('20T09:00')) =>
  owed(id, rows)
    .map((obligation) => status(obligation, at))
    .join(' ')
const why = (id: string, rows: PersonRecord) => owed(id, rows)[0]!.why.key

test('ENT-01: an answer within the hours of its urgency is in time, to the minute of the threshold', () => {
  assert.equal(stands('ENT-01', record({ entry_request: [entry({ responded_at: on('03T11:30') })] })), 'met')
  const urgent = { urgency: 'urgent' }
  assert.equal(stands('ENT-01', record({ entry_request: [entry(urgent)] }), on('03T13:00')), 'pending')
  assert.equal(stands('ENT-01', record({ entry_request: [entry(urgent)] }), on('03T13:01')), 'missed')
  assert.equal(stands('ENT-01', record({ entry_request: [entry({ ...urgent, responded_at: on('03T13:00') })] })), 'met')
  assert.equal(stands('ENT-01', record({ entry_request: [entry({ ...urgent, responded_at: on('03T15:00') })] })), 'met_late')
  assert.equal(stands('ENT-01', record({ entry_request: [entry({ state: 'withdrawn' })] })), 'excepted')
  assert.equal(stands('ENT-01', record({ entry_request: [entry({ source: 'import' })] })), '')
})

test('ENT-01: a try that did not reach the person counts only with a second in another way, both within the limit', () => {
  const tries = (...list: [string, string][]) =>
    record({
      entry_request: [entry({ urgency: 'urgent' })],
      entry_attempt: list.map(([time, mode], n) => ({ id: `t${n}`, entry_id: 'e', at: on(time), mode })),
    })
  assert.equal(stands('ENT-01', tries(['03T10:00', 'phone'], ['03T11:00', 'phone'])), 'missed')
  assert.equal(stands('ENT-01', tries(['03T10:00', 'phone'], ['03T11:00', 'text'])), 'met')
  assert.equal(stands('ENT-01', tries(['03T10:00', 'phone'], ['03T14:00', 'text'])), 'missed')
})

test('ENT-02: met when the process was explained first, reasons were given and the person was told within a day', () => {
  const rows = { entry_request: [entry()], information_given: [explained], screening_decision: [decision()] }
  assert.equal(stands('ENT-02', record(rows)), 'met')
  assert.equal(stands('ENT-02', record({ ...rows, information_given: [] })), 'missed')
  assert.equal(why('ENT-02', record({ ...rows, information_given: [] })), 'decided_before_explained')
  assert.equal(stands('ENT-02', record({ ...rows, screening_decision: [decision({ informed_at: on('04T10:00') })] })), 'met')
  assert.equal(stands('ENT-02', record({ ...rows, screening_decision: [decision({ informed_at: on('04T10:01') })] })), 'met_late')
  assert.equal(stands('ENT-02', record({ ...rows, screening_decision: [decision({ informed_at: null })] }), on('04T09:00')), 'pending')
  assert.equal(stands('ENT-02', record({ entry_request: [entry()] }), on('08T23:00')), 'pending', 'the fifth day is still in time')
  assert.equal(stands('ENT-02', record({ entry_request: [entry()] }), on('09T00:01')), 'missed')
  assert.equal(
    stands('ENT-02', record({ ...rows, screening_decision: [decision({ decided_at: on('09T10:00'), informed_at: on('09T10:10') })] })),
    'met_late',
  )
})

const no = decision({ decision: 'not_accepted' })
test('ENT-03: not accepted owes alternatives told within a day, or a barrier the network hears of', () => {
  const rows = { entry_request: [entry({ state: 'not_accepted' })], screening_decision: [no] }
  const alternative = (informed_at: string | null) => [{ id: 'x', decision_id: 'd', informed_at }]
  assert.equal(stands('ENT-03', record({ ...rows, alternative: alternative(on('03T10:20')) })), 'met')
  assert.equal(stands('ENT-03', record({ ...rows, alternative: alternative(on('05T10:20')) })), 'met_late')
  assert.equal(stands('ENT-03', record({ ...rows, alternative: alternative(null) })), 'missed')
  assert.equal(stands('ENT-03', record({ ...rows, barrier: [{ id: 'b', entry_id: 'e', logged_at: on('03T10:00') }] })), 'met')
  assert.equal(stands('ENT-03', record({ entry_request: [entry()], screening_decision: [decision()] })), '', 'nothing is owed to somebody accepted')
})

test('ENT-04: sent on within two days and arrived within seven of the first; excepted only by the person’s words or a barrier', () => {
  const rows = (more: object, referrals: object[] = []) =>
    record({ entry_request: [entry({ state: 'not_accepted', ...more })], screening_decision: [no], onward_referral: referrals })
  const sent = (time: string, landed_at: string | null, id = 'r') => ({ id, entry_id: 'e', sent_at: on(time), landed_at })
  assert.equal(stands('ENT-04', rows({}, [sent('03T12:00', null), sent('04T11:00', on('07T15:00'), 'r2')])), 'met')
  assert.equal(stands('ENT-04', rows({}, [sent('03T12:00', on('10T23:00'))])), 'met', 'the seventh day is still in time')
  assert.equal(stands('ENT-04', rows({}, [sent('03T12:00', on('11T00:30'))])), 'met_late')
  assert.equal(stands('ENT-04', rows({}, [sent('08T12:00', on('09T12:00'))])), 'met_late', 'sent too late')
  assert.equal(stands('ENT-04', rows({}, [sent('03T12:00', null)]), on('10T12:00')), 'pending')
  assert.equal(stands('ENT-04', rows({}, [sent('03T12:00', null)]), on('11T12:00')), 'missed')
  assert.equal(stands('ENT-04', rows({ closed_how: 'person_declined' })), 'excepted')
  assert.equal(
    stands(
      'ENT-04',
      record({
        entry_request: [entry()],
        screening_decision: [decision({ decision: 'not_accepted', no_alternative_exists: true })],
        barrier: [{ id: 'b', entry_id: 'e', logged_at: on('03T10:00') }],
      }),
    ),
    'excepted',
  )
})

test('ENT-05: a pack in another language without interpreter is not the pack that is owed', () => {
  const given = (more: object) =>
    record({
      support_period: [support()],
      information_given: [
        {
          id: 'p',
          entry_id: 'e',
          topic: 'info_pack',
          pack_sections: [...PACK_SECTIONS],
          language: 'zh',
          interpreter: false,
          understanding: '你们帮我',
          given_at: on('05T09:00'),
          ...more,
        },
      ],
    })
  assert.equal(stands('ENT-05', given({})), 'met')
  assert.equal(stands('ENT-05', given({ given_at: on('08T20:00') })), 'met')
  assert.equal(stands('ENT-05', given({ given_at: on('09T08:00') })), 'met_late')
  assert.equal(stands('ENT-05', given({ language: 'en' })), 'missed')
  assert.equal(why('ENT-05', given({ language: 'en' })), 'pack_language')
  assert.equal(stands('ENT-05', given({ language: 'en', interpreter: true })), 'met')
  assert.equal(why('ENT-05', given({ understanding: ' ' })), 'pack_teach_back')
  assert.equal(why('ENT-05', given({ pack_sections: ['provides'] })), 'pack_sections', 'a pack without its way to complain is none')
})

test('ENT-06: a core published while somebody is supported reaches them within thirty days; one from before they came does not count', () => {
  const cores = [
    { n: 1, published_at: on('01T09:00') },
    { n: 2, published_at: on('05T09:00') },
  ]
  const given = (pack_core: number, given_at: string) => [{ id: 'p', topic: 'info_pack', agency_id: 'a1', pack_core, given_at }]
  const stood = (information_given: object[], at: string) => stands('ENT-06', record({ cores, support_period: [support()], information_given }), at)
  assert.equal(stood(given(1, on('04T09:00')), on('20T09:00')), 'pending')
  assert.equal(stood(given(1, on('04T09:00')), '2025-04-05T09:00:00.000Z'), 'missed')
  assert.equal(stood(given(2, on('06T09:00')), on('20T09:00')), 'met')
  assert.equal(stands('ENT-06', record({ cores, support_period: [support({ closed_at: on('10T09:00') })] })), 'na', 'over before it was due')
})

test('ENT-08: accepted with one place where the person lives and a pathway that fits it', () => {
  const stay = (more: object = {}) => ({
    id: 'h',
    agency_id: 'a1',
    situation: 'motel',
    at_risk: false,
    from_on: '2025-02-24',
    to_on: null,
    written_at: on('03T09:05'),
    ...more,
  })
  assert.equal(stands('ENT-08', record({ support_period: [support()], housing_stay: [stay()] })), 'met')
  assert.equal(stands('ENT-08', record({ support_period: [support()], housing_stay: [stay()] }, { pathway: 'sustain' })), 'missed')
  assert.equal(
    stands(
      'ENT-08',
      record({ support_period: [support()], housing_stay: [stay({ situation: 'rental_social', at_risk: true })] }, { pathway: 'sustain' }),
    ),
    'met',
  )
  assert.equal(why('ENT-08', record({ support_period: [support()] })), 'stay_missing')
})

test('ENT-09: as many children have a record as were declared, each with an adult responsible', () => {
  const rows = (children: object[], responsible = true) =>
    record({
      entry_request: [entry({ children_declared: 2 })],
      children,
      relationship: children.map((child) => ({
        relation: 'child',
        other_person_id: (child as { id: string }).id,
        legally_responsible: responsible,
        to_on: null,
      })),
    })
  const child = (id: string, joined_on = '2025-03-03') => ({ id, joined_on })
  assert.equal(stands('ENT-09', rows([child('k1'), child('k2')])), 'met')
  assert.equal(stands('ENT-09', rows([child('k1')]), on('08T12:00')), 'pending')
  assert.equal(stands('ENT-09', rows([child('k1')]), on('09T12:00')), 'missed')
  assert.equal(stands('ENT-09', rows([child('k1'), child('k2', '2025-03-12')])), 'met_late')
  assert.equal(why('ENT-09', rows([child('k1'), child('k2')], false)), 'child_without_responsible_adult')
})

test('ENT-11: somebody stays in touch within a day of acceptance, and looks in by the day they promised', () => {
  const promise = (more: object = {}) => ({
    id: 'c',
    support_period_id: 's',
    staff_id: 'worker1',
    due_on: '2025-03-06',
    promised_at: on('04T09:00'),
    done_at: null,
    ...more,
  })
  assert.equal(stands('ENT-11', record({ support_period: [support()] })), 'missed')
  assert.equal(stands('ENT-11', record({ support_period: [support()], check_in: [promise()] }), on('06T20:00')), 'met pending')
  assert.equal(stands('ENT-11', record({ support_period: [support()], check_in: [promise()] }), on('07T00:01')), 'met missed')
  assert.equal(stands('ENT-11', record({ support_period: [support()], check_in: [promise({ done_at: on('06T23:00') })] })), 'met met')
  assert.equal(stands('ENT-11', record({ support_period: [support()], check_in: [promise({ done_at: on('07T09:00') })] })), 'met met_late')
  const taken = [{ id: 'k', state: 'current', answered_at: on('06T15:00') }]
  assert.equal(
    stands('ENT-11', record({ support_period: [support()], check_in: [promise()], coordinator_assignment: taken })),
    'met na',
    'the coordinator has taken over',
  )
})

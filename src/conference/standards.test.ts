import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { conferenceStandards } from './standards.ts'

const PARAMETERS = { 'review.days': { none: 180, low: 90, medium: 60, high: 30 }, 'meeting.minutesDays': 5 }
const on = (day: string, time = '10:00') => `2025-${day}T${time}:00.000Z`
const by = { category: 'general', agency_id: 'a1', written_by: 'coord' }
const conference = (more: object = {}) => ({ id: 'k', ...by, state: 'held', held_at: on('04-11'), filed_at: null, ...more })
const item = (more: object = {}) => ({
  id: 'i1',
  conference_id: 'k',
  ...by,
  own_view: true,
  dropped_at: null,
  discussed_at: null,
  room: null,
  beyond: [],
  ...more,
})
const said = { id: 'v', item_id: 'i1', party_id: 'c1', at: on('04-09') }
const plan = (more: object = {}) => ({ id: 'p', ...by, level: 'high', activated_at: on('04-04'), closed_at: null, ...more })
const owed = (rows: object) =>
  conferenceStandards.flatMap((one) =>
    one.owed(
      { person: { id: 'c1' }, agency_of: new Map(), ...Object.fromEntries(WEIGHED.map((table) => [table, []])), ...rows } as unknown as PersonRecord,
      PARAMETERS,
    ),
  )
const stands = (subject: string, rows: object) => {
  const one = owed(rows).find((each) => each.subject.startsWith(subject))
  if (!one || one.applies === false) return 'nothing owed'
  if (one.unmet_for_good) return 'missed'
  return one.met_at === null ? `owed by ${one.due_at!.slice(5, 10)}` : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

test('COO-25: a plan that needs much coordination has a conference in each review period, with what the person says in item 1', () => {
  const rows = (more: object = {}, level = 'high') => ({ plan: [plan({ level })], ...more })
  assert.equal(stands('p:conference', rows({}, 'low')), 'nothing owed')
  assert.equal(stands('p:conference', rows()), 'owed by 05-04')
  assert.equal(stands('p:conference', rows({}, 'medium')), 'owed by 06-03')
  const held = { conference: [conference()], agenda_item: [item()] }
  assert.equal(stands('p:conference', rows(held)), 'owed by 05-04', 'without their view it does not count')
  const whole = { ...held, conference_voice: [said] }
  assert.equal(stands('p:conference', rows(whole)), 'in time')
  assert.equal(stands(`p:conference:${on('04-11')}`, rows(whole)), 'owed by 05-11', 'and again in the next period')
  const closed = { ...rows(whole), plan: [plan({ closed_at: on('05-02') })] }
  assert.equal(stands(`p:conference:${on('04-11')}`, closed), 'nothing owed')
  const other = { ...whole, conference_voice: [{ ...said, party_id: 'hua' }] }
  assert.equal(stands('p:conference', rows(other)), 'owed by 05-04', 'somebody else’s view is not theirs')
})

test('COO-25: each decision becomes a step or has a reason why not', () => {
  const rows = (settled_at: string | null) => ({ conference_decision: [{ id: 'd', item_id: 'i1', ...by, decided_at: on('04-11'), settled_at }] })
  assert.equal(stands('d:', rows(null)), 'owed by 04-16')
  assert.equal(stands('d:', rows(on('04-11', '11:00'))), 'in time')
  assert.equal(stands('d:', rows(on('04-17'))), 'late')
})

test('CON-07: an item is spoken about only with those who may know of it; who stayed all the same counts, whatever is done afterwards', () => {
  const rows = (more: object) => ({ agenda_item: [item({ id: 'i2', own_view: false, ...more })] })
  assert.equal(stands('i2:', rows({})), 'nothing owed')
  assert.equal(stands('i2:', rows({ discussed_at: on('04-11'), room: ['a2'] })), 'in time')
  assert.equal(stands('i2:', rows({ discussed_at: on('04-11'), room: ['a2'], beyond: ['a2'] })), 'missed')
})

test('REC-02: held on 14 March and without minutes on 20 March it is red; filed on the 18th it was in time', () => {
  const rows = (filed_at: string | null) => ({ conference: [conference({ held_at: on('03-14'), filed_at })] })
  assert.equal(stands('k:', rows(null)), 'owed by 03-19')
  assert.equal(stands('k:', rows(on('03-18'))), 'in time')
  assert.equal(stands('k:', rows(on('03-20'))), 'late')
  assert.equal(stands('k:', { conference: [conference({ held_at: null })] }), 'nothing owed')
})

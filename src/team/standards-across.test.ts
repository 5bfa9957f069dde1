import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { acrossStandard } from './standards-across.ts'

const on = (day: string, hour = '09:00') => `2025-${day}T${hour}:00.000Z`
const AGENCY_OF = new Map([
  ['coord', 'a1'],
  ['nurse', 'a3'],
  ['a3', 'a3'],
  ['second', 'a1'],
])
const PLAN = { id: 'p', kind: 'person', agency_id: 'a1', state: 'active', level: 'high', activated_at: on('03-10') }
const part = (party_id: string, discipline: string | null, more: object = {}) => ({
  plan_id: 'p',
  party_id,
  discipline,
  from_at: on('03-02'),
  to_at: null,
  ...more,
})
const told = (id: string, at: string, more: object = {}) => ({ id, at, agency_id: 'a3', category: 'health', reader_ids: null, ...more })
const TEAM = [part('c1', null), part('coord', 'homelessness'), part('nurse', 'health')]
const owed = (rows: object) =>
  acrossStandard.owed(
    {
      person: { id: 'c1' },
      agency_of: AGENCY_OF,
      ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
      plan: [PLAN],
      coordinator_assignment: [{ plan_id: 'p', state: 'current', staff_id: 'coord' }],
      participant: TEAM,
      ...rows,
    } as unknown as PersonRecord,
    {},
  )
const days = (rows: object) => owed(rows).map((one) => [one.began_at.slice(5, 10), one.due_at!.slice(5, 10), one.met_at?.slice(5, 10) ?? null])

test('COO-33: where much is coordinated, word from another organisation is owed within thirty days, and again after each', () => {
  const [one] = owed({})
  assert.deepEqual([one!.due_at, one!.owed_by, one!.met_at], ['2025-04-09T23:59:59.999Z', 'coord', null])
  assert.deepEqual(days({ info_exchange: [told('e', on('04-09'))] }), [
    ['03-10', '04-09', '04-09'],
    ['04-09', '05-09', null],
  ])
  assert.deepEqual(days({ plan: [{ ...PLAN, level: 'medium' }] }), [], 'at a lower level nobody owes it')
  assert.deepEqual(days({ plan: [{ ...PLAN, state: 'closed' }] }), [])
})

test('COO-33: one organisation talking to itself is alone, however many of its people take part', () => {
  const own = [told('e', on('03-20'), { agency_id: 'a1' })]
  const [one, ...none] = owed({ participant: [part('coord', 'homelessness'), part('second', 'health')], info_exchange: own })
  assert.deepEqual([one!.met_at, one!.why['organisations'], one!.why['disciplines'], none.length], [null, 1, 2, 0])
  assert.deepEqual(days({ info_exchange: own }), [['03-10', '04-09', null]], 'nor is it enough that the other could have listened')
  const left = [TEAM[1], part('nurse', 'health', { to_at: on('03-15') })]
  assert.equal(owed({ participant: left, info_exchange: [told('e', on('03-20'))] })[0]!.met_at, null, 'who has left takes part no longer')
})

test('COO-33: two organisations of one discipline are not two disciplines, until somebody says which field they really work in', () => {
  const same = [part('coord', 'health'), part('nurse', 'health')]
  const word = { info_exchange: [told('e', on('03-20'))] }
  assert.equal(owed({ ...word, participant: same })[0]!.met_at, null)
  assert.equal(
    owed({ ...word, participant: [same[0], part('nurse', 'aged_care')] })[0]!.met_at,
    on('03-20', '00:00'),
    'of a word about health the day is told, not the hour',
  )
})

test('COO-33: a conference to which another organisation came counts once; of what is not general no trace is named, nor what is for named readers counted', () => {
  const conference = [{ id: 'm', held_at: on('03-25'), category: 'general' }]
  const conference_invitation = [
    { conference_id: 'm', party_id: 'nurse', came: true },
    { conference_id: 'm', party_id: 'a3', came: true },
    { conference_id: 'm', party_id: 'coord', came: true },
  ]
  const [met, open, ...none] = owed({ conference, conference_invitation })
  assert.deepEqual([met!.met_at, met!.evidence[0]!.table, open!.met_at, none.length], [on('03-25'), 'conference', null, 0])
  assert.deepEqual(owed({ info_exchange: [told('e', on('03-20'))] })[0]!.evidence, [])
  assert.equal(owed({ info_exchange: [told('e', on('03-20'), { reader_ids: ['coord'] })] }).length, 1)
})

test('COO-33: the thirty days begin when much was first to be coordinated, and not anew when that is decided again', () => {
  const decided = (level: string, at: string) => ({ plan_id: 'p', level, at })
  const first = (...level_decision: object[]) => owed({ level_decision })[0]!.began_at
  assert.equal(first(decided('low', on('03-10')), decided('high', on('04-01')), decided('high', on('05-01'))), on('04-01'))
  assert.equal(first(decided('high', on('03-05'))), on('03-10'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { kindOf } from '../shared/service-kind.ts'
import { serviceMixStandards } from './standards-mix.ts'

const on = (day: string, time = '09:00') => `2025-${day}T${time}:00.000Z`
const plan = { id: 'p', kind: 'person', level: 'high', agency_id: 'a1', activated_at: on('03-10'), closed_at: null }
const need = (more: object = {}) => ({
  id: 'n',
  previous_id: null,
  category: 'health',
  level: 3,
  in_force: true,
  met_at: null,
  identified_at: on('03-03'),
  ...more,
})
const services = [
  { id: 'doctor', kind: null, needs: ['health'] },
  { id: 'counsellor', kind: null, needs: ['mental_health'] },
]
const referral = (listing_id: string, more: object = {}) => ({
  id: `r ${listing_id}`,
  need_id: 'n',
  listing_id,
  state: 'sent',
  began_at: on('03-12'),
  ...more,
})
const support = (more: object = {}) => ({
  id: 's',
  plan_id: 'p',
  need_id: 'n',
  referral_id: null,
  state: 'not_started',
  kind: 'generalist',
  named_at: on('03-13'),
  ...more,
})
const reason = (more: object = {}) => ({ id: 'w', plan_id: 'p', need_id: null, why: 'helped_already', at: on('03-14'), ...more })
const owed = (rows: object) =>
  serviceMixStandards[0]!.owed(
    {
      person: { id: 'lan' },
      agency_of: new Map(),
      ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
      plan: [plan],
      services,
      ...rows,
    } as unknown as PersonRecord,
    {},
  )
const stands = (subject: string, rows: object) => {
  const one = owed(rows).find((each) => each.subject === subject)
  if (!one || one.applies === false) return 'nothing owed'
  if (one.excepted && !one.met_at) return one.excepted
  return one.met_at === null ? 'owed' : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}

test('COO-23: a plan has an everyday service within two weeks, or it is on record why not', () => {
  const everyday = (rows: object) => stands('p:everyday', rows)
  assert.equal(everyday({}), 'owed')
  assert.equal(everyday({ service_referral: [referral('counsellor')] }), 'owed')
  assert.equal(everyday({ service_referral: [referral('doctor')] }), 'in time')
  const met = owed({ service_referral: [referral('doctor')] }).find((one) => one.subject === 'p:everyday')!.met_at
  assert.match(met!, /T00:00|^2025-03-10/, 'on its day: for what it is, is not everybody’s to know')
  assert.equal(everyday({ service_referral: [referral('doctor', { state: 'declined' })] }), 'owed', 'they did not take them')
  assert.equal(everyday({ planned_support: [support()] }), 'in time')
  assert.equal(everyday({ planned_support: [support({ named_at: on('03-24', '23:00') })] }), 'in time', 'the fourteenth day itself')
  assert.equal(everyday({ planned_support: [support({ named_at: on('03-25') })] }), 'late')
  assert.equal(everyday({ planned_support: [support({ state: 'not_obtainable' })] }), 'owed')
  assert.equal(everyday({ planned_support: [support({ plan_id: 'another' })] }), 'owed')
  assert.equal(everyday({ service_mix_reason: [reason()] }), 'in time')
  assert.equal(everyday({ service_mix_reason: [reason({ why: 'not_wanted' })] }), 'person_refused')
  assert.equal(everyday({ service_mix_reason: [reason({ why: 'none_exists' })] }), 'no_such_service')
  assert.equal(everyday({ plan: [{ ...plan, level: 'low' }] }), 'nothing owed')
  assert.equal(everyday({ plan: [{ ...plan, activated_at: null }] }), 'nothing owed')
})

test('COO-23: a service that was chosen counts until it is referred to; one by which a support is sought is one service', () => {
  const chosen = { match_run: [{ id: 'm', need_id: 'n', at: on('03-11') }], match_choice: [{ id: 'c', match_id: 'm', listing_id: 'doctor', at: on('03-11') }] } // prettier-ignore
  const shown = { ...chosen, match_candidate: [{ match_id: 'm', listing_id: 'doctor' }] }
  assert.equal(stands('p:everyday', shown), 'in time')
  assert.equal(stands('p:everyday', { ...shown, service_referral: [referral('doctor', { state: 'withdrawn_by_client' })] }), 'owed')
  const sought = { service_referral: [referral('doctor')], planned_support: [support({ kind: null, referral_id: 'r doctor' })] }
  assert.equal(stands('p:everyday', sought), 'in time', 'marked by the referral')
})

test('COO-23: for a heavy need a specialist is considered, also where the need was looked at anew', () => {
  const considered = (rows: object, root = 'n') => stands(`${root}:specialist`, { need: [need()], ...rows })
  assert.equal(considered({}), 'owed')
  assert.equal(considered({ need: [need({ level: 2 })] }), 'nothing owed')
  assert.equal(considered({ need: [need({ met_at: on('03-11') })] }), 'nothing owed')
  assert.equal(considered({ service_referral: [referral('doctor')] }), 'owed')
  assert.equal(considered({ service_referral: [referral('counsellor', { state: 'declined' })] }), 'in time', 'considered, not taken')
  assert.equal(considered({ planned_support: [support({ kind: 'specialist' })] }), 'in time')
  const shown = { match_run: [{ id: 'm', need_id: 'n', at: on('03-05') }], match_candidate: [{ match_id: 'm', listing_id: 'counsellor' }] }
  assert.equal(considered(shown), 'in time')
  const anew = { need: [need({ in_force: false }), need({ id: 'n2', previous_id: 'n', level: 4, identified_at: on('05-01') })] }
  assert.equal(considered({ ...shown, ...anew }), 'in time')
  assert.equal(considered({ ...anew, service_mix_reason: [reason({ need_id: 'n' })] }), 'in time', 'said of it before')
  assert.equal(considered(anew), 'owed')
  assert.equal(owed({ need: [need({ identified_at: on('04-01') })] })[1]!.due_at, '2025-04-15T23:59:59.999Z', 'from when it was known')
})

test('what a service is follows from what it helps with, until somebody says', () => {
  const follows = (...needs: string[]) => kindOf({ kind: null, needs })
  assert.equal(follows('health', 'learning'), 'generalist')
  assert.equal(follows('health', 'needle_exchange'), 'specialist')
  assert.equal(follows('helpline'), null)
  assert.equal(follows('community'), null, 'a list of offices is no library')
  assert.equal(kindOf({ kind: 'generalist', needs: ['violence'] }), 'generalist')
})

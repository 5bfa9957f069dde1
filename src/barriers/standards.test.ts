import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { on } from '../../test/harness/record-of-plan.ts'
import { barrierStandards } from './standards.ts'

const by = { category: 'housing', agency_id: 'a1', written_by: 'ana' }
const owed = (id: string, rows: object) =>
  barrierStandards
    .find((one) => one.id === id)!
    .owed(
      {
        person: { id: 'lan' },
        agency_of: new Map([['wen', 'a1']]),
        ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
        ...rows,
      } as unknown as PersonRecord,
      { 'barrier.ownerDays': 30 },
    )
const stands = (id: string, subject: string, rows: object) => {
  const it = owed(id, rows).find((each) => each.subject === subject)
  if (!it || it.applies === false) return 'nothing owed'
  if (it.unmet_for_good) return 'not kept'
  return it.met_at === null ? 'owed' : Date.parse(it.met_at) <= Date.parse(it.due_at!) ? 'in time' : 'late'
}
const barrier = (more: object = {}) => ({ id: 'b', ...by, kind: 'identity', action_id: null, referral_id: null, onward_id: null, item_id: null, rolled_up_at: null, owned_at: null, removed_at: null, told_at: null, logged_at: on('03-10'), ...more }) // prettier-ignore
const step = (more: object = {}) => ({ id: 's', ...by, kind: 'action', plan_id: 'p', responsible_id: 'wen', state: 'blocked', level: 'individual', written_at: on('03-03'), done_at: null, ...more }) // prettier-ignore

test('GOV-13: whatever is blocked or declined is a barrier on the day', () => {
  assert.equal(stands('GOV-13', 's:barrier', { action: [step()], barrier: [barrier({ action_id: 's' })] }), 'in time')
  assert.equal(stands('GOV-13', 's:barrier', { action: [step()] }), 'owed')
  const referral = { id: 'r', ...by, state: 'declined', decline_kind: 'full', decided_at: on('03-10'), why: '', note: '', answer_words: '' }
  assert.equal(stands('GOV-13', 'r:barrier', { service_referral: [referral], barrier: [barrier({ referral_id: 'r' })] }), 'in time')
  assert.equal(stands('GOV-13', 'r:barrier', { service_referral: [{ ...referral, decline_kind: null }] }), 'nothing owed')
  const onward = { id: 'o', ...by, state: 'declined', answered_at: on('03-09') }
  assert.equal(stands('GOV-13', 'o:barrier', { onward_referral: [onward], barrier: [barrier({ onward_id: 'o' })] }), 'late')
})

test('GOV-13: what has added up has an owner within thirty days; where the network removed it, whoever has the step hears within seven', () => {
  const up = { item_id: 'i', rolled_up_at: on('03-10') }
  assert.equal(stands('GOV-13', 'b:owner', { barrier: [barrier()] }), 'nothing owed')
  assert.equal(stands('GOV-13', 'b:owner', { barrier: [barrier(up)] }), 'owed')
  assert.equal(stands('GOV-13', 'b:owner', { barrier: [barrier({ ...up, owned_at: on('04-09') })] }), 'in time')
  assert.equal(stands('GOV-13', 'b:owner', { barrier: [barrier({ ...up, owned_at: on('04-10') })] }), 'late')
  const gone = { ...up, owned_at: on('03-12'), removed_at: on('05-02'), action_id: 's' }
  const again = step({ state: 'in_progress' })
  assert.equal(stands('GOV-13', 'b:heard', { barrier: [barrier(gone)], action: [again] }), 'owed')
  assert.equal(owed('GOV-13', { barrier: [barrier(gone)], action: [again] }).find((one) => one.subject === 'b:heard')!.owed_by, 'wen')
  assert.equal(stands('GOV-13', 'b:heard', { barrier: [barrier({ ...gone, told_at: on('05-09') })], action: [again] }), 'in time')
  assert.equal(stands('GOV-13', 'b:heard', { barrier: [barrier(gone)], action: [step({ state: 'done', done_at: on('05-20') })] }), 'late')
  assert.equal(
    stands('GOV-13', 'b:heard', { barrier: [barrier({ ...gone, item_id: null, owned_at: null })], action: [again] }),
    'nothing owed',
    'they went round it themselves',
  )
})

test('PRI-06: many steps reach beyond the person within sixty days, by a step around them or a barrier of theirs that was taken up', () => {
  const plan = { id: 'p', ...by, kind: 'person', activated_at: on('03-01'), closed_at: null }
  const ten = Array.from({ length: 10 }, (_, n) => step({ id: `s${n}`, state: 'agreed' }))
  assert.equal(stands('PRI-06', 'p', { plan: [plan], action: ten.slice(1) }), 'nothing owed', 'nine are not many')
  assert.equal(stands('PRI-06', 'p', { plan: [plan], action: ten }), 'owed')
  assert.equal(stands('PRI-06', 'p', { plan: [plan], action: [...ten, step({ id: 'x', level: 'family' })] }), 'owed', 'family is the same circle')
  assert.equal(stands('PRI-06', 'p', { plan: [plan], action: [...ten, step({ id: 'x', level: 'community', written_at: on('04-20') })] }), 'in time')
  assert.equal(stands('PRI-06', 'p', { plan: [plan], action: ten, barrier: [barrier({ rolled_up_at: on('04-01') })] }), 'in time')
})

test('PRI-16: nothing of ours makes a home wait; what a service asks for first is a barrier', () => {
  const goal = (words: string, more: object = {}) => ({ id: 'g', ...by, words, success_measure: 'A lease', development_step: '', housing_goal: true, state: 'agreed', said_at: on('03-03'), ...more }) // prettier-ignore
  assert.equal(stands('PRI-16', 'g', { goal: [goal('A lease for a year')] }), 'in time')
  assert.equal(stands('PRI-16', 'g', { goal: [goal('A lease, only after detox')] }), 'not kept')
  assert.equal(stands('PRI-16', 'g', { goal: [goal('A lease, only after detox', { written_by: 'lan' })] }), 'nothing owed', 'as they say it themself')
  assert.equal(stands('PRI-16', 'g', { goal: [goal('Detox, then a rest', { housing_goal: false, category: 'health' })] }), 'nothing owed')
  const referral = {
    id: 'r',
    ...by,
    state: 'waitlisted',
    decline_kind: null,
    why: '',
    note: '',
    answer_words: '6 months sober first',
    began_at: on('03-03'),
    acknowledged_at: on('03-05'),
    decided_at: null,
  }
  assert.equal(stands('PRI-16', 'r:precondition', { service_referral: [referral] }), 'owed')
  assert.equal(
    stands('PRI-16', 'r:precondition', {
      service_referral: [referral],
      barrier: [barrier({ kind: 'precondition', referral_id: 'r', logged_at: on('03-05') })],
    }),
    'in time',
  )
  assert.equal(stands('PRI-16', 'r', { service_referral: [{ ...referral, note: 'He will attend groups, on condition of that' }] }), 'not kept')
})

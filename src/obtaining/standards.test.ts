import assert from 'node:assert/strict'
import { test } from 'node:test'
import { on } from '../../test/harness/record-of-plan.ts'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { changed, type Resource } from './rules.ts'
import { obtainingStandards } from './standards.ts'

const by = { category: 'health', agency_id: 'a1', written_by: 'ana' }
const owed = (id: string, rows: object) =>
  obtainingStandards
    .find((one) => one.id === id)!
    .owed(
      {
        person: { id: 'lan' },
        agency_of: new Map([['wen', 'a2']]),
        ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
        ...rows,
      } as unknown as PersonRecord,
      {},
    )
const stands = (id: string, subject: string, rows: object) => {
  const it = owed(id, rows).find((each) => each.subject === subject)
  if (!it || it.applies === false) return 'nothing owed'
  if (it.excepted) return it.excepted
  return it.met_at === null ? 'owed' : Date.parse(it.met_at) <= Date.parse(it.due_at!) ? 'in time' : 'late'
}
const plan = { id: 'p', ...by, activated_at: on('03-01'), closed_at: null }
const support = (more: object = {}) => ({ id: 's', ...by, plan_id: 'p', named_at: on('02-20'), first_step_at: null, not_obtainable_at: null, told_at: null, ...more }) // prettier-ignore

test('COO-36: something is done within seven days of the plan coming into force, or of the support being named later', () => {
  const of = (more: object, plans: object[] = [plan]) => stands('COO-36', 's:begun', { plan: plans, planned_support: [support(more)] })
  assert.equal(of({}), 'owed')
  assert.equal(of({ first_step_at: on('03-08') }), 'in time')
  assert.equal(of({ first_step_at: on('03-09') }), 'late')
  assert.equal(of({ named_at: on('03-05'), first_step_at: on('03-12') }), 'in time')
  assert.equal(of({}, [{ ...plan, activated_at: null }]), 'nothing owed')
  assert.equal(of({}, [{ ...plan, closed_at: on('03-03') }]), 'nothing owed')
})

test('COO-36: what cannot be had is a barrier on the day, and the person hears within three; whoever coordinates owes it', () => {
  const gone = support({ first_step_at: on('03-02'), not_obtainable_at: on('03-10') })
  const barrier = { id: 'b', ...by, support_id: 's', logged_at: on('03-10') }
  const rows = { plan: [plan], planned_support: [gone], barrier: [barrier] }
  assert.equal(stands('COO-36', 's:barrier', rows), 'in time')
  assert.equal(stands('COO-36', 's:barrier', { ...rows, barrier: [] }), 'owed')
  assert.equal(stands('COO-36', 's:told', rows), 'owed')
  assert.equal(stands('COO-36', 's:told', { ...rows, planned_support: [{ ...gone, told_at: on('03-13') }] }), 'in time')
  assert.equal(stands('COO-36', 's:told', { ...rows, planned_support: [{ ...gone, told_at: on('03-14') }] }), 'late')
  const turn = { id: 'c', ...by, plan_id: 'p', staff_id: 'wen', state: 'current' }
  const told = owed('COO-36', { ...rows, coordinator_assignment: [turn] }).find((one) => one.subject === 's:told')!
  assert.deepEqual([told.owed_by, told.agency_id], ['wen', 'a2'])
})

test('COO-24: certain a whole day before; not to be had is excepted once it stands as a barrier; nothing is owed of a step nobody agreed to', () => {
  const step = { id: 'x', ...by, state: 'agreed', responsible_id: 'wen' }
  const van = { id: 'v', ...by, action_id: 'x', needed_on: '2025-04-12', state: 'needed', added_at: on('03-01'), confirmed_at: null }
  const of = (more: object, steps: object = step, barriers: object[] = []) =>
    stands('COO-24', 'v', { action: [steps], needed_resource: [{ ...van, ...more }], barrier: barriers })
  assert.equal(of({}), 'owed')
  assert.equal(owed('COO-24', { action: [step], needed_resource: [van] })[0]!.due_at, '2025-04-10T23:59:59.999Z')
  assert.equal(of({ state: 'confirmed', confirmed_at: on('04-10') }), 'in time')
  assert.equal(of({ state: 'confirmed', confirmed_at: on('04-11') }), 'late')
  assert.equal(of({ state: 'unavailable' }, step, [{ id: 'b', ...by, resource_id: 'v', logged_at: on('04-09') }]), 'no_such_service')
  assert.equal(of({}, { ...step, state: 'requested' }), 'nothing owed')
  assert.equal(of({}, { ...step, state: 'cancelled' }), 'nothing owed')
})

test('what was certain from one source or for one day is not certain for another; a source named moves it on', () => {
  const one: Resource = { what: 'Van', quantity: 1, needed_on: '2025-04-12', source: 'Church', state: 'confirmed', why_unavailable: '', version: 3 }
  const after = (change: object, from: Partial<Resource> = {}) => changed({ ...one, ...from }, change, 3, '2025-04-01')
  assert.deepEqual(after({ needed_on: '2025-04-14' }), { needed_on: '2025-04-14', state: 'sourced' })
  assert.deepEqual(after({ source: 'Hired', state: 'confirmed' }), { source: 'Hired' })
  assert.deepEqual(after({ source: 'Hired' }, { state: 'needed', source: '' }), { source: 'Hired', state: 'sourced' })
  assert.throws(() => after({ source: '' }), { message: 'say_where_it_comes_from' })
  assert.throws(() => after({ needed_on: '2025-03-31' }), { message: 'needed_in_the_past' })
})

/** Two change the same thing at the same instant: one does, the other hears that it was changed meanwhile; nobody's word is written over unseen. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { atOnce } from '../harness/at-once.ts'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { makeWorld, type World } from '../harness/world.ts'

let world: World
let at: Household
let person: string
const ONE = ['changed_meanwhile', 'done']
const insert = async (table: string, columns: string, values: string, more: unknown[] = []): Promise<string> =>
  (
    await world.admin.query(`insert into care.${table} (person_id, agency_id, written_by, ${columns}) values ($1, $2, $3, ${values}) returning id`, [
      at.person,
      at.agencies.a1,
      at.ids.coordinator,
      ...more,
    ])
  ).rows[0].id

before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
})
after(() => world.close())

test('the person chooses another worker while the supervisor writes down that they talk it over', async () => {
  await insert('primary_worker', 'staff_id', '$4', [at.ids.worker])
  const { id } = await done(at.as.person.post(`${person}/alliance`, { goal: 2, task: 2, bond: 2 }))
  const choose = (choice: string, mode?: string) => ({ choice, version: 1, ...(mode ? { mode } : {}) })
  const said = await atOnce(world, 'alliance_rating', id, [
    () => at.as.person.post(`${person}/alliance/${id}/choice`, choose('change')),
    () => at.as.supervisor.post(`${person}/alliance/${id}/choice`, choose('talk', 'dictated')),
  ])
  assert.deepEqual(said, ONE)
})

test('two say where somebody who is hard to reach is found', async () => {
  const plan = { whereabout: 'Under the bridge', who_knows: 'Kim' }
  const { id } = await done(at.as.coordinator.post(`${person}/engagement`, plan))
  const change = (best_time: string) => ({ ...plan, best_time, version: 1 })
  const said = await atOnce(world, 'engagement_plan', id, [
    () => at.as.coordinator.put(`${person}/engagement/${id}`, change('Early')),
    () => at.as.worker.put(`${person}/engagement/${id}`, change('Late')),
  ])
  assert.deepEqual(said, ONE)
})

test('two write what becomes of something the law brings', async () => {
  const id = await insert('legal_issue', 'kind, words, on_day, family_relevant', `'tenancy', 'A hearing', '2030-05-02', true`)
  const said = await atOnce(world, 'legal_issue', id, [
    () => at.as.coordinator.post(`${person}/legal-issues/${id}/not-told`, { reason: 'person_says_no', words: 'Not my brother', version: 1 }),
    () => at.as.worker.post(`${person}/legal-issues/${id}/not-told`, { reason: 'nobody_is_wanted', words: 'Nobody', version: 1 }),
  ])
  assert.deepEqual(said, ONE)
})

test('a support cannot be had twice: one need unmet, one barrier', async () => {
  const plan = await insert('plan', 'kind', `'person'`)
  const id = await insert('planned_support', 'plan_id, need_id, category, what', `$4, $5, 'housing', 'A bond'`, [plan, at.need_ids[0]])
  const say = { kind: 'not_obtainable', words: 'The fund is closed' }
  const said = await atOnce(world, 'planned_support', id, [
    () => at.as.coordinator.post(`${person}/supports/${id}/steps`, say),
    () => at.as.worker.post(`${person}/supports/${id}/steps`, say),
  ])
  assert.deepEqual(said, ['done', 'not_from_where_it_stands'])
  assert.equal((await world.admin.query('select from care.barrier where support_id = $1', [id])).rowCount, 1)
})

test('the administrators of two agencies change what they agreed', async () => {
  const [ours, theirs] = [await at.given.staff(at.agencies.a1, ['agency_admin']), await at.given.staff(at.agencies.a2, ['agency_admin'])]
  const [a, b] = [await world.as(ours), await world.as(theirs)]
  const agreed = { scope: 'Rooms first', from_on: '2025-03-10', review_on: '2030-12-01' }
  const { id } = await done(a.post('/api/partners/agreements', { with_id: at.agencies.a2, ...agreed }))
  const change = (scope: string) => ({ scope, review_on: '2031-01-01', version: 1 })
  const said = await atOnce(world, 'partnership_agreement', id, [
    () => a.patch(`/api/partners/agreements/${id}`, change('Rooms')),
    () => b.patch(`/api/partners/agreements/${id}`, change('Rooms and meals')),
  ])
  assert.deepEqual(said, ONE)
})

test('an administrator changes somebody’s details while they do so themself', async () => {
  const admin = await world.as(await at.given.staff(at.agencies.a1, ['agency_admin']))
  const me = await done(at.as.worker.get('/api/my-details'))
  const said = await atOnce(world, 'staff', at.ids.worker, [
    () => at.as.worker.patch('/api/my-details', { name: 'Wen Li-Park', languages: [], phone: '', version: me.version }),
    () =>
      admin.patch(`/api/staff/${at.ids.worker}`, {
        name: 'Wen Li',
        roles: ['support_worker'],
        language: me.language,
        phone: '555 0100',
        supervisor_id: null,
        active: true,
        version: me.version,
      }),
  ])
  assert.deepEqual(said, ONE)
})

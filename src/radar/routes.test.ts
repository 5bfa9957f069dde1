/** COO-27 as it is lived: C5's steps are all done, a supervisor sees it, the coordinator plans the next one. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given, c5: string, agency: string, coordinator: string, plan: string
let coordA1: As, supA1: As, supA2: As, adminNet: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  await world.clock('2026-03-02T09:00:00Z')
  agency = await given.agency()
  const a2 = await given.agency()
  coordinator = await given.staff(agency, ['coordinator'], 'Ines Duarte')
  c5 = await given.person(agency)
  plan = (await givenPlanInForce(world.admin, { person: c5, agency, coordinator, level: 'high' })).plan
  coordA1 = await world.as(coordinator)
  supA1 = await world.as(await given.staff(agency, ['supervisor']))
  supA2 = await world.as(await given.staff(a2, ['supervisor']))
  adminNet = await world.as(await given.staff(agency, ['network_admin']))
})
after(() => world.close())

const open = async (who: As, query = '') => {
  const { body } = await who.get(`/api/radar${query}`)
  return body.cracks.map((one: any) => `${one.crack}${one.red ? ' red' : ''} of ${one.owner?.name}`)
}
const spoke = async () => {
  const { status, body } = await coordA1.post(`/api/people/${c5}/notes`, { mode: 'in_person', observed: 'We spoke.' })
  assert.equal(status, 200, JSON.stringify(body))
}

test('COO-27: all steps of C5 are done, so sup.a1 sees "no next step"; coord.a1 adds one due 20 March, and the line is gone', async () => {
  await spoke()
  assert.deepEqual(await open(supA1), ['no_next_step of Ines Duarte'])
  assert.deepEqual(await open(coordA1), ['no_next_step of Ines Duarte'], 'whoever has it sees it too')
  assert.deepEqual(await open(supA2), [], 'another agency’s supervisor sees nothing of it')
  const [goal] = (
    await world.admin.query(
      `insert into care.goal (plan_id, person_id, agency_id, written_by, category, words, horizon, target_on, proposed_by) values ($1, $2, $3, $4, 'general', 'A lease', 'long', '2026-09-01', $2) returning id`,
      [plan, c5, agency, coordinator],
    )
  ).rows
  const step = await coordA1.post(`/api/people/${c5}/plan/goals/${goal.id}/actions`, {
    words: 'Ring the landlord',
    deliverable: 'An answer',
    ask: { responsible_id: coordinator, due_at: '2026-03-20T09:00:00Z' },
  })
  assert.equal(step.status, 200, JSON.stringify(step.body))
  assert.deepEqual(await open(supA1), [])
})

test('COO-27: what nobody saw to for longer than seven days is red, and counted for the network without a name', async () => {
  await world.clock('2026-03-21T09:00:00Z')
  assert.deepEqual(
    await open(supA1),
    ['no_contact red of Ines Duarte', 'no_next_step of Ines Duarte'],
    'unheard since the ninth; the step’s day has passed',
  )
  const network = (await adminNet.get('/api/radar')).body
  assert.deepEqual([network.view, network.cracks], ['network', []])
  assert.ok(network.red === null || network.red >= 1)
  assert.equal((await adminNet.get('/api/radar?view=agency')).body.refusal, 'not_your_role')
  assert.equal((await coordA1.get('/api/radar?view=agency')).body.refusal, 'not_your_role')
})

test('COO-27: somebody spoke with C5, and that line is gone by itself', async () => {
  await spoke()
  assert.deepEqual(await open(supA1), ['no_next_step of Ines Duarte'])
})

/** Who says who works with a person: whoever coordinates, and the agencies that lead the plan. Consent opens a record to an agency; it hands nobody the plan. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
let theirs: Record<'coordinator' | 'supervisor' | 'worker', string>
let as: Record<'coordinator' | 'supervisor', As>
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
  await broughtIntoForce(at, await stepAskedOf(at, await planBegun(at), at.ids.partner2))
  const at_a2 = (role: 'coordinator' | 'supervisor' | 'support_worker', name: string) => at.given.staff(at.agencies.a2, [role], name)
  theirs = {
    coordinator: await at_a2('coordinator', 'Olu Bank'),
    supervisor: await at_a2('supervisor', 'Ruth Bay'),
    worker: await at_a2('support_worker', 'Ed Cole'),
  }
  as = { coordinator: await world.as(theirs.coordinator), supervisor: await world.as(theirs.supervisor) }
})
after(() => world.close())
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const name = (by: As, staff_id: string) => by.post(`${person}/primary-worker`, { staff_id, why: 'She asked for them' })
const read = (by: As) => done(by.get(`${person}/relationship`))

test('another agency on the team does not make one of its own the main worker, and is not offered to', async () => {
  await done(name(at.as.coordinator, at.ids.worker))
  for (const by of [as.coordinator, as.supervisor]) {
    assert.equal(await refusal(name(by, theirs.worker)), 'not_yours')
    assert.deepEqual([(await read(by)).may, (await read(by)).colleagues], [[], []])
  }
  assert.equal((await read(at.as.person)).worker.name, 'Wen Li')
})

test('a coordinator of the agency that leads, who coordinates somebody else, does not either; whoever coordinates and their supervisor do', async () => {
  assert.equal(await refusal(name(at.as.successor, at.ids.coordinator)), 'not_yours')
  await done(name(at.as.supervisor, at.ids.coordinator))
  await done(name(at.as.coordinator, at.ids.worker))
  assert.deepEqual((await read(at.as.coordinator)).may, ['name'])
})

test('nor does its supervisor propose who coordinates: only one of an agency that leads', async () => {
  const propose = (by: As, staff_id: string) => by.post(`${at.at}/coordinators`, { staff_id })
  const may_next = async (by: As) => (await done(by.get(at.at))).may_next
  assert.equal(await refusal(propose(as.supervisor, theirs.coordinator)), 'not_yours')
  await done(as.supervisor.post(`${person}/reasons-to-read`, { reason: 'Asked by the person to look at their plan' }))
  assert.equal((await may_next(as.supervisor)).includes('propose_coordinator'), false)
  assert.equal((await may_next(at.as.supervisor)).includes('propose_coordinator'), true)
  const { id } = await done(propose(at.as.supervisor, theirs.coordinator))
  await done(as.coordinator.post(`${at.at}/coordinators/${id}/answer`, { acknowledge: true }))
})

test('once their coordinator has taken it over, they lead too, and whoever coordinated before names nobody any more', async () => {
  await done(name(as.coordinator, theirs.worker))
  assert.equal(await refusal(name(at.as.coordinator, at.ids.worker)), 'not_yours')
  await done(name(at.as.supervisor, at.ids.worker))
  assert.equal((await done(as.supervisor.get(at.at))).may_next.includes('propose_coordinator'), true)
})

test('nobody on the team sends away the advocate whom the person has: an agency that leads does, and whoever goes by themself', async () => {
  const a5 = await at.given.agency('Voice', 'advocacy')
  const advocate = await at.given.staff(a5, ['advocate'], 'Ida Cruz')
  await at.given.involve(at.person, a5)
  await at.given.consent(at.person, a5, ['general'])
  const part = { party_id: advocate, role: 'Speaks with them', advocate: true }
  const { id } = await done(at.as.supervisor.post(`${at.at}/participants`, part))
  const end = (by: As) => by.post(`${at.at}/participants/${id}/end`, { version: 1 })
  const offered = async (by: As) => (await done(by.get(at.at))).participants.find((one: any) => one.id === id).may
  await done(at.as.partner3.post(`${person}/reasons-to-read`, { reason: 'Asked by the person to look at their plan' }))
  assert.deepEqual([(await offered(at.as.partner3)).includes('end'), await refusal(end(at.as.partner3))], [false, 'not_yours'])
  assert.equal((await offered(at.as.supervisor)).includes('end'), true)
  await done(end(await world.as(advocate)))
})

test('coordination of a plan that is still drafted is ended by whoever holds it or leads it, by nobody else', async () => {
  const mo = await at.given.person(at.agencies.a1, { given_name: 'Mo', family_name: 'Diaz', written_by: at.ids.coordinator })
  await at.given.involve(mo, at.agencies.a2)
  await at.given.consent(mo, at.agencies.a2, ['general'])
  const plan = `/api/people/${mo}/plan`
  await done(at.as.coordinator.post(plan, {}))
  const { id } = await done(at.as.supervisor.post(`${plan}/coordinators`, { staff_id: at.ids.coordinator }))
  await done(at.as.coordinator.post(`${plan}/coordinators/${id}/answer`, { acknowledge: true }))
  const end = (by: As) => by.post(`${plan}/coordinators/${id}/end`, { handover_note: 'Over' })
  const offered = async (by: As) => (await done(by.get(plan))).coordinators[0].may
  for (const by of [as.coordinator, as.supervisor, at.as.successor]) {
    assert.deepEqual(await offered(by), [])
    assert.equal(await refusal(end(by)), 'not_yours')
  }
  assert.deepEqual(await offered(at.as.supervisor), ['end'])
  await done(end(at.as.supervisor))
})

/** COO-10 at a table: what a body decides by law is not decided there by others, only what follows from what it has approved. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { tableReady, type Table } from '../../test/harness/given-conference.ts'
import { done } from '../../test/harness/given-plan.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let at: Table
before(async () => {
  world = await makeWorld()
  await world.clock('2025-04-08T09:00:00Z')
  at = await tableReady(world, '2025-04-30')
})
after(() => world.close())
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal

test('the court decides where they live: the table decides what follows from its order, and nothing before', async () => {
  const { coordinator } = at.as
  const of = `/api/people/${at.person}`
  const { id: asked_of } = await done(at.as.supervisor.post(`${of}/plan/coordinators`, { staff_id: at.ids.coordinator }))
  await done(coordinator.post(`${of}/plan/coordinators/${asked_of}/answer`, { acknowledge: true }))
  const court = { body: 'Family Court', legal_basis: 'Supervision order', officer: 'Registry', officer_contact: '5550 1000', from_on: '2025-01-01' }
  const { id: responsibility_id } = await done(coordinator.post(`${of}/responsibilities`, { ...court, reserved: ['housing'] }))
  const items = [
    { words: 'A flat', category: 'housing', goal_id: at.goals.housing },
    { words: 'Sleep', category: 'health', goal_id: at.goals.health },
  ]
  const party_ids = [at.person, at.ids.coordinator]
  const { id } = await done(coordinator.post(at.here, { starts_at: '2025-04-11T10:00:00Z', about: 'Home', items, party_ids }))
  const read = () => done(coordinator.get(`${at.here}/${id}`))
  const move = async (path: string, body: object = {}) =>
    done(coordinator.post(`${at.here}/${id}/${path}`, { version: (await read()).version, ...body }))
  await move('invitations')
  await world.clock('2025-04-11T10:00:00Z')
  await move('hold', { came: party_ids })
  const [, flat, sleep] = (await read()).items
  const decide = (item: string, body: object = {}) =>
    coordinator.post(`${at.here}/${id}/items/${item}/decisions`, { words: 'They take the flat', ...body })
  assert.equal(await refusal(decide(flat.id)), 'reserved_by_law')
  await done(decide(sleep.id, { no_action: 'They rest first' }))
  const asked = { responsibility_id, category: 'housing', words: 'The flat in Elm Road', person_view: 'I want it', by_on: '2025-04-20' }
  const { id: reserved } = await done(coordinator.post(`${of}/reserved-decisions`, asked))
  assert.equal(await refusal(decide(flat.id, { follows_id: reserved })), 'reserved_by_law', 'asked is not decided')
  const says = { answer: 'approved', document: 'Order 114, in the file', version: 1 }
  await done(coordinator.post(`${of}/reserved-decisions/${reserved}/answer`, says))
  assert.equal(await refusal(decide(flat.id)), 'reserved_by_law', 'it says from what it follows')
  await done(decide(flat.id, { follows_id: reserved, no_action: 'The lease is signed on Monday' }))
})

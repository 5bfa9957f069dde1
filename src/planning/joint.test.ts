/** Goals are set together and served together (COO-29): who set it, who contributes with which step, and one who leads. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let goal: string
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world, ['housing'])
  goal = await planBegun(at)
})
after(() => world.close())

const goalAs = async (reader: As) => (await done(reader.get(at.at))).goals.find((one: any) => one.id === goal)
const say = async (more: object = {}, reader = at.as.coordinator) => {
  const { a1, a2 } = at.agencies
  const { version } = await goalAs(at.as.coordinator)
  return reader.put(`${at.at}/goals/${goal}/partners`, { set_by: [at.person, a1, a2], contributors: [a2, at.person], lead_id: a1, version, ...more })
}
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const idle = (seen: any) => seen.partners.filter((one: any) => one.without_step).map((one: any) => one.party_id)
const set = (seen: any) => seen.partners.filter((one: any) => one.part === 'set').map((one: any) => one.party_id)

test('COO-29: a joint goal has one lead and several contributors, each with a step asked of them or of somebody who works for them', async () => {
  await stepAskedOf(at, goal, at.ids.partner2)
  await stepAskedOf(at, goal, at.person)
  await done(say())
  const seen = await goalAs(at.as.coordinator)
  assert.equal(seen.lead_id, at.agencies.a1)
  assert.deepEqual(idle(seen), [])
})

test('COO-29: a contributor without a step is flagged until a step is asked of them', async () => {
  const { a2, a3 } = at.agencies
  await done(say({ contributors: [a2, a3, at.person] }))
  assert.deepEqual(idle(await goalAs(at.as.coordinator)), [a3])
  await stepAskedOf(at, goal, at.ids.partner3)
  assert.deepEqual(idle(await goalAs(at.as.coordinator)), [])
})

test('COO-29: the person reads that they, the leading agency and another set it, each by name', async () => {
  const { a1, a2 } = at.agencies
  const board = await done(at.as.person.get(at.at))
  assert.deepEqual(new Set(set(board.goals[0])), new Set([at.person, a1, a2]))
  const named = (id: string) => board.parties.find((one: any) => one.id === id)?.name
  assert.deepEqual([named(a1), named(a2)], ['Harbour Homes', 'Bridge Housing'])
})

test('COO-29: whoever was named wrongly is taken out, and that they were named stays in the record', async () => {
  await done(say())
  assert.ok(!(await goalAs(at.as.coordinator)).partners.some((one: any) => one.party_id === at.agencies.a3))
  const { rows } = await world.admin.query(`select ended_at from care.goal_partner where goal_id = $1 and party_id = $2`, [goal, at.agencies.a3])
  assert.ok(rows.length === 1 && rows[0].ended_at !== null)
})

test('COO-29: nobody is named who may not know of it; nobody writes over what another has just said; a goal that ended stays as it was', async () => {
  const elsewhere = await at.given.agency('Elsewhere')
  assert.equal(await refusal(say({ contributors: [elsewhere] })), 'no_consent_for_this')
  assert.equal(await refusal(say({ version: 1 })), 'changed_meanwhile')
  assert.equal(await refusal(say({}, at.as.person)), 'not_your_role')
  await world.admin.query(`update care.goal set state = 'dropped_by_person' where id = $1`, [goal])
  assert.equal(await refusal(say()), 'not_now_in_this_state')
})

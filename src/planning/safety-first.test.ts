/** The person's order drives the plan; for safety one thing may come before it, with why, and a supervisor sees it (PLN-22). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { planBegun } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world, ['housing', 'safety'])
  await planBegun(at)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const put = (body: object, as = at.as.coordinator) => as.post(`${at.at}/safety-first`, { issue: 'Safety', reason: '', ...body })
const board = async () => done(at.as.coordinator.get(at.at))

test('nothing comes before the person’s order without a reason, nor what is first in it already; nor by anybody who does not plan with them', async () => {
  assert.equal(await refusal(put({})), 'say_why_before_their_order')
  assert.equal(await refusal(put({ issue: 'home', reason: 'It is cold' })), 'first_in_their_order_already')
  assert.equal(await refusal(put({ reason: 'He was seen' }, at.as.partner2)), 'not_your_role')
  assert.equal((await board()).safety_first, null)
})

test('with the reason it comes first on the board; their order stays theirs, and they read why', async () => {
  const goal = { words: 'A safety plan in our hands', category: 'safety', horizon: 'immediate', success_measure: 'Said back', issue: 'Safety' }
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await done(
    at.as.coordinator.post(`${at.at}/goals`, {
      ...goal,
      target_on: soon,
      need_ids: [at.need_ids[1]],
      quality_area: 'safety',
      does_now: 'worker',
      does_in_end: 'together',
    }),
  )
  await done(put({ reason: 'He was seen at the school' }))
  const { safety_first, order, goals } = await done(at.as.person.get(at.at))
  assert.deepEqual([safety_first.issue, safety_first.reason, order.issues], ['Safety', 'He was seen at the school', ['Home']])
  assert.equal(goals[0].issue, 'Safety')
})

test('a supervisor has five days to look at it; it is seen once', async () => {
  const owed = async () => (await done(at.as.coordinator.get(`/api/people/${at.person}/owed`))).owed.filter((one: any) => one.standard === 'PLN-22')
  assert.deepEqual((await owed()).map((one: any) => one.status).toSorted(), ['met', 'pending'])
  const { id, version, may_see } = (await done(at.as.supervisor.get(at.at))).safety_first
  assert.equal(may_see, true)
  const see = (as = at.as.supervisor) => as.post(`${at.at}/safety-first/${id}/seen`, { version })
  assert.equal(await refusal(see(at.as.coordinator)), 'not_your_role')
  await done(see())
  assert.equal(await refusal(see()), 'changed_meanwhile')
  assert.ok((await board()).safety_first.seen_at)
  assert.deepEqual((await owed()).map((one: any) => one.status).toSorted(), ['met', 'met'])
})

test('something else can come first later: the newest counts, and a supervisor looks at it anew', async () => {
  await done(put({ issue: 'A lock that holds', reason: 'The door was forced' }))
  const { issue, seen_at } = (await board()).safety_first
  assert.deepEqual([issue, seen_at], ['A lock that holds', null])
})

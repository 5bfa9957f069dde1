/** PRI-16: a home waits for no treatment, sobriety or attendance of ours; what somebody else asks for first is a barrier the network counts. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, EVERYTHING, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let net: As
let listing: string
const HOME = { category: 'housing', horizon: 'long', success_measure: 'A lease signed', target_on: '2025-09-30', housing_goal: true, quality_area: 'home', does_now: 'worker', does_in_end: 'alone' } // prettier-ignore
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-10T09:00:00Z')
  at = await householdReadyToPlan(world)
  net = await world.as(await at.given.staff(at.agencies.a1, ['network_admin'], 'Net Admin'))
  const { rows } = await world.admin.query(
    `insert into care.service_listing (agency_id, name, needs) values ($1, 'Rooms at Quay Hill', '{housing}') returning id`,
    [at.agencies.a2],
  )
  listing = rows[0].id
  await done(at.as.coordinator.post(at.at, {}))
})
after(() => world.close())
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const goal = (as: As, words: string, more: object = {}) => as.post(`${at.at}/goals`, { ...HOME, words, need_ids: [at.need_ids[0]], ...more })

test('a coordinator’s goal, step and referral for a home “only after detox” are refused by their name; detox stands as a goal of its own, as the person wishes', async () => {
  const { coordinator, person } = at.as
  assert.equal(await refusal(goal(coordinator, 'A flat, only after detox')), 'housing_without_conditions')
  assert.equal(await refusal(goal(coordinator, 'A flat', { success_measure: 'Once he has been sober for six months' })), 'housing_without_conditions')
  const { id } = await done(goal(coordinator, 'A flat of his own near the harbour'))
  const { version } = (await done(coordinator.get(at.at))).goals.find((one: any) => one.id === id)
  const changed = { ...HOME, words: 'A flat, if he attends the programme, on condition of attendance', version }
  assert.equal(await refusal(coordinator.patch(`${at.at}/goals/${id}`, changed)), 'housing_without_conditions')
  const step = { words: 'Lodge the application only after treatment', deliverable: 'Receipt' }
  assert.equal(await refusal(coordinator.post(`${at.at}/goals/${id}/actions`, step)), 'housing_without_conditions')
  const begin = { need_id: at.need_ids[0], listing_id: listing }
  assert.equal(
    await refusal(coordinator.post(`/api/people/${at.person}/referrals`, { ...begin, why: 'Must finish rehab first' })),
    'housing_without_conditions',
  )
  const wish = {
    ...HOME,
    category: 'health',
    housing_goal: false,
    words: 'Detox, with the dog looked after',
    success_measure: 'Two weeks',
    proposed_by: at.person,
    proposed_mode: 'dictated',
  }
  await done(coordinator.post(`${at.at}/goals`, { ...wish, need_ids: [at.need_ids[1]] }))
  await done(goal(person, 'A flat, after detox, because I want it in that order', { need_ids: [] }))
  const { owed } = await done(coordinator.get(`/api/people/${at.person}/owed`))
  assert.deepEqual([...new Set(owed.filter((one: any) => one.standard === 'PRI-16').map((one: any) => one.why.key))], ['home_waits_for_nothing'])
})

test('the service’s own rule, “6 months sober”, is a barrier of the kind precondition, whether it says no or puts the person on its list; the network’s board has it', async () => {
  const { coordinator, partner2, person } = at.as
  const path = `/api/people/${at.person}/referrals`
  const { id } = await done(coordinator.post(path, { need_id: at.need_ids[0], listing_id: listing, discussed: 'Rooms by the harbour' }))
  const act = async (as: As, what: string, body: object = {}) => {
    const row = (await done(as.get(path))).referrals.find((one: any) => one.id === id)
    return as.post(`${path}/${id}/${what}`, { ...body, version: row.version })
  }
  await done(act(person, 'consent', { words: 'Yes', categories: EVERYTHING.slice(0, 3) }))
  assert.equal(await refusal(act(coordinator, 'send', { note: 'He will be housed once he is sober' })), 'housing_without_conditions')
  await done(act(coordinator, 'send', { note: 'He would like to move in May' }))
  await done(act(partner2, 'answer', { answer: 'waitlist', words: 'On the list; 6 months sober first', next_check_on: '2025-04-01' }))
  const precondition = async () => (await done(net.get('/api/barriers'))).kinds.find((one: any) => one.kind === 'precondition')
  assert.deepEqual([(await precondition()).people, (await precondition()).level], [1, 'macro'])
  await done(act(partner2, 'answer', { answer: 'decline', decline_kind: 'other_rule', words: '6 months sober' }))
  const { rows } = await world.admin.query('select kind, note from care.barrier where referral_id = $1 order by logged_at, note', [id])
  assert.deepEqual(
    rows.map((one) => one.kind),
    ['precondition', 'precondition'],
  )
  assert.equal((await done(coordinator.get(path))).referrals.find((one: any) => one.id === id).decline_kind, 'precondition')
  const { owed } = await done(coordinator.get(`/api/people/${at.person}/owed`))
  assert.deepEqual(
    owed.filter((one: any) => one.why.key === 'precondition_written_down').map((one: any) => one.status),
    ['met'],
  )
})

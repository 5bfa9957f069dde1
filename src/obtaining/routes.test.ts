/** Every support that the plan names is being got (COO-36), and what each step needs stands ready before its day (COO-24). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let home: Household
let at: string
let [plan, action] = ['', '']
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  await world.admin.query(`update sealed.session set expires_at = 'infinity'`)
  home = await householdReadyToPlan(world)
  at = `/api/people/${home.person}`
  const one = async (text: string, values: unknown[]) => (await world.admin.query(text, values)).rows[0].id as string
  const by = [home.person, home.agencies.a1, home.ids.coordinator]
  plan = await one(`insert into care.plan (person_id, agency_id, written_by) values ($1, $2, $3) returning id`, by)
  await world.admin.query(
    `insert into care.coordinator_assignment (person_id, agency_id, written_by, plan_id, staff_id, state, proposed_at, answered_at, from_at)
     values ($1, $2, $3, $4, $3, 'current', guard.now(), guard.now(), guard.now())`,
    [...by, plan],
  )
  const goal = await one(
    `insert into care.goal (person_id, agency_id, written_by, plan_id, category, words, horizon, success_measure, target_on)
     values ($1, $2, $3, $4, 'housing', 'A home of my own', 'short', 'Keys', '2025-05-01') returning id`,
    [...by, plan],
  )
  action = await one(
    `insert into care.action (person_id, agency_id, written_by, plan_id, goal_id, category, words, deliverable, due_at, responsible_id, state, requested_at)
     values ($1, $2, $3, $4, $5, 'housing', 'Move in', 'Moved in', '2025-04-12T12:00:00Z', $6, 'requested', guard.now()) returning id`,
    [...by, plan, goal, home.ids.worker],
  )
  await world.admin.query(
    `insert into care.action_answer (person_id, agency_id, written_by, action_id, category, party_id, round, response) values ($1, $2, $3, $4, 'housing', $5, 1, 'agreed')`,
    [...by, action, home.ids.worker],
  )
  await world.admin.query(`update care.action set state = 'agreed', agreed_at = guard.now() where id = $1`, [action])
})
after(() => world.close())

const board = (reader: As) => done(reader.get(`${at}/obtaining`))
const support = async (what: string, reader = home.as.coordinator) => (await board(reader)).supports.find((one: any) => one.what === what)
const resource = async (what: string, reader = home.as.coordinator) =>
  (await board(reader)).steps.flatMap((one: any) => one.resources).find((one: any) => one.what === what)
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const log = async (what: string, step: object, reader = home.as.coordinator) => reader.post(`${at}/supports/${(await support(what)).id}/steps`, step)
const owed = async (standard: string) =>
  (await done(home.as.coordinator.get(`${at}/owed`))).owed
    .filter((one: any) => one.standard === standard)
    .map((one: any) => `${one.why.key} ${one.status}`)
    .toSorted()

test('COO-36: four supports that the plan names stand under “not started” when it comes into force', async () => {
  const name = (what: string) => home.as.coordinator.post(`${at}/supports`, { need_id: home.need_ids[1], what, source: 'Northside Health' })
  for (const what of ['Physiotherapy', 'Bond loan', 'Parents’ group', 'Mobility scooter']) await done(name(what))
  assert.equal(await refusal(name(' bond LOAN ')), 'named_in_the_plan_already')
  assert.equal(
    await refusal(home.as.coordinator.post(`${at}/supports`, { need_id: '7d5e1b3a-0000-4000-8000-000000000000', what: 'Bus pass' })),
    'no_such_need',
  )
  assert.equal(await refusal(home.as.person.post(`${at}/supports`, { need_id: home.need_ids[1], what: 'Bus pass' })), 'not_your_role')
  await world.admin.query(`update care.plan set state = 'active', activated_at = guard.now() where id = $1`, [plan])
  const told = await board(home.as.coordinator)
  assert.deepEqual(
    told.supports.map((one: any) => [one.state, one.begin_by.slice(0, 10), one.late]),
    Array.from({ length: 4 }, () => ['not_started', '2025-03-10', false]),
  )
  assert.equal(told.supports[0].need, 'Help with health')
})

test('COO-36: a call moves one to “seeking”; nobody sets how far it is; another source keeps the one before', async () => {
  assert.equal(await refusal(log('Physiotherapy', { kind: 'tried', words: 'Rang twice' })), 'say_in_which_way')
  assert.equal(await refusal(log('Physiotherapy', { kind: 'tried', way: 'call' })), 'say_what_you_did_for_it')
  assert.equal(await refusal(log('Physiotherapy', { kind: 'told' })), 'not_from_where_it_stands')
  assert.equal(await refusal(log('Physiotherapy', { kind: 'in_use' })), 'in_use_once_obtained')
  await done(log('Physiotherapy', { kind: 'tried', way: 'call', words: 'A place from April' }))
  assert.equal((await support('Physiotherapy')).state, 'seeking')
  assert.equal(await refusal(log('Physiotherapy', { kind: 'changed_source', source: 'Northside Health' })), 'name_the_new_source')
  await done(log('Physiotherapy', { kind: 'changed_source', source: 'Hospital clinic', words: 'Nearer' }))
  const now = await support('Physiotherapy')
  assert.deepEqual([now.source, now.steps[0].source_from, now.steps[0].source_to], ['Hospital clinic', 'Northside Health', 'Hospital clinic'])
  await done(log('Bond loan', { kind: 'tried', way: 'application', words: 'Form sent' }))
  await done(log('Bond loan', { kind: 'obtained', words: 'Paid to the landlord' }))
  await done(log('Bond loan', { kind: 'in_use' }))
  assert.equal((await support('Bond loan')).state, 'in_use')
  await done(log('Bond loan', { kind: 'again', words: 'The landlord sent it back' }))
  assert.equal((await support('Bond loan')).state, 'seeking')
  await assert.rejects(world.admin.query(`update care.obtaining_step set words = 'Never rang'`), 'what was done stands as it was written')
})

test('COO-36: eight days later what nothing was done about is red; what was begun is met', async () => {
  await done(log('Parents’ group', { kind: 'tried', way: 'visit', words: 'Went there together' }))
  await world.clock('2025-03-11T09:00:00Z')
  const scooter = await support('Mobility scooter')
  assert.deepEqual([scooter.state, scooter.late], ['not_started', true])
  assert.deepEqual(await owed('COO-36'), ['support_is_sought met', 'support_is_sought met', 'support_is_sought met', 'support_is_sought missed'])
})

test('COO-36: what cannot be had is an unmet need and a barrier, and the coordinator is reminded to tell the person; looking again is the way back', async () => {
  assert.equal(await refusal(log('Mobility scooter', { kind: 'not_obtainable' })), 'say_what_you_did_for_it')
  await done(log('Mobility scooter', { kind: 'not_obtainable', words: 'No fund pays for it here' }))
  const [barrier] = (await done(home.as.coordinator.get(`${at}/barriers`))).barriers
  assert.deepEqual([barrier.kind, barrier.note, barrier.need], ['service_gap', 'Mobility scooter: No fund pays for it here', 'Help with health'])
  const need = (await done(home.as.coordinator.get(`${at}/plan`))).needs.find((one: any) => one.id === home.need_ids[1])
  assert.deepEqual([need.disposition, need.reason], ['not_available', 'Mobility scooter: No fund pays for it here'])
  const today = (await done(home.as.coordinator.get('/api/today'))).due.filter((one: any) => one.why?.key === 'told_that_it_cannot_be_had')
  assert.deepEqual(
    today.map((one: any) => [one.standard, one.target.kind, one.due_at.slice(0, 10)]),
    [['COO-36', 'obtaining', '2025-03-14']],
  )
  assert.equal((await support('Mobility scooter')).tell_by.slice(0, 10), '2025-03-14')
  await done(log('Mobility scooter', { kind: 'told', words: 'Told at home; will ask the club' }))
  assert.equal(await refusal(log('Mobility scooter', { kind: 'told' })), 'not_from_where_it_stands')
  assert.deepEqual((await owed('COO-36')).slice(-1), ['told_that_it_cannot_be_had met'])
  await done(log('Mobility scooter', { kind: 'again', words: 'The club lends one' }))
  const again = await support('Mobility scooter')
  assert.deepEqual([again.state, again.tell_by], ['seeking', null])
  assert.ok((await done(home.as.coordinator.get(`${at}/barriers`))).barriers[0].removed_at, 'it is in the way no more')
})

test('COO-36: a referral that has linked the person is the support in use, and not before', async () => {
  const referral = (
    await world.admin.query(
      `insert into care.service_referral (person_id, category, agency_id, written_by, need_id, service, urgency, state, consented_at, consented_by, consent_mode)
       values ($1, 'health', $2, $3, $4, 'Physiotherapy at the clinic', 'standard', 'accepted', guard.now(), $1, 'dictated') returning id`,
      [home.person, home.agencies.a1, home.ids.coordinator, home.need_ids[1]],
    )
  ).rows[0].id
  await done(log('Physiotherapy', { kind: 'tried', way: 'referral', words: 'Referred', referral_id: referral }))
  assert.equal(await refusal(log('Physiotherapy', { kind: 'in_use' })), 'referral_not_linked_yet')
  assert.equal(await refusal(log('Physiotherapy', { kind: 'tried', way: 'call', words: 'x', referral_id: plan })), 'no_such_referral')
  await world.admin.query(
    `update care.service_referral set state = 'linked', linked_at = guard.now(), visited_at = guard.now(), visited_by = $2, confirmed_at = guard.now(), confirmed_by = $2, confirmed_mode = 'dictated' where id = $1`,
    [referral, home.person],
  )
  assert.equal((await support('Physiotherapy')).state, 'in_use')
})

test('the person reads how far each is; a partner reads what consent lets them know; an agency that is not beside them reads nothing', async () => {
  assert.equal((await board(home.as.person)).supports.length, 4)
  assert.deepEqual((await board(home.as.person)).may, [])
  assert.equal((await board(home.as.partner3)).supports.length, 4)
  const stranger = await world.as(await home.given.staff(await home.given.agency('Elsewhere'), ['coordinator'], 'Stranger'))
  assert.equal((await stranger.get(`${at}/obtaining`)).status, 404)
})

test('COO-24: van, bond, keys and interpreter for the move; on the day before, what is only needed is red; certain is ready', async () => {
  const list = (kind: string, what: string, more = {}) => home.as.coordinator.post(`${at}/steps/${action}/resources`, { kind, what, ...more })
  const change = async (what: string, body: object, reader = home.as.coordinator) =>
    reader.patch(`${at}/resources/${(await resource(what)).id}`, { version: (await resource(what)).version, ...body })
  for (const [kind, what] of [['vehicle', 'Van'], ['money', 'Bond'], ['item', 'Keys'], ['interpreter', 'Mandarin']] as const) await done(list(kind, what)) // prettier-ignore
  assert.equal((await resource('Van')).needed_on, '2025-04-12', 'the day of the step, unless said otherwise')
  assert.equal(await refusal(list('item', 'Boxes', { needed_on: '2025-03-01' })), 'needed_in_the_past')
  assert.equal(await refusal(change('Bond', { state: 'confirmed' })), 'say_where_it_comes_from')
  assert.equal(await refusal(change('Bond', { state: 'unavailable' })), 'say_why_it_cannot_be_had')
  for (const what of ['Bond', 'Keys', 'Mandarin']) await done(change(what, { state: 'confirmed', source: 'Bridge Housing' }))
  await world.clock('2025-04-10T23:00:00Z')
  assert.equal((await resource('Van')).late, false)
  await world.clock('2025-04-11T09:00:00Z')
  const ready = async () => (await board(home.as.coordinator)).steps[0].ready
  assert.deepEqual([(await resource('Van')).late, await ready()], [true, false])
  assert.deepEqual(await owed('COO-24'), [
    'resource_is_certain met',
    'resource_is_certain met',
    'resource_is_certain met',
    'resource_is_certain missed',
  ])
  assert.equal(await refusal(change('Van', { state: 'confirmed', source: 'Church van' }, home.as.person)), 'not_asked_of_you')
  await done(change('Van', { state: 'confirmed', source: 'Church van' }, home.as.worker))
  assert.equal(await ready(), true)
  assert.equal((await owed('COO-24')).at(-1), 'resource_is_certain met_late')
})

test('COO-24: changing the day of the van keeps the old value beside the new; certain for one day is not certain for another', async () => {
  const van = await resource('Van')
  const patch = (body: object) => home.as.coordinator.patch(`${at}/resources/${van.id}`, body)
  assert.equal(await refusal(patch({ needed_on: '2025-04-12', version: van.version })), 'nothing_is_different')
  await done(patch({ needed_on: '2025-04-14', version: van.version }))
  assert.equal(await refusal(patch({ needed_on: '2025-04-15', version: van.version })), 'changed_meanwhile')
  const now = await resource('Van')
  assert.equal(now.state, 'sourced')
  assert.deepEqual(
    now.changes
      .slice(0, 2)
      .map((one: any) => [one.field, one.was, one.became, one.by])
      .toSorted(),
    [
      ['needed_on', '2025-04-12', '2025-04-14', 'Ana Moreau'],
      ['state', 'confirmed', 'sourced', 'Ana Moreau'],
    ],
  )
  await done(patch({ state: 'unavailable', why_unavailable: 'It broke down', version: now.version }))
  const [barrier] = (await done(home.as.coordinator.get(`${at}/barriers`))).barriers.filter((one: any) => one.removed_at === null)
  assert.deepEqual([barrier.kind, barrier.note, barrier.step], ['transport', 'Van: It broke down', 'Move in'])
  const gone = await resource('Van')
  await done(patch({ state: 'sourced', source: 'Hired', version: gone.version }))
  assert.ok((await done(home.as.coordinator.get(`${at}/barriers`))).barriers.every((one: any) => one.removed_at !== null))
})

/** The person's first page: their own and nobody else's, calm and true; somebody close sees what they are let see. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
const my = async (as: As, person = at.person) => as.get(`/api/people/${person}/my`)

before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-25T09:00:00Z')
  at = await householdReadyToPlan(world)
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  await world.admin.query(`update care.agency set phone = '555 0100' where id = $1`, [at.agencies.a1])
})
after(() => world.close())

test('a person reads their own first page, and nobody else’s', async () => {
  const other = await at.given.person(at.agencies.a1, { given_name: 'Somebody', family_name: 'Else' })
  const { status, body } = await my(at.as.person)
  assert.equal(status, 200)
  assert.deepEqual([body.self, body.name], [true, 'Lan'])
  assert.equal((await my(await world.as(other))).body.refusal, 'no_such_person')
  assert.equal((await my(at.as.person, other)).body.refusal, 'no_such_person')
})

test('a worker has no page of the person’s own', async () => {
  assert.equal((await my(at.as.coordinator)).body.refusal, 'not_your_role')
})

test('what is asked of the person waits for their answer; what others do comes next, with who', async () => {
  const {
    as,
    at: plan,
    ids,
    need_ids: [housing],
  } = at
  await done(as.coordinator.post(plan, {}))
  await done(as.person.post(`${plan}/priorities`, { by: 'person', issues: ['A home'] }))
  const goal = await done(
    as.coordinator.post(`${plan}/goals`, {
      words: 'A lease',
      category: 'housing',
      horizon: 'long',
      target_on: '2025-09-30',
      success_measure: 'Signed',
      need_ids: [housing],
      housing_goal: true,
      issue: 'A home',
      quality_area: 'home',
      does_now: 'worker',
      does_in_end: 'alone',
    }),
  )
  const asked = (words: string, responsible_id: string) =>
    done(
      as.coordinator.post(`${plan}/goals/${goal.id}/actions`, {
        words,
        deliverable: 'Done',
        ask: { responsible_id, due_at: '2025-04-11T23:00:00Z' },
      }),
    )
  await asked('Look at the flat', at.person)
  await done(as.worker.post(`${plan}/promises`, { words: 'Ring the housing office', due_at: '2025-03-28T20:00:00Z' }))
  await done(as.supervisor.post(`${plan}/coordinators`, { staff_id: ids.coordinator }))
  const { body } = await my(as.person)
  assert.deepEqual(
    body.waiting.map((one: { kind: string; words: string }) => [one.kind, one.words]),
    [['step', 'Look at the flat']],
  )
  assert.deepEqual(
    body.next.map((one: { kind: string; words: string; by: string }) => [one.kind, one.words, one.by]),
    [['promise', 'Ring the housing office', 'Wen Li']],
  )
})

test('the coordinator stands first, with a number to call: their own, else their agency’s', async () => {
  const { as, at: plan } = at
  const proposal = (await done(as.coordinator.get(plan))).coordinators[0].id
  await done(as.coordinator.post(`${plan}/coordinators/${proposal}/answer`, { acknowledge: true }))
  const [first] = (await my(as.person)).body.people
  assert.deepEqual([first.name, first.part, first.phone, first.agency_id], ['Ana Moreau', 'coordinator', '555 0100', at.agencies.a1])
  assert.equal((await my(as.person)).body.where, 'knowing')
})

test('an agency reads what the person writes only with their consent, and the page says so', async () => {
  const reads = async (agency: string) =>
    (await my(at.as.person)).body.readers.find((one: { id: string }) => one.id === agency).may_read.includes('general')
  assert.equal(await reads(at.agencies.a3), true)
  await done(at.as.person.post(`/api/people/${at.person}/voices`, { kind: 'wish', words: 'A garden', mode: 'self' }))
  assert.equal((await done(at.as.partner3.get(at.at))).voices.length, 1)
  await done(at.as.person.post(`/api/people/${at.person}/consents/withdraw`, { party_id: at.agencies.a3 }))
  assert.equal(await reads(at.agencies.a3), false)
  const refused = await at.as.partner3.get(at.at)
  assert.ok(refused.status === 404 || refused.body.voices.length === 0)
})

test('an agency that never asked waits for a yes or a no; one that did, does not', async () => {
  const agency = await at.given.agency('Corner Shelter')
  const person = await at.given.person(agency)
  const waiting = async () => (await my(await world.as(person), person)).body.waiting
  assert.deepEqual(
    (await waiting()).map((one: { kind: string; words: string }) => [one.kind, one.words]),
    [['sharing', 'Corner Shelter']],
  )
  await at.given.consent(person, agency, ['general'], 'refused')
  assert.deepEqual(await waiting(), [])
})

test('a withheld note is in nothing the person reads', async () => {
  await done(
    at.as.worker.post(`/api/people/${at.person}/notes`, {
      mode: 'phone',
      reported: 'Seen near the school',
      withheld_from_person: true,
      withheld_reason: 'Safety of another',
    }),
  )
  await done(at.as.worker.post(`/api/people/${at.person}/notes`, { mode: 'phone', reported: 'Flat on Friday' }))
  const timeline = JSON.stringify((await done(at.as.person.get(`/api/people/${at.person}/timeline`))).moments)
  assert.ok(timeline.includes('Flat on Friday'))
  assert.ok(!timeline.includes('near the school'))
})

test('somebody close sees nobody until the person lets them, then their limited side, then nobody again', async () => {
  const relative = (
    await world.admin.query(`insert into care.relative (person_id, name, relation) values ($1, 'Mei Chen', 'parent') returning id`, [at.person])
  ).rows[0].id as string
  const as = await world.as(relative)
  assert.deepEqual((await done(as.get('/api/my/people'))).people, [])
  assert.equal((await my(as)).body.refusal, 'no_such_person')
  await at.given.involve(at.person, relative)
  await at.given.consent(at.person, relative, ['general'])
  assert.deepEqual((await done(as.get('/api/my/people'))).people, [], 'nobody has made sure yet that it is safe')
  await at.given.safe(at.person, relative)
  assert.deepEqual(
    (await done(as.get('/api/my/people'))).people.map((one: { name: string }) => one.name),
    ['Lan'],
  )
  const shown = await done(my(as))
  assert.deepEqual([shown.self, shown.readers, shown.waiting], [false, [], []])
  assert.ok(!JSON.stringify(shown.next).includes('Look at the flat'), 'a step of housing stays unseen')
  await at.given.consent(at.person, relative, ['general'], 'withdrawn')
  assert.equal((await my(as)).body.refusal, 'no_such_person')
})

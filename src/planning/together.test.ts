/** Planning together: asked with what helps, there in every talk, as far as they choose, and nobody decides in their place (PLN-01, 02, 03, 08). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let aunt: string
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-10T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  await done(at.as.coordinator.post(at.at, {}))
  const { rows } = await world.admin.query(
    `insert into care.relative (person_id, agency_id, name, relation) values ($1, $2, 'Vera', 'guardian') returning id`,
    [at.person, at.agencies.a1],
  )
  aunt = rows[0].id
  await at.given.involve(at.person, aunt)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const post = (what: string, body: object, as = at.as.coordinator) => as.post(`${at.at}/${what}`, body)
const together = async (as = at.as.coordinator) => done(as.get(`${at.at}/together`))
const blocked = async () =>
  (await done(at.as.coordinator.get(at.at))).missing.propose.some((one: any) => one.refusal === 'neither_took_part_nor_declined')
const talk = (more: object) => ({ kind: 'about', happened_at: '2025-03-10T08:00:00Z', topic: 'Where to look for a flat', ...more })

test('PLN-01: a plan made alone is not put to its owner; an offer, a talk with them and their decision open the way', async () => {
  assert.ok(await blocked())
  assert.equal(await refusal(post('offers', { mode: 'in_person', supports_offered: [] })), 'bad_shape', 'something is offered that helps')
  const { id } = await done(
    post('offers', {
      mode: 'in_person',
      meet_at: '2025-03-10T09:30:00Z',
      place: 'Community kitchen',
      supports_offered: ['child_minding', 'interpreter'],
    }),
  )
  assert.equal(await refusal(post('offers', { mode: 'phone', supports_offered: ['phone'] })), 'answer_the_last_offer_first')
  assert.equal(await refusal(post(`offers/${id}/answer`, { response: 'accepted' })), 'say_how_they_said_it')
  await done(
    post(`offers/${id}/answer`, { response: 'accepted', own_words: 'Yes, with the children', supports_used: ['child_minding'] }, at.as.person),
  )
  assert.equal(await refusal(post(`offers/${id}/answer`, { response: 'accepted' }, at.as.person)), 'offer_answered_already')
  await world.clock('2025-03-10T11:00:00Z')
  assert.equal(
    await refusal(post('discussions', talk({ kind: 'planning', came: [at.ids.coordinator], absent_reason: 'busy' }))),
    'planned_with_the_person',
  )
  const session = await done(
    post(
      'discussions',
      talk({ kind: 'planning', happened_at: '2025-03-10T09:30:00Z', topic: 'What comes first', came: [at.person, at.ids.coordinator] }),
    ),
  )
  assert.ok(await blocked(), 'nothing was decided by them yet')
  for (const words of ['The school first', 'A flat with two rooms'])
    await done(post('decisions', { words, decided_by: at.person, mode: 'interpreted', discussion_id: session.id }))
  assert.ok(!(await blocked()))
})

test('PLN-01: a no in their words with a day to ask again opens the way too; without the day it is refused', async () => {
  const other = await householdReadyToPlan(world, ['housing'])
  await done(other.as.coordinator.post(other.at, {}))
  const { id } = await done(other.as.coordinator.post(`${other.at}/offers`, { mode: 'phone', supports_offered: ['phone'] }))
  const answer = (body: object) => other.as.person.post(`${other.at}/offers/${id}/answer`, { response: 'declined', ...body })
  assert.equal(await refusal(answer({ reoffer_on: '2025-04-01' })), 'decline_in_own_words')
  assert.equal(await refusal(answer({ own_words: 'You do it' })), 'say_when_to_ask_again')
  await done(answer({ own_words: 'You do it', reoffer_on: '2025-04-01' }))
  const { missing } = await done(other.as.coordinator.get(other.at))
  assert.ok(!missing.propose.some((one: any) => one.refusal === 'neither_took_part_nor_declined'))
})

test('PLN-02: the person changes how far they take part at any time; the plan shows it at once and the coordinator notes it', async () => {
  assert.equal(await refusal(post('involvement', { level: 'told' })), 'say_how_they_said_it', 'nobody chooses for them')
  await done(post('involvement', { level: 'together' }, at.as.person))
  await world.clock('2025-05-02T09:00:00Z')
  await done(post('involvement', { level: 'lead', supports: [], words: 'I know what I want now' }, at.as.person))
  const { supervisor, coordinator } = at.as
  const proposal = await done(supervisor.post(`${at.at}/coordinators`, { staff_id: at.ids.coordinator }))
  await done(coordinator.post(`${at.at}/coordinators/${proposal.id}/answer`, { acknowledge: true }))
  const { choices, may } = await together()
  assert.deepEqual([choices.map((one: any) => one.level), choices[0].seen_at, may.includes('see_choice')], [['lead', 'together'], null, true])
  const due = await done(coordinator.get('/api/today?view=mine'))
  assert.ok(JSON.stringify(due).includes('involvement_seen'), 'a note for the coordinator stands on their day')
  await done(post(`involvement/${choices[0].id}/seen`, { version: choices[0].version }))
  assert.ok((await together()).choices[0].seen_at)
})

test('PLN-02: nobody decides in their place without an order; with one, only about what it covers and after help to decide', async () => {
  const decide = (more: object = {}) =>
    post('decisions', { words: 'Moves to the house in Elm Street', decided_by: aunt, mode: 'dictated', category: 'housing', ...more })
  assert.equal(await refusal(decide()), 'no_order_on_file')
  assert.equal(await refusal(decide({ decided_by: at.ids.coordinator })), 'no_order_on_file')
  const order = {
    relative_id: aunt,
    issued_by: 'Children’s Court',
    document: 'No. 12, in the safe',
    about: ['housing'],
    from_on: '2024-08-14',
    to_on: '2025-08-14',
  }
  assert.equal(await refusal(post('guardian-orders', { ...order, to_on: '2024-08-13' })), 'order_ended_before_it_began')
  await done(post('guardian-orders', order))
  assert.equal(await refusal(decide({ category: 'health' })), 'no_order_on_file', 'the order covers something else')
  assert.equal(await refusal(decide()), 'help_to_decide_first')
  await done(post('involvement', { level: 'consulted', supports: ['pictures', 'more_time'], mode: 'dictated' }))
  await done(decide())
  await world.clock('2025-08-15T09:00:00Z')
  assert.equal(await refusal(decide()), 'no_order_on_file', 'the order has ended')
  await world.clock('2025-05-02T10:00:00Z')
})

test('PLN-03: a talk about them without them has a reason, and they read what they were told', async () => {
  await world.clock('2025-08-20T09:00:00Z')
  const about = talk({ happened_at: '2025-08-20T08:00:00Z', invited: [at.person], came: [at.ids.worker, at.ids.partner2] })
  assert.equal(await refusal(post('discussions', about)), 'say_why_they_were_not_there')
  assert.equal(
    await refusal(post('discussions', { ...about, absent_reason: 'Ill', came: [at.ids.worker, '11111111-1111-4111-8111-111111111111'] })),
    'not_known_with_them',
  )
  const else_ = await at.given.person(at.agencies.a1)
  assert.equal(
    await refusal(post('discussions', { ...about, absent_reason: 'Ill', invited: [else_] })),
    'not_known_with_them',
    'another person is not named in it',
  )
  assert.equal(await refusal(post('discussions', talk({ happened_at: '2025-08-21T08:00:00Z', came: [at.person] }))), 'happens_later')
  const { id } = await done(post('discussions', { ...about, absent_reason: 'At the doctor’s' }, at.as.worker))
  const mine = (await together(at.as.person)).discussions.find((one: any) => one.id === id)
  assert.deepEqual([mine.filed, mine.tell_by.slice(0, 10)], [false, '2025-08-23'])
  await done(post(`discussions/${id}/told`, { words: 'By phone on 20 August: two flats to look at', version: mine.version }, at.as.worker))
  const told = (await together(at.as.person)).discussions.find((one: any) => one.id === id)
  assert.deepEqual([told.filed, told.told_words, told.came.length], [true, 'By phone on 20 August: two flats to look at', 2])
  assert.equal(await refusal(post(`discussions/${id}/told`, { words: 'again', version: told.version })), 'told_already')
})

test('PLN-03: whoever decides by order about it is invited', async () => {
  await done(
    post('guardian-orders', {
      relative_id: aunt,
      issued_by: 'Court',
      document: 'No. 13, in the safe',
      about: ['health'],
      from_on: '2025-08-01',
      to_on: '2025-12-31',
    }),
  )
  const health = talk({ happened_at: '2025-08-20T08:30:00Z', category: 'health', came: [at.person, at.ids.worker] })
  assert.equal(await refusal(post('discussions', health)), 'invite_the_guardian')
  await done(post('discussions', { ...health, invited: [aunt] }))
})

test('PLN-03: somebody close to them is at a talk only as far as they let them know of it', async () => {
  const home = talk({ happened_at: '2025-08-20T08:40:00Z', category: 'housing', came: [at.person, at.ids.worker, aunt] })
  assert.equal(await refusal(post('discussions', home)), 'no_consent_for_this', 'no order covers it any more')
  await at.given.consent(at.person, aunt, ['housing'])
  assert.equal(await refusal(post('discussions', home)), 'no_consent_for_this', 'nobody has made sure that it is safe')
  await at.given.safe(at.person, aunt)
  await done(post('discussions', home))
})

test('PLN-08: the person says how good life is at the start and at the review; the change is theirs', async () => {
  const rate = (home: number, health: number, people: number, as = at.as.person) =>
    post(
      'quality',
      {
        ratings: [
          { area: 'home', score: home },
          { area: 'health', score: health },
          { area: 'people', score: people },
        ],
      },
      as,
    )
  assert.equal(await refusal(rate(1, 2, 2, at.as.coordinator)), 'say_how_they_said_it')
  await done(rate(1, 2, 2))
  await world.clock('2025-09-20T09:00:00Z')
  await done(rate(3, 2, 3))
  const { quality } = await together()
  assert.deepEqual(
    quality.filter((one: any) => one.ratings.length).map((one: any) => [one.area, one.change]),
    [
      ['home', 2],
      ['health', 0],
      ['people', 1],
    ],
  )
  assert.equal(quality.find((one: any) => one.area === 'money').change, null, 'of no ratings there is no change')
})

/** FAM-10: each of those involved says how content they are with the plan at a review, and who is not is answered within a week. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, speakAs, type As, type World } from '../../test/harness/world.ts'
import { REVIEW_QUESTIONS } from '../shared/review-words.ts'

let world: World, c1: string, h1: string, advocate: string, a5: string, review: string, person: string
const as = {} as Record<'coord' | 'sup' | 'worker' | 'c1' | 'h1' | 'advocate' | 'nobody', As>
before(async () => {
  world = await makeWorld()
  await world.clock('2025-04-04T09:00:00Z')
  const given = givenIn(world.admin)
  const a1 = await given.agency('Harbour Homelessness Service')
  a5 = await given.agency('Bridge Advocacy & Legal')
  const coord = await given.staff(a1, ['coordinator'], 'coord.a1')
  c1 = await given.person(a1, { given_name: 'Lin', family_name: 'Zhao', written_by: coord })
  const { plan } = await givenPlanInForce(world.admin, { person: c1, agency: a1, coordinator: coord, review_on: '2025-05-04' })
  await given.consent(c1, a1, ['general', 'family', 'housing', 'safety'])
  await given.involve(c1, a5)
  await given.consent(c1, a5, ['general', 'housing'])
  advocate = await given.staff(a5, ['advocate'], 'advocate.a5')
  await world.admin.query(
    `insert into care.participant (plan_id, person_id, agency_id, party_id, role, advocate) values ($1, $2, $3, $4, 'Advocate', true)`,
    [plan, c1, a1, advocate],
  )
  person = `/api/people/${c1}`
  as.coord = await world.as(coord)
  as.sup = await world.as(await given.staff(a1, ['supervisor'], 'sup.a1'))
  as.worker = await world.as(await given.staff(a1, ['support_worker'], 'worker.a1'))
  as.advocate = await world.as(advocate)
  as.c1 = await world.as(c1)
  as.nobody = speakAs(world.app, '')
  h1 = (await done(as.coord.post(`${person}/relatives`, { name: 'Hua Zhao', relation: 'parent' }))).id
  await done(as.coord.post(`${person}/relatives/${h1}/safety`, { safe: true, words: 'Asked Lin alone' }))
  await done(as.c1.post(`${person}/relatives/${h1}/wish`, { wish: 'yes', topics: ['housing'], closed: [] }))
  as.h1 = await world.as(h1)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const read = (reader: As) => done(reader.get(`${person}/satisfaction`))
const rate = (reader: As, body: object) => reader.post(`${person}/satisfaction`, body)
const owed = async () =>
  (
    await world.admin.query(
      `select why ->> 'key' as key, care.obligation_status(o) as status, due_at from care.obligation o where person_id = $1 and standard = 'FAM-10' order by key, status`,
      [c1],
    )
  ).rows.map((one) => `${one.key} ${one.status}`)

test('before a review was begun nobody is asked', async () => {
  await world.clock('2025-04-24T10:00:00Z')
  assert.equal(await refusal(rate(as.advocate, { score: 2 })), 'no_review_to_rate')
  review = (await done(as.coord.post(`${person}/reviews`, { mode: 'in_person' }))).id
  const { to_ask } = await read(as.coord)
  assert.deepEqual(to_ask.map((one: any) => [one.name, one.role]).toSorted(), [
    ['Hua Zhao', 'family'],
    ['advocate.a5', 'advocate'],
  ])
})

test('a worker enters the rating of somebody else only by naming how it was given', async () => {
  assert.equal(await refusal(rate(as.coord, { party_id: h1, score: 3 })), 'say_how_it_was_given')
  assert.equal(await refusal(rate(as.coord, { party_id: c1, score: 3, how: 'phone' })), 'said_in_the_review')
  assert.equal(await refusal(rate(as.coord, { score: 3 })), 'not_asked_to_rate', 'nor do they rate for themself')
  assert.equal(await refusal(rate(as.coord, { party_id: h1, how: 'phone' })), 'rate_from_one_to_five')
  assert.equal(await refusal(rate(as.worker, { party_id: h1, score: 3, how: 'phone' })), 'not_your_role')
  assert.equal(await refusal(rate(as.advocate, { party_id: h1, score: 3, how: 'phone' })), 'not_asked_to_rate')
})

test('the mother says it in her own pages, the person in the review; each reads their own', async () => {
  assert.deepEqual(
    (await read(as.h1)).to_ask.map((one: any) => one.mine),
    [true],
  )
  await done(rate(as.h1, { score: 3, words: 'Fewer letters' }))
  assert.equal(await refusal(rate(as.coord, { party_id: h1, score: 5, how: 'phone' })), 'satisfaction_said_already')
  const question = `${person}/reviews/${review}/elements/satisfaction`
  await done(as.c1.put(question, { by: 'person', mode: 'self', words: 'Good', rating: 3 }))
  await done(as.c1.put(question, { by: 'person', mode: 'self', words: 'Good', rating: 4 }))
  assert.deepEqual(
    (await read(as.h1)).ratings.map((one: any) => [one.role, one.score]),
    [['family', 3]],
  )
  assert.deepEqual(
    (await read(as.c1)).ratings.map((one: any) => [one.role, one.score, one.how]),
    [['client', 4, 'self']],
  )
  const { rows } = await world.admin.query('select category from care.plan_satisfaction where party_id = $1', [h1])
  assert.deepEqual(rows, [{ category: 'family' }], 'her word is for who may know of the family')
  assert.deepEqual((await read(as.sup)).ratings.map((one: any) => one.role).toSorted(), ['client', 'family'])
  assert.deepEqual(
    (await read(as.worker)).ratings.map((one: any) => one.role),
    ['client'],
  )
})

test('by a private link the advocate rates the plan 2; it is answered within seven days, and they read the answer', async () => {
  const { possible } = await done(as.coord.get(`${person}/act-links`))
  const { about_id } = possible.find((one: any) => one.act === 'rate_plan')
  const { path } = await done(as.coord.post(`${person}/act-links`, { act: 'rate_plan', about_id, to_name: 'advocate.a5' }))
  const secret = path.slice('/link#'.length)
  assert.equal((await done(as.nobody.post('/api/link/open', { secret }))).act, 'rate_plan')
  assert.equal(await refusal(as.nobody.post('/api/link/act', { secret, words: 'x' })), 'rate_from_one_to_five')
  await done(as.nobody.post('/api/link/act', { secret, words: 'goals unclear', score: 2 }))
  assert.equal(await refusal(as.nobody.post('/api/link/act', { secret, words: 'again', score: 5 })), 'link_opens_nothing')
  const low = (await read(as.coord)).ratings.find((one: any) => one.role === 'advocate')
  assert.deepEqual([low.score, low.how, low.answer_by.slice(0, 10), low.may], [2, 'link', '2025-05-01', ['answer']])
  assert.deepEqual(await owed(), ['satisfaction_answered pending'])
  const { owed: tasks } = await done(as.coord.get(`${person}/owed`))
  assert.ok(
    tasks.some((one: any) => one.standard === 'FAM-10'),
    'a task of the coordinator',
  )
  const answer = (reader: As, words = 'We wrote each goal anew with Lin') =>
    reader.post(`${person}/satisfaction/${low.id}/answer`, { words, version: low.version })
  assert.equal(await refusal(answer(as.advocate)), 'not_your_role')
  await world.clock('2025-04-30T10:00:00Z')
  await done(answer(as.coord))
  assert.equal(await refusal(answer(as.coord)), 'satisfaction_answered_already')
  assert.deepEqual(await owed(), ['satisfaction_answered met'])
  const hers = (await read(as.advocate)).ratings.find((one: any) => one.role === 'advocate')
  assert.deepEqual([hers.words, hers.answer], ['goals unclear', 'We wrote each goal anew with Lin'])
})

test('held with the word of each of them, nothing stays owed', async () => {
  for (const key of REVIEW_QUESTIONS) {
    await done(as.coord.put(`${person}/reviews/${review}/elements/${key}`, { by: 'worker', mode: 'worker', words: 'As noted.' }))
    if (key !== 'satisfaction') await done(as.c1.put(`${person}/reviews/${review}/elements/${key}`, { by: 'person', mode: 'self', words: 'Good.' }))
  }
  await done(
    as.coord.post(`${person}/reviews/${review}/complete`, {
      needs_met_by_person: 4,
      needs_met_by_worker: 3,
      coordination_rating: 4,
      coordination_reason: 'Everybody came.',
      outcome: 'no_change',
      no_change_reason: 'It works.',
    }),
  )
  assert.deepEqual(await owed(), ['satisfaction_answered met', 'satisfaction_asked met', 'satisfaction_asked met', 'satisfaction_asked met'])
})

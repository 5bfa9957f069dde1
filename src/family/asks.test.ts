/** FAM-05: where an agency coordinates that works less with families, it is asked for whom the person wants, until they are involved. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let person: string
let officer: As
let worker: As
let third: As

before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  const given = givenIn(world.admin)
  const a1 = await given.agency('Harbour Homelessness Service')
  const a4 = await given.agency('Department for Families', 'government')
  await world.admin.query(`update care.agency set family_approach = 'limited' where id = $1`, [a4])
  const omar = await given.staff(a4, ['coordinator'], 'Omar Reed')
  const wen = await given.staff(a1, ['support_worker'], 'Wen Li')
  const c3 = await given.person(a4, { given_name: 'Ari', family_name: 'Novak', written_by: omar })
  const a3 = await given.agency('Northside Health', 'health')
  const nora = await given.staff(a3, ['partner_worker'], 'Nora Singh')
  for (const agency of [a1, a3]) await given.involve(c3, agency)
  for (const agency of [a1, a3, a4]) await given.consent(c3, agency, ['general', 'family', 'housing', 'safety'])
  await givenPlanInForce(world.admin, { person: c3, agency: a4, coordinator: omar })
  await world.admin.query(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now())`, [
    c3,
    a1,
    wen,
  ])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  person = `/api/people/${c3}`
  officer = await world.as(omar)
  worker = await world.as(wen)
  third = await world.as(nora)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const asks = () => done(worker.get(`${person}/family-asks`))
const owed = async () =>
  (await done(worker.get(`${person}/owed`))).owed
    .filter((one: any) => one.standard === 'FAM-05')
    .map((one: any) => [one.why.key, one.status, one.due_at.slice(0, 10)])
    .toSorted((a: string[], b: string[]) => (a[2]! < b[2]! ? -1 : 1))
const ask = (words = 'Ari wants his aunt Vera at the next talk about where he lives') =>
  worker.post(`${person}/family-asks`, { way: 'request', words })
const answer = async (response: string, words = '') => {
  const one = (await asks()).asks.find((each: any) => each.response === null)
  return worker.post(`${person}/family-asks/${one.id}/answer`, { response, words, version: one.version })
}

test('C3 wants his aunt; A4 coordinates and works with families only a little: asked within fourteen days', async () => {
  assert.deepEqual(await owed(), [], 'nobody is wanted yet')
  assert.equal(await refusal(ask()), 'nobody_is_wanted')
  const { id } = await done(worker.post(`${person}/relatives`, { name: 'Vera Novak', relation: 'other_family' }))
  await done(worker.post(`${person}/relatives/${id}/wish`, { wish: 'yes', topics: ['family'], words: 'I want Vera there', mode: 'dictated' }))
  const told = await asks()
  assert.deepEqual([told.coordinates, told.wanted, told.may], [{ name: 'Department for Families', approach: 'limited' }, ['Vera Novak'], ['ask']])
  assert.deepEqual(await owed(), [['family_asked_for', 'pending', '2025-03-17']])
  assert.equal((await asks()).ask_by.slice(0, 10), '2025-03-17')
  assert.equal((await done(officer.get(`${person}/family-asks`))).coordinates, null, 'who coordinates asks nobody else')
  assert.equal(await refusal(officer.post(`${person}/family-asks`, { way: 'request', words: 'x' })), 'nobody_else_coordinates')
  assert.equal((await worker.post(`${person}/family-asks`, { way: 'request', words: ' ' })).status, 400)
})

test('asked on 5 March; with no answer a new ask is due after 60 days; refused only with a reason; involved: nothing more is owed', async () => {
  await world.clock('2025-03-05T09:00:00Z')
  await done(ask())
  assert.deepEqual(await owed(), [
    ['family_asked_for', 'met', '2025-03-17'],
    ['family_asked_for_again', 'pending', '2025-05-04'],
  ])
  await world.clock('2025-05-05T09:00:00Z')
  assert.deepEqual((await owed())[1], ['family_asked_for_again', 'missed', '2025-05-04'])
  assert.equal(await refusal(answer('refused')), 'say_why_family_is_refused')
  const [{ id, version, may }] = (await done(third.get(`${person}/family-asks`))).asks
  const heard = third.post(`${person}/family-asks/${id}/answer`, { response: 'involved', words: '', version })
  assert.deepEqual([may, await refusal(heard)], [[], 'no_such_ask'], 'a third agency says nothing of what came of it')
  await done(answer('not_yet', 'After the hearing'))
  await done(ask('Again: Vera'))
  assert.deepEqual(
    (await owed()).map((one: string[]) => one[1]),
    ['met', 'met_late', 'pending'],
  )
  await world.clock('2025-05-20T09:00:00Z')
  await done(answer('involved', 'She is invited on Friday'))
  assert.deepEqual(
    (await owed()).map((one: string[]) => one[1]),
    ['met', 'met_late'],
  )
  assert.equal((await asks()).ask_by, null)
  const [last] = (await asks()).asks
  const again = worker.post(`${person}/family-asks/${last.id}/answer`, { response: 'refused', words: 'x', version: last.version })
  assert.equal(await refusal(again), 'ask_answered_already')
})

test('an agency that may not know of the family learns by no task, list or count of a team that somebody is wanted', async () => {
  const given = givenIn(world.admin)
  const c3 = person.split('/').at(-1)!
  const a6 = await given.agency('Night Shelter')
  const [night, lead] = [await given.staff(a6, ['support_worker'], 'Ned Ito'), await given.staff(a6, ['supervisor'], 'Sue Ito')]
  await given.involve(c3, a6)
  await given.consent(c3, a6, ['general', 'housing'])
  await world.admin.query(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now())`, [
    c3,
    a6,
    night,
  ])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  const knows = async () => {
    await world.app.settle()
    const { rows } = await world.admin.query(`select 1 from care.obligation where person_id = $1 and standard = 'FAM-05' and agency_id = $2`, [
      c3,
      a6,
    ])
    if (rows.length === 0) return ['nothing is owed']
    const seen = []
    for (const as of [await world.as(night), await world.as(lead)])
      for (const url of [`${person}/owed`, '/api/today?view=mine', '/api/today?view=team'])
        if (JSON.stringify((await as.get(url)).body).includes('FAM-05')) seen.push(url)
    return seen
  }
  assert.deepEqual(await knows(), [])
  await given.consent(c3, a6, ['family'])
  assert.ok((await knows()).length > 0, 'once they may know, it is theirs to ask')
})

test('whoever is found not safe is asked for by nobody', async () => {
  const { close } = await done(worker.get(`${person}/family`))
  await world.clock('2025-05-21T09:00:00Z')
  const safety = { safe: false, words: 'Ari is afraid of her now' }
  assert.equal((await officer.post(`${person}/relatives/${close[0].id}/safety`, safety)).status, 200)
  assert.deepEqual([(await asks()).wanted, (await asks()).may], [[], []])
  assert.equal(await refusal(ask()), 'nobody_is_wanted')
  assert.deepEqual(await owed(), [])
})

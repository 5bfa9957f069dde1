import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given, agency: string, person: string, asWorker: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  agency = await given.agency()
  person = await given.person(agency)
  asWorker = await world.as(await given.staff(agency))
  await asWorker.post(`/api/people/${person}/notes`, { mode: 'phone', observed: 'Rang back.' })
})
after(() => world.close())

const at = (rest: string) => `/api/people/${person}${rest}`
const readings = async () => (await world.admin.query('select 1 from care.reading where person_id = $1', [person])).rowCount

test('a record opened whole is what its parts are, and is logged as one reading', async () => {
  const before = (await readings())!
  const whole = await asWorker.get(at('/record'))
  assert.equal(whole.status, 200)
  assert.equal(await readings(), before + 1)
  assert.deepEqual(whole.body, {
    person: (await asWorker.get(at(''))).body,
    plan: (await asWorker.get(at('/plan'))).body,
    owed: (await asWorker.get(at('/owed'))).body.owed,
    timeline: (await asWorker.get(at('/timeline?kind=all'))).body,
  })
  assert.equal(whole.body.timeline.moments.length, 1)
})

test('the person opens their own; who may not know them is told that there is nobody', async () => {
  assert.equal((await (await world.as(person)).get(at('/record'))).body.person.is_me, true)
  const stranger = await world.as(await given.staff(await given.agency()))
  assert.equal((await stranger.get(at('/record'))).status, 404)
})

test('whoever may know them, but was given no consent, sees in the whole record no more than in its parts', async () => {
  const other = await given.agency()
  await world.admin.query(`insert into care.involvement (person_id, agency_id, party_id, serving) values ($1, $2, $2, true)`, [person, other])
  const partner = await world.as(await given.staff(other))
  const { body } = await partner.get(at('/record'))
  assert.deepEqual(body.timeline.moments, [])
  assert.deepEqual(body.person.seen, [])
})

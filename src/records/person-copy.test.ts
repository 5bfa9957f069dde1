import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import { openDatabase, type Db } from '../server/database.ts'
import { copyPerson } from './person-copy.ts'

let world: World, given: Given, admin: Db, worker: As, agency: string
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  admin = openDatabase(world.adminUrl, 2).db
  agency = await given.agency('Harbour')
  worker = await world.as(await given.staff(agency, ['coordinator'], 'Wanda'))
})
after(async () => {
  await admin.destroy()
  await world.close()
})

test('a person’s copy holds what every agency wrote of them, and nobody else’s', async () => {
  const [person, other] = [await given.person(agency, { given_name: 'Lin' }), await given.person(agency, { given_name: 'Pat' })]
  await worker.post(`/api/people/${person}/notes`, { mode: 'phone', observed: 'Lin told of the motel' })
  await worker.post(`/api/people/${other}/notes`, { mode: 'phone', observed: 'Pat told of the car' })
  const copy = (await copyPerson(admin, person))!
  assert.equal(copy.tables['person']![0]!['given_name'], 'Lin')
  assert.deepEqual(
    copy.tables['note']!.map((note) => note['observed']),
    ['Lin told of the motel'],
  )
  assert.ok(Object.values(copy.named).includes('Harbour') && Object.values(copy.named).includes('Wanda'))
  assert.doesNotMatch(JSON.stringify(copy), /Pat|the car/)
})

test('what is withheld from the person stays out of their copy, and the copying stands in the read log', async () => {
  const person = await given.person(agency)
  await world.admin.query(
    `insert into care.note (person_id, agency_id, mode, observed, happened_at, withheld_from_person, withheld_reason)
     values ($1, $2, 'phone', 'what a third person said', guard.now(), true, 'told in confidence')`,
    [person, agency],
  )
  await world.admin.query(
    `with n as (select * from care.note where person_id = $1),
          a as (insert into care.note_addendum (note_id, person_id, category, agency_id, words) select id, person_id, category, agency_id, 'added of the third person' from n),
          c as (insert into care.enabling_condition (note_id, person_id, agency_id, words) select id, person_id, agency_id, 'set up with the third person' from n returning *)
     insert into care.condition_result (condition_id, person_id, category, agency_id, words, done_at) select id, person_id, category, agency_id, 'came of the third person', at from c`,
    [person],
  )
  assert.doesNotMatch(JSON.stringify(await copyPerson(admin, person)), /third person/)
  const { rows } = await world.admin.query('select party_id, request_id from care.reading where person_id = $1', [person])
  assert.deepEqual(rows, [{ party_id: person, request_id: 'copy for the person' }])
})

test('what the person said when they decided about sharing is theirs to take along', async () => {
  const person = await given.person(agency)
  const clinic = await given.agency('Clinic', 'health')
  const said = { party_id: clinic, decision: 'given', categories: ['health'], own_words: 'The nurse may, but no man' }
  assert.equal((await worker.post(`/api/people/${person}/consents`, said)).status, 200)
  const { tables } = (await copyPerson(admin, person))!
  assert.ok(tables['consent_event']!.some((line) => line['own_words'] === said.own_words))
})

test('somebody who is not there has no copy', async () => {
  assert.equal(await copyPerson(admin, crypto.randomUUID()), null)
  assert.equal(await copyPerson(admin, 'not an id'), null)
})

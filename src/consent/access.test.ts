import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asCaller, openPerson } from '../server/database.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { tokenOf } from '../../test/harness/session.ts'

let world: World
let given: Given
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
})
after(() => world.close())

/** What this member of staff sees of the person's stays, or null when the person is unknown to them. */
async function staysSeenBy(party: string, person: string) {
  const token = await tokenOf(world, party)
  return asCaller(world.app.db, { token, reads: true }, async (tx) => {
    if (!(await openPerson(tx, person))) return 'unknown'
    return (await tx.selectFrom('housing_stay').select('situation').execute()).map((stay) => stay.situation)
  })
}

test('another agency learns of a person only by consent, and no longer once it is withdrawn', async () => {
  const [ours, theirs] = [await given.agency(), await given.agency()]
  const [worker, partner] = [await given.staff(ours), await given.staff(theirs, ['partner_worker'])]
  const person = await given.person(ours)
  await world.admin.query(`insert into care.housing_stay (person_id, agency_id, situation, from_on) values ($1, $2, 'motel', '2025-02-24')`, [
    person,
    ours,
  ])
  assert.deepEqual(await staysSeenBy(worker, person), ['motel'], 'an agency keeps what it wrote')
  assert.equal(await staysSeenBy(partner, person), 'unknown')
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['general'])
  assert.deepEqual(await staysSeenBy(partner, person), [], 'consent for one category opens no other')
  await given.consent(person, theirs, ['housing'])
  assert.deepEqual(await staysSeenBy(partner, person), ['motel'])
  await given.consent(person, theirs, ['housing', 'general'], 'withdrawn')
  assert.equal(await staysSeenBy(partner, person), 'unknown')
})

test('an agency that has written keeps its own lines after a withdrawal, and learns nothing more', async () => {
  const [ours, theirs] = [await given.agency(), await given.agency()]
  const [worker, partner] = [await given.staff(ours), await given.staff(theirs, ['partner_worker'])]
  const person = await given.person(ours)
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['housing', 'general'])
  const stay = 'insert into care.housing_stay (person_id, agency_id, situation, from_on) values ($1, $2, $3, $4)'
  await world.admin.query(stay, [person, ours, 'motel', '2025-02-24'])
  await world.admin.query(stay, [person, theirs, 'emergency_shelter', '2025-03-24'])
  assert.deepEqual(new Set(await staysSeenBy(partner, person)), new Set(['motel', 'emergency_shelter']))
  await given.consent(person, theirs, ['housing', 'general'], 'withdrawn')
  assert.deepEqual(await staysSeenBy(partner, person), ['emergency_shelter'])
  assert.deepEqual(await staysSeenBy(worker, person), ['motel'], 'what the other wrote was never opened to it')
  const { rows: told } = await world.admin.query('select guard.audience($1) as party', [person])
  assert.ok(told.some((one) => one.party === worker))
  await world.admin.query('update care.involvement set to_at = guard.now() where person_id = $1 and party_id = $2', [person, theirs])
  const { rows: later } = await world.admin.query('select guard.audience($1) as party', [person])
  assert.ok(!later.some((one) => one.party === partner), 'nor that others go on working')
})

test('somebody excluded is told nothing, not even the name, though their agency serves the person', async () => {
  const agency = await given.agency()
  const [worker, formerPartner] = [await given.staff(agency), await given.staff(agency)]
  const person = await given.person(agency)
  await given.exclude(person, formerPartner)
  assert.equal(await staysSeenBy(formerPartner, person), 'unknown')
  assert.deepEqual(await staysSeenBy(worker, person), [])
})

test('every opening leaves a line in the read log', async () => {
  const agency = await given.agency()
  const worker = await given.staff(agency)
  const person = await given.person(agency)
  await staysSeenBy(worker, person)
  const { rows } = await world.admin.query('select party_id, basis from care.reading where person_id = $1', [person])
  assert.deepEqual(rows, [{ party_id: worker, basis: 'own record' }])
})

test('the change log of a person verifies, and says so when somebody altered it', async () => {
  const person = await given.person(await given.agency())
  const faults = async () =>
    (await world.admin.query('select fault from sealed.verify_chains() where chain = $1', [person])).rows.map((row) => row.fault)
  assert.deepEqual(await faults(), [])
  await world.admin.query(`update sealed.change set payload = '{"given_name":"Other"}' where chain = $1 and seq = 1`, [person])
  assert.deepEqual(await faults(), ['this link was altered'])
})

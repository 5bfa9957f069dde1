import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { verifyRecord } from './verify.ts'

let world: World
let given: Given
let agency: string, other: string
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  ;[agency, other] = [await given.agency(), await given.agency()]
})
after(() => world.close())

/** A person with a few changes; then what somebody with the database's keys does to them, unseen by triggers. */
async function tampered(tamper: (person: string) => string): Promise<{ person: string; faults: string[] }> {
  const person = await given.person(agency)
  await given.involve(person, other)
  await given.consent(person, other, ['general'])
  await world.admin.query(`update care.person set about_me = 'Likes the sea' where id = $1`, [person])
  assert.deepEqual((await verifyRecord(world.adminUrl)).faults, [])
  const client = await world.admin.connect()
  try {
    await client.query('begin')
    await client.query(`set local session_replication_role = 'replica'`)
    await client.query(tamper(person))
    await client.query('commit')
    const { faults } = await verifyRecord(world.adminUrl)
    return { person, faults: faults.filter(({ where }) => where.includes(person)).map(({ fault }) => fault) }
  } finally {
    await client.query(`set session_replication_role = 'replica'`)
    for (const table of ['sealed.change', 'sealed.chain']) await client.query(`delete from ${table} where chain = $1`, [person])
    await client.query(`delete from sealed.access where person_id = $1`, [person])
    for (const table of ['consent_event', 'involvement', 'acquaintance'])
      await client.query(`delete from care.${table} where person_id = $1`, [person])
    await client.query(`delete from care.person where id = $1`, [person])
    await client.query(`set session_replication_role = 'origin'`)
    client.release()
  }
}

test('a whole record is found whole, and counted', async () => {
  const person = await given.person(agency)
  const { faults, counts } = await verifyRecord(world.adminUrl)
  assert.deepEqual(faults, [])
  assert.ok(counts.links > 0 && counts.chains > 0 && counts.people > 0)
  assert.equal((await world.admin.query('select 1 from sealed.access where person_id = $1', [person])).rowCount, 0)
})
test('an altered link is found', async () => {
  const { faults } = await tampered(
    (person) => `update sealed.change set payload = payload || '{"given_name": "Somebody"}' where chain = '${person}' and seq = 1`,
  )
  assert.ok(faults.includes('this link was altered'))
})
test('a link with another author is found', async () => {
  const { faults } = await tampered((person) => `update sealed.change set party_id = '${agency}' where chain = '${person}' and seq = 2`)
  assert.ok(faults.includes('this link was altered'))
})
test('a removed link is found', async () => {
  const { faults } = await tampered((person) => `delete from sealed.change where chain = '${person}' and seq = 2`)
  assert.ok(faults.includes('a link is missing before this one'))
})
test('a cut-off end is found', async () => {
  const { faults } = await tampered(
    (person) => `delete from sealed.change where chain = '${person}' and seq = (select max(seq) from sealed.change where chain = '${person}')`,
  )
  assert.ok(faults.includes('the last link is not the newest'))
})
test('a row changed past the log is found', async () => {
  const { faults } = await tampered((person) => `update care.person set about_me = 'Something else' where id = '${person}'`)
  assert.ok(faults.includes('this row is not what its last change says'))
})
test('access that no decision gave is found', async () => {
  const { faults } = await tampered((person) => `update sealed.access set categories = '{general,health}' where person_id = '${person}'`)
  assert.ok(faults.includes('somebody may see more than the decisions say'))
})
test('the chain verifies in any time zone', async () => {
  const url = new URL(world.adminUrl)
  url.searchParams.set('options', '-c timezone=Australia/Sydney')
  assert.deepEqual((await verifyRecord(url.href)).faults, [])
})

/** CON-02: the plan stays confidential. Who is not on it says why; the person sees who looked, when and why; what is printed says what for; unusual reading is noticed. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { inTransaction, openDatabase, addressFor } from '../server/database.ts'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { ROLE_PASSWORD } from '../../test/harness/postgres.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let admin: As
const ids = {} as Record<'admin', string>
const WHY = 'Covering for Ana, who is ill today'

before(async () => {
  world = await makeWorld()
  await world.clock('2025-04-14T09:00:00Z')
  at = await householdReadyToPlan(world)
  await givenPlanInForce(world.admin, { person: at.person, agency: at.agencies.a1, coordinator: at.ids.coordinator })
  await world.admin.query(`insert into care.participant (plan_id, person_id, agency_id, party_id, role) select id, person_id, agency_id, $2, 'Housing' from care.plan where person_id = $1`, [
    at.person, at.ids.partner2,
  ]) // prettier-ignore
  ids.admin = await at.given.staff(at.agencies.a1, ['agency_admin'], 'Ada Min')
  admin = await world.as(ids.admin)
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
})
after(() => world.close())

const reads = (who: As) => who.get(at.at)
const why = (who: As, reason: string) => who.post(`/api/people/${at.person}/reasons-to-read`, { reason })
/** What the watcher does every few seconds. */
async function watch(): Promise<void> {
  const { db } = openDatabase(addressFor(world.adminUrl, 'homeward_engine', ROLE_PASSWORD), 1)
  await inTransaction(db, (tx) => sql`select guard.watch_reading()`.execute(tx))
  await db.destroy()
}

test('a worker of the agency who is not on the plan must type a reason; those on it, the supervisor, the person and an agency asked by name need none', async () => {
  assert.deepEqual([(await reads(at.as.worker)).status, (await reads(at.as.worker)).body.refusal], [403, 'say_why_you_read'])
  for (const page of ['owned', 'parts', 'together']) assert.equal((await at.as.worker.get(`${at.at}/${page}`)).body.refusal, 'say_why_you_read', page)
  for (const who of [at.as.coordinator, at.as.supervisor, at.as.partner2, at.as.person]) assert.equal((await reads(who)).status, 200)
  assert.equal((await reads(at.as.partner3)).body.refusal, 'say_why_you_read') // consent lets them know; they are not on the plan
})

test('the rest of the record and the sheet for a crisis are open, and say nothing of the plan', async () => {
  const { plan, person } = await done(at.as.worker.get(`/api/people/${at.person}/record`))
  assert.equal(plan, null)
  assert.equal(person.name, 'Lan')
  const whole = await done(at.as.worker.get(`${at.at}/whole`))
  assert.deepEqual([whole.versions, whole.requests, whole.risks], [[], [], []])
})

test('a reason of a few letters is none; one in words opens the plan for half a day, and no longer', async () => {
  assert.equal((await why(at.as.worker, 'because')).body.refusal, 'say_why_in_ten_letters')
  assert.equal((await reads(at.as.worker)).status, 403)
  assert.match((await done(why(at.as.worker, WHY))).until, /^2025-04-14T21:00/)
  assert.equal((await reads(at.as.worker)).status, 200)
  await world.clock('2025-04-14T22:00:00Z')
  assert.equal((await reads(at.as.worker)).body.refusal, 'say_why_you_read')
  await world.clock('2025-04-14T10:00:00Z')
})

test('who has a step, is asked to it, is on it from then on without a reason', async () => {
  assert.equal((await reads(at.as.successor)).status, 403)
  await world.admin.query(`insert into care.participant (plan_id, person_id, agency_id, party_id, role) select id, person_id, agency_id, $2, 'Visits' from care.plan where person_id = $1`, [
    at.person, at.ids.successor,
  ]) // prettier-ignore
  assert.equal((await reads(at.as.successor)).status, 200)
})

test('the person sees who looked: name, time and reason; and what was printed, what for', async () => {
  await done(at.as.partner2.post(`/api/people/${at.person}/taken-out`, { what: 'plan', purpose: 'for_a_meeting' }))
  assert.equal((await at.as.partner2.post(`/api/people/${at.person}/taken-out`, { what: 'plan' })).status, 400) // never without what for
  const { looked, taken } = await done(at.as.person.get(`/api/people/${at.person}/readings`))
  const wen = looked.find((one: { by: string; reason: string }) => one.by === 'Wen Li' && one.reason !== '')
  assert.equal(wen.reason, WHY)
  assert.ok(wen.at.startsWith('2025-04-14T'))
  assert.ok(looked.filter((one: { by: string }) => one.by === 'Ana Moreau').every((one: { reason: string }) => one.reason === ''))
  assert.deepEqual(
    taken.map((one: Record<string, string>) => [one['by'], one['agency'], one['what'], one['purpose'], one['at']!.slice(0, 10)]),
    [['Pete Hall', 'Bridge Housing', 'plan', 'for_a_meeting', '2025-04-14']],
  )
})

test('forty records in an hour raise an alert to the agency’s administrator, who learns how many and never whose', async () => {
  const people: string[] = []
  for (let n = 0; n < 40; n++)
    people.push(await at.given.person(at.agencies.a1, { given_name: `P${n}`, family_name: 'Zzz', written_by: at.ids.coordinator }))
  await done(reads(at.as.worker)) // within this hour, whatever the earlier ones were
  for (const one of people.slice(0, 38)) await done(at.as.worker.get(`/api/people/${one}`))
  await watch()
  const many = async () => (await done(admin.get('/api/unusual-reading'))).noticed.filter((one: { kind: string }) => one.kind === 'many_records')
  assert.deepEqual(await many(), []) // with Lan thirty-nine
  await done(at.as.worker.get(`/api/people/${people[38]}`))
  await watch()
  const [one] = await many()
  assert.deepEqual([one.by, one.records, one.seen_at], ['Wen Li', 40, null])
  assert.ok(!JSON.stringify(await done(admin.get('/api/unusual-reading'))).includes('Zzz'))
  assert.equal((await done(admin.get('/api/notices'))).waiting, 1) // and a message says that something waits
})

test('a worker of the same family name, and one who gave a reason, are noticed too; other agencies and workers see none of it', async () => {
  const chen = await at.given.staff(at.agencies.a1, ['support_worker'], 'Mei Chen')
  await done((await world.as(chen)).get(`/api/people/${at.person}`))
  await watch()
  const { noticed } = await done(admin.get('/api/unusual-reading'))
  assert.deepEqual(noticed.map((one: { by: string; kind: string }) => [one.by, one.kind]).toSorted(), [
    ['Mei Chen', 'same_family_name'],
    ['Wen Li', 'many_records'],
    ['Wen Li', 'not_on_the_plan'],
  ])
  const elsewhere = await world.as(await at.given.staff(at.agencies.a2, ['agency_admin'], 'Other Admin'))
  assert.deepEqual((await done(elsewhere.get('/api/unusual-reading'))).noticed, [])
  assert.equal((await at.as.worker.get('/api/unusual-reading')).body.refusal, 'not_your_role')
})

test('somebody else looks into it and says what they found; nobody into their own', async () => {
  const { noticed } = await done(admin.get('/api/unusual-reading'))
  const one = noticed.find((each: { kind: string }) => each.kind === 'many_records')
  const look = (who: As, words: string) => who.post(`/api/unusual-reading/${one.id}`, { words, version: one.version })
  assert.equal((await look(admin, '')).body.refusal, 'say_what_you_found')
  await world.admin.query(`update care.staff set roles = '{support_worker,supervisor}' where id = $1`, [at.ids.worker])
  assert.equal((await look(at.as.worker, 'It was me')).body.refusal, 'looked_into_by_somebody_else')
  await done(look(admin, 'Asked Wen: the yearly check of addresses'))
  assert.equal((await look(admin, 'Again')).body.refusal, 'changed_meanwhile')
})

test('reading of another hour does not add up', async () => {
  const { rows } = await world.admin.query('select count(*)::int as n from sealed.read_lately')
  assert.ok(rows[0].n > 0)
  await world.clock('2025-04-14T12:00:00Z')
  await reads(at.as.coordinator)
  await watch()
  assert.equal((await world.admin.query('select count(*)::int as n from sealed.read_lately where party_id = $1', [at.ids.worker])).rows[0].n, 0)
})

/** The acceptance scenario of COO-31: entries age where everybody sees it, what a worker found wrong becomes somebody's to do, and what is missing is listed. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let admin: As, worker: As, other: As, network: As, evaluator: As
let dental: string
const monday = { day: 1, time: '10:00' }
const days = (n: number) => new Date(Date.UTC(2026, 2, 2, 9) + n * 86_400_000).toISOString()
before(async () => {
  world = await makeWorld()
  await world.clock(days(0))
  const given = givenIn(world.admin)
  const [health, housing] = [await given.agency('City Community Health'), await given.agency('Northside Housing')]
  await world.admin.query(`update care.agency set area = case id when $1 then 'South' else 'North, South' end`, [health])
  const [ada, will, otto, nora, eve] = [
    await given.staff(health, ['agency_admin'], 'Ada'),
    await given.staff(housing, ['support_worker'], 'Will'),
    await given.staff(housing, ['agency_admin'], 'Otto'),
    await given.staff(housing, ['network_admin'], 'Nora'),
    await given.staff(housing, ['evaluator'], 'Eve'),
  ]
  const everyone = async () =>
    ([admin, worker, other, network, evaluator] = [
      await world.as(ada),
      await world.as(will),
      await world.as(otto),
      await world.as(nora),
      await world.as(eve),
    ])
  await everyone()
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '900 days'`)
  dental = (await admin.post('/api/directory/listings', service('Smile Dental', ['dental'], 'South'))).body.id
})
after(() => world.close())

const service = (name: string, needs: string[], suburb: string) => ({
  name,
  needs,
  suburb,
  phones: [{ number: '9555 0100', kind: 'phone', note: null }],
})
const report = (as: As, body: object, id = dental) => as.post(`/api/directory/listings/${id}/reports`, body)
const toDo = async (as: As) =>
  ((await as.get('/api/directory/kept')).body.to_do as { name: string; reports: { wrong: string; by: string }[] }[]).map(({ name, reports }) => [
    name,
    ...reports.map(({ wrong, by }) => `${wrong} (${by})`),
  ])

test('an entry last verified 200 days ago says “check first”, and stands among what its agency is to ask about; verified, the badge is gone', async () => {
  assert.deepEqual(await toDo(admin), [])
  await world.clock(days(200))
  const read = async () => (await admin.get(`/api/directory/listings/${dental}`, monday)).body.check_first
  assert.equal(await read(), true)
  assert.deepEqual(await toDo(admin), [['Smile Dental']])
  assert.deepEqual((await admin.get('/api/directory/kept')).body.own, { services: 1, in_time: 0 })
  assert.equal((await admin.post(`/api/directory/listings/${dental}/verify`)).status, 200)
  assert.equal(await read(), false)
  assert.deepEqual(await toDo(admin), [])
  assert.deepEqual((await admin.get('/api/directory/kept')).body.own, { services: 1, in_time: 1 })
})

test('a worker of another agency says “phone wrong”: it is its owner’s to do, and nobody else’s, until they have asked or corrected it', async () => {
  await world.clock(days(201))
  assert.equal((await report(worker, { wrong: 'phone_wrong', words: 'Somebody else answers.' })).status, 200)
  assert.deepEqual(await toDo(admin), [['Smile Dental', 'phone_wrong (Will)']])
  assert.deepEqual(await toDo(other), [])
  assert.deepEqual(await toDo(network), [])
  await world.clock(days(202))
  const { version } = (await admin.get(`/api/directory/listings/${dental}`, monday)).body
  assert.equal((await admin.put(`/api/directory/listings/${dental}`, { ...service('Smile Dental', ['dental'], 'South'), version })).status, 200)
  assert.deepEqual(await toDo(admin), [])
  const { reports } = (await worker.get(`/api/directory/listings/${dental}/reports`)).body
  assert.deepEqual([reports[0].wrong, reports[0].open, reports[0].words], ['phone_wrong', false, 'Somebody else answers.'])
})

test('whether one can rely on a service is said by workers, each counted once by their newest word', async () => {
  await report(worker, { reliability: 'unreliable' })
  await world.clock(days(203))
  assert.equal((await report(worker, { reliability: 'reliable' })).status, 200)
  assert.deepEqual((await admin.get(`/api/directory/listings/${dental}/reports`)).body.rated, { reliable: 1, mixed: 0, unreliable: 0 })
  assert.deepEqual(await toDo(admin), [])
})

test('a report that says nothing is refused by name, and so is one about no service, or by who works with nobody', async () => {
  assert.equal((await report(worker, {})).body.refusal, 'say_what_was_found')
  assert.equal((await report(worker, { wrong: 'other' })).body.refusal, 'say_what_else_is_wrong')
  assert.equal((await report(worker, { wrong: 'other', words: 'The lift is broken.' })).status, 200)
  assert.equal((await report(worker, { wrong: 'closed' }, '00000000-0000-4000-8000-000000000000')).body.refusal, 'no_such_listing')
  assert.equal((await report(evaluator, { wrong: 'closed' })).body.refusal, 'not_your_role')
  assert.equal((await worker.get('/api/directory/kept')).body.refusal, 'not_your_role')
})

test('an entry that others publish is the network’s to ask about', async () => {
  await world.admin.query(`insert into care.directory_source (source, name) values ('open', 'Open directory')`)
  const { rows } = await world.admin.query(
    `insert into care.service_listing (source, source_key, name, needs, domains, suburb) values ('open', '1', 'Old Clinic', '{health}', '{health}', 'north') returning id`,
  )
  assert.deepEqual(await toDo(network), [])
  await report(worker, { wrong: 'closed' }, rows[0].id)
  assert.deepEqual(await toDo(network), [['Old Clinic', 'closed (Will)']])
  await world.clock(days(204))
  assert.equal((await network.post(`/api/directory/listings/${rows[0].id}/verify`)).status, 200)
  assert.deepEqual(await toDo(network), [])
})

test('the network sees what is missing where, “dental, north: 0 services”, and the share that was asked about in time', async () => {
  const { network: seen } = (await network.get('/api/directory/kept')).body
  const north = seen.gaps.find(({ area }: { area: string }) => area === 'North')
  assert.ok(north.nobody_for.includes('dental'))
  assert.deepEqual(
    north.domains.find(({ domain }: { domain: string }) => domain === 'health'),
    { domain: 'health', services: 1 },
  )
  assert.ok(!seen.gaps.find(({ area }: { area: string }) => area === 'South').nobody_for.includes('dental'))
  assert.deepEqual([seen.services, seen.in_time, seen.least], [2, 2, 2])
  await world.clock(days(400))
  assert.deepEqual((await network.get('/api/directory/kept')).body.network.in_time, 0)
  assert.equal((await admin.get('/api/directory/kept')).body.network, null)

  // two that help with teeth in the north, and the gap closes
  for (const name of ['Tooth One', 'Tooth Two'])
    assert.equal((await other.post('/api/directory/listings', service(name, ['dental'], 'North'))).status, 200)
  const after_ = (await network.get('/api/directory/kept')).body.network.gaps.find(({ area }: { area: string }) => area === 'North')
  assert.ok(!after_.nobody_for.includes('dental'))
  assert.equal(
    after_.domains.find(({ domain }: { domain: string }) => domain === 'health'),
    undefined,
  )
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { tokenOf } from '../../test/harness/session.ts'
import { asCaller } from '../server/database.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
let [ours, theirs] = ['', '']
let network: As, admin: As, worker: As
let workerId = '',
  adminId = '',
  networkId = ''
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  ;[ours, theirs] = [await given.agency('Harbour'), await given.agency('Refuge')]
  networkId = await given.staff(ours, ['network_admin'])
  adminId = await given.staff(ours, ['agency_admin', 'supervisor'])
  workerId = await given.staff(ours, ['support_worker'])
  ;[network, admin, worker] = [await world.as(networkId), await world.as(adminId), await world.as(workerId)]
})
after(() => world.close())

const agency = { name: 'New door', kind: 'homelessness' }
const rowOf = async (as: As, id: string) => (await as.get('/api/agencies', { all: true })).body.find((row: { id: string }) => row.id === id)
const staffOf = async (id: string) => (await admin.get(`/api/agencies/${ours}/staff`)).body.find((row: { id: string }) => row.id === id)

test('the network founds an agency; an agency cannot', async () => {
  assert.equal((await admin.post('/api/agencies', agency)).body.refusal, 'not_your_role')
  const { status, body } = await network.post('/api/agencies', agency)
  assert.equal(status, 200)
  assert.equal((await rowOf(worker, body.id)).name, 'New door')
})

test('an agency changes its own name, not another’s; two who change at once are told', async () => {
  const before = await rowOf(admin, ours)
  const { id: _id, staff: _s, programmes: _p, version, ...body } = before
  assert.equal((await admin.patch(`/api/agencies/${ours}`, { ...body, name: 'Harbour House', version })).status, 200)
  assert.equal((await rowOf(admin, ours)).name, 'Harbour House')
  assert.equal((await admin.patch(`/api/agencies/${ours}`, { ...body, version })).body.refusal, 'changed_meanwhile')
  const other = await rowOf(admin, theirs)
  const { id: _o, staff: _os, programmes: _op, ...theirBody } = other
  assert.equal((await admin.patch(`/api/agencies/${theirs}`, { ...theirBody, name: 'Ours now' })).body.refusal, 'not_yours')
  assert.equal((await worker.patch(`/api/agencies/${ours}`, { ...body, version })).body.refusal, 'not_your_role')
})

test('only the network seals an agency', async () => {
  const { id: _id, staff: _s, programmes: _p, ...body } = await rowOf(admin, ours)
  assert.equal((await admin.patch(`/api/agencies/${ours}`, { ...body, sealed: true })).body.refusal, 'only_the_network_seals')
  assert.equal((await network.patch(`/api/agencies/${ours}`, { ...body, sealed: true })).status, 200)
})

test('only the network closes an agency, and it can open it again', async () => {
  const given = async () => {
    const { id: _id, staff: _s, programmes: _p, ...body } = await rowOf(admin, ours)
    return body
  }
  assert.equal((await admin.patch(`/api/agencies/${ours}`, { ...(await given()), active: false })).body.refusal, 'only_the_network_closes')
  assert.equal((await network.patch(`/api/agencies/${ours}`, { ...(await given()), active: false })).status, 200)
  assert.equal(
    (await worker.get('/api/agencies')).body.some(({ id }: { id: string }) => id === ours),
    false,
  )
  assert.equal((await network.patch(`/api/agencies/${ours}`, { ...(await given()), active: true })).status, 200)
  assert.equal(
    (await worker.get('/api/agencies')).body.some(({ id }: { id: string }) => id === ours),
    true,
  )
})

test('an agency runs its programmes and closes them', async () => {
  const { body } = await admin.post(`/api/agencies/${ours}/programmes`, { name: 'Street team', kind: 'street_outreach' })
  assert.equal(
    (await admin.patch(`/api/programmes/${body.id}`, { name: 'Street team', kind: 'street_outreach', active: false, version: 1 })).status,
    200,
  )
  assert.equal((await admin.get(`/api/agencies/${ours}/programmes`)).body[0].active, false)
  assert.equal((await admin.post(`/api/agencies/${theirs}/programmes`, { name: 'Not ours', kind: 'other' })).status, 403)
})

test('somebody may hold several roles; only the network names its administrators', async () => {
  const add = (as: As, roles: string[], login: string) => as.post(`/api/agencies/${ours}/staff`, { name: 'Kim', login, roles })
  assert.equal((await add(admin, ['intake', 'coordinator'], 'kim@example.org')).status, 200)
  assert.equal((await add(admin, ['intake'], 'kim@example.org')).body.refusal, 'login_taken')
  assert.equal((await add(admin, ['intake', 'network_admin'], 'kim2@example.org')).body.refusal, 'only_the_network_names_its_administrators')
  assert.equal((await add(network, ['network_admin'], 'kim3@example.org')).status, 200)
  assert.equal(
    (await admin.post(`/api/agencies/${theirs}/staff`, { name: 'Kim', login: 'kim4@example.org', roles: ['intake'] })).body.refusal,
    'not_yours',
  )
})

test('nobody gives themselves roles or locks themselves out, and an agency cannot unseat the network', async () => {
  const change = (row: any, more: object) => ({
    name: row.name,
    roles: row.roles,
    language: row.language,
    phone: row.phone,
    supervisor_id: row.supervisor_id,
    active: row.active,
    version: row.version,
    ...more,
  })
  const me = await staffOf(adminId)
  assert.equal(
    (await admin.patch(`/api/staff/${adminId}`, change(me, { roles: ['agency_admin', 'coordinator'] }))).body.refusal,
    'not_your_own_roles',
  )
  assert.equal((await admin.patch(`/api/staff/${adminId}`, change(me, { active: false }))).body.refusal, 'not_your_own_roles')
  assert.equal((await admin.patch(`/api/staff/${networkId}`, change(await staffOf(networkId), { active: false }))).status, 403)
})

test('a worker changes their own details, and through no door their own roles', async () => {
  const { body: mine } = await worker.get('/api/my-details')
  assert.equal(
    (await worker.patch('/api/my-details', { name: 'Lee', language: 'zh', languages: ['zh', 'en'], phone: '5551', version: mine.version })).status,
    200,
  )
  assert.equal((await worker.get('/api/my-details')).body.language, 'zh')
  // behind the routes, at the policies themselves
  const token = await tokenOf(world, workerId)
  await assert.rejects(
    asCaller(world.app.db, { token, reads: false }, (tx) =>
      tx
        .updateTable('staff')
        .set({ roles: ['agency_admin'] })
        .where('id', '=', workerId)
        .execute(),
    ),
    /row-level security/,
  )
})

test('everybody chooses the language they read, and it follows them; what a person speaks is not changed by it', async () => {
  const person = await given.person(ours)
  await world.admin.query(`update care.person set preferred_language = 'vi' where id = $1`, [person])
  const [first, elsewhere] = [await world.as(person), await world.as(person)]
  assert.equal((await first.put('/api/my-language', { language: 'zh' })).status, 200)
  assert.equal((await elsewhere.get('/api/me')).body.language, 'zh')
  const { rows } = await world.admin.query('select preferred_language from care.person where id = $1', [person])
  assert.deepEqual(rows, [{ preferred_language: 'vi' }])
  assert.equal((await first.put('/api/my-language', { language: 'en' })).status, 200)
  assert.equal((await elsewhere.get('/api/me')).body.language, 'en')
  assert.equal((await first.put('/api/my-language', { language: 'xx' })).body.refusal, 'bad_shape')
  assert.equal((await worker.put('/api/my-language', { language: 'en' })).status, 200)
  assert.deepEqual([(await worker.get('/api/me')).body.reads, (await network.get('/api/me')).body.reads], ['en', null])
  // behind the routes: nobody chooses for another
  const token = await tokenOf(world, workerId)
  await assert.rejects(
    asCaller(world.app.db, { token, reads: false }, (tx) =>
      tx.updateTable('party').set({ reads: 'zh' }).where('id', '=', person).returning('id').executeTakeFirstOrThrow(),
    ),
  )
})

test('whose work has ended is signed out at the next request', async () => {
  const leaver = await given.staff(ours, ['support_worker'])
  const as = await world.as(leaver)
  assert.equal((await as.get('/api/my-details')).status, 200)
  const row = await staffOf(leaver)
  assert.equal(
    (
      await admin.patch(`/api/staff/${leaver}`, {
        name: row.name,
        roles: row.roles,
        language: 'en',
        phone: '',
        supervisor_id: null,
        active: false,
        version: row.version,
      })
    ).status,
    200,
  )
  assert.equal((await as.get('/api/my-details')).status, 401)
})

test('a threshold changes with a reason, keeps its shape, and its history stays', async () => {
  const at = '/api/parameters/cfg.plan.days'
  assert.equal((await admin.post(at, { value: 20, reason: 'faster', version: 1 })).body.refusal, 'not_your_role')
  assert.equal((await network.post(at, { value: 20, reason: ' ', version: 1 })).body.refusal, 'bad_shape')
  assert.equal((await network.post(at, { value: 'twenty', reason: 'faster', version: 1 })).body.refusal, 'not_the_same_kind_of_value')
  assert.equal(
    (await network.post('/api/parameters/cfg.response.hours', { value: { critical: 1 }, reason: 'less', version: 1 })).body.refusal,
    'not_the_same_kind_of_value',
  )
  assert.deepEqual((await network.post(at, { value: 20, reason: 'faster', version: 1 })).body, { version: 2 })
  assert.equal((await network.post(at, { value: 10, reason: 'faster', version: 1 })).body.refusal, 'changed_meanwhile')
  assert.deepEqual(
    (await worker.get(at)).body.map((row: any) => [row.version, row.value, row.reason]),
    [
      [2, 20, 'faster'],
      [1, 30, 'default'],
    ],
  )
  assert.equal((await worker.get('/api/parameters')).body.find((row: any) => row.key === 'cfg.plan.days').value, 20)
  assert.equal((await network.post('/api/parameters/cfg.nothing', { value: 1, reason: 'x', version: 1 })).status, 404)
})

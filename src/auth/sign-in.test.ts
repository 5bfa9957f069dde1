import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { openAccount, ORIGIN, PASSWORD, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { SESSION_COOKIE } from '../server/caller.ts'

let world: World
let given: Given
let agency: string
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  agency = await given.agency('Harbour')
})
after(() => world.close())

const loginOf = async (party: string) =>
  (await world.admin.query<{ login: string }>('select login from care.staff where id = $1', [party])).rows[0]!.login

test('a worker signs in with the password they chose, and is known by name, agency and roles', async () => {
  const worker = await given.staff(agency, ['coordinator', 'supervisor'], 'Amira')
  await openAccount(world, worker)
  const amira = new Visitor(world)
  assert.deepEqual(await amira.signIn(await loginOf(worker), PASSWORD), { status: 200, body: { next: 'done' } })
  const { body } = await amira.get('/api/me')
  assert.equal(body.name, 'Amira')
  assert.deepEqual(body.roles, ['coordinator', 'supervisor'])
  assert.equal(body.agency.name, 'Harbour')
  assert.match(body.now, /Z$/)
})

test("our reader takes the library's real cookie, and refuses it once a letter is changed", async () => {
  const visitor = await openAccount(world, await given.staff(agency))
  const cookie = visitor.jar.get(SESSION_COOKIE)!
  assert.equal((await visitor.get('/api/me')).status, 200)
  for (const spoiled of [
    cookie.replace(/^./, (c) => (c === 'a' ? 'b' : 'a')),
    cookie.replace(/\.(.)/, (_m, c: string) => `.${c === 'a' ? 'b' : 'a'}`),
    cookie.split('.')[0]!,
  ]) {
    const thief = new Visitor(world)
    thief.jar.set(SESSION_COOKIE, spoiled)
    assert.equal((await thief.get('/api/me')).status, 401)
  }
})

test('a person signs in to their own side by a name of their choosing, which need not be an e-mail', async () => {
  const person = await given.person(agency, { given_name: 'Lin' })
  await openAccount(world, person, 'lin.z')
  const lin = new Visitor(world)
  assert.equal((await lin.signIn('Lin.Z', PASSWORD)).status, 200)
  const { body } = await lin.get('/api/me')
  assert.deepEqual([body.kind, body.name, body.agency], ['person', 'Lin', null])
})

test('signing out kills the session at the next request, even for somebody who kept the cookie', async () => {
  const visitor = await openAccount(world, await given.staff(agency))
  const thief = new Visitor(world)
  thief.jar.set(SESSION_COOKIE, visitor.jar.get(SESSION_COOKIE)!)
  assert.equal((await thief.get('/api/me')).status, 200)
  assert.equal((await visitor.post('/api/auth/sign-out')).status, 200)
  assert.equal(visitor.jar.has(SESSION_COOKIE), false)
  assert.equal((await thief.get('/api/me')).status, 401)
})

test('a device lost is signed out from another, and is out at its next request', async () => {
  const worker = await given.staff(agency)
  const desk = await openAccount(world, worker)
  const phone = new Visitor(world)
  await phone.signIn(await loginOf(worker), PASSWORD)
  const { body } = await desk.get('/api/auth/account')
  assert.equal(body.devices.length, 2)
  const lost = body.devices.find((device: { here: boolean }) => !device.here)
  assert.equal((await desk.ask('DELETE', `/api/auth/sessions/${lost.id}`)).status, 200)
  assert.equal((await phone.get('/api/me')).status, 401)
  assert.equal((await desk.get('/api/me')).status, 200)
})

test('nobody can sign out a device of somebody else', async () => {
  const one = await openAccount(world, await given.staff(agency))
  const other = await openAccount(world, await given.staff(agency))
  const { body } = await other.get('/api/auth/account')
  assert.equal((await one.ask('DELETE', `/api/auth/sessions/${body.devices[0].id}`)).status, 404)
  assert.equal((await other.get('/api/me')).status, 200)
})

test('a member of staff who leaves is out at once, everywhere, and stays out when they come back until they sign in', async () => {
  const worker = await given.staff(agency)
  const visitor = await openAccount(world, worker)
  await world.admin.query('update care.staff set active = false where id = $1', [worker])
  assert.equal((await visitor.get('/api/me')).status, 401)
  assert.deepEqual((await new Visitor(world).signIn(await loginOf(worker), PASSWORD)).body.refusal, 'sign_in_wrong')
  await world.admin.query('update care.staff set active = true where id = $1', [worker])
  assert.equal((await visitor.get('/api/me')).status, 401)
  assert.equal((await new Visitor(world).signIn(await loginOf(worker), PASSWORD)).status, 200)
})

test('a changed password signs out every other device, and the old one opens nothing', async () => {
  const worker = await given.staff(agency)
  const desk = await openAccount(world, worker)
  const phone = new Visitor(world)
  await phone.signIn(await loginOf(worker), PASSWORD)
  const fresh = 'another long walk, with the dog'
  assert.equal((await desk.post('/api/auth/password', { old_password: 'not it at all, no', new_password: fresh })).body.refusal, 'sign_in_wrong')
  assert.equal((await desk.post('/api/auth/password', { old_password: PASSWORD, new_password: 'aaaaaaaaaaaaaa' })).body.refusal, 'password_too_easy')
  assert.equal((await desk.post('/api/auth/password', { old_password: PASSWORD, new_password: fresh })).status, 200)
  assert.deepEqual([(await desk.get('/api/me')).status, (await phone.get('/api/me')).status], [200, 401])
  assert.equal((await phone.signIn(await loginOf(worker), PASSWORD)).status, 401)
  assert.equal((await phone.signIn(await loginOf(worker), fresh)).status, 200)
})

test('a page of another site cannot sign anybody in or out', async () => {
  const worker = await given.staff(agency)
  const visitor = await openAccount(world, worker)
  for (const [url, body] of [
    ['/api/auth/sign-in', { email: await loginOf(worker), password: PASSWORD }],
    ['/api/auth/sign-out', {}],
    ['/api/auth/passkey/ask', undefined],
  ] as const) {
    const foreign = await visitor.post(url, body, { origin: 'https://elsewhere.example' })
    assert.deepEqual([foreign.status, foreign.body.refusal], [403, 'from_another_site'])
  }
  assert.equal((await visitor.post('/api/auth/sign-out', {}, { origin: ORIGIN, 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await visitor.get('/api/me')).status, 200)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Authenticator } from '../../test/harness/authenticator.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { invitationFor, openAccount, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
let agency: string
before(async () => {
  world = await makeWorld({ env: { HOMEWARD_SECOND_FACTOR: '1' } })
  given = givenIn(world.admin)
  agency = await given.agency()
})
after(() => world.close())

/** An invited worker who opens their account with a passkey and nothing else. */
async function workerWithPasskey(): Promise<{ visitor: Visitor; passkey: Authenticator; party: string }> {
  const party = await given.staff(agency, ['coordinator'], 'Noor')
  const invitation = await invitationFor(world, party)
  const visitor = new Visitor(world)
  const passkey = new Authenticator()
  const { body } = await visitor.post('/api/auth/passkey/offer', { invitation })
  const added = await visitor.post('/api/auth/passkey/add', { response: passkey.create(body.options), name: 'My phone', invitation })
  assert.deepEqual(added, { status: 200, body: { next: 'done' } })
  return { visitor, passkey, party }
}

async function signInWith(passkey: Authenticator, manner = {}, origin?: string) {
  const visitor = new Visitor(world)
  const { body } = await visitor.post('/api/auth/passkey/ask')
  const response = passkey.get(body.options, manner)
  return { visitor, response, answer: await visitor.post('/api/auth/passkey/sign-in', { response }, origin ? { origin } : {}) }
}

test('an invited worker opens the account with a passkey: two factors in one, so they are in', async () => {
  const { visitor } = await workerWithPasskey()
  assert.equal((await visitor.get('/api/me')).body.name, 'Noor')
  assert.equal((await visitor.get('/api/auth/account')).body.passkeys[0].name, 'My phone')
})

test('and signs in with it from then on, typing nothing', async () => {
  const { passkey, party } = await workerWithPasskey()
  const { visitor, answer } = await signInWith(passkey)
  assert.deepEqual(answer.body, { next: 'done' })
  assert.equal((await visitor.get('/api/me')).body.id, party)
})

test('what was signed once opens nothing a second time', async () => {
  const { passkey } = await workerWithPasskey()
  const { visitor, response } = await signInWith(passkey)
  await visitor.post('/api/auth/sign-out')
  assert.equal((await visitor.post('/api/auth/passkey/sign-in', { response })).body.refusal, 'passkey_refused')
  assert.equal((await visitor.get('/api/me')).status, 401)
})

test("a passkey answers only to our own address, only when its owner was there, and nobody else's will do", async () => {
  const { passkey } = await workerWithPasskey()
  assert.equal((await signInWith(passkey, { origin: 'https://homeward.example' })).answer.body.refusal, 'passkey_refused')
  assert.equal((await signInWith(passkey, {}, 'https://homeward.example')).answer.body.refusal, 'from_another_site')
  assert.equal((await signInWith(passkey, { verified: false })).answer.body.refusal, 'passkey_refused')
  assert.equal((await signInWith(new Authenticator())).answer.body.refusal, 'passkey_refused')
})

test('an invitation that was used opens no second passkey', async () => {
  const invitation = await invitationFor(world, await given.staff(agency))
  const [one, two] = [new Visitor(world), new Visitor(world)]
  const asked = [await one.post('/api/auth/passkey/offer', { invitation }), await two.post('/api/auth/passkey/offer', { invitation })]
  assert.equal(
    (await one.post('/api/auth/passkey/add', { response: new Authenticator().create(asked[0]!.body.options), name: 'One', invitation })).status,
    200,
  )
  assert.equal(
    (await two.post('/api/auth/passkey/add', { response: new Authenticator().create(asked[1]!.body.options), name: 'Two', invitation })).body.refusal,
    'invitation_invalid',
  )
  assert.equal((await two.post('/api/auth/passkey/offer', { invitation })).body.refusal, 'invitation_invalid')
})

test('whoever is not signed in and not invited adds no passkey; nor does somebody who signed in long ago', async () => {
  assert.equal((await new Visitor(world).post('/api/auth/passkey/offer', {})).body.refusal, 'signed_out')
  const { visitor } = await workerWithPasskey()
  await world.admin.query(`update auth.session set "createdAt" = now() - interval '11 minutes'`)
  assert.equal((await visitor.post('/api/auth/passkey/offer', {})).body.refusal, 'sign_in_again')
})

test('a second passkey can be added and the first removed, but never the last way in', async () => {
  const { visitor, passkey } = await workerWithPasskey()
  const first = (await visitor.get('/api/auth/account')).body.passkeys[0].id
  assert.equal((await visitor.ask('DELETE', `/api/auth/passkeys/${first}`)).body.refusal, 'last_way_in')
  const { body } = await visitor.post('/api/auth/passkey/offer', {})
  assert.equal((await visitor.post('/api/auth/passkey/add', { response: new Authenticator().create(body.options), name: 'Desk' })).status, 200)
  assert.equal((await visitor.ask('DELETE', `/api/auth/passkeys/${first}`)).status, 200)
  assert.equal((await signInWith(passkey)).answer.status, 401)
})

test('somebody with a password only does not pass the second step by adding a passkey first', async () => {
  const visitor = await openAccount(world, await given.staff(agency))
  assert.equal((await visitor.post('/api/auth/passkey/offer', {})).body.refusal, 'signed_out')
})

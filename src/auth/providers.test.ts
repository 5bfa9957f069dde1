import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { startIdentityProvider, type Claims, type IdentityProvider } from '../../test/harness/identity-provider.ts'
import { invitationFor, openAccount, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { SESSION_COOKIE } from '../server/caller.ts'
import { readProviders } from './providers.ts'

let world: World
let given: Given
let provider: IdentityProvider
const agency = randomUUID()
const folder = mkdtempSync(path.join(os.tmpdir(), 'homeward-oidc-'))
before(async () => {
  provider = await startIdentityProvider('homeward')
  const file = path.join(folder, 'providers.json')
  writeFileSync(
    file,
    JSON.stringify([
      {
        id: 'harbour',
        name: 'Harbour',
        agency,
        discovery_url: `${provider.issuer}/.well-known/openid-configuration`,
        client_id: 'homeward',
        client_secret: 'shared',
      },
    ]),
  )
  world = await makeWorld({ env: { HOMEWARD_OIDC: file, HOMEWARD_SECOND_FACTOR: '1' } })
  given = givenIn(world.admin)
  await world.admin.query(`insert into care.agency (id, name) values ($1, 'Harbour')`, [agency])
})
after(async () => {
  await world.close()
  await provider.stop()
  rmSync(folder, { recursive: true })
})

/** Goes to the provider and comes back with what it says. @returns the visitor, in or not */
async function comeBackWith(claims: Claims, manner?: { forged?: boolean }): Promise<Visitor> {
  const visitor = new Visitor(world)
  const { body } = await visitor.post('/api/auth/provider', { id: 'harbour' })
  const asked = new URL(body.go_to)
  assert.ok(asked.searchParams.get('code_challenge'), 'proof key for code exchange')
  provider.nonce(asked.searchParams.get('nonce') ?? '')
  provider.says(claims, manner)
  await visitor.get(`/api/auth/callback/harbour?code=a-code&state=${asked.searchParams.get('state')}&iss=${encodeURIComponent(provider.issuer)}`)
  return visitor
}
const isIn = async (visitor: Visitor) => (await visitor.get('/api/me')).status === 200
const worker = async (at: string = agency) => {
  const party = await given.staff(at)
  const { rows } = await world.admin.query<{ login: string }>('select login from care.staff where id = $1', [party])
  return { party, claims: { sub: party, email: rows[0]!.login, email_verified: true, name: 'Worker' } }
}
const REFUSED = '/sign-in?refusal=provider_refused'

test('an invited worker of the agency comes in through its provider, and again the next day', async () => {
  const { party, claims } = await worker()
  await invitationFor(world, party)
  const visitor = await comeBackWith({ ...claims, party_id: (await worker()).party }) // what it says of ids counts for nothing
  assert.equal(visitor.sentTo, '/')
  assert.equal((await visitor.get('/api/me')).body.id, party)
  assert.ok(await isIn(await comeBackWith(claims)))
})

test('a worker who is not invited is not let in', async () => {
  const { claims } = await worker()
  const visitor = await comeBackWith(claims)
  assert.equal(visitor.sentTo, REFUSED)
  assert.equal(visitor.jar.has(SESSION_COOKIE), false)
})

test('an address the provider has not verified is worth nothing, invited or not, known or not', async () => {
  const { party, claims } = await worker()
  await invitationFor(world, party)
  for (const email_verified of [false, undefined]) assert.equal(await isIn(await comeBackWith({ ...claims, email_verified })), false)
  const known = await worker()
  await openAccount(world, known.party)
  assert.equal(await isIn(await comeBackWith({ ...known.claims, email_verified: false })), false)
})

test('a provider vouches for nobody of another agency, whether invited or with an account of their own', async () => {
  const elsewhere = await given.agency('Northside')
  const invitedThere = await worker(elsewhere)
  await invitationFor(world, invitedThere.party)
  assert.equal(await isIn(await comeBackWith(invitedThere.claims)), false)
  const known = await worker(elsewhere)
  await openAccount(world, known.party)
  assert.equal(await isIn(await comeBackWith(known.claims)), false)
  assert.equal(
    (
      await world.admin.query(
        `select from auth.account where "providerId" = 'harbour' and "userId" in (select id from auth."user" where party_id = $1)`,
        [known.party],
      )
    ).rowCount,
    0,
  )
})

test('a word the provider has not signed is worth nothing', async () => {
  const { party, claims } = await worker()
  await invitationFor(world, party)
  assert.equal(await isIn(await comeBackWith(claims, { forged: true })), false)
  assert.equal(await isIn(await comeBackWith({ ...claims, aud: 'another-client' })), false)
  assert.equal(await isIn(await comeBackWith({ ...claims, iss: 'https://elsewhere.example' })), false)
  assert.ok(await isIn(await comeBackWith(claims)))
})

test('a worker who has left is not let in by their provider', async () => {
  const { party, claims } = await worker()
  await invitationFor(world, party)
  assert.ok(await isIn(await comeBackWith(claims)))
  await world.admin.query('update care.staff set active = false where id = $1', [party])
  assert.equal(await isIn(await comeBackWith(claims)), false)
})

test('an answer that was not asked for from this browser is not taken', async () => {
  const { party, claims } = await worker()
  await invitationFor(world, party)
  const asker = new Visitor(world)
  const asked = new URL((await asker.post('/api/auth/provider', { id: 'harbour' })).body.go_to)
  provider.nonce(asked.searchParams.get('nonce') ?? '')
  provider.says(claims)
  const victim = new Visitor(world)
  await victim.get(`/api/auth/callback/harbour?code=a-code&state=${asked.searchParams.get('state')}`)
  assert.equal(await isIn(victim), false)
})

test('providers come from the file alone; nobody adds one over the net', async () => {
  assert.deepEqual((await new Visitor(world).get('/api/auth/providers')).body, [{ id: 'harbour', name: 'Harbour' }])
  assert.equal((await new Visitor(world).post('/api/auth/provider', { id: 'another' })).status, 404)
  assert.equal((await new Visitor(world).post('/api/auth/sso/register', { providerId: 'mine', issuer: 'https://mine.example' })).status, 404)
  const file = path.join(folder, 'wrong.json')
  writeFileSync(file, '[{"id":"x"}]')
  assert.throws(() => readProviders(file))
  assert.deepEqual(readProviders(undefined), [])
})

/** The gaps that trying the sign-in library found (docs: security), each kept closed. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { ROLE_PASSWORD } from '../../test/harness/postgres.ts'
import { openAccount, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, SECRET, type World } from '../../test/harness/world.ts'
import { SESSION_COOKIE, signToken } from '../server/caller.ts'
import { addressFor, openSignInDatabase } from '../server/database.ts'
import { authContract, demonstrationContract } from './contract.ts'
import { makeLibrary } from './library.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
let world: World
let given: Given
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
})
after(() => world.close())

const from = (address: string, forwarded: string) =>
  new Visitor(world).ask(
    'POST',
    '/api/auth/sign-in',
    { email: `${Math.random()}@example.org`, password: 'whatever it is' },
    { 'x-forwarded-for': forwarded, 'x-homeward-address': forwarded },
    address,
  )

test('the limit by address is kept in the database and is not fooled by a forwarded-for that nobody vouches for', async () => {
  await from('198.51.100.7', '203.0.113.1')
  const { rowCount } = await world.admin.query(`update auth."rateLimit" set count = 40 where key like '%198.51.100.7%' and key like '%sign-in%'`)
  assert.equal(rowCount, 1)
  for (const forwarded of ['203.0.113.2', '203.0.113.3', '::1']) assert.equal((await from('198.51.100.7', forwarded)).body.refusal, 'too_many_tries')
  assert.equal((await from('198.51.100.8', '198.51.100.7')).body.refusal, 'sign_in_wrong')
})

test('no copy of a session is kept in a cookie, where it would outlive its end', async () => {
  const visitor = await openAccount(world, await given.staff(await given.agency()))
  assert.deepEqual([...visitor.jar.keys()], [SESSION_COOKIE])
})

test('nothing of the library is reachable but through our own operations', async () => {
  const database = openSignInDatabase(addressFor(world.adminUrl, 'homeward_auth', ROLE_PASSWORD))
  const library = makeLibrary({ database, secret: SECRET, origin: 'http://localhost', trusted: [], secondFactorForStaff: true, providers: [] })
  const endpoints = Object.values(library.api as unknown as Record<string, { path?: string }>).flatMap(({ path: at }) => (at ? [at] : []))
  await database.pool.end()
  assert.ok(endpoints.includes('/sign-up/email') && endpoints.includes('/get-session'))
  const more = [
    '/sso/register',
    '/sign-in/sso',
    '/admin/impersonate-user',
    '/admin/create-user',
    '/admin/set-role',
    '/api-key/create',
    '/magic-link/verify',
    '/oauth2/link',
  ]
  const ours = new Set(Object.keys({ ...authContract, ...demonstrationContract }))
  const visitor = await openAccount(world, await given.staff(await given.agency(), ['agency_admin', 'network_admin']))
  for (const endpoint of [...endpoints, ...more]) {
    for (const method of ['GET', 'POST'] as const) {
      const url = `/api/auth${endpoint.replace(/:\w+/g, 'x')}`
      if (ours.has(`${method} ${url}`) || url === '/api/auth/callback/x') continue
      assert.equal((await visitor.ask(method, url, method === 'POST' ? {} : undefined)).status, 404, `${method} ${url}`)
    }
  }
})

test('whoever is not invited cannot make an account, and nobody can make themselves anything', async () => {
  const body = { email: 'new@example.org', password: 'a long walk home', name: 'New', party_id: await given.staff(await given.agency()) }
  assert.equal((await new Visitor(world).post('/api/auth/sign-up/email', body)).status, 404)
  const database = openSignInDatabase(addressFor(world.adminUrl, 'homeward_auth', ROLE_PASSWORD))
  const library = makeLibrary({ database, secret: SECRET, origin: 'http://localhost', trusted: [], secondFactorForStaff: true, providers: [] })
  await assert.rejects(library.api.signUpEmail({ body } as never))
  assert.equal((await world.admin.query(`select from auth."user" where party_id = $1`, [body.party_id])).rowCount, 0)
  await database.pool.end()
})

test('requests and the engine cannot read accounts, and what is in the table signs nobody in', async () => {
  for (const role of ['homeward_app', 'homeward_engine'] as const) {
    const client = new pg.Client({ connectionString: addressFor(world.adminUrl, role, ROLE_PASSWORD) })
    await client.connect()
    for (const table of ['"user"', 'session', 'account', 'verification', '"twoFactor"', 'passkey', 'tried'])
      await assert.rejects(client.query(`select from auth.${table}`), /permission denied/)
    await assert.rejects(client.query('select from sealed.session'), /permission denied/)
    await client.end()
  }
  await openAccount(world, await given.staff(await given.agency()))
  const { rows } = await world.admin.query<{ token: string }>('select token from auth.session limit 1')
  for (const cookie of [rows[0]!.token, signToken(rows[0]!.token, 'another secret, of another server'), `${rows[0]!.token}.`]) {
    const thief = new Visitor(world)
    thief.jar.set(SESSION_COOKIE, encodeURIComponent(cookie))
    assert.equal((await thief.get('/api/me')).status, 401)
    assert.equal((await thief.ask('GET', '/api/me', undefined, { authorization: `Bearer ${cookie}` })).status, 401)
  }
})

test('the sign-in role reaches accounts and nothing of what people told', async () => {
  const client = new pg.Client({ connectionString: addressFor(world.adminUrl, 'homeward_auth', ROLE_PASSWORD) })
  await client.connect()
  for (const table of ['care.person', 'care.staff', 'care.invitation', 'sealed.session', 'sealed.secret'])
    await assert.rejects(client.query(`select from ${table}`), /permission denied/)
  await assert.rejects(client.query(`select guard.begin('x')`), /permission denied/)
  await client.end()
})

test('the library is pinned to exact versions, in one file, and off the way of every request', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version: string }> }
  for (const name of ['better-auth', '@better-auth/passkey']) {
    assert.match(dependencies[name]!, /^\d+\.\d+\.\d+$/)
    assert.equal(lock.packages[`node_modules/${name}`]!.version, dependencies[name])
  }
  const sources = globSync('src/**/*.ts', { cwd: ROOT })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')] as const)
  assert.deepEqual(
    sources.filter(([, text]) => /from '@?better-auth/.test(text)).map(([file]) => file),
    ['src/auth/library.ts'],
  )
  assert.deepEqual(
    sources.filter(([, text]) => /getSession|bearer\(|cookieCache: \{ enabled: true/.test(text)).map(([file]) => file),
    [],
  )
})

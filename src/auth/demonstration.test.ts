import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { givenIn } from '../../test/harness/given.ts'
import { openAccount, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

const worlds: World[] = []
const worldWith = async (env: Record<string, string>) => {
  const world = await makeWorld({ env })
  worlds.push(world)
  const given = givenIn(world.admin)
  const worker = await given.staff(await given.agency('Harbour'), ['coordinator', 'supervisor'], 'Amira')
  return { world, given, worker }
}
after(() => Promise.all(worlds.map((world) => world.close())))

const ADDRESSES = [
  ['GET', '/api/test/users'],
  ['POST', '/api/test/sign-in'],
  ['POST', '/api/test/clock'],
] as const
const DEMONSTRATION = { HOMEWARD_TEST_MODE: '0', HOMEWARD_DEMO: '1' }

test('in test mode one signs in as anybody by one tap, a person too, and moves the clock', async () => {
  const { world, given, worker } = await worldWith({})
  const visitor = new Visitor(world)
  const users = (await visitor.get('/api/test/users')).body
  assert.deepEqual(
    users.map(({ name, agency, role, kind }: Record<string, string>) => [name, agency, role, kind]),
    [['Amira', 'Harbour', 'coordinator', 'staff']],
  )
  assert.equal((await visitor.post('/api/test/sign-in', { id: worker })).status, 200)
  assert.deepEqual((await visitor.get('/api/me')).body.roles, ['coordinator', 'supervisor'])
  assert.equal((await visitor.post('/api/test/clock', { at: '2031-05-01T09:00:00Z' })).status, 200)
  assert.match((await visitor.get('/api/me')).body.now, /^2031-05-01T09:00/)
  assert.equal((await visitor.post('/api/test/sign-in', { id: await given.person(await given.agency()) })).status, 200)
  assert.equal((await visitor.get('/api/me')).body.kind, 'person')
})

test('where people are real these addresses do not exist', async () => {
  for (const env of [
    { HOMEWARD_DEMO: '0' },
    { HOMEWARD_DEMO: '1', HOST: '0.0.0.0' },
    { HOMEWARD_DEMO: '1', HOMEWARD_ORIGIN: 'https://homeward.example' },
    { HOMEWARD_DEMO: '1', HOMEWARD_PROXY: '127.0.0.1' },
  ]) {
    const { world, worker } = await worldWith({ HOMEWARD_TEST_MODE: '0', ...(env as Record<string, string>) })
    for (const [method, url] of ADDRESSES)
      assert.equal(
        (
          await new Visitor(world).ask(method, url, method === 'POST' ? { id: worker } : undefined, {
            origin: env.HOMEWARD_ORIGIN ?? 'http://localhost',
          })
        ).status,
        404,
        `${url} ${JSON.stringify(env)}`,
      )
  }
})

test('a demonstration lets in this machine alone, by its own name, and nobody moves its clock', async () => {
  const { world, worker } = await worldWith(DEMONSTRATION)
  assert.equal((await new Visitor(world).post('/api/test/sign-in', { id: worker })).status, 200)
  assert.equal((await new Visitor(world).ask('GET', '/api/test/users', undefined, {}, '192.168.1.20')).body.refusal, 'not_a_demonstration')
  assert.equal(
    (await new Visitor(world).ask('POST', '/api/test/sign-in', { id: worker }, { host: 'rebound.example' })).body.refusal,
    'not_a_demonstration',
  )
  assert.equal((await new Visitor(world).post('/api/test/clock', { at: '2031-05-01T09:00:00Z' })).status, 404)
})

test('in a demonstration nobody is let in by one tap who has a way in of their own, nor even named', async () => {
  const { world, worker } = await worldWith(DEMONSTRATION)
  await openAccount(world, worker)
  assert.deepEqual((await new Visitor(world).get('/api/test/users')).body, [])
  assert.equal((await new Visitor(world).post('/api/test/sign-in', { id: worker })).body.refusal, 'not_a_demonstration')
})

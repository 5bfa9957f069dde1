/** What is served, what the contracts say and what /openapi.json tells are the same. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { asCaller } from '../../src/server/database.ts'
import { givenIn } from '../harness/given.ts'
import { tokenOf } from '../harness/session.ts'
import { makeWorld, type World } from '../harness/world.ts'
import { operationsOfTheHouse } from './contracts.ts'

type Described = { operationId?: string; parameters?: { name: string; in: string }[]; responses: Record<string, unknown> }
type Document = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Described>>
  components?: { schemas?: Record<string, unknown> }
}

let world: World
before(async () => {
  world = await makeWorld()
})
after(() => world.close())

const told = async () => (await world.app.inject({ url: '/openapi.json' })).json<Document>()
const eachOf = (document: Document) =>
  Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ key: `${method.toUpperCase()} ${url}`, url, described })),
  )

test('/openapi.json tells of every operation of every contract, once, and of nothing else', async () => {
  const operations = await operationsOfTheHouse()
  const keys = operations.map(({ key }) => key.replaceAll(/:(\w+)/g, '{$1}')).toSorted()
  assert.ok(keys.length > 150)
  assert.deepEqual(
    eachOf(await told())
      .map(({ key }) => key)
      .toSorted(),
    keys,
  )
  const names = operations.map(({ name }) => name)
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) !== at),
    [],
    'every operation has a name of its own',
  )
})

test('/openapi.json is a whole OpenAPI 3.1 document: names, parameters of the path, answers, and no reference into nothing', async () => {
  const document = await told()
  assert.match(document.openapi, /^3\.1\.\d$/)
  assert.ok(document.info.title && document.info.version)
  for (const { key, url, described } of eachOf(document)) {
    assert.match(described.operationId ?? '', /^[a-z][A-Za-z0-9]+$/, key)
    assert.ok(described.responses['200'], `${key} says what it answers`)
    const inPath = (described.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name)
    assert.deepEqual(inPath.toSorted(), [...url.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).toSorted(), key)
  }
  for (const [, name] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
    assert.ok(document.components?.schemas?.[name!], `${name} is referred to and absent`)
})

test('a connection that served one caller shows nothing to whoever comes next', async () => {
  const given = givenIn(world.admin)
  const agency = await given.agency()
  const staff = await given.staff(agency)
  const person = await given.person(agency)
  const token = await tokenOf(world, staff)
  const shown = sql<{
    people: number
    pid: number
    party: string | null
    opened: string | null
  }>`select (select count(*)::int from care.person) as people, pg_backend_pid() as pid, guard.party() as party, guard.opened_person() as opened`
  const used = new Set<number>()
  for (let n = 0; n < 40; n++) {
    await asCaller(world.app.db, { token, person, reads: true }, async (tx) => {
      const { rows } = await shown.execute(tx)
      assert.deepEqual([rows[0]?.people, rows[0]?.party, rows[0]?.opened], [1, staff, person])
      used.add(rows[0]!.pid)
    })
    await asCaller(world.app.db, { token, person, reads: false }, () => Promise.reject(new Error('it broke'))).catch(() => undefined)
    const { rows } = await shown.execute(world.app.db)
    assert.deepEqual([rows[0]?.people, rows[0]?.party, rows[0]?.opened], [0, null, null])
    assert.ok(used.has(rows[0]!.pid), 'the same connection')
  }
})

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { givenIn } from '../../test/harness/given.ts'
import { freshDatabase } from '../../test/harness/postgres.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { backUp } from './backup.ts'
import { NotRestored, restore } from './restore.ts'
import { verifyRecord } from './verify.ts'

let world: World, folder: string, file: string, person: string
before(async () => {
  world = await makeWorld()
  folder = mkdtempSync(path.join(os.tmpdir(), 'homeward-backup-'))
  file = path.join(folder, 'network.homeward')
  const given = givenIn(world.admin)
  const [ours, theirs] = [await given.agency(), await given.agency()]
  const worker = await world.as(await given.staff(ours))
  person = await given.person(ours, { given_name: 'Tab\there', family_name: 'Back\\slash 赵' })
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['general', 'housing'])
  assert.equal((await worker.post(`/api/people/${person}/notes`, { mode: 'phone', observed: 'Two\nlines, a \\ and \\N.' })).status, 200)
})
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

/** Rows of every table and what guards them. */
async function counted(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const tables = (
      await client.query<{
        name: string
      }>(`select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('care', 'sealed', 'auth') and c.relkind = 'r' and c.relname not in ('secret', 'session', 'clock', 'answered', 'verification', 'rateLimit') order by 1`)
    ).rows
    const rows: Record<string, string> = {}
    for (const { name } of tables)
      rows[name] = (
        await client.query(`select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as n from ${name} t`)
      ).rows[0].n
    const guards = (
      await client.query(`select (select count(*) from pg_policies)::int as policies, (select count(*) from pg_class where relforcerowsecurity)::int as forced,
      (select count(*) from pg_trigger where tgenabled = 'D')::int as asleep`)
    ).rows[0]
    return { rows, guards }
  } finally {
    await client.end()
  }
}

test('what is backed up comes back row by row, behind the same policies, and the change log still verifies', async () => {
  await world.app.settle()
  await backUp(world.adminUrl, file)
  assert.equal(statSync(file).mode & 0o077, 0, 'nobody else may read it')
  const empty = await freshDatabase()
  try {
    await restore(empty.adminUrl, file)
    const [was, is] = [await counted(world.adminUrl), await counted(empty.adminUrl)]
    assert.deepEqual(is, was)
    assert.ok(is.guards.policies > 100 && is.guards.asleep === 0)
    assert.deepEqual((await verifyRecord(empty.adminUrl)).faults, [])
    await assert.rejects(restore(empty.adminUrl, file), NotRestored, 'a database in use is not written over')
  } finally {
    await empty.drop()
  }
})

test('a file cut short or altered is refused whole, and leaves nothing behind', async () => {
  const whole = readFileSync(file)
  const empty = await freshDatabase()
  try {
    for (const [name, bytes] of [
      ['short', whole.subarray(0, whole.length - 200)],
      ['other', Buffer.from('not a backup')],
    ] as const) {
      const broken = path.join(folder, name)
      writeFileSync(broken, bytes)
      await assert.rejects(restore(empty.adminUrl, broken), NotRestored)
    }
    const client = new pg.Client({ connectionString: empty.adminUrl })
    await client.connect()
    assert.equal((await client.query('select count(*)::int as n from care.person')).rows[0].n, 0)
    await client.end()
  } finally {
    await empty.drop()
  }
})

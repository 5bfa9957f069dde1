import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { freshDatabase } from '../../test/harness/postgres.ts'
import { sendTogether, type Answered } from './batch.ts'

let pool: pg.Pool
let drop: () => Promise<void>
before(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  pool = new pg.Pool({ connectionString: fresh.adminUrl, max: 1, pipeline: true } as pg.PoolConfig)
})
after(async () => {
  await pool.end()
  await drop()
})

type Said = [name: string | undefined, text: string, values?: unknown[]]
/** What each was answered, or why it failed; and whether the connection may be used again. */
async function together(...said: Said[]) {
  const client = await pool.connect()
  let sure = true
  const answers = said.map(([name, text, values = []]) => ({ name, text, values, ...Promise.withResolvers<Answered>() }))
  sendTogether(
    client,
    answers.map(({ name, text, values, resolve, reject }) => ({ name, text, values, done: resolve, failed: reject })),
    () => (sure = false),
  )
  const heard = await Promise.all(
    answers.map(({ promise }) =>
      promise.then(
        ({ rows, command, rowCount }) => ({ rows, command, rowCount }),
        (error: Error) => ({ failed: error.message }),
      ),
    ),
  )
  client.release(!sure)
  return { heard, sure }
}

test('what is sent together is answered as the driver itself answers it, the first time and every later one', async () => {
  const everything = `select 1 as int, 2::int8 as big, 1.50::numeric as exact, 2.5::float8 as float, true as yes, null::text as nothing, 'a' as words, '{a,"b c"}'::text[] as list,
    '{"k": [1]}'::jsonb as json, '\\x01ff'::bytea as bytes, '2026-02-03'::date as day, '2026-02-03T04:05:06Z'::timestamptz as at, $1::uuid as id, 'care'::care.purpose as chosen`
  const id = '11111111-1111-4111-8111-111111111111'
  const { rows } = await pool.query(everything, [id])
  for (const _time of ['first', 'second', 'third'])
    assert.deepEqual((await together(['everything', everything, [id]], [undefined, everything, [id]])).heard, [
      { rows, command: 'SELECT', rowCount: 1 },
      { rows, command: 'SELECT', rowCount: 1 },
    ])
})

test('the same new statement twice in one sending is read once; statements without rows tell how many they changed', async () => {
  await pool.query('create table told (n int primary key)')
  const { heard } = await together(
    ['put', 'insert into told values ($1)', [1]],
    ['put', 'insert into told values ($1)', [2]],
    ['raise', 'update told set n = n + 10'],
    ['see', 'select n from told order by n'],
    ['none', 'select n from told where n < 0'],
    ['drop', 'delete from told where n > 11 returning n'],
  )
  assert.deepEqual(heard, [
    { rows: [], command: 'INSERT', rowCount: 1 },
    { rows: [], command: 'INSERT', rowCount: 1 },
    { rows: [], command: 'UPDATE', rowCount: 2 },
    { rows: [{ n: 11 }, { n: 12 }], command: 'SELECT', rowCount: 2 },
    { rows: [], command: 'SELECT', rowCount: 0 },
    { rows: [{ n: 12 }], command: 'DELETE', rowCount: 1 },
  ])
})

test('of what fails the first says why, what stood after it was not done, and what stood before it can be asked again', async () => {
  await pool.query('create table kept (n int primary key)')
  const put: Said = ['put kept', 'insert into kept values ($1)', [1]]
  await together(['begin', 'begin'], put)
  const { heard, sure } = await together(['one', 'select 1 as n'], put, ['never', 'select 2 as n'])
  assert.deepEqual(heard[0], { rows: [{ n: 1 }], command: 'SELECT', rowCount: 1 })
  assert.match((heard[1] as { failed: string }).failed, /kept_pkey/)
  assert.match((heard[2] as { failed: string }).failed, /before this failed/)
  assert.ok(sure, 'the one that failed had been read before')
  await together(['rollback', 'rollback'])
  const again = await together(['one', 'select 1 as n'], ['never', 'select 2 as n'])
  assert.deepEqual(
    again.heard.map((one) => (one as Answered).rows),
    [[{ n: 1 }], [{ n: 2 }]],
  )
})

test('a statement that fails at its first reading leaves the connection to nobody', async () => {
  const { heard, sure } = await together(['wrong', 'select nothing_of_this_name'], ['right', 'select 1 as n'])
  assert.match((heard[0] as { failed: string }).failed, /nothing_of_this_name/)
  assert.equal(sure, false)
  assert.deepEqual((await together(['right', 'select 1 as n'])).heard, [{ rows: [{ n: 1 }], command: 'SELECT', rowCount: 1 }])
})

test('a table that changed under a prepared statement is refused by the server, never read in its old shape', async () => {
  await pool.query('create table grown (n int)')
  await pool.query('insert into grown values (1)')
  const all: Said = ['all of it', 'select * from grown']
  assert.deepEqual((await together(all)).heard, [{ rows: [{ n: 1 }], command: 'SELECT', rowCount: 1 }])
  await pool.query(`alter table grown add column words text not null default 'x'`)
  assert.match(((await together(all)).heard[0] as { failed: string }).failed, /cached plan must not change result type/)
})

test('a value that cannot be sent fails by itself, and the connection goes on', async () => {
  const round: Record<string, unknown> = {}
  round['self'] = round
  const { heard } = await together(['json', 'select $1::jsonb as j', [round]], ['one more', 'select 1 as n'])
  assert.match((heard[0] as { failed: string }).failed, /circular/i)
  assert.deepEqual(heard[1], { rows: [{ n: 1 }], command: 'SELECT', rowCount: 1 })
})

test('when the connection is lost, all that is under way says so', async () => {
  const { heard } = await together(['gone', 'select pg_terminate_backend(pg_backend_pid())'], ['one', 'select 1 as n'], ['two', 'select 2 as n'])
  for (const one of heard) assert.match((one as { failed: string }).failed, /terminat/)
})

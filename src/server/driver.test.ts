import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase, ROLE_PASSWORD } from '../../test/harness/postgres.ts'
import { addressFor, inTransaction, openDatabase, type Tx } from './database.ts'

let opened: ReturnType<typeof openDatabase>
let drop: () => Promise<void>
before(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  opened = openDatabase(addressFor(fresh.adminUrl, 'homeward_engine', ROLE_PASSWORD), 1)
})
after(async () => {
  await opened.db.destroy()
  await drop()
})

const one = async (tx: Tx, n: number) => (await sql<{ n: number }>`select ${n}::int as n`.execute(tx)).rows[0]!.n
const underway = async (tx: Tx) => (await sql<{ id: string | null }>`select now()::text as id`.execute(tx)).rows[0]!.id

test('what is asked together is answered in order, within one transaction', async () => {
  assert.deepEqual(await inTransaction(opened.db, (tx) => Promise.all([1, 2, 3, 4].map((n) => one(tx, n)))), [1, 2, 3, 4])
  const [before, later] = await inTransaction(opened.db, async (tx) => [await underway(tx), await underway(tx)])
  assert.equal(before, later)
})

test('whoever holds on to a transaction that is over is refused: its connection may serve somebody else by now', async () => {
  let kept: Tx | undefined
  await inTransaction(opened.db, async (tx) => void (kept = tx))
  await assert.rejects(one(kept!, 1), /over/)
  let late: Promise<unknown> = Promise.resolve()
  await assert.rejects(
    inTransaction(opened.db, async (tx) => {
      const slow = async () => {
        await sql`select pg_sleep(0.05)`.execute(tx)
        return one(tx, 1)
      }
      late = assert.rejects(slow(), /aborted|over/)
      await sql`select 1 / 0`.execute(tx)
    }),
    /zero/,
  )
  await late
})

test('a statement that fails takes the whole transaction with it, and leaves the connection fit for the next', async () => {
  await assert.rejects(
    inTransaction(opened.db, (tx) => Promise.all([one(tx, 1), sql`select 1 / 0`.execute(tx), one(tx, 2)])),
    /zero|aborted/,
  )
  assert.equal(await inTransaction(opened.db, (tx) => one(tx, 7)), 7)
})

test('what is left for the end leaves with the commit: it is told once all is kept, and of what fails the first says why', async () => {
  const told: unknown[] = []
  const left = (text: string) => sql.raw(text)
  const done = await inTransaction(opened.db, async (tx, ending) => {
    ending(left('select 1 as n').compile(tx), (rows) => told.push(...rows))
    return one(tx, 7)
  })
  assert.deepEqual([done, told], [7, [{ n: 1 }]])
  await assert.rejects(
    inTransaction(opened.db, async (tx, ending) => {
      ending(left('select 1 / 0').compile(tx), () => told.push('failed'))
      ending(left('select 2').compile(tx), () => told.push('after'))
    }),
    /zero/,
  )
  assert.equal(told.length, 1)
  assert.equal(await inTransaction(opened.db, (tx) => one(tx, 7)), 7)
})

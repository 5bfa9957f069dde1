/** What others did elsewhere, and how, is not in the files: nobody here missed anything about people who were only brought in. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { engineRunning, type EngineRunning } from '../../../test/harness/engine.ts'
import { SAMPLE } from '../../../test/harness/importing.ts'
import { openDatabase } from '../../server/database.ts'
import { importHmis } from './bring-in.ts'

let here: EngineRunning
before(async () => {
  here = await engineRunning()
})
after(() => here.close())

const settleAll = async () => {
  for (const { person_id } of (await here.run(`select distinct person_id from sealed.stale`)).rows) await here.settle(person_id)
}
const owed = async () => (await here.run(`select distinct standard from care.obligation order by 1`)).rows.map((row) => row.standard as string)

test('nothing is owed from before; and everything is once somebody here takes them on', async () => {
  const { db } = openDatabase(here.adminUrl, 3)
  try {
    assert.equal((await importHmis({ url: here.adminUrl, db }, join(SAMPLE, 'fy2026'), 'ELSEWHERE')).state, 'done')
  } finally {
    await db.destroy()
  }
  await settleAll()
  assert.deepEqual(await owed(), [])

  await here.run(
    `insert into care.support_period (person_id, agency_id, accepted_at)
     select m.person_id, p.agency_id, now() from care.household_member m join care.person p on p.id = m.person_id where m.role = 'child' limit 1`,
  )
  await settleAll()
  const now = await owed()
  for (const standard of ['ASS-01', 'ASS-10', 'COO-15']) assert.ok(now.includes(standard), standard)
  assert.deepEqual(here.faults, [])
})

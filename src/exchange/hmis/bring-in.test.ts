import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { makeWorld, type World } from '../../../test/harness/world.ts'
import { openDatabase, type Db } from '../../server/database.ts'
import { importHmis } from './bring-in.ts'

let world: World
let db: Db
before(async () => {
  world = await makeWorld()
  db = openDatabase(world.adminUrl, 3).db
})
after(async () => {
  await db.destroy()
  await world.close()
})

const SAMPLE = join(import.meta.dirname, 'sample')
const bring = (path: string) => importHmis({ url: world.adminUrl, db }, path)

describe('a made-up export', () => {
  test('is written', async () => {
    const first = await bring(join(SAMPLE, 'fy2026'))
    console.log(JSON.stringify(first, null, 1))
    const again = await bring(join(SAMPLE, 'fy2026'))
    console.log(JSON.stringify(again.summary, null, 1))
    assert.equal(first.state, 'done')
  })
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openLaboratory, search, smallest, type Laboratory } from './compare.ts'

/** What a test line has time for; ten thousand take five minutes alone. */
const WORLDS = Number(process.env['HOMEWARD_WORLDS'] ?? 600)
const SEED = Number(process.env['HOMEWARD_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

let laboratory: Laboratory
before(async () => {
  laboratory = await openLaboratory()
})
after(() => laboratory.close())

test(`in ${WORLDS} random worlds everybody sees, lists and writes exactly what the rules say`, async (t) => {
  const { looked, checks, found } = await search(laboratory, { worlds: WORLDS, seed: SEED })
  if (found) {
    const { world, ...difference } = await smallest(laboratory, found)
    assert.fail(`seed ${SEED}, after ${looked} worlds: ${JSON.stringify(difference)}\nin the world ${JSON.stringify(world, null, 1)}`)
  }
  t.diagnostic(`${looked} worlds, ${checks} comparisons, no difference`)
})

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { makeWorld, type World } from '../../../test/harness/world.ts'
import { sharedFolder } from '../../../test/shared-folder.ts'
import { shownListings } from '../../directory/export-queries.ts'
import { asOwner, openDatabase, type Db } from '../../server/database.ts'
import { directoryAsHsds } from './as-hsds.ts'
import { importDirectory } from './bring-in.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'homeward-handed-out-'))
let here: World, there: World, admin: Db, elsewhere: Db
before(async () => {
  ;[here, there] = [await makeWorld(), await makeWorld()]
  ;[admin, elsewhere] = [openDatabase(here.adminUrl, 3).db, openDatabase(there.adminUrl, 3).db]
})
after(async () => {
  rmSync(folder, { recursive: true })
  await Promise.all([admin.destroy(), elsewhere.destroy()])
  await Promise.all([here.close(), there.close()])
})

/** What a worker looks for, of every service, in an order that does not depend on ids. */
const told = async (db: Db) =>
  (await asOwner(db, shownListings))
    .map(({ needs, address, suburb, postcode, latitude, free, languages, step_free, hours }) => ({
      needs: needs.toSorted(),
      place: [address, suburb, postcode, latitude].join(' '),
      free,
      languages,
      step_free,
      hours: (hours as { day: number; periods: { opens: string; closes: string }[] }[])
        .filter(({ periods, day }) => periods.length > 0 && day < 8)
        .map(({ day, periods }) => [day, periods.map(({ opens, closes }) => `${opens}-${closes}`)]),
    }))
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))

async function handOver(file: string) {
  await importDirectory(admin, file)
  const out = path.join(folder, `${path.basename(file)}.json`)
  writeFileSync(out, JSON.stringify(directoryAsHsds(await asOwner(admin, shownListings))))
  return importDirectory(elsewhere, out)
}

test('a directory handed to another network is found there by the same needs, places and hours; handed over again it changes nothing', async () => {
  const file = path.join(import.meta.dirname, 'sample/helping-out.csv')
  const taken = await handOver(file)
  assert.deepEqual([taken.state, taken.summary!.files[0]!.created, taken.summary!.files[0]!.refused], ['done', 7, 0])
  assert.deepEqual(await told(elsewhere), await told(admin))
  const names = async (db: Db) => (await asOwner(db, shownListings)).map(({ name }) => name)
  const arrived = await names(elsewhere)
  assert.deepEqual(
    (await names(admin)).filter((name) => !arrived.includes(name)),
    [null],
    'all but the one that nobody named',
  )
  assert.equal((await handOver(file)).summary!.files[0]!.unchanged, 7)
})

test('the real guide of a city survives the same way', { skip: !sharedFolder() && 'shared data is not on this machine' }, async () => {
  const taken = await handOver(path.join(sharedFolder()!, 'data', 'directories-au/melbourne_helping_out_raw_2024.csv'))
  assert.equal(taken.summary!.files[0]!.refused, 0)
  assert.deepEqual(await told(elsewhere), await told(admin))
})

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { makeWorld, type World } from '../../../test/harness/world.ts'
import { sharedFolder } from '../../../test/shared-folder.ts'
import { openDatabase, type Db } from '../../server/database.ts'
import { importHmis, type ImportedHmis } from './bring-in.ts'

const shared = sharedFolder()
const options = { skip: shared === undefined && 'the shared test material is not beside this checkout' }
const at = (...path: string[]) => join(shared ?? '', 'data', 'hmis', ...path)
let world: World
let db: Db
before(async () => {
  if (!shared) return
  world = await makeWorld()
  db = openDatabase(world.adminUrl, 3).db
})
after(async () => {
  await db?.destroy()
  await world?.close()
})

const bring = (path: string, source?: string) => importHmis({ url: world.adminUrl, db }, path, source)
const fixture = (name: string, source: string) => bring(at('importer-fixtures', name), source)
const changes = ({ summary }: ImportedHmis) => summary!.files.reduce((sum, file) => sum + file.created + file.updated, 0)
const counts = ({ summary }: ImportedHmis, file: string) => {
  const { rows, created, updated, unchanged, refused } = summary!.files.find((one) => one.file === file)!
  return { rows, created, updated, unchanged, refused }
}
const refusals = ({ findings }: ImportedHmis) => findings.filter((finding) => !finding.taken)
const one = async <T>(text: string, values: unknown[] = []) => Object.values((await world.admin.query(text, values)).rows[0] ?? {})[0] as T

describe('exports that nobody here wrote are brought in', options, () => {
  test('514 people, again unchanged, and the next year’s form of the same people adds nobody', async () => {
    const set = (name: string) => bring(at('datalab-i-count', name))
    const first = await set('hud_twenty_twenty_four_to_twenty_twenty_six__in__merged__source')
    assert.deepEqual(first.summary!.totals, {
      people: 514,
      households: first.summary!.totals['households'],
      support_periods: 574,
      exits: 447,
      agencies: 10,
      programmes: 10,
    })
    assert.deepEqual(refusals(first), [])
    assert.equal(changes(await set('hud_twenty_twenty_four_to_twenty_twenty_six__in__merged__source')), 0)
    const newer = await set('hud_twenty_twenty_four_to_twenty_twenty_six__out')
    assert.deepEqual([newer.summary!.form, counts(newer, 'Client.csv').created, newer.summary!.totals['people']], ['FY2026', 0, 514])
    assert.equal(await one('select count(*)::int from care.person'), 514)
    assert.equal(
      await one('select count(*)::int from care.person where name_withheld'),
      0,
      'words are kept, though the export says that they are hidden',
    )
  })

  test('799 people, with the one exit before its entry explained', async () => {
    const first = await bring(at('datalab-i-count', 'hud_lsa__fy2022__sample_hmis_export'))
    assert.deepEqual([first.summary!.totals['people'], first.summary!.totals['support_periods'], first.summary!.totals['exits']], [799, 819, 441])
    assert.deepEqual(
      refusals(first).map(({ file, reason, column }) => [file, reason, column]),
      [['Exit.csv', 'ends_before_start', 'ExitDate']],
    )
    assert.equal(changes(await bring(at('datalab-i-count', 'hud_lsa__fy2022__sample_hmis_export'))), 0)
    assert.deepEqual((await world.admin.query('select * from sealed.verify_chains()')).rows, [])
  })
})

describe('exports made to break importers', options, () => {
  test('the later date of change wins, whatever the order of the files', async () => {
    for (const [order, expected] of [
      [['initial', 'newer'], 'newer'],
      [['newer', 'initial'], 'newer'],
      [['initial', 'older'], 'initial'],
    ] as const) {
      const source = order.join('-')
      for (const name of order) await fixture(`date_updated_${name}`, source)
      await fixture(`date_updated_${expected}`, `${source} alone`)
      const said = (which: string) => one('select array[given_name, family_name, born::text] from care.person where source = $1', [which])
      assert.deepEqual(await said(source), await said(`${source} alone`), `${source} gives ${expected}`)
    }
  })

  test('of two rows with one key one is taken and the other explained', async () => {
    const found = await fixture('duplicate_primary_keys', 'twice')
    assert.deepEqual(counts(found, 'Client.csv'), { rows: 5, created: 3, updated: 0, unchanged: 0, refused: 2 })
    assert.equal(refusals(found).filter(({ reason }) => reason === 'same_key_again').length, 3)
  })

  test('what is deleted is hidden, and shown again when it is restored', async () => {
    const live = () => one<number>(`select count(*)::int from care.person where source = 'restored' and deleted_in_source_at is null`)
    await fixture('enrollment_test_with_restores_initial_files', 'restored')
    assert.equal(await live(), 0)
    await fixture('enrollment_test_with_restores_update_files', 'restored')
    assert.equal(await live(), 2)
    const deleted = await fixture('enrollment_with_deletes_test_files', 'deleted')
    assert.deepEqual([deleted.summary!.totals['people'], deleted.summary!.totals['support_periods']], [2, 2])
  })

  for (const name of [
    'allowed_projects',
    'bad_data',
    'client_processing',
    'client_processing_2',
    'enrollment_change_files',
    'enrollment_test_files',
    'import_overrides_test_files',
    'date_updated_same_day',
  ])
    test(`${name}: every row is taken or explained, and again nothing changes`, async () => {
      const first = await fixture(name, name)
      for (const { rows, created, updated, unchanged, refused } of first.summary!.files) assert.equal(created + updated + unchanged + refused, rows)
      assert.equal(
        refusals(first).length,
        first.summary!.files.reduce((sum, file) => sum + file.refused, 0),
      )
      assert.equal(changes(await fixture(name, name)), 0)
    })
})

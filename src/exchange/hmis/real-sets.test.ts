import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { sharedFolder } from '../../../test/shared-folder.ts'
import type { Finding } from '../refused.ts'
import type { Kind } from './rows/all.ts'
import { openHmis } from './set.ts'

const shared = sharedFolder()
const options = { skip: shared === undefined && 'the shared test material is not beside this checkout' }
const at = (...path: string[]) => join(shared ?? '', 'data', 'hmis', ...path)
const KINDS = ['agencies', 'programmes', 'programme_places', 'people', 'stays', 'exits', 'living_situations', 'contacts'] as const

async function count(path: string) {
  const set = await openHmis(path, { today: '2026-11-22' })
  const taken: Partial<Record<Kind, number>> = {}
  const refused: Finding[] = []
  for (const kind of KINDS) {
    taken[kind] = 0
    for await (const batch of set.read(kind)) {
      taken[kind] += batch.rows.length
      refused.push(...batch.refused)
    }
  }
  await set.close()
  return { form: set.form, taken: KINDS.map((kind) => taken[kind]), refused, all: KINDS.map((kind) => set.rowsOf(kind)) }
}

describe('exports that nobody here wrote are read whole', options, () => {
  const sets = [
    ['hud_lsa__fy2022__sample_hmis_export', 'FY2022', [1, 24, 26, 799, 819, 442, 653, 5182]],
    ['hud_twenty_twenty_four_to_twenty_twenty_six__in__merged__source', 'FY2024', [10, 10, 10, 514, 574, 447, 20, 6385]],
    ['hud_twenty_twenty_four_to_twenty_twenty_six__out', 'FY2026', [10, 10, 10, 514, 574, 447, 20, 6385]],
  ] as const
  for (const [set, form, rows] of sets)
    test(`${form}: ${rows[3]} people and not one row refused`, async () => {
      const read = await count(at('datalab-i-count', set))
      assert.equal(read.form, form)
      assert.deepEqual(read.taken, rows)
      assert.deepEqual(read.refused, [])
    })
})

describe('exports made to break importers', options, () => {
  const names = [
    'allowed_projects',
    'bad_data',
    'client_processing',
    'client_processing_2',
    'date_updated_initial',
    'date_updated_newer',
    'date_updated_older',
    'date_updated_same_day',
    'duplicate_primary_keys',
    'enrollment_change_files',
    'enrollment_test_files',
    'enrollment_test_with_restores_initial_files',
    'enrollment_test_with_restores_update_files',
    'enrollment_with_deletes_test_files',
    'import_overrides_test_files',
  ]
  for (const name of names)
    test(`${name}: every row is taken or listed with its line and reason`, async () => {
      const read = await count(at('importer-fixtures', name))
      const sum = (counts: readonly (number | undefined)[]) => counts.reduce<number>((total, n) => total + (n ?? 0), 0)
      assert.equal(sum(read.taken) + read.refused.length, sum(read.all))
      assert.ok(
        read.refused.every((f) => f.line > 1 && f.file === 'CurrentLivingSituation.csv' && f.reason === 'blank' && f.column === 'InformationDate'),
      )
    })

  for (const name of ['project_test_files', 'mutable_test/baseline'])
    test(`${name}: has no people in it and is refused whole`, async () => {
      await assert.rejects(count(at('importer-fixtures', name)), { code: 'file_missing', place: { file: 'Client.csv' } })
    })
})

import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Finding } from '../refused.ts'
import type { Kind, Rows } from './rows/all.ts'
import { openHmis } from './set.ts'

const SAMPLE = join(import.meta.dirname, 'sample')
const TODAY = '2025-11-22'
const made: string[] = []
after(() => Promise.all(made.map((path) => rm(path, { recursive: true }))))

async function readAll<K extends Kind>(path: string, kind: K) {
  const set = await openHmis(path, { today: TODAY })
  const all = { rows: [] as Rows[K][], refused: [] as Finding[], remarks: [] as Finding[] }
  for await (const batch of set.read(kind)) {
    all.rows.push(...batch.rows)
    all.refused.push(...batch.refused)
    all.remarks.push(...batch.remarks)
  }
  await set.close()
  return all
}

/** The FY2026 sample with one file rewritten, or taken away by `undefined`. */
async function changed(file: string, change: (text: string) => string | undefined): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'hmis-'))
  made.push(root)
  await cp(join(SAMPLE, 'fy2026'), root, { recursive: true })
  const text = change(await readFile(join(root, file), 'utf8'))
  await (text === undefined ? rm(join(root, file)) : writeFile(join(root, file), text))
  return root
}

const brief = (findings: readonly Finding[]) => findings.map((f) => [f.file, f.line, f.reason, f.column ?? ''].join(' '))
const refused = async (path: string, expected: object) => assert.rejects(openHmis(path, { today: TODAY }), expected)

describe('a made-up export', () => {
  test('is known by its form, counts what it takes and says what it does not take yet', async () => {
    for (const [folder, form, people] of [
      ['fy2022', 'FY2022', 10],
      ['fy2026', 'FY2026', 14],
    ] as const) {
      const set = await openHmis(join(SAMPLE, folder), { today: TODAY })
      assert.equal(set.form, form)
      assert.equal(set.export.source, 'RIVERBEND')
      assert.equal(set.rowsOf('people'), people)
      assert.deepEqual(set.warnings, [{ about: 'file_empty', file: 'Event.csv' }])
      const kept = Object.fromEntries(set.files.map((f) => [f.file, f]))
      assert.deepEqual(kept['User.csv'], { file: 'User.csv', rows: 1, encoding: 'utf-8', not_taken: 'staff' })
      assert.equal(kept['Client.csv']?.encoding, folder === 'fy2022' ? 'windows-1252' : 'utf-8')
      await set.close()
    }
  })

  test('gives twelve people, the same ten in both forms', async () => {
    const [old, now] = [await readAll(join(SAMPLE, 'fy2022'), 'people'), await readAll(join(SAMPLE, 'fy2026'), 'people')]
    assert.equal(now.rows.length, 12)
    const who = (rows: Rows['people'][]) => rows.slice(0, 10).map((p) => [p.id, p.first_name, p.last_name, p.birth_date, p.birth_date_given])
    assert.deepEqual(who(old.rows), who(now.rows))
    assert.equal(old.rows[0]?.first_name, 'Zoë')
    assert.deepEqual(old.rows[5]?.genders, ['non_binary'])
    assert.equal(now.rows[0]?.sex, 'female')
  })

  test('keeps apart why a date of birth is missing', async () => {
    const { rows } = await readAll(join(SAMPLE, 'fy2026'), 'people')
    const why = rows.filter((p) => p.birth_date === null).map((p) => [p.id, p.birth_date_given])
    assert.deepEqual(why, [
      ['C7', 'unknown_does_not_know'],
      ['C8', 'unknown_not_asked'],
      ['C9', 'unknown_refused'],
      ['C10', null],
    ])
  })

  test('lists what it refuses and what it leaves out, by file and line, and never who it was', async () => {
    const found = await Promise.all(
      (['people', 'stays', 'exits', 'living_situations', 'contacts'] as const).map((kind) => readAll(join(SAMPLE, 'fy2026'), kind)),
    )
    assert.deepEqual(
      found.flatMap((all) => brief(all.refused)),
      [
        'Client.csv 14 wrong_column_count ',
        'Client.csv 15 blank PersonalID',
        'Enrollment.csv 14 impossible_date EntryDate',
        'Enrollment.csv 15 date_in_the_future EntryDate',
        'Exit.csv 9 not_a_date ExitDate',
        'CurrentLivingSituation.csv 6 blank CurrentLivingSituation',
        'Services.csv 7 unknown_code RecordType',
      ],
    )
    assert.deepEqual(
      found.flatMap((all) => brief(all.remarks)),
      [
        'Client.csv 9 placeholder_date DOB',
        'Client.csv 11 two_digit_year DOB',
        'Client.csv 12 quality_disagrees DOB',
        'Client.csv 12 year_completed DateUpdated',
        'Enrollment.csv 11 move_in_before_entry MoveInDate',
        'Enrollment.csv 16 unknown_code LivingSituation',
      ],
    )
    const said = JSON.stringify(found.map((all) => [all.refused, all.remarks]))
    for (const secret of ['Cut', 'Short', 'No', 'Key', '1980', '2199', 'MAY', 'not yet']) assert.ok(!said.includes(secret), secret)
  })

  test('says who came together and how they stand to each other', async () => {
    const { rows } = await readAll(join(SAMPLE, 'fy2026'), 'stays')
    assert.deepEqual(
      rows.filter((s) => s.household_id === 'H1').map((s) => s.household_place),
      ['head', 'child', 'child'],
    )
    assert.deepEqual(
      rows.filter((s) => s.household_id === 'H2').map((s) => s.household_place),
      ['head', 'partner'],
    )
    assert.equal(rows.find((s) => s.id === 'E11')?.household_id, null)
    assert.equal(rows.find((s) => s.id === 'E12')?.household_place, 'unknown_not_asked')
    assert.equal(rows.find((s) => s.id === 'E5')?.entered_on, '2022-02-01')
  })

  test('says the same housing in either form, and which exits are lasting', async () => {
    const where = async (folder: string) =>
      (await readAll(join(SAMPLE, folder), 'exits')).rows
        .slice(0, 6)
        .map((exit) => [exit.stay_id, exit.destination?.category, exit.destination?.lasting])
    assert.deepEqual(await where('fy2022'), await where('fy2026'))
    assert.deepEqual(await where('fy2026'), [
      ['E1', 'rental_subsidised', true],
      ['E4', 'staying_with_others', true],
      ['E7', 'unknown_does_not_know', null],
      ['E8', 'unknown_not_asked', null],
      ['E9', 'unknown_refused', null],
      ['E6', 'unknown_not_asked', null],
    ])
  })

  test('says what was done, what it cost and what was taken back', async () => {
    const { rows } = await readAll(join(SAMPLE, 'fy2026'), 'contacts')
    assert.deepEqual(
      rows.map((c) => [c.id, c.kind, c.service]),
      [
        ['V1', 'bed_night', 'bed_night'],
        ['V2', 'bed_night', 'bed_night'],
        ['V3', 'service', 'case_management'],
        ['V4', 'financial_help', 'deposit'],
        ['V5', 'referral', 'housing_support'],
        ['V7', 'bed_night', 'bed_night'],
      ],
    )
    assert.equal(rows[3]?.amount, 1250)
    assert.equal(rows[5]?.deleted_at, '2025-10-01 00:00:00')
  })

  test('counts nights where the form of its year says so', async () => {
    for (const folder of ['fy2022', 'fy2026'])
      assert.deepEqual(
        (await readAll(join(SAMPLE, folder), 'programmes')).rows.map((p) => [p.kind, p.nightly]),
        [
          ['emergency_shelter', true],
          ['rapid_rehousing', false],
          ['street_outreach', false],
        ],
      )
  })
})

describe('an export is still taken', () => {
  test('with ten rows in Export.csv, and says so', async () => {
    const root = await changed('Export.csv', (text) => text + (text.split('\n')[1] + '\n').repeat(9))
    const set = await openHmis(root, { today: TODAY })
    assert.equal(set.export.rows, 10)
    assert.ok(set.warnings.some((w) => w.about === 'export_has_many_rows'))
    await set.close()
  })

  test('with its columns renamed by case, spaces and order', async () => {
    const root = await changed('Exit.csv', (text) =>
      text
        .split('\n')
        .map(
          (line, i) =>
            line &&
            line
              .split(',')
              .map((cell) => (i === 0 ? ` ${cell.toUpperCase()} ` : cell))
              .toReversed()
              .join(','),
        )
        .join('\n'),
    )
    assert.deepEqual((await readAll(root, 'exits')).rows, (await readAll(join(SAMPLE, 'fy2026'), 'exits')).rows)
  })

  test('with hashed names, which are never names', async () => {
    const root = await changed('Export.csv', (text) => text.replace(',3,2,1,RIVERBEND', ',3,2,4,RIVERBEND'))
    assert.ok((await readAll(root, 'people')).rows.every((p) => p.name_hashed))
    const one = await changed('Client.csv', (text) => text.replace('Ruth', 'd'.repeat(64)))
    assert.deepEqual(
      (await readAll(one, 'people')).rows.filter((p) => p.name_hashed).map((p) => p.id),
      ['C9'],
    )
  })

  test('without a file it can do without, and says which', async () => {
    const set = await openHmis(await changed('Services.csv', () => undefined), { today: TODAY })
    assert.ok(set.warnings.some((w) => w.about === 'file_absent' && w.file === 'Services.csv'))
    await set.close()
  })

  test('but a stamp from the future does not win over honest ones', async () => {
    const root = await changed('Client.csv', (text) => text.replace('2025-11-03 12:00:00', '2031-01-01 00:00:00'))
    const { rows, remarks } = await readAll(root, 'people')
    assert.equal(rows[0]?.updated_at, rows[0]?.created_at)
    assert.ok(brief(remarks).includes('Client.csv 2 date_in_the_future DateUpdated'))
  })
})

describe('an export is refused whole', () => {
  test('without Export.csv or Client.csv, or with nothing in them', async () => {
    for (const file of ['Export.csv', 'Client.csv']) {
      await refused(await changed(file, () => undefined), { code: 'file_missing', place: { file } })
      await refused(await changed(file, () => ''), { code: 'file_empty', place: { file } })
    }
    await refused(await changed('Export.csv', (text) => `${text.split('\n')[0]}\n`), { code: 'no_rows' })
  })

  test('when a column it lives by is missing, or stands there twice', async () => {
    await refused(await changed('Enrollment.csv', (text) => text.replace('EntryDate', 'Entered')), {
      code: 'column_missing',
      place: { file: 'Enrollment.csv', column: 'EntryDate' },
    })
    await refused(await changed('Client.csv', (text) => text.split('\n').slice(1).join('\n')), { code: 'column_missing' })
    await refused(await changed('Exit.csv', (text) => text.replace('HousingAssessment', 'ExitDate')), { code: 'column_twice' })
  })

  test('when a file it takes cannot be cut into rows', async () => {
    await refused(await changed('Services.csv', (text) => `${text}"V9,never closed`), {
      code: 'quote_never_closed',
      place: { file: 'Services.csv', line: 9 },
    })
  })

  test('when nothing tells which form it is', async () => {
    const root = await changed('Export.csv', (text) => text.replace('2026 v1', '2031 v1'))
    await writeFile(
      join(root, 'Client.csv'),
      (await readFile(join(root, 'Client.csv'), 'utf8')).replace('HispanicLatinao', 'X').replace(/,Sex\b/, ',Y'),
    )
    await refused(root, { code: 'form_not_known' })
  })
})

import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { brief, importingWorld, SAMPLE, type Importing } from '../../../test/harness/importing.ts'
import { verifyRecord } from '../../records/verify.ts'
import { makeZip } from '../../../test/zip-maker.ts'

let here: Importing
let { bring, changed, newSource, asked, one } = {} as Importing
before(async () => {
  here = await importingWorld()
  ;({ bring, changed, newSource, asked, one } = here)
  await here.world.clock('2025-11-22T09:00:00Z')
})
after(() => here.close())

const later = (text: string) => text.replaceAll('2025-11-03 12:00:00', '2025-11-10 12:00:00')

describe('a later export', () => {
  test('updates what it changed, keeps what stood there in the log, and leaves the rest', async () => {
    const source = newSource()
    await bring(join(SAMPLE, 'fy2026'), source)
    await here.world.admin.query(`update care.person set family_name = 'Marchetti', preferred_name = 'Zo' where source = $1 and source_key = 'C1'`, [
      source,
    ])
    const next = await bring(await changed({ 'Client.csv': (text) => later(text.replace('Zoë,,Marchetti', 'Zoë,,Marchetti-Lee')) }), source)
    assert.equal(brief(next)['Client'], '14 0 1 11 2', 'a later date alone is no change')
    assert.equal(await one('select family_name from care.person where source = $1 and source_key = $2', [source, 'C1']), 'Marchetti-Lee')
    const was = await one<{ was: { family_name: string }[] }>(
      `select payload from sealed.change c join care.person p on p.id = c.chain where p.source = $1 and p.source_key = 'C1' order by seq desc limit 1`,
      [source],
    )
    assert.equal(was.was[0]!.family_name, 'Marchetti')
    assert.deepEqual((await verifyRecord(here.world.adminUrl)).faults, [])
    const older = await bring(join(SAMPLE, 'fy2026'), source)
    assert.equal(brief(older)['Client'], '14 0 0 12 2', 'an older file does not undo it')
    assert.equal(await one('select family_name from care.person where source = $1 and source_key = $2', [source, 'C1']), 'Marchetti-Lee')
  })

  test('hides what its source deleted, and shows again what it restored', async () => {
    const source = newSource()
    await bring(join(SAMPLE, 'fy2026'), source)
    const known = () =>
      one<number>(
        `select count(*)::int from care.acquaintance a join care.person p on p.id = a.person_id where p.source = $1 and p.source_key = 'C4' and a.to_at > guard.now()`,
        [source],
      )
    assert.equal(await known(), 1)
    const gone = await bring(
      await changed({
        'Client.csv': (text) =>
          later(text).replace(
            'André,,Okafor,,1,,,1971-11-30,1,,,,,,,,,,0,,,,,,,,,,,,,2021-09-01 09:00:00,2025-11-10 12:00:00,u1,,',
            'André,,Okafor,,1,,,1971-11-30,1,,,,,,,,,,0,,,,,,,,,,,,,2021-09-01 09:00:00,2025-11-10 12:00:00,u1,2025-11-09 00:00:00,',
          ),
      }),
      source,
    )
    assert.equal(gone.summary!.totals['people'], 10)
    assert.equal(await known(), 0)
    const back = await bring(await changed({ 'Client.csv': (text) => text.replaceAll('2025-11-03 12:00:00', '2025-11-11 12:00:00') }), source)
    assert.equal(back.summary!.totals['people'], 11)
    assert.equal(await known(), 1)
  })

  test('opens a stay again whose exit was taken back', async () => {
    const source = newSource()
    await bring(join(SAMPLE, 'fy2026'), source)
    await bring(
      await changed({ 'Exit.csv': (text) => text.replace(/^(X1,.*),2025-11-03 12:00:00,u1,,/m, '$1,2025-11-10 12:00:00,u1,2025-11-09 00:00:00,') }),
      source,
    )
    assert.deepEqual(
      await asked('select state, closed_at, exit_situation from care.support_period where source = $1 and source_key = $2', [source, 'E1']),
      [{ state: 'active', closed_at: null, exit_situation: null }],
    )
    assert.equal(
      await one(`select to_on from care.household_member m join care.person p on p.id = m.person_id where p.source = $1 and p.source_key = 'C1'`, [
        source,
      ]),
      null,
    )
  })

  test('moves an entry past its old exit, and then the exit with it', async () => {
    const source = newSource()
    await bring(join(SAMPLE, 'fy2026'), source)
    const moved = { 'Enrollment.csv': (text: string) => text.replace('E1,C1,P2,2022-01-10', 'E1,C1,P2,2023-01-10').replace('0,,2022-03-01', '0,,') }
    const refused = await bring(await changed(moved), source)
    assert.ok(refused.findings.some((f) => f.file === 'Exit.csv' && f.line === 2 && f.reason === 'ends_before_start'))
    assert.equal(await one('select state from care.support_period where source = $1 and source_key = $2', [source, 'E1']), 'active')
    await bring(await changed({ ...moved, 'Exit.csv': (text) => text.replace('X1,E1,C1,2022-06-30', 'X1,E1,C1,2023-06-30') }), source)
    assert.equal(
      await one('select closed_at::date::text from care.support_period where source = $1 and source_key = $2', [source, 'E1']),
      '2023-06-30',
    )
  })
})

describe('a row is refused', () => {
  test('that points nowhere, that names another person, and the older of two with one key', async () => {
    const found = await bring(
      await changed({
        'Enrollment.csv': (text) => text.replace('E6,C6,P3', 'E6,C99,P3').replace('E7,C7,P3', 'E7,C7,P99'),
        'Services.csv': (text) => text.replace('V4,E1,C1', 'V4,E1,C2'),
        'Client.csv': (text) =>
          `${text.trimEnd()}\n${text
            .split('\n')
            .find((line) => line.startsWith('C5,'))!
            .replace('Okafor', 'Older')
            .replace('2025-11-03', '2024-11-03')}\n`,
      }),
      newSource(),
    )
    const refused = found.findings
      .filter((finding) => !finding.taken)
      .map(({ file, line, reason, column }) => [file, line, reason, column ?? ''].join(' '))
    for (const expected of [
      'Enrollment.csv 7 points_nowhere PersonalID',
      'Enrollment.csv 8 points_nowhere ProjectID',
      'Exit.csv 4 points_nowhere EnrollmentID',
      'Services.csv 5 other_person_than_stay PersonalID',
      'Client.csv 16 same_key_again ',
    ])
      assert.ok(refused.includes(expected), `${expected} in\n${refused.join('\n')}`)
    assert.equal(
      found.summary!.files.reduce((sum, f) => sum + f.rows - f.created - f.updated - f.unchanged - f.refused, 0),
      0,
    )
  })
})

describe('nothing is half-written', () => {
  const people = () => one<number>('select count(*)::int from care.person')

  test('when a hostile zip is sent', async () => {
    const before_ = await people()
    const root = await here.folder()
    await writeFile(join(root, 'evil.zip'), makeZip([{ name: '../Client.csv', data: 'PersonalID\n1\n' }]))
    const refused = await bring(join(root, 'evil.zip'))
    assert.deepEqual([refused.state, refused.refusal, refused.summary], ['refused', 'path_escape', null])
    assert.equal(await people(), before_)
  })

  test('when the database is cut off in the middle; and it can be brought in afterwards', async () => {
    const [before_, source] = [await people(), newSource()]
    await here.world.admin
      .query(`create function sealed.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.05); return null; end $$;
      create trigger dawdles after insert on care.support_period for each row execute function sealed.dawdle();
      alter table care.support_period enable always trigger dawdles -- an import silences the triggers of single rows`)
    let over = false
    const bringing = bring(join(SAMPLE, 'fy2026'), source).then(
      () => 'brought in',
      () => 'cut off',
    )
    void bringing.then(() => (over = true))
    while (!over)
      await here.world.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'homeward-import' and query like '%insert into care.support_period%'`,
      )
    assert.equal(await bringing, 'cut off')
    await here.world.admin.query('drop function sealed.dawdle() cascade')
    assert.equal(await people(), before_)
    assert.equal(await one('select state from care.import_run order by started_at desc limit 1'), 'broken')
    assert.equal(await one('select count(*)::int from sealed.source_row where source = $1', [source]), 0)
    assert.equal((await bring(join(SAMPLE, 'fy2026'), source)).summary!.totals['people'], 11)
  })
})

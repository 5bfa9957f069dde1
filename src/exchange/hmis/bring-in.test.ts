import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { givenIn } from '../../../test/harness/given.ts'
import { makeWorld, type World } from '../../../test/harness/world.ts'
import { makeZip } from '../../../test/zip-maker.ts'
import { openDatabase, type Db } from '../../server/database.ts'
import { importHmis } from './bring-in.ts'

const SAMPLE = join(import.meta.dirname, 'sample')
const made: string[] = []
let world: World
let db: Db
before(async () => {
  world = await makeWorld()
  db = openDatabase(world.adminUrl, 3).db
  await world.clock('2025-11-22T09:00:00Z')
})
after(async () => {
  await db.destroy()
  await world.close()
  await Promise.all(made.map((path) => rm(path, { recursive: true })))
})

const bring = (path: string, source?: string) => importHmis({ url: world.adminUrl, db }, path, source)
const asked = async <Row>(text: string, values: unknown[] = []) => (await world.admin.query(text, values)).rows as Row[]
const one = async <T>(text: string, values: unknown[] = []) => Object.values((await world.admin.query(text, values)).rows[0] ?? {})[0] as T
/** Each source of its own has its own people, so that tests do not meet. */
let n = 0
const newSource = () => `SOURCE-${++n}`

/** The FY2026 sample with some of its files rewritten. */
async function changed(changes: Record<string, (text: string) => string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'hmis-'))
  made.push(root)
  await cp(join(SAMPLE, 'fy2026'), root, { recursive: true })
  for (const [file, change] of Object.entries(changes)) await writeFile(join(root, file), change(await readFile(join(root, file), 'utf8')))
  return root
}
const later = (text: string) => text.replaceAll('2025-11-03 12:00:00', '2025-11-10 12:00:00')
const brief = (imported: Awaited<ReturnType<typeof bring>>) =>
  Object.fromEntries(
    imported.summary!.files.map((f) => [f.file.replace('.csv', ''), [f.rows, f.created, f.updated, f.unchanged, f.refused].join(' ')]),
  )

describe('an export is brought in', () => {
  test('whole, every row new or refused with its reason; and again nothing changes', async () => {
    const source = newSource()
    const first = await bring(join(SAMPLE, 'fy2026'), source)
    assert.equal(first.state, 'done')
    assert.deepEqual(brief(first), {
      Organization: '2 2 0 0 0',
      Project: '3 3 0 0 0',
      ProjectCoC: '1 1 0 0 0',
      Client: '14 12 0 0 2',
      Enrollment: '15 13 0 0 2',
      Exit: '8 7 0 0 1',
      CurrentLivingSituation: '4 3 0 0 1',
      Services: '7 6 0 0 1',
    })
    assert.deepEqual(first.summary!.totals, { people: 11, households: 9, support_periods: 13, exits: 7, agencies: 2, programmes: 3 })
    assert.equal(first.findings.filter((finding) => !finding.taken).length, 7)

    const links = await one<number>('select count(*)::int from sealed.change')
    const again = await bring(join(SAMPLE, 'fy2026'), source)
    assert.deepEqual(
      again.summary!.files.map((f) => f.created + f.updated),
      [0, 0, 0, 0, 0, 0, 0, 0],
    )
    assert.deepEqual(
      again.summary!.files.map((f) => f.rows - f.unchanged - f.refused),
      [0, 0, 0, 0, 0, 0, 0, 0],
    )
    assert.deepEqual(again.summary!.totals, first.summary!.totals)
    assert.equal(
      await one('select count(*)::int from sealed.change where operation = $1', ['imported']),
      12,
      'one link for each person, and none for the second time',
    )
    assert.ok(
      (await one<number>('select count(*)::int from sealed.change')) - links <= 4,
      'beside the record of the import itself nothing was logged',
    )
  })

  test('and the same people in the form of another year are the same people', async () => {
    const source = newSource()
    await bring(join(SAMPLE, 'fy2022'), source)
    const people = await one<number>('select count(*)::int from care.person where source = $1', [source])
    const now = await bring(join(SAMPLE, 'fy2026'), source)
    assert.equal(now.summary!.files.find((f) => f.file === 'Client.csv')!.created, 2, 'two came new')
    assert.equal(await one('select count(*)::int from care.person where source = $1', [source]), people + 2)
  })

  test('as a zip just as from a folder', async () => {
    const files = ['Export', 'Client', 'Enrollment', 'Project', 'Organization', 'Exit', 'Services', 'CurrentLivingSituation', 'ProjectCoC'].map(
      (name) => `${name}.csv`,
    )
    const zip = makeZip(
      await Promise.all(files.map(async (name) => ({ name: `export/${name}`, data: await readFile(join(SAMPLE, 'fy2026', name)) }))),
    )
    const root = await mkdtemp(join(tmpdir(), 'hmis-'))
    made.push(root)
    await writeFile(join(root, 'sent'), zip)
    assert.equal((await bring(join(root, 'sent'), newSource())).summary!.totals['people'], 11)
  })

  test('people of two systems with the same keys stay two, until a worker says otherwise', async () => {
    const [one_, other] = [newSource(), newSource()]
    await bring(join(SAMPLE, 'fy2026'), one_)
    assert.equal((await bring(join(SAMPLE, 'fy2026'), other)).summary!.files.find((f) => f.file === 'Client.csv')!.created, 12)
  })
})

describe('what an export tells', () => {
  let source: string
  before(async () => {
    source = newSource()
    await bring(join(SAMPLE, 'fy2026'), source)
  })

  test('households came together, in their places', async () => {
    const rows = await asked<{ who: string; role: string; from_on: string; to_on: string | null }>(
      `
      select p.source_key as who, m.role, m.from_on::text, m.to_on::text from care.household h join care.household_member m on m.household_id = h.id join care.person p on p.id = m.person_id
       where h.source = $1 and h.source_key = 'H1' order by 1`,
      [source],
    )
    assert.deepEqual(rows, [
      { who: 'C1', role: 'head', from_on: '2022-01-10', to_on: '2022-06-30' },
      { who: 'C2', role: 'child', from_on: '2022-01-10', to_on: null },
      { who: 'C3', role: 'child', from_on: '2022-01-10', to_on: null },
    ])
  })

  test('an exit ends its stay and says where to, and whether that lasts', async () => {
    const rows = await asked<object>(
      `select source_key as key, state, closed_at::date::text as left_on, exit_situation, exit_lasting, moved_in_on::text from care.support_period
       where source = $1 and source_key in ('E1', 'E8', 'E2') order by 1`,
      [source],
    )
    assert.deepEqual(rows, [
      { key: 'E1', state: 'closed', left_on: '2022-06-30', exit_situation: 'rental_subsidised', exit_lasting: true, moved_in_on: '2022-03-01' },
      { key: 'E2', state: 'active', left_on: null, exit_situation: null, exit_lasting: null, moved_in_on: null },
      { key: 'E8', state: 'closed', left_on: '2022-07-03', exit_situation: 'unknown_not_asked', exit_lasting: null, moved_in_on: null },
    ])
  })

  test('where somebody lived before, was seen, and went', async () => {
    const rows = await asked<object>(
      `select h.source_key as key, situation, lasting, source_code as code, from_on::text, to_on::text from care.housing_stay h join care.person p on p.id = h.person_id
       where h.source = $1 and p.source_key in ('C1', 'C6') order by 1`,
      [source],
    )
    assert.deepEqual(rows, [
      { key: 'after/E1', situation: 'rental_subsidised', lasting: true, code: '435/431', from_on: '2022-06-30', to_on: null },
      { key: 'before/E1', situation: 'emergency_shelter', lasting: false, code: '101', from_on: '2021-10-04', to_on: '2022-01-10' },
      { key: 'before/E6', situation: 'staying_with_others', lasting: false, code: '336', from_on: '2022-03-14', to_on: '2022-03-15' },
      { key: 'seen/S1', situation: 'rough_sleeping', lasting: false, code: '116', from_on: '2022-03-15', to_on: '2022-03-15' },
    ])
  })

  test('services are contacts, under the category of what they tell', async () => {
    const rows = await asked<object>(
      `select source_key as key, category, service_kind, service, amount_cents::int as cents, two_way, mode from care.note where source = $1 and source_key in ('V1', 'V3', 'V4') order by 1`,
      [source],
    )
    assert.deepEqual(rows, [
      { key: 'V1', category: 'housing', service_kind: 'bed_night', service: 'bed_night', cents: null, two_way: false, mode: null },
      { key: 'V3', category: 'general', service_kind: 'service', service: 'case_management', cents: null, two_way: true, mode: null },
      { key: 'V4', category: 'money', service_kind: 'financial_help', service: 'deposit', cents: 125000, two_way: false, mode: null },
    ])
  })

  test('somebody without a name is withheld; words are kept as a name even where the export says it hid them', async () => {
    assert.equal(await one('select name_withheld from care.person where source = $1 and source_key = $2', [source, 'C8']), true)
    const hashed = newSource()
    await bring(
      await changed({
        'Export.csv': (text) => text.replace(',3,2,1,RIVERBEND', ',3,2,3,RIVERBEND'),
        'Client.csv': (text) => text.replace('Ruth', 'd'.repeat(64)).replace('Abara', 'e'.repeat(64)),
      }),
      hashed,
    )
    const names = await asked<object>(
      `select source_key as key, given_name, family_name, name_withheld from care.person where source = $1 and source_key in ('C1', 'C9') order by 1`,
      [hashed],
    )
    assert.deepEqual(names, [
      { key: 'C1', given_name: 'Zoë', family_name: 'Marchetti', name_withheld: false },
      { key: 'C9', given_name: '', family_name: '', name_withheld: true },
    ])
  })
})

describe('who knows of imported people', () => {
  test('their agencies and nobody else; what each wrote is its own until the person decides', async () => {
    const source = newSource()
    await bring(join(SAMPLE, 'fy2026'), source)
    const agency = async (key: string) => one<string>('select id from care.agency where source = $1 and source_key = $2', [source, key])
    const knows = async (key: string) =>
      (
        await asked<{ key: string }>(
          `select p.source_key as key from care.acquaintance a join care.person p on p.id = a.person_id
       where a.party_id = $1 and a.to_at > guard.now() order by p.source_key`,
          [await agency(key)],
        )
      ).map((row) => row.key)
    assert.deepEqual(await knows('O2'), ['C6', 'C7', 'C8', 'C9'])
    assert.deepEqual(await knows('O1'), ['C1', 'C10', 'C11', 'C2', 'C3', 'C4', 'C5'], 'without C12, whom the source deleted')
    const worker = await world.as(await givenIn(world.admin).staff(await agency('O1'), ['coordinator']))
    assert.equal((await worker.get('/api/imports')).status, 403)
  })

  test('exactly as the access of each is worked out one by one', async () => {
    const access = () => asked<object>('select party_id, person_id, from_at, to_at, categories from care.acquaintance order by 2, 1, 3')
    const inBulk = await access()
    await world.admin.query('select sealed.recompute(id) from care.person')
    assert.deepEqual(await access(), inBulk)
    assert.deepEqual(await asked('select * from sealed.verify_chains()'), [], 'and the change log is whole')
  })
})

describe('a later export', () => {
  test('updates what it changed, keeps what stood there in the log, and leaves the rest', async () => {
    const source = newSource()
    await bring(join(SAMPLE, 'fy2026'), source)
    const next = await bring(await changed({ 'Client.csv': (text) => later(text.replace('Zoë,,Marchetti', 'Zoë,,Marchetti-Lee')) }), source)
    assert.equal(brief(next)['Client'], '14 0 1 11 2', 'a later date alone is no change')
    assert.equal(await one('select family_name from care.person where source = $1 and source_key = $2', [source, 'C1']), 'Marchetti-Lee')
    const was = await one<{ was: { family_name: string }[] }>(
      `select payload from sealed.change c join care.person p on p.id = c.chain where p.source = $1 and p.source_key = 'C1' order by seq desc limit 1`,
      [source],
    )
    assert.equal(was.was[0]!.family_name, 'Marchetti')
    assert.deepEqual(await asked('select * from sealed.verify_chains()'), [])
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
    const root = await mkdtemp(join(tmpdir(), 'hmis-'))
    made.push(root)
    await writeFile(join(root, 'evil.zip'), makeZip([{ name: '../Client.csv', data: 'PersonalID\n1\n' }]))
    const refused = await bring(join(root, 'evil.zip'))
    assert.deepEqual([refused.state, refused.refusal, refused.summary], ['refused', 'path_escape', null])
    assert.equal(await people(), before_)
  })

  test('when the database is cut off in the middle; and it can be brought in afterwards', async () => {
    const [before_, source] = [await people(), newSource()]
    const cutting = setInterval(
      () =>
        void world.admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'homeward-import' and query like '%insert into care.support_period%'`,
        ),
      1,
    )
    await world.admin.query(`create function sealed.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.05); return null; end $$;
      create trigger dawdles after insert on care.support_period for each row execute function sealed.dawdle()`)
    await assert.rejects(bring(join(SAMPLE, 'fy2026'), source))
    clearInterval(cutting)
    await world.admin.query('drop function sealed.dawdle() cascade')
    assert.equal(await people(), before_)
    assert.equal(await one('select state from care.import_run order by started_at desc limit 1'), 'broken')
    assert.equal(await one('select count(*)::int from sealed.source_row where source = $1', [source]), 0)
    assert.equal((await bring(join(SAMPLE, 'fy2026'), source)).summary!.totals['people'], 11)
  })
})

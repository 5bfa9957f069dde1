import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { givenIn } from '../../../test/harness/given.ts'
import { brief, importingWorld, SAMPLE, type Importing } from '../../../test/harness/importing.ts'
import { makeZip } from '../../../test/zip-maker.ts'

let here: Importing
let { bring, changed, newSource, asked, one } = {} as Importing
before(async () => {
  here = await importingWorld()
  ;({ bring, changed, newSource, asked, one } = here)
  await here.world.clock('2025-11-22T09:00:00Z')
})
after(() => here.close())

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

    const links = () => one<number>(`select count(*)::int from sealed.change where table_name <> 'import_run'`)
    const before_ = await links()
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
    assert.equal(await links(), before_, 'beside the record of the import itself nothing was logged')
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
    const root = await here.folder()
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
    const worker = await here.world.as(await givenIn(here.world.admin).staff(await agency('O1'), ['coordinator']))
    assert.equal((await worker.get('/api/imports')).status, 403)
  })

  test('exactly as the access of each is worked out one by one', async () => {
    const access = () => asked<object>('select party_id, person_id, from_at, to_at, categories from care.acquaintance order by 2, 1, 3')
    const inBulk = await access()
    await here.world.admin.query('select sealed.recompute(id) from care.person')
    assert.deepEqual(await access(), inBulk)
    assert.deepEqual(await asked('select * from sealed.verify_chains()'), [], 'and the change log is whole')
  })
})

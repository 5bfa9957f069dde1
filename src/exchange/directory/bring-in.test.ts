import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { givenIn } from '../../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../../test/harness/world.ts'
import { sharedFolder } from '../../../test/shared-folder.ts'
import { openDatabase, type Db } from '../../server/database.ts'
import { importDirectory } from './bring-in.ts'

let world: World
let admin: Db
let network: As, worker: As
before(async () => {
  world = await makeWorld()
  admin = openDatabase(world.adminUrl, 4).db
  const given = givenIn(world.admin)
  const agency = await given.agency('Harbour Homes')
  network = await world.as(await given.staff(agency, ['network_admin'], 'Nora'))
  worker = await world.as(await given.staff(agency, ['coordinator']))
})
after(async () => {
  await admin.destroy()
  await world.close()
  rmSync(folder, { recursive: true })
})

const sample = (name: string) => join(import.meta.dirname, 'sample', name)
const folder = mkdtempSync(join(tmpdir(), 'homeward-directory-'))
const written = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const counts = async (file: string) => {
  const { summary } = await importDirectory(admin, file)
  const { rows, created, updated, unchanged, refused } = summary!.files[0]!
  return { rows, created, updated, unchanged, refused }
}
const monday = { day: 1, time: '08:00' }
const found = async (query: object) =>
  (await worker.get('/api/directory', { ...monday, limit: 100, ...query } as never)).body as { total: number; listings: any[] }
const listed = async () => (await world.admin.query('select count(*)::int as n from care.service_listing')).rows[0].n as number

test('a directory that is brought in can be searched by need, place and opening hours', async () => {
  assert.deepEqual(await counts(sample('helping-out.csv')), { rows: 7, created: 7, updated: 0, unchanged: 0, refused: 0 })
  assert.deepEqual(
    (await found({ need: 'crisis_bed' })).listings.map(({ name }) => name),
    ['Quay House'],
  )
  assert.deepEqual(
    (await found({ place: 'harbour', open: 'yes' })).listings.map(({ name, opening }) => [name, opening.state, opening.at]),
    [
      ['Lantern Kitchen', 'open', '09:00'],
      ['Quay House', 'always', null],
    ],
  )
  assert.deepEqual(
    (await found({ open: 'yes', day: 7, time: '01:00' })).listings.map(({ name }) => name),
    ['Harbour Night Van', 'Quay House'],
    'Saturday night runs into Sunday',
  )
  const [kitchen] = (await found({ q: 'lantern' })).listings
  assert.deepEqual([kitchen.source_name, kitchen.check_first, kitchen.may_change], ['City of Melbourne, Helping Out', true, false])
})

test('bringing in the same file again changes nothing, not even the change log', async () => {
  const changes = async () =>
    (await world.admin.query(`select count(*)::int as n from sealed.change where table_name in ('service_listing', 'directory_source')`)).rows[0].n
  const before_ = await changes()
  assert.deepEqual(await counts(sample('helping-out.csv')), { rows: 7, created: 0, updated: 0, unchanged: 7, refused: 0 })
  assert.equal(await changes(), before_)
})

test('a later file changes what it says differently, and leaves what the network said', async () => {
  await world.admin.query(`update care.service_listing set room = 'full' where name = 'Quay House'`)
  const later = readFileSync(sample('helping-out.csv'), 'utf8').replace('9555 0102', '9555 0199')
  assert.deepEqual(await counts(written('later.csv', later)), { rows: 7, created: 0, updated: 1, unchanged: 6, refused: 0 })
  const [house] = (await found({ q: 'quay' })).listings
  assert.deepEqual([house.phones[0].number, house.room], ['9555 0199', 'full'])
})

test('rows that cannot be taken are listed with file, line and reason; the rest is taken', async () => {
  const { state, findings, summary } = await importDirectory(admin, sample('archive.csv'))
  assert.equal(state, 'done')
  assert.deepEqual(
    findings.filter(({ taken }) => !taken).map(({ file, line, reason }) => `${file}:${line} ${reason}`),
    ['archive.csv:5 same_key_twice', 'archive.csv:6 no_id', 'archive.csv:7 no_name'],
  )
  assert.deepEqual(summary!.totals, { services: 3 })
})

test('a broken file is refused whole, with the line, and nothing of it is written', async () => {
  const before_ = await listed()
  const broken = readFileSync(sample('archive.csv'), 'utf8').replaceAll('c_', 'd_') + '"never closed\n'
  const { state, refusal, refused_at, summary } = await importDirectory(admin, written('broken.csv', broken))
  assert.deepEqual([state, refusal, refused_at, summary], ['refused', 'quote_never_closed', 'broken.csv:8', null])
  assert.equal(await listed(), before_)
})

test('a form that is not known, and a file that is not there, are told apart', async () => {
  assert.equal((await importDirectory(admin, written('people.csv', 'a,b\n1,2\n'))).refusal, 'form_not_known')
  await assert.rejects(importDirectory(admin, join(folder, 'nowhere.csv')), /ENOENT/)
})

const upload = (as: As, name: string, bytes: Uint8Array) => {
  const boundary = 'xxHOMEWARDxx'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return world.app.inject({
    method: 'POST',
    url: '/api/imports/directory',
    headers: { cookie: as.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  })
}
const ended = async (id: string) => {
  for (;;) {
    const { body } = await network.get(`/api/imports/${id}`)
    if (body.state !== 'running') return body
    await new Promise((wait) => setTimeout(wait, 20))
  }
}

test('the network’s administrator sends a file in the browser, follows it, and reads what was not taken', async () => {
  const reply = await upload(network, 'services.json', readFileSync(sample('services.json')))
  assert.equal(reply.statusCode, 200, reply.body)
  const run = await ended(reply.json().id)
  assert.deepEqual([run.state, run.rows_done, run.rows_total, run.started_by, run.file_name], ['done', 5, 5, 'Nora', 'services.json'])
  assert.deepEqual(run.summary.files[0], { file: 'services.json', rows: 5, created: 3, updated: 0, unchanged: 0, refused: 2 })
  assert.deepEqual(
    run.findings.map(({ line, reason }: { line: number; reason: string }) => `${line} ${reason}`),
    ['3 organisation_without_services', '4 no_name', '0 one_page_of_many'],
  )
  assert.equal((await network.get('/api/imports')).body[0].id, run.id)
})

test('a file sent in the browser that is broken is refused whole and says why', async () => {
  const run = await ended((await upload(network, 'half.json', Buffer.from('{"contents":['))).json().id)
  assert.deepEqual([run.state, run.refusal, run.refused_at, run.rows_done], ['refused', 'json_unreadable', 'half.json', 0])
})

test('only the network’s administrator brings in a directory', async () => {
  assert.equal((await upload(worker, 'services.json', readFileSync(sample('services.json')))).json().refusal, 'not_your_role')
  assert.equal((await worker.get('/api/imports')).body.refusal, 'not_your_role')
  const nothing = await network.post('/api/imports/directory')
  assert.equal(nothing.body.refusal, 'no_file_sent')
  const apart = await network.post('/api/imports/directory', '1', { 'content-type': 'multipart/form-data' })
  assert.deepEqual([apart.status, apart.body.refusal], [422, 'no_file_sent'], 'what cannot be taken apart holds no file')
})

const shared = sharedFolder()
test(
  'the Melbourne directory gives 119 services that are found by need, place and opening hours; again changes nothing',
  { skip: !shared && 'no shared folder' },
  async () => {
    const file = join(shared!, 'data/directories-au/melbourne_helping_out_raw_2024.csv')
    await world.admin.query('truncate care.service_listing cascade')
    assert.deepEqual(await counts(file), { rows: 119, created: 119, updated: 0, unchanged: 0, refused: 0 })
    assert.deepEqual(await counts(file), { rows: 119, created: 0, updated: 0, unchanged: 119, refused: 0 })
    assert.equal((await found({})).total, 119)
    assert.equal((await found({ need: 'food' })).total, 22)
    assert.equal((await found({ place: 'fitzroy' })).total, 14)
    assert.deepEqual(
      (await found({ need: 'food', place: 'st kilda', open: 'yes', time: '09:00' })).listings.map(({ name, opening }) => [name, opening.at]),
      [['Sacred Heart Mission', '10:30']],
    )
  },
)

test('the Australian archive comes in whole: 1,540 services of five lists', { skip: !shared && 'no shared folder' }, async () => {
  for (const name of ['contacts_dccsds', 'emergency_relief', 'housing_centres', 'housing_finder', 'victim_support']) {
    const { state, findings } = await importDirectory(admin, join(shared!, `data/directories-au/oasa/${name}.csv`))
    assert.deepEqual([state, findings.filter(({ taken }) => !taken)], ['done', []], name)
  }
  assert.equal(
    (await found({ q: 'housing service centre', place: '4870' })).listings[0].name,
    'Cairns Housing Service Centre, Queensland Government Service Centre',
  )
})

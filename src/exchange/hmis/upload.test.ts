import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { givenIn } from '../../../test/harness/given.ts'
import { importingWorld, SAMPLE, type Importing } from '../../../test/harness/importing.ts'
import type { As } from '../../../test/harness/world.ts'
import { makeZip } from '../../../test/zip-maker.ts'

let here: Importing
let network: As, admin: As, worker: As
let zip: Buffer
before(async () => {
  here = await importingWorld()
  const given = givenIn(here.world.admin)
  const agency = await given.agency('Harbour Homes')
  network = await here.world.as(await given.staff(agency, ['network_admin'], 'Nora'))
  admin = await here.world.as(await given.staff(agency, ['agency_admin']))
  worker = await here.world.as(await given.staff(agency, ['coordinator']))
  const folder = join(SAMPLE, 'fy2026')
  zip = makeZip(await Promise.all((await readdir(folder)).map(async (name) => ({ name, data: await readFile(join(folder, name)) }))))
})
after(() => here.close())

/** A browser's form: its fields, then its file. */
function form(name: string, file: Buffer, fields: Record<string, string> = {}) {
  const mark = 'mark-of-a-form'
  const part = (head: string) => `--${mark}\r\nContent-Disposition: form-data; ${head}\r\n`
  const before_ = Object.entries(fields).map(([field, value]) => `${part(`name="${field}"`)}\r\n${value}\r\n`)
  const body = Buffer.concat([
    Buffer.from(`${before_.join('')}${part(`name="file"; filename="${name}"`)}\r\n`),
    file,
    Buffer.from(`\r\n--${mark}--\r\n`),
  ])
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${mark}` } }
}
const send = (as: As, name: string, file: Buffer, fields?: Record<string, string>) => {
  const { body, headers } = form(name, file, fields)
  return as.post('/api/imports/hmis', body, headers)
}
async function ended(id: string) {
  for (;;) {
    const { body } = await network.get(`/api/imports/${id}`)
    if (body.state !== 'running') return body
    await setTimeout(50)
  }
}

test('a network administrator sends a zip and sees what came of it', async () => {
  const sent = await send(network, 'riverbend.zip', zip, { source: 'RIVERBEND EAST' })
  assert.equal(sent.status, 200)
  const run = await ended(sent.body.id)
  assert.deepEqual([run.state, run.file_name, run.started_by, run.rows_done, run.rows_total], ['done', 'riverbend.zip', 'Nora', 54, 54])
  assert.deepEqual([run.summary.source, run.summary.totals.people, run.summary.not_taken.length], ['RIVERBEND EAST', 11, 2])
  assert.equal(run.findings_total, 14)
  assert.deepEqual((await network.get(`/api/imports/${run.id}/findings`)).body, run.findings)
  const party = await here.one('select party_id from sealed.change where operation = $1 limit 1', ['imported'])
  assert.equal(party, await here.one('select started_by from care.import_run where id = $1', [run.id]), 'each person’s log says who brought it')
})

test('nobody else may send one, or see another’s', async () => {
  assert.deepEqual(
    [(await send(admin, 'a.zip', zip)).body.refusal, (await send(worker, 'a.zip', zip)).body.refusal],
    ['not_your_role', 'not_your_role'],
  )
  const [run] = (await network.get('/api/imports')).body
  assert.equal((await admin.get(`/api/imports/${run.id}`)).body.refusal, 'no_such_import')
  assert.equal((await admin.get(`/api/imports/${run.id}/findings`)).body.refusal, 'no_such_import')
})

test('a hostile zip is refused whole, with the reason', async () => {
  const people = () => here.one<number>('select count(*)::int from care.person')
  const before_ = await people()
  const run = await ended((await send(network, 'evil.zip', makeZip([{ name: '../../Client.csv', data: 'PersonalID\n1\n' }]))).body.id)
  assert.deepEqual([run.state, run.refusal, run.summary], ['refused', 'path_escape', null])
  assert.equal((await ended((await send(network, 'text.zip', Buffer.from('not a zip'))).body.id)).refusal, 'not_an_archive')
  assert.equal(await people(), before_)
})

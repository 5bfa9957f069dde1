import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { givenIn, type Given } from '../../../test/harness/given.ts'
import { importingWorld, SAMPLE, type Importing } from '../../../test/harness/importing.ts'
import type { As } from '../../../test/harness/world.ts'
import { nameTokens } from '../../people/names.ts'
import { markInterrupted } from '../interrupted.ts'

let here: Importing
let given: Given
let { bring, changed, newSource, asked, one } = {} as Importing
let [elsewhere, receiving, workerId, zoe] = ['', '', '', '']
let worker: As, admin: As
const source = 'COUNTY'

/** Written down by an agency outside the source, and known to the receiving agency by consent. */
async function writtenHere(given_name: string, family_name: string, born: string): Promise<string> {
  const id = await given.person(elsewhere, { given_name, family_name, born })
  for (const { kind, token } of nameTokens({ given_name, family_name }))
    await here.world.admin.query('insert into care.name_token (person_id, kind, token) values ($1, $2, $3)', [id, kind, token])
  await given.involve(id, receiving)
  await given.consent(id, receiving, ['general'])
  return id
}
const imported = (key: string) => one<string>('select id from care.person where source = $1 and source_key = $2', [source, key])
const names = async (as: As) =>
  (await as.get('/api/people/duplicates')).body.pairs.map((pair: { one: { full_name: string }; other: { full_name: string } }) =>
    [pair.one.full_name, pair.other.full_name].toSorted().join(' | '),
  )

before(async () => {
  here = await importingWorld()
  ;({ bring, changed, newSource, asked, one } = here)
  await here.world.clock('2025-11-22T09:00:00Z')
  given = givenIn(here.world.admin)
  await bring(join(SAMPLE, 'fy2026'), source)
  zoe = await imported('C1')
  receiving = await one('select agency_id from care.person where id = $1', [zoe])
  elsewhere = await given.agency('Elsewhere')
  workerId = await given.staff(receiving, ['coordinator'])
  worker = await here.world.as(workerId)
  admin = await here.world.as(await given.staff(elsewhere, ['network_admin']))
})
after(() => here.close())

describe('after an import', () => {
  test('the same person from another source with another spelling is offered, and nothing is merged', async () => {
    const zoey = await writtenHere('Zoey', 'Markety', '1984-09-03')
    await bring(
      await changed({ 'Client.csv': (text) => text.replaceAll('2025-11-03 12:00:00', '2025-11-10 12:00:00').replace('Zoë,,', 'Zoe,,') }),
      source,
    )
    const { pairs } = (await worker.get('/api/people/duplicates')).body
    assert.equal(pairs.length, 1, JSON.stringify(pairs))
    assert.deepEqual([pairs[0].one.id, pairs[0].other.id].toSorted(), [zoe, zoey].toSorted())
    assert.deepEqual([pairs[0].names, pairs[0].births], ['alike', 'swapped'])
    assert.deepEqual(await asked('select id from care.person_link'), [])
  })

  test('once more brings no second offer', async () => {
    await bring(
      await changed({ 'Client.csv': (text) => text.replaceAll('2025-11-03 12:00:00', '2025-11-11 12:00:00').replace('Zoë,,', 'Zoe,,') }),
      source,
    )
    assert.equal((await names(worker)).length, 1)
  })

  test('one who may know only one of the two, or whom one of them excludes, is offered nothing', async () => {
    const outside = await here.world.as(await given.staff(elsewhere, ['coordinator']))
    assert.deepEqual(await names(outside), [])
    const barred = await given.staff(receiving, ['coordinator'])
    await given.exclude(zoe, barred)
    assert.deepEqual(await names(await here.world.as(barred)), [])
  })

  test('the network’s administrator learns how many, and never who', async () => {
    const { body } = await admin.get('/api/people/duplicates')
    assert.deepEqual([body.pairs, body.in_network], [[], 1])
    assert.equal((await worker.get('/api/people/duplicates')).body.in_network, null)
  })

  test('two different people are not offered again, until somebody takes that back', async () => {
    const { pairs } = (await worker.get('/api/people/duplicates')).body
    const say = (decision: 'different' | null) => worker.post(`/api/people/${zoe}/duplicates/${pairs[0].id}`, { decision })
    assert.equal((await say('different')).status, 200)
    assert.deepEqual(await names(worker), [])
    await bring(
      await changed({ 'Client.csv': (text) => text.replaceAll('2025-11-03 12:00:00', '2025-11-12 12:00:00').replace('Zoë,,', 'Zoe-Ann,,') }),
      source,
    )
    assert.deepEqual(await names(worker), [], 'a later import does not ask again')
    assert.equal((await say(null)).status, 200)
    assert.equal((await names(worker)).length, 1)
  })

  test('one person: the records are linked, and can be unlinked', async () => {
    const { pairs } = (await worker.get('/api/people/duplicates')).body
    const other = pairs[0].one.id === zoe ? pairs[0].other.id : pairs[0].one.id
    const linked = await worker.post(`/api/people/${zoe}/links`, { same_as_id: other, reason: 'Zoe says so herself' })
    assert.equal(linked.status, 200, JSON.stringify(linked.body))
    assert.deepEqual(await names(worker), [])
    assert.equal((await worker.post(`/api/people/${zoe}/links/${linked.body.id}/undo`, { version: 1 })).status, 200)
    assert.deepEqual(await asked('select decision from care.likely_duplicate'), [{ decision: 'different' }])
  })

  test('twins with names of their own, a namesake of another age and people of a sealed agency are not offered', async () => {
    await writtenHere('Ana', 'Lindqvist', '1999-05-05')
    await writtenHere('Jonas', 'Weir', '1961-02-03')
    const sealed = await given.agency('Quiet house')
    await here.world.admin.query('update care.agency set sealed = true where id = $1', [sealed])
    const hidden = await writtenHere('Mei', 'Huang', '2001-02-28')
    await here.world.admin.query('insert into care.involvement (person_id, party_id, serving) values ($1, $2, true)', [hidden, sealed])
    await bring(
      await changed({
        'Client.csv': (text) =>
          text
            .replaceAll('2025-11-03 12:00:00', '2025-11-13 12:00:00')
            .replace('Jonas,,', 'Jon,,')
            .replace('Mei,,', 'May,,')
            .replace('Sparrow', 'Spar'),
      }),
      source,
    )
    assert.deepEqual(await names(worker), [])
  })
})

test('an exit that says deceased says when the person died; taken back, it says so no longer', async () => {
  const from = newSource()
  await bring(join(SAMPLE, 'fy2026'), from)
  const died = () => one('select deceased_on::text from care.person where source = $1 and source_key = $2', [from, 'C10'])
  assert.equal(
    await died(),
    await one(`select (closed_at at time zone 'UTC')::date::text from care.support_period where source = $1 and source_key = 'E10'`, [from]),
  )
  await bring(
    await changed({ 'Exit.csv': (text) => text.replace(/^(X10,E10,C10,2025-01-31,)24(.*)2025-11-03 12:00:00/m, '$1410$22025-11-20 12:00:00') }),
    from,
  )
  assert.equal(await died(), null)
})

test('an import that its server did not finish is said to be broken at the next start', async () => {
  await here.world.admin.query(`insert into care.import_run (kind, file_name, started_by) values ('hmis', 'cut.zip', $1)`, [workerId])
  await here.world.admin.query(`insert into care.import_run (kind, file_name) values ('hmis', 'under way elsewhere')`)
  await markInterrupted(here.world.adminUrl)
  const state = (name: string) => one('select state from care.import_run where file_name = $1', [name])
  assert.deepEqual([await state('cut.zip'), await state('under way elsewhere')], ['broken', 'running'])
})

/** ENT-06: one consistent pack across agencies. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CORE, OWN } from '../../demo/texts/packs.ts'
import { done, makeEntryWorld, refused, type EntryWorld } from '../../../test/harness/entry.ts'
import type { As } from '../../../test/harness/world.ts'

let w: EntryWorld
let admin1: As, admin2: As
before(async () => {
  w = await makeEntryWorld()
  admin1 = await w.world.as(await w.given.staff(w.agency.a1, ['agency_admin'], 'admin.a1'))
  admin2 = await w.world.as(await w.given.staff(w.agency.a2, ['agency_admin'], 'admin.a2'))
})
after(() => w.close())

const own = { ...OWN.a2 }
const newest = { follows: 2, core_n: 2 }
const held = async (as: As) => Object.fromEntries((await as.get('/api/packs')).body.held.map((one: any) => [`v${one.core_n ?? 0}`, one.people]))
const accepted = async (name: string) => {
  const one = await w.screened(name, { stay: { situation: 'motel', from_on: '2025-02-24' } })
  done(await one.act('decision', { decision: 'accepted', reasons: ['fits'], pathway: 'exit' }))
  return one
}
const give = (one: Awaited<ReturnType<typeof accepted>>, more: object = {}) =>
  one.act('pack', { mode: 'in_person', language: 'en', teach_back: 'You help me find a flat', ...more })

test('a pack without its section on complaints is refused, naming the section; so is a core', async () => {
  await w.at('03T09:00')
  const { complaints: _left_out, ...rest } = CORE
  const answer = await admin2.post('/api/packs', { ...newest, sections: { ...own, ...rest } })
  refused(answer, 'pack_lacks_a_section')
  assert.deepEqual(
    answer.body.missing.map((one: any) => one.refusal),
    ['pack_section_complaints'],
  )
  refused(await admin2.post('/api/packs', { ...newest, sections: { ...own, ...rest, complaints: { en: ' ' } } }), 'pack_lacks_a_section')
  refused(await w.who.net.post('/api/packs/core', { follows: 2, sections: rest }), 'pack_lacks_a_section')
  refused(await admin2.post('/api/packs/core', { follows: 2, sections: CORE }), 'not_your_role')
  refused(await w.who.intake.post('/api/packs', { ...newest, sections: { ...own, ...CORE } }), 'not_your_role')
  assert.deepEqual((await admin2.post('/api/packs', { ...newest, sections: { ...own, ...CORE } })).body, { n: 3 })
  assert.equal((await admin2.get('/api/packs')).body.own.sections.provides.en, own.provides!.en)
})

test('after a new core the list of those who hold the old one counts down as it is given', async () => {
  await w.at('03T10:00')
  const people = []
  for (const name of ['Ada', 'Bea', 'Cem', 'Dov', 'Eva', 'Fay', 'Gus']) people.push(await accepted(name))
  refused(await give(people[0]!, { pack_version: 9 }), 'no_such_pack')
  for (const one of people) done(await give(one))
  assert.deepEqual(await held(admin1), { v2: 7 })
  await w.at('05T10:00')
  assert.deepEqual((await w.who.net.post('/api/packs/core', { follows: 2, sections: CORE })).body, { n: 3 })
  const { body } = await admin1.get('/api/packs')
  assert.deepEqual([body.core.n, body.own.n, body.own.core_n], [3, 3, 3], 'each agency’s pack follows')
  assert.equal(body.own.sections.provides.en, OWN.a1.provides!.en, 'and keeps its own part')

  const holders = async () => (await w.who.intake.get('/api/packs/holders')).body.map((one: any) => [one.person.name, one.core_n])
  assert.equal((await holders()).length, 7)
  assert.ok((await people[0]!.read()).may_next.includes('give_pack'), 'what was given before is to be given anew')
  done(await give(people[0]!))
  assert.equal((await holders()).length, 6)
  assert.ok(!(await people[0]!.read()).may_next.includes('give_pack'))
  assert.deepEqual(await held(admin1), { v2: 6, v3: null }, 'small numbers are not told to who only counts')
  assert.deepEqual(await held(w.who.intake), { v2: 6, v3: 1 })
  assert.deepEqual((await w.who.worker2.get('/api/packs/holders')).body, [], 'another agency’s people are not listed')

  const owed = (await w.who.intake.get(`/api/people/${people[0]!.person}/owed`)).body.owed.filter((one: any) => one.standard.startsWith('ENT-0'))
  assert.deepEqual(
    owed.filter((one: any) => ['ENT-05', 'ENT-06'].includes(one.standard)).map((one: any) => [one.standard, one.status, one.why.key]),
    [
      ['ENT-05', 'met', 'pack_given'],
      ['ENT-06', 'met', 'core_given'],
    ],
  )
})

test('who publishes says what they follow: of two, the second is told, sees what the first published, and loses nothing by it', async () => {
  await w.at('06T10:00')
  const second = await w.world.as(await w.given.staff(w.agency.a2, ['agency_admin'], 'second.admin.a2'))
  const read = async () => (await second.get('/api/packs')).body
  const { own: before, core } = await read()
  const mine = { ...before.sections, provides: { en: 'We help you move', zh: '' } }
  const theirs = { ...before.sections, does_not: { en: 'We do not lend money', zh: '' } }
  assert.deepEqual((await admin2.post('/api/packs', { sections: mine, follows: before.n, core_n: core.n })).body, { n: before.n + 1 })
  const late = await second.post('/api/packs', { sections: theirs, follows: before.n, core_n: core.n })
  refused(late, 'changed_meanwhile')
  assert.equal(late.status, 409)
  const { own: met } = await read()
  assert.deepEqual([met.n, met.sections.provides.en], [before.n + 1, 'We help you move'], 'nothing was laid over it unseen')
  done(await second.post('/api/packs', { sections: { ...met.sections, does_not: theirs.does_not }, follows: met.n, core_n: core.n }))
  assert.equal((await read()).own.sections.provides.en, 'We help you move')
})

test('of many who publish at the same moment one does, and every other is told; no version is left out', async () => {
  await w.at('07T10:00')
  const { core, own } = (await admin2.get('/api/packs')).body
  const onlyOne = async (asking: Promise<{ status: number; body: any }>[]) => {
    const told = (await Promise.all(asking)).map((answer) => answer.body.refusal ?? 'published').toSorted()
    assert.deepEqual(told, ['changed_meanwhile', 'changed_meanwhile', 'changed_meanwhile', 'published'])
  }
  await onlyOne([1, 2, 3, 4].map(() => w.who.net.post('/api/packs/core', { sections: CORE, follows: core.n })))
  refused(await admin2.post('/api/packs', { sections: own.sections, follows: own.n, core_n: core.n }), 'changed_meanwhile')
  await onlyOne([1, 2, 3, 4].map(() => admin2.post('/api/packs', { sections: own.sections, follows: own.n + 1, core_n: core.n + 1 })))
  const ahead = { sections: own.sections, follows: own.n + 7, core_n: core.n + 1 }
  refused(await admin2.post('/api/packs', ahead), 'changed_meanwhile')
  await assert.rejects(
    w.world.admin.query('insert into care.pack_core (n, sections, written_by) select max(n) + 2, $1, $2 from care.pack_core', [
      CORE,
      await w.given.staff(w.agency.a3, ['network_admin'], 'other.net'),
    ]),
    { constraint: 'changed_meanwhile' },
  )
})

test('the first pack of an agency is written on the core that stands', async () => {
  await w.at('08T10:00')
  const agency = await w.given.agency('New House')
  const admin = await w.world.as(await w.given.staff(agency, ['agency_admin'], 'admin.new'))
  const { core, own } = (await admin.get('/api/packs')).body
  assert.equal(own, null)
  const first = (core_n: number) => admin.post('/api/packs', { sections: { ...OWN.a1, ...CORE }, follows: 0, core_n })
  refused(await first(core.n - 1), 'changed_meanwhile')
  assert.deepEqual((await first(core.n)).body, { n: 1 })
})

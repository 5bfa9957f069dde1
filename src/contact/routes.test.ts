import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given, agency: string, person: string, asWorker: As, asPerson: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  agency = await given.agency()
  person = await given.person(agency)
  asWorker = await world.as(await given.staff(agency))
  asPerson = await world.as(person)
})
after(() => world.close())

const at = (rest: string) => `/api/people/${person}/${rest}`
const note = {
  mode: 'in_person',
  place: 'street',
  observed: 'Wet blankets, cough.',
  reported: 'Says the shelter was full.',
  interpretation: 'May need a doctor.',
  person_words: 'I am so tired.',
}

test('what was seen, reported, thought and said stay apart, and the person reads them', async () => {
  assert.equal((await asWorker.post(at('notes'), note)).status, 200)
  const [moment] = (await asPerson.get(at('timeline'))).body.moments
  assert.equal(moment.note.observed, note.observed)
  assert.equal(moment.note.person_words, note.person_words)
  assert.equal(moment.agency !== null, true)
})

test("what is withheld for somebody's safety needs a reason and is not shown to the person", async () => {
  assert.equal((await asWorker.post(at('notes'), { ...note, withheld_from_person: true })).body.refusal, 'say_why_withheld')
  await asWorker.post(at('notes'), {
    ...note,
    observed: 'Neighbour called.',
    withheld_from_person: true,
    withheld_reason: 'The neighbour asked not to be named.',
  })
  const seen = (as: As) => as.get(at('timeline?kind=notes')).then(({ body }) => body.moments.map((one: any) => one.note.observed))
  assert.ok((await seen(asWorker)).includes('Neighbour called.'))
  assert.ok(!(await seen(asPerson)).includes('Neighbour called.'))
})

test('an empty note, a note from tomorrow and a goal of somebody else are refused', async () => {
  assert.equal((await asWorker.post(at('notes'), { mode: 'phone' })).body.refusal, 'write_the_note')
  assert.equal((await asWorker.post(at('notes'), { ...note, happened_at: '2100-01-01T00:00:00Z' })).body.refusal, 'note_in_the_future')
  assert.equal((await asWorker.post(at('notes'), { ...note, goal_id: agency })).body.refusal, 'no_such_goal')
})

test('a note is corrected beside it, never in it', async () => {
  const { body } = await asWorker.post(at('notes'), { ...note, observed: 'Left arm.' })
  assert.equal((await asWorker.post(at(`notes/${body.id}/addenda`), { words: 'It was the right arm.' })).status, 200)
  const moment = (await asWorker.get(at('timeline'))).body.moments.find((one: any) => one.id === body.id)
  assert.equal(moment.note.observed, 'Left arm.')
  assert.equal(moment.note.addenda[0].words, 'It was the right arm.')
  await assert.rejects(world.admin.query(`update care.note set observed = 'changed' where id = $1`, [body.id]), /written_once/)
})

test('a partner reads the notes of the categories that consent opens, and no others', async () => {
  const theirs = await given.agency()
  const partner = await world.as(await given.staff(theirs, ['partner_worker']))
  await asWorker.post(at('notes'), { ...note, category: 'health', observed: 'Cough for three weeks.' })
  assert.equal((await partner.get(at('timeline'))).status, 404)
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['health'])
  assert.deepEqual(
    (await partner.get(at('timeline'))).body.moments.map((one: any) => one.category),
    ['health'],
  )
})

test('the same note sent twice at the same moment is written once, and both are told so', async () => {
  const key = { 'idempotency-key': crypto.randomUUID() }
  const both = await Promise.all([1, 2, 3].map(() => asWorker.post(at('notes'), { ...note, observed: 'At once.' }, key)))
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200, 200],
  )
  assert.equal(new Set(both.map(({ body }) => body.id)).size, 1)
})

test('the same note sent twice after a lost answer is written once', async () => {
  const key = { 'idempotency-key': crypto.randomUUID() }
  const first = await asWorker.post(at('notes'), { ...note, observed: 'Once.' }, key)
  const again = await asWorker.post(at('notes'), { ...note, observed: 'Once.' }, key)
  assert.equal(again.body.id, first.body.id)
  assert.equal((await asWorker.post(at('notes'), { ...note, observed: 'Other.' }, key)).body.refusal, 'key_used_for_something_else')
  const { rows } = await world.admin.query(`select count(*)::int as n from care.note where observed = 'Once.'`)
  assert.equal(rows[0].n, 1)
})

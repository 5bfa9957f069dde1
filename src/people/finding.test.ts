import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
let [ours, theirs, workerId, partnerId] = ['', '', '', '']
let worker: As, partner: As, admin: As, evaluator: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  ;[ours, theirs] = [await given.agency('Harbour'), await given.agency('Legal')]
  ;[workerId, partnerId] = [await given.staff(ours, ['intake']), await given.staff(theirs, ['partner_worker'])]
  ;[worker, partner] = [await world.as(workerId), await world.as(partnerId)]
  admin = await world.as(await given.staff(ours, ['agency_admin', 'network_admin']))
  evaluator = await world.as(await given.staff(ours, ['evaluator']))
})
after(() => world.close())

const begin = async (as: As, person: object) => {
  const { status, body } = await as.post('/api/people', person)
  assert.equal(status, 200, JSON.stringify(body))
  return body.id as string
}
const found = async (as: As, q: string) => (await as.get('/api/people/search', { q })).body.map((one: { name: string }) => one.name)
const match = async (as: As, more: object) => (await as.post('/api/people/matches', { given_name: '', family_name: '', ...more })).body

test('a person is found as one types: by a beginning, another script, a misspelling', async () => {
  await begin(worker, { given_name: '琳', family_name: '赵', born: '1988-04-02', preferred_language: 'zh' })
  await begin(worker, { given_name: 'John', family_name: 'Smith', born: '1980-01-01' })
  for (const q of ['zha', 'Zhao Lin', '赵', 'lin chao']) assert.deepEqual(await found(worker, q), ['赵琳'], q)
  for (const q of ['smi', 'Jon Smyth', 'smtih', 'smith jo']) assert.deepEqual(await found(worker, q), ['John Smith'], q)
  assert.deepEqual(await found(worker, 'z'), [], 'one letter is too little')
  assert.deepEqual(await found(worker, '  %_ '), [])
})

test('search shows nobody whom the searcher may not know, and only to those who work with people', async () => {
  assert.deepEqual(await found(partner, 'smith'), [])
  assert.equal((await admin.get('/api/people/search', { q: 'smith' })).body.refusal, 'not_your_role')
  assert.equal((await evaluator.get('/api/people/search', { q: 'smith' })).body.refusal, 'not_your_role')
})

test('search and matching forget a person once consent is withdrawn, and never show one who excludes the searcher', async () => {
  const person = await begin(worker, { given_name: 'Wanda', family_name: 'Quill' })
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['general'])
  assert.deepEqual(await found(partner, 'quill'), ['Wanda Quill'])
  await given.consent(person, theirs, ['general'], 'withdrawn')
  assert.deepEqual(await found(partner, 'quill'), [])
  await given.exclude(person, workerId)
  assert.deepEqual(await found(worker, 'quill'), [])
  assert.deepEqual((await match(worker, { given_name: 'Wanda', family_name: 'Quill' })).candidates, [])
})

test('possible duplicates are offered by sound, by another script, by a swapped birth date', async () => {
  const names = async (more: object) => (await match(worker, more)).candidates.map((one: { name: string; strong: boolean }) => [one.name, one.strong])
  assert.deepEqual(await names({ given_name: 'Jon', family_name: 'Smyth', born: '1980-01-01' }), [['John Smith', true]])
  assert.deepEqual(await names({ given_name: 'Lin', family_name: 'Chao', born: '1988-02-04' }), [['赵琳', true]])
  assert.deepEqual(await names({ given_name: 'Lin', family_name: 'Zhao', born: '1989-04-02' }), [['赵琳', true]])
  assert.deepEqual(
    await names({ given_name: 'Jane', family_name: 'Smith', born: '1980-01-01' }),
    [['John Smith', true]],
    'one name and the birth date',
  )
  assert.deepEqual(
    await names({ given_name: 'John', family_name: 'Smith', born: '1955-06-07' }),
    [['John Smith', false]],
    'a namesake is shown, and does not stand in the way',
  )
  assert.deepEqual(await names({ given_name: 'Peter', family_name: 'Brown', born: '1970-01-01' }), [])
})

test('nobody begins a second record without having looked at the likely ones', async () => {
  const twin = { given_name: 'Jon', family_name: 'Smyth', born: '1980-01-01' }
  const refused = await worker.post('/api/people', twin)
  assert.deepEqual([refused.status, refused.body.refusal], [409, 'look_at_possible_matches'])
  const { candidates } = await match(worker, twin)
  const id = await begin(worker, { ...twin, seen: candidates.map((one: { id: string }) => one.id) })
  const { rows } = await world.admin.query('select decision, candidates from care.duplicate_check where person_id = $1', [id])
  assert.deepEqual(rows, [{ decision: 'new_person', candidates: 1 }])
})

test('beyond what one may know a match is only a possibility, and needs two names and the birth date', async () => {
  const person = await begin(worker, { given_name: 'Odile', family_name: 'Marchetti', born: '1991-05-06' })
  const ask = (more: object) => match(partner, { beyond: true, ...more })
  assert.deepEqual(await ask({ given_name: 'Odile', family_name: 'Marchetti' }), { candidates: [], beyond: 'say_more', possible: [] })
  const told = await ask({ given_name: 'Odile', family_name: 'Markety', born: '1991-06-05' })
  assert.deepEqual([told.candidates, told.beyond, told.possible.length], [[], 'searched', 1])
  assert.notEqual(told.possible[0], person, 'the token is not the person')
  assert.ok(!JSON.stringify(told).includes(person))
  const { rows } = await world.admin.query(`select basis, categories from care.reading where person_id = $1 and party_id = $2`, [person, partnerId])
  assert.deepEqual(rows, [{ basis: 'possible match', categories: '{}' }], 'the person can see that somebody looked')
  assert.deepEqual((await partner.get(`/api/people/${person}`)).status, 404)

  assert.equal(
    (await worker.post('/api/people/same', { match: told.possible[0], person_says_so: true })).body.refusal,
    'match_no_longer_open',
    'a token serves only its holder',
  )
  assert.equal((await partner.post('/api/people/same', { match: told.possible[0] })).body.refusal, 'bad_shape', 'the person must have said so')
  assert.deepEqual((await partner.post('/api/people/same', { match: told.possible[0], person_says_so: true })).body, { id: person })
  const opened = (await partner.get(`/api/people/${person}`)).body
  assert.deepEqual([opened.name, opened.seen, opened.served_by_us, opened.stays], ['Odile Marchetti', [], true, []])
  assert.equal((await partner.post('/api/people/same', { match: told.possible[0], person_says_so: true })).body.refusal, 'match_no_longer_open')
})

test('people of a sealed agency, and people who exclude the searcher’s agency, never match', async () => {
  const refuge = await given.agency('Refuge')
  const inside = await world.as(await given.staff(refuge, ['intake']))
  await begin(inside, { given_name: 'Rosalind', family_name: 'Vane', born: '1990-02-03' })
  const hidden = { given_name: 'Rosalind', family_name: 'Vane', born: '1990-02-03', beyond: true }
  assert.equal((await match(partner, hidden)).possible.length, 1)
  await world.admin.query('update care.agency set sealed = true where id = $1', [refuge])
  assert.equal((await match(partner, hidden)).possible.length, 0)
  const person = await begin(worker, { given_name: 'Ingrid', family_name: 'Solberg', born: '1971-02-03' })
  await given.exclude(person, theirs)
  assert.equal((await match(partner, { given_name: 'Ingrid', family_name: 'Solberg', born: '1971-02-03', beyond: true })).possible.length, 0)
})

test('twenty searches beyond in a day, found or not; the day after there are twenty more', async () => {
  const fisher = await world.as(await given.staff(theirs, ['intake']))
  const ask = async (n: number) => (await match(fisher, { given_name: 'No', family_name: `Body${n}`, born: '1990-01-01', beyond: true })).beyond
  for (let n = 0; n < 20; n++) assert.equal(await ask(n), 'searched')
  assert.equal(await ask(20), 'enough_for_today')
  await world.clock(new Date(Date.now() + 25 * 3_600_000).toISOString())
  assert.equal(await ask(21), 'searched')
})

test('the same person at another agency that knows them: served by both, content by neither', async () => {
  const person = await begin(worker, { given_name: 'Tomas', family_name: 'Reyes', stay: { situation: 'motel', from_on: '2025-01-01' } })
  assert.equal(
    (await partner.post('/api/people/same', { person_id: person })).body.refusal,
    'no_such_thing',
    'whoever is not known cannot be taken on',
  )
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['general'])
  const take = () => partner.post('/api/people/same', { person_id: person })
  assert.equal((await take()).body.refusal, 'no_such_thing', 'consent alone does not make an agency serve: whoever comes there is looked for first')
  assert.equal((await match(partner, { given_name: 'Tomas', family_name: 'Reyes' })).candidates[0].id, person)
  assert.equal((await take()).status, 200)
  await given.consent(person, theirs, ['general'], 'withdrawn')
  const { body } = await partner.get(`/api/people/${person}`)
  assert.deepEqual([body.name, body.seen, body.stays], ['Tomas Reyes', [], []])
})

test('after a change of name both search and matching know the new one, and no longer the old', async () => {
  const person = await begin(worker, { given_name: 'Kestrel', family_name: 'Oldname' })
  assert.equal((await worker.patch(`/api/people/${person}`, { family_name: 'Newname', version: 1 })).status, 200)
  assert.deepEqual(await found(worker, 'oldname'), [])
  assert.deepEqual(await found(worker, 'newname'), ['Kestrel Newname'])
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given, worker: As, ours: string, clinic: string
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  given = givenIn(world.admin)
  ;[ours, clinic] = [await given.agency('Harbour'), await given.agency('Clinic', 'health')]
  worker = await world.as(await given.staff(ours))
})
after(() => world.close())

/** Somebody says this for the person. @returns what refuses it, or nothing */
const saidFor = async (person: string, categories: string[], more = {}): Promise<string | undefined> =>
  (
    await worker.post(`/api/people/${person}/consents`, {
      party_id: clinic,
      decision: 'given',
      categories,
      given_by: 'guardian',
      own_words: 'So be it',
      ...more,
    })
  ).body.refusal
const ordered = async (person: string, about: string, from_on: string, to_on: string) =>
  void (await world.admin.query(
    `with r as (insert into care.relative (person_id, agency_id, name, relation) values ($1, $2, 'Ann', 'parent') returning id)
     insert into care.guardian_order (person_id, agency_id, relative_id, issued_by, document, about, from_on, to_on)
     select $1, $2, id, 'The tribunal', 'Order 12', array[$3]::care.category[], $4, $5 from r`,
    [person, ours, about, from_on, to_on],
  ))

test('nobody says yes for a grown person on their own word', async () => {
  const person = await given.person(ours, { born: '1990-05-01' })
  assert.equal(await saidFor(person, ['health']), 'nobody_decides_for_them')
  assert.equal(await saidFor(person, ['health'], { given_by: 'substitute' }), 'nobody_decides_for_them')
  assert.equal(await saidFor(person, ['health'], { decision: 'refused' }), undefined, 'a no for them shares nothing')
})

test('a guardian says yes to what the order covers, and to nothing else', async () => {
  const person = await given.person(ours, { born: '1990-05-01' })
  await ordered(person, 'health', '2025-01-01', '2025-12-31')
  assert.equal(await saidFor(person, ['health', 'housing']), 'nobody_decides_for_them')
  assert.equal(await saidFor(person, ['health']), undefined)
})

test('once the order has run out, or before it begins, it is the person alone who decides', async () => {
  const person = await given.person(ours, { born: '1990-05-01' })
  await ordered(person, 'health', '2024-01-01', '2025-03-02')
  await ordered(person, 'health', '2025-03-04', '2026-03-02')
  assert.equal(await saidFor(person, ['health']), 'nobody_decides_for_them')
})

test('for a child, who looks after them says yes', async () => {
  assert.equal(await saidFor(await given.person(ours, { born: '2017-05-01' }), ['health', 'children']), undefined)
})

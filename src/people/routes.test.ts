import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
let [ours, theirs, workerId] = ['', '', '']
let worker: As, partner: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  ;[ours, theirs] = [await given.agency('Harbour'), await given.agency('Legal')]
  workerId = await given.staff(ours, ['coordinator'])
  ;[worker, partner] = [await world.as(workerId), await world.as(await given.staff(theirs, ['partner_worker']))]
  await world.clock('2025-03-03T09:00:00Z')
})
after(() => world.close())

const send = async (asked: Promise<{ status: number; body: any }>) => {
  const { status, body } = await asked
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
const begin = async (person: object) => (await send(worker.post('/api/people', person))).id as string
const page = async (id: string, as = worker) => send(as.get(`/api/people/${id}`))
const refusal = async (asked: Promise<{ body: { refusal?: string } }>) => (await asked).body.refusal
let n = 0
const named = (more: object = {}) => ({ given_name: `Ada${String.fromCharCode(97 + (n % 26))}`, family_name: `Q${(++n).toString(36)}uist`, ...more })

test('a family of four is entered in one go: each child a person of their own, with who is responsible', async () => {
  const child = (given_name: string, born: string) => ({
    given_name,
    family_name: 'Okafor',
    born,
    role: 'child',
    relation: 'child',
    legally_responsible: true,
  })
  const id = await begin({
    given_name: 'Amara',
    family_name: 'Okafor',
    preferred_name: 'Mei',
    born: '1990-01-10',
    stay: { situation: 'motel', from_on: '2025-02-24' },
    contact: { channel: 'text', value: '0400 000 000', safe: true, note: 'mornings' },
    household: [
      child('Ife', '2016-05-01'),
      child('Obi', '2019-06-01'),
      { given_name: 'Ben', family_name: 'Stone', role: 'partner', relation: 'partner' },
    ],
  })
  const mother = await page(id)
  assert.deepEqual([mother.name, mother.full_name, mother.age, mother.pathway, mother.homeless_days], ['Mei', 'Amara Okafor', 35, 'exit', 7])
  assert.deepEqual(
    mother.household.map((one: any) => [one.name, one.relation, one.legally_responsible]),
    [
      ['Ife Okafor', 'child', true],
      ['Obi Okafor', 'child', true],
      ['Ben Stone', 'partner', false],
    ],
  )
  assert.deepEqual(
    mother.contact.map((one: any) => [one.channel, one.safe]),
    [['text', true]],
  )
  const ife = await page(mother.household[0].person_id)
  assert.deepEqual(
    ife.relationships.map((one: any) => [one.name, one.relation, one.legally_responsible]),
    [['Mei', 'parent', true]],
  )
  assert.equal(ife.household.length, 3)

  const ben = mother.household[2]
  await send(worker.post(`/api/people/${id}/household/${ben.id}/leave`, { to_on: '2025-03-01', version: 1 }))
  assert.equal((await page(id)).household.length, 2)
  await send(
    worker.post(`/api/people/${id}/household`, {
      from_on: '2025-03-02',
      members: [{ person_id: ben.person_id, given_name: 'Ben', role: 'partner', relation: 'partner' }],
    }),
  )
  assert.equal((await page(id)).household.length, 3)
  assert.equal(
    await refusal(
      worker.post(`/api/people/${id}/household`, {
        from_on: '2025-03-02',
        members: [{ person_id: ben.person_id, given_name: 'Ben', role: 'partner', relation: 'partner' }],
      }),
    ),
    'already_in_this_household',
  )
})

test('nothing of a refused beginning stays: neither the person nor their children', async () => {
  const person = named({ household: [{ ...named(), born: '2030-01-01', role: 'child', relation: 'child' }] })
  assert.equal(await refusal(worker.post('/api/people', person)), 'born_in_the_future')
  assert.equal((await world.admin.query('select from care.person where family_name = $1', [(person as any).family_name])).rowCount, 0)
  assert.equal(await refusal(worker.post('/api/people', { given_name: ' ' })), 'name_the_person')
  assert.equal((await worker.post('/api/people', { given_name: '', name_withheld: true })).status, 200, 'somebody may stay without a name')
})

test('two who correct one record at once: the second is told, and nothing is lost', async () => {
  const id = await begin(named())
  await send(worker.patch(`/api/people/${id}`, { preferred_language: 'zh', interpreter_needed: true, version: 1 }))
  assert.equal(await refusal(worker.patch(`/api/people/${id}`, { preferred_language: 'en', version: 1 })), 'changed_meanwhile')
  assert.deepEqual([(await page(id)).preferred_language, (await page(id)).version], ['zh', 2])
})

test('moving ends the stay before, and the way follows where one lives', async () => {
  const id = await begin(named({ stay: { situation: 'rough_sleeping', from_on: '2025-01-01' } }))
  assert.equal((await page(id)).pathway, 'exit')
  assert.equal(await refusal(worker.patch(`/api/people/${id}`, { pathway: 'sustain', version: (await page(id)).version })), 'no_tenancy_recorded')
  await send(worker.post(`/api/people/${id}/stays`, { situation: 'motel', from_on: '2025-02-01' }))
  assert.equal((await page(id)).homeless_days, 61, 'a motel after the street is one time without a home')
  assert.equal(
    (await send(worker.post(`/api/people/${id}/stays`, { situation: 'rental_social', from_on: '2025-03-01', at_risk: true, lasting: true }))).pathway,
    'sustain',
  )
  const { stays, homeless_days } = await page(id)
  assert.equal(homeless_days, null)
  assert.deepEqual(
    stays.map((stay: any) => [stay.situation, stay.from_on, stay.to_on, stay.days]),
    [
      ['rental_social', '2025-03-01', null, 2],
      ['motel', '2025-02-01', '2025-03-01', 28],
      ['rough_sleeping', '2025-01-01', '2025-02-01', 31],
    ],
  )
  const [now] = stays
  const change = {
    situation: 'rental_social',
    tenure: 'Lease to 2026',
    lasting: true,
    at_risk: false,
    to_on: null,
    verified_by: 'Lease seen',
    version: now.version,
  }
  await send(worker.patch(`/api/people/${id}/stays/${now.id}`, change))
  assert.equal(await refusal(worker.patch(`/api/people/${id}/stays/${now.id}`, change)), 'changed_meanwhile')
  assert.equal(
    await refusal(worker.patch(`/api/people/${id}/stays/${now.id}`, { ...change, to_on: '2025-02-01', version: now.version + 1 })),
    'stay_ended_before_it_began',
  )
  assert.equal(await refusal(worker.post(`/api/people/${id}/stays`, { situation: 'motel', from_on: '2025-04-01' })), 'stay_in_the_future')
})

test('a safe way to reach the person, an address, and a vulnerability with its next look', async () => {
  const id = await begin(named())
  await send(worker.post(`/api/people/${id}/contact-preferences`, { channel: 'phone', value: '5550100', safe: false, note: 'He answers it' }))
  const safe = await send(
    worker.post(`/api/people/${id}/contact-preferences`, {
      channel: 'text',
      value: '5550101',
      safe: true,
      from_time: '09:00',
      to_time: '12:00',
      no_voicemail: true,
    }),
  )
  assert.deepEqual(
    (await page(id)).contact.map((one: any) => [one.channel, one.safe, one.from_time]),
    [
      ['text', true, '09:00:00'],
      ['phone', false, null],
    ],
  )
  await send(worker.post(`/api/people/${id}/contact-preferences/${safe.id}/end`, { version: 1 }))
  assert.equal((await page(id)).contact.length, 1)
  const address = await send(worker.post(`/api/people/${id}/addresses`, { words: '3 Elm St', suburb: 'Elmwood', from_on: '2025-01-01' }))
  await send(worker.post(`/api/people/${id}/addresses/${address.id}/end`, { to_on: '2025-03-01', version: 1 }))
  assert.deepEqual((await page(id)).addresses, [])
  const body = { kind: 'violence', high: true, source: 'She told me', from_on: '2025-03-03', review_on: '2025-04-01' }
  const one = await send(worker.post(`/api/people/${id}/vulnerabilities`, body))
  assert.equal(
    await refusal(worker.post(`/api/people/${id}/vulnerabilities`, { ...body, review_on: '2026-01-01' })),
    'vulnerability_reviewed_within_180_days',
  )
  await send(worker.patch(`/api/people/${id}/vulnerabilities/${one.id}`, { to_on: '2025-03-03', review_on: '2025-04-01', version: 1 }))
  assert.deepEqual((await page(id)).vulnerabilities, [])
})

test('another agency sees what consent opens, and is told plainly what it does not', async () => {
  const id = await begin(named({ stay: { situation: 'motel', from_on: '2025-02-24' } }))
  await send(worker.post(`/api/people/${id}/addresses`, { words: '3 Elm St', from_on: '2025-01-01' }))
  assert.equal(await refusal(partner.get(`/api/people/${id}`)), 'no_such_person')
  await given.involve(id, theirs)
  await given.consent(id, theirs, ['housing', 'general'])
  const seen = await page(id, partner)
  assert.deepEqual([seen.seen.toSorted(), seen.stays.length, seen.addresses, seen.served_by_us], [['general', 'housing'], 1, [], true])
  assert.ok(seen.not_shared.includes('location') && seen.not_shared.includes('safety') && !seen.not_shared.includes('housing'))
  assert.deepEqual(seen.around.map((one: any) => one.name).toSorted(), ['Harbour', 'Legal'])
})

test('linking points from one record to the other and rewrites neither; it can be undone, and no chain is made', async () => {
  const [a, b, c] = [await begin(named()), await begin(named()), await begin(named())]
  const link = (from: string, to: string) => worker.post(`/api/people/${from}/links`, { same_as_id: to, reason: 'same birth certificate' })
  const { id } = await send(link(a, b))
  assert.deepEqual(
    (await page(a)).links.map((one: any) => [one.person_id, one.direction]),
    [[b, 'same_as']],
  )
  assert.deepEqual(
    (await page(b)).links.map((one: any) => [one.person_id, one.direction]),
    [[a, 'linked_from']],
  )
  assert.equal(await refusal(link(a, c)), 'already_linked')
  assert.equal(await refusal(link(b, c)), 'linked_onward')
  assert.equal(await refusal(link(c, a)), 'linked_onward')
  assert.equal(await refusal(link(c, c)), 'cannot_link_to_oneself')
  const hidden = await given.person(theirs)
  assert.equal(await refusal(link(c, hidden)), 'no_such_person', 'somebody I may not know is as absent as nobody')
  await send(worker.post(`/api/people/${a}/links/${id}/undo`, { version: 1 }))
  assert.deepEqual([(await page(a)).links, (await page(b)).links], [[], []])
})

test('the person opens and corrects their own record, and nobody else’s', async () => {
  const id = await begin(named({ stay: { situation: 'motel', from_on: '2025-02-24' } }))
  const me = await world.as(id)
  const mine = await page(id, me)
  assert.deepEqual([mine.is_me, mine.stays.length, mine.not_shared], [true, 1, []])
  await send(me.patch(`/api/people/${id}`, { about_me: 'I like the sea.', version: mine.version }))
  assert.equal((await page(id)).about_me, 'I like the sea.')
  assert.equal(await refusal(me.get(`/api/people/${await begin(named())}`)), 'no_such_person')
})

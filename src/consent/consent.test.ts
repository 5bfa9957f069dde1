import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
let ours: string, theirs: string
let coordinator: As, partner: As, supervisor: As
let partnerId: string
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  ;[ours, theirs] = [await given.agency('Harbour'), await given.agency('Clinic', 'health')]
  partnerId = await given.staff(theirs, ['partner_worker'])
  ;[coordinator, partner, supervisor] = [
    await world.as(await given.staff(ours)),
    await world.as(partnerId),
    await world.as(await given.staff(ours, ['supervisor'])),
  ]
})
after(() => world.close())

const card = async (who: As, person: string, agency: string) =>
  (await who.get(`/api/people/${person}/consents`)).body.recipients?.find((one: any) => one.id === agency)
const yes = (categories: string[], more = {}) => ({ party_id: theirs, decision: 'given', categories, own_words: 'They may know this', ...more })
const sharing = async (person: string) => (await partner.get(`/api/people/${person}/consents`)).status

test('one act lets an agency in: it is on the team, knows what was said, and no more', async () => {
  const person = await given.person(ours)
  assert.equal(await sharing(person), 404)
  assert.equal((await coordinator.post(`/api/people/${person}/consents`, yes(['general', 'health']))).status, 200)
  assert.equal(await sharing(person), 200)
  const told = await card(partner, person, theirs)
  assert.deepEqual([told.state, told.on_team, told.serving, told.own_words], ['limited', true, false, 'They may know this'])
  assert.deepEqual(
    told.categories.filter((one: any) => one.state === 'given').map((one: any) => one.category),
    ['general', 'health'],
  )
})

test('what was said about one agency is not for another: who may know what is seen by the team, the words by whoever heard them and whom they are about', async () => {
  const [person, third] = [await given.person(ours), await given.agency('Housing', 'housing')]
  const housing = await world.as(await given.staff(third, ['partner_worker']))
  const themself = await world.as(person)
  await coordinator.post(`/api/people/${person}/consents`, yes(['general', 'health'], { own_words: 'The nurse may, but no man' }))
  await themself.post(`/api/people/${person}/consents`, yes(['general', 'housing'], { party_id: third, own_words: 'The flat only' }))
  const words = async (who: As) => [(await card(who, person, theirs)).own_words, (await card(who, person, third)).own_words]
  assert.deepEqual(await words(housing), ['', 'The flat only'])
  assert.deepEqual(await words(partner), ['The nurse may, but no man', ''])
  assert.deepEqual(await words(themself), ['The nurse may, but no man', 'The flat only'])
  assert.equal((await card(coordinator, person, theirs)).own_words, 'The nurse may, but no man', 'whom they came to')
  assert.equal((await card(housing, person, theirs)).state, 'limited', 'that it may know something is for everybody on the team')
})

test('a withdrawal holds from the very next request, over HTTP', async () => {
  const person = await given.person(ours)
  await coordinator.post(`/api/people/${person}/consents`, yes(['general', 'health']))
  assert.equal(await sharing(person), 200)
  const themself = await world.as(person)
  assert.equal((await themself.post(`/api/people/${person}/consents/withdraw`, { party_id: theirs, own_words: 'No more' })).status, 200)
  assert.equal(await sharing(person), 404)
  assert.equal((await card(themself, person, theirs)).state, 'withdrawn')
  assert.equal((await themself.post(`/api/people/${person}/consents/withdraw`, { party_id: theirs })).body.refusal, 'nothing_to_withdraw')
})

test('what an agency may know is the last list: what is no longer on it stops', async () => {
  const person = await given.person(ours)
  await coordinator.post(`/api/people/${person}/consents`, yes(['general', 'health', 'money']))
  await coordinator.post(`/api/people/${person}/consents`, yes(['general']))
  assert.deepEqual(
    (await card(partner, person, theirs)).categories.filter((one: any) => one.state === 'given').map((one: any) => one.category),
    ['general'],
  )
})

test('a consent ends on its day by itself; a shorter one is not outlived by an older, longer one; renewing opens it again', async () => {
  const person = await given.person(ours)
  await world.clock('2030-01-01T00:00:00Z')
  await coordinator.post(`/api/people/${person}/consents`, yes(['general'], { until: '2030-12-01' }))
  await coordinator.post(`/api/people/${person}/consents`, yes(['general'], { until: '2030-02-01' }))
  assert.equal(await sharing(person), 200)
  await world.clock('2030-01-20T00:00:00Z')
  assert.deepEqual(
    (await coordinator.get('/api/consents/expiring')).body.consents
      .filter((one: any) => one.person_id === person)
      .map((one: any) => [one.recipient, one.until.slice(0, 10)]),
    [['Clinic', '2030-02-02']],
  )
  await world.clock('2030-02-02T01:00:00Z')
  assert.equal(await sharing(person), 404)
  await given.consent(person, ours, ['general'])
  await given.involve(person, ours).catch(() => undefined)
  assert.equal((await card(coordinator, person, theirs)).state, 'expired')
  assert.equal((await coordinator.post(`/api/people/${person}/consents/renew`, { party_id: theirs, own_words: 'Yes, again' })).status, 200)
  assert.equal(await sharing(person), 200)
  await world.clock(new Date().toISOString())
})

test('what the person gave alone in their own pages ends in sight as well: whoever leads is told, another agency is not', async () => {
  const person = await given.person(ours)
  await given.consent(person, ours, ['general'])
  const themself = await world.as(person)
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const told = await themself.post(`/api/people/${person}/consents`, { ...yes(['general', 'health'], { until }), own_words: undefined })
  assert.equal(told.status, 200, JSON.stringify(told.body))
  const third = await given.agency('Legal aid', 'legal')
  await given.involve(person, third)
  await given.consent(person, third, ['general'])
  const listed = async (who: As) =>
    (await who.get('/api/consents/expiring')).body.consents.filter((one: any) => one.person_id === person).map((one: any) => one.recipient)
  assert.deepEqual(await listed(coordinator), ['Clinic'])
  assert.deepEqual(await listed(partner), ['Clinic'], 'it is theirs')
  assert.deepEqual(await listed(await world.as(await given.staff(third, ['partner_worker']))), [])
})

test('nobody consents for longer than the network allows, nor into the past', async () => {
  const person = await given.person(ours)
  const ask = async (until: string) => (await coordinator.post(`/api/people/${person}/consents`, yes(['general'], { until }))).body.refusal
  assert.equal(await ask('2099-01-01'), 'consent_too_long')
  assert.equal(await ask('2001-01-01'), 'consent_ends_in_the_past')
})

test('who refused is not asked again for a month, unless they bring it up in their own words', async () => {
  const person = await given.person(ours)
  await coordinator.post(`/api/people/${person}/consents`, { ...yes(['general']), decision: 'refused', own_words: 'Not the clinic' })
  assert.equal((await coordinator.post(`/api/people/${person}/consents`, yes(['general']))).body.refusal, 'asked_again_too_soon')
  assert.equal(
    (await coordinator.post(`/api/people/${person}/consents`, yes(['general'], { on_their_wish: true, own_words: 'I changed my mind' }))).status,
    200,
  )
  assert.equal((await card(partner, person, theirs)).state, 'limited')
})

test('only the person answers in their own pages; a partner agency does not widen its own view; an administrator decides nothing', async () => {
  const person = await given.person(ours)
  await coordinator.post(`/api/people/${person}/consents`, yes(['general']))
  assert.equal((await partner.post(`/api/people/${person}/consents`, yes(['general', 'health']))).body.refusal, 'not_your_role')
  const administrator = await world.as(await given.staff(ours, ['agency_admin']))
  assert.equal((await administrator.get(`/api/people/${person}/consents`)).status, 403)
  await (await world.as(person)).post(`/api/people/${person}/consents`, yes(['general']))
  const { rows } = await world.admin.query('select mode from care.consent_event where person_id = $1 order by seq', [person])
  assert.deepEqual(
    rows.map((row) => row.mode),
    ['spoken', 'portal'],
  )
})

test('the person reads who looked, when and why; a supervisor reads only their own agency’s looking', async () => {
  const person = await given.person(ours)
  await coordinator.post(`/api/people/${person}/consents`, yes(['general']))
  await sharing(person)
  const themself = await world.as(person)
  const agencies = (answered: any) => new Set(answered.body.looked.map((one: any) => (one.self ? 'self' : one.agency)))
  assert.deepEqual(agencies(await themself.get(`/api/people/${person}/readings`)), new Set(['self', 'Harbour', 'Clinic']))
  assert.deepEqual(agencies(await supervisor.get(`/api/people/${person}/readings`)), new Set(['Harbour']))
  assert.equal((await coordinator.get(`/api/people/${person}/readings`)).status, 403)
})

test('somebody excluded loses the person at once, and finds them again when the person lifts it', async () => {
  const person = await given.person(ours)
  await coordinator.post(`/api/people/${person}/consents`, yes(['general']))
  const themself = await world.as(person)
  const { body } = await themself.post(`/api/people/${person}/exclusions`, { party_id: partnerId, name: 'A worker', reason: 'We were together' })
  assert.equal(await sharing(person), 404)
  assert.equal((await themself.post(`/api/people/${person}/exclusions/${body.id}/lift`)).status, 200)
  assert.equal(await sharing(person), 200)
})

test('a disclosure without consent names ground, facts and recipient, opens no more than one may see, and another reviews it', async () => {
  const person = await given.person(ours)
  await given.consent(person, ours, ['general', 'safety'])
  const disclosure = {
    ground: 'serious_danger',
    facts: 'Threatened last night at the address',
    recipient_id: theirs,
    recipient_name: 'Clinic',
    categories: ['safety'],
    until: new Date(Date.now() + 6 * 864e5).toISOString().slice(0, 10),
  }
  assert.equal((await coordinator.post(`/api/people/${person}/disclosures`, { ...disclosure, categories: ['health'] })).status, 403)
  assert.equal((await coordinator.post(`/api/people/${person}/disclosures`, { ...disclosure, recipient_id: ours })).status, 403)
  assert.equal(
    (await coordinator.post(`/api/people/${person}/disclosures`, { ...disclosure, until: '2099-01-01' })).body.refusal,
    'disclosure_too_long',
  )
  const { body: done } = await coordinator.post(`/api/people/${person}/disclosures`, disclosure)
  assert.equal(await sharing(person), 200)
  const waiting = (await supervisor.get('/api/privacy-reviews')).body.waiting.find((one: any) => one.id === done.id)
  assert.deepEqual([waiting.kind, waiting.overdue, waiting.words], ['disclosure', false, disclosure.facts])
  assert.equal((await supervisor.post(`/api/privacy-reviews/disclosure/${done.id}`, { outcome: 'justified' })).status, 200)
  assert.equal((await supervisor.post(`/api/privacy-reviews/disclosure/${done.id}`, { outcome: 'unjustified' })).body.refusal, 'not_yours')
  assert.equal((await coordinator.post(`/api/people/${person}/disclosures/${done.id}/told`)).status, 200)
  assert.equal((await (await world.as(person)).get(`/api/people/${person}/consents`)).body.disclosures[0].outcome, 'justified')
})

test('in an emergency one worker opens a record for four hours, is seen doing it, and is reviewed; a fourth time in a month is stopped', async () => {
  const people = [await given.person(ours), await given.person(ours), await given.person(ours), await given.person(ours)]
  const open = (person: string, reason = 'Unconscious at the station, paramedics ask for medication') =>
    partner.post(`/api/people/${person}/emergency`, { categories: ['general', 'health'], reason })
  assert.equal((await open(people[0]!)).status, 200)
  assert.equal(await sharing(people[0]!), 200)
  assert.equal((await (await world.as(people[0]!)).get(`/api/people/${people[0]}/consents`)).body.emergencies.length, 1)
  const theirSupervisor = await world.as(await given.staff(theirs, ['supervisor']))
  const [waiting] = (await theirSupervisor.get('/api/privacy-reviews')).body.waiting
  assert.equal((await theirSupervisor.post(`/api/privacy-reviews/emergency/${waiting.id}`, { outcome: 'justified' })).status, 200)
  await open(people[1]!)
  await open(people[2]!)
  assert.equal((await open(people[3]!)).body.refusal, 'too_many_emergencies')
})

test('in an emergency too, an excluded worker is answered as if the person did not exist', async () => {
  const person = await given.person(ours)
  const excluded = await given.staff(theirs)
  await given.exclude(person, excluded)
  const as = await world.as(excluded)
  const open = (whom: string) => as.post(`/api/people/${whom}/emergency`, { categories: ['general'], reason: 'a reason of more than twenty letters' })
  const [hidden, absent] = [await open(person), await open('6f1c1f9e-5a3c-4d0e-8f5e-0d3f2f1e2a3b')]
  assert.deepEqual([hidden.status, hidden.body.refusal], [absent.status, absent.body.refusal])
})

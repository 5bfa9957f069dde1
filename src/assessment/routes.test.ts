import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given, agency: string, worker: string, person: string, asWorker: As, asPerson: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  agency = await given.agency()
  worker = await given.staff(agency)
  await world.clock('2025-03-05T09:00:00Z')
  person = await given.person(agency)
  asWorker = await world.as(worker)
  asPerson = await world.as(person)
})
after(() => world.close())

const url = (rest = '') => `/api/people/${person}/assessments${rest}`
const reasons = (answer: { body: any }) => answer.body.missing.map((one: { refusal: string }) => one.refusal)

test('an assessment is a conversation: offered, answered, strengths first, whole, shared, agreed with what differs', async () => {
  const offered = await asWorker.post(url(), { mode: 'in_person', supports_offered: ['interpreter', 'child_minding'] })
  assert.equal(offered.status, 200)
  const one = `/${offered.body.id}`
  assert.equal(
    (await asWorker.post(url(`${one}/start`), { depth: 'brief' })).body.refusal,
    'not_the_next_step',
    'nobody is assessed before they answered',
  )
  assert.equal((await asWorker.post(url(`${one}/answer`), { response: 'declined' })).body.refusal, 'decline_in_own_words')
  assert.equal((await asWorker.post(url(`${one}/answer`), { response: 'accepted', own_words: 'Yes, if the children can come.' })).status, 200)
  assert.equal((await asWorker.post(url(`${one}/start`), { depth: 'brief' })).status, 200)

  const need = { category: 'housing', words: 'A place of our own', worker_rating: 3, person_rating: 3, support_required: 'Application' }
  assert.equal((await asWorker.post(url(`${one}/needs`), need)).body.refusal, 'strengths_first')
  assert.equal(
    (await asWorker.post(url(`${one}/needs`), { category: 'money', words: 'No food tonight', worker_rating: 4, support_required: 'Food today' }))
      .status,
    200,
    'what is urgent waits for nothing',
  )
  for (const words of ['Organises everything', 'Cooks well', 'Reads to the children'])
    await asWorker.post(url(`${one}/strengths`), { kind: 'personal', words })
  assert.equal((await asWorker.post(url(`${one}/needs`), need)).status, 200)
  assert.equal((await asWorker.post(url(`${one}/needs`), { ...need, person_rating: 4, worker_rating: 1 })).body.refusal, 'talk_about_the_difference')

  const early = await asWorker.post(url(`${one}/complete`))
  assert.equal(early.status, 422)
  assert.deepEqual(
    [...new Set(reasons(early))],
    ['look_around_the_person_too', 'achievement_missing', 'domain_not_looked_at', 'ask_outside_or_say_why'],
  )
  const shown = (await asWorker.get(url(one))).body
  assert.deepEqual(shown.missing, early.body.missing, 'what is missing shows while one works, not at the end')
  for (const domain of shown.asked) await asWorker.put(url(`${one}/domains/${domain}`), { status: 'assessed', facts: 'As told.', version: null })
  await asWorker.post(url(`${one}/strengths`), { kind: 'environmental', words: 'Mother lives nearby' })
  await asWorker.post(url(`${one}/achievements`), { words: 'Kept the flat 2015 to 2019', what_helped: 'Rent by direct debit' })
  for (const category of ['housing', 'money'])
    await asWorker.post(url(`${one}/contributions`), { category, not_asked: 'not_appropriate', reason: 'We do this ourselves.' })
  assert.equal((await asWorker.post(url(`${one}/complete`))).status, 200)

  assert.equal(
    (await asWorker.post(url(`${one}/agreement`), { response: 'agreed', mode: 'dictated' })).body.refusal,
    'not_the_next_step',
    'what was not shared cannot be agreed',
  )
  assert.equal((await asWorker.post(url(`${one}/share`))).status, 200)
  const unheard = await asPerson.post(url(`${one}/agreement`), { response: 'agreed', mode: 'self' })
  assert.deepEqual(reasons(unheard), ['own_words_missing_for', 'own_words_missing_for', 'own_words_missing_for'])
  for (const kind of ['wish', 'feeling'])
    assert.equal((await asPerson.post(`/api/people/${person}/voices`, { kind, words: 'A kitchen of our own', mode: 'self' })).status, 200)
  assert.equal(
    (await asWorker.post(`/api/people/${person}/voices`, { kind: 'aspiration', words: 'Work again', mode: 'self' })).body.refusal,
    'only_the_person_speaks_for_themself',
  )
  await asWorker.post(`/api/people/${person}/voices`, { kind: 'aspiration', did_not_want_to_say: true, mode: 'dictated' })
  assert.equal((await asPerson.post(url(`${one}/agreement`), { response: 'agreed_with_differences', mode: 'self' })).body.refusal, 'say_what_differs')
  assert.equal(
    (await asPerson.post(url(`${one}/agreement`), { response: 'agreed_with_differences', differences: 'Not on work.', mode: 'self' })).status,
    200,
  )
  assert.equal(
    (await asWorker.post(url(`${one}/strengths`), { kind: 'personal', words: 'Late thought' })).body.refusal,
    'agreed_stands',
    'what the person agreed to stands',
  )
  assert.equal((await asPerson.get(url(one))).body.agreements[0].differences, 'Not on work.')
})

test('an offer is possible whatever became of the entry', async () => {
  for (const state of ['not_accepted', 'withdrawn', 'closed', 'unable_to_contact']) {
    const other = await given.person(agency)
    await world.admin.query(
      `insert into care.entry_request (person_id, agency_id, channel, urgency, received_at, state, withdrawn_words) values ($1, $2, 'phone', 'standard', guard.now(), $3::care.entry_state, case $3::text when 'withdrawn' then 'Not now.' else '' end)`,
      [other, agency, state],
    )
    assert.equal(
      (await asWorker.post(`/api/people/${other}/assessments`, { mode: 'phone', supports_offered: ['time_of_choice'] })).status,
      200,
      state,
    )
  }
})

test("a child is assessed on the child's own record, with the child's view", async () => {
  const child = await given.person(agency, { given_name: 'Mei', born: '2016-09-02' })
  const offered = await asWorker.post(`/api/people/${child}/assessments`, { kind: 'child', mode: 'in_person', supports_offered: ['breaks'] })
  const one = `/api/people/${child}/assessments/${offered.body.id}`
  await asWorker.post(`${one}/answer`, { response: 'accepted' })
  await asWorker.post(`${one}/start`, { depth: 'standard' })
  const before = await asWorker.post(`${one}/complete`)
  assert.ok(reasons(before).includes('childs_own_view_missing'))
  const view = { child_view: 'My old school', child_view_means: 'drawing', version: (await asWorker.get(one)).body.version }
  assert.equal((await asWorker.put(`${one}/child-view`, view)).status, 200)
  const second = await asWorker.put(`${one}/child-view`, { ...view, child_view: 'The sea' })
  assert.deepEqual([second.status, second.body.refusal, (await asWorker.get(one)).body.child_view], [409, 'changed_meanwhile', 'My old school'])
  await asWorker.post(`${one}/strengths`, { kind: 'personal', words: 'Draws' })
  for (const domain of (await asWorker.get(one)).body.asked)
    await asWorker.put(`${one}/domains/${domain}`, { status: 'assessed', facts: 'Seen.', version: null })
  assert.equal((await asWorker.post(`${one}/complete`)).status, 200)
})

test('a partner reads of the assessment only the domains that consent opens', async () => {
  const theirs = await given.agency()
  const partner = await world.as(await given.staff(theirs, ['partner_worker']))
  const [id] = (await asWorker.get(url())).body.assessments.map((one: { id: string }) => one.id)
  assert.equal((await partner.get(url(`/${id}`))).status, 404)
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['general', 'housing'])
  const seen = (await partner.get(url(`/${id}`))).body
  assert.deepEqual(
    seen.domains.map((domain: { category: string }) => domain.category),
    ['housing'],
  )
  assert.deepEqual(
    seen.needs.map((need: { category: string }) => need.category),
    ['housing'],
  )
})

test('two workers who write the same domain: the second is told, nothing is overwritten', async () => {
  const other = await given.person(agency)
  const one = `/api/people/${other}/assessments/${(await asWorker.post(`/api/people/${other}/assessments`, { mode: 'phone', supports_offered: ['breaks'] })).body.id}`
  await asWorker.post(`${one}/answer`, { response: 'accepted' })
  await asWorker.post(`${one}/start`, { depth: 'brief' })
  await asWorker.put(`${one}/domains/safety`, { status: 'assessed', facts: 'First.', version: null })
  assert.equal((await asWorker.put(`${one}/domains/safety`, { status: 'assessed', facts: 'Second.', version: 1 })).status, 200)
  assert.equal((await asWorker.put(`${one}/domains/safety`, { status: 'assessed', facts: 'Unseen.', version: 1 })).body.refusal, 'changed_meanwhile')
})

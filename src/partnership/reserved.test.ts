/** COO-10: a body is responsible by law while support is given here: what it decides is asked of its officer, stands in its name, and the officer comes to every review. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, EVERYTHING, GAIN, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, inDays, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { atOnce } from '../../test/harness/at-once.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let home: Household
let at: string
let a4: string
let omar: string
let officer: As
const day = (n: number) => inDays(n).slice(0, 10)

before(async () => {
  world = await makeWorld()
  home = await householdReadyToPlan(world)
  at = `/api/people/${home.person}`
  a4 = await home.given.agency('Department for Families', 'government')
  omar = await home.given.staff(a4, ['coordinator'], 'Omar Reed')
  await home.given.involve(home.person, a4)
  await home.given.consent(home.person, a4, EVERYTHING)
  officer = await world.as(omar)
  await broughtIntoForce(home, await stepAskedOf(home, await planBegun(home), home.ids.partner2))
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const told = (reader: As = home.as.coordinator) => done(reader.get(`${at}/reserved-decisions`))
const standing = async () => {
  const { owed } = await done(home.as.coordinator.get(`${at}/owed`))
  return owed.filter((each: any) => each.standard === 'COO-10' && each.status !== 'na').map((each: any) => [each.why.key, each.status, each.by?.name])
}
const ORDER = { body: 'Department for Families', legal_basis: 'Guardianship order: placement', officer_contact: '5550 4004', from_on: '2025-01-01' }
let responsibility: string
const asked = { words: 'Move to a lodging near the college', why: 'The room is free from April', person_view: 'I want to live near college' }
const ask = (body: object = {}, by: As = home.as.coordinator) =>
  by.post(`${at}/reserved-decisions`, { responsibility_id: responsibility, category: 'housing', by_on: day(7), ...asked, ...body })
const answer = (id: string, body: object, by: As = officer) => by.post(`${at}/reserved-decisions/${id}/answer`, { version: 1, ...body })
const decide = (category: string, by: As = home.as.coordinator) =>
  by.post(`${at}/plan/decisions`, { words: 'Move to a lodging', decided_by: home.person, mode: 'dictated', category })

test('the order is written down with what the body decides; its officer is found by their name, and is one of that body', async () => {
  const note = (body: object) => home.as.coordinator.post(`${at}/responsibilities`, { ...ORDER, body_agency_id: a4, officer: 'Omar Reed', ...body })
  assert.equal(await refusal(note({ officer_id: home.ids.partner2 })), 'officer_of_that_body')
  assert.equal(await refusal(note({ body_agency_id: null, officer_id: omar })), 'officer_of_that_body')
  assert.equal((await note({ reserved: ['general'] })).status, 400, 'never everything at once')
  responsibility = (await done(note({ reserved: ['housing'] }))).id
  const [body] = (await told()).bodies
  assert.deepEqual([body.officer_id, body.reserved, body.on_plan, body.may], [omar, ['housing'], false, ['set', 'reserve', 'ask']])
  const [shown] = (await done(home.as.coordinator.get(home.at))).responsible
  assert.deepEqual([shown.body, shown.officer, shown.legal_basis, shown.reserved], [ORDER.body, 'Omar Reed', ORDER.legal_basis, ['housing']])
})

test('“move to lodging” is not marked as decided by anybody else; about other parts of life people decide as before', async () => {
  assert.equal(await refusal(decide('housing')), 'reserved_by_law')
  assert.equal(
    await refusal(home.as.person.post(`${at}/plan/decisions`, { words: 'I move', decided_by: home.person, category: 'housing' })),
    'reserved_by_law',
  )
  await done(decide('health'))
})

test('asked of officer.a4 it stays open: on their day, with what the person says to it; nobody else decides', async () => {
  assert.equal(await refusal(ask({ category: 'health' })), 'not_reserved_to_them')
  assert.equal(await refusal(ask({ responsibility_id: home.person })), 'no_such_responsibility')
  assert.equal(await refusal(ask({ by_on: day(-1) })), 'needed_after_it_is_asked')
  assert.equal((await ask({ person_view: ' ' })).status, 400)
  const { id } = await done(ask())
  const [open] = (await told()).decisions
  assert.deepEqual([open.state, open.body, open.officer, open.asked_by, open.may], ['open', ORDER.body, 'Omar Reed', 'Ana Moreau', ['take_back']])
  assert.equal(await refusal(answer(id, { answer: 'approved' }, home.as.coordinator)), 'reserved_by_law')
  assert.equal(await refusal(answer(id, { answer: 'approved' }, home.as.partner2)), 'reserved_by_law')
  const { due } = await done(officer.get('/api/today', { view: 'mine' }))
  assert.ok(due.some((each: any) => each.standard === 'COO-10' && each.why.key === 'body_decides'))
})

test('officer.a4 approves: the decision stands with A4’s name, for the person too; decided once', async () => {
  const [{ id }] = (await told(officer)).decisions
  assert.equal(await refusal(answer(id, { answer: 'refused' })), 'say_why_it_is_refused')
  assert.equal(await refusal(answer(id, { answer: 'approved', version: 9 })), 'changed_meanwhile')
  await done(answer(id, { answer: 'approved', words: 'From April, looked at again in June' }))
  const [stands] = (await told(home.as.person)).decisions
  assert.deepEqual(
    [stands.state, stands.body, stands.answered_by, stands.person_view, stands.may],
    ['approved', ORDER.body, 'Omar Reed', 'I want to live near college', []],
  )
  assert.equal(await refusal(answer(id, { answer: 'refused', words: 'x', version: 2 })), 'decided_already')
})

test('what is not needed any more is taken back by whoever asked; it cannot be decided then', async () => {
  const { id } = await done(ask({ words: 'A week with the aunt' }))
  const back = (by: As) => by.post(`${at}/reserved-decisions/${id}/take-back`, { words: 'She is away', version: 1 })
  assert.equal(await refusal(back(officer)), 'taken_back_by_who_asked')
  await done(back(home.as.coordinator))
  assert.equal(await refusal(answer(id, { answer: 'approved', version: 2 })), 'not_asked_any_more')
})

test('the body is told only what the person lets it know, or the law does', async () => {
  const { version } = (await told()).bodies[0]
  const set = { officer: 'Omar Reed', officer_contact: '5550 4004', to_on: null, version }
  await done(home.as.coordinator.patch(`${at}/responsibilities/${responsibility}`, { ...set, reserved: ['housing', 'location'] }))
  assert.equal(await refusal(ask({ category: 'location' })), 'no_consent_for_this')
})

test('officer.a4 is asked to every review by itself, says whether they come, and is to stand on the plan', async () => {
  assert.ok((await standing()).some(([key, status]: string[]) => key === 'officer_on_the_plan' && status === 'pending'))
  await done(home.as.coordinator.post(`${home.at}/participants`, { party_id: omar, role: 'Decides on placement', gain: GAIN }))
  assert.equal((await told()).bodies[0].on_plan, true)
  const { id } = await done(home.as.coordinator.post(`${at}/reviews`, { mode: 'in_person' }))
  const guests = async (by: As) => (await done(by.get(`${at}/reviews`))).reviews[0].guests
  const [guest] = await guests(home.as.coordinator)
  assert.deepEqual([guest.name, guest.agency, guest.answer, guest.may], ['Omar Reed', 'Department for Families', null, []])
  const come = (by: As, version = 1) => by.post(`${at}/reviews/${id}/guests/${guest.id}/answer`, { answer: 'comes', version })
  assert.equal(await refusal(come(home.as.coordinator)), 'only_by_themself')
  assert.ok((await done(officer.get('/api/today', { view: 'mine' }))).due.some((each: any) => each.why?.key === 'officer_answers'))
  await done(come(officer))
  assert.equal(await refusal(come(officer)), 'changed_meanwhile')
  assert.equal((await guests(home.as.person))[0].answer, 'comes')
  assert.deepEqual((await standing()).toSorted(), [
    ['body_decides', 'met', 'Omar Reed'],
    ['officer_answers', 'met', 'Omar Reed'],
    ['officer_asked_to_review', 'met', 'Ana Moreau'],
    ['officer_on_the_plan', 'met', 'Ana Moreau'],
  ])
})

test('what the body decides is taken from it by nobody else: not by a partner, and while it is asked not by whoever wrote the order down', async () => {
  const { id } = await done(ask({ words: 'The room above the shop' }))
  const { version } = (await told()).bodies[0]
  const take = (by: As, more: object) =>
    by.patch(`${at}/responsibilities/${responsibility}`, { officer: 'Omar Reed', officer_contact: '5550 4004', to_on: null, version, ...more })
  for (const by of [home.as.partner3, home.as.coordinator]) {
    assert.equal(await refusal(take(by, { reserved: [] })), 'reserved_by_law')
    assert.equal(await refusal(take(by, { to_on: day(-1) })), 'reserved_by_law')
  }
  await done(home.as.coordinator.post(`${at}/reserved-decisions/${id}/take-back`, { words: 'It is let', version: 1 }))
  assert.equal(await refusal(take(home.as.partner3, { reserved: [] })), 'reserved_by_law')
  await done(take(home.as.partner3, { officer_contact: '5550 4006' }))
})

test('a body that gave something back decides it no more, whatever it was asked before', async () => {
  const { id } = await done(ask({ words: 'The room in Elm Road' }))
  const give = async (reserved: string[], by: As = officer) => {
    const { version } = (await told(officer)).bodies[0]
    return by.patch(`${at}/responsibilities/${responsibility}`, {
      officer: 'Omar Reed',
      officer_contact: '5550 4004',
      to_on: null,
      reserved,
      version,
    })
  }
  const may = async () => (await told(officer)).decisions.find((one: any) => one.id === id).may
  assert.deepEqual(await may(), ['decide'])
  await done(give(['location']))
  assert.deepEqual(await may(), [])
  assert.equal(await refusal(answer(id, { answer: 'approved' })), 'not_reserved_to_them')
  assert.equal(await refusal(give(['housing', 'location'])), 'reserved_by_who_coordinates', 'nor takes it back by itself')
  await done(give(['housing', 'location'], home.as.coordinator))
  await done(home.as.coordinator.post(`${at}/reserved-decisions/${id}/take-back`, { words: 'It is let', version: 1 }))
})

test('another officer answers from now on, and is asked to the review under way; once the order is over people decide again', async () => {
  const nia = await home.given.staff(a4, ['coordinator'], 'Nia Boyd')
  const body = async () => (await told()).bodies[0]
  const change = async (more: object) =>
    home.as.coordinator.patch(`${at}/responsibilities/${responsibility}`, {
      officer: 'Nia Boyd',
      officer_contact: '5550 4005',
      to_on: null,
      version: (await body()).version,
      ...more,
    })
  assert.equal(await refusal(change({ officer_id: home.ids.worker })), 'officer_of_that_body')
  await done(change({}))
  assert.deepEqual([(await body()).officer_id, (await body()).reserved], [nia, ['housing', 'location']])
  const [{ guests }] = (await done(home.as.coordinator.get(`${at}/reviews`))).reviews
  assert.deepEqual(guests.map((one: any) => one.name).toSorted(), ['Nia Boyd', 'Omar Reed'])
  await done(change({ to_on: day(-1) }))
  await done(decide('housing'))
})

test('a body that has nobody here decides by its paper', async () => {
  const by_court = { body: 'Family Court', legal_basis: 'Supervision order', officer: 'Registry', officer_contact: '5550 1000' }
  const { id } = await done(home.as.coordinator.post(`${at}/responsibilities`, { ...ORDER, ...by_court, reserved: ['children'] }))
  const question = await done(ask({ responsibility_id: id, category: 'children', words: 'The school in Elm Road' }))
  assert.equal(await refusal(answer(question.id, { answer: 'approved' }, home.as.coordinator)), 'name_the_document')
  await done(answer(question.id, { answer: 'approved', document: 'Order 114, in the file' }, home.as.coordinator))
  const decided = (await told()).decisions.find((one: any) => one.id === question.id)
  assert.deepEqual([decided.body, decided.document, decided.state], ['Family Court', 'Order 114, in the file', 'approved'])
})

test('asked and taken from the body at one moment: either it is asked of it, or it is not theirs any more, never both', async () => {
  const { id, version } = (await told()).bodies.find((one: any) => one.body === 'Family Court')
  const taken = { officer: 'Registry', officer_contact: '5550 1000', to_on: null, reserved: [], version }
  const both = await atOnce(world, 'statutory_responsibility', id, [
    () => ask({ responsibility_id: id, category: 'children', words: 'The holiday camp' }),
    () => home.as.coordinator.patch(`${at}/responsibilities/${id}`, taken),
  ])
  assert.equal(both.filter((one) => one === 'done').length, 1, both.join(', '))
  const open = (await told()).decisions.filter((one: any) => one.state === 'open' && one.may.length === 0)
  assert.deepEqual(open, [], 'nothing waits for whoever decides it no more')
})

test('decided twice, or decided and taken back, at one moment: one of the two is heard', async () => {
  const { id } = await done(
    home.as.coordinator.post(`${at}/responsibilities`, { ...ORDER, body: 'Youth Court', officer: 'Registry', reserved: ['work_learning'] }),
  )
  for (const [n, other] of [
    [1, (one: string) => home.as.coordinator.post(`${at}/reserved-decisions/${one}/take-back`, { words: 'Not needed', version: 1 })],
    [2, (one: string) => answer(one, { answer: 'refused', words: 'No', document: 'Order 2' }, home.as.coordinator)],
  ] as const) {
    const question = await done(ask({ responsibility_id: id, category: 'work_learning', words: `The course ${n}` }))
    const both = await atOnce(world, 'reserved_decision', question.id, [
      () => answer(question.id, { answer: 'approved', document: 'Order 1' }, home.as.coordinator),
      () => other(question.id),
    ])
    assert.equal(both.filter((one) => one === 'done').length, 1, both.join(', '))
  }
})

test('nobody but whoever coordinates says that a body decides: not an agency of itself, nor a colleague, nor by the way of a vulnerability or a later end', async () => {
  const own = {
    body: 'Bridge Housing',
    body_agency_id: home.agencies.a2,
    officer: 'Pete Hall',
    legal_basis: 'So we say',
    officer_contact: '5550 2',
    from_on: '2025-01-01',
  }
  const vulnerable = { kind: 'health', source: 'Doctor', from_on: '2025-01-01', review_on: day(30) }
  const { from_on: _, ...responsible } = own
  for (const by of [home.as.partner2, home.as.worker, home.as.successor, home.as.supervisor]) {
    assert.equal(await refusal(by.post(`${at}/responsibilities`, { ...own, reserved: ['health'] })), 'reserved_by_who_coordinates')
    assert.equal(
      await refusal(by.post(`${at}/vulnerabilities`, { ...vulnerable, responsible: { ...responsible, reserved: ['health'] } })),
      'reserved_by_who_coordinates',
    )
  }
  // that it answers for the person is anybody's to write down, and not by that what it decides
  const { id } = await done(home.as.partner2.post(`${at}/responsibilities`, { ...own, to_on: day(30) }))
  const change = (by: As, version: number, more: object) =>
    by.patch(`${at}/responsibilities/${id}`, { officer: 'Pete Hall', officer_contact: '5550 2', to_on: day(30), version, ...more })
  const mays = async (by: As) => (await told(by)).bodies.find((one: any) => one.id === id).may
  assert.equal(await refusal(change(home.as.partner2, 1, { reserved: ['health'] })), 'reserved_by_who_coordinates')
  assert.deepEqual([await mays(home.as.partner2), await mays(home.as.coordinator)], [['set'], ['set', 'reserve']])
  await done(decide('health'))
  await done(change(home.as.coordinator, 1, { reserved: ['health'] }))
  assert.equal(await refusal(decide('health')), 'reserved_by_law')
  assert.equal(
    await refusal(change(home.as.partner2, 2, { to_on: null })),
    'reserved_by_who_coordinates',
    'it does not go on longer by their own word',
  )
  await done(change(home.as.partner2, 2, { reserved: [], to_on: day(10) }))
})

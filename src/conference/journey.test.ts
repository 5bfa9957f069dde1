/** J6, steps 1 to 3, and the acceptance of COO-25 and CON-07: a case conference with the limits of consent. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { tableReady, type Table } from '../../test/harness/given-conference.ts'
import { done } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Table
before(async () => {
  world = await makeWorld()
  await world.clock('2025-04-08T09:00:00Z')
  at = await tableReady(world, '2025-04-30')
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const read = (id: string, as: As = at.as.coordinator) => done(as.get(`${at.here}/${id}`))
const post = (id: string, path: string, body: object, as: As = at.as.coordinator) => as.post(`${at.here}/${id}/${path}`, body)
const moved = async (id: string, path: string, body: object = {}, as: As = at.as.coordinator) =>
  post(id, path, { version: (await read(id, as)).version, ...body }, as)
const itemOf = async (id: string, n: number, as: As = at.as.coordinator) => (await read(id, as)).items.find((one: any) => one.n === n)
const leaves = async (id: string) =>
  Object.fromEntries((await read(id)).invitations.map((one: any) => [one.party.name, one.leaves])) as Record<string, number[]>

let id: string
test('J6.1: planned on 8 April for 11 April 10:00; housing and her mother are not there for item 2; Dan cannot be invited', async () => {
  const { may_come, may, notice_hours } = await done(at.as.coordinator.get(at.here))
  assert.deepEqual([may, notice_hours], [['plan'], 48])
  assert.equal(
    may_come.some((one: any) => one.id === at.dan),
    false,
    'who is excluded is not even offered',
  )
  const plan = (more: object = {}) =>
    at.as.coordinator.post(at.here, {
      starts_at: '2025-04-11T10:00:00Z',
      about: 'Home, health and school',
      items: [
        { words: 'Sleep and headaches', category: 'health', goal_id: at.goals.health },
        { words: 'A flat', category: 'housing', goal_id: at.goals.housing },
      ],
      party_ids: [at.person, at.ids.coordinator, at.ids.worker, at.ids.partner2, at.ids.partner3, at.advocate, at.hua],
      ...more,
    })
  assert.equal(await refusal(plan({ party_ids: [at.dan] })), 'no_consent_for_this', 'answered like somebody without consent')
  assert.equal(await refusal(plan({ starts_at: '2025-04-10T08:00:00Z' })), 'short_notice_needs_a_reason')
  assert.equal(await refusal(plan({ starts_at: '2025-04-07T08:00:00Z' })), 'arranged_in_the_past')
  id = (await done(plan())).id
  const conference = await read(id)
  assert.deepEqual(
    conference.items.map((one: any) => [one.n, one.category, one.own_view]),
    [
      [1, 'general', true],
      [2, 'health', false],
      [3, 'housing', false],
    ],
  )
  assert.deepEqual(await leaves(id), {
    Lan: [],
    'Ana Moreau': [],
    'Wen Li': [],
    'Pete Hall': [2],
    'Nora Singh': [],
    'Ada Brook': [],
    'Hua Chen': [2],
  })
  await done(moved(id, 'invitations'))
  assert.equal(await refusal(moved(id, 'invitations', { party_ids: [at.dan] })), 'no_consent_for_this')
  const { invitations, state } = await read(id, at.as.partner2)
  const mine = invitations.find((one: any) => one.mine)
  assert.deepEqual([state, mine.party.name], ['invited', 'Pete Hall'])
  await done(post(id, `invitations/${mine.id}/answer`, { answer: 'comes', version: mine.version }, at.as.partner2))
  const { conferences } = await done(at.as.partner2.get('/api/conferences'))
  assert.deepEqual(
    conferences.map((one: any) => [one.id, one.person.name]),
    [[id, 'Lan']],
  )
})

test('CON-07: whoever has no consent for an item neither sees it nor is in the room for it; worked out anew when consent changes', async () => {
  assert.deepEqual((await read(id, at.as.partner2)).not_for_you, [2])
  assert.equal(await itemOf(id, 2, at.as.partner2), undefined)
  assert.deepEqual((await read(id, at.speaks.hua)).not_for_you, [2])
  assert.deepEqual((await read(id, at.as.partner3)).not_for_you, [])
  // she changes her mind, and back again: nothing was kept of it
  const allow = (...categories: string[]) =>
    at.as.person.post(`/api/people/${at.person}/consents`, { party_id: at.agencies.a2, decision: 'given', categories })
  await done(allow('general', 'housing', 'health'))
  assert.deepEqual((await leaves(id))['Pete Hall'], [])
  await done(allow('general', 'housing'))
  assert.deepEqual((await leaves(id))['Pete Hall'], [2])
})

test('J6.2: held with her own statement first; three decisions, three requests on the board at once; one without either is not filed', async () => {
  assert.equal(await refusal(moved(id, 'hold', { came: [at.person] })), 'not_before_it_begins')
  const [first, health, flat] = (await read(id)).items
  const said = { party_id: at.person, words: 'A safe school for Mei comes first. Then our own home.' }
  assert.equal(await refusal(post(id, `items/${first.id}/voices`, said)), 'say_how_they_said_it')
  await done(post(id, `items/${first.id}/voices`, said, at.as.person))
  await world.clock('2025-04-11T10:00:00Z')
  const came = [at.person, at.ids.coordinator, at.ids.worker, at.ids.partner2, at.ids.partner3, at.advocate, at.hua]
  assert.equal(await refusal(moved(id, 'hold', { came }, at.as.partner2)), 'not_your_role')
  await done(moved(id, 'hold', { came }))
  assert.equal(await refusal(moved(id, 'cancellation', { why: 'too late' })), 'another_step_comes_next')

  const room = (item: string, people: string[], more: object = {}, version = 1) => post(id, `items/${item}/room`, { room: people, version, ...more })
  assert.equal(await refusal(room(health.id, came)), 'not_in_the_room_for_this')
  await done(
    room(
      health.id,
      came.filter((one) => one !== at.ids.partner2 && one !== at.hua),
    ),
  )
  assert.deepEqual((await itemOf(id, 2)).beyond, [])
  const other = post(id, `items/${health.id}`, { category: 'housing', version: (await itemOf(id, 2)).version })
  assert.equal(await refusal(other), 'said_to_it_already', 'what they were in the room for stays what it was')

  const decide = (item: string, words: string, step?: object) => post(id, `items/${item}/decisions`, { words, ...(step ? { step } : {}) })
  const flatStep = { goal_id: at.goals.housing, responsible_id: at.ids.partner2, due_at: '2025-04-14T17:00:00Z' }
  await done(decide(flat.id, 'View the flat', flatStep))
  const clinic = { goal_id: at.goals.health, responsible_id: at.ids.partner3, due_at: '2025-04-22T17:00:00Z' }
  assert.equal(
    await refusal(decide(health.id, 'Sleep clinic', { ...clinic, responsible_id: at.ids.partner2 })),
    'no_consent_for_this',
    'nothing is asked of who may not know',
  )
  await done(decide(health.id, 'Sleep clinic', clinic))
  const school = { goal_id: at.goals.children, responsible_id: at.ids.worker, due_at: '2025-04-15T17:00:00Z' }
  await done(decide(first.id, 'Visit the school together', school))
  const { actions } = await done(at.as.coordinator.get(at.at))
  assert.deepEqual(
    actions.map((one: any) => [one.words, one.state, one.responsible_id, one.due_at.slice(0, 10), one.category]),
    [
      ['View the flat', 'requested', at.ids.partner2, '2025-04-14', 'housing'],
      ['Sleep clinic', 'requested', at.ids.partner3, '2025-04-22', 'health'],
      ['Visit the school together', 'requested', at.ids.worker, '2025-04-15', 'children'],
    ],
  )
  // linked both ways
  const [decision] = (await itemOf(id, 3)).decisions
  assert.equal(decision.action.words, 'View the flat')
  assert.equal(actions[0].conference_id, id)
  assert.equal((await read(id)).state, 'minutes_draft')
  await done(decide(first.id, 'Ask again about the deposit'))
})

test('J6.3: minutes of 11 April, confirmed by two, filed on the 14th: her record has them, housing’s copy lacks item 2, nobody changes them', async () => {
  const write = async (n: number, minutes: string, as = at.as.coordinator) => {
    const { id: item, version } = await itemOf(id, n, as)
    return post(id, `items/${item}/minutes`, { minutes, version }, as)
  }
  await done(write(2, 'She sleeps four hours. The clinic has a place.'))
  await done(write(3, 'Two rooms near the school.', at.as.worker))
  await done(moved(id, 'confirmations', {}, at.as.worker))
  assert.equal(await refusal(moved(id, 'confirmations', {}, at.as.worker)), 'minutes_confirmed_by_you')
  assert.equal(await refusal(moved(id, 'confirmations', {}, at.as.supervisor)), 'confirmed_by_who_came')
  assert.equal(await refusal(moved(id, 'filing')), 'confirmed_by_two')
  // what is changed after somebody has confirmed it is read again
  const stale = (await read(id, at.as.partner3)).version
  await done(write(3, 'Two rooms near the school; 180 a week.'))
  assert.equal(await refusal(post(id, 'confirmations', { version: stale }, at.as.partner3)), 'changed_meanwhile', 'one confirms what one has read')
  assert.deepEqual(
    (await read(id)).confirmations.map((one: any) => one.outdated),
    [true],
  )
  await done(moved(id, 'confirmations', {}, at.as.worker))
  await done(moved(id, 'confirmations', {}, at.as.partner3))
  assert.equal((await read(id)).state, 'confirmed')
  assert.equal(await refusal(write(3, 'Something else')), 'confirmed_minutes_stand')

  await world.clock('2025-04-14T09:00:00Z')
  assert.equal(await refusal(moved(id, 'filing')), 'decision_without_action')
  const open = (await itemOf(id, 1)).decisions.find((one: any) => !one.settled)
  assert.equal(await refusal(post(id, `decisions/${open.id}`, { version: open.version })), 'something_missing')
  await done(post(id, `decisions/${open.id}`, { no_action: 'The landlord answers first', version: open.version }))
  assert.equal(await refusal(moved(id, 'filing', {}, at.as.successor)), undefined, 'any coordinator of who called it files it')

  const own = await read(id, at.as.person)
  assert.deepEqual([own.state, own.items.length, own.items[1].minutes], ['filed', 3, 'She sleeps four hours. The clinic has a place.'])
  const copy = await read(id, at.as.partner2)
  assert.deepEqual([copy.items.map((one: any) => one.n), copy.not_for_you], [[1, 3], [2]])
  assert.equal(JSON.stringify(copy).includes('clinic'), false)
  assert.equal((await read(id, at.as.partner3)).items.length, 3)
  assert.equal(await refusal(write(3, 'Edited')), 'filed_minutes_stand')
  assert.equal(await refusal(moved(id, 'filing')), 'filed_minutes_stand')
})

test('filed minutes stand through whichever door; what is wrong in them is said beside them', async () => {
  for (const text of [
    `update care.conference set about = 'else' where id = '${id}'`,
    `update care.agenda_item set minutes = 'else' where conference_id = '${id}'`,
    `update care.conference_decision set words = 'else' where item_id in (select i.id from care.agenda_item i where i.conference_id = '${id}')`,
    `update care.conference_voice set words = 'else'`,
  ])
    await assert.rejects(world.admin.query(text), (error: { constraint?: string }) => error.constraint === 'written_once', text)
  const flat = await itemOf(id, 3)
  const add = (words: string, as: As = at.as.partner2) => post(id, `items/${flat.id}/addenda`, { words }, as)
  await done(add('The rent is 190 a week, not 180.'))
  assert.deepEqual(
    (await itemOf(id, 3)).addenda.map((one: any) => [one.words, one.by]),
    [['The rent is 190 a week, not 180.', 'Pete Hall']],
  )
  assert.equal((await itemOf(id, 3)).minutes, 'Two rooms near the school; 180 a week.')
})

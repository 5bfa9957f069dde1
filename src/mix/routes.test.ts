/** The acceptance scenario of COO-28: options of four kinds are compared and chosen; an empty kind asks; the way through gets easier, and C2 knows who to ask. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { atOnce } from '../../test/harness/at-once.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const read = (reader: As = at.as.coordinator) => done(reader.get(`${person}/mix`))
const kind = async (name: string, reader: As = at.as.coordinator) => (await read(reader)).kinds.find((one: any) => one.kind === name)
const add = (body: object, reader: As = at.as.coordinator) => reader.post(`${person}/mix/options`, body)
const choose = (body: object, reader: As = at.as.coordinator) => reader.post(`${person}/mix/choices`, body)
const tell = (body: object, reader: As = at.as.coordinator) => reader.post(`${person}/way-through`, body)

before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-10T09:00:00Z')
  at = await householdReadyToPlan(world, ['health', 'money'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  person = `/api/people/${at.person}`
  for (const name of ['Old Mill practice', 'Dr Wen'])
    await world.admin.query(
      `insert into care.service_listing (agency_id, name, needs, domains, phones, languages, room)
       values ($1, $2, '{health}', '{health}', '[{"number":"5550 0200","kind":"phone","note":null}]', '{Mandarin}', 'has_room')`,
      [at.agencies.a3, name],
    )
})
after(() => world.close())

test('as coord.a1 every kind asks for one or a reason, until there is something', async () => {
  const { kinds, may } = await read()
  assert.deepEqual(
    kinds.map((one: any) => [one.kind, one.asks]),
    [
      ['support', true],
      ['housing', true],
      ['income', true],
      ['opportunity', true],
    ],
  )
  assert.deepEqual(may, ['compare', 'tell'])
  assert.deepEqual((await read(at.as.supervisor)).may, [], 'a supervisor reads along')
})

test('support: the services stand here as they were matched, with their reasons, and C2’s choice among them', async () => {
  const { id } = await done(
    at.as.coordinator.post(`${person}/matches`, { need_id: at.need_ids[0], help: 'health', language: 'Mandarin', must: ['language'] }),
  )
  const { options, asks } = await kind('support')
  assert.deepEqual([options.map((one: any) => one.name).toSorted(), asks], [['Dr Wen', 'Old Mill practice'], true])
  assert.deepEqual(
    options[0].reasons.filter((one: any) => one.criterion === 'language'),
    [{ criterion: 'language', stands: 'yes', what: 'Mandarin' }],
  )
  const run = (await done(at.as.coordinator.get(`${person}/matches`))).runs[0]
  await world.admin.query(
    `insert into care.barrier (person_id, agency_id, written_by, category, kind, note, match_id) values ($1, $2, $3, 'health', 'no_fitting_service', 'Too few', $4)`,
    [at.person, at.agencies.a1, at.ids.coordinator, id],
  )
  const wen = run.candidates.find((one: any) => one.name === 'Dr Wen')
  await done(at.as.person.post(`${person}/matches/${id}/choice`, { listing_id: wen.listing_id, words: 'She listens' }))
  const after = await kind('support')
  assert.deepEqual([after.options.map((one: any) => [one.name, one.chosen.words]), after.asks], [[['Dr Wen', 'She listens']], false])
})

test('housing: homes that are to be had stand here with what the rent takes, and an application is a choice', async () => {
  const { id } = await done(
    at.as.partner2.post('/api/housing-options', {
      name: 'Flat in Tide Street',
      kind: 'rental_social',
      lasting: true,
      rent_cents: 18000,
      rent_currency: 'AUD',
      area: 'Old Mill',
      access: '',
      available_from: null,
    }),
  )
  await done(at.as.coordinator.post(`${person}/income`, { cents: 62000, words: 'Pension', mode: 'dictated' }))
  const [home] = (await kind('housing')).options
  assert.deepEqual([home.name, home.reasons[0], home.chosen], ['Flat in Tide Street', { criterion: 'rent', stands: 'yes', what: '29' }, null])
  await done(at.as.coordinator.post(`${person}/housing/applications`, { home_id: id, words: 'Near the clinic' }))
  const { options, asks } = await kind('housing')
  assert.deepEqual([options[0].chosen.words, asks], ['Near the clinic', false])
})

test('income: what stands in no list is put beside the others with what speaks for it and against; C2 chooses, nobody for them', async () => {
  assert.equal(await refusal(add({ kind: 'income', words: 'A loan', need_id: at.person })), 'no_such_need')
  const loan = await done(
    add({ kind: 'income', words: 'Loan without interest', good: 'Pays the arrears at once', hard: '30 a week', need_id: at.need_ids[1] }),
  )
  const relief = await done(add({ kind: 'income', words: 'Rent relief' }, at.as.person))
  assert.equal(await refusal(choose({ kind: 'income', option_id: loan.id })), 'say_how_they_said_it')
  assert.equal(await refusal(choose({ kind: 'support', option_id: loan.id, mode: 'dictated' })), 'no_such_mix_option', 'of another kind')
  await done(choose({ kind: 'income', option_id: loan.id, words: 'I want it over', mode: 'dictated' }))
  await done(choose({ kind: 'income', option_id: relief.id, words: 'No debt after all' }, at.as.person))
  const { options, asks } = await kind('income')
  assert.deepEqual(
    options.map((one: any) => [one.name, one.chosen?.words ?? null]),
    [
      ['Loan without interest', null],
      ['Rent relief', 'No debt after all'],
    ],
  )
  assert.equal(asks, false, 'the newest choice holds')
})

test('opportunity is empty: it asks for one or a reason, and an empty reason is none; the way back is to name one', async () => {
  assert.equal((await kind('opportunity')).asks, true)
  assert.equal(await refusal(choose({ kind: 'opportunity', words: ' ', mode: 'dictated' })), 'name_one_or_say_why')
  await done(choose({ kind: 'opportunity', words: 'First the flat, then work', mode: 'dictated' }))
  const said = await kind('opportunity')
  assert.deepEqual([said.asks, said.none.words], [false, 'First the flat, then work'])
  const { id } = await done(add({ kind: 'opportunity', words: 'Gardening at the neighbourhood house' }))
  await done(choose({ kind: 'opportunity', option_id: id }, at.as.person))
  assert.equal((await kind('opportunity')).none, null)
  await done(at.as.coordinator.post(`${person}/mix/options/${id}/end`))
  assert.equal(await refusal(at.as.coordinator.post(`${person}/mix/options/${id}/end`)), 'no_such_mix_option')
  assert.equal(await refusal(choose({ kind: 'opportunity', option_id: id }, at.as.person)), 'no_such_mix_option')
  assert.equal((await kind('opportunity')).asks, true, 'what is not to be had any more is no choice')
})

test('nobody else’s worker takes from C2 what they laid there or chose; who laid it there does, and C2', async () => {
  const [own, ours] = [
    await done(add({ kind: 'opportunity', words: 'Singing' }, at.as.person)),
    await done(add({ kind: 'opportunity', words: 'A course' })),
  ]
  const end = (id: string, by: As) => by.post(`${person}/mix/options/${id}/end`)
  const may = async (id: string, by: As) => (await kind('opportunity', by)).options.find((one: any) => one.id === id).may
  for (const { id } of [own, ours]) {
    assert.deepEqual([await may(id, at.as.partner2), await refusal(end(id, at.as.partner2))], [['choose'], 'not_yours'])
  }
  assert.equal(await refusal(end(own.id, at.as.worker)), 'not_yours')
  await done(end(ours.id, at.as.worker))
  await done(end(own.id, at.as.person))
})

test('of two at the same instant one comes first: what has ended is not chosen, and what is chosen may end after', async () => {
  const { id } = await done(add({ kind: 'opportunity', words: 'A place in a choir' }))
  const held = await atOnce(world, 'mix_option', id, [
    () => at.as.coordinator.post(`${person}/mix/options/${id}/end`),
    () => choose({ kind: 'opportunity', option_id: id }, at.as.person),
  ])
  const { rows } = await world.admin.query(
    `select c.id from care.mix_choice c join care.mix_option o on o.id = c.option_id where o.id = $1 and c.at > o.ended_at`,
    [id],
  )
  const { rows: chosen } = await world.admin.query('select id from care.mix_choice where option_id = $1', [id])
  assert.deepEqual([rows, held], [[], chosen.length > 0 ? ['done', 'done'] : ['done', 'no_such_mix_option']])
})

test('who may not know of money is told so, and not that nothing is there', async () => {
  await world.clock('2025-03-11T09:00:00Z')
  await at.given.consent(at.person, at.agencies.a2, ['health'], 'withdrawn')
  const support = await kind('support', at.as.partner2)
  assert.deepEqual([support.sees, support.asks], [false, false], 'the service for health that was chosen is not theirs to know')
  await done(at.as.person.post(`${person}/consents/withdraw`, { party_id: at.agencies.a3, categories: ['money'] }))
  const { options, sees, asks } = await kind('income', at.as.partner3)
  assert.deepEqual([options, sees, asks], [[], false, false])
})

test('C2’s burden at entry: six places, told five times; after sixty days told no further time, and C2 rates "I know who to ask" 4', async () => {
  assert.equal(await refusal(tell({ places: 6, told: 5 })), 'say_how_they_said_it')
  await done(tell({ places: 6, told: 5, forms: 11, mode: 'dictated' }))
  assert.equal((await read()).way.easier, null, 'nobody was asked again yet')
  await world.clock('2025-05-10T09:00:00Z')
  assert.equal(await refusal(tell({ places: 1, told: 0, knows_who: 6 }, at.as.person)), 'bad_shape')
  await done(tell({ places: 1, told: 0, knows_who: 4, words: 'I ring Ana' }, at.as.person))
  const { way } = await read()
  assert.deepEqual(
    way.told.map((one: any) => [one.places, one.told, one.knows_who, one.mode]),
    [
      [6, 5, null, 'dictated'],
      [1, 0, 4, 'self'],
    ],
  )
  assert.deepEqual([way.told_since, way.limit, way.easier], [0, 1, true])
})

test('whoever took their story is counted from the record: a first contact since then is offered as the answer', async () => {
  assert.equal((await read()).way.on_record, 0)
  await world.admin.query(
    `insert into care.entry_request (person_id, agency_id, written_by, channel, urgency, received_at, told) values ($1, $2, $3, 'phone', 'standard', '2025-05-20T09:00:00Z', 'x')`,
    [at.person, at.agencies.a1, at.ids.coordinator],
  )
  await world.clock('2025-05-21T09:00:00Z')
  assert.equal((await read()).way.on_record, 1)
})

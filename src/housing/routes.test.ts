/** The acceptance scenario of COO-30: worker.a2 lists a flat, coord.a1 matches it for C2, applies, waits in the queue; a dearer one needs a budget. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
const homes = {} as Record<'flat' | 'dear', string>
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const read = (reader: As) => done(reader.get(`${person}/housing`))
const apply = (reader: As, home_id: string, more: object = {}) => reader.post(`${person}/housing/applications`, { home_id, ...more })
const list = async (name: string, rent: number) =>
  (
    await done(
      at.as.partner2.post('/api/housing-options', {
        name,
        kind: 'rental_social',
        lasting: true,
        rent_cents: rent * 100,
        rent_currency: 'AUD',
        area: 'Old Mill',
        access: 'Ground floor',
        available_from: null,
      }),
    )
  ).id
const step = async (reader: As, state: string, more: object = {}) => {
  const one = (await read(at.as.coordinator)).applications.find((each: any) => each.home.id === homes.flat)
  return reader.post(`${person}/housing/applications/${one.id}/steps`, { state, version: one.version, ...more })
}

before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
  homes.flat = await list('Flat in Tide Street', 180)
  homes.dear = await list('House in Linnet Close', 240)
})
after(() => world.close())

test('what the rent takes is known before anybody applies: income 620, as C2 says', async () => {
  assert.equal(await refusal(apply(at.as.coordinator, homes.flat)), 'say_the_income_first')
  assert.equal(await refusal(at.as.coordinator.post(`${person}/income`, { cents: 62000 })), 'say_how_they_said_it')
  await done(at.as.coordinator.post(`${person}/income`, { cents: 62000, words: 'Pension', mode: 'dictated' }))
})

test('as coord.a1 the flat at 180 is matched: 29 %, within 30 %; the one at 240 is 39 %, over it', async () => {
  const { homes: matched, limit_pct } = await read(at.as.coordinator)
  assert.deepEqual(
    matched.map((one: any) => [one.name, one.pct, one.reasons[0].stands]),
    [
      ['Flat in Tide Street', 29, 'yes'],
      ['House in Linnet Close', 39, 'no'],
    ],
  )
  assert.equal(limit_pct, 30)
})

test('the flat is applied for once; above the limit C2 agrees with a budget, themself or through somebody who says how', async () => {
  await done(apply(at.as.coordinator, homes.flat, { words: 'Near the clinic' }))
  assert.equal(await refusal(apply(at.as.coordinator, homes.flat)), 'applied_already')
  assert.equal(await refusal(apply(at.as.coordinator, homes.dear)), 'agree_with_a_budget')
  assert.equal(await refusal(apply(at.as.coordinator, homes.dear, { budget: 'Food 120, power 40' })), 'say_how_they_said_it')
  await done(apply(at.as.person, homes.dear, { budget: 'Food 120, power 40' }))
  const { applications } = await read(at.as.person)
  assert.deepEqual(applications.map((one: any) => [one.home.name, one.share.pct, one.share.budget]).toSorted(), [
    ['Flat in Tide Street', 29, ''],
    ['House in Linnet Close', 39, 'Food 120, power 40'],
  ])
  await assert.rejects(world.admin.query(`update care.rent_share set budget = '' where pct = 39`), /written_once/)
})

test('the queue: the second of two, and of whom nobody learns', async () => {
  const other = await at.given.person(at.agencies.a2, { given_name: 'Mo', family_name: 'Reed', written_by: at.ids.partner2 })
  await world.admin.query(
    `insert into care.housing_application (person_id, agency_id, written_by, home_id, lasting, lodged_at) values ($1, $2, $3, $4, true, guard.now() - interval '9 days')`,
    [other, at.agencies.a2, at.ids.partner2, homes.flat],
  )
  const flat = (await read(at.as.person)).applications.find((one: any) => one.home.id === homes.flat)
  assert.deepEqual(flat.queue, { place: 2, waiting: 2 })
  assert.deepEqual(
    (await done(at.as.partner2.get('/api/housing-applications')))
      .filter((one: any) => one.home_id === homes.flat)
      .map((one: any) => one.person?.name),
    ['Mo Reed', 'Lan'],
  )
  assert.deepEqual(await done(at.as.coordinator.get('/api/housing-applications')), [], 'only the agency that has the home')
})

test('an agency without consent for money sees the application, and nothing of what there is to live on', async () => {
  await done(
    at.as.person.post(`/api/people/${at.person}/consents/withdraw`, { party_id: at.agencies.a2, categories: ['money'], own_words: 'Not my money' }),
  )
  const { income, applications, homes: matched } = await read(at.as.partner2)
  assert.deepEqual([income, applications[0].share, matched[0].pct], [null, null, null])
})

test('worker.a2 says the place and offers it; nobody else may; C2 takes it, and the home is taken', async () => {
  assert.equal(await refusal(step(at.as.coordinator, 'offered')), 'only_the_housing_agency')
  assert.equal(await refusal(step(at.as.partner2, 'accepted')), 'another_step_comes_first')
  await done(step(at.as.partner2, 'waiting', { queue_place: 1 }))
  await done(step(at.as.partner2, 'offered'))
  assert.equal(await refusal(step(at.as.coordinator, 'accepted')), 'say_how_they_said_it')
  assert.equal(await refusal(step(at.as.person, 'declined')), 'say_why_not_taken')
  const stale = (await read(at.as.person)).applications.find((one: any) => one.home.id === homes.flat)
  await done(step(at.as.person, 'accepted', { words: 'Yes' }))
  assert.equal(
    await refusal(at.as.person.post(`${person}/housing/applications/${stale.id}/steps`, { state: 'declined', words: 'No', version: stale.version })),
    'changed_meanwhile',
  )
  const { rows } = await world.admin.query('select state from care.housing_option where id = $1', [homes.flat])
  assert.equal(rows[0].state, 'taken')
  assert.equal(await refusal(apply(at.as.coordinator, homes.flat)), 'home_not_to_be_had')
  const flat = (await read(at.as.person)).applications.find((one: any) => one.home.id === homes.flat)
  assert.deepEqual(
    flat.steps.map((one: any) => one.state),
    ['lodged', 'waiting', 'offered', 'accepted'],
  )
})

test('the way back: an application is taken back, and made anew', async () => {
  const dear = (await read(at.as.person)).applications.find((one: any) => one.home.id === homes.dear)
  await done(at.as.person.post(`${person}/housing/applications/${dear.id}/steps`, { state: 'withdrawn', version: dear.version }))
  await done(apply(at.as.person, homes.dear, { budget: 'Food 100' }))
})

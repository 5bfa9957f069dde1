import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given, agency: string, other: string, asSupervisor: As, asEvaluator: As, asWorker: As, asAdmin: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  await world.clock('2026-01-15T09:00:00Z')
  ;[agency, other] = [await given.agency(), await given.agency()]
  asSupervisor = await world.as(await given.staff(agency, ['supervisor']))
  asAdmin = await world.as(await given.staff(other, ['agency_admin']))
  asEvaluator = await world.as(await given.staff(other, ['evaluator']))
  asWorker = await world.as(await given.staff(agency, ['coordinator']))
})
after(() => world.close())

const smallCell = (few: number) =>
  world.admin.query(
    `insert into care.parameter (key, version, value, from_at, reason) select key, max(version) + 1, $1::jsonb, guard.now(), 'test' from care.parameter where key = 'cfg.smallCell' group by key`,
    [few],
  )
const outcomes = async (as: As, year: number, scope?: string) => (await as.get('/api/outcomes', { year, ...(scope ? { scope } : {}) })).body
const one = async (text: string, values: unknown[]): Promise<string> => (await world.admin.query<{ id: string }>(text, values)).rows[0]!.id

type Story = { from: string; to?: string; situation?: string; lasting?: boolean; at?: string; source?: string; person?: string }
async function supported(story: Story) {
  const at = story.at ?? agency
  const person = story.person ?? (await given.person(at))
  const period = await one(
    `insert into care.support_period (person_id, agency_id, accepted_at, closed_at, state, exit_situation, exit_lasting, source, source_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      person,
      at,
      `${story.from}T12:00:00Z`,
      story.to ? `${story.to}T12:00:00Z` : null,
      story.to ? 'closed' : 'active',
      story.situation ?? null,
      story.lasting ?? null,
      story.source ?? null,
      story.source ? person : null,
    ],
  )
  return { person, period }
}
const asked = (of: { person: string; period: string }, days: number, state: string, housed: boolean | null) =>
  world.admin.query(
    `insert into care.follow_up (support_period_id, person_id, agency_id, point_days, due_on, state, housed, done_at) values ($1, $2, $3, $4, '2025-06-01', $5, $6, case when $5 = 'due' then null else guard.now() end)`,
    [of.period, of.person, agency, days, state, housed],
  )

test('a network in which nothing has happened has no cases, and no rate', async () => {
  const empty = await outcomes(asSupervisor, 2025)
  assert.deepEqual([empty.exits.n, empty.returns.n, empty.to_housing, empty.kept[0].n], [0, 0, { n: 0, median_days: null }, 0])
  assert.equal(empty.months.length, 12)
  assert.deepEqual(empty.months[0], { month: '2025-01', at_start: 0, came: 0, went: 0, at_end: 0 })
})

test('only who may count counts, each their own scope', async () => {
  assert.equal((await asWorker.get('/api/outcomes')).status, 403)
  assert.equal((await asSupervisor.get('/api/outcomes', { scope: 'network' })).body.refusal, 'not_your_scope')
  assert.equal((await asEvaluator.get('/api/outcomes', { scope: 'agency' })).body.refusal, 'not_your_scope')
  assert.equal((await asEvaluator.get('/api/outcomes')).body.scope, 'network')
  assert.deepEqual((await outcomes(asAdmin, 2025)).scopes, ['agency'])
})

test('exits, homes kept, returns and the months are what one counts by hand', async () => {
  await smallCell(1)
  const ann = await supported({ from: '2024-11-01', to: '2025-01-10', situation: 'rental_social', lasting: true })
  const ben = await supported({ from: '2024-12-01', to: '2025-01-20', situation: 'rental_private', lasting: true })
  const cat = await supported({ from: '2025-01-05', to: '2025-02-01', situation: 'owner', lasting: true, source: 'hmis' })
  await supported({ from: '2025-01-15', to: '2025-03-15', situation: 'motel', lasting: false })
  await supported({ from: '2025-02-01', to: '2025-02-20', situation: 'unknown_not_asked' })
  await supported({ from: '2025-02-02', to: '2025-04-20', situation: 'deceased' })
  await supported({ from: '2025-03-01', at: other })
  await asked(ann, 90, 'reached', true)
  await asked(ben, 90, 'not_reached', null)
  await asked(ann, 180, 'reached', false)
  await asked(ben, 180, 'due', null)

  const year = await outcomes(asSupervisor, 2025)
  assert.deepEqual(year.exits, { n: 5, lasting: 3, elsewhere: 1, unknown: 1, died: 1 })
  assert.deepEqual(year.kept[0], { days: 90, n: 2, housed: 1, not_housed: 0, unknown: 1, died: 0, without: 1 })
  assert.deepEqual(year.kept[1], { days: 180, n: 2, housed: 0, not_housed: 1, unknown: 1, died: 0, without: 1 })
  assert.equal(year.kept[2].n, 0, 'no 365th day lies in 2025')
  assert.equal(year.returns.n, 0, 'whoever left in 2025 has not had a year yet')
  // ann 70 days, ben 50, cat 27
  assert.deepEqual(year.to_housing, { n: 3, median_days: 50 })
  assert.deepEqual(year.months.slice(0, 4), [
    { month: '2025-01', at_start: 2, came: 2, went: 2, at_end: 2 },
    { month: '2025-02', at_start: 2, came: 2, went: 2, at_end: 2 },
    { month: '2025-03', at_start: 2, came: 0, went: 1, at_end: 1 },
    { month: '2025-04', at_start: 1, came: 0, went: 1, at_end: 0 },
  ])
  for (const month of year.months) assert.equal(month.at_start + month.came - month.went, month.at_end, month.month)

  await supported({ from: '2025-06-01', to: '2025-06-10', situation: 'motel', person: ann.person })
  await supported({ from: '2025-02-05', person: cat.person, at: other })
  const after = await outcomes(asSupervisor, 2026)
  assert.deepEqual(after.returns, { n: 1, returned: 1 }, 'by 15 January 2026 only ann has had her year, and she came back')
  await world.clock('2026-03-15T09:00:00Z')
  assert.deepEqual(
    (await outcomes(asSupervisor, 2026)).returns,
    { n: 3, returned: 1 },
    'new support four days later is a move between programmes, not a return',
  )
  assert.equal((await outcomes(asEvaluator, 2025)).months[2].came, 1, 'the network counts the other agency too')
})

test('who leaves and comes back within a month is neither coming nor going', async () => {
  const before = (await outcomes(asSupervisor, 2024)).months
  const { person } = await supported({ from: '2024-02-01', to: '2024-05-10' })
  await supported({ from: '2024-05-20', to: '2024-07-01', person })
  const months = (await outcomes(asSupervisor, 2024)).months
  assert.deepEqual(months[4], { month: '2024-05', at_start: 1, came: 0, went: 0, at_end: 1 })
  assert.equal(months[1].came, before[1].came + 1)
})

test('nothing is told about fewer people than the small cell, nor what would reveal it', async () => {
  await smallCell(5)
  const year = await outcomes(asEvaluator, 2025)
  assert.equal(year.exits.n, 6)
  assert.equal(year.exits.lasting, null)
  assert.equal(year.exits.elsewhere, null)
  assert.equal(year.exits.unknown, null)
  assert.deepEqual(year.to_housing, { n: null, median_days: null })
  for (const month of year.months)
    for (const figure of [month.at_start, month.came, month.went, month.at_end]) assert.ok(figure === null || figure === 0 || figure >= 5)
  assert.doesNotMatch(JSON.stringify(year), /Given|Family/)
})

test('one small figure takes the next smallest with it', async () => {
  for (let n = 0; n < 12; n++)
    await supported({
      from: '2023-01-05',
      to: '2023-03-01',
      situation: n < 2 ? 'unknown_refused' : n < 6 ? 'motel' : 'owner',
      lasting: n >= 6,
      at: other,
    })
  const { exits } = await outcomes(asAdmin, 2023)
  assert.deepEqual(exits, { n: 12, lasting: 6, elsewhere: null, unknown: null, died: 0 })
})

/** Reports protect persons (CON-06): of few nothing is told, nor anything from which it could be worked out; names are for whoever works with them. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

const LEFT = { 'Quay Hill': 3, Northside: 6, Saltmarsh: 9, 'Old Mill': 20 }
let world: World, given: Given
let evaluator: As, supervisor: As
const people: Record<string, string[]> = {}
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  await world.clock('2026-01-15T09:00:00Z')
  for (const [area, n] of Object.entries(LEFT)) {
    const agency = await given.agency(`Agency of ${area}`)
    await world.admin.query('update care.agency set area = $2 where id = $1', [agency, area])
    people[area] = []
    for (let left = 0; left < n; left++) {
      const person = await given.person(agency)
      people[area].push(person)
      await world.admin.query(
        `insert into care.support_period (person_id, agency_id, accepted_at, closed_at, state, exit_situation, exit_lasting)
         values ($1, $2, '2025-02-01T12:00:00Z', '2025-06-01T12:00:00Z', 'closed', 'rental_social', true)`,
        [person, agency],
      )
    }
    if (area === 'Quay Hill') supervisor = await world.as(await given.staff(agency, ['supervisor'], 'sup.a1'))
  }
  evaluator = await world.as(await given.staff(await given.agency('The network'), ['evaluator'], 'eval.net'))
})
after(() => world.close())

const exits = async (as: As) => {
  const { areas, exits: of } = await done(as.get('/api/outcomes', { year: 2025 }))
  return { areas: Object.fromEntries(areas.map((one: any) => [one.area, one.people])), total: of.n }
}

test('“exits by area” says nothing of the area where three left, and no total lets one compute it', async () => {
  const told = await exits(evaluator)
  assert.deepEqual(told.areas, { 'Quay Hill': null, Northside: null, Saltmarsh: 9, 'Old Mill': 20 })
  assert.equal(told.total, 38)
  const unsaid = told.total - 9 - 20
  assert.ok(unsaid > LEFT['Quay Hill'] && unsaid - LEFT['Quay Hill'] >= 5, 'what is left over is of two areas together')
})

test('whoever evaluates is refused the names, wherever they ask for them', async () => {
  const [person] = people['Quay Hill']!
  const refusals = await Promise.all(
    [
      '/api/people',
      `/api/people/${person}`,
      `/api/people/${person}/owed`,
      '/api/scorecard/ENT-01/items?scope=agency',
      '/api/scorecard/ENT-01/items?scope=network',
    ].map(async (url) => (await evaluator.get(url)).status),
  )
  assert.deepEqual(
    refusals.map((status) => status >= 400),
    [true, true, true, true, true],
    JSON.stringify(refusals),
  )
  const shown = JSON.stringify([(await evaluator.get('/api/outcomes')).body, (await evaluator.get('/api/scorecard', { scope: 'network' })).body])
  const { rows } = await world.admin.query('select given_name, family_name from care.person')
  for (const { given_name, family_name } of rows) assert.ok(!shown.includes(given_name) && !shown.includes(family_name))
})

test('a supervisor opens the people of their own agency, and nobody else’s', async () => {
  const opens = async (area: string) => (await supervisor.get(`/api/people/${people[area]![0]}`)).status
  assert.deepEqual([await opens('Quay Hill'), await opens('Northside')], [200, 404])
})

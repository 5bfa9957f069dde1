/** COO-33 for the network: eval.net sees who works with whom and the share of plans with one agency only, in counts, and nothing about too few. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given, evaluator: As, supervisor: As, adminNet: As
const agency: Record<string, string> = {}
const worker: Record<string, string> = {}
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  await world.clock('2026-03-02T09:00:00Z')
  for (const name of ['A1', 'A2', 'A3', 'A4', 'A5']) {
    agency[name] = await given.agency(name)
    worker[name] = await given.staff(agency[name], ['coordinator'], `worker.${name}`)
  }
  // how many A1 serves with each of the others, and for how many of these the other has said something
  await plans(7, 'A2', 6)
  await plans(8, 'A3', 0)
  await plans(4, 'A4', 4)
  await plans(9, null, 0)
  evaluator = await world.as(await given.staff(agency['A5']!, ['evaluator'], 'eval.net'))
  adminNet = await world.as(await given.staff(agency['A5']!, ['network_admin']))
  supervisor = await world.as(await given.staff(agency['A1']!, ['supervisor']))
})
after(() => world.close())

async function plans(n: number, other: string | null, spoken: number) {
  for (let each = 0; each < n; each++) {
    const person = await given.person(agency['A1']!)
    const { plan } = await givenPlanInForce(world.admin, { person, agency: agency['A1']!, coordinator: worker['A1']!, level: 'high' })
    if (!other) continue
    await world.admin.query(`insert into care.participant (plan_id, person_id, agency_id, party_id, role) values ($1, $2, $3, $4, 'Helps')`, [
      plan,
      person,
      agency['A1'],
      worker[other],
    ])
    if (each < spoken)
      await world.admin.query(
        `insert into care.info_exchange (person_id, category, agency_id, written_by, kind, purpose, title, no_goal_reason) values ($1, 'health', $2, $3, 'update', 'plan', 'Told', 'None')`,
        [person, agency[other], worker[other]],
      )
  }
}
const picture = async (as: As = evaluator) => {
  const told = await done(as.get('/api/network'))
  const name = (id: string) => told.agencies.find((one: any) => one.id === id).name
  const links = told.links.map((one: any) => [[name(one.one), name(one.other)].toSorted().join('–'), one.people, one.lately, one.missing])
  return { ...told, links: links.toSorted() }
}

test('who works with whom: counts of two agencies, where nothing goes between them, and nothing about fewer than five', async () => {
  const { links, fewest } = await picture()
  assert.deepEqual(links, [
    ['A1–A2', 7, null, false], // of the seventh it would be known that nobody spoke
    ['A1–A3', 8, 0, true],
    ['A1–A4', null, null, false],
  ])
  assert.equal(fewest, 5)
})

test('the share of plans with one agency only is withheld while it tells how many a small pair is: 28 less 9 less 7 less 8 are the 4 of A1–A4', async () => {
  assert.deepEqual((await picture()).plans, { n: 28, one_agency: null })
  await plans(1, 'A4', 0)
  assert.deepEqual((await picture()).plans, { n: 29, one_agency: 9 })
})

test('how dense the network is, and who works with nobody', async () => {
  const { density, agencies } = await picture()
  assert.deepEqual(density, { pairs: 10, linked: 3 })
  assert.deepEqual(
    agencies.map((one: any) => [one.name, one.works_with]),
    [
      ['A1', 3],
      ['A2', 1],
      ['A3', 1],
      ['A4', 1],
      ['A5', 0],
    ],
  )
})

test('thirty days later what was said is long ago, and the link is missing; the network’s administrator sees the same', async () => {
  await world.clock('2026-04-02T09:00:00Z')
  const later = await world.as(worker['A1']!)
  assert.equal((await later.get('/api/network')).body.refusal, 'not_your_role')
  const { links } = await picture(await world.as(await given.staff(agency['A5']!, ['network_admin'])))
  assert.deepEqual(links[0], ['A1–A2', 7, 0, true])
})

test('no supervisor asks for it, and its answer has nobody’s name', async () => {
  await world.clock('2026-03-02T10:00:00Z')
  assert.equal((await supervisor.get('/api/network')).body.refusal, 'not_your_role')
  const text = JSON.stringify(await done(adminNet.get('/api/network')))
  const { rows } = await world.admin.query<{ id: string }>('select id from care.person union all select id from care.plan')
  assert.ok(rows.every(({ id }) => !text.includes(id)))
})

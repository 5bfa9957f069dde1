/** COO-33 as it is lived: a plan at the highest level that one agency serves alone is on its supervisor's list until another takes part and speaks. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, GAIN, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, at: Household, c5: string, supA2: As
before(async () => {
  world = await makeWorld()
  await world.clock('2026-03-02T09:00:00Z')
  at = await householdReadyToPlan(world)
  c5 = `/api/people/${at.person}`
  await givenPlanInForce(world.admin, { person: at.person, agency: at.agencies.a1, coordinator: at.ids.coordinator, level: 'high' })
  supA2 = await world.as(await givenIn(world.admin).staff(at.agencies.a2, ['supervisor']))
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  await note()
})
after(() => world.close())

/** Something is written about them, so that what is owed is worked out. */
const note = () => done(at.as.coordinator.post(`${c5}/notes`, { mode: 'in_person', observed: 'We spoke.' }))
const listed = async (who: As) =>
  (await done(who.get('/api/radar/working-alone'))).alone.map((one: any) => [one.person.id, one.organisations, one.owner?.name])
const across = async () => (await done(at.as.coordinator.get(`${c5}/team`))).across
const tell = (as: As) =>
  done(
    as.post(`${c5}/exchanges`, {
      category: 'health',
      purpose: 'keep_safe',
      title: 'Medicine changed',
      words: 'Half the dose',
      no_goal_reason: 'Safety',
    }),
  )

test('a high-level person served only by A1 for 45 days is on sup.a1’s list “working alone”, and on nobody else’s', async () => {
  assert.deepEqual(await listed(at.as.supervisor), [], 'there are thirty days to bring somebody in')
  const { organisations, due } = await across()
  assert.deepEqual([organisations, due.by.slice(0, 10), due.late], [[{ name: 'Harbour Homes', disciplines: ['homelessness'] }], '2026-04-01', false])
  await world.clock('2026-04-16T09:00:00Z')
  assert.deepEqual(await listed(at.as.supervisor), [[at.person, 1, 'Ana Moreau']])
  assert.deepEqual(await listed(supA2), [])
  assert.equal((await across()).due.late, true)
  assert.equal((await at.as.coordinator.get('/api/radar/working-alone')).body.refusal, 'not_your_role')
})

test('A3 takes part: two organisations of two disciplines, and still no word; then worker.a3 tells something, and the line is gone', async () => {
  await done(at.as.coordinator.post(`${c5}/plan/participants`, { party_id: at.ids.partner3, role: 'Health', gain: GAIN }))
  assert.deepEqual(await listed(at.as.supervisor), [[at.person, 2, 'Ana Moreau']], 'taking part on paper is not working together')
  assert.deepEqual((await across()).organisations, [
    { name: 'Harbour Homes', disciplines: ['homelessness'] },
    { name: 'Northside Health', disciplines: ['health'] },
  ])
  await tell(at.as.coordinator)
  assert.equal((await listed(at.as.supervisor)).length, 1, 'A1 talking is not two talking')
  await tell(at.as.partner3)
  assert.deepEqual(await listed(at.as.supervisor), [])
  assert.equal((await across()).due.by.slice(0, 10), '2026-05-16', 'and word is owed again')
})

test('somebody says which field they really work in; who is close to the person works in none', async () => {
  const { parts } = await done(at.as.coordinator.get(`${c5}/team`))
  const change = (line: any, discipline: string, as: As) => {
    const { role, responsibilities, contact_path, tells, substitute, version } = line
    return as.patch(`${c5}/plan/participants/${line.id}`, { role, responsibilities, contact_path, tells, substitute, version, discipline })
  }
  const nurse = parts.find((one: any) => one.party_id === at.ids.partner3)
  await done(change(nurse, 'mental_health', at.as.partner3))
  assert.deepEqual((await across()).organisations[1].disciplines, ['mental_health'])
  const owner = parts.find((one: any) => one.owner)
  assert.equal(owner.discipline, null)
  assert.equal((await change(owner, 'health', at.as.person)).body.refusal, 'no_field_of_work')
})

test('thirty days without a word, and it is listed again: others take part, and say nothing', async () => {
  await world.clock('2026-05-17T09:00:00Z')
  assert.deepEqual(await listed(at.as.supervisor), [[at.person, 2, 'Ana Moreau']])
})

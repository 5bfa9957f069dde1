/** J6.5: the person withdraws from an agency that has a part in the plan; what that leaves open is seen, and the coordinator's task. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, EVERYTHING, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
before(async () => {
  world = await makeWorld()
  await world.clock('2025-04-14T14:00:00Z')
  at = await householdReadyToPlan(world)
  const { plan } = await givenPlanInForce(world.admin, { person: at.person, agency: at.agencies.a1, coordinator: at.ids.coordinator })
  for (const [words, category, by] of [
    ['Sleep clinic', 'health', at.ids.partner3],
    ['View the flat', 'housing', at.ids.partner2],
  ])
    await world.admin.query(
      `insert into care.action (kind, plan_id, person_id, category, agency_id, written_by, words, responsible_id, state, requested_at, agreed_at, due_at)
       values ('promise', $1, $2, $3, $4, $5, $6, $7, 'agreed', guard.now(), guard.now(), guard.now() + interval '8 days')`,
      [plan, at.person, category, at.agencies.a1, at.ids.coordinator, words, by],
    )
})
after(() => world.close())

const gaps = async (who: As) => (await done(who.get(`${at.at}/gaps`))).gaps
const decide = (path: string, categories?: readonly string[]) =>
  done(
    at.as.person.post(`/api/people/${at.person}/consents${path}`, {
      party_id: at.agencies.a3,
      ...(categories ? { categories } : {}),
      ...(path ? {} : { decision: 'given' }),
    }),
  )
const mine = async () =>
  (await done(at.as.coordinator.get(`/api/people/${at.person}/owed`))).owed.filter((one: { standard: string }) => one.standard === 'CON-03')

test('while it is shared, nothing is open', async () => {
  assert.ok((await done(at.as.partner3.get(at.at))).actions.some((one: { words: string }) => one.words === 'Sleep clinic'))
  assert.deepEqual(await gaps(at.as.coordinator), [])
})

test('she withdraws: the agency sees nothing of it from the next request; the plan says so; the coordinator has a task for seven days', async () => {
  await decide('/withdraw')
  assert.equal((await at.as.partner3.get(at.at)).status, 404)
  const [gap, more] = await gaps(at.as.coordinator)
  assert.deepEqual([gap.category, gap.agency, gap.arranged_at, more], ['health', 'Northside Health', null, undefined])
  const [task] = await mine()
  assert.deepEqual([task.by?.name, task.due_at.slice(0, 10), task.met_at], ['Ana Moreau', '2025-04-21', null])
  assert.equal((await gaps(at.as.person))[0].category, 'health') // her own plan tells her too
})

test('how it goes on is said in words, once, by who carries the plan; her decision is not asked about again', async () => {
  const [gap] = await gaps(at.as.coordinator)
  const arrange = (who: As, words: string) => who.post(`${at.at}/gaps/${gap.id}`, { words, version: gap.version })
  assert.equal((await arrange(at.as.coordinator, '')).body.refusal, 'say_how_it_goes_on')
  assert.equal((await arrange(at.as.partner2, 'I do it')).body.refusal, 'not_your_role')
  await done(arrange(at.as.coordinator, 'Lan goes to the clinic by herself and tells us what she wants to'))
  assert.equal((await arrange(at.as.coordinator, 'Again')).body.refusal, 'changed_meanwhile')
  assert.deepEqual(
    (await mine()).filter((one: { met_at: string | null }) => one.met_at === null),
    [],
  )
  assert.equal((await gaps(at.as.coordinator))[0].arranged_by, 'Ana Moreau')
})

test('she shares again: nothing is open any more; and what was never shared leaves nothing open', async () => {
  await decide('', EVERYTHING)
  assert.deepEqual(await gaps(at.as.coordinator), [])
  const [was] = (await world.admin.query('select id, version from care.sharing_gap')).rows
  assert.equal((await at.as.coordinator.post(`${at.at}/gaps/${was.id}`, { words: 'x', version: was.version })).body.refusal, 'no_such_gap')
  await decide('/withdraw', ['money'])
  assert.deepEqual(await gaps(at.as.coordinator), [])
})

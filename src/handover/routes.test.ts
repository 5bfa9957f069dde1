/** The acceptance scenario of COO-35: nobody leaves while people count on them; all of it goes to a colleague in one step, and the person meets them. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, inDays, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
let admin: As
let taker: As
const id = {} as Record<'admin' | 'taker' | 'outside', string>
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const day = (n: number) => inDays(n).slice(0, 10)

before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
  const goal = await planBegun(at)
  await broughtIntoForce(at, await stepAskedOf(at, goal, at.ids.partner2))
  id.admin = await at.given.staff(at.agencies.a1, ['agency_admin'], 'Leo Marsh')
  id.taker = await at.given.staff(at.agencies.a1, ['support_worker'], 'Ida Berg')
  id.outside = at.ids.partner2
  admin = await world.as(id.admin)
  taker = await world.as(id.taker)
  // four steps and two promises of worker.a1, each with their own yes
  for (let n = 0; n < 4; n++) {
    const step = await stepAskedOf(at, goal, at.ids.worker)
    await done(at.as.worker.post(`${at.at}/actions/${step}/answer`, { response: 'agreed', version: 1 }))
  }
  for (const words of ['Rings on Friday', 'Brings the form']) await done(at.as.worker.post(`${at.at}/promises`, { words, due_at: inDays(4) }))
  await done(at.as.coordinator.post(`${at.at}/participants`, { party_id: at.ids.worker, role: 'Support worker', responsibilities: 'The week' }))
})
after(() => world.close())

const leave = async (staff: string) => {
  const all = await done(admin.get(`/api/agencies/${at.agencies.a1}/staff`))
  const { id: staff_id, name, roles, language, phone, supervisor_id, version } = all.find((one: any) => one.id === staff)
  return admin.patch(`/api/staff/${staff_id}`, { name, roles, language, phone, supervisor_id, version, active: false })
}
const hand = (reader: As, more: object = {}, from = at.ids.worker) =>
  reader.post(`/api/staff/${from}/handover`, { to_id: id.taker, note: 'Lan likes mornings', meet_on: day(7), ...more })
const answer = (reader: As, batch: string, agree: boolean, reason = '') => reader.post(`/api/handovers/${batch}/answer`, { agree, reason })
const listed = (reader: As) => done(reader.get('/api/handovers'))
const owns = async (staff: string) =>
  (await done(at.as.supervisor.get(`/api/staff/${staff}/owned`))).things.map((one: any) => [one.kind, one.n]).toSorted()
let batch: string

test('as admin.a1 ending the work of worker.a1, who owns four steps and two promises, is refused with the list', async () => {
  const { status, body } = await leave(at.ids.worker)
  assert.deepEqual([status, body.refusal], [409, 'hand_over_first'])
  assert.deepEqual(body.missing.map((one: any) => [one.refusal, one.n]).toSorted(), [
    ['still_owns_promises', 2],
    ['still_owns_steps', 4],
    ['still_takes_part', 1],
  ])
  await assert.rejects(world.admin.query(`update care.staff set active = false where id = $1`, [at.ids.worker]), /still owns something/)
})

test('the administrator reads numbers and nobody’s name; the supervisor also whose they are; nobody of another agency reads any of it', async () => {
  const seen = await done(admin.get(`/api/staff/${at.ids.worker}/owned`))
  assert.deepEqual([seen.things.length, seen.people], [3, []])
  const all = await done(at.as.supervisor.get(`/api/staff/${at.ids.worker}/owned`))
  assert.deepEqual(
    all.people.map((one: any) => one.name),
    ['Lan'],
  )
  assert.equal(await refusal(at.as.worker.get(`/api/staff/${at.ids.worker}/owned`)), 'not_your_role')
  assert.equal(await refusal(at.as.supervisor.get(`/api/staff/${id.outside}/owned`)), 'not_yours')
})

test('only a supervisor hands over, within the agency, to somebody else, and the person meets them within fourteen days', async () => {
  assert.equal(await refusal(hand(at.as.coordinator)), 'not_your_role')
  assert.equal(await refusal(hand(at.as.supervisor, { to_id: at.ids.worker })), 'handed_to_oneself')
  assert.equal(await refusal(hand(at.as.supervisor, { to_id: id.outside })), 'handed_within_ones_agency')
  assert.equal(await refusal(hand(at.as.supervisor, { meet_on: day(16) })), 'meets_within_fourteen_days')
  assert.equal(await refusal(hand(at.as.supervisor, { to_id: at.ids.worker }, id.taker)), 'nothing_to_hand_over')
})

test('as sup.a1 all of it is handed to worker2.a1 in one step; handed over twice at once it is handed over once', async () => {
  const both = await Promise.all([hand(at.as.supervisor), hand(at.as.supervisor)])
  assert.equal(both.filter((one) => one.status === 200).length, 1)
  batch = both.find((one) => one.status === 200)!.body.id
  const [one] = (await listed(taker)).batches
  assert.deepEqual([one.id, one.from.name, one.note, one.may], [batch, 'Wen Li', 'Lan likes mornings', ['answer']])
  assert.deepEqual(
    one.people.map((each: any) => [each.person.name, each.things]),
    [
      [
        'Lan',
        [
          { kind: 'part', n: 1 },
          { kind: 'promise', n: 2 },
          { kind: 'step', n: 4 },
        ],
      ],
    ],
  )
  assert.deepEqual((await listed(at.as.worker)).batches, [], 'what is handed away is not told to others of the agency')
  assert.equal((await owns(at.ids.worker)).length, 3, 'until it is agreed to, it stays where it is')
})

test('somebody else cannot agree; worker2.a1 says no with a reason, and it is handed over anew', async () => {
  assert.equal(await refusal(answer(at.as.successor, batch, true)), 'no_such_handover')
  assert.equal(await refusal(answer(taker, batch, false)), 'say_why_you_cannot')
  await done(answer(taker, batch, false, 'Away next week'))
  assert.equal(await refusal(answer(taker, batch, true)), 'no_such_handover')
  assert.equal((await listed(at.as.supervisor)).batches[0].declined_reason, 'Away next week')
  batch = (await done(hand(at.as.supervisor))).id
})

test('worker2.a1 agrees: every step and promise is theirs with their own yes, and the part in the plan goes on', async () => {
  assert.equal(
    await refusal(at.as.person.post(`${person}/handovers/${(await listed(taker)).batches[0].people[0].id}/met`, { version: 1 })),
    'met_before_it_was_handed_over',
  )
  await done(answer(taker, batch, true))
  assert.deepEqual(await owns(at.ids.worker), [])
  assert.deepEqual(await owns(id.taker), [
    ['part', 1],
    ['promise', 2],
    ['step', 4],
  ])
  const { rows } = await world.admin.query(
    `select count(*)::int as n from care.action a where a.responsible_id = $1 and a.state = 'agreed'
        and exists (select from care.action_answer w where w.action_id = a.id and w.round = a.round and w.party_id = $1 and w.response = 'agreed')`,
    [id.taker],
  )
  assert.equal(rows[0].n, 6)
})

test('C1 meets the new worker, who says so, or C1 does; then the work of worker.a1 here can end', async () => {
  const [mine] = await done(at.as.person.get(`${person}/handovers`))
  assert.deepEqual([mine.from.name, mine.to.name, mine.meet_on, mine.may], ['Wen Li', 'Ida Berg', day(7), ['met']])
  const met = () => at.as.person.post(`${person}/handovers/${mine.id}/met`, { words: 'She is kind', version: mine.version })
  await done(met())
  assert.equal(await refusal(met()), 'met_already')
  assert.equal((await leave(at.ids.worker)).status, 200)
})

test('a coordinator is followed by a coordinator alone, in the same instant; the person who met them knows who it is', async () => {
  assert.equal(await refusal(hand(at.as.supervisor, {}, at.ids.coordinator)), 'not_a_coordinator')
  const { id: step } = await done(hand(at.as.supervisor, { to_id: at.ids.successor }, at.ids.coordinator))
  await done(answer(at.as.successor, step, true))
  const { rows } = await world.admin.query(
    `select s.name, c.state, c.from_at, c.to_at from care.coordinator_assignment c join care.staff s on s.id = c.staff_id where c.person_id = $1 order by c.from_at`,
    [at.person],
  )
  assert.deepEqual(
    rows.map((one) => [one.name, one.state]),
    [
      ['Ana Moreau', 'ended'],
      ['Ben Okafor', 'current'],
    ],
  )
  assert.deepEqual(rows[0].to_at, rows[1].from_at)
  const [mine] = await done(at.as.successor.get(`${person}/handovers`))
  await done(at.as.successor.post(`${person}/handovers/${mine.id}/met`, { version: mine.version }))
  assert.equal((await done(at.as.person.get(at.at))).coordinators?.length === 0, false)
})

/** The acceptance scenario of PRI-03: one main worker, the person's own private word, and what is mended when it does not go well. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
let network: As
const id = {} as Record<'second' | 'third', string>
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const read = (reader: As) => done(reader.get(`${person}/relationship`))
const name = (reader: As, staff_id: string, why = '') => reader.post(`${person}/primary-worker`, { staff_id, why })
const LOW = { goal: 2, task: 2, bond: 2 }

before(async () => {
  world = await makeWorld({ standards: true } as never)
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
  id.second = await at.given.staff(at.agencies.a1, ['support_worker'], 'Ida Berg')
  id.third = await at.given.staff(at.agencies.a1, ['support_worker'], 'Leo Marsh')
  network = await world.as(await at.given.staff(at.agencies.a1, ['network_admin'], 'Net'))
})
after(() => world.close())

test('the coordinator or the supervisor names the main worker, of their own agency', async () => {
  assert.equal(await refusal(at.as.person.post(`${person}/alliance`, LOW)), 'no_main_worker')
  assert.equal(await refusal(name(at.as.worker, at.ids.worker)), 'not_your_role')
  assert.equal(await refusal(name(at.as.coordinator, at.ids.partner2)), 'main_worker_of_ones_agency')
  await done(name(at.as.coordinator, at.ids.worker))
  assert.equal(await refusal(name(at.as.coordinator, at.ids.worker)), 'main_worker_already')
  assert.equal((await read(at.as.person)).worker.name, 'Wen Li')
  await assert.rejects(
    world.admin.query(`insert into care.primary_worker (person_id, agency_id, staff_id) values ($1, $2, $3)`, [at.person, at.agencies.a1, id.second]),
    /has_a_main_worker/,
  )
})

test('the main worker did 4 of 10 contacts: 40 %, target 60 %', async () => {
  for (let n = 0; n < 10; n++)
    await world.admin.query(
      `insert into care.note (person_id, agency_id, written_by, mode, happened_at, written_at, observed) values ($1, $2, $3, 'phone', guard.now(), guard.now(), 'Spoke')`,
      [at.person, at.agencies.a1, n < 4 ? at.ids.worker : at.ids.coordinator],
    )
  assert.deepEqual((await read(at.as.supervisor)).continuity, { own: 4, contacts: 10, pct: 40, target: 60 })
})

test('after a month the person is asked, and their answer is read by them and the supervisor alone', async () => {
  assert.equal((await read(at.as.person)).to_rate, false)
  await world.admin.query(`update care.primary_worker set from_at = from_at - interval '30 days' where person_id = $1`, [at.person])
  assert.equal((await read(at.as.person)).to_rate, true)
  assert.equal((await read(at.as.worker)).to_rate, false, 'the worker does not ask for it')
  assert.equal(await refusal(at.as.person.post(`${person}/alliance`, { goal: 2 })), 'answer_all_three')
  assert.equal(await refusal(at.as.worker.post(`${person}/alliance`, { ...LOW, mode: 'dictated' })), 'not_your_role')
  await done(at.as.person.post(`${person}/alliance`, LOW))
  assert.equal(await refusal(at.as.person.post(`${person}/alliance`, LOW)), 'rated_today_already')
  assert.equal((await read(at.as.person)).to_rate, false)
  assert.deepEqual(
    (await read(at.as.supervisor)).ratings.map((one: any) => [one.mean, one.low, one.choice]),
    [[2, true, null]],
  )
  for (const reader of [at.as.worker, at.as.coordinator, at.as.partner2]) assert.deepEqual((await read(reader)).ratings, [])
})

test('a supervisor who is rated themself, one of another agency, or one who is not the worker’s own, reads nothing', async () => {
  const other = await world.as(await at.given.staff(at.agencies.a2, ['supervisor'], 'Olu'))
  assert.deepEqual((await read(other)).ratings, [])
  const own = await at.given.staff(at.agencies.a1, ['supervisor'], 'Ruth')
  await world.admin.query('update care.staff set supervisor_id = $2 where id = $1', [at.ids.worker, own])
  assert.deepEqual((await read(at.as.supervisor)).ratings, [])
  assert.equal((await read(await world.as(own))).ratings.length, 1)
  await world.admin.query('update care.staff set supervisor_id = null where id = $1', [at.ids.worker])
})

test('what is owed for it is the supervisor’s, due in seven days, and nobody on the team learns of it', async () => {
  const { rows } = await world.admin.query(
    `select owed_by, agency_id, due_at::date - began_at::date as days from care.obligation where person_id = $1 and standard = 'PRI-03' and subject like '%:repair'`,
    [at.person],
  )
  assert.equal(rows.length, 1)
  assert.deepEqual([rows[0].agency_id, rows[0].days], [null, 7])
  const hears = rows[0].owed_by
  const all = async (reader: As) => JSON.stringify((await reader.get(`${person}/owed`)).body)
  assert.match(await all(await world.as(hears)), /alliance_choose/)
  for (const reader of [at.as.worker, at.as.coordinator]) assert.doesNotMatch(await all(reader), /alliance_choose/)
})

test('C1 chooses: to talk it over first, then rather another worker; the supervisor cannot choose unheard', async () => {
  const [one] = (await read(at.as.person)).ratings
  const choose = (reader: As, body: object) => reader.post(`${person}/alliance/${one.id}/choice`, body)
  assert.equal(await refusal(choose(at.as.supervisor, { choice: 'talk', version: one.version })), 'say_how_they_said_it')
  assert.equal(await refusal(at.as.supervisor.post(`${person}/alliance/${one.id}/talked`, { version: one.version })), 'talk_was_not_chosen')
  await done(choose(at.as.person, { choice: 'talk', version: one.version }))
  assert.equal(await refusal(choose(at.as.person, { choice: 'change', version: one.version })), 'changed_meanwhile')
  await done(choose(at.as.person, { choice: 'change', version: one.version + 1 }))
  assert.equal(await refusal(choose(at.as.coordinator, { choice: 'talk', version: 3 })), 'not_your_role')
  await done(name(at.as.supervisor, id.second))
  assert.deepEqual((await read(at.as.person)).ratings[0].may, [])
})

test('the third change within a year asks for a reason', async () => {
  await done(name(at.as.coordinator, at.ids.worker))
  assert.equal((await read(at.as.coordinator)).say_why, true)
  assert.equal(await refusal(name(at.as.coordinator, id.third)), 'third_change_says_why')
  await done(name(at.as.coordinator, id.third, 'Wen leaves on Friday'))
  const seen = await read(at.as.worker)
  assert.deepEqual([seen.worker.name, seen.changes_in_a_year, seen.reasons[0].words], ['Leo Marsh', 3, 'Wen leaves on Friday'])
})

test('whoever takes over from the main worker by a handover is the main worker', async () => {
  await done(at.as.coordinator.post(at.at, {}))
  await done(at.as.coordinator.post(`${at.at}/participants`, { party_id: id.third, role: 'Support worker' }))
  const { id: batch } = await done(
    at.as.supervisor.post(`/api/staff/${id.third}/handover`, {
      to_id: id.second,
      note: 'Mornings',
      meet_on: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
    }),
  )
  await done((await world.as(id.second)).post(`/api/handovers/${batch}/answer`, { agree: true }))
  const seen = await read(at.as.person)
  assert.deepEqual([seen.worker.name, seen.before[0].name, seen.before.length], ['Ida Berg', 'Leo Marsh', 4])
})

test('the network reads a mean, and nothing while it is about fewer than five people', async () => {
  assert.equal((await done(network.get('/api/alliance'))).mean, null)
  assert.equal(await refusal(at.as.supervisor.get('/api/alliance')), 'not_your_role')
  for (let n = 0; n < 4; n++) {
    const other = await at.given.person(at.agencies.a1, { given_name: `P${n}`, family_name: 'X', written_by: at.ids.coordinator })
    const { rows } = await world.admin.query(`insert into care.primary_worker (person_id, agency_id, staff_id) values ($1, $2, $3) returning id`, [
      other,
      at.agencies.a1,
      id.third,
    ])
    await world.admin.query(
      `insert into care.alliance_rating (person_id, written_by, turn_id, staff_id, goal, task, bond) values ($1, $1, $2, $3, 4, 4, 4)`,
      [other, rows[0].id, id.third],
    )
  }
  const { mean } = await done(network.get('/api/alliance'))
  assert.deepEqual([mean.people, mean.all], [5, 3.6])
})

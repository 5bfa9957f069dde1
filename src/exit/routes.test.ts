import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given, agency: string, coordinator: string, asCoordinator: As
let person: string, period: string, plan: string, asPerson: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  agency = await given.agency()
  coordinator = await given.staff(agency)
  asCoordinator = await world.as(coordinator)
})
beforeEach(async () => {
  await world.clock('2025-08-25T09:00:00Z')
  person = await given.person(agency)
  await given.consent(person, agency, ['general', 'housing', 'family'])
  asPerson = await world.as(person)
  ;({ period, plan } = await givenPlanInForce(world.admin, { person, agency, coordinator }))
})
after(() => world.close())

const exit = (rest: string) => `/api/people/${person}/exits/${period}/${rest}`
const shown = async () => (await asCoordinator.get(`/api/people/${person}/exits`)).body.periods[0]
const ending = { reason: 'Lease of twelve months signed.', situation: 'rental_social', lasting: true }

test('support ends with an offer answered, a plan given, follow-up decided and nothing open', async () => {
  assert.equal((await asCoordinator.post(exit('close'), ending)).body.refusal, 'not_the_next_step', 'nobody is closed without an offer')
  await asCoordinator.post(exit('offer'), { planned_on: '2025-10-01', mode: 'in_person' })
  await asPerson.post(exit('answer'), { response: 'accepted', own_words: 'Yes, let us plan it.' })
  await world.admin.query(
    `insert into care.action (plan_id, person_id, category, agency_id, kind, words, due_at, responsible_id, state) values ($1, $2, 'housing', $3, 'promise', 'Hand over keys', guard.now(), $4, 'agreed')`,
    [plan, person, agency, coordinator],
  )
  const early = await asCoordinator.post(exit('close'), ending)
  assert.deepEqual(
    early.body.missing.map((one: any) => one.refusal),
    ['exit_plan_missing', 'follow_up_undecided', 'actions_still_open'],
  )
  assert.deepEqual((await shown()).missing, early.body.missing, 'what is open shows while one works')
  const words = {
    planned_on: '2025-10-01',
    what_keeps_it: 'Rent by direct debit.',
    who_to_call: 'Worker, neighbour',
    how_to_come_back: 'Ring any time.',
  }
  const { version } = (await shown()).exit_plan
  assert.equal((await asCoordinator.put(exit('plan'), { ...words, copy_given: true, version })).status, 200)
  const late = await asCoordinator.put(exit('plan'), { ...words, what_keeps_it: 'Written from an older page', version })
  assert.deepEqual([late.status, late.body.refusal], [409, 'changed_meanwhile'], 'of two who write, the second is told')
  assert.equal(
    (await asPerson.post(exit('follow-up-plan'), { risk: 'high', refused: true, own_words: 'No calls please.' })).body.refusal,
    'high_risk_refused_needs_open_door',
  )
  assert.equal((await asPerson.post(exit('follow-up-plan'), { risk: 'low', points: [30, 90], mode: 'text', wish: 'Text me.' })).status, 200)
  await world.admin.query(`update care.action set state = 'cancelled' where person_id = $1`, [person])
  await world.clock('2025-10-01T10:00:00Z')
  const motel = await asCoordinator.post(exit('close'), { ...ending, situation: 'motel' })
  assert.equal(motel.body.refusal, 'not_lasting', JSON.stringify(motel.body))
  assert.equal((await asCoordinator.post(exit('close'), ending)).status, 200)
  const after = await shown()
  assert.equal(after.state, 'follow_up')
  assert.deepEqual(
    after.follow_ups.map((one: any) => one.due_on),
    ['2025-10-31', '2025-12-30'],
  )
  const { rows } = await world.admin.query(
    `select p.state as plan, a.state as coordination from care.plan p join care.coordinator_assignment a on a.plan_id = p.id where p.id = $1`,
    [plan],
  )
  assert.deepEqual(rows, [{ plan: 'closed', coordination: 'ended' }])

  const point = (n: number, rest: string) => `/api/people/${person}/follow-ups/${after.follow_ups[n].id}/${rest}`
  await world.clock('2025-11-02T09:00:00Z')
  assert.equal((await asCoordinator.post(point(0, 'result'), { reached: true })).body.refusal, 'say_whether_housed')
  assert.equal(
    (await asCoordinator.post(point(0, 'result'), { reached: true, housed: true, achievements_kept: 3, achievements_total: 3 })).status,
    200,
  )
  await world.clock('2025-12-30T09:00:00Z')
  for (const mode of ['text', 'text', 'phone']) await asCoordinator.post(point(1, 'attempts'), { mode })
  assert.equal((await asCoordinator.post(point(1, 'result'), { reached: false })).body.refusal, 'try_more_often')
  await asCoordinator.post(point(1, 'attempts'), { mode: 'letter' })
  assert.equal((await asCoordinator.post(point(1, 'result'), { reached: false })).status, 200)
  assert.equal((await shown()).state, 'follow_up_complete')
  const owed = await world.admin.query(
    `select standard, care.obligation_status(o) as status from care.obligation o where person_id = $1 and standard like 'EXI%' order by standard, due_at`,
    [person],
  )
  assert.deepEqual(owed.rows, [
    { standard: 'EXI-01', status: 'met' },
    { standard: 'EXI-04', status: 'met' },
    { standard: 'EXI-05', status: 'met' },
    { standard: 'EXI-05', status: 'met' },
  ])
})

test('whoever left without a word was tried twice in two ways before support ends', async () => {
  const left = (attempts: object[]) =>
    asCoordinator.post(exit('left'), { reason: 'Moved on, no word.', situation: 'unknown_does_not_know', attempts })
  assert.equal(
    (
      await left([
        { at: '2025-08-24T09:00:00Z', mode: 'phone' },
        { at: '2025-08-24T15:00:00Z', mode: 'phone' },
      ])
    ).body.refusal,
    'try_twice_in_two_ways',
  )
  assert.equal(
    (
      await left([
        { at: '2025-08-24T09:00:00Z', mode: 'phone' },
        { at: '2025-08-24T15:00:00Z', mode: 'text' },
      ])
    ).status,
    200,
  )
  assert.equal((await shown()).follow_ups.length, 4, 'the usual points, since nothing was decided')
})

test('a person may decline all planning; support can still end, with the way back said', async () => {
  await asCoordinator.post(exit('offer'), { planned_on: '2025-09-30', mode: 'phone' })
  assert.equal((await asPerson.post(exit('answer'), { response: 'declined' })).body.refusal, 'decline_in_own_words')
  await asPerson.post(exit('answer'), { response: 'declined', own_words: 'I just want my keys.' })
  const no = await asPerson.post(exit('follow-up-plan'), { risk: 'low', refused: true, own_words: 'Please no calls.' })
  assert.equal(no.status, 200, JSON.stringify(no.body))
  const closed = await asCoordinator.post(exit('close'), ending)
  assert.equal(closed.status, 200, JSON.stringify(closed.body))
  assert.equal((await shown()).state, 'closed')
})

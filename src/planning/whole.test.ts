import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { putInForce, versionOf, writtenTogether } from '../../test/harness/plan-agreed.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-25T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing', 'safety'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  await writtenTogether(at)
  await putInForce(at)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const whole = async (as = at.as.coordinator) => done(as.get(`${at.at}/whole`))
const owed = async (standard: string) =>
  (await done(at.as.coordinator.get(`/api/people/${at.person}/owed`))).owed
    .filter((one: any) => one.standard === standard)
    .map((one: any) => [one.status, one.due_at?.slice(0, 10)])

test('PLN-17: the person asks for a change, the coordinator answers in time, and the next version carries it with its difference', async () => {
  await world.clock('2025-04-08T09:00:00Z')
  assert.equal(await refusal(at.as.person.post(`${at.at}/changes`, { words: '  ' })), 'bad_shape')
  const { id } = await done(at.as.person.post(`${at.at}/changes`, { words: 'Visits in the evening' }))
  const [asked] = (await whole()).requests
  assert.deepEqual([asked.asked_by, asked.mode, asked.answer_by.slice(0, 10), asked.late], [at.person, 'self', '2025-04-15', false])
  assert.deepEqual(await owed('PLN-17'), [['pending', '2025-04-15']])

  const answer = (body: object, as = at.as.coordinator) => as.post(`${at.at}/changes/${id}/answer`, { version: 1, ...body })
  assert.equal(await refusal(answer({ outcome: 'accepted' }, at.as.worker)), 'not_your_role')
  assert.equal(await refusal(answer({ outcome: 'declined' })), 'answered_with_a_reason')
  await world.clock('2025-04-10T09:00:00Z')
  await done(answer({ outcome: 'accepted', answer: 'Yes, from next week' }))
  assert.equal(await refusal(answer({ outcome: 'declined', answer: 'No', version: 2 })), 'answered_already')
  assert.deepEqual(await owed('PLN-17'), [['met', '2025-04-15']])

  const [lease] = (await done(at.as.coordinator.get(at.at))).goals
  const { words, horizon, housing_goal, issue, quality_area, does_now, does_in_end, development_step, version } = lease
  const own = { words, horizon, housing_goal, issue, quality_area, does_now, does_in_end, development_step, version }
  const changed = { ...own, success_measure: 'We sleep there', target_on: '2025-10-31', confidence: 7 }
  await done(at.as.coordinator.patch(`${at.at}/goals/${lease.id}`, changed))
  assert.equal(await putInForce(at), 2, 'its reason is what was asked for')
  const { versions, requests } = await whole()
  assert.deepEqual(
    versions.map((one: any) => [one.n, one.stands, one.reason]),
    [
      [2, 'in_force', 'Visits in the evening'],
      [1, 'earlier', ''],
    ],
  )
  assert.deepEqual(
    versions[0].difference.map((one: any) => [one.kind, one.fields, one.before.due_on, one.line.due_on]),
    [['changed', ['measure', 'due_on'], '2025-09-30', '2025-10-31']],
  )
  assert.equal(versions[1].lines[0].measure, 'We live there', 'the version before stays readable')
  assert.equal(requests[0].in_version, 2)
})

test('PLN-17: an unanswered request is late after seven days, whoever asked; a worker writes down what the person said only with how', async () => {
  await world.clock('2025-04-20T09:00:00Z')
  await done(at.as.partner2.post(`${at.at}/changes`, { words: 'Another day for the visit' }))
  await done(at.as.worker.post(`${at.at}/changes`, { words: 'A smaller flat is fine too', mode: 'interpreted' }))
  const [second, first] = (await whole()).requests
  assert.deepEqual([second.asked_by, second.mode, first.asked_by], [at.person, 'interpreted', at.ids.partner2])
  await world.clock('2025-04-28T00:00:01Z')
  assert.ok((await whole()).requests.slice(0, 2).every((one: any) => one.late))
  assert.equal((await owed('PLN-17')).filter(([status]: [string]) => status === 'missed').length, 2)
  await world.clock('2025-04-28T09:00:00Z')
})

test('PLN-20: a crisis plan is asked for, written with the person, given to them, and stays at hand for whoever may know of safety', async () => {
  assert.equal((await whole()).crisis.asked_for, true)
  assert.deepEqual(await owed('PLN-20'), [['missed', '2025-04-08']])
  const plan = {
    signs: 'I stop eating',
    helps: 'Somebody sits with me',
    helps_not: 'Shouting',
    contacts: 'My mother, then Ana',
    safe_place: 'The library',
  }
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/crisis`, plan)), 'say_how_they_said_it')
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/crisis`, { ...plan, safe_place: '' })), 'bad_shape')
  const { id } = await done(at.as.coordinator.post(`${at.at}/crisis`, { ...plan, mode: 'interpreted' }))
  assert.deepEqual(await owed('PLN-20'), [['missed', '2025-04-08']], 'without a copy in their hands it is not done')
  await done(at.as.worker.post(`${at.at}/crisis/${id}/copy`, { form: 'paper', version: 1 }))
  assert.deepEqual(await owed('PLN-20'), [['met_late', '2025-04-08']])
  assert.equal((await whole(at.as.person)).crisis.now.safe_place, 'The library')
  await done(at.as.person.post(`${at.at}/crisis`, { ...plan, safe_place: 'My mother’s' }))
  const { now } = (await whole(at.as.partner3)).crisis
  assert.deepEqual([now.safe_place, now.mode, now.copy_form], ['My mother’s', 'self', 'phone'])
})

test('PLN-21: a day of risk asks for a step agreed in time before it; afterwards it is said how it went', async () => {
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/risks`, { what: 'x', on_day: '2025-04-27', category: 'housing' })), 'risk_in_the_past')
  const { id } = await done(at.as.coordinator.post(`${at.at}/risks`, { what: 'The lease ends', on_day: '2025-06-30', category: 'housing' }))
  const risk = async () => (await whole()).risks[0]
  assert.deepEqual([(await risk()).stands, (await risk()).ease_by], ['open', '2025-06-16'])
  const [lease] = (await done(at.as.coordinator.get(at.at))).goals
  const ask = { responsible_id: at.ids.worker, due_at: '2025-06-10T17:00:00Z' }
  const step = await done(at.as.coordinator.post(`${at.at}/goals/${lease.id}/actions`, { words: 'Meet the landlord', deliverable: 'A letter', ask }))
  await done(at.as.coordinator.post(`${at.at}/risks/${id}/steps`, { action_id: step.id }))
  assert.equal((await risk()).stands, 'asked')
  assert.deepEqual((await owed('PLN-21')).toSorted(), [
    ['pending', '2025-06-16'],
    ['pending', '2025-07-07'],
  ])
  await world.clock('2025-05-20T09:00:00Z')
  await done(at.as.worker.post(`${at.at}/actions/${step.id}/answer`, { response: 'agreed', version: 2 }))
  assert.equal((await risk()).stands, 'eased')
  const outcome = (body: object, version = 1) => at.as.coordinator.post(`${at.at}/risks/${id}/outcome`, { version, ...body })
  assert.equal(await refusal(outcome({ outcome: 'happened', words: 'It ended' })), 'outcome_before_the_day')
  await world.clock('2025-07-01T09:00:00Z')
  assert.equal((await risk()).stands, 'to_tell')
  await done(outcome({ outcome: 'avoided', words: 'The lease was renewed' }))
  assert.equal(await refusal(outcome({ outcome: 'eased', words: 'No' }, 2)), 'outcome_already')
  assert.deepEqual(
    (await owed('PLN-21')).map(([status]: [string]) => status),
    ['met', 'met'],
  )
})

test('PLN-19: more parts of life and more agencies suggest more coordination; deciding brings the review nearer, and it never drops by adding', async () => {
  const plan = async () => (await done(at.as.coordinator.get(at.at))).plan
  assert.equal((await plan()).level, 'medium')
  await world.clock('2025-07-02T09:00:00Z')
  for (const category of ['health', 'money', 'legal'])
    await world.admin.query(
      `insert into care.need (person_id, category, agency_id, written_by, words, level, identified_at) values ($1, $2, $3, $4, 'Help', 3, guard.now())`,
      [at.person, category, at.agencies.a1, at.ids.coordinator],
    )
  await done(at.as.coordinator.post(`/api/people/${at.person}/notes`, { mode: 'phone', observed: 'Rang back.' }))
  assert.equal((await plan()).level_suggested, 'high')
  assert.deepEqual(await owed('PLN-19'), [['pending', '2025-07-09']])
  await done(at.as.coordinator.put(`${at.at}/level`, { level: 'high', person_view: 'Good, I lose track', version: await versionOf(at) }))
  assert.deepEqual(await owed('PLN-19'), [['met', '2025-07-09']])
  const { rows } = await world.admin.query('select level, suggested, domains, person_view from care.level_decision order by at desc limit 1')
  assert.deepEqual(rows[0], { level: 'high', suggested: 'high', domains: 5, person_view: 'Good, I lose track' })
})

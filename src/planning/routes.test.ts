import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, GAIN, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { tookPart } from '../../test/harness/took-part.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-25T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing', 'health', 'money', 'legal', 'safety', 'children', 'community'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const board = async (as = at.as.coordinator) => done(as.get(at.at))
const planVersion = async () => (await board()).plan.version
const WHO = { quality_area: 'home', does_now: 'worker', does_in_end: 'alone' } as const
const goal = (more: object) => ({ success_measure: 'One can see it', confidence: 7, ...WHO, ...more })
const stepNamed = async (words: string, as = at.as.coordinator) => (await board(as)).actions.find((one: any) => one.words === words)
const actionAt = (id: string, act: string) => `${at.at}/actions/${id}/${act}`

test('a plan begins with its owner taking part, and there is one at a time', async () => {
  await done(at.as.coordinator.post(at.at, {}))
  assert.equal(await refusal(at.as.coordinator.post(at.at, {})), 'one_plan_at_a_time')
  const { plan, participants, coverage, missing } = await board()
  assert.deepEqual([plan.state, participants.length, participants[0].party_id], ['drafting', 1, at.person])
  assert.deepEqual(coverage, { covered: 0, of: 7 })
  assert.deepEqual(
    missing.propose.map((one: any) => one.refusal).filter((code: string) => code !== 'need_not_covered'),
    ['neither_took_part_nor_declined', 'no_goal_yet', 'no_order_by_the_person', 'level_not_decided', 'no_housing_goal'],
  )
})

test('the person takes part', () => tookPart(at, '2025-03-25T09:00:00Z'))

test('the person orders what comes first; a worker may write it down only with how it was said, and keeps a list of their own', async () => {
  const issues = ['A safe school for Mei', 'A home of our own', 'Money']
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/priorities`, { by: 'person', issues })), 'say_how_they_said_it')
  assert.equal(await refusal(at.as.person.post(`${at.at}/priorities`, { by: 'worker', issues })), 'the_persons_order_is_theirs')
  assert.equal(await refusal(at.as.person.post(`${at.at}/priorities`, { by: 'person', issues: ['Money', 'money'] })), 'issue_twice')
  await done(at.as.person.post(`${at.at}/priorities`, { by: 'person', issues }))
  await done(at.as.coordinator.post(`${at.at}/priorities`, { by: 'worker', issues: ['Safety'] }))
  const { order, workers_order } = await board(at.as.partner2)
  assert.deepEqual([order.issues, order.mode, workers_order.issues], [issues, 'self', ['Safety']])
})

test('goals stand in the order of the person; a goal without a source or beyond its horizon is refused', async () => {
  const [housing, health, money, legal, safety, children] = at.need_ids
  const add = (body: object) => at.as.coordinator.post(`${at.at}/goals`, goal(body))
  assert.equal(await refusal(add({ words: 'Anything', category: 'health', horizon: 'short', target_on: '2025-04-30' })), 'goal_without_source')
  assert.equal(
    await refusal(add({ words: 'Mei in a safe school', category: 'children', horizon: 'immediate', target_on: '2025-04-09', need_ids: [children] })),
    'beyond_the_horizon',
  )
  await done(add({ words: 'Rest and a health check', category: 'health', horizon: 'short', target_on: '2025-04-30', need_ids: [health] }))
  const lease = { words: 'A lease for twelve months', category: 'housing', horizon: 'long', target_on: '2025-09-30', need_ids: [housing] }
  await done(add({ ...lease, housing_goal: true, proposed_by: at.person, proposed_mode: 'interpreted', issue: 'A home of our own' }))
  await done(
    add({
      words: 'Mei in a safe school',
      category: 'children',
      horizon: 'immediate',
      target_on: '2025-04-08',
      need_ids: [children, safety],
      issue: 'A safe school for Mei',
      confidence: 3,
    }),
  )
  await done(
    add({ words: 'Income and budget settled', category: 'money', horizon: 'short', target_on: '2025-05-30', need_ids: [money], issue: 'Money' }),
  )
  await done(add({ words: 'I know my rights', category: 'legal', horizon: 'short', target_on: '2025-04-30', need_ids: [legal] }))
  const { goals, coverage } = await board()
  assert.deepEqual(
    goals.map((one: any) => one.words),
    ['Mei in a safe school', 'A lease for twelve months', 'Income and budget settled', 'Rest and a health check', 'I know my rights'],
  )
  assert.deepEqual(goals[0].warnings, ['low_confidence', 'no_action'])
  assert.deepEqual(coverage, { covered: 6, of: 7 })
})

test('J4.4: coverage names the need that is left; "not now" needs a day on which to ask again', async () => {
  const community = at.need_ids[6]!
  const { missing } = await board()
  assert.deepEqual(
    missing.propose.filter((one: any) => one.refusal === 'need_not_covered'),
    [{ refusal: 'need_not_covered', need_id: community }],
  )
  const dispose = (body: object) =>
    at.as.coordinator.post(`${at.at}/needs/${community}/disposition`, { disposition: 'person_not_now', reason: 'First the school', ...body })
  assert.equal(await refusal(dispose({})), 'say_when_to_ask_again')
  assert.equal(await refusal(dispose({ ask_again_on: '2025-03-25' })), 'ask_again_in_the_past')
  await done(dispose({ ask_again_on: '2025-05-15' }))
  assert.deepEqual((await board()).coverage, { covered: 7, of: 7 })
})

test('J4.5: seven domains and two agencies suggest a high level; a lower one needs a reason', async () => {
  const { plan } = await board()
  assert.deepEqual([plan.level_suggested, plan.level_because.domains, plan.level_because.agencies], ['high', 7, 2])
  assert.equal(await refusal(at.as.coordinator.put(`${at.at}/level`, { level: 'low', version: plan.version })), 'lower_level_needs_a_reason')
  await done(at.as.coordinator.put(`${at.at}/level`, { level: 'high', version: plan.version }))
  assert.equal(await refusal(at.as.coordinator.put(`${at.at}/level`, { level: 'high', version: plan.version })), 'changed_meanwhile')
})

const addStep = async (goalWords: string, words: string, ask: object | null) => {
  const { goals } = await board()
  const { id } = goals.find((one: any) => one.words === goalWords)
  return at.as.coordinator.post(`${at.at}/goals/${id}/actions`, { words, deliverable: 'Receipt in the file', ask })
}

test('J4.6: each step is asked of one party, due on or before its goal’s day', async () => {
  const due = (day: string) => `${day}T17:00:00Z`
  assert.equal(
    await refusal(addStep('I know my rights', 'Legal advice', { responsible_id: at.ids.partner3, due_at: due('2025-05-01') })),
    'action_due_after_goal',
  )
  assert.equal(
    await refusal(addStep('I know my rights', 'Legal advice', { responsible_id: at.ids.partner3, due_at: due('2025-03-01') })),
    'due_in_the_past',
  )
  for (const [goalWords, words, party, day] of [
    ['A lease for twelve months', 'Lodge the application', at.ids.partner2, '2025-04-11'],
    ['Rest and a health check', 'Health check', at.agencies.a3, '2025-04-10'],
    ['Mei in a safe school', 'Choose a school', at.person, '2025-04-05'],
    ['Income and budget settled', 'Write a budget', at.ids.worker, '2025-05-10'],
    ['I know my rights', 'Ask the legal centre', at.ids.partner3, '2025-04-15'],
  ] as const)
    await done(addStep(goalWords, words, { responsible_id: party, due_at: due(day) }))
  assert.deepEqual(
    (await done(at.as.partner2.get('/api/requests'))).asked.map((one: any) => [one.words, one.of, one.person.name]),
    [['Lodge the application', 'me', 'Lan']],
  )
})

test('another agency names a later day, the coordinator accepts, and both rounds stay visible', async () => {
  const asked = (await done(at.as.partner3.get('/api/requests'))).asked.find((one: any) => one.words === 'Health check')
  assert.equal(asked.of, 'my_agency')
  const reply = (body: object) => at.as.partner3.post(actionAt(asked.id, 'answer'), { version: asked.version, ...body })
  assert.equal(await refusal(at.as.partner2.post(actionAt(asked.id, 'answer'), { response: 'agreed', version: asked.version })), 'not_asked_of_you')
  assert.equal(await refusal(reply({ response: 'countered', proposed_due: '2025-04-17T17:00:00Z' })), 'decline_or_counter_with_a_reason')
  assert.equal(await refusal(reply({ response: 'countered', reason: 'No room' })), 'name_another_date')
  await done(reply({ response: 'countered', proposed_due: '2025-04-17T17:00:00Z', reason: 'The doctor is away' }))
  const countered = await stepNamed('Health check')
  assert.equal(await refusal(at.as.partner3.post(actionAt(asked.id, 'accept'), { version: countered.version })), 'the_other_side_accepts')
  await done(at.as.coordinator.post(actionAt(asked.id, 'accept'), { version: countered.version }))
  const agreed = await stepNamed('Health check')
  assert.deepEqual(
    [agreed.state, agreed.due_at.slice(0, 10), agreed.answers.map((one: any) => one.response)],
    ['agreed', '2025-04-17', ['countered']],
  )
})

test('a step that nobody has agreed to cannot be started, and a no needs a reason and a new party', async () => {
  const step = await stepNamed('Ask the legal centre')
  assert.equal(await refusal(at.as.partner3.post(actionAt(step.id, 'state'), { to: 'in_progress', version: step.version })), 'not_agreed')
  await done(at.as.partner3.post(actionAt(step.id, 'answer'), { response: 'declined', reason: 'Not my area', version: step.version }))
  const declined = await stepNamed('Ask the legal centre')
  assert.deepEqual([declined.state, declined.may.includes('ask')], ['declined', true])
  await done(
    at.as.coordinator.post(actionAt(step.id, 'ask'), { responsible_id: at.ids.partner2, due_at: '2025-04-15T17:00:00Z', version: declined.version }),
  )
  const again = await stepNamed('Ask the legal centre', at.as.partner2)
  assert.deepEqual([again.state, again.round, again.may.includes('agree')], ['requested', 2, true])
})

test('what the person says is written down by a worker only with how it was said', async () => {
  const step = await stepNamed('Choose a school')
  assert.equal(
    await refusal(at.as.coordinator.post(actionAt(step.id, 'answer'), { response: 'agreed', version: step.version })),
    'say_how_they_said_it',
  )
  await done(at.as.coordinator.post(actionAt(step.id, 'answer'), { response: 'agreed', mode: 'interpreted', version: step.version }))
  const agreed = await stepNamed('Choose a school')
  assert.deepEqual([agreed.state, agreed.answers[0].mode, agreed.answers[0].party_id], ['agreed', 'interpreted', at.person])
})

test('J4.8: activation is refused with every reason at once, and each can be mended', async () => {
  await done(at.as.supervisor.post(`${at.at}/coordinators`, { staff_id: at.ids.coordinator }))
  await done(at.as.coordinator.post(`${at.at}/propose`, { version: await planVersion() }))
  const first = await at.as.coordinator.post(`${at.at}/activate`, { version: await planVersion() })
  const codes = (answered: any) => answered.body.missing.map((one: any) => one.refusal)
  assert.equal(first.body.refusal, 'plan_not_ready')
  assert.deepEqual(
    [...new Set(codes(first))],
    ['coordinator_not_acknowledged', 'action_not_agreed', 'party_does_not_take_part', 'owner_has_not_agreed', 'too_few_take_part'],
  )
  assert.equal(codes(first).filter((code: string) => code === 'action_not_agreed').length, 3)

  const proposal = (await done(at.as.coordinator.get('/api/requests'))).coordination[0]
  assert.equal(await refusal(at.as.successor.post(`${at.at}/coordinators/${proposal.id}/answer`, { acknowledge: true })), 'only_by_themself')
  await done(at.as.coordinator.post(`${at.at}/coordinators/${proposal.id}/answer`, { acknowledge: true }))
  for (const [words, as] of [
    ['Lodge the application', at.as.partner2],
    ['Ask the legal centre', at.as.partner2],
    ['Write a budget', at.as.worker],
  ] as const) {
    const step = await stepNamed(words, as)
    await done(as.post(actionAt(step.id, 'answer'), { response: 'agreed', version: step.version }))
  }
  for (const party_id of [at.ids.coordinator, at.ids.partner2, at.agencies.a3, at.ids.worker])
    await done(at.as.coordinator.post(`${at.at}/participants`, { party_id, role: 'Takes a part', gain: GAIN }))
  const second = await at.as.coordinator.post(`${at.at}/activate`, { version: await planVersion() })
  assert.deepEqual(second.body.missing, [{ refusal: 'owner_has_not_agreed', n: 1 }])
})

test('J4.9: the owner agrees in their own account, the plan comes into force, and its review has a day', async () => {
  await world.clock('2025-04-04T10:00:00Z')
  assert.equal(await refusal(at.as.person.post(`${at.at}/agree`, { n: 2 })), 'no_such_version')
  await done(at.as.person.post(`${at.at}/agree`, { n: 1, words: 'Yes, this is mine' }))
  const again = await at.as.coordinator.post(`${at.at}/activate`, { version: await planVersion() })
  assert.deepEqual(again.body.missing[0], { refusal: 'no_version_proposed' }, 'it is in force with their yes')
  const { plan, goals } = await board(at.as.partner2)
  assert.deepEqual([plan.state, plan.n, plan.next_review_on, plan.agreement.mode], ['active', 1, '2025-05-04', 'self'])
  assert.ok(goals.every((one: any) => one.state === 'in_progress'))
})

test('J4.10: a coordinator cannot end their role without a successor; who takes it on begins in the same instant', async () => {
  const mine = (await board()).coordinators.find((one: any) => one.state === 'current')
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/coordinators/${mine.id}/end`, {})), 'needs_a_successor')
  const { id } = await done(at.as.supervisor.post(`${at.at}/coordinators`, { staff_id: at.ids.successor }))
  await done(at.as.successor.post(`${at.at}/coordinators/${id}/answer`, { acknowledge: true }))
  const [before, now] = (await board()).coordinators
  assert.deepEqual([before.state, now.state, now.staff_id, before.to_at === now.from_at], ['ended', 'current', at.ids.successor, true])
})

test('done needs a note; only the person or a coordinator who did not do it confirms', async () => {
  const step = await stepNamed('Lodge the application', at.as.partner2)
  const move = (as: typeof at.as.person, body: object, version: number) => as.post(actionAt(step.id, 'state'), { ...body, version })
  assert.equal(await refusal(move(at.as.partner2, { to: 'done' }, step.version)), 'done_needs_a_note')
  await done(move(at.as.partner2, { to: 'done', words: 'Receipt 4711' }, step.version))
  const { version } = await stepNamed('Lodge the application')
  assert.equal(await refusal(move(at.as.partner2, { to: 'confirmed' }, version)), 'confirmed_by_another')
  assert.equal(await refusal(move(at.as.worker, { to: 'confirmed' }, version)), 'only_person_or_coordinator_confirms')
  await done(move(at.as.person, { to: 'confirmed' }, version))
  const confirmed = await stepNamed('Lodge the application')
  assert.deepEqual([confirmed.state, confirmed.confirmed_by], ['confirmed', at.person])
  assert.equal(await refusal(move(at.as.coordinator, { to: 'cancelled', words: 'No' }, confirmed.version)), 'not_now_in_this_state')
})

test('a change after activation is a new version with a reason, which its owner agrees to; the old one stays in force until then', async () => {
  await done(
    at.as.coordinator.post(
      `${at.at}/goals`,
      goal({ words: 'See my mother every month', category: 'community', horizon: 'short', target_on: '2025-06-01', need_ids: [at.need_ids[6]] }),
    ),
  )
  await done(addStep('See my mother every month', 'Buy the train card', { responsible_id: at.ids.worker, due_at: '2025-05-01T17:00:00Z' }))
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/propose`, { version: await planVersion() })), 'say_what_changed')
  const { n } = await done(at.as.coordinator.post(`${at.at}/propose`, { reason: 'Lan asked for it', version: await planVersion() }))
  assert.deepEqual([n, (await board()).plan.n, (await board()).plan.proposed_n], [2, 1, 2])
  const refused = await at.as.coordinator.post(`${at.at}/activate`, { version: await planVersion() })
  assert.deepEqual(
    refused.body.missing.map((one: any) => one.refusal),
    ['action_not_agreed', 'owner_has_not_agreed'],
  )
  const step = await stepNamed('Buy the train card', at.as.worker)
  await done(at.as.worker.post(actionAt(step.id, 'answer'), { response: 'agreed', version: step.version }))
  await done(at.as.coordinator.post(`${at.at}/agree`, { n: 2, mode: 'dictated' }))
  const { plan, versions } = await board()
  assert.deepEqual([plan.state, plan.n, versions.map((one: any) => one.reason)], ['active', 2, ['', 'Lan asked for it']])
})

test('a promise is seen by the person; late but told before is kept apart', async () => {
  const { id } = await done(at.as.worker.post(`${at.at}/promises`, { words: 'Ring the housing office', due_at: '2025-04-11T17:00:00Z' }))
  const promise = (await board(at.as.person)).actions.find((one: any) => one.id === id)
  assert.deepEqual([promise.kind, promise.state], ['promise', 'agreed'])
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/promises/${id}/told`, { version: promise.version })), 'not_asked_of_you')
  await done(at.as.worker.post(`${at.at}/promises/${id}/told`, { version: promise.version }))
  await done(at.as.worker.post(actionAt(id, 'state'), { to: 'done', version: promise.version + 1 }))
  const kept = (await board()).actions.find((one: any) => one.id === id)
  assert.deepEqual([kept.state, kept.told_if_late_at !== null], ['done', true])
})

test('nobody leaves while they owe something, and a coordinator is no advocate', async () => {
  const { participants } = await board()
  const of = (party: string) => participants.find((one: any) => one.party_id === party)
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/participants/${of(at.ids.worker).id}/end`, { version: 1 })), 'still_owes_something')
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/participants/${of(at.person).id}/end`, { version: 1 })), 'owner_always_takes_part')
  assert.equal(
    await refusal(at.as.supervisor.post(`${at.at}/participants`, { party_id: at.ids.successor, role: 'Advocate', advocate: true })),
    'coordinator_is_advocate',
  )
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/participants/${of(at.ids.partner2).id}/confirm`, { version: 1 })), 'only_by_themself')
  await done(at.as.partner2.post(`${at.at}/participants/${of(at.ids.partner2).id}/confirm`, { version: 1 }))
})

test('a housing goal is not achieved by a temporary stay, nor anything without the person’s verdict', async () => {
  const { goals } = await board()
  const lease = goals.find((one: any) => one.housing_goal)
  const move = (body: object) => at.as.coordinator.post(`${at.at}/goals/${lease.id}/state`, { state: 'achieved', version: lease.version, ...body })
  assert.equal(await refusal(move({ evidence: 'Shelter' })), 'achieved_needs_evidence_and_verdict')
  assert.equal(await refusal(move({ evidence: 'Shelter stay', person_verdict: 'We are inside' })), 'not_permanent')
  await done(move({ evidence: 'Lease of 12 months', person_verdict: 'We are home', lasting_evidence: true }))
})

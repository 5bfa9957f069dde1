/** What stands in people's way (GOV-13, PRI-06, SM-15): written down in the moment, adding up by itself, taken up, removed, and its result measured. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, EVERYTHING } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
const as = {} as Record<'worker.a1' | 'worker.a2' | 'worker.a3' | 'sup.a1' | 'admin.net' | 'eval.net' | 'admin.a1' | 'C1', As>
const ids = {} as Record<keyof typeof as | 'C2' | 'C3' | 'C4' | 'a1' | 'a2' | 'a3', string>
const actions: string[] = []
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  await world.admin.query(`update sealed.session set expires_at = 'infinity'`)
  const given = givenIn(world.admin)
  for (const key of ['a1', 'a2', 'a3'] as const) ids[key] = await given.agency(`Agency ${key}`)
  const staff = { 'worker.a1': 'support_worker', 'worker.a2': 'support_worker', 'worker.a3': 'support_worker', 'sup.a1': 'supervisor', 'admin.net': 'network_admin', 'eval.net': 'evaluator', 'admin.a1': 'agency_admin' } as const // prettier-ignore
  for (const [key, role] of Object.entries(staff))
    ids[key as 'sup.a1'] = await given.staff(key.includes('.a') ? ids[key.slice(-2) as 'a1'] : ids.a1, [role], key)
  for (const [n, key] of (['C1', 'C2', 'C3', 'C4'] as const).entries()) {
    const agency = (['a1', 'a2', 'a3', 'a1'] as const)[n]!
    ids[key] = await given.person(ids[agency], { given_name: key, family_name: 'Chen', written_by: ids[`worker.${agency}`] })
    if (key !== 'C4') actions.push(await agreedStep(ids[key], ids[agency], ids[`worker.${agency}`]))
  }
  await given.involve(ids.C1, ids.a2)
  await given.consent(ids.C1, ids.a2, EVERYTHING)
  for (const key of Object.keys(staff)) as[key as 'sup.a1'] = await world.as(ids[key as 'sup.a1'])
  as.C1 = await world.as(ids.C1)
})
after(() => world.close())

/** A step that somebody agreed to, in a plan in force. */
async function agreedStep(person: string, agency: string, worker: string): Promise<string> {
  const one = async (text: string, values: unknown[]) => (await world.admin.query(text, values)).rows[0].id as string
  const by = [person, agency, worker]
  const plan = await one(
    `insert into care.plan (person_id, agency_id, written_by, state, activated_at) values ($1, $2, $3, 'active', guard.now()) returning id`,
    by,
  )
  const goal = await one(
    `insert into care.goal (person_id, agency_id, written_by, plan_id, category, words, horizon, success_measure, target_on, quality_area)
     values ($1, $2, $3, $4, 'money', 'A bank account', 'short', 'It is open', '2025-12-01', 'money') returning id`,
    [...by, plan],
  )
  const action = await one(
    `insert into care.action (person_id, agency_id, written_by, plan_id, goal_id, category, words, deliverable, due_at, responsible_id, state, requested_at)
     values ($1, $2, $3, $4, $5, 'money', 'Apply for the identity card', 'Card', '2025-06-01T12:00:00Z', $3, 'requested', guard.now()) returning id`,
    [...by, plan, goal],
  )
  await world.admin.query(
    `insert into care.action_answer (person_id, agency_id, written_by, action_id, category, party_id, round, response) values ($1, $2, $3, $4, 'money', $3, 1, 'agreed')`,
    [...by, action],
  )
  await world.admin.query(`update care.action set state = 'agreed', agreed_at = guard.now() where id = $1`, [action])
  return action
}
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const board = (reader: As = as['admin.net']) => done(reader.get('/api/barriers'))
const kind = async (code: string, reader?: As) => (await board(reader)).kinds.find((one: any) => one.kind === code)
const item = async (code: string, reader?: As) => (await board(reader)).items.find((one: any) => one.kind === code)
const move = (reader: As, path: string, body: object = {}) => reader.post(`/api/system-advocacy/${path}`, body)
const block = async (reader: As, person: string, action: string, words: string, blocked_kind?: string) => {
  const step = (await done(reader.get(`/api/people/${person}/plan`))).actions.find((one: any) => one.id === action)
  return reader.post(`/api/people/${person}/plan/actions/${action}/state`, {
    to: 'blocked',
    words,
    version: step.version,
    ...(blocked_kind ? { blocked_kind } : {}),
  })
}
const owed = async (reader: As, person: string, standard: string) =>
  (await done(reader.get(`/api/people/${person}/owed`))).owed
    .filter((one: any) => one.standard === standard)
    .map((one: any) => [one.why.key, one.status])
    .toSorted()

test('GOV-13: three workers, three people, “no identity card” within the window: the network takes it up by itself, and not before', async () => {
  await done(block(as['worker.a1'], ids.C1, actions[0]!, 'The office wants 60 for a card', 'identity'))
  const [first] = (await done(as['worker.a1'].get(`/api/people/${ids.C1}/barriers`))).barriers
  assert.deepEqual(
    [first.kind, first.level, first.step, first.state, first.by],
    ['identity', 'macro', 'Apply for the identity card', 'logged', 'worker.a1'],
  )
  assert.deepEqual(first.may, [], 'it goes with its step, and by no other door')
  const gone = { words: 'Gone', version: first.version }
  assert.equal(await refusal(as['worker.a1'].post(`/api/people/${ids.C1}/barriers/${first.id}/removal`, gone)), 'goes_with_its_step')
  await world.clock('2025-03-20T09:00:00Z')
  await done(block(as['worker.a2'], ids.C2, actions[1]!, 'No papers since the fire', 'identity'))
  await done(as['worker.a2'].post(`/api/people/${ids.C2}/barriers`, { kind: 'identity', note: 'Told again: one person all the same' }))
  assert.equal(await item('identity'), undefined, 'two people, three times written down')
  await world.clock('2025-05-02T09:00:00Z')
  await done(block(as['worker.a3'], ids.C3, actions[2]!, 'A fee that he cannot pay', 'identity'))
  const made = await item('identity')
  assert.deepEqual(
    [made.state, made.by, made.people, made.blocked_steps, made.before, made.lacks, made.owner_by.slice(0, 10)],
    ['rolled_up', null, 3, 3, 3, 'owner', '2025-06-01'],
  )
  assert.equal((await kind('identity')).item_id, made.id)
})

test('counts only: who works with people reads that it is there, never who and no small number; and each reads what stands in the way of those they know', async () => {
  for (const reader of [as['worker.a1'], as['sup.a1'], as['eval.net'], as['admin.a1']]) {
    const seen = await board(reader)
    assert.deepEqual(
      seen.kinds.map((one: any) => [one.kind, one.people, one.since]),
      [['identity', null, null]],
      'nor when the first of them met it',
    )
    assert.deepEqual([seen.items[0].people, seen.items[0].blocked_steps, seen.items[0].before], [null, null, null])
    assert.ok(!/C1|C2|C3|60 for a card/.test(JSON.stringify(seen)))
  }
  assert.equal((await as['worker.a3'].get(`/api/people/${ids.C1}/barriers`)).status, 404)
  assert.equal((await done(as['worker.a2'].get(`/api/people/${ids.C1}/barriers`))).barriers.length, 1, 'with consent')
  assert.equal(await refusal(as.C1.get('/api/barriers')), 'not_your_role')
})

test('what the network does is done by who owns it: named, then a step within sixty days, then removed; every other order is refused by its name', async () => {
  const { id, version } = await item('identity')
  const step = { words: 'Ask the registry to waive the fee', due_on: '2025-07-01' }
  assert.equal(await refusal(move(as['worker.a1'], `${id}/owner`, { owner_id: ids['admin.net'], version })), 'not_your_role')
  assert.equal(await refusal(move(as['worker.a1'], `${id}/steps`, step)), 'moved_by_its_owner')
  assert.equal(await refusal(move(as['admin.net'], `${id}/steps`, step)), 'name_an_owner')
  assert.equal(await refusal(move(as['admin.net'], `${id}/end`, { outcome: 'removed', words: 'Free now', version })), 'another_step_comes_first')
  assert.equal(
    await refusal(move(as['admin.net'], `${id}/owner`, { owner_id: ids['worker.a1'], version })),
    'no_such_party',
    'somebody who can change it',
  )
  await world.clock('2025-05-10T09:00:00Z')
  assert.deepEqual(await owed(as['worker.a1'], ids.C1, 'GOV-13'), [
    ['barrier_has_an_owner', 'pending'],
    ['barrier_written_down', 'met'],
  ])
  await done(move(as['admin.net'], `${id}/owner`, { owner_id: ids['admin.net'], level: 'policy', words: 'Fee waiver', version }))
  const mine = await item('identity')
  assert.deepEqual([mine.state, mine.owner.name, mine.level, mine.words, mine.lacks], ['owned', 'admin.net', 'policy', 'Fee waiver', 'step'])
  assert.deepEqual(await owed(as['worker.a1'], ids.C1, 'GOV-13'), [
    ['barrier_has_an_owner', 'met'],
    ['barrier_written_down', 'met'],
  ])
  assert.equal(await refusal(move(as['admin.net'], `${id}/owner`, { owner_id: ids['sup.a1'], version })), 'changed_meanwhile')
  assert.equal(await refusal(move(as['admin.net'], `${id}/steps`, { ...step, due_on: '2025-07-10' })), 'step_within_sixty_days')
  await done(move(as['admin.net'], `${id}/steps`, step))
  const [first] = (await item('identity')).steps
  assert.equal((await item('identity')).state, 'in_progress')
  await done(move(as['admin.net'], `${id}/steps/${first.id}/done`, { words: 'They agree from June on', version: first.version }))
  assert.equal(await refusal(move(as['admin.net'], `${id}/steps/${first.id}/done`, { words: 'Twice', version: first.version })), 'done_already')
  assert.equal((await item('identity')).lacks, 'step', 'the next one has a day too')
})

test('removed: the three steps are possible again, whoever has them hears of it, and how long it took is told', async () => {
  await world.clock('2025-06-02T09:00:00Z')
  const { id, version } = await item('identity')
  await done(move(as['admin.net'], `${id}/end`, { outcome: 'removed', words: 'The fee is waived', version }))
  const { rows } = await world.admin.query(`select state, blocked_reason from care.action where id = any ($1)`, [actions])
  assert.deepEqual(
    rows,
    actions.map(() => ({ state: 'in_progress', blocked_reason: '' })),
  )
  const over = await item('identity')
  assert.deepEqual([over.state, over.days, over.end_words, over.may], ['removed', 31, 'The fee is waived', []])
  assert.deepEqual(await owed(as['worker.a1'], ids.C1, 'GOV-13'), [
    ['barrier_has_an_owner', 'met'],
    ['possible_again', 'pending'],
  ])
  const today = await done(as['worker.a1'].get('/api/today', { view: 'mine' }))
  assert.ok(JSON.stringify(today).includes('possible_again'), 'it is in their day')
  const [news] = (await done(as['worker.a1'].get(`/api/people/${ids.C1}/barriers`))).barriers
  assert.deepEqual([news.state, news.possible_again, news.may], ['removed', true, ['hear']])
  const hear = (reader: As) => reader.post(`/api/people/${ids.C1}/barriers/${news.id}/told`, { version: news.version })
  assert.equal(await refusal(hear(as['worker.a2'])), 'not_asked_of_you')
  await done(hear(as['worker.a1']))
  assert.equal(await refusal(hear(as['worker.a1'])), 'nothing_to_hear')
  assert.deepEqual(await owed(as['worker.a1'], ids.C1, 'GOV-13'), [
    ['barrier_has_an_owner', 'met'],
    ['possible_again', 'met'],
  ])
  assert.equal(
    await refusal(move(as['admin.net'], `${id}/end`, { outcome: 'removed', words: 'Again', version: over.version })),
    'another_step_comes_first',
  )
})

test('PRI-06: the rate of the barrier after it was removed stands beside the rate before: that is its result', async () => {
  await world.clock('2025-06-20T09:00:00Z')
  assert.deepEqual([(await item('identity')).before, (await item('identity')).since], [3, 0])
  await done(as['worker.a1'].post(`/api/people/${ids.C4}/barriers`, { kind: 'identity', note: 'Another office still asks for it' }))
  assert.deepEqual([(await item('identity')).before, (await item('identity')).since], [3, 1])
})

test('PRI-06: a worker takes one up before it adds up, at the level of policy; the next who meets it is with it; and once at a time', async () => {
  const take = { kind: 'transport', level: 'policy', words: 'A bus to the clinic on Sundays' }
  assert.equal(await refusal(as['worker.a1'].post('/api/system-advocacy', take)), 'nothing_to_take_up')
  await done(as['worker.a1'].post(`/api/people/${ids.C1}/barriers`, { kind: 'transport', note: 'No bus on Sundays' }))
  const [a, b] = await Promise.all([as['worker.a1'].post('/api/system-advocacy', take), as['worker.a2'].post('/api/system-advocacy', take)])
  assert.deepEqual([a.status, b.status].toSorted(), [200, 409])
  assert.equal([a, b].find((one) => one.status === 409)!.body.refusal, 'taken_up_already')
  await done(as['worker.a2'].post(`/api/people/${ids.C2}/barriers`, { kind: 'transport', note: 'Nor on holidays' }))
  await done(as['worker.a3'].post(`/api/people/${ids.C3}/barriers`, { kind: 'transport', note: 'Nor at night' }))
  const taken = await item('transport')
  assert.deepEqual([taken.level, taken.words, taken.people, taken.state], ['policy', 'A bus to the clinic on Sundays', 3, 'rolled_up'])
  await done(move(as['admin.net'], `${taken.id}/owner`, { owner_id: ids['sup.a1'], version: taken.version }))
  await done(move(as['sup.a1'], `${taken.id}/steps`, { words: 'Write to the bus company', due_on: '2025-07-15' }))
  const { version } = await item('transport')
  assert.equal(await refusal(move(as['sup.a1'], `${taken.id}/end`, { outcome: 'not_removable', words: ' ', version })), 'bad_shape')
  await done(move(as['sup.a1'], `${taken.id}/end`, { outcome: 'not_removable', words: 'The line is let until 2030', version }))
  const [still] = (await done(as['worker.a1'].get(`/api/people/${ids.C1}/barriers`))).barriers
  assert.deepEqual([still.kind, still.state, still.owner], ['transport', 'not_removable', 'sup.a1'])
})

test('of many who write the same at once, one item is made; what is about nobody in particular is no person; “something else” never adds up', async () => {
  const people = [ids.C1, ids.C2, ids.C3, ids.C4]
  const workers = [as['worker.a1'], as['worker.a2'], as['worker.a3'], as['worker.a1']]
  for (const answered of await Promise.all(
    people.map((person, n) => workers[n]!.post(`/api/people/${person}/barriers`, { kind: 'stigma', note: 'Sent away at the counter' })),
  ))
    assert.equal(answered.status, 200)
  const { rows } = await world.admin.query(
    `select count(*)::int as n, (select count(*)::int from care.barrier b where b.kind = 'stigma' and b.item_id is not null) as told from care.system_advocacy where kind = 'stigma'`,
  )
  assert.deepEqual(rows[0], { n: 1, told: 4 })
  for (const reader of [...workers, as['admin.net']]) await done(reader.post('/api/barriers', { kind: 'digital', note: 'The form is only online' }))
  assert.deepEqual([(await kind('digital')).people, await item('digital')], [0, undefined])
  for (const [n, person] of people.entries())
    await done(workers[n]!.post(`/api/people/${person}/barriers`, { kind: 'other', note: 'Each something else' }))
  assert.equal(await item('other'), undefined)
  assert.equal(await refusal(as['eval.net'].post('/api/barriers', { kind: 'digital', note: 'x' })), 'not_your_role')
})

test('the person writes down what stands in their own way, and says when it is gone', async () => {
  const { id } = await done(as.C1.post(`/api/people/${ids.C1}/barriers`, { kind: 'language', note: 'Nobody there speaks Mandarin' }))
  const own = (await done(as.C1.get(`/api/people/${ids.C1}/barriers`))).barriers.find((one: any) => one.id === id)
  assert.deepEqual([own.level, own.may], ['micro', ['remove']])
  await done(as.C1.post(`/api/people/${ids.C1}/barriers/${id}/removal`, { words: 'They have an interpreter now', version: own.version }))
  assert.equal(await refusal(as.C1.post(`/api/people/${ids.C1}/barriers/${id}/removal`, { words: 'Again', version: own.version })), 'removed_already')
})

test('PRI-06: “20 actions, all at individual level” is a hint, and one step around the person ends it', async () => {
  const plan = (await done(as['worker.a1'].get(`/api/people/${ids.C1}/plan`))).goals[0]
  const add = (words: string, level?: string) =>
    done(as['worker.a1'].post(`/api/people/${ids.C1}/plan/goals/${plan.id}/actions`, { words, deliverable: words, ...(level ? { level } : {}) }))
  for (let n = 1; n < 20; n++) await add(`Step ${n}`)
  const mine = async () => (await board(as['worker.a1'])).mine
  assert.deepEqual(await mine(), { steps: [{ level: 'individual', n: 20 }], hint: true })
  assert.deepEqual(await owed(as['worker.a1'], ids.C1, 'PRI-06'), [['works_around_too', 'met']], 'a barrier of theirs was taken up')
  await add('Ask the bank to take a letter for a card', 'organisation')
  assert.equal((await mine()).hint, false)
  assert.deepEqual((await board(as['admin.net'])).all.map((one: any) => one.level).toSorted(), ['individual', 'organisation'])
})

/** Participants depend on each other (COO-19): a chain of steps, no circle, a slip that reaches everybody who waits, and their answers. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import { answerOf, mayBeDueAfter } from './rules-waiting.ts'
import { waitingStandards } from './standards-waiting.ts'

let world: World
let home: Household
let at: string
const ids = {} as Record<'card' | 'account' | 'bond', string>
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  await world.admin.query(`update sealed.session set expires_at = 'infinity'`)
  home = await householdReadyToPlan(world)
  at = `/api/people/${home.person}`
  const one = async (text: string, values: unknown[]) => (await world.admin.query(text, values)).rows[0].id as string
  const by = [home.person, home.agencies.a1, home.ids.coordinator]
  const plan = await one(`insert into care.plan (person_id, agency_id, written_by) values ($1, $2, $3) returning id`, by)
  const goal = await one(
    `insert into care.goal (person_id, agency_id, written_by, plan_id, category, words, horizon, success_measure, target_on)
     values ($1, $2, $3, $4, 'housing', 'A home of my own', 'short', 'Keys', '2025-05-31') returning id`,
    [...by, plan],
  )
  const step = async (words: string, due: string, party: string) => {
    const id = await one(
      `insert into care.action (person_id, agency_id, written_by, plan_id, goal_id, category, words, deliverable, due_at, responsible_id, state, requested_at)
       values ($1, $2, $3, $4, $5, 'housing', $6, 'x', $7, $8, 'requested', guard.now()) returning id`,
      [...by, plan, goal, words, due, party],
    )
    await world.admin.query(
      `insert into care.action_answer (person_id, agency_id, written_by, action_id, category, party_id, round, response) values ($1, $2, $3, $4, 'housing', $5, 1, 'agreed')`,
      [...by, id, party],
    )
    await world.admin.query(`update care.action set state = 'agreed', agreed_at = guard.now() where id = $1`, [id])
    return id
  }
  ids.card = await step('Identity card', '2025-03-10T12:00:00Z', home.person)
  ids.account = await step('Bank account', '2025-03-17T12:00:00Z', home.person)
  ids.bond = await step('Bond', '2025-03-24T12:00:00Z', home.ids.partner2)
})
after(() => world.close())

const waiting = (reader: As = home.as.coordinator) => done(reader.get(`${at}/waiting`))
const link = (before_id: string, after_id: string, reader = home.as.coordinator) => reader.post(`${at}/waiting`, { before_id, after_id })
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const stepOf = async (id: string) => (await done(home.as.coordinator.get(`${at}/plan`))).actions.find((one: any) => one.id === id)
const told = async (id: string, reader?: As) => (await waiting(reader)).knock_ons.find((one: any) => one.action_id === id && one.answered_at === null)
const move = async (id: string, due_at: string, more: object = {}, reader = home.as.coordinator) =>
  reader.post(`${at}/plan/actions/${id}/date`, {
    due_at,
    words: 'The office is closed',
    mode: 'dictated',
    version: (await stepOf(id)).version,
    ...more,
  })
const answer = async (id: string, due_at: string, reader = home.as.partner2) => {
  const one = await told(id)
  return reader.post(`${at}/knock-ons/${one.id}/answer`, { due_at, version: one.version, mode: 'dictated' })
}

test('COO-19: card, then account, then bond; linking the bond back to the card is refused as a circle', async () => {
  await done(link(ids.card, ids.account))
  await done(link(ids.account, ids.bond))
  assert.equal(await refusal(link(ids.bond, ids.card)), 'waits_in_a_circle')
  assert.equal(await refusal(link(ids.account, ids.card)), 'waits_in_a_circle')
  assert.equal(await refusal(link(ids.card, ids.card)), 'waits_for_itself')
  assert.equal(await refusal(link(ids.card, ids.account)), 'waits_already')
  assert.equal(await refusal(link(ids.card, '7d5e1b3a-0000-4000-8000-000000000000')), 'no_such_action')
  const { waiting: links, knock_ons } = await waiting(home.as.partner2)
  assert.deepEqual(
    links.map((one: any) => [one.before.words, one.after.words, one.after.responsible]),
    [
      ['Identity card', 'Bank account', 'Lan'],
      ['Bank account', 'Bond', 'Pete Hall'],
    ],
  )
  assert.deepEqual(knock_ons, [])
})

test('COO-19: nothing is done before what it waits for, unless somebody says why it cannot wait', async () => {
  const finish = async () =>
    home.as.partner2.post(`${at}/plan/actions/${ids.bond}/state`, { to: 'done', words: 'Paid', version: (await stepOf(ids.bond)).version })
  assert.equal(await refusal(finish()), 'waits_for_another_step')
  const [, second] = (await waiting()).waiting
  const override = (words: string) => home.as.coordinator.post(`${at}/waiting/${second.id}/override`, { words, version: second.version })
  assert.equal(await refusal(override('')), 'say_why_it_cannot_wait')
})

test('COO-19: the first moves by seven days: whoever waits gets the date that follows, along the whole chain, and whoever does not have the step moves nothing', async () => {
  assert.equal(await refusal(move(ids.bond, '2025-03-28T12:00:00Z', {}, home.as.partner3)), 'not_asked_of_you')
  assert.equal(await refusal(move(ids.card, '2025-03-17T12:00:00Z', { words: '' })), 'say_why')
  assert.equal(await refusal(move(ids.card, '2025-03-17T12:00:00Z', { mode: undefined })), 'say_how_they_said_it')
  assert.equal(await refusal(move(ids.account, '2025-03-08T12:00:00Z')), 'before_what_it_waits_for')
  await done(move(ids.card, '2025-03-17T12:00:00Z'))
  const bond = await told(ids.bond, home.as.partner2)
  assert.deepEqual(
    [bond.due_was.slice(0, 10), bond.due_proposed.slice(0, 10), bond.answer_by.slice(0, 10), bond.may],
    ['2025-03-24', '2025-03-31', '2025-03-05', ['answer']],
  )
  assert.equal((await told(ids.account)).due_proposed.slice(0, 10), '2025-03-24')
  const today = (await done(home.as.partner2.get('/api/today'))).due.filter((one: any) => one.standard === 'COO-19')
  assert.deepEqual(
    today.map((one: any) => [one.why.key, one.target.kind]),
    [['slip_answered', 'waiting']],
  )
})

test('COO-19: worker.a2 takes the proposed date; keeping an earlier one than what it waits for is refused; the person’s own answer is theirs', async () => {
  assert.equal(await refusal(answer(ids.bond, '2025-03-23T12:00:00Z')), 'before_what_it_waits_for')
  assert.equal(await refusal(answer(ids.bond, '2025-03-31T12:00:00Z', home.as.partner3)), 'not_asked_of_you')
  await done(answer(ids.bond, '2025-03-31T12:00:00Z'))
  const step = await stepOf(ids.bond)
  assert.deepEqual([step.due_at.slice(0, 10), step.state, step.answers.at(-1).response], ['2025-03-31', 'agreed', 'agreed'])
  await done(answer(ids.account, '2025-03-20T12:00:00Z', home.as.coordinator))
  assert.equal(await told(ids.bond), undefined, 'an earlier day than was thought asks nothing of whoever waits')
  const kinds = (await waiting()).knock_ons.map((one: any) => one.answer)
  assert.deepEqual(kinds.toSorted(), ['accepted', 'other'])
  const owed = (await done(home.as.coordinator.get(`${at}/owed`))).owed.filter((one: any) => one.standard === 'COO-19')
  assert.ok(owed.every((one: any) => one.status === 'met') && owed.length === 4)
})

test('COO-19: a slip that is made good asks nothing any more; what was said not to wait, or does not, is done', async () => {
  await done(move(ids.account, '2025-03-29T12:00:00Z'))
  assert.ok(await told(ids.bond))
  await done(move(ids.account, '2025-03-20T12:00:00Z'))
  assert.equal(await told(ids.bond), undefined)
  const finish = async (id: string, reader = home.as.coordinator) =>
    reader.post(`${at}/plan/actions/${id}/state`, { to: 'done', words: 'Done', done_mode: 'with', version: (await stepOf(id)).version })
  await done(finish(ids.card))
  assert.equal(await refusal(finish(ids.bond, home.as.partner2)), 'waits_for_another_step')
  const second = (await waiting()).waiting.find((one: any) => one.after.id === ids.bond)
  await done(home.as.coordinator.post(`${at}/waiting/${second.id}/override`, { words: 'The fund pays in cash', version: second.version }))
  await done(finish(ids.bond, home.as.partner2))
  const first = (await waiting()).waiting.find((one: any) => one.after.id === ids.account)
  await done(home.as.coordinator.post(`${at}/waiting/${first.id}/end`, { version: first.version }))
  assert.equal(await refusal(home.as.coordinator.post(`${at}/waiting/${first.id}/end`, { version: first.version + 1 })), 'no_such_link')
  await done(finish(ids.account))
})

test('COO-19: an answer is what its date says; none lies before what the step waits for; two days to answer, and what solved itself owes nothing', () => {
  const one = { due_was: '2025-03-24T12:00:00Z', due_proposed: '2025-03-31T12:00:00Z' }
  assert.deepEqual(
    ['2025-03-31T12:00:00Z', '2025-03-24T12:00:00Z', '2025-04-02T12:00:00Z'].map((day) => answerOf(one, day)),
    ['accepted', 'keeps', 'other'],
  )
  assert.throws(() => mayBeDueAfter('2025-03-01T12:00:00Z', '2025-03-02T12:00:00Z'), { message: 'before_what_it_waits_for' })
  const record = (more: object) =>
    ({ person: { id: 'lan' }, agency_of: new Map(), knock_on: [{ id: 'k', category: 'housing', agency_id: 'a1', to_id: 'pete', at: '2025-03-03T09:00:00Z', answered_at: null, answer: null, ...more }] }) as never // prettier-ignore
  const answered = (more: object) => waitingStandards[0]!.owed(record(more), {}).find((each) => each.subject === 'k:answered')!
  assert.deepEqual([answered({}).due_at, answered({}).met_at, answered({}).owed_by], ['2025-03-05T23:59:59.999Z', null, 'pete'])
  assert.equal(answered({ answer: 'keeps', answered_at: '2025-03-05T22:00:00Z' }).met_at, '2025-03-05T22:00:00Z')
  assert.equal(answered({ answer: 'not_needed', answered_at: '2025-03-04T09:00:00Z' }).applies, false)
})

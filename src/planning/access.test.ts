import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { asCaller } from '../server/database.ts'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { tokenOf } from '../../test/harness/session.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let lease: string
let check: string
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world, ['housing', 'health'])
  await done(at.as.coordinator.post(at.at, {}))
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  const goal = (category: string, need: string) =>
    done(
      at.as.coordinator.post(`${at.at}/goals`, {
        words: `Goal of ${category}`,
        category,
        horizon: 'short',
        success_measure: 'Seen',
        target_on: day(60),
        need_ids: [need],
        quality_area: 'home',
        does_now: 'worker',
        does_in_end: 'alone',
      }),
    )
  lease = (await goal('housing', at.need_ids[0]!)).id
  check = (await goal('health', at.need_ids[1]!)).id
})
after(() => world.close())

const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const ask = (goal: string, responsible_id: string) =>
  at.as.coordinator.post(`${at.at}/goals/${goal}/actions`, { words: 'A step', deliverable: 'A result', ask: { responsible_id, due_at: soon(20) } })
const version = async (id: string) => (await world.admin.query('select version from care.action where id = $1', [id])).rows[0].version as number
const answer = async (as: typeof at.as.partner2, id: string, body: object = { response: 'agreed' }) =>
  (await as.post(`${at.at}/actions/${id}/answer`, { version: await version(id), ...body })).body

test('nothing is asked of a party that may not know of it by consent today, and the category to ask about is named', async () => {
  await at.given.consent(at.person, at.agencies.a2, ['health'], 'withdrawn')
  const refused = await ask(check, at.ids.partner2)
  assert.deepEqual([refused.body.refusal, refused.body.missing], ['no_consent_for_this', [{ refusal: 'no_consent_for_this', category: 'health' }]])
  const stranger = await at.given.staff(await at.given.agency('Elsewhere'), ['partner_worker'])
  assert.equal((await ask(lease, stranger)).body.refusal, 'no_consent_for_this')
  assert.equal((await ask(lease, at.ids.partner2)).status, 200)
})

test('a goal, a comment or the person’s words build on nothing of somebody else: it is answered like what is not there', async () => {
  const other = await householdReadyToPlan(world, ['housing'])
  const { id: talk } = await done(
    other.as.coordinator.post(`/api/people/${other.person}/assessments`, { mode: 'phone', supports_offered: ['breaks'] }),
  )
  const goal = { words: 'A lease', category: 'housing', horizon: 'short', success_measure: 'Signed', target_on: soon(50).slice(0, 10) }
  const better = { quality_area: 'home', does_now: 'worker', does_in_end: 'alone' }
  const added = (need: string) => at.as.coordinator.post(`${at.at}/goals`, { ...goal, ...better, need_ids: [need] })
  const absent = await added('00000000-0000-4000-8000-000000000000')
  const hidden = await added(other.need_ids[0]!)
  assert.deepEqual([hidden.status, hidden.body.refusal], [absent.status, absent.body.refusal])
  assert.notEqual(hidden.status, 200)
  const voice = { assessment_id: talk, kind: 'wish', words: 'A home', mode: 'self' }
  assert.notEqual((await at.as.person.post(`/api/people/${at.person}/voices`, voice)).status, 200)
  const line = { assessment_id: talk, words: 'The choir', kind: 'social', direction: 'both', valence: 'mixed' }
  assert.notEqual((await at.as.coordinator.post(`/api/people/${at.person}/environment`, line)).status, 200)
  const goal_of = '(select id from care.goal where person_id = $1 limit 1)'
  for (const built of [
    `insert into care.note (person_id, mode, happened_at, observed, goal_id) values ($2, 'phone', guard.now(), 'Rang', ${goal_of})`,
    `insert into care.action (person_id, category, kind, words, goal_id) values ($2, 'housing', 'promise', 'Ring', ${goal_of})`,
    `insert into care.appointment (person_id, what, starts_at, ends_at, with_words, goal_id)
       values ($2, 'A talk', guard.now(), guard.now() + interval '1 hour', 'Ana', ${goal_of})`,
  ])
    await assert.rejects(world.admin.query(built, [at.person, other.person]), { code: '23503' }, `${built}, written by whomever`)
})

test('an agency sees the goals of the categories it may know, and no others', async () => {
  const words = async (as: typeof at.as.partner2) => (await done(as.get(at.at))).goals.map((one: { words: string }) => one.words)
  assert.deepEqual(await words(at.as.partner2), ['Goal of housing'])
  assert.deepEqual(await words(at.as.partner3), ['Goal of housing', 'Goal of health'])
  const hidden = await at.as.partner2.patch(`${at.at}/goals/${check}`, {
    words: 'Changed',
    horizon: 'short',
    success_measure: 'x',
    target_on: soon(10).slice(0, 10),
    version: 1,
  })
  assert.equal(hidden.body.refusal, 'no_such_goal')
})

test('somebody excluded is asked nothing, though they work in an agency that may know', async () => {
  const former = await at.given.staff(at.agencies.a1, ['support_worker'], 'Former partner')
  await at.given.exclude(at.person, former)
  assert.equal((await ask(lease, former)).body.refusal, 'no_consent_for_this')
  const shown = (await done(at.as.coordinator.get(`${at.at}/parties`))).may_be_asked.find((one: { id: string }) => one.id === former)
  assert.deepEqual(shown.categories, [], 'like somebody without consent: that they are excluded is not told')
})

test('what is asked disappears from the requests when consent is withdrawn, and cannot be answered any more', async () => {
  const { id } = await done(ask(check, at.agencies.a3))
  const asked = async () => (await done(at.as.partner3.get('/api/requests'))).asked.map((one: { id: string }) => one.id)
  assert.ok((await asked()).includes(id))
  await at.given.consent(at.person, at.agencies.a3, ['health'], 'withdrawn')
  assert.ok(!(await asked()).includes(id))
  assert.equal((await answer(at.as.partner3, id)).refusal, 'no_such_action')
})

test('whoever is not asked cannot answer, nor write an answer in another’s name past the routes', async () => {
  const { id } = await done(ask(lease, at.ids.partner2))
  assert.equal((await answer(at.as.worker, id)).refusal, 'not_asked_of_you')
  assert.equal((await answer(at.as.partner3, id)).refusal, 'not_asked_of_you')
  const inTheDatabase = (party: string, statement: ReturnType<typeof sql>) =>
    tokenOf(world, party).then((token) => asCaller(world.app.db, { token, person: at.person, reads: false }, (tx) => statement.execute(tx)))
  await assert.rejects(
    inTheDatabase(
      at.ids.worker,
      sql`insert into care.action_answer (action_id, person_id, category, agency_id, written_by, party_id, round, response)
    values (${id}, ${at.person}, 'housing', ${at.agencies.a1}, ${at.ids.worker}, ${at.ids.partner2}, 1, 'agreed')`,
    ),
    /row-level security/,
  )
  await assert.rejects(
    inTheDatabase(at.ids.worker, sql`update care.action set state = 'agreed', agreed_at = guard.now() where id = ${id}`),
    /not_agreed/,
  )
  await assert.rejects(
    inTheDatabase(
      at.ids.supervisor,
      sql`insert into care.coordinator_assignment (plan_id, person_id, agency_id, written_by, staff_id, state, proposed_at)
    select id, person_id, ${at.agencies.a1}, ${at.ids.supervisor}, ${at.ids.coordinator}, 'current', guard.now() from care.plan where person_id = ${at.person}`,
    ),
    /row-level security/,
  )
})

test('two who answer at once: one is heard, the other is told that it changed meanwhile', async () => {
  const { id } = await done(ask(lease, at.agencies.a2))
  const colleague = await world.as(await at.given.staff(at.agencies.a2, ['partner_worker']))
  const answers = await Promise.all([answer(at.as.partner2, id), answer(colleague, id, { response: 'declined', reason: 'No room' })])
  assert.equal(answers.filter((one) => one.refusal === undefined).length, 1)
  assert.ok(['changed_meanwhile', 'not_now_in_this_state'].includes(answers.find((one) => one.refusal !== undefined).refusal))
})

test('two who take the coordination on at once: one coordinates at the end, and whoever came in between is told or succeeded without gap', async () => {
  const proposals = await Promise.all(
    [at.ids.coordinator, at.ids.successor].map((staff_id) => done(at.as.supervisor.post(`${at.at}/coordinators`, { staff_id }))),
  )
  const answers = await Promise.all(
    proposals.map(({ id }, n) => [at.as.coordinator, at.as.successor][n]!.post(`${at.at}/coordinators/${id}/answer`, { acknowledge: true })),
  )
  const { rows } = await world.admin.query(`select state, from_at, to_at from care.coordinator_assignment where person_id = $1 order by state`, [
    at.person,
  ])
  const [current, ended] = ['current', 'ended'].map((state) => rows.filter((row) => row.state === state))
  assert.equal(current!.length, 1)
  for (const one of ended!) assert.equal(one.to_at.getTime(), current![0].from_at.getTime())
  assert.deepEqual(
    answers.filter((one) => one.status !== 200).map((one) => one.body.refusal),
    ended!.length ? [] : ['changed_meanwhile'],
  )
})

test('the family, and workers who only count, do not write in the plan', async () => {
  const evaluator = await world.as(await at.given.staff(at.agencies.a1, ['evaluator']))
  assert.equal((await evaluator.post(`${at.at}/promises`, { words: 'x', due_at: soon(3) })).body.refusal, 'not_your_role')
  const stranger = await world.as(await at.given.staff(await at.given.agency(), ['coordinator']))
  assert.equal((await stranger.get(at.at)).body.refusal, 'no_such_person')
})

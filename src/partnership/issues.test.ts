/** COO-09: what stands between two agencies goes to the other one, then to both supervisors, is closed by its solution, and is a barrier when it keeps coming back. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import { WEIGHED, type PersonRecord } from '../shared/standard.ts'
import { goesTo, sideOf, stepOf } from './rules-issues.ts'
import { issues } from './standards-issues.ts'

let world: World
let home: Household
let at: string
const DAY = 86_400_000

before(async () => {
  world = await makeWorld()
  home = await householdReadyToPlan(world)
  at = `/api/people/${home.person}`
  await broughtIntoForce(home, await stepAskedOf(home, await planBegun(home), home.ids.partner2))
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const told = (reader: As = home.as.coordinator) => done(reader.get(`${at}/coordination-issues`))
const one = async (id: string, reader?: As) => (await told(reader)).issues.find((each: any) => each.id === id)
const log = (body: object = {}, reader: As = home.as.coordinator) =>
  reader.post(`${at}/coordination-issues`, { against_id: home.agencies.a2, kind: 'no_reply', words: 'A2 has not answered for 10 days', ...body })
const solve = (id: string, body: object, reader: As = home.as.partner2) => reader.post(`${at}/coordination-issues/${id}/solution`, body)
const tell = (id: string, body: object, reader: As = home.as.coordinator) => reader.post(`${at}/coordination-issues/${id}/told`, body)
const today = async (reader: As, view = 'mine') =>
  (await done(reader.get('/api/today', { view }))).due.filter((each: any) => each.standard === 'COO-09')
let first: string

test('logged against A2 by somebody who takes part: it goes to A2’s worker; nobody logs one against their own, or against nobody', async () => {
  assert.equal(await refusal(log({ against_id: home.agencies.a1 })), 'issue_with_another_agency')
  assert.equal(await refusal(log({ against_id: home.agencies.a3 })), 'nobody_of_it_takes_part')
  assert.equal(await refusal(log({}, home.as.partner3)), 'not_a_party_of_the_plan', 'A3 knows of them, and is not in the plan')
  assert.deepEqual((await told(home.as.partner3)).may, [])
  first = (await done(log())).id
  const issue = await one(first, home.as.partner2)
  assert.deepEqual([issue.step, issue.asked, issue.from.name, issue.may], ['agency', 'Pete Hall', 'Harbour Homes', ['solve']])
  assert.deepEqual((await today(home.as.partner2)).length, 1, 'step 1 is on the day of A2’s worker')
  assert.deepEqual(await today(home.as.supervisor, 'team'), [])
})

test('on day 8 without an answer it is with both supervisors; nobody had to move it', async () => {
  const boss2 = await world.as(await home.given.staff(home.agencies.a2, ['supervisor'], 'Bea Moss'))
  await world.clock(new Date(Date.now() + 7 * DAY).toISOString())
  assert.equal((await one(first)).step, 'agency', 'on day 7 it still is with them')
  await world.clock(new Date(Date.now() + 8 * DAY).toISOString())
  assert.equal((await one(first)).step, 'supervisors')
  for (const supervisor of [home.as.supervisor, boss2])
    assert.ok((await today(supervisor, 'team')).some((each: any) => each.why.key === 'issue_solved_above'))
})

test('the solution closes it, by one of the two agencies; it touches the person, who is told and says something to it', async () => {
  const { version } = await one(first)
  assert.equal(await refusal(solve(first, { solution: 'x', touches_person: true, version }, home.as.partner3)), 'not_between_your_agencies')
  assert.equal(await refusal(tell(first, { version })), 'told_once_it_was_solved')
  assert.equal(await refusal(solve(first, { solution: 'x', touches_person: true, version: 99 })), 'changed_meanwhile')
  await done(solve(first, { solution: 'Pete rings every Tuesday', touches_person: true, version }))
  const closed = await one(first)
  assert.deepEqual([closed.step, closed.solution, closed.solved_by, closed.may], ['solved', 'Pete rings every Tuesday', 'Pete Hall', ['tell']])
  assert.equal(await refusal(solve(first, { solution: 'Another', touches_person: false, version: closed.version })), 'solved_already')
  await done(tell(first, { words: 'At last', version: closed.version }))
  const seen = await one(first, home.as.person)
  assert.deepEqual([seen.told_words, seen.told_at !== null, seen.may], ['At last', true, []])
  assert.equal(await refusal(tell(first, { version: seen.version })), 'outcome_told_already')
  const { owed } = await done(home.as.coordinator.get(`${at}/owed`))
  assert.deepEqual(
    owed
      .filter((each: any) => each.standard === 'COO-09' && each.status !== 'na')
      .map((each: any) => [each.why.key, each.status])
      .toSorted(),
    [
      ['issue_outcome_told', 'met'],
      ['issue_solved', 'met_late'],
      ['issue_solved_above', 'met'],
      ['issue_solved_above', 'met'],
    ],
  )
})

test('the third of the same kind between the same two within ninety days is a barrier, from whichever side; another kind is not counted', async () => {
  const barriers = async () =>
    (await done(home.as.coordinator.get(`${at}/barriers`))).barriers.filter((each: any) => each.kind === 'between_agencies')
  await done(log({ kind: 'disagreement', words: 'Who pays' }))
  await done(log({ against_id: home.agencies.a1, words: 'A1 does not answer us' }, home.as.partner2))
  assert.deepEqual(await barriers(), [])
  const { id } = await done(log({ words: 'Again no answer' }, home.as.person))
  assert.deepEqual(
    (await barriers()).map((each: any) => each.note),
    ['Again no answer'],
  )
  assert.deepEqual([(await one(id)).came_back, (await one(id)).logged_by, (await one(first)).came_back], [true, '', false])
  await done(log({ words: 'A fourth' }))
  assert.equal((await barriers()).length, 1, 'counted anew from there')
  await done(solve(id, { solution: 'One number for both', touches_person: false, version: 1 }))
  assert.equal((await one(id)).touches_person, true, 'what the person has logged touches them')
})

test('no request solves in somebody else’s name, or writes an outcome anew', async () => {
  const { rows } = await world.admin.query(`select count(*)::int as n from care.coordination_issue where solved_by is null and solved_at is not null`)
  assert.equal(rows[0].n, 0)
  await assert.rejects(
    world.admin.query(`update care.coordination_issue set told_at = guard.now() - interval '900 days', told_by = written_by where id = $1`, [first]),
    /told_once_it_was_solved/,
  )
})

test('the side it is on: one’s own agency; for the person, and their advocate, the one that leads or another that takes part', () => {
  const parts = [
    { party_id: 'w2', agency_id: 'a2', advocate: false, name: 'W' },
    { party_id: 'adv', agency_id: 'a5', advocate: true, name: 'A' },
  ]
  const side = (caller: object, against: string) => sideOf({ agency: null, self: false, id: 'x', ...caller }, against, 'a1', parts)
  assert.equal(side({ agency: 'a2' }, 'a1'), 'a2')
  assert.equal(side({ self: true }, 'a2'), 'a1')
  assert.equal(side({ self: true }, 'a1'), 'a2')
  assert.equal(side({ id: 'adv', agency: 'a5' }, 'a2'), 'a1')
  assert.throws(() => side({ agency: 'a5' }, 'a2'), /not_a_party_of_the_plan/)
  assert.equal(goesTo('a1', { id: 'c1', agency_id: 'a1' }, parts), 'c1', 'whoever coordinates, where it is theirs')
  assert.throws(() => goesTo('a5', undefined, parts), /nobody_of_it_takes_part/, 'an advocate answers for no agency')
})

test('days: seven with whoever was asked, seven more with both supervisors; solved in time nothing goes up; who has left owes nothing', () => {
  const on = (day: string) => `2025-03-${day}T09:00:00.000Z`
  const issue = {
    id: 'i',
    category: 'general',
    from_id: 'a1',
    against_id: 'a2',
    asked_id: 'w2',
    at: on('01'),
    solved_at: null,
    solved_by: null,
    touches_person: false,
    told_at: null,
  }
  const part = { party_id: 'w2', to_at: null }
  const owed = (more: object, participant: object[] = [part]) =>
    issues.owed(
      {
        person: { id: 'c2' },
        agency_of: new Map([['w2', 'a2']]),
        ...Object.fromEntries(WEIGHED.map((table) => [table, []])),
        participant,
        coordination_issue: [{ ...issue, ...more }],
      } as unknown as PersonRecord,
      { 'issue.resolveDays': 7 },
    )
  assert.deepEqual(
    owed({}).map((each) => [each.owed_by, each.began_at.slice(0, 10), each.due_at?.slice(0, 10), each.applies ?? true]),
    [
      ['w2', '2025-03-01', '2025-03-08', true],
      ['a1', '2025-03-08', '2025-03-15', true],
      ['a2', '2025-03-08', '2025-03-15', true],
    ],
  )
  assert.deepEqual(
    owed({ solved_at: on('08'), solved_by: 'w2' }).map((each) => each.applies ?? true),
    [true, false, false],
  )
  assert.equal(owed({}, [])[0]!.owed_by, 'a2')
  const touched = owed({ solved_at: on('10'), solved_by: 'w2', touches_person: true }).at(-1)!
  assert.deepEqual([touched.owed_by, touched.due_at?.slice(0, 10), touched.met_at], ['w2', '2025-03-13', null])
  assert.equal(stepOf({ at: on('01'), solved_at: null }, 7, '2025-03-08T23:00:00.000Z'), 'agency')
  assert.equal(stepOf({ at: on('01'), solved_at: null }, 7, '2025-03-09T00:00:00.000Z'), 'supervisors')
})

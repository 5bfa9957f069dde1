/** Instruments answered, scores of other tools, goals on their own levels: seen over time, and only as far as consent reaches. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../../test/harness/world.ts'
import { k10 } from './k10.ts'
import { footing } from './footing.ts'
import { who5 } from './who5.ts'

let world: World, at: Household, all: string
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-25T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing', 'money'])
  all = `/api/people/${at.person}/measures`
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const read = (as: As = at.as.coordinator) => done(as.get(all))
const each = (instrument: { items: readonly { key: string }[] }, value: number) => Object.fromEntries(instrument.items.map(({ key }) => [key, value]))
const answer = (as: As, key: string, answers: object, more: object = {}) =>
  as.post(`${all}/${key}`, { version: 1, mode: 'dictated', answers, ...more })

test('the instruments are read as data: what is asked, how it is counted, whose it is', async () => {
  const { instruments } = await done(at.as.person.get('/api/instruments'))
  assert.deepEqual(
    instruments.map((one: any) => [one.key, one.version, one.items.length]),
    [
      ['who5', 1, 5],
      ['k10', 1, 10],
      ['footing', 1, 12],
    ],
  )
})

test('the person answers alone on their phone, in their own hand; a missing question is refused plainly', async () => {
  const { rested, ...some } = each(who5, 1)
  assert.equal(rested, 1)
  const refused = await answer(at.as.person, 'who5', some, { mode: 'self' })
  assert.deepEqual(
    [refused.status, refused.body.refusal, refused.body.missing],
    [422, 'answers_missing', [{ refusal: 'answer_missing', item: 'rested', n: 4 }]],
  )
  const kept = await done(answer(at.as.person, 'who5', { ...some, rested: 1 }, { mode: 'self' }))
  assert.deepEqual([kept.score, kept.band, kept.offer_help], [20, 'very_low', true], 'a very low score offers the next step')
  const { results } = await read()
  assert.deepEqual([results[0].mode, results[0].score, results[0].by, results[0].offer_help], ['self', 20, null, true])
  const { rows } = await world.admin.query(`select 1 from care.need where person_id = $1 and category in ('health', 'mental_health')`, [at.person])
  assert.equal(rows.length, 0, 'a figure makes nothing of anybody')
})

test('nobody answers in another’s hand, an older wording or another way', async () => {
  assert.equal(await refusal(answer(at.as.worker, 'who5', each(who5, 3), { mode: 'self' })), 'answered_by_themself')
  assert.equal(await refusal(answer(at.as.person, 'who5', each(who5, 3), { mode: 'dictated' })), 'answered_another_way')
  assert.equal(await refusal(answer(at.as.person, 'footing', each(footing, 3), { mode: 'together' })), 'answered_another_way')
  assert.equal(await refusal(answer(at.as.worker, 'k10', each(k10, 3), { version: 2 })), 'instrument_has_a_newer_version')
  assert.equal(await refusal(answer(at.as.worker, 'phq9', {})), 'no_such_instrument')
  assert.equal(await refusal(answer(at.as.supervisor, 'k10', each(k10, 3))), 'not_your_role')
})

test('a line over time: the newest answers beside those before, and what went another way', async () => {
  await world.clock('2025-06-25T09:00:00Z')
  const kept = await done(answer(at.as.worker, 'who5', { ...each(who5, 3), calm: 1 }, { mode: 'interpreted' }))
  assert.deepEqual([kept.score, kept.offer_help], [52, false])
  const { results, changes } = await read()
  assert.deepEqual(
    results.map((one: any) => [one.answered_at.slice(0, 10), one.score]),
    [
      ['2025-06-25', 52],
      ['2025-03-25', 20],
    ],
  )
  assert.deepEqual([changes[0].before, changes[0].now, changes[0].way, changes[0].parts.length], [20, 52, 'better', 4], 'calm stayed as it was')
  await assert.rejects(world.admin.query('update care.instrument_result set score = 100'), /append|written/i)
})

test('who may know of the mind sees those answers; of the twelve parts of life each sees those they may know of', async () => {
  await done(answer(at.as.worker, 'footing', { ...each(footing, 3), safety: 1, home: 5, work: null }, { mode: 'together' }))
  const whole = (await read()).results[0]
  assert.deepEqual([whole.instrument, whole.answers.length, whole.score, whole.offer_help], ['footing', 12, 3, true])
  await at.given.consent(at.person, at.agencies.a2, ['safety', 'mental_health'], 'withdrawn')
  const partner = await read(at.as.partner2)
  const [seen] = partner.results
  assert.deepEqual(
    partner.results.map((one: any) => one.instrument),
    ['footing'],
    'nothing of WHO-5',
  )
  const items = seen.answers.map((one: any) => one.item)
  assert.deepEqual([items.includes('safety'), items.includes('mind'), items.includes('home'), seen.offer_help], [false, false, true, false])
  assert.equal(seen.score, 3.2, 'counted of what this reader sees')
  await at.given.consent(at.person, at.agencies.a2, ['safety', 'mental_health'])
})

test('of a tool that others own the score alone is kept, with who did it', async () => {
  const score = { tool: 'Home star', tool_version: '2', done_on: '2025-06-20', score: 5.5, range: '1 to 10', done_by: 'Nora Singh, Northside Health' }
  const post = (body: object) => at.as.partner3.post(`/api/people/${at.person}/external-scores`, body)
  assert.equal(await refusal(post({ ...score, done_on: '2025-07-01' })), 'in_the_future')
  assert.equal((await post({ ...score, done_by: ' ' })).status, 400)
  await done(post(score))
  const [kept] = (await read()).external
  assert.deepEqual(
    [kept.tool, kept.score, kept.done_by, kept.by, kept.category],
    ['Home star', 5.5, 'Nora Singh, Northside Health', 'Nora Singh', 'health'],
  )
})

test('a goal on its own five levels, written by both; all scaled goals make one T', async () => {
  await done(at.as.coordinator.post(at.at, {}))
  const goal = async (words: string, category: string, need: string) =>
    (
      await done(
        at.as.coordinator.post(`${at.at}/goals`, {
          words,
          category,
          horizon: 'short',
          target_on: '2025-09-01',
          success_measure: 'Seen',
          need_ids: [need],
          quality_area: 'home',
          does_now: 'worker',
          does_in_end: 'alone',
        }),
      )
    ).id
  const [home, money] = [await goal('A lease', 'housing', at.need_ids[0]!), await goal('Debts listed', 'money', at.need_ids[1]!)]
  const five = {
    much_less: 'On the street',
    less: 'At the motel',
    expected: 'A lease for six months',
    more: 'A lease for a year',
    much_more: 'A lease for good',
  }
  const scale = (id: string, more: object = {}) =>
    at.as.worker.post(`/api/people/${at.person}/goals/${id}/scale`, { ...five, mode: 'dictated', ...more })
  const rate = (id: string, level: number, as: As = at.as.worker, mode = 'dictated') =>
    as.post(`/api/people/${at.person}/goal-scales/${id}/ratings`, { level, mode })
  assert.equal(await refusal(scale(home, { more: ' a lease FOR six months' })), 'five_different_levels')
  assert.equal(await refusal(scale(home, { mode: 'self' })), 'levels_in_own_hand')
  assert.equal(await refusal(scale(at.person)), 'no_such_goal')
  const first = (await done(scale(home, { importance: 3, difficulty: 3 }))).id
  const [begun] = (await read()).attainment
  assert.deepEqual([begun.at.slice(0, 10), begun.t, begun.goals], ['2025-06-25', 40, 1])
  await world.clock('2025-07-01T09:00:00Z')
  await done(scale(money, { importance: 2, difficulty: 2 }))
  await done(rate(first, 2, at.as.person, 'self'))
  assert.equal(await refusal(rate(first, 1, at.as.worker, 'self')), 'rated_in_own_hand')
  assert.equal(await refusal(rate(at.person, 1)), 'no_such_scale')
  const told = await read()
  // 50 + 10 (9·2 − 4) / √(0.7 · (81 + 16) + 0.3 · 13²)
  assert.deepEqual([told.attainment.length, told.attainment.at(-1).t], [2, 62.9])
  const again = (await done(scale(home, { began_at_level: 0, much_more: 'A house' }))).id
  assert.equal(await refusal(rate(first, 2)), 'written_anew_since')
  await done(rate(again, 1))
  const { goals } = await read()
  assert.deepEqual([goals[0].scale.much_more, goals[0].scale.ratings.map((one: any) => one.level)], ['A house', [1]])
  const { rows } = await world.admin.query('select level from care.goal_rating where scale_id = $1', [first])
  assert.deepEqual(rows, [{ level: 2 }], 'the earlier look stays with the levels it was given on')
})

test('a goal’s levels are shared as the goal is', async () => {
  await at.given.consent(at.person, at.agencies.a2, ['money'], 'withdrawn')
  const { goals, attainment } = await read(at.as.partner2)
  assert.deepEqual(
    goals.map((goal: any) => goal.words),
    ['A lease'],
  )
  assert.equal(attainment.at(-1).goals, 1)
})

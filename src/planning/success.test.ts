/** Set up to succeed, with them rather than for them, and expecting that things get better (PRI-07, PRI-11, PRI-13). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, inDays, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { REVIEW_QUESTIONS } from '../shared/review-words.ts'
import { doneBy, loadOf, tooMuchForThem } from './rules-success.ts'

let world: World
let at: Household
let goal: string
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world, ['housing'])
  goal = await planBegun(at)
  await broughtIntoForce(at, await stepAskedOf(at, goal, at.ids.partner2))
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const board = async () => done(at.as.coordinator.get(at.at))
const step = (words: string, more: object = {}) =>
  at.as.coordinator.post(`${at.at}/goals/${goal}/actions`, {
    words,
    deliverable: 'Seen',
    ask: { responsible_id: at.person, due_at: inDays(20) },
    ...more,
  })

test('PRI-13: five open steps are the limit; of the sixth the board proposes one to ask somebody else for', async () => {
  for (const n of [1, 2, 3, 4, 5]) await done(step(`Own step ${n}`))
  const { load } = await board()
  assert.deepEqual([load.open, load.max], [5, 5])
  const spare = (await board()).actions.find((one: any) => one.id === load.move)
  const handOver = (responsible_id: string) =>
    at.as.coordinator.post(`${at.at}/actions/${spare.id}/hand-over`, { responsible_id, due_at: inDays(20), version: spare.version })
  assert.equal(await refusal(handOver(at.person)), 'not_the_persons_step')
  await done(handOver(at.ids.worker))
  const after_ = await board()
  assert.equal(after_.load.open, 4)
  assert.ok(after_.actions.some((one: any) => one.words === spare.words && one.responsible_id === at.ids.worker && one.state === 'requested'))
  assert.equal(after_.actions.find((one: any) => one.id === spare.id).state, 'cancelled')
})

test('PRI-13: how sure they are, the help that makes it likely and the small steps stand with the step', async () => {
  const { id } = await done(
    step('Ring the doctor', { confidence: 4, support: 'Go together', small_steps: ['Find the number', 'Ring', 'Write down the day'] }),
  )
  const { confidence, support, small_steps } = (await board()).actions.find((one: any) => one.id === id)
  assert.deepEqual([confidence, support, small_steps.length], [4, 'Go together', 3])
})

test('PRI-13: seven of ten own steps were done in time', () => {
  const own = (n: number, late: boolean) => ({
    id: `s${n}`,
    kind: 'action',
    state: 'done',
    responsible_id: 'lan',
    due_at: '2025-03-10T00:00:00Z',
    done_at: late ? '2025-03-11T00:00:00Z' : '2025-03-09T00:00:00Z',
  })
  const load = loadOf(Array.from({ length: 10 }, (_, n) => own(n, n >= 7)) as never, 'lan', 5, '2025-04-01T00:00:00Z')
  assert.deepEqual([load.done, load.ended, load.open, load.move], [7, 10, 0, null])
})

test('PRI-07: shares over a quarter; from day sixty on, too much done for them is asked about', async () => {
  const began = '2025-01-01T00:00:00.000Z'
  const some = (day: number, mode: string, many: number) =>
    Array.from({ length: many }, () => ({ done_at: new Date(Date.parse(began) + day * 86_400_000).toISOString(), done_mode: mode }))
  const steps = [
    ...some(5, 'for', 6),
    ...some(5, 'with', 3),
    ...some(5, 'by_person', 1),
    ...some(70, 'for', 7),
    ...some(70, 'with', 7),
    ...some(70, 'by_person', 6),
  ] as never
  const lines = doneBy(steps, began, new Date(Date.parse(began) + 80 * 86_400_000).toISOString())
  assert.deepEqual([lines[0]!.for, lines[0]!.by_person, lines[2]!.for, lines[2]!.by_person], [6, 1, 7, 6])
  const asked = (day: number) => tooMuchForThem(steps, began, new Date(Date.parse(began) + day * 86_400_000).toISOString())
  assert.deepEqual([asked(59), asked(60), asked(120)], [false, true, false])
})

test('PRI-07: a step done for them when much was done for them names the part that could be theirs', async () => {
  await world.admin.query(`update care.plan set activated_at = activated_at - interval '61 days' where person_id = $1`, [at.person])
  const first = (await board()).actions.find((one: any) => one.words === 'A step' && one.state === 'agreed')
  const finish = (id: string, version: number, more: object = {}) =>
    at.as.partner2.post(`${at.at}/actions/${id}/state`, { to: 'done', words: 'Done', done_mode: 'for', version, ...more })
  await done(finish(first.id, first.version))
  const second = (await board()).actions.find((one: any) => one.id === first.id)
  assert.equal(second.done_mode, 'for')
  const id = await stepAskedOf(at, goal, at.ids.partner2)
  await done(at.as.partner2.post(`${at.at}/actions/${id}/answer`, { response: 'agreed', version: 1 }))
  assert.equal((await board()).ask_their_part, true)
  assert.equal(await refusal(finish(id, 2)), 'could_they_do_part_of_it')
  await done(finish(id, 2, { their_part: 'She brings the papers next time' }))
})

test('PRI-11: at the review what should get better is stated of each goal; left blank the review is not complete', async () => {
  const quality = (score: number) => at.as.person.post(`${at.at}/quality`, { ratings: [{ area: 'home', score }] })
  await done(quality(2))
  const reviews = `/api/people/${at.person}/reviews`
  const { id } = await done(at.as.coordinator.post(reviews, { mode: 'in_person' }))
  for (const key of REVIEW_QUESTIONS)
    for (const [by, mode, as] of [
      ['worker', 'worker', at.as.coordinator],
      ['person', 'self', at.as.person],
    ] as const)
      await done(as.put(`${reviews}/${id}/elements/${key}`, { by, mode, words: 'Good' }))
  const complete = () =>
    at.as.coordinator.post(`${reviews}/${id}/complete`, {
      needs_met_by_person: 4,
      needs_met_by_worker: 4,
      coordination_rating: 4,
      coordination_reason: 'We meet',
      outcome: 'no_change',
      no_change_reason: 'It works',
    })
  const blank = await complete()
  assert.deepEqual([blank.body.refusal, blank.body.missing[0].goal], ['expectation_blank', 'A lease'])
  await done(at.as.coordinator.post(`${at.at}/goals/${goal}/expectation`, { to_score: 4, by_on: inDays(60).slice(0, 10), confidence: 7 }))
  const expectation = async () => (await done(at.as.coordinator.get(reviews))).expectations[0]
  assert.deepEqual([(await expectation()).expected.from_score, (await expectation()).blank, (await expectation()).reached], [2, false, false])
  await done(quality(4))
  assert.equal((await expectation()).reached, true)
  await done(complete())
})

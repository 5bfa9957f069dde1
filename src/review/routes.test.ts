import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import { REVIEW_QUESTIONS } from '../shared/review-words.ts'

let world: World, given: Given, person: string, asCoordinator: As, asPerson: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  await world.clock('2025-04-04T09:00:00Z')
  const agency = await given.agency()
  const coordinator = await given.staff(agency)
  person = await given.person(agency)
  await givenPlanInForce(world.admin, { person, agency, coordinator, review_on: '2025-05-04' })
  asCoordinator = await world.as(coordinator)
  await given.consent(person, agency, ['general', 'housing', 'family'])
  asPerson = await world.as(person)
})
after(() => world.close())

const at = (rest = '') => `/api/people/${person}/reviews${rest}`
const closing = {
  needs_met_by_person: 4,
  needs_met_by_worker: 3,
  coordination_rating: 4,
  coordination_reason: 'Everybody came.',
  outcome: 'no_change',
  no_change_reason: 'It works.',
}

test('a review asks ten questions of both sides, and says which are open', async () => {
  await world.clock('2025-04-30T10:00:00Z')
  const begun = await asCoordinator.post(at(), { mode: 'in_person' })
  assert.equal(begun.status, 200, JSON.stringify(begun.body))
  assert.equal((await asCoordinator.post(at(), { mode: 'phone' })).body.refusal, 'one_review_at_a_time')
  const question = (key: string) => at(`/${begun.body.id}/elements/${key}`)
  assert.equal((await asCoordinator.put(question('changed'), { by: 'person', mode: 'dictated', words: 'She says: less noise.' })).status, 200)
  for (const key of REVIEW_QUESTIONS.filter((one) => one !== 'budget')) {
    assert.equal((await asCoordinator.put(question(key), { by: 'worker', mode: 'worker', words: 'As noted.' })).status, 200)
    assert.equal((await asPerson.put(question(key), { by: 'person', mode: 'self', words: 'Good.', rating: 4 })).status, 200)
  }
  assert.equal((await asPerson.put(question('working'), { by: 'worker', mode: 'worker', words: 'x' })).body.refusal, 'the_persons_answer_is_theirs')
  assert.equal(
    (await asCoordinator.put(question('working'), { by: 'person', mode: 'self', words: 'x' })).body.refusal,
    'the_persons_answer_is_theirs',
  )
  assert.equal(
    (await asCoordinator.put(question('working'), { by: 'person', mode: 'dictated', words: 'Bad.' })).body.refusal,
    'in_their_own_hand',
    'what the person wrote stays',
  )
  const open = await asCoordinator.post(at(`/${begun.body.id}/complete`), closing)
  assert.deepEqual(open.body.missing, [
    { refusal: 'question_open', question: 'budget' },
    { refusal: 'persons_view_open', question: 'budget' },
  ])
  assert.equal(
    (await asCoordinator.put(question('networks'), { by: 'worker', mode: 'worker', not_applicable: true })).body.refusal,
    'only_the_budget_can_be_not_applicable',
  )
  await asCoordinator.put(question('budget'), { by: 'worker', mode: 'worker', not_applicable: true })
  assert.equal(
    (await asCoordinator.post(at(`/${begun.body.id}/complete`), { ...closing, no_change_reason: '' })).body.refusal,
    'say_why_nothing_changes',
  )
  assert.equal((await asCoordinator.post(at(`/${begun.body.id}/complete`), closing)).status, 200)
  const { next_on, may_begin } = (await asCoordinator.get(at())).body
  assert.equal(next_on, '2025-05-30', 'the next is due thirty days after this one, the level being high')
  assert.equal(may_begin, true)
})

test('the standard of regular review is met in time, and missed after the days of grace', async () => {
  const owed = async () =>
    (
      await world.admin.query(
        `select subject, care.obligation_status(o) as status from care.obligation o where person_id = $1 and standard = 'REV-01' order by began_at`,
        [person],
      )
    ).rows.map((row) => row.status)
  assert.deepEqual(await owed(), ['met', 'pending'])
  await world.clock('2025-06-06T23:00:00Z')
  assert.deepEqual(await owed(), ['met', 'pending'], 'the last day of grace is still in time')
  await world.clock('2025-06-07T00:30:00Z')
  assert.deepEqual(await owed(), ['met', 'missed'])
})

test('at the same need no more comes home than at the review before, or it is said why', async () => {
  const visits = (day: string, many: number) =>
    Promise.all(
      Array.from({ length: many }, (_, n) =>
        world.admin.query(
          `insert into care.note (person_id, agency_id, mode, place, happened_at, written_at, observed)
           select $1, agency_id, 'in_person', 'home', $2, $2, 'Visit' from care.person where id = $1`,
          [person, `2025-${day}T${String(8 + n).padStart(2, '0')}:00:00Z`],
        ),
      ),
    )
  await world.clock('2025-06-10T10:00:00Z')
  await visits('06-09', 10)
  const { id } = (await asCoordinator.post(at(), { mode: 'in_person' })).body
  for (const key of REVIEW_QUESTIONS)
    for (const by of ['worker', 'person'])
      await asCoordinator.put(at(`/${id}/elements/${key}`), { by, mode: by === 'worker' ? 'worker' : 'dictated', words: 'As said.' })
  const complete = (more: object) => asCoordinator.post(at(`/${id}/complete`), { ...closing, ...more })
  assert.equal((await complete({})).body.refusal, 'say_why_more_comes_home')
  assert.equal((await complete({ more_at_home_reason: 'The baby came.' })).status, 200)
  const { rows } = await world.admin.query(
    `select why ->> 'key' as why, care.obligation_status(o) as status from care.obligation o where person_id = $1 and standard = 'PRI-18'`,
    [person],
  )
  assert.deepEqual(rows, [{ why: 'more_at_home', status: 'met' }])
})

/** Whose plan it is: the person's ideas and wishes, those close to them only with consent, words to walk towards, and a step up (PLN-04, 07, 08, 09, 10). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { deficitIn, littleExpectedIn } from '../shared/wording.ts'

let world: World
let at: Household
let mother: string
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-25T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing', 'money'])
  await done(at.as.coordinator.post(at.at, {}))
  mother = (
    await world.admin.query(`insert into care.relative (person_id, agency_id, name, relation) values ($1, $2, 'Hua Chen', 'parent') returning id`, [
      at.person,
      at.agencies.a1,
    ])
  ).rows[0].id
  await at.given.safe(at.person, mother)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const board = async (as = at.as.coordinator) => done(as.get(at.at))
const goal = (more: object) => ({
  words: 'Claim what we are owed',
  category: 'money',
  horizon: 'short',
  target_on: '2025-05-30',
  success_measure: 'The letter is here',
  need_ids: [at.need_ids[1]],
  quality_area: 'money',
  does_now: 'worker',
  does_in_end: 'together',
  ...more,
})
const add = (more: object, as = at.as.coordinator) => as.post(`${at.at}/goals`, goal(more))
const missing = async () => (await board()).missing.propose.map((one: any) => one.refusal)

test('PLN-08, PLN-09: a goal says which part of life gets better, who does it now and who in the end', async () => {
  assert.equal(await refusal(add({ quality_area: null })), 'say_which_part_gets_better')
  assert.equal(await refusal(add({ does_in_end: null })), 'say_who_does_it')
})

test('PLN-10: five goals of workers keep the plan from its owner; one of the person’s own opens the way', async () => {
  for (const n of [1, 2, 3, 4, 5]) await done(add({ words: `Worker’s goal ${n}` }))
  assert.ok((await missing()).includes('no_goal_proposed_by_the_person'))
  const own = { words: 'A kitchen of our own', category: 'housing', need_ids: [at.need_ids[0]], quality_area: 'home', proposed_by: at.person }
  assert.equal(await refusal(add(own)), 'say_how_they_said_it', 'nobody speaks for them unasked')
  await done(add({ ...own, proposed_mode: 'interpreted' }))
  assert.ok(!(await missing()).includes('no_goal_proposed_by_the_person'))
  assert.equal(await refusal(add({ proposed_by: at.ids.worker })), 'only_by_themself', 'a colleague proposes in their own name')
  const { made_of } = await board()
  assert.deepEqual([made_of.goals, made_of.by_person, made_of.by_workers], [6, 1, 5])
})

test('PLN-10: what the mother brings is possible only while the consent for her is active, and never when she is excluded', async () => {
  const theirs = (relative_id = mother) => add({ words: 'Sunday lunch with grandmother', proposed_by: relative_id })
  assert.equal(await refusal(theirs()), 'no_consent_for_this')
  await at.given.involve(at.person, mother)
  await at.given.consent(at.person, mother, ['general', 'money'])
  await done(theirs())
  const { goals, made_of } = await board()
  const lunch = goals.find((one: any) => one.words === 'Sunday lunch with grandmother')
  assert.deepEqual([lunch.proposed_by, made_of.by_family], [mother, 1])
  const brings = () => at.as.coordinator.post(`${at.at}/contributions`, { relative_id: mother, goal_id: lunch.id, words: 'She can cook on Sundays' })
  await done(brings())
  const { brought, parties } = await board(at.as.person)
  assert.deepEqual(
    brought.map((one: any) => [one.words, one.goal_id]),
    [
      ['Sunday lunch with grandmother', lunch.id],
      ['She can cook on Sundays', lunch.id],
    ],
    'it stands on the board, and on the owner’s pages',
  )
  assert.equal(parties.find((one: any) => one.id === brought[0].relative_id).name, 'Hua Chen')
  await at.given.consent(at.person, mother, ['general', 'money'], 'withdrawn')
  assert.equal(await refusal(brings()), 'no_consent_for_this')
  assert.equal(await refusal(theirs()), 'no_consent_for_this')
  await at.given.consent(at.person, mother, ['general', 'money'])
  await at.given.exclude(at.person, mother)
  assert.equal(await refusal(brings()), 'no_consent_for_this', 'that she is excluded is nobody’s to learn here')
})

test('PLN-04: a goal answers a need or a wish; a strength alone is no reason; a wish without a goal stands out until the person says not now', async () => {
  const voice = async (words: string) => (await done(at.as.person.post(`/api/people/${at.person}/voices`, { kind: 'wish', words, mode: 'self' }))).id
  const kitchen = await voice('A kitchen of our own')
  const visit = await voice('See my mother more')
  const cooks = (
    await world.admin.query(`insert into care.strength (person_id, agency_id, kind, words) values ($1, $2, 'personal', 'Cooks well') returning id`, [
      at.person,
      at.agencies.a1,
    ])
  ).rows[0].id
  assert.equal(await refusal(add({ need_ids: [], strength_ids: [cooks] })), 'goal_without_source')
  await done(add({ words: 'Cook for us again', need_ids: [], voice_ids: [kitchen], strength_ids: [cooks] }))
  const before = await board()
  assert.deepEqual([before.made_of.wishes_open, before.made_of.with_strength], [1, 1])
  const notNow = (body: object, as = at.as.coordinator) => as.post(`${at.at}/wishes/${visit}/not-now`, body)
  assert.equal(await refusal(notNow({ words: 'After the move' })), 'say_how_they_said_it')
  assert.equal(await refusal(notNow({ words: 'After the move', ask_again_on: '2025-03-25' }, at.as.person)), 'ask_again_in_the_past')
  await done(notNow({ words: 'After the move', ask_again_on: '2025-06-01' }, at.as.person))
  const { voices, made_of } = await board()
  assert.equal(made_of.wishes_open, 0)
  assert.deepEqual(voices.find((one: any) => one.id === visit).not_now.words, 'After the move')
})

test('PLN-04: what the person adds in their own account is a wish in those words', async () => {
  await done(
    at.as.person.post(`${at.at}/goals`, {
      words: 'My own door',
      category: 'housing',
      horizon: 'long',
      target_on: '2025-09-30',
      success_measure: 'I hold the key',
    }),
  )
  const own = (await board()).goals.find((one: any) => one.words === 'My own door')
  assert.deepEqual(
    [own.proposed_by, own.proposed_mode, own.sources.map((one: any) => [one.kind, one.words])],
    [at.person, 'self', [['voice', 'My own door']]],
  )
  assert.ok((await board()).missing.propose.some((one: any) => one.refusal === 'goal_without_its_part_of_life' && one.goal_id === own.id))
})

test('PLN-07: a ban is flagged with words to walk towards; taken, the flag is gone', async () => {
  const { id } = await done(add({ words: 'Stop missing appointments' }))
  const flagged = await board()
  assert.equal(flagged.made_of.deficit, 1)
  const { instead } = deficitIn('Stop missing appointments')!
  assert.equal(instead, 'Get to my appointments – with a reminder and a lift')
  const { version } = flagged.goals.find((one: any) => one.id === id)
  const { need_ids: _, ...said } = goal({ words: instead, version })
  await done(at.as.coordinator.patch(`${at.at}/goals/${id}`, said))
  assert.equal((await board()).made_of.deficit, 0)
})

test('PLN-07: whatever is proposed instead is not flagged itself, in either language; a goal that leads somewhere never is', () => {
  for (const words of [
    'Stop missing appointments',
    'Avoid being late',
    'Comply with the rules',
    'Must attend',
    '不再迟到',
    '必须遵守规定',
    '停止喝酒',
  ]) {
    const deficit = deficitIn(words)
    assert.ok(deficit, words)
    assert.equal(deficitIn(deficit.instead.replace(/“.*”/, '')), null, deficit.instead)
  }
  for (const words of ['A lease for twelve months', 'I will learn to cook', 'Keep the flat I have', '有自己的厨房'])
    assert.equal(deficitIn(words), null, words)
  assert.equal(littleExpectedIn('Unlikely to cope alone'), 'Unlikely to cope')
  assert.equal(littleExpectedIn('Rings the office by herself in May'), null)
})

test('PLN-09: looked at again, the ladder shows the step with its day', async () => {
  const { goals } = await board()
  const { id } = goals.find((one: any) => one.words === 'Worker’s goal 1')
  await world.clock('2025-04-25T09:00:00Z')
  await done(at.as.worker.post(`${at.at}/goals/${id}/rung`, { rung: 'together', words: 'She filled in the form' }))
  const { does_now, rungs } = (await board()).goals.find((one: any) => one.id === id)
  assert.equal(does_now, 'together')
  assert.deepEqual(
    rungs.map((one: any) => [one.rung, one.at.slice(0, 10)]),
    [
      ['worker', '2025-03-25'],
      ['together', '2025-04-25'],
    ],
  )
  assert.equal(await refusal(at.as.worker.post(`${at.at}/goals/${at.person}/rung`, { rung: 'alone' })), 'no_such_goal')
})

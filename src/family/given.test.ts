/** FAM-03, FAM-04, FAM-06 and COO-34: those close to the person are told, asked and heard as far as the person wants, and offered something for themselves. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let c1: string
let h1: string
let person: string
const as = {} as Record<'c1' | 'h1' | 'coord' | 'aunt', As>

before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  const given = givenIn(world.admin)
  const a1 = await given.agency('Harbour Homelessness Service')
  const coord = await given.staff(a1, ['coordinator'], 'coord.a1')
  c1 = await given.person(a1, { given_name: 'Lin', family_name: 'Zhao', written_by: coord })
  await given.consent(c1, a1, ['general', 'family', 'housing', 'health', 'legal', 'safety'])
  as.coord = await world.as(coord)
  as.c1 = await world.as(c1)
  person = `/api/people/${c1}`
  h1 = (await done(as.coord.post(`${person}/relatives`, { name: 'Hua Zhao', relation: 'parent' }))).id
  const aunt = (await done(as.coord.post(`${person}/relatives`, { name: 'Mei Zhao', relation: 'other_family' }))).id
  as.h1 = await world.as(h1)
  as.aunt = await world.as(aunt)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const to = (act: string, body: object, reader = as.coord) => reader.post(`${person}/relatives/${h1}/${act}`, body)
const given = async (reader: As = as.coord) => done(reader.get(`${person}/family/given`))
const owed = async (standard: string) =>
  (await done(as.coord.get(`${person}/owed`))).owed
    .filter((each: any) => each.standard === standard)
    .map((each: any) => `${each.why.key} ${each.status}`)
    .toSorted()

test('before the person wants it and somebody has made sure that it is safe, nobody close is asked, given, offered or told anything', async () => {
  const everything = [
    ['exchanges', { channel: 'family_meeting' }],
    ['information', { services: ['Respite North'], way: 'phone' }],
    ['support', { kind: 'respite' }],
  ] as const
  for (const [act, body] of everything) assert.equal(await refusal(to(act, body)), 'never_checked_for_safety', act)
  await done(to('safety', { safe: true, words: 'Asked Lin alone' }))
  for (const [act, body] of everything) assert.equal(await refusal(to(act, body)), 'not_wanted_by_the_person', act)
  assert.equal((await as.h1.get(`${person}/family/given`)).status, 404)
  await done(as.c1.post(`${person}/relatives/${h1}/wish`, { wish: 'yes', topics: ['housing', 'legal'], closed: ['health'] }))
})

test('FAM-03: the mother asks in her own pages who helps with respite, and is answered within five days with three services', async () => {
  assert.deepEqual(await owed('FAM-03'), ['family_informed pending'])
  const { id } = await done(to('questions', { words: 'Who helps with respite?' }, as.h1))
  assert.equal(await refusal(as.aunt.post(`${person}/relatives/${h1}/questions`, { words: 'x' })), 'no_such_person')
  const [question] = (await given()).questions
  assert.deepEqual([question.words, question.answered, question.answer_by.slice(0, 10)], ['Who helps with respite?', false, '2025-03-08'])
  await world.clock('2025-03-07T09:00:00Z')
  const services = ['Respite North', 'Carers’ line 1800 000 000', 'Saturday group']
  assert.equal(await refusal(to('information', { way: 'message' })), 'name_a_service_or_say_it')
  assert.equal(await refusal(to('information', { services, way: 'message', family_question_id: c1 })), 'no_such_family_question')
  await done(to('information', { services, way: 'message', words: 'All three speak Mandarin', family_question_id: id }))
  const hers = await given(as.h1)
  assert.deepEqual([hers.information[0].services, hers.information[0].by, hers.questions[0].answered], [services, 'coord.a1', true])
  assert.deepEqual(await owed('FAM-03'), ['family_informed met', 'family_question_answered met'])
})

test('FAM-06: the mother is asked to take part, says it in her own words, and what came of it stands beside them', async () => {
  await done(to('exchanges', { channel: 'inter_agency_meeting', words: 'About the children, at ten', for_on: '2025-03-14' }))
  const [asked] = (await given(as.h1)).exchanges
  const answer = (body: object, reader = as.h1) => reader.post(`${person}/carer-exchanges/${asked.id}/answer`, { version: asked.version, ...body })
  const act = (body: object) => as.coord.post(`${person}/carer-exchanges/${asked.id}/action`, body)
  assert.equal(await refusal(act({ words: 'x', version: asked.version })), 'first_what_they_say')
  assert.equal(await refusal(answer({ response: 'declined', input: '' })), 'carers_own_words')
  assert.equal(await refusal(answer({ response: 'took_part', input: 'x' }, as.coord)), 'say_how_they_said_it')
  await done(answer({ response: 'took_part', input: '孩子放学我可以接' }))
  assert.equal(await refusal(answer({ response: 'took_part', input: 'x' })), 'offer_answered_already')
  const [said] = (await given(as.c1)).exchanges
  assert.deepEqual([said.input, said.mode], ['孩子放学我可以接', 'self'])
  await done(act({ words: 'She is written into the plan for Mondays', version: said.version }))
  assert.deepEqual(await owed('FAM-06'), ['carer_asked_to_take_part met', 'carer_heard met'])
})

test('FAM-04: a hearing that matters to the family: the mother is told of it as information, and legal help is offered', async () => {
  await world.clock('2025-04-22T09:00:00Z')
  const hearing = { kind: 'guardianship', words: 'Guardianship hearing, 2 May, at ten', on_day: '2025-05-02', family_relevant: true }
  const issue = (await done(as.coord.post(`${person}/legal-issues`, hearing))).id
  assert.deepEqual(await owed('FAM-04'), ['family_told_of_legal pending', 'legal_help_offered pending'])
  assert.ok(JSON.stringify(await done(as.coord.get('/api/today?view=mine'))).includes('family_told_of_legal'), 'a task for the coordinator')
  assert.equal((await as.h1.get(`${person}/legal-issues`)).status, 403, 'only as she is told of it')
  await world.clock('2025-04-26T09:00:00Z')
  const told = { way: 'phone', words: 'There is a hearing on 2 May. This is information, not advice.', legal_issue_id: issue }
  assert.equal(await refusal(to('told', { ...told, category: 'health' })), 'no_such_legal_issue', 'told of as what it is about')
  await done(to('told', { ...told, category: 'legal' }))
  const help = (body: object) => as.coord.post(`${person}/legal-issues/${issue}/help`, { words: 'Bridge Advocacy & Legal', version: 1, ...body })
  assert.equal(await refusal(help({ answer: 'declined' })), 'decline_in_own_words_of_help')
  assert.equal(await refusal(help({ answer: 'goes_there', version: 7 })), 'changed_meanwhile')
  await done(help({ answer: 'goes_there' }))
  const [{ told: heard, help_words }] = (await done(as.coord.get(`${person}/legal-issues`))).issues
  assert.deepEqual([heard.map((one: any) => one.name), help_words], [['Hua Zhao'], 'Bridge Advocacy & Legal'])
  assert.deepEqual(await owed('FAM-04'), ['family_told_of_legal met', 'legal_help_offered met'])
})

test('FAM-04: where they are not told it is said why; what does not matter to them asks nothing', async () => {
  const other = { kind: 'debt', words: 'A letter about arrears', on_day: '2025-05-20' }
  await done(as.coord.post(`${person}/legal-issues`, { ...other, family_relevant: false }))
  const { id } = await done(as.coord.post(`${person}/legal-issues`, { ...other, family_relevant: true }))
  const why = { reason: 'person_says_no', words: 'Lin: I tell her myself', version: 1 }
  assert.equal(await refusal(as.coord.post(`${person}/legal-issues/${c1}/not-told`, why)), 'no_such_legal_issue')
  await done(as.coord.post(`${person}/legal-issues/${id}/not-told`, why))
  assert.deepEqual((await owed('FAM-04')).toSorted(), [
    'family_told_of_legal excepted',
    'family_told_of_legal met',
    'legal_help_offered met',
    'legal_help_offered pending',
  ])
})

test('COO-34: the mother is offered respite for herself and accepts: her own goal and its day stand in the family part, and health notes are not hers to see', async () => {
  await done(to('support', { kind: 'respite', words: 'Two afternoons a month' }))
  const [offer] = (await given(as.h1)).supports
  const answer = (body: object) => as.h1.post(`${person}/carer-supports/${offer.id}/answer`, { version: offer.version, ...body })
  assert.equal(await refusal(answer({ response: 'declined' })), 'no_to_support_in_own_words')
  assert.equal(await refusal(answer({ response: 'accepted', goal: 'Swim again' })), 'goal_with_its_day')
  await done(answer({ response: 'accepted', own_words: '好', goal: 'Swim again', goal_on: '2025-06-30' }))
  const [hers] = (await given(as.h1)).supports
  assert.deepEqual([hers.goal, hers.goal_on, hers.response], ['Swim again', '2025-06-30', 'accepted'])
  assert.deepEqual((await done(as.h1.get(`${person}/for-me`))).topics, ['housing', 'legal'], 'nothing of her health')
  await done(as.h1.post(`${person}/carer-supports/${offer.id}/reached`, { version: hers.version }))
  assert.deepEqual(await owed('COO-34'), ['carer_offered_support met_late', 'carers_own_goal met'])
})

test('what the person ends, ends: the mother reads nothing any more, and nothing more is given to her', async () => {
  await done(as.c1.post(`${person}/relatives/${h1}/wish`, { wish: 'no' }))
  assert.equal((await as.h1.get(`${person}/family/given`)).status, 404)
  assert.equal(await refusal(to('support', { kind: 'group' })), 'not_wanted_by_the_person')
  assert.equal(await refusal(to('questions', { words: 'Still there?' }, as.h1)), 'no_such_person')
})

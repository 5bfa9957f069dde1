/** What a person may do about their own record (CON-04; J6, fourth step). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given
let a1: string, a2: string, lin: string, at: string
let c1: As, coordinator: As, worker: As, supervisor: As, other: As
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  given = givenIn(world.admin)
  ;[a1, a2] = [await given.agency('Northside Homelessness Service'), await given.agency('City Community Health', 'health')]
  const [coord, sup] = [await given.staff(a1, ['coordinator'], 'Ana Moreau'), await given.staff(a1, ['supervisor'], 'Sara Lind')]
  lin = await given.person(a1, { given_name: 'Lin', family_name: 'Zhao' })
  await given.involve(lin, a2)
  await given.consent(lin, a2, ['general', 'work_learning'])
  ;[c1, coordinator, supervisor] = [await world.as(lin), await world.as(coord), await world.as(sup)]
  worker = await world.as(await given.staff(a1, ['support_worker'], 'Wes Okoro'))
  other = await world.as(await given.staff(a2, ['partner_worker'], 'Hana Sato'))
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  at = `/api/people/${lin}`
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const ask = (as: As, kind: string, more: object = {}) => as.post(`${at}/record-requests`, { kind, to_agency_id: a1, ...more })
const all = async (as: As) => (await done(as.get(`${at}/record-requests`))).requests
const one = async (id: string, as = c1) => (await all(as)).find((each: any) => each.id === id)
const act = async (as: As, id: string, what: string, body: object = {}) =>
  as.post(`${at}/record-requests/${id}/${what}`, { version: (await one(id))?.version ?? 1, ...body })
const owed = async () =>
  (await done(supervisor.get(`${at}/owed`))).owed
    .filter((each: any) => each.standard === 'CON-04')
    .map((each: any) => [each.why.key, each.status])
    .toSorted()
const note = (words: string, more: object = {}) => coordinator.post(`${at}/notes`, { mode: 'phone', reported: words, ...more })
let copy: string, disputed: string, correction: string

test('a copy asked for on 3 March is delivered on 10 March; what is about others stays out, with the reason and a way to have it looked at', async () => {
  await done(note('Looks for work at the docks'))
  await done(note('The neighbour says she shouts', { withheld_from_person: true, withheld_reason: 'The neighbour asked not to be named' }))
  copy = (await done(ask(c1, 'copy'))).id
  assert.equal(await refusal(ask(c1, 'copy')), 'asked_for_already')
  assert.deepEqual([(await one(copy)).due_at, (await one(copy)).may], ['2025-03-23T23:59:59.999Z', ['withdraw']])
  assert.equal(await refusal(c1.get(`${at}/record-requests/${copy}/copy`)), 'copy_not_granted')
  await world.clock('2025-03-10T10:00:00Z')
  assert.equal(await refusal(act(worker, copy, 'answer', { granted: true })), 'not_your_role')
  assert.equal(await refusal(act(other, copy, 'answer', { granted: true })), 'not_your_role')
  assert.equal(await refusal(act(coordinator, copy, 'answer', { granted: false })), 'say_why_refused')
  assert.equal(await refusal(act(coordinator, copy, 'answer', { granted: true })), 'say_why_parts_are_withheld')
  await done(act(coordinator, copy, 'answer', { granted: true, words: 'One part is what somebody else told us in confidence.' }))
  assert.equal(await refusal(act(coordinator, copy, 'answer', { granted: false, words: 'No' })), 'not_from_this_state')
  const answered = await one(copy)
  assert.deepEqual(
    [answered.state, answered.parts_withheld, answered.answered_by, answered.may],
    ['partly', 1, 'Ana Moreau', ['ask_review', 'open_copy']],
  )

  const made = await done(c1.get(`${at}/record-requests/${copy}/copy`))
  assert.ok(
    made.parts.some((part: any) => part.words.includes('Looks for work at the docks') && part.by === 'Ana Moreau, Northside Homelessness Service'),
  )
  assert.equal(made.whole.homeward_person, 1)
  assert.deepEqual([made.parts_withheld, made.why_withheld], [1, 'One part is what somebody else told us in confidence.'])
  assert.doesNotMatch(JSON.stringify(made), /neighbour/)
  assert.equal(await refusal(coordinator.get(`${at}/record-requests/${copy}/copy`)), 'not_your_role', 'it is made with the person’s own eyes')
  assert.deepEqual(await owed(), [['record_request_answered', 'met']])
})

test('a correction is refused with the reason; Lin’s own words stand beside it for everybody who reads it, and whose they are', async () => {
  await world.clock('2025-04-08T10:00:00Z')
  await done(note('Unemployed since 2019', { category: 'work_learning' }))
  disputed = (await world.admin.query('select id from care.note where person_id = $1 and reported like $2', [lin, 'Unemployed%'])).rows[0].id
  const about = { table: 'note', id: disputed }
  assert.equal(await refusal(ask(c1, 'correction', { about })), 'say_what_is_meant')
  assert.equal(await refusal(ask(c1, 'correction', { about: { ...about, id: crypto.randomUUID() }, words: 'Wrong' })), 'no_such_words')
  correction = (await done(ask(c1, 'correction', { about, words: 'I cleaned offices until 2023, cash in hand' }))).id
  assert.equal((await one(correction, coordinator)).disputed, 'Unemployed since 2019')
  await done(
    act(coordinator, correction, 'answer', {
      granted: false,
      words: 'The tax office has no work after 2019. Bring anything you have and we look again.',
    }),
  )
  assert.deepEqual((await one(correction)).may, ['ask_review', 'say_beside'])
  assert.equal(await refusal(c1.post(`${at}/statements`, { about: { ...about, id: crypto.randomUUID() }, words: 'x' })), 'no_such_words')
  await done(c1.post(`${at}/statements`, { about, words: 'I worked until 2023. They paid me cash.' }))
  for (const reader of [c1, coordinator, other]) {
    const { beside } = await done(reader.get(`${at}/beside`))
    assert.deepEqual(
      beside.map((each: any) => [each.about_id, each.kind, each.words, each.may_take_back]),
      [[disputed, 'own_words', 'I worked until 2023. They paid me cash.', reader === c1]],
    )
  }
})

test('what is not shared is not told by what stands beside it either', async () => {
  await done(note('Has debts', { category: 'money' }))
  const { id } = (await world.admin.query(`select id from care.note where person_id = $1 and category = 'money'`, [lin])).rows[0]
  await done(c1.post(`${at}/statements`, { about: { table: 'note', id }, words: 'They are paid' }))
  const told = async (as: As) => (await done(as.get(`${at}/beside`))).beside.some((each: any) => each.about_id === id)
  assert.deepEqual([await told(coordinator), await told(other)], [true, false])
  const mine = (await done(c1.get(`${at}/beside`))).beside.find((each: any) => each.about_id === id)
  assert.equal(await refusal(other.post(`${at}/statements/${mine.id}/end`, { version: mine.version })), 'no_such_statement')
  assert.equal(await refusal(c1.post(`${at}/statements/${mine.id}/end`, { version: mine.version + 1 })), 'changed_meanwhile')
  await done(c1.post(`${at}/statements/${mine.id}/end`, { version: mine.version }))
  assert.equal(await told(c1), false)
})

test('a refusal is looked at again by a supervisor who did not answer; what was put right stands beside what was written', async () => {
  assert.equal(await refusal(act(supervisor, correction, 'review-answer', { stands: false, words: 'x' })), 'not_from_this_state')
  await done(act(c1, correction, 'review', { words: 'My sister saw me work there' }))
  assert.equal(await refusal(act(coordinator, correction, 'review-answer', { stands: true, words: 'x' })), 'not_your_role')
  assert.deepEqual((await one(correction, supervisor)).may, ['review'])
  await done(act(supervisor, correction, 'review-answer', { stands: false, words: 'Worked as a cleaner until 2023, as her sister confirms.' }))
  assert.deepEqual([(await one(correction)).state, (await one(correction)).reviewed_by], ['overturned', 'Sara Lind'])
  const { beside } = await done(other.get(`${at}/beside`))
  assert.deepEqual(
    beside.filter((each: any) => each.kind === 'corrected').map((each: any) => [each.about_id, each.words, each.agency, each.may_take_back]),
    [[disputed, 'Worked as a cleaner until 2023, as her sister confirms.', 'Northside Homelessness Service', false]],
  )
  const own = await done(ask(c1, 'correction', { words: 'My name is spelt wrong on the letters' }))
  await done(act(supervisor, own.id, 'answer', { granted: false, words: 'It is spelt as on your card' }))
  await done(act(c1, own.id, 'review'))
  assert.equal(await refusal(act(supervisor, own.id, 'review-answer', { stands: true, words: 'It is' })), 'request_reviewed_by_somebody_else')
})

test('a complaint about one agency is read by it and by Lin, and by nobody else; it is acknowledged within three days', async () => {
  await world.clock('2025-04-14T10:00:00Z')
  const { id } = await done(ask(worker, 'complaint', { words: 'I waited two hours and nobody came', mode: 'interpreted' }))
  assert.deepEqual([(await one(id)).by, (await one(id)).due_at], ['Wes Okoro', '2025-04-17T23:59:59.999Z'])
  assert.equal(await one(id, other), undefined)
  assert.equal(await refusal(other.post(`${at}/record-requests/${id}/review`, { words: 'x', version: 1 })), 'no_such_record_request')
  await done(act(worker, id, 'acknowledgement'))
  assert.equal((await one(id)).due_at, '2025-05-04T23:59:59.999Z')
  assert.equal(await refusal(act(coordinator, id, 'answer', { granted: true })), 'say_what_was_answered')
  const { version } = await one(id)
  const both = await Promise.all(
    [coordinator, supervisor].map((as) =>
      act(as, id, 'answer', { granted: true, words: 'We are sorry. You now get a time, not a morning.', version }),
    ),
  )
  assert.deepEqual(both.map((each) => each.body.refusal ?? 'done').toSorted(), ['changed_meanwhile', 'done'])
})

test('what nobody answered is red on the day after the twentieth, and in the day of the agency that was asked', async () => {
  const { id } = await done(ask(c1, 'readers', { words: 'Why did City Community Health open my record on Sunday?' }))
  await world.clock('2025-05-04T20:00:00Z')
  const mine = async () =>
    (await owed()).filter(([key, status]: string[]) => key === 'record_request_answered' && status !== 'met' && status !== 'na')
  assert.deepEqual(await mine(), [['record_request_answered', 'pending']])
  await world.clock('2025-05-05T09:00:00Z')
  assert.deepEqual(await mine(), [['record_request_answered', 'missed']])
  const today = await done(coordinator.get('/api/today', { view: 'agency' }))
  assert.ok(JSON.stringify(today).includes(id))
  assert.equal(await refusal(act(c1, id, 'withdrawal', { version: 9 })), 'changed_meanwhile')
  await done(act(c1, id, 'withdrawal'))
  assert.deepEqual(await mine(), [])
})

test('nobody is asked who does not work with Lin', async () => {
  const stranger = await given.agency('Elsewhere')
  assert.equal(await refusal(ask(c1, 'copy', { to_agency_id: stranger })), 'no_such_agency')
  assert.equal((await done(c1.get(`${at}/record-requests`))).agencies[0].name, 'Northside Homelessness Service', 'whoever she came to stands first')
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { versionOf, writtenTogether } from '../../test/harness/plan-agreed.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { drawn, quarterOf } from './rules-quality.ts'
import { readingOf, syllablesIn } from './rules-reading.ts'
import { SECTIONS } from './rules-sections.ts'

let world: World
let at: Household
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-25T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  await writtenTogether(at)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const owned = async (as = at.as.coordinator) => done(as.get(`${at.at}/owned`))
const owed = async (standard: string, as = at.as.coordinator) =>
  (await done(as.get(`/api/people/${at.person}/owed`))).owed.filter((one: any) => one.standard === standard).map((one: any) => one.status)

test('PLN-11: every plan has the same ten parts in the same order, whoever reads it', async () => {
  for (const as of [at.as.coordinator, at.as.partner3, at.as.person])
    assert.deepEqual(
      (await owned(as)).sections.map((one: any) => one.section),
      SECTIONS,
    )
})

test('PLN-11, PLN-25: with a part left open the plan cannot be put to its owner; said or not applicable with why, it can', async () => {
  const another = await householdReadyToPlan(world, ['housing'])
  await world.admin.query('alter table care.plan_section disable trigger user')
  await world.admin.query(`delete from care.plan_section where person_id = $1 and section = 'risks'`, [another.person])
  await world.admin.query('alter table care.plan_section enable trigger user')
  await writtenTogether(another)
  const propose = async () => another.as.coordinator.post(`${another.at}/propose`, { version: await versionOf(another) })
  assert.deepEqual((await propose()).body.missing, [{ refusal: 'section_open', section: 'risks' }])
  const quality = async () => (await done(another.as.coordinator.get(`${another.at}/owned`))).quality
  assert.deepEqual([(await quality()).met, (await quality()).items.find((one: any) => one.item === 50).status], [10, 'missing'])
  const say = (body: object) => another.as.coordinator.post(`${another.at}/sections`, { section: 'risks', kind: 'not_applicable', ...body })
  assert.equal(await refusal(say({ words: ' ' })), 'bad_shape')
  await done(say({ words: 'None known, checked with Lan 12 Mar' }))
  assert.equal((await quality()).met, 11)
  await done(propose())
})

test('PLN-25: a point may be left out on a ground, but never whose plan it is, nor a need without an answer', async () => {
  const except = (body: object) => at.as.coordinator.post(`${at.at}/exceptions`, { ground: 'person_refused', words: 'Lan wants it so', ...body })
  assert.equal(await refusal(except({ item: 53 })), 'holds_for_every_plan')
  assert.equal(await refusal(except({ item: 51 })), 'holds_for_every_plan')
  assert.equal(await refusal(except({ item: 57 })), 'bad_shape')
  const [goal] = (await done(at.as.coordinator.get(at.at))).goals
  await done(at.as.coordinator.post(`${at.at}/goals/${goal.id}/actions`, { words: 'View a flat', deliverable: 'A visit', ask: null }))
  const propose = async () => at.as.coordinator.post(`${at.at}/propose`, { version: await versionOf(at) })
  assert.deepEqual(
    (await propose()).body.missing.map((one: any) => one.refusal),
    ['step_without_a_name'],
  )
  await done(except({ item: 55 }))
  const { quality } = await owned()
  assert.deepEqual([quality.met, quality.items[9].status, quality.items[9].exception.words], [11, 'excepted', 'Lan wants it so'])
})

test('PLN-13: no version is in force without its owner; for a fortnight with the reason said; an order of the law only when one is on file', async () => {
  const { n } = await done(at.as.coordinator.post(`${at.at}/propose`, { version: await versionOf(at) }))
  const [, step] = (await done(at.as.coordinator.get(at.at))).actions
  await done(at.as.coordinator.post(`${at.at}/actions/${step.id}/state`, { to: 'cancelled', words: 'Not now', version: step.version }))
  assert.deepEqual((await at.as.coordinator.post(`${at.at}/activate`, { version: await versionOf(at) })).body.missing, [
    { refusal: 'owner_has_not_agreed', n },
  ])
  const standIn = (body: object, as = at.as.coordinator) =>
    as.post(`${at.at}/stand-in`, { n, basis: 'interim', reason: 'In hospital; the lease cannot wait', ...body })
  assert.equal(await refusal(standIn({}, at.as.worker)), 'not_your_role')
  assert.equal(await refusal(standIn({ basis: 'guardian_order' })), 'no_order_on_file')
  assert.equal(await refusal(standIn({ reason: '' })), 'bad_shape')
  await done(standIn({}))
  assert.equal(await refusal(standIn({})), 'agreed_already')
  await done(at.as.coordinator.post(`${at.at}/activate`, { version: await versionOf(at) }))
  const { agreement } = await owned()
  assert.deepEqual([agreement.basis, agreement.until], ['interim', '2025-04-08'])
  assert.deepEqual(await owed('PLN-13'), ['pending'])
  const { plan, may_next } = await done(at.as.person.get(at.at))
  assert.deepEqual([plan.state, plan.agreement, may_next.includes('agree')], ['active', null, true])
})

test('PLN-13: nobody stands in for a version that does not wait for its owner: an earlier one, or one they agreed to themself', async () => {
  const another = await householdReadyToPlan(world, ['housing'])
  await writtenTogether(another)
  const { coordinator, person } = another.as
  const propose = async () => (await done(coordinator.post(`${another.at}/propose`, { version: await versionOf(another) }))).n
  const [earlier, newest] = [await propose(), await propose()]
  const standIn = (n: number) => coordinator.post(`${another.at}/stand-in`, { n, basis: 'interim', reason: 'It cannot wait' })
  assert.equal(await refusal(standIn(earlier)), 'no_such_version')
  assert.equal((await done(coordinator.get(another.at))).plan.state, 'proposed', 'it goes on waiting for its owner')
  await done(person.post(`${another.at}/agree`, { n: newest }))
  assert.equal(await refusal(standIn(newest)), 'agreed_already')
})

test('PLN-13: the owner’s own yes replaces what stood in for it, and brings them their copy at once', async () => {
  const n = (await owned()).n
  await done(at.as.person.post(`${at.at}/agree`, { n, words: 'Yes, mine' }))
  const { copies, agreement } = await owned(at.as.person)
  assert.deepEqual([agreement.basis, copies[0].to_id, copies[0].format, copies[0].n], ['self', at.person, 'account', n])
  assert.deepEqual(await owed('PLN-13'), ['met', 'met'])
  await done(at.as.person.post(`${at.at}/comments`, { n, words: 'This line is the one that counts' }))
  assert.equal(await refusal(at.as.coordinator.post(`${at.at}/comments`, { n, words: 'Mine' })), 'not_your_role')
  assert.equal((await owned()).comments[0].words, 'This line is the one that counts')
})

test('PLN-12: everybody confirms for themself, the person by saying it back; who has not in five days is named', async () => {
  const { n, reading, understood } = await owned()
  assert.ok(reading.grade <= reading.limit, String(reading.grade))
  assert.deepEqual(
    understood.map((one: any) => one.at),
    understood.map(() => null),
  )
  const confirm = (party_id: string, body: object, as = at.as.coordinator) => as.post(`${at.at}/understanding`, { n, party_id, ...body })
  assert.equal(await refusal(confirm(at.ids.partner2, {})), 'only_by_themself')
  assert.equal(await refusal(confirm(at.person, {})), 'say_it_back')
  assert.equal(await refusal(confirm(at.person, { teach_back: 'A lease' })), 'say_how_they_said_it')
  await done(confirm(at.person, { teach_back: 'A lease; Pete applies; we look in May', mode: 'interpreted' }))
  assert.equal(await refusal(confirm(at.person, { teach_back: 'Again', mode: 'dictated' })), 'understood_already')
  await done(confirm(at.ids.coordinator, {}))
  await world.clock('2025-04-01T00:00:01Z')
  const late = (await owned()).understood.filter((one: any) => one.late)
  assert.deepEqual(
    late.map((one: any) => one.party_id),
    [at.ids.partner2],
  )
  assert.deepEqual((await owed('PLN-12')).toSorted(), ['met', 'met', 'met', 'missed'])
  await done(confirm(at.ids.partner2, {}, at.as.partner2))
  assert.deepEqual((await owed('PLN-12')).toSorted(), ['met', 'met', 'met', 'met_late'])
  const give = (body: object) => at.as.worker.post(`${at.at}/copies`, { n, to_id: at.person, language: 'zh', ...body })
  assert.equal(await refusal(give({ format: 'account' })), 'account_is_their_own')
  assert.equal(await refusal(give({ format: 'easy_read', to_id: at.ids.worker })), 'no_such_participant')
  await done(give({ format: 'easy_read' }))
})

test('PLN-25: the supervisor looks at plans drawn by chance, the same for everybody, and says on which points they agree', async () => {
  const sample = await done(at.as.supervisor.get('/api/plans/sample'))
  assert.deepEqual([sample.quarter, sample.pct, sample.active, sample.drawn.length], ['2025-Q2', 10, 1, 1])
  assert.equal(sample.drawn[0].audited_at, null)
  const audit = (body: object, as = at.as.supervisor) => as.post(`${at.at}/audits`, body)
  assert.equal(await refusal(audit({ differs: [46] })), 'say_what_you_see_otherwise')
  assert.equal(await refusal(audit({ differs: [] }, at.as.coordinator)), 'not_your_role')
  await done(audit({ differs: [46], words: 'The goal reads like a demand' }))
  const [looked] = (await owned()).quality.audits
  assert.deepEqual([looked.agrees.length, looked.differs], [10, [46]])
  assert.ok((await done(at.as.supervisor.get('/api/plans/sample'))).drawn[0].audited_at)
  assert.equal(await refusal(at.as.coordinator.get('/api/plans/sample')), 'not_your_role')
})

test('a draw is the same for the whole quarter, another in the next, and never smaller than its share', () => {
  const plans = Array.from({ length: 95 }, (_, n) => ({ id: `plan-${n}` }))
  assert.equal(drawn(plans, '2025-Q2', 10).length, 10)
  assert.deepEqual(drawn(plans, '2025-Q2', 10), drawn(plans.toReversed(), '2025-Q2', 10))
  assert.notDeepEqual(drawn(plans, '2025-Q2', 10), drawn(plans, '2025-Q3', 10))
  assert.deepEqual([quarterOf('2025-03-31'), quarterOf('2025-04-01')], ['2025-Q1', '2025-Q2'])
})

test('PLN-12: the grade of a text is worked out as published; of Chinese none is given, only how long its sentences are', () => {
  assert.deepEqual(['cat', 'housing', 'application', 'made', 'quiet'].map(syllablesIn), [1, 2, 4, 1, 2])
  assert.ok(readingOf(['The cat sat on the mat.', 'We go home.']).grade! <= 2)
  const hard = 'Utilisation of multidisciplinary accommodation-related interventions necessitates comprehensive interagency documentation.'
  assert.ok(readingOf([hard]).grade! > 12)
  assert.deepEqual(readingOf(['我想要一扇可以自己锁的门。', '孩子们想有自己的床。']), {
    grade: null,
    language: 'zh',
    words: 21,
    signs_a_sentence: 11,
  })
  assert.equal(readingOf(['', ' ']).grade, null)
})

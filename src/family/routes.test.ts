/** FAM-01 and FAM-02: the family has a say as far as the person wants it, where it is relevant and safe; and nobody else learns anything. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asCaller, openPerson } from '../server/database.ts'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { tokenOf } from '../../test/harness/session.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let c1: string
let h1: string
let person: string
const id = {} as Record<'a1' | 'coord' | 'sup', string>
const as = {} as Record<'c1' | 'h1' | 'coord' | 'sup' | 'worker', As>

before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  const given = givenIn(world.admin)
  id.a1 = await given.agency('Harbour Homelessness Service')
  id.coord = await given.staff(id.a1, ['coordinator'], 'coord.a1')
  id.sup = await given.staff(id.a1, ['supervisor'], 'sup.a1')
  c1 = await given.person(id.a1, { given_name: 'Lin', family_name: 'Zhao', written_by: id.coord })
  await given.consent(c1, id.a1, ['general', 'family', 'housing', 'safety', 'health'])
  as.coord = await world.as(id.coord)
  as.sup = await world.as(id.sup)
  as.worker = await world.as(await given.staff(id.a1, ['partner_worker'], 'worker.a1'))
  as.c1 = await world.as(c1)
  person = `/api/people/${c1}`
  h1 = (await done(as.coord.post(`${person}/relatives`, { name: 'Hua Zhao', relation: 'parent', language: 'zh' }))).id
  as.h1 = await world.as(h1)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const at = (relative: string, act: string) => `${person}/relatives/${relative}/${act}`
const wish = (reader: As, relative: string, body: object) => reader.post(at(relative, 'wish'), body)
const tell = (relative: string, category: string, words = 'The flat is seen on Friday') =>
  as.coord.post(at(relative, 'told'), { category, way: 'phone', words })
const family = async (reader: As = as.coord) => (await done(reader.get(`${person}/family`))).close
const one = async (relative: string, reader?: As) => (await family(reader)).find((each: any) => each.id === relative)
const SAFE = { safe: true, words: 'Asked Lin alone, by phone' }
const owed = async (standard: string) =>
  (await done(as.coord.get(`${person}/owed`))).owed
    .filter((each: any) => each.standard === standard)
    .map((each: any) => [each.why.key, each.status])
    .toSorted()

test('FAM-02: a relationship never checked for safety cannot be contacted, offered anything, invited or shown anything, whatever was consented to', async () => {
  assert.equal(await refusal(tell(h1, 'housing')), 'never_checked_for_safety')
  assert.equal(await refusal(wish(as.coord, h1, { wish: 'yes', topics: ['housing'] })), 'say_how_they_said_it')
  assert.equal(await refusal(wish(as.c1, h1, { wish: 'yes' })), 'name_a_topic')
  assert.equal(await refusal(wish(as.c1, h1, { wish: 'yes', topics: ['housing'], closed: ['housing'] })), 'topic_open_or_closed')
  await done(wish(as.c1, h1, { wish: 'yes', topics: ['housing'], closed: ['health'], words: 'She may help me look' }))
  assert.equal(await refusal(tell(h1, 'housing')), 'never_checked_for_safety')
  assert.equal(await refusal(as.coord.post(at(h1, 'offers'), { ways: ['phone'] })), 'never_checked_for_safety')
  assert.equal(await refusal(as.coord.post(`/api/people/${c1}/invitation`, { relative_id: h1 })), 'never_checked_for_safety')
  assert.equal((await as.h1.get(`${person}/for-me`)).status, 404)
  assert.deepEqual((await done(as.h1.get('/api/my/people'))).people, [], 'not even the name')
  const mother = await one(h1)
  assert.deepEqual([mother.why_not, mother.wish.topics, mother.may], ['never_checked_for_safety', ['housing'], ['wish', 'check']])
})

test('at the database itself a reader of whom nobody made sure opens nothing, nor one whose check has lapsed, nor one who is shut out', async () => {
  const given = givenIn(world.admin)
  const { rows } = await world.admin.query(
    `insert into care.relative (person_id, agency_id, name, relation) values ($1, $2, 'Dan Ford', 'former_partner') returning id`,
    [c1, id.a1],
  )
  const wrong = rows[0].id
  await given.involve(c1, wrong)
  await given.consent(c1, wrong, ['general', 'family', 'housing', 'location'])
  const token = await tokenOf(world, wrong)
  const sees = () =>
    asCaller(world.app.db, { token, reads: true }, async (tx) => {
      if (!(await openPerson(tx, c1))) return 'nobody of this id'
      return (await tx.selectFrom('relative').select('id').execute()).length
    })
  assert.equal(await sees(), 'nobody of this id', 'never checked')
  await given.safe(c1, wrong)
  assert.equal(await sees(), 2, 'checked: what was consented to')
  await given.safe(c1, wrong, false)
  assert.equal(await sees(), 'nobody of this id', 'found not safe')
  await given.safe(c1, wrong)
  await world.clock('2025-08-30T08:00:00Z')
  assert.equal(await sees(), 2, 'day 180')
  await world.clock('2025-08-30T10:00:00Z')
  assert.equal(await sees(), 'nobody of this id', 'after 180 days')
  await world.clock('2025-03-03T09:30:00Z')
  await done(as.c1.post(`${person}/exclusions`, { name: ' dan ford', reason: 'Violent' }))
  assert.equal(await sees(), 'nobody of this id', 'shut out by name')
  assert.equal(await refusal(as.coord.post(at(wrong, 'safety'), SAFE)), 'must_never_learn')
  assert.equal(await refusal(wish(as.c1, wrong, { wish: 'yes', topics: ['housing'] })), 'must_never_learn')
  assert.equal(await refusal(tell(wrong, 'housing')), 'must_never_learn')
  assert.equal(await refusal(as.coord.post(`/api/people/${c1}/invitation`, { relative_id: wrong })), 'must_never_learn')
  const raw = async (table: string, column: string, more: string, values: string) =>
    asCaller(world.app.db, { token: await tokenOf(world, id.coord), person: c1, reads: false }, async (tx) => {
      const { sql } = await import('kysely')
      await sql`insert into ${sql.table(`care.${table}`)} (person_id, agency_id, written_by, ${sql.raw(column)}, ${sql.raw(more)}) values (${c1}, ${id.a1}, ${id.coord}, ${wrong}, ${sql.raw(values)})`.execute(
        tx,
      )
    })
  for (const [table, column, more, values] of [
    ['family_contact', 'relative_id', 'category, way, words', `'housing', 'phone', 'x'`],
    ['family_offer', 'relative_id', 'ways', `'{phone}'`],
    ['appointment', 'with_id', 'what, starts_at, ends_at', `'x', '2025-03-04T09:00:00Z', '2025-03-04T10:00:00Z'`],
  ] as const)
    await assert.rejects(raw(table, column, more, values), /must_never_learn/, table)
})

test('FAM-02: C1 allows her mother “housing” only: a health update is refused by name, a word about housing reaches her and nobody else', async () => {
  assert.equal(await refusal(as.worker.post(at(h1, 'safety'), SAFE)), 'not_your_role')
  await done(as.coord.post(at(h1, 'safety'), SAFE))
  assert.equal(await refusal(tell(h1, 'health')), 'topic_is_closed')
  await done(tell(h1, 'housing'))
  const { topics, told } = await done(as.h1.get(`${person}/for-me`))
  assert.deepEqual(
    [topics, told.map((each: any) => [each.category, each.words, each.by])],
    [['housing'], [['housing', 'The flat is seen on Friday', 'coord.a1']]],
  )
  assert.equal((await as.h1.get(`${person}/family`)).status, 403)
  const words = 'Lin asked for it herself'
  assert.equal(await refusal(wish(as.coord, h1, { wish: 'yes', topics: ['housing', 'health'], mode: 'dictated' })), 'topic_closed_by_the_person')
  await done(wish(as.coord, h1, { wish: 'yes', topics: ['housing', 'health'], mode: 'dictated', words }))
  await done(tell(h1, 'health', 'The appointment went well'))
  await done(wish(as.c1, h1, { wish: 'yes', topics: ['housing'], closed: ['health'] }))
  assert.deepEqual(
    (await done(as.h1.get(`${person}/for-me`))).told.map((each: any) => each.category),
    ['housing'],
    'with her next click',
  )
  assert.deepEqual(
    (await owed('FAM-02')).filter(([, status]: string[]) => status !== 'na').map((each: string[]) => each.join()),
    ['family_reached_as_wished,met', 'family_reached_as_wished,met', 'made_sure_again,met', 'made_sure_again,pending'],
    'of the one who is shut out nothing is owed',
  )
})

test('FAM-01: the mother is offered a say on 10 March, accepts in her own words, and a decision is marked “with mother”', async () => {
  assert.deepEqual(await owed('FAM-01'), [['family_offered_a_say', 'pending']])
  await world.clock('2025-03-10T09:00:00Z')
  const offer = (body: object) => as.coord.post(at(h1, 'offers'), body)
  await done(offer({ ways: ['planning_talk', 'phone'], words: 'Come to the planning talk, or by phone' }))
  assert.equal(await refusal(offer({ ways: ['letter'] })), 'answer_the_last_offer_first')
  const [asked] = (await done(as.h1.get(`${person}/for-me`))).offers
  const answer = (reader: As, body: object) => reader.post(`${person}/family-offers/${asked.id}/answer`, { version: asked.version, ...body })
  assert.equal(await refusal(answer(as.h1, { response: 'declined' })), 'decline_in_own_words')
  assert.equal(await refusal(answer(as.coord, { response: 'accepted' })), 'say_how_they_said_it')
  assert.equal(await refusal(answer(as.c1, { response: 'accepted' })), 'not_your_role')
  assert.equal(await refusal(answer(as.h1, { response: 'later', reoffer_on: '2025-03-01' })), 'ask_again_in_the_past')
  await done(answer(as.h1, { response: 'accepted', own_words: '我想一起来' }))
  assert.equal(await refusal(answer(as.h1, { response: 'accepted' })), 'offer_answered_already')
  const said = (await one(h1, as.c1)).offers[0]
  assert.deepEqual([said.response, said.own_words, said.mode, said.by], ['accepted', '我想一起来', 'self', 'coord.a1'])
  assert.deepEqual(await owed('FAM-01'), [
    ['family_had_a_part', 'pending'],
    ['family_offered_a_say', 'met'],
  ])
  const decide = (with_family: string[]) =>
    as.coord.post(`${person}/plan/decisions`, { words: 'A flat near the school', decided_by: c1, mode: 'dictated', category: 'housing', with_family })
  assert.equal(await refusal(decide([id.coord])), 'no_such_relative')
  await done(decide([h1]))
  const { decisions } = await done(as.coord.get(`${person}/plan/together`))
  assert.deepEqual(decisions[0].with_family, [{ id: h1, name: 'Hua Zhao' }])
  assert.deepEqual(await owed('FAM-01'), [
    ['family_had_a_part', 'met'],
    ['family_offered_a_say', 'met'],
  ])
})

test('FAM-02: C1 withdraws: her mother’s next click shows nothing any more, and nothing can be told to her', async () => {
  await done(wish(as.c1, h1, { wish: 'no', words: 'Not now' }))
  assert.equal((await as.h1.get(`${person}/for-me`)).status, 404)
  assert.equal((await as.h1.get(`${person}/my`)).status, 404)
  assert.deepEqual((await done(as.h1.get('/api/my/people'))).people, [])
  assert.equal(await refusal(tell(h1, 'housing')), 'not_wanted_by_the_person')
  assert.equal(await refusal(as.coord.post(at(h1, 'offers'), { ways: ['phone'] })), 'not_wanted_by_the_person')
  assert.equal(await refusal(as.coord.post(at(c1, 'offers'), { ways: ['phone'] })), 'no_such_relative')
})

test('a guardian under an order needs neither wish nor check, as far as the order goes, and on no day after it', async () => {
  const vera = (await done(as.coord.post(`${person}/relatives`, { name: 'Vera Novak', relation: 'guardian' }))).id
  await done(as.coord.post(`${person}/plan/guardian-orders`, { relative_id: vera, issued_by: 'Court', document: 'No. 12, in the safe', about: ['money'], from_on: '2025-03-01', to_on: '2025-03-31' })) // prettier-ignore
  assert.equal(await refusal(tell(vera, 'health')), 'never_checked_for_safety')
  await done(tell(vera, 'money', 'The benefit was paid'))
  assert.equal((await one(vera)).told[0].by_order, true)
  await world.clock('2025-04-01T09:00:00Z')
  assert.equal(await refusal(tell(vera, 'money')), 'never_checked_for_safety')
})

test('FAM-01: of somebody who was wanted and offered nothing by day 14 it is missed', async () => {
  const aunt = (await done(as.c1.post(`${person}/relatives`, { name: 'Mei Zhao', relation: 'other_family' }))).id
  await done(wish(as.c1, aunt, { wish: 'yes', topics: ['family'] }))
  await world.clock('2025-04-16T00:00:01Z')
  assert.ok((await owed('FAM-01')).some(([key, status]: string[]) => key === 'family_offered_a_say' && status === 'missed'))
})

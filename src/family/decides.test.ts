/** FAM-07 and FAM-08: where somebody close sees it otherwise it is as the person wants; a guardian decides what the order covers, while it holds. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
let c1: string
let h1: string
let vera: string
let person: string
let coord: string
const as = {} as Record<'c1' | 'h1' | 'vera' | 'coord', As>

before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  given = givenIn(world.admin)
  const a1 = await given.agency('Harbour Homelessness Service')
  coord = await given.staff(a1, ['coordinator'], 'coord.a1')
  c1 = await given.person(a1, { given_name: 'Lin', family_name: 'Zhao', written_by: coord })
  await given.consent(c1, a1, ['general', 'family', 'housing', 'money', 'safety'])
  as.coord = await world.as(coord)
  as.c1 = await world.as(c1)
  person = `/api/people/${c1}`
  h1 = (await done(as.coord.post(`${person}/relatives`, { name: 'Hua Zhao', relation: 'parent' }))).id
  vera = (await done(as.coord.post(`${person}/relatives`, { name: 'Vera Novak', relation: 'guardian' }))).id
  as.h1 = await world.as(h1)
  as.vera = await world.as(vera)
  await done(as.c1.post(`${person}/relatives/${h1}/wish`, { wish: 'yes', topics: ['general', 'housing'] }))
  await done(as.coord.post(`${person}/relatives/${h1}/safety`, { safe: true, words: 'Asked Lin alone' }))
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const post = (reader: As, path: string, body: object) => reader.post(`${person}/${path}`, body)
const owed = async (standard: string) =>
  (await done(as.coord.get(`${person}/owed`))).owed
    .filter((each: any) => each.standard === standard)
    .map((each: any) => `${each.why.key} ${each.status}`)
    .toSorted()

const SOUTH = { person_view: 'The shelter South', family_view: 'The shelter North', outcome: 'person' }
const shelter = (words: string, views: object, more: object = {}) =>
  post(as.coord, 'plan/decisions', { words, decided_by: c1, mode: 'dictated', category: 'housing', with_family: [h1], views, ...more })

test('FAM-07: her mother wants North and C1 wants South: North is refused without a lawful basis, however it is written; South stands with both views', async () => {
  const talked = { ...SOUTH, worked_out: 'We sat together; Lin said why the school matters' }
  assert.equal(await refusal(shelter('The shelter North', { ...talked, outcome: 'family' })), 'only_with_a_lawful_basis')
  assert.equal(await refusal(shelter(' the shelter north', talked)), 'only_with_a_lawful_basis', 'her mother’s wish as her own decision')
  assert.equal(await refusal(shelter('The shelter North', { ...talked, outcome: 'family', basis: 'safety' })), 'only_with_a_lawful_basis', 'no facts')
  const ordered = { ...talked, outcome: 'family', basis: 'guardian_order', basis_words: 'She is her mother' }
  assert.equal(await refusal(shelter('The shelter North', ordered)), 'only_with_a_lawful_basis', 'no order is on file')
  assert.equal(await refusal(shelter('The shelter South', { ...talked, family_view: '' })), 'say_both_views')
  assert.equal(await refusal(shelter('The shelter South', talked, { with_family: [] })), 'name_whose_view')
  assert.equal(await refusal(shelter('The shelter South', SOUTH)), 'say_how_it_was_worked_out')
  await done(shelter('The shelter South', talked))
  const { decisions } = await done(as.coord.get(`${person}/plan/together`))
  assert.deepEqual(
    [decisions[0].words, decisions[0].views.person_view, decisions[0].views.family_view, decisions[0].views.worked_out],
    ['The shelter South', 'The shelter South', 'The shelter North', talked.worked_out],
  )
  assert.deepEqual(await owed('FAM-07'), ['persons_view_held met'])
  const hers = (await done(as.h1.get(`${person}/plan/together`))).decisions
  assert.deepEqual(hers, [], 'her mother does not read what Lin wanted against her')
})

test('FAM-07: for safety, with its facts, it is otherwise: in the worker’s own name, and the person’s view stands', async () => {
  const views = { ...SOUTH, outcome: 'family', basis: 'safety', basis_words: 'He waits at South every evening', worked_out: 'Told Lin why' }
  await done(shelter('The shelter North', views))
  const [one] = (await done(as.c1.get(`${person}/plan/together`))).decisions
  assert.deepEqual([one.decided_by, one.views.basis, one.views.person_view], [coord, 'safety', 'The shelter South'])
  assert.deepEqual(await owed('FAM-07'), ['decided_on_a_lawful_basis met', 'persons_view_held met'])
})

const decide = (category: string, reader = as.vera, words = 'Pay the arrears from savings') =>
  post(reader, 'plan/decisions', { words, decided_by: vera, category })

test('FAM-08: a guardian for money decides about money, and about nothing else', async () => {
  const order = { relative_id: vera, issued_by: 'Tribunal', about: ['money'], from_on: '2025-01-01', to_on: '2025-06-30' }
  assert.equal(await refusal(post(as.coord, 'plan/guardian-orders', order)), 'bad_shape', 'the paper is named')
  const document = 'GT 2025/118, copy in the office safe'
  const other = await given.person(await given.agency())
  assert.equal((await as.vera.get(`${person}/for-me`)).status, 404, 'without an order she knows nothing')
  await done(post(as.coord, 'plan/guardian-orders', { ...order, document }))
  assert.equal((await as.coord.post(`/api/people/${other}/plan/guardian-orders`, { ...order, document })).status, 404)
  await world.clock('2025-03-12T09:00:00Z')
  const { topics, orders } = await done(as.vera.get(`${person}/for-me`))
  assert.deepEqual([topics, orders[0].about, orders[0].state], [['money'], ['money'], 'holds'])
  assert.equal(await refusal(decide('housing')), 'outside_your_order')
  assert.equal(await refusal(decide('money', as.h1)), 'outside_your_order', 'the mother has none, and not in another’s name')
  assert.equal(await refusal(decide('money')), 'help_to_decide_first')
  await done(post(as.coord, 'plan/involvement', { level: 'together', supports: ['pictures'], mode: 'dictated' }))
  await done(decide('money'))
  const mine = (await done(as.vera.get(`${person}/for-me`))).decided
  assert.deepEqual([mine.length, mine[0].category, mine[0].words], [1, 'money', 'Pay the arrears from savings'])
  assert.deepEqual(await owed('FAM-08'), ['guardian_inside_the_order met', 'order_runs_out pending'])
})

const veras = async () => (await done(as.coord.get(`${person}/family`))).close.find((one: any) => one.id === vera)
const onToday = async () => JSON.stringify(await done(as.coord.get('/api/today?view=mine'))).includes('order_runs_out')

test('FAM-08: from 1 May the coordinator is warned that the order ends on 30 June; on its last day it still holds, the day after it has ended by itself', async () => {
  await world.clock('2025-04-30T09:00:00Z')
  assert.deepEqual([(await veras()).orders[0].state, await onToday()], ['holds', false])
  await world.clock('2025-05-01T09:00:00Z')
  assert.deepEqual([(await veras()).orders[0].state, await onToday()], ['ends_soon', true])
  const [{ id, document, verified_by }] = (await veras()).orders
  assert.deepEqual([document, verified_by], ['GT 2025/118, copy in the office safe', 'coord.a1'])
  const nothing = `guardian-orders/${c1}/after`
  assert.equal(await refusal(post(as.coord, nothing, { what: 'person_decides', words: 'x' })), 'no_such_order')
  assert.equal(await refusal(post(as.vera, `guardian-orders/${id}/after`, { what: 'asked_to_renew', words: 'x' })), 'not_your_role')
  await world.clock('2025-06-30T20:00:00Z')
  await done(post(as.coord, `guardian-orders/${id}/after`, { what: 'person_decides', words: 'Lin decides again, with help' }))
  await done(decide('money'))
  assert.deepEqual([await onToday(), (await owed('FAM-08')).at(-1)], [false, 'order_runs_out met'])
  await world.clock('2025-07-01T00:00:01Z')
  assert.equal((await decide('money')).status, 404, 'she no longer knows of Lin')
  await done(as.coord.post(`${person}/relatives/${vera}/safety`, { safe: true, words: 'Asked Lin alone' }))
  await done(as.c1.post(`${person}/relatives/${vera}/wish`, { wish: 'yes', topics: ['money'] }))
  assert.equal(await refusal(decide('money')), 'your_order_has_ended', 'wanted by Lin, and yet she decides nothing')
  assert.equal((await veras()).orders[0].state, 'ended')
})

test('FAM-08: at the database itself nobody decides under an order that does not cover it', async () => {
  const { rows } = await world.admin.query('select id from care.guardian_order where person_id = $1', [c1])
  const { asCaller } = await import('../server/database.ts')
  const { tokenOf } = await import('../../test/harness/session.ts')
  const raw = { person_id: c1, agency_id: null, written_by: vera, decided_by: vera, order_id: rows[0].id, words: 'x', mode: 'self' }
  await assert.rejects(
    asCaller(world.app.db, { token: await tokenOf(world, vera), person: c1, reads: false }, (tx) =>
      tx
        .insertInto('decision')
        .values({ ...raw, category: 'money' })
        .returning('id')
        .execute(),
    ),
    /outside_your_order/,
  )
})

test('FAM-08: nobody opens to a guardian what they may not know themself', async () => {
  const a2 = await given.agency('Northside Housing', 'housing')
  await given.involve(c1, a2)
  await given.consent(c1, a2, ['general', 'family', 'housing'])
  const partner = await world.as(await given.staff(a2, ['coordinator']))
  const order = { relative_id: vera, issued_by: 'Court', document: 'No. 99', from_on: '2025-02-01', to_on: '2025-02-02' }
  const answered = await post(partner, 'plan/guardian-orders', { ...order, about: ['housing', 'health'] })
  assert.equal(answered.status, 403, JSON.stringify(answered.body))
  await done(post(partner, 'plan/guardian-orders', { ...order, about: ['housing'] }))
})

test('FAM-08: the court takes an order back: whoever read it or leads writes down the last day and why, it opens nothing from then on, and never lasts longer', async () => {
  await world.clock('2025-07-02T09:00:00Z')
  const order = {
    relative_id: vera,
    issued_by: 'Tribunal',
    document: 'GT 2025/300',
    about: ['money', 'housing'],
    from_on: '2025-07-01',
    to_on: '2026-06-30',
  }
  const { id } = await done(post(as.coord, 'plan/guardian-orders', order))
  await done(post(as.c1, `relatives/${vera}/wish`, { wish: 'no', words: 'Not her' }))
  const mine = async () => (await as.vera.get(`${person}/for-me`)).status
  assert.equal(await mine(), 200, 'by the order alone')
  const end = (last_day: string, reader = as.coord, words = 'Revoked on appeal, letter of 2 July') =>
    post(reader, `guardian-orders/${id}/end`, { last_day, words })
  const elsewhere = await given.agency('Eastgate')
  await given.involve(c1, elsewhere)
  await given.consent(c1, elsewhere, ['general', 'family', 'money', 'housing'])
  assert.equal(await refusal(end('2025-07-01', await world.as(await given.staff(elsewhere, ['coordinator'])))), 'not_yours')
  assert.equal(await refusal(end('2025-07-01', as.vera)), 'not_your_role')
  assert.equal((await end('2025-07-01', as.coord, ' ')).status, 400)
  assert.equal(await refusal(end('2026-06-30')), 'order_ends_by_then')
  assert.equal(await refusal(end('2027-06-30')), 'order_ends_by_then')
  assert.equal(await refusal(end('2025-06-01')), 'order_ended_before_it_began')
  assert.equal(await refusal(post(as.coord, `guardian-orders/${c1}/end`, { last_day: '2025-07-01', words: 'x' })), 'no_such_order')
  await done(end('2025-07-01'))
  assert.equal(await mine(), 404, 'with her next click')
  assert.equal(await refusal(decide('money', as.coord)), 'no_order_on_file')
  const { state, to_on, ended_words } = (await veras()).orders.find((one: any) => one.id === id)
  assert.deepEqual([state, to_on, ended_words], ['ended', '2025-07-01', 'Revoked on appeal, letter of 2 July'])
  assert.ok(!(await owed('FAM-08')).includes('order_runs_out missed'), 'what was ended did not run out')
  const { rows } = await world.admin.query(
    `select payload -> 'was' ->> 'to_on' as was from sealed.change where row_id = $1 and operation = 'update'`,
    [id],
  )
  assert.deepEqual(rows, [{ was: '2026-06-30' }], 'what stood on the paper stays in the log')
})

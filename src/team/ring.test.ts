/** The acceptance scenario of COO-01: four sides of a coordinated response, and what was given for which agreed goal. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, inDays, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
let goal: string
let brother: string
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
  goal = await planBegun(at)
})
after(() => world.close())

const ring = (reader: As = at.as.coordinator) => done(reader.get(`${person}/ring`))
const states = (told: any) => Object.fromEntries(told.sides.map((one: any) => [one.side, one.state]))
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const gave = (more: object = { goal_id: goal }, reader = at.as.coordinator) =>
  reader.post(`${person}/supports-given`, { words: 'Went along to the viewing', ...more })
const forNone = { why_none: 'The bus broke down' }

test('COO-01: before the plan is in force the ring already says what it will rest on; a need that weighs waits for a service of others', async () => {
  const told = await ring()
  assert.equal(told.in_force, false)
  assert.deepEqual(
    told.sides.find((one: any) => one.side === 'services').needs.map((one: any) => one.words),
    ['Help with housing'],
  )
  assert.deepEqual(told.may, [], 'what is given for a plan is written down once it is in force')
})

test('COO-01: client, team and outside services are in place and family is missing: three of four', async () => {
  await broughtIntoForce(at, await stepAskedOf(at, goal, at.ids.partner2))
  const told = await ring()
  assert.deepEqual(states(told), { person: 'in_place', family: 'missing', team: 'in_place', services: 'in_place' })
  assert.deepEqual([told.in_place, told.of, told.whole], [3, 4, true])
})

test('COO-01: the brother is not wanted, in the person’s words: four of four; an offer stands for it as well', async () => {
  brother = (await done(at.as.coordinator.post(`${person}/relatives`, { name: 'Minh Chen', relation: 'sibling' }))).id
  assert.equal(states(await ring()).family, 'missing', 'that there is a brother is no offer')
  const wish = (reader: As, more: object) => reader.post(`${person}/relatives/${brother}/wish`, more)
  await done(wish(at.as.coordinator, { wish: 'no', words: 'Not now', mode: 'dictated' }))
  const told = await ring()
  assert.deepEqual([told.in_place, told.of, told.sides[1].how], [4, 4, 'not_wanted'])
  await done(wish(at.as.person, { wish: 'yes', topics: ['housing'] }))
  assert.equal((await ring()).in_place, 3, 'wanted, and not asked yet')
  await done(at.as.coordinator.post(`${person}/relatives/${brother}/safety`, { safe: true, words: 'Asked Lan alone' }))
  await done(at.as.coordinator.post(`${person}/relatives/${brother}/offers`, { ways: ['phone'] }))
  assert.deepEqual([(await ring()).in_place, (await ring()).sides[1].how], [4, 'offered'])
})

test('COO-01: eight supports for a goal and one for none: 8 of 9 is still above 85 %; one more for none turns it', async () => {
  for (let n = 0; n < 8; n += 1) await done(gave())
  await done(gave(forNone))
  const { given } = await ring()
  assert.deepEqual([given.linked, given.of, given.percent, given.enough], [8, 9, 85, true])
  await done(gave(forNone))
  assert.deepEqual((await ring()).given.enough, false)
})

test('COO-01: the way back: it was for a goal after all, which is named once', async () => {
  const [none] = (await ring()).supports.filter((one: any) => one.goal === null)
  assert.deepEqual([none.why_none, none.may], ['The bus broke down', ['name_goal']])
  const name = (more: object = {}) =>
    at.as.coordinator.post(`${person}/supports-given/${none.id}/goal`, { goal_id: goal, version: none.version, ...more })
  assert.equal(await refusal(name({ version: 9 })), 'changed_meanwhile')
  const both = await Promise.all([name(), name()])
  assert.deepEqual(both.map((one) => one.body.refusal ?? 'done').toSorted(), ['done', 'goal_named_already'])
  const told = await ring()
  assert.deepEqual([told.given.linked, told.given.of, told.given.enough], [9, 10, true])
  assert.equal(told.supports.find((one: any) => one.id === none.id).goal, 'A lease')
})

test('COO-01: support is for a goal the person agreed to, or says why for none; it is written down once it was given', async () => {
  assert.equal(await refusal(gave({})), 'for_a_goal_or_say_why')
  assert.equal(await refusal(gave({ goal_id: at.person })), 'no_such_goal')
  assert.equal(await refusal(gave({ goal_id: goal, given_at: inDays(1) })), 'support_in_the_future')
  assert.equal(await refusal(gave({ goal_id: goal }, at.as.person)), 'not_your_role')
  const { rows } = await world.admin.query(
    `insert into care.goal (plan_id, person_id, category, agency_id, words, horizon)
     select plan_id, person_id, 'housing', agency_id, 'Only thought of', 'short' from care.goal where id = $1 returning id`,
    [goal],
  )
  assert.equal(await refusal(gave({ goal_id: rows[0].id })), 'goal_not_agreed_yet')
  assert.ok(!(await ring()).goals.some((one: any) => one.id === rows[0].id))
})

test('COO-01: a need that weighs and that nobody else does something about is named, until a reason is written', async () => {
  await world.admin.query(`update care.need set level = 3, category = 'money' where id = $1`, [at.need_ids[1]])
  const services = async (reader?: As) => (await ring(reader)).sides.find((one: any) => one.side === 'services')
  assert.deepEqual(
    (await services()).needs.map((one: any) => one.id),
    [at.need_ids[1]],
  )
  await world.admin.query(
    `insert into care.need_disposition (need_id, person_id, category, agency_id, written_by, disposition, reason)
     values ($1, $2, 'money', $3, $4, 'not_available', 'No such service here')`,
    [at.need_ids[1], at.person, at.agencies.a1, at.ids.coordinator],
  )
  assert.equal((await services()).state, 'in_place')
})

/** Somebody of another agency who is let into this much. */
async function stranger(...categories: string[]): Promise<As> {
  const agency = await at.given.agency(`With ${categories.join()}`)
  await at.given.involve(at.person, agency)
  await at.given.consent(at.person, agency, categories as ['general'])
  return world.as(await at.given.staff(agency, ['partner_worker'], 'Ivo Lang'))
}

test('COO-01: who may not know of the family is told nothing of that side, whether it is in place or not; nor of supports and goals', async () => {
  const reader = await stranger('general')
  const with_offer = await ring(reader)
  assert.deepEqual(states(with_offer), { person: 'in_place', family: 'not_shown', team: 'in_place', services: 'in_place' })
  assert.deepEqual([with_offer.in_place, with_offer.of, with_offer.whole], [3, 3, false])
  assert.equal(with_offer.sides[1].how, null)
  const seen = with_offer.supports
  assert.ok(
    seen.every((one: any) => one.category === 'general'),
    'support for the housing goal is of housing',
  )
  await world.admin.query('delete from care.family_offer where person_id = $1', [at.person])
  assert.deepEqual(states(await ring(reader)), states(with_offer), 'the same, whatever there is')
})

test('COO-01: a need of a part of life that is closed to the reader is not named, and makes nothing missing', async () => {
  await world.admin.query(`update care.need set category = 'legal', level = 4 where id = $1`, [at.need_ids[1]])
  await world.admin.query(`delete from care.need_disposition where person_id = $1`, [at.person])
  const told = await ring(await stranger('general', 'housing'))
  const services = told.sides.find((one: any) => one.side === 'services')
  assert.deepEqual([services.state, services.needs], ['in_place', []])
  assert.equal(told.whole, false, 'said to be as far as they can see')
  assert.equal(states(await ring()).services, 'missing')
})

/** COO-22: one calendar of all agencies: no more in a week than the person wants, visits that become one, and no goal left alone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { atOnce } from '../../test/harness/at-once.ts'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import { weekOf } from './rules-week.ts'

let world: World
let at: Household
let person: string
let goal: string
const DAY = 86_400_000
const BEGIN = Date.now()
/** A day of the week after next, so many days from its Monday. */
const MONDAY = Date.parse(`${weekOf(new Date(BEGIN + 14 * DAY).toISOString())}T00:00:00Z`)
const hour = (day: number, hours: number) => new Date(MONDAY + day * DAY + hours * 3_600_000).toISOString().replace('.000', '')
const slot = (day: number, hours = 10) => ({ starts_at: hour(day, hours), ends_at: hour(day, hours + 1) })

before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
  goal = await planBegun(at)
  await broughtIntoForce(at, await stepAskedOf(at, goal, at.ids.partner2))
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const book = (as: As, what: string, day: number, more: object = {}) =>
  as.post(`${person}/appointments`, { what, with_words: 'The office', ...slot(day), ...more })
const calendar = (as: As = at.as.coordinator) => done(as.get(`${person}/calendar`))
const full = async (as?: As) => (await calendar(as)).conflicts.filter((one: any) => one.kind === 'overload' && one.resolved_at === null)
const gaps = async (as?: As) => (await calendar(as)).conflicts.filter((one: any) => one.kind === 'gap')
const limit = (as: As, most: number | null, words = '') => as.post(`${person}/week-limits`, { most, words })
const visit = async (what: string, as?: As) => (await calendar(as)).appointments.find((one: any) => one.what === what)
const today = async (as: As) => (await done(as.get('/api/today', { view: 'mine' }))).due.filter((one: any) => one.standard === 'COO-22')
/** The visits of these, of which the form says that they may meet. */
const mayMeet = async (...whats: string[]) => {
  const [one, other] = await Promise.all(whats.map(async (what) => (await visit(what)).id))
  const { visits } = await done(at.as.coordinator.get(`${person}/joint-visits`))
  return visits.find(({ id }: { id: string }) => id === one)?.with.includes(other) ?? false
}
const join = async (whats: string[], day: number, more: object = {}, as: As = at.as.coordinator) => {
  const visits = await Promise.all(whats.map(async (what) => visit(what)))
  return as.post(`${person}/joint-visits`, {
    visits: visits.map(({ id, version }) => ({ id, version })),
    ...slot(day, 13),
    place: 'Northside clinic',
    ...more,
  })
}

test('the person says how many visits a week are good for them; whoever writes it down for them says it in their words', async () => {
  assert.equal((await calendar()).week_limit, null)
  assert.equal(await refusal(limit(at.as.worker, 4)), 'limit_in_their_words')
  await done(limit(at.as.worker, 4, 'Four is what I can manage'))
  assert.deepEqual([(await calendar(at.as.person)).week_limit.by_name, (await calendar()).week_limit.most], ['Wen Li', 4])
  await done(limit(at.as.person, 3))
  const { most, by_themself } = (await calendar(at.as.partner2)).week_limit
  assert.deepEqual([most, by_themself], [3, true])
})

test('COO-22: a fourth appointment in a week of somebody whose limit is three is flagged for all who take part', async () => {
  await done(book(at.as.worker, 'See a flat', 0))
  await done(book(at.as.coordinator, 'Look at the plan', 1))
  await done(book(at.as.partner3, 'See the nurse', 2, { with_id: at.ids.partner3, with_words: '' }))
  assert.deepEqual(await full(), [])
  await done(book(at.as.partner2, 'Housing office', 3, { with_id: at.ids.partner2, with_words: '' }))
  for (const as of [at.as.partner2, at.as.coordinator, at.as.person, at.as.partner3]) {
    const [flag, ...more] = await full(as)
    assert.deepEqual([flag.week_on, flag.most, flag.first, flag.second, more.length], [hour(0, 0).slice(0, 10), 3, null, null, 0])
  }
  assert.deepEqual(
    (await today(at.as.coordinator)).map((one: any) => [one.why.key, one.why.limit]),
    [['week_fits', 3]],
    'whoever coordinates owes that it fits within a week',
  )
})

test('COO-22: the coordinator brings two visits into one place and time: both stand, each agency is told, and the flag is gone', async () => {
  assert.equal(await refusal(join(['See the nurse', 'See the nurse'], 2)), 'two_that_collide')
  assert.equal(await refusal(join(['See the nurse', 'Housing office'], -30)), 'arranged_in_the_past')
  assert.equal((await join(['See the nurse', 'Housing office'], 2, {}, at.as.partner2)).body.refusal, 'not_your_role')
  assert.equal(await mayMeet('See the nurse', 'Housing office'), true)
  await done(join(['See the nurse', 'Housing office'], 2, { words: 'Lan comes once, both are there' }))
  const [nurse, office] = [await visit('See the nurse', at.as.person), await visit('Housing office', at.as.person)]
  for (const one of [nurse, office]) assert.deepEqual([one.starts_at, one.place, one.state], [hour(2, 13), 'Northside clinic', 'planned'])
  assert.deepEqual([nurse.together[0].what, office.together[0].with_name, nurse.with_name], ['Housing office', 'Nora Singh', 'Nora Singh'])
  const { conflicts } = await calendar()
  assert.deepEqual(
    conflicts.filter((one: any) => one.kind !== 'gap').map((one: any) => [one.kind, one.how]),
    [['overload', 'fits']],
    'no longer too full, and not two at one time',
  )
  assert.deepEqual(await today(at.as.coordinator), [])
})

test('each of the two agencies says that it has seen it, for itself alone', async () => {
  const mine = async (as: As, who: string) => (await calendar(as)).joined.find((one: any) => one.to_name === who)
  const told = await mine(at.as.partner2, 'Pete Hall')
  assert.deepEqual(
    [told.what, told.by_name, told.started_was, told.words, told.may],
    ['Housing office', 'Ana Moreau', hour(3, 10), 'Lan comes once, both are there', ['see']],
  )
  const see = (as: As) => as.post(`${person}/joint-visits/${told.id}/seen`, {})
  assert.equal((await today(at.as.partner2)).length, 1)
  assert.equal(await refusal(see(at.as.partner3)), 'not_told_to_you')
  const twice = await atOnce(world, 'visit_joined', told.id, [() => see(at.as.partner2), () => see(at.as.partner2)])
  assert.deepEqual(twice, ['done', 'seen_already'])
  assert.deepEqual([(await today(at.as.partner2)).length, (await today(at.as.partner3)).length], [0, 1])
  assert.deepEqual((await mine(at.as.partner2, 'Pete Hall')).may, [])
})

test('a visit in a year that nobody means is not arranged: no one could read the calendar with it', async () => {
  const far = (year: string, offset: string) => ({ starts_at: `${year}-12-31T23:00:00${offset}`, ends_at: `${year}-12-31T23:30:00${offset}` })
  for (const slot of [far('9999', '-12:00'), far('9999', 'Z'), far('0001', 'Z')])
    assert.equal(await refusal(book(at.as.worker, 'See a flat', 0, { ...slot, goal_id: goal })), 'bad_shape')
  await calendar()
})

test('who moves one of them alone takes it out again, and the week is too full; called off, it fits', async () => {
  const move = async (day: number, version: number) => {
    const { id } = await visit('Housing office')
    return at.as.partner2.patch(`${person}/appointments/${id}`, { what: 'Housing office', with_id: at.ids.partner2, ...slot(day), version })
  }
  const { version } = await visit('Housing office')
  await done(move(4, version))
  assert.deepEqual([(await visit('See the nurse')).together, (await full()).length], [[], 1])
  await done(move(8, version + 1))
  assert.deepEqual(await full(), [], 'in the week after')
  await done(move(4, version + 2))
  const office = await visit('Housing office')
  await done(at.as.person.post(`${person}/appointments/${office.id}/state`, { state: 'cancelled', version: office.version }))
  assert.deepEqual(await full(), [])
  await done(at.as.person.post(`${person}/appointments/${office.id}/state`, { state: 'planned', version: office.version + 1 }))
  const [flag] = await full()
  await done(
    at.as.coordinator.post(`${person}/conflicts/${flag.id}/resolve`, {
      how: 'kept_both',
      words: 'Lan wants all four this once',
      version: flag.version,
    }),
  )
  assert.deepEqual(await full(), [], 'decided with them')
  await done(book(at.as.worker, 'One more', 5))
  assert.equal((await full()).length, 1, 'it was not decided on five')
  await done(limit(at.as.person, null))
  assert.deepEqual(await full(), [], 'there is no limit any more')
  await done(limit(at.as.person, 2))
  assert.equal((await full()).length, 1)
})

test('who does not see more than the limit is told neither that a week is too full nor that it is not', async () => {
  await at.given.consent(at.person, at.agencies.a2, ['health', 'mental_health'], 'withdrawn')
  await done(limit(at.as.person, 1))
  for (const [n, what] of ['Counselling', 'Group', 'Doctor'].entries()) await done(book(at.as.partner3, what, 14 + n, { category: 'mental_health' }))
  const week = hour(14, 0).slice(0, 10)
  const ofWeek = async (as: As) => (await full(as)).filter((one: any) => one.week_on === week)
  assert.deepEqual([(await ofWeek(at.as.person)).length, (await ofWeek(at.as.partner3)).length, (await ofWeek(at.as.partner2)).length], [1, 1, 0])
  assert.deepEqual([(await calendar(at.as.partner2)).sees_all, (await calendar(at.as.person)).sees_all], [false, true])
  await done(book(at.as.partner2, 'Keys', 15, { category: 'housing' }))
  assert.equal((await ofWeek(at.as.partner2)).length, 0, 'one visit of theirs is all they know of')
  const owed = async (as: As) =>
    (await done(as.get(`/api/people/${at.person}/owed`))).owed.filter((one: any) => one.why.key === 'week_fits' && one.met_at === null)
  const [knows, knowsNot] = [await owed(at.as.partner3), await owed(at.as.partner2)]
  assert.equal(knows.length - knowsNot.length, 1, 'nor by what is owed')
  const shown = JSON.stringify([await calendar(at.as.partner2), knowsNot])
  assert.ok(!shown.includes('Counselling') && !shown.includes('mental_health'))
})

test('who may not know of the other’s part is not brought together with it', async () => {
  await done(book(at.as.partner2, 'Inspection', 16, { with_id: at.ids.partner2, with_words: '', category: 'housing' }))
  assert.equal((await join(['Counselling', 'Inspection'], 16)).body.refusal, 'may_not_know_of_the_other')
  assert.equal(await mayMeet('Counselling', 'Inspection'), false)
  // one agency that arranges both makes nobody of another who comes know more
  await done(book(at.as.worker, 'Therapy', 23, { with_id: at.ids.partner3, with_words: '', category: 'mental_health' }))
  await done(book(at.as.worker, 'Repairs', 24, { with_id: at.ids.partner2, with_words: '', category: 'housing' }))
  assert.equal((await join(['Therapy', 'Repairs'], 24)).body.refusal, 'may_not_know_of_the_other')
  assert.equal(await mayMeet('Therapy', 'Repairs'), false)
  assert.equal(await mayMeet('Therapy', 'Counselling'), true, 'two of one agency’s')
})

test('COO-22: a goal with nothing planned or done for 22 days is flagged, and no longer once something is arranged for it', async () => {
  const { rows } = await world.admin.query(`select max(due_at) as last from care.action where goal_id = $1`, [goal])
  const last = Date.parse(rows[0].last)
  const on = (days: number) => world.clock(new Date(last + days * DAY).toISOString())
  await on(21)
  assert.deepEqual(await gaps(), [])
  await on(22)
  const [gap] = await gaps(at.as.person)
  assert.deepEqual([gap.first.id, gap.first.words, gap.late, gap.may], [goal, 'A lease', false, []])
  assert.equal((await gaps(at.as.coordinator)).length, 1)
  assert.ok((await today(at.as.coordinator)).some((one: any) => one.why.key === 'goal_gap'))
  await on(30)
  assert.equal((await gaps())[0].late, true, 'a week later it is owed too long')
  const soon = { starts_at: new Date(last + 33 * DAY).toISOString(), ends_at: new Date(last + 33 * DAY + 3_600_000).toISOString() }
  await done(book(at.as.partner2, 'View the flat', 0, { ...soon, goal_id: goal, category: 'housing' }))
  assert.deepEqual(await gaps(), [])
})

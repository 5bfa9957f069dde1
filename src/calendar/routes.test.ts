/** One integrated plan (PLN-23): every agency's own plan is a part of it, appointments of all in one calendar, and what collides is flagged and resolved. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-10T09:00:00Z') // a Monday
  at = await householdReadyToPlan(world, ['housing', 'health'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  person = `/api/people/${at.person}`
  await done(at.as.coordinator.post(at.at, {}))
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const TUESDAY = { starts_at: '2025-03-11T10:00:00Z', ends_at: '2025-03-11T11:00:00Z' }
const book = (as: Household['as']['worker'], what: string, more: object = {}) =>
  as.post(`${person}/appointments`, { what, with_words: 'The office', ...TUESDAY, ...more })
const calendar = (as = at.as.coordinator) => done(as.get(`${person}/calendar`))
const openFlags = async (as = at.as.coordinator) => (await calendar(as)).conflicts.filter((one: any) => one.resolved_at === null)
const parts = (as = at.as.coordinator) => done(as.get(`${at.at}/parts`))

test('PLN-23: an appointment says who, when, where and with whom; the person sees it in their own calendar', async () => {
  assert.equal(await refusal(book(at.as.worker, 'Look at a flat', { ends_at: TUESDAY.starts_at })), 'ends_before_it_begins')
  assert.equal(await refusal(book(at.as.worker, 'Look at a flat', { with_words: '' })), 'say_with_whom')
  assert.equal(await refusal(book(at.as.worker, 'Look at a flat', { with_id: at.need_ids[0] })), 'no_such_party')
  assert.equal(await refusal(book(at.as.worker, 'x', { starts_at: '2025-03-09T10:00:00Z', ends_at: '2025-03-09T11:00:00Z' })), 'arranged_in_the_past')
  const { id } = await done(
    book(at.as.partner2, 'Sign at the housing office', { with_id: at.ids.partner2, with_words: '', place: '4 Bell Street', category: 'housing' }),
  )
  const [mine] = (await calendar(at.as.person)).appointments
  assert.deepEqual(
    [mine.id, mine.what, mine.with_name, mine.place, mine.agency, mine.state, mine.collides],
    [id, 'Sign at the housing office', 'Pete Hall', '4 Bell Street', 'Bridge Housing', 'planned', false],
  )
})

test('PLN-23: two agencies book the same hour: a flag appears on the shared plan, and goes once they have resolved it', async () => {
  await done(book(at.as.partner3, 'See the nurse', { with_id: at.ids.partner3, with_words: '', category: 'health' }))
  const [flag] = await openFlags()
  assert.deepEqual(
    [flag.kind, flag.first.words, flag.second.words, flag.resolve_by.slice(0, 10), flag.late],
    ['double_booking', 'Sign at the housing office', 'See the nurse', '2025-03-17', false],
  )
  assert.equal((await openFlags(at.as.person)).length, 1, 'the person sees it, too')
  const resolve = (body: object) => at.as.coordinator.post(`${person}/conflicts/${flag.id}/resolve`, { version: flag.version, ...body })
  assert.equal(await refusal(resolve({ how: 'decided', words: '' })), 'bad_shape', 'says what was decided')
  await done(resolve({ how: 'decided', words: 'In the conference: the nurse comes to the housing office' }))
  assert.deepEqual(await openFlags(), [])
  assert.equal(await refusal(resolve({ how: 'kept_both', words: 'again' })), 'resolved_already')
})

test('moving one of the two, or calling it off, resolves the flag by itself', async () => {
  const { id } = await done(
    book(at.as.worker, 'School', { starts_at: '2025-03-11T10:30:00Z', ends_at: '2025-03-11T11:30:00Z', with_words: 'The teacher' }),
  )
  assert.equal((await openFlags()).length, 2, 'it meets both')
  const move = (hour: string, version: number) =>
    at.as.worker.patch(`${person}/appointments/${id}`, {
      what: 'School',
      with_words: 'The teacher',
      starts_at: `2025-03-11T${hour}:00:00Z`,
      ends_at: `2025-03-11T${hour}:30:00Z`,
      version,
    })
  await done(move('13', 1))
  assert.deepEqual(await openFlags(), [])
  await done(move('10', 2))
  assert.equal((await openFlags()).length, 2)
  assert.equal(await refusal(move('11', 2)), 'changed_meanwhile')
  const state = (state: string, words: string, version: number) => at.as.worker.post(`${person}/appointments/${id}/state`, { state, words, version })
  assert.equal(await refusal(state('kept', '', 3)), 'not_before_it_begins')
  assert.equal(await refusal(state('cancelled', '', 3)), 'say_why_not')
  await done(state('cancelled', 'The children are ill', 3))
  assert.deepEqual(await openFlags(), [])
  assert.equal(await refusal(state('missed', 'x', 4)), 'appointment_over')
  assert.equal(await refusal(move('15', 4)), 'appointment_over')
})

test('the person calls off without a reason, everybody sees that it was they, and only they come after all', async () => {
  const hour = { starts_at: '2025-03-13T10:00:00Z', ends_at: '2025-03-13T11:00:00Z' }
  const { id } = await done(book(at.as.worker, 'Coffee', hour))
  await done(book(at.as.worker, 'Walk', hour))
  const state = (as: typeof at.as.worker, state: string, version: number) => as.post(`${person}/appointments/${id}/state`, { state, version })
  const seen = async (as = at.as.worker) => (await calendar(as)).appointments.find((one: any) => one.id === id)
  await done(state(at.as.person, 'cancelled', 1))
  assert.deepEqual(await openFlags(), [], 'one of the two was called off')
  const { state: now, by_themself, state_at, may } = await seen()
  assert.deepEqual([now, by_themself, state_at.slice(0, 10), may], ['cancelled', true, '2025-03-10', []])
  assert.deepEqual((await seen(at.as.person)).may, ['planned'])
  assert.equal(await refusal(state(at.as.worker, 'planned', 2)), 'appointment_over', 'nobody else says that they come')
  assert.equal(await refusal(state(at.as.person, 'planned', 1)), 'changed_meanwhile')
  await done(state(at.as.person, 'planned', 2))
  assert.deepEqual([(await seen()).state, (await seen()).by_themself, (await openFlags()).length], ['planned', false, 1], 'two at one time again')
  await done(state(at.as.person, 'cancelled', 3))
})

test('who may know only one of two that collide sees that something else stands there, and nothing more', async () => {
  await at.given.consent(at.person, at.agencies.a2, ['health'], 'withdrawn')
  await done(book(at.as.partner3, 'Counselling', { starts_at: '2025-03-12T10:00:00Z', ends_at: '2025-03-12T11:00:00Z', category: 'health' }))
  await done(book(at.as.partner2, 'Inspection', { starts_at: '2025-03-12T10:30:00Z', ends_at: '2025-03-12T11:30:00Z', category: 'housing' }))
  const [flag] = await openFlags(at.as.partner2)
  assert.deepEqual([flag.first, flag.second.words], [null, 'Inspection'])
  assert.ok(!JSON.stringify(await calendar(at.as.partner2)).includes('Counselling'))
})

test('whoever neither comes nor arranged it is not told that something they may not know of stands at that hour, nor by what is owed for it', async () => {
  const a6 = await at.given.agency('Legal Aid', 'advocacy')
  await at.given.involve(at.person, a6)
  await at.given.consent(at.person, a6, ['general', 'housing'])
  const third = await world.as(await at.given.staff(a6, ['coordinator', 'supervisor'], 'Ida Berg'))
  const inspection = (await calendar(third)).appointments.find((one: any) => one.what === 'Inspection')
  assert.deepEqual([inspection.collides, await openFlags(third)], [false, []])
  const { owed } = await done(third.get(`/api/people/${at.person}/owed`))
  assert.ok(owed.length > 0)
  assert.deepEqual(
    owed.filter((one: any) => one.why.key === 'conflict_resolved' && one.met_at === null),
    [],
  )
  assert.equal((await openFlags(at.as.person)).length, 1)
  assert.equal((await openFlags(at.as.coordinator)).length, 1)
})

test('PLN-23: a second main plan becomes a part of the one there is; so does a service that takes the person on', async () => {
  const { id } = await done(at.as.partner2.post(at.at, {}))
  const shown = await parts()
  const linked = shown.parts.flatMap((one: any) => one.plans.map((plan: any) => [one.part, plan.id, plan.agency.name]))
  assert.deepEqual([shown.leads.name, linked], ['Harbour Homes', [['housing', id, 'Bridge Housing']]])
  assert.deepEqual((await done(at.as.partner2.post(at.at, {}))).id, id, 'asked again, it is the same part')
  assert.equal(await refusal(at.as.coordinator.post(at.at, {})), 'one_plan_at_a_time', 'one’s own agency has the one there is')
  const { rows } = await world.admin.query(`select count(*)::int as n from care.plan where person_id = $1`, [at.person])
  assert.equal(rows[0].n, 1)
  await world.admin.query(`insert into care.support_period (person_id, agency_id, accepted_at) values ($1, $2, guard.now())`, [
    at.person,
    at.agencies.a3,
  ])
  const support = (await parts()).parts.find((one: any) => one.part === 'support')
  assert.deepEqual(
    support.plans.map((one: any) => one.agency.name),
    ['Northside Health'],
  )
})

test('each agency says for itself what its part does, for which goals, and when it ends', async () => {
  const [part] = (await parts(at.as.partner2)).parts.find((one: any) => one.part === 'housing').plans
  const change = (as: typeof at.as.partner2, body: object) => as.patch(`${at.at}/parts/${part.id}`, { version: part.version, ...body })
  assert.equal(await refusal(change(at.as.coordinator, { words: 'x' })), 'not_yours')
  assert.equal(await refusal(change(at.as.partner2, { goal_ids: [at.person] })), 'no_such_goal')
  await done(change(at.as.partner2, { title: 'Tenancy Plus', words: 'Finds the flat, keeps it', review_on: '2025-06-01' }))
  assert.equal(await refusal(change(at.as.partner2, { words: 'y' })), 'changed_meanwhile')
  assert.equal(await refusal(at.as.partner2.post(`${at.at}/parts`, { part: 'housing' })), 'part_linked_already')
  const end = () => at.as.partner2.post(`${at.at}/parts/${part.id}/end`, { words: 'The lease is signed', version: 2 })
  await done(end())
  assert.equal(await refusal(end()), 'part_ended_already')
  assert.deepEqual((await parts()).without_goal, [])
})

test('one step asked of two agencies is flagged, and what contradicts is said by whoever sees it', async () => {
  const goal = await done(
    at.as.coordinator.post(`${at.at}/goals`, {
      words: 'A lease',
      category: 'housing',
      horizon: 'long',
      success_measure: 'Signed',
      target_on: '2025-09-30',
      housing_goal: true,
      need_ids: at.need_ids,
      quality_area: 'home',
      does_now: 'worker',
      does_in_end: 'alone',
    }),
  )
  assert.deepEqual((await parts()).without_goal, ['support'], 'a home alone is half a plan')
  const step = (words: string, responsible_id: string) =>
    done(
      at.as.coordinator.post(`${at.at}/goals/${goal.id}/actions`, {
        words,
        deliverable: 'Receipt',
        ask: { responsible_id, due_at: '2025-04-10T16:00:00Z' },
      }),
    )
  const first = await step('Lodge the application', at.ids.partner2)
  const second = await step('Lodge the application.', at.ids.partner3)
  const [duplicate] = (await openFlags()).filter((one: any) => one.kind === 'duplicate')
  assert.deepEqual([duplicate.first.by, duplicate.second.by], ['Pete Hall', 'Nora Singh'])
  const { rows } = await world.admin.query('select version from care.action where id = $1', [second.id])
  await done(at.as.coordinator.post(`${at.at}/actions/${second.id}/state`, { to: 'cancelled', words: 'Bridge does it', version: rows[0].version }))
  assert.ok(!(await openFlags()).some((one: any) => one.kind === 'duplicate'))
  const say = (body: object) => at.as.person.post(`${person}/conflicts`, { what: 'action', first_id: first.id, ...body })
  assert.equal(await refusal(say({ second_id: first.id, words: 'x' })), 'two_that_collide')
  assert.equal(await refusal(say({ second_id: at.person, words: 'x' })), 'no_such_thing')
  const other = await step('Wait for the offer first', at.ids.coordinator)
  await done(say({ second_id: other.id, words: 'One says apply now, the other says wait' }))
  assert.equal(await refusal(say({ second_id: other.id, words: 'again' })), 'flagged_already')
  assert.ok((await openFlags(at.as.partner2)).some((one: any) => one.kind === 'contradiction'))

  const [loan, again] = [await step('Ask for the bond loan', at.ids.partner2), await step('Ask for the bond loan.', at.ids.partner3)]
  const twice = async () => (await openFlags()).filter((one: any) => one.first.id === loan.id || one.second.id === again.id)
  const [both] = await twice()
  await done(
    at.as.coordinator.post(`${person}/conflicts/${both.id}/resolve`, { how: 'kept_both', words: 'Each asks its own fund', version: both.version }),
  )
  await done(at.as.partner3.post(`${at.at}/actions/${again.id}/answer`, { response: 'agreed', version: again.version ?? 1 }))
  assert.deepEqual(await twice(), [], 'what somebody looked at and kept is not flagged again when it is agreed')
})

test('PLN-23: two agencies book one hour at the very same moment: it is flagged all the same', async () => {
  const hour = { starts_at: '2025-06-17T10:00:00Z', ends_at: '2025-06-17T11:00:00Z' }
  const before = (await openFlags()).length
  const booked = [at.as.worker, at.as.partner2, at.as.partner3, at.as.coordinator].map((as, n) => book(as, `At one time ${n}`, hour))
  for (const one of booked) await done(one)
  assert.equal((await openFlags()).length - before, 6, 'each two of four')
})

test('once its hour has come, what was called off does not stand again', async () => {
  const { id } = await done(book(at.as.worker, 'Tea', { starts_at: '2025-03-13T15:00:00Z', ends_at: '2025-03-13T16:00:00Z' }))
  const state = (state: string, version: number) => at.as.person.post(`${person}/appointments/${id}/state`, { state, version })
  await done(state('cancelled', 1))
  await world.clock('2025-03-13T15:30:00Z')
  assert.equal(await refusal(state('planned', 2)), 'appointment_over')
})

/** Tailored, not one size fits all (PLN-27): a template is made to fit before it comes into force, and the supervisor sees how alike plans are. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, inDays, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { samenessOf } from './rules-tailored.ts'

let world: World
let at: Household
let template: string
const TEMPLATE = {
  words: 'A doctor of one’s own',
  success_measure: 'Seen twice by the same doctor',
  category: 'health',
  horizon: 'short',
  quality_area: 'health',
  steps: ['Look for a practice together'],
}
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world, ['housing'])
  template = (await done(at.as.supervisor.post('/api/goal-templates', TEMPLATE))).id
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const { steps: _usual, ...said } = TEMPLATE
const fromTemplate = (one: Household, more: object = {}) =>
  one.as.coordinator.post(`${one.at}/goals`, {
    ...said,
    target_on: inDays(60).slice(0, 10),
    need_ids: one.need_ids,
    does_now: 'worker',
    does_in_end: 'alone',
    template_id: template,
    ...more,
  })
const missing = async (one: Household) => {
  const { body } = await one.as.coordinator.post(`${one.at}/propose`, { version: (await done(one.as.coordinator.get(one.at))).plan.version })
  return (body.missing ?? []).filter((each: any) => each.refusal === 'make_it_fit_this_person')
}

test('a goal to begin from is kept by who plans in an agency, for that agency alone, and says neither who helps nor by when', async () => {
  assert.equal(await refusal(at.as.worker.post('/api/goal-templates', TEMPLATE)), 'not_your_role')
  const { templates, may } = await done(at.as.coordinator.get('/api/goal-templates'))
  assert.deepEqual([templates.map((one: any) => one.words), may], [[TEMPLATE.words], ['write']])
  assert.deepEqual((await done(at.as.partner2.get('/api/goal-templates'))).templates, [])
  const old = await done(at.as.coordinator.post('/api/goal-templates', { ...TEMPLATE, words: 'An old one' }))
  assert.equal(await refusal(at.as.partner2.post(`/api/goal-templates/${old.id}/retire`, { version: 1 })), 'not_your_role')
  assert.equal(await refusal(at.as.coordinator.post(`/api/goal-templates/${old.id}/retire`, { version: 7 })), 'changed_meanwhile')
  await done(at.as.coordinator.post(`/api/goal-templates/${old.id}/retire`, { version: 1 }))
  assert.equal(await refusal(fromTemplate(at, { template_id: old.id })), 'no_such_plan', 'there is no plan yet')
})

test('the same template for two people, unchanged, goes no further: make it fit this person; adapted in words, helper and date, it does', async () => {
  const other = await householdReadyToPlan(world, ['housing'])
  const theirs = (await done(other.as.supervisor.post('/api/goal-templates', TEMPLATE))).id
  for (const one of [at, other]) {
    const begun = await planBegun(one)
    await stepAskedOf(one, begun, one.ids.coordinator)
  }
  assert.equal(await refusal(fromTemplate(other)), 'no_such_template', 'another agency keeps its own')
  const first = await done(fromTemplate(at))
  const second = await done(fromTemplate(other, { template_id: theirs, words: '  A doctor of one’s own! ' }))
  assert.deepEqual(await missing(at), [{ refusal: 'make_it_fit_this_person', goal_id: first.id }])
  assert.deepEqual(await missing(other), [{ refusal: 'make_it_fit_this_person', goal_id: second.id }], 'a point more is the same words')
  const board = await done(at.as.coordinator.get(at.at))
  const goal = board.goals.find((one: any) => one.id === first.id)
  const [step] = board.actions.filter((one: any) => one.goal_id === first.id)
  assert.deepEqual([goal.template, step.words, step.responsible_id, step.due_at], ['as_it_came', 'Look for a practice together', null, null])
  await done(
    at.as.coordinator.patch(`${at.at}/goals/${first.id}`, {
      ...said,
      words: 'Dr Wen knows my back and my name',
      target_on: inDays(40).slice(0, 10),
      does_now: 'worker',
      does_in_end: 'alone',
      version: goal.version,
    }),
  )
  assert.deepEqual(await missing(at), [])
  assert.equal((await done(at.as.coordinator.get(at.at))).goals.find((one: any) => one.id === first.id).template, 'made_to_fit')
})

test('nobody brings it into force past the service layer either', async () => {
  const one = await householdReadyToPlan(world, ['housing'])
  const step = await stepAskedOf(one, await planBegun(one), one.ids.partner2)
  await broughtIntoForce(one, step)
  const { rows } = await world.admin.query(`select adapted_at from care.goal where template_id is not null and adapted_at is null`)
  assert.ok(rows.length > 0, 'what is not adapted stays in drafts')
})

test('the supervisor sees the share of look-alike plans of each coordinator, with its limit; a coordinator sees their own', async () => {
  const team = await householdReadyToPlan(world, ['housing'])
  const person = async () => {
    const id = await team.given.person(team.agencies.a1, { written_by: team.ids.coordinator })
    await team.given.consent(id, team.agencies.a1, ['general', 'housing'])
    return id
  }
  const people = [await person(), await person(), await person()]
  const words = [
    'A home with a door that locks, near the school',
    'A home with a door that locks, near the school',
    'Sleep through the night, and paint again',
  ]
  for (const [n, id] of people.entries()) {
    const { rows } = await world.admin.query(
      `insert into care.plan (person_id, agency_id, state, activated_at, agreed_at) values ($1, $2, 'active', guard.now(), guard.now()) returning id`,
      [id, team.agencies.a1],
    )
    await world.admin.query(
      `insert into care.coordinator_assignment (plan_id, person_id, agency_id, staff_id, state, proposed_at, answered_at, from_at)
       values ($1, $2, $3, $4, 'current', guard.now(), guard.now(), guard.now())`,
      [rows[0].id, id, team.agencies.a1, team.ids.coordinator],
    )
    await world.admin.query(
      `insert into care.goal (plan_id, person_id, category, agency_id, words, horizon, success_measure, state) values ($1, $2, 'housing', $3, $4, 'long', 'Seen', 'in_progress')`,
      [rows[0].id, id, team.agencies.a1, words[n]],
    )
  }
  const { coordinators, limit_pct } = await done(team.as.supervisor.get('/api/plans/sameness'))
  assert.equal(limit_pct, 10)
  assert.deepEqual(
    coordinators.map((one: any) => [one.staff.name, one.plans, one.look_alike, one.pct, one.over]),
    [['Ana Moreau', 3, 2, 67, true]],
  )
  assert.deepEqual(new Set(coordinators[0].people.map((one: any) => one.id)), new Set(people.slice(0, 2)))
  assert.equal((await done(team.as.coordinator.get('/api/plans/sameness'))).coordinators.length, 1)
  assert.deepEqual((await done(team.as.successor.get('/api/plans/sameness'))).coordinators, [])
  assert.equal(await refusal(team.as.worker.get('/api/plans/sameness')), 'not_your_role')
})

test('a tenth of a coordinator’s plans is the limit, and of no plan there is no share', () => {
  assert.deepEqual(samenessOf({ plans: 20, look_alike: 2 }), { pct: 10, over: false })
  assert.deepEqual(samenessOf({ plans: 19, look_alike: 2 }), { pct: 11, over: true })
  assert.deepEqual(samenessOf({ plans: 0, look_alike: 0 }), { pct: null, over: false })
})

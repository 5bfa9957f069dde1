/** What an agency may not know of is told to it by nothing that follows from it, either: in no answer stands a word, an id or an hour of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { broughtIntoForce, planBegun, stepAskedOf } from '../harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'
import { operationsOfTheHouse } from '../house/contracts.ts'

const DAY = 86_400_000
/** No other thing of this world is done at this hour. */
const HOUR = '03:37:11'
const on = (days: number, hour = HOUR) => `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T${hour}Z`
const WORD = 'zqhidden'
let world: World
let at: Household
let readers: As[]
let hidden: string[]

before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  const goal = await planBegun(at)
  await broughtIntoForce(at, await stepAskedOf(at, goal, at.ids.partner2))
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  const { a2 } = at.agencies
  await at.given.consent(at.person, a2, ['health', 'mental_health', 'legal', 'family', 'safety', 'money', 'children'], 'withdrawn')
  readers = [at.as.partner2, await world.as(await at.given.staff(a2, ['supervisor', 'coordinator'], 'Ruth Bay'))]
  hidden = await somethingOfEverything(goal)
})
after(() => world.close())

/** An agency that may know of it writes of health and law, and of those close: of most of what there is, also for the goal about housing. @returns ids */
async function somethingOfEverything(goal_id: string): Promise<string[]> {
  const now = on(9)
  await world.clock(now)
  const ids: string[] = []
  const { rows } = await world.admin.query('select id from care.plan where person_id = $1', [at.person])
  const plan_id: string = rows[0].id
  const need_id = at.need_ids[1]
  const plant = async (table: string, more: Record<string, unknown>): Promise<string> => {
    const row = { person_id: at.person, agency_id: at.agencies.a3, written_by: at.ids.partner3, category: 'health', ...more }
    const names = Object.keys(row)
    const text = `insert into care.${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')}) returning id`
    const { id } = (await world.admin.query(text, Object.values(row))).rows[0]
    ids.push(id)
    return id
  }
  const words = WORD
  await plant('note', { mode: 'phone', happened_at: now, written_at: now, observed: WORD, two_way: true, goal_id })
  const exchanged = { title: WORD, words, purpose: 'plan', goal_id, at: now }
  await plant('info_exchange', { kind: 'update', ...exchanged })
  const exchange_id = await plant('info_exchange', { kind: 'request', ...exchanged, asked_id: at.ids.coordinator, due_at: on(10) })
  await plant('coordination_activity', { kind: 'chase', exchange_id, way: 'call', result: 'no_answer', next_on: on(11), at: now, words })
  await plant('coordination_activity', { kind: 'outreach', way: 'call', result: 'reached', at: now, words })
  const option_id = await plant('mix_option', { kind: 'support', words, at: now })
  await plant('mix_choice', { kind: 'support', option_id, words, mode: 'dictated', at: now })
  await plant('appointment', { what: WORD, starts_at: on(15), ends_at: on(15, '05:00:00'), with_id: at.ids.partner3, goal_id, booked_at: now })
  await plant('support_given', { words, why_none: WORD, given_at: now, at: now })
  await plant('planned_support', { plan_id, what: WORD, need_id, named_at: now })
  await plant('service_mix_reason', { plan_id, need_id, why: 'none_exists', words, at: now })
  await plant('need_disposition', { need_id, disposition: 'person_not_now', reason: WORD, at: now })
  const sent = { state: 'sent', urgency: 'standard', consented_at: now, sent_at: now, to_agency_id: at.agencies.a1 }
  await plant('service_referral', { need_id, service: WORD, ...sent })
  const order = { body: WORD, legal_basis: WORD, officer: WORD, officer_contact: WORD, reserved: '{health}' }
  await plant('statutory_responsibility', { category: 'legal', ...order, from_on: on(-3), written_at: now })
  await plant('vulnerability', { category: 'safety', kind: 'health', high: true, source: WORD, from_on: on(-3), review_on: on(60) })
  await plant('engagement_plan', { category: 'location', whereabout: WORD, who_knows: WORD, interests: WORD, at: now })
  const relative_id = await plant('relative', { category: 'family', name: WORD, relation: 'parent' })
  await plant('family_wish', { category: 'family', relative_id, wish: 'yes', topics: '{housing}', mode: 'dictated', words, at: now })
  await plant('family_offer', { category: 'family', relative_id, words, ways: '{phone}', offered_at: now })
  await plant('barrier', { kind: 'identity', note: WORD })
  await plant('rights_issue', { category: 'legal', words, asked: WORD })
  const wanted = { horizon: 'short', success_measure: WORD, proposed_by: at.person, proposed_mode: 'dictated' }
  await plant('goal', { plan_id, words, written_at: now, state: 'in_progress', ...wanted })
  const asked = { state: 'requested', responsible_id: at.ids.partner3, requested_at: now, written_at: now, due_at: on(15) }
  await plant('action', { plan_id, goal_id, words, deliverable: WORD, ...asked })
  // asked of the reader's own agency while it might know of health: it owes an answer that it may no longer be told of
  await plant('action', { plan_id, goal_id, words, deliverable: WORD, ...asked, responsible_id: at.ids.partner2 })
  const assessment_id = await plant('assessment', { kind: 'carer', offered_at: now, started_at: now })
  await plant('contribution_request', { assessment_id, to_agency_id: at.agencies.a2, question: WORD, requested_at: now })
  await fitsOf(plant, now)
  return ids
}

/** Ten contacts about the law, each as the person wants it: what is owed of them is of no one part of life. */
async function fitsOf(plant: (table: string, more: Record<string, unknown>) => Promise<string>, happened_at: string): Promise<void> {
  const legal = { category: 'legal', happened_at }
  for (let n = 0; n < 10; n += 1) {
    const note_id = await plant('note', { ...legal, mode: 'phone', written_at: happened_at, observed: WORD, two_way: true })
    await plant('note_fit', { ...legal, note_id })
  }
}

const urls = async () =>
  (await operationsOfTheHouse())
    .filter(({ method, url }) => method === 'GET' && !url.replace(':person_id', '').includes(':'))
    .map(({ url }) => url.replace(':person_id', at.person))
const told = (body: unknown) => {
  const text = JSON.stringify(body ?? '')
  return [WORD, HOUR, ...hidden]
    .filter((one) => text.includes(one))
    .map((one) => text.slice(Math.max(0, text.indexOf(one) - 300), text.indexOf(one) + 40))
}

for (const [when, days] of [
  ['while it is open', 12],
  ['once it is late', 50],
] as const)
  test(`who may know of housing alone reads no word, no id and no hour of the rest, ${when}`, async () => {
    await world.clock(on(days, '09:00:00'))
    await world.app.settle()
    let read = 0
    for (const by of readers) {
      await by.post(`/api/people/${at.person}/reasons-to-read`, { reason: 'The person asked us to look at this with them' })
      for (const url of [...(await urls()), '/api/today?view=mine', '/api/today?view=agency']) {
        const { status, body } = await by.get(url)
        if (status === 200) read += 1
        assert.deepEqual(told(body), [], url.replace(at.person, ':person_id'))
      }
    }
    assert.ok(read > 80, `${read} answers were read`)
    const whole = await done(at.as.partner3.get(`/api/people/${at.person}/owed`))
    assert.ok(told(whole).length > 10, 'who may know of it is told')
  })

test('a supervisor’s figures are of what they may look at: what follows from a closed part of life is not counted either', async () => {
  const [, supervisor] = readers
  const { standards } = await done(supervisor!.get('/api/scorecard?scope=agency'))
  const { items } = await done(supervisor!.get('/api/scorecard/COO-05/items?scope=agency'))
  const counted = standards.find((one: { standard: string }) => one.standard === 'COO-05')
  assert.ok(items.length > 0)
  assert.equal(counted.n + counted.pending + counted.excepted + counted.na, items.length)
})

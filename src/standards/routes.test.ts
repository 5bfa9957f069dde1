import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  await world.clock('2025-03-03T09:00:00Z')
})
after(() => world.close())

/** A first contact taken by this worker: an offer of an assessment is owed within seven days. */
async function contacted(agency: string, worker: string, more: { name?: string; at?: string } = {}) {
  const person = await given.person(agency, more.name ? { given_name: more.name, family_name: '' } : {})
  await world.admin.query(
    `insert into care.entry_request (person_id, agency_id, written_by, channel, urgency, received_at) values ($1, $2, $3, 'phone', 'standard', $4)`,
    [person, agency, worker, more.at ?? '2025-03-03T09:00:00Z'],
  )
  return person
}
const offered = (person: string, agency: string, worker: string, at: string) =>
  world.admin.query(
    `insert into care.participation_offer (person_id, agency_id, written_by, subject, offered_at, mode) values ($1, $2, $3, 'assessment', $4, 'phone')`,
    [person, agency, worker, at],
  )
const asked = async (person: string, by: string, agency: string, of: string, words: string, state = 'requested') => {
  await world.admin.query(`insert into care.plan (person_id, agency_id, written_by) values ($1, $2, $3) on conflict do nothing`, [person, agency, by])
  const {
    rows: [goal],
  } = await world.admin.query(
    `insert into care.goal (plan_id, person_id, category, agency_id, written_by, words, horizon) select id, $1, 'general', $2, $3, 'A home', 'short' from care.plan where person_id = $1 returning id, plan_id`,
    [person, agency, by],
  )
  const {
    rows: [action],
  } = await world.admin.query(
    `insert into care.action (goal_id, plan_id, person_id, category, agency_id, written_by, words, responsible_id, state, requested_at, due_at) values ($7, $8, $1, 'general', $2, $3, $4, $5, $6, '2025-03-03', '2025-03-05T16:00:00Z') returning id`,
    [person, agency, by, words, of, state, goal.id, goal.plan_id],
  )
  return action.id as string
}
const settled = async () => {
  for (let left = 1; left > 0; left = Number((await world.admin.query('select count(*) from sealed.stale')).rows[0].count)) await world.app.settle()
}
/** Of what is worked out, only the offer of an assessment: what else a first contact brings is told by its own tests. */
const isOffer = (one: { standard: string | null; kind?: string }) => one.standard === null || one.standard === 'ASS-02' || one.kind === 'request'
const dueOf = async (party: string, view = 'mine') => {
  const { body } = await (await world.as(party)).get('/api/today', { view })
  return { ...body, due: body.due.filter(isOffer) }
}

test('a worker sees what they owe, what they agreed to and what they are asked, the soonest first, and what they wait for', async () => {
  const [ours, theirs] = [await given.agency('Harbour'), await given.agency('Northside')]
  const [coordinator, partner] = [await given.staff(ours), await given.staff(theirs, ['partner_worker'], 'Noor')]
  const lin = await contacted(ours, coordinator, { name: 'Lin' })
  await given.involve(lin, theirs)
  await given.consent(lin, theirs, ['general'])
  await asked(lin, coordinator, ours, partner, 'Find a two-bedroom home')
  await asked(lin, coordinator, ours, coordinator, 'Go with Lin to the tribunal', 'agreed')
  await settled()

  const mine = await dueOf(coordinator)
  assert.deepEqual(
    mine.due.map((one: any) => [one.kind, one.standard ?? one.words, one.person.name]),
    [
      ['action', 'Go with Lin to the tribunal', 'Lin'],
      ['offer', 'ASS-02', 'Lin'],
    ],
  )
  assert.equal(mine.due[1].due_at, '2025-03-10T23:59:59.999Z')
  assert.match(mine.sources[mine.due[1].standard][0].quote, /applies regardless/)
  assert.deepEqual(
    mine.waiting.map((one: any) => [one.words, one.by.name, one.asked]),
    [['Find a two-bedroom home', 'Noor', true]],
  )

  const theirDay = await dueOf(partner)
  assert.deepEqual(
    theirDay.due.map((one: any) => [one.kind, one.words, one.target.kind]),
    [['request', 'Find a two-bedroom home', 'action']],
  )
})

test('however much is late, what is due today is there', async () => {
  const agency = await given.agency()
  const coordinator = await given.staff(agency)
  const lin = await given.person(agency)
  const late = (n: number, day: string, name: string) =>
    world.admin.query(
      `insert into care.obligation (standard, subject, person_id, category, agency_id, owed_by, owed_to, began_at, due_at, why, evidence, parameters)
       select 'REV-01', $5 || n, $1, 'general', $2, $3, $1, '2025-01-01', $4, '{"key": "review_due", "days": 30}', '[]', '{}' from generate_series(1, $6) n`,
      [lin, agency, coordinator, day, name, n],
    )
  await late(230, '2025-02-01', 'late ')
  await late(1, '2025-03-03T17:00:00Z', 'today ')
  for (const view of ['mine', 'team'] as const) {
    const who = view === 'mine' ? coordinator : await given.staff(agency, ['supervisor'])
    const { due, more } = (await (await world.as(who)).get('/api/today', { view })).body
    assert.equal(due.filter((one: any) => one.late).length, 200, view)
    assert.deepEqual(
      due.filter((one: any) => !one.late).map((one: any) => one.due_at),
      ['2025-03-03T17:00:00Z'],
      view,
    )
    assert.equal(more, true, view)
  }
})

test('whoever only supervises opens on their team; whoever has people of their own, on those', async () => {
  const agency = await given.agency()
  const opens = async (...roles: string[]) => (await (await world.as(await given.staff(agency, roles as ['intake']))).get('/api/today')).body.view
  assert.equal(await opens('supervisor'), 'team')
  assert.equal(await opens('supervisor', 'coordinator'), 'mine')
  assert.equal(await opens('intake'), 'mine')
})

test('what waits for anybody at the agency is apart from what waits for me; the whole team is for supervisors', async () => {
  const agency = await given.agency()
  const [worker, supervisor] = [await given.staff(agency), await given.staff(agency, ['supervisor'])]
  await contacted(agency, worker, { at: '2025-02-10T09:00:00Z' })
  await settled()
  assert.equal((await dueOf(worker, 'agency')).due.length, 0)
  assert.equal((await (await world.as(worker)).get('/api/today', { view: 'team' })).status, 403)
  const team = await dueOf(supervisor, 'team')
  assert.deepEqual(
    team.due.map((one: any) => [one.standard, one.late, one.by.id]),
    [['ASS-02', true, worker]],
  )
  assert.ok(team.team.late >= 1)
})

test('once consent is withdrawn the partner is told nothing more about the person, not even the name', async () => {
  const [ours, theirs] = [await given.agency(), await given.agency()]
  const [coordinator, partner] = [await given.staff(ours), await given.staff(theirs, ['partner_worker'])]
  const person = await contacted(ours, coordinator)
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['general'])
  await asked(person, coordinator, ours, partner, 'Find a home')
  await settled()
  assert.equal((await dueOf(partner)).due.length, 1)
  await given.consent(person, theirs, ['general'], 'withdrawn')
  assert.deepEqual((await dueOf(partner)).due, [])
})

test('the person reads what they are owed and whether it was kept; a stranger learns nothing', async () => {
  const [ours, theirs] = [await given.agency(), await given.agency()]
  const [worker, stranger] = [await given.staff(ours), await given.staff(theirs)]
  const person = await contacted(ours, worker)
  await offered(person, ours, worker, '2025-03-04T10:00:00Z')
  await settled()
  for (const reader of [person, worker]) {
    const { body } = await (await world.as(reader)).get(`/api/people/${person}/owed`)
    const owed = body.owed.filter(isOffer)
    assert.deepEqual(
      owed.map((one: any) => [one.standard, one.status, one.by.id, one.to.id, one.evidence.length]),
      [['ASS-02', 'met', worker, person, 1]],
    )
    assert.deepEqual(owed[0].parameters, { 'assessment.startDays': 7 })
  }
  assert.equal((await (await world.as(stranger)).get(`/api/people/${person}/owed`)).status, 404)
})

const rateOf = async (party: string, scope: string) => {
  const { status, body } = await (await world.as(party)).get('/api/scorecard', { scope })
  assert.equal(status, 200)
  return body.standards.find((one: any) => one.standard === 'ASS-02')
}

test('a rate is met of met, late and missed; what is still open stands beside it, and without cases there is none', async () => {
  const agency = await given.agency()
  const [worker, other, supervisor] = [await given.staff(agency), await given.staff(agency), await given.staff(agency, ['supervisor'])]
  await offered(await contacted(agency, worker, { at: '2025-02-10T09:00:00Z' }), agency, worker, '2025-02-12T09:00:00Z')
  await offered(await contacted(agency, worker, { at: '2025-02-10T09:00:00Z' }), agency, worker, '2025-02-27T09:00:00Z')
  await contacted(agency, worker, { at: '2025-02-10T09:00:00Z' })
  await contacted(agency, worker)
  await settled()
  const { met, met_late, missed, n, pending } = await rateOf(worker, 'own')
  assert.deepEqual({ met, met_late, missed, n, pending }, { met: 1, met_late: 1, missed: 1, n: 3, pending: 1 })
  assert.equal((await rateOf(other, 'own')).n, 0)
  assert.equal((await rateOf(supervisor, 'agency')).n, 3, 'a supervisor may see each of them, so nothing is withheld')
  const { body } = await (await world.as(supervisor)).get('/api/scorecard/ASS-02/items', { scope: 'agency', status: 'missed' })
  assert.deepEqual(
    body.items.map((one: any) => [one.status, one.by.id]),
    [['missed', worker]],
  )
})

test('figures about few people are withheld from those who only count, with those from which they could be worked out', async () => {
  const agency = await given.agency()
  const [worker, administrator, evaluator] = [
    await given.staff(agency),
    await given.staff(agency, ['agency_admin']),
    await given.staff(agency, ['evaluator']),
  ]
  for (let n = 0; n < 6; n += 1)
    await offered(await contacted(agency, worker, { at: '2025-02-10T09:00:00Z' }), agency, worker, '2025-02-12T09:00:00Z')
  await contacted(agency, worker, { at: '2025-02-10T09:00:00Z' })
  await contacted(agency, worker, { at: '2025-02-10T09:00:00Z' })
  await settled()
  const { met, met_late, missed, n } = await rateOf(administrator, 'agency')
  assert.deepEqual(
    { met, met_late, missed, n },
    { met: null, met_late: 0, missed: null, n: 8 },
    'two missed could be worked out from six met of eight',
  )
  assert.equal((await (await world.as(administrator)).get('/api/scorecard/ASS-02/items', { scope: 'agency' })).status, 403)
  assert.equal((await (await world.as(worker)).get('/api/scorecard', { scope: 'network' })).status, 403)
  const network = await rateOf(evaluator, 'network')
  assert.ok(network.n >= 8)
  assert.equal((await (await world.as(evaluator)).get('/api/scorecard/ASS-02/items', { scope: 'own' })).status, 403)
})

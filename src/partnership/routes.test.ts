/** COO-02 and COO-08: agencies serve the person's interests, and where another coordinates it is written how, agreed by both. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { EVERYTHING, done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
let a6: string
let rosa: string
const as = {} as Record<'rosa', As>

before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
  const step = await stepAskedOf(at, await planBegun(at), at.ids.partner2)
  a6 = await at.given.agency('Elder Care Link')
  await at.given.involve(at.person, a6)
  await at.given.consent(at.person, a6, EVERYTHING)
  rosa = await at.given.staff(a6, ['partner_worker'], 'Rosa Diaz')
  as.rosa = await world.as(rosa)
  await broughtIntoForce(at, step)
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const partners = (reader: As = at.as.coordinator) => done(reader.get(`${person}/partners`))
const elder = async (reader?: As) => (await partners(reader)).partners.find((one: any) => one.agency.id === a6)
const join = (gain?: object) =>
  at.as.coordinator.post(`${person}/plan/participants`, { party_id: rosa, role: 'Home help', ...(gain ? { gain } : {}) })
const owed = async (of: string, standard: string) =>
  (await done(at.as.coordinator.get(`/api/people/${of}/owed`))).owed
    .filter((one: any) => one.standard === standard)
    .map((one: any) => [one.why.key, one.status])
    .toSorted()
const GAIN = { benefit: 'Somebody is there in the mornings', person_view: 'If she does not wake me before eight' }

test('COO-02: A6 does not come in without what the person gains and without their view; with both it does', async () => {
  assert.equal(await refusal(join()), 'say_what_they_gain')
  assert.equal(await refusal(join({ benefit: '', person_view: 'Good' })), 'say_what_they_gain')
  assert.equal(await refusal(join({ benefit: 'Mornings', person_view: '' })), 'say_what_they_think_of_it')
  const choice = (await done(at.as.coordinator.get(`${at.at}/parties`))).may_be_asked.find((one: any) => one.id === rosa)
  assert.equal(choice.comes_in, true)
  await done(join(GAIN))
  const seen = await elder(at.as.person)
  assert.deepEqual([seen.benefit, seen.person_view, seen.people], [GAIN.benefit, GAIN.person_view, ['Rosa Diaz']])
  assert.equal((await done(at.as.coordinator.get(`${at.at}/parties`))).may_be_asked.find((one: any) => one.id === rosa).comes_in, false)
  assert.ok((await owed(at.person, 'COO-02')).some(([key, status]: string[]) => key === 'gain_said_before' && status === 'met'))
})

test('whoever of another agency takes part without it being said: it is missed, and can be said late', async () => {
  const other = (await partners()).partners.find((one: any) => one.id === null)
  if (!other) return
  await done(at.as.coordinator.post(`${person}/partners`, { with_id: other.agency.id, benefit: 'Help with home', person_view: 'Fine' }))
  assert.equal(
    await refusal(at.as.coordinator.post(`${person}/partners`, { with_id: other.agency.id, benefit: 'x', person_view: 'x' })),
    'gain_said_already',
  )
})

const rate = async (reader: As, rating: number, more: object = {}) =>
  reader.post(`${person}/partners/${(await elder()).id}/ratings`, { rating, ...more })

test('COO-02: rated 2 at two reviews in a row, it is owed to change or end A6’s part with the person; ended with care, nobody of it stays', async () => {
  assert.equal(await refusal(rate(at.as.coordinator, 2)), 'say_how_they_said_it')
  const { rows } = await world.admin.query(
    `insert into care.review (plan_id, person_id, agency_id, first_due_on, due_on, state, held_at) select id, person_id, agency_id, current_date, current_date, 'in_progress', guard.now() from care.plan where person_id = $1 returning id`,
    [at.person],
  )
  assert.equal((await elder()).asked_again, true)
  await done(rate(at.as.coordinator, 2, { mode: 'dictated', words: 'She is never on time' }))
  assert.equal(await refusal(rate(at.as.coordinator, 3, { mode: 'dictated' })), 'rated_at_this_review_already')
  await world.admin.query(`update care.review set state = 'completed', completed_at = guard.now() where id = $1`, [rows[0].id])
  assert.equal((await elder()).decide_by, null, 'once is not twice')
  await world.clock(new Date(Date.now() + 30 * 86_400_000).toISOString())
  await done(rate(at.as.person, 2))
  const low = await elder()
  assert.ok(low.decide_by)
  assert.ok((await owed(at.person, 'COO-02')).some(([key, status]: string[]) => key === 'little_gain_decided' && status === 'pending'))
  const decide = (body: object) =>
    at.as.coordinator.post(`${person}/partners/${low.id}/decisions`, { decided: 'ended', version: low.version, ...body })
  assert.equal((await decide({ words: 'The neighbour does it', person_words: '' })).status, 400, 'never without the person')
  await done(decide({ words: 'The neighbour does it', person_words: 'I like her more' }))
  const after_ = await elder()
  assert.deepEqual([after_.ended_words, after_.decide_by, after_.people], ['The neighbour does it', null, []])
  const { participants } = await done(at.as.coordinator.get(at.at))
  assert.ok(!participants.some((one: any) => one.party_id === rosa))
  assert.equal(await refusal(rate(at.as.person, 4)), 'agency_has_left')
  assert.ok((await owed(at.person, 'COO-02')).some(([key, status]: string[]) => key === 'little_gain_decided' && status === 'met'))
  assert.equal(await refusal(join()), 'say_what_they_gain', 'back again only with what they gain')
})

test('COO-08: A1 serves while A4 coordinates: on day 15 red; written with how issues are handled and agreed by A4, both names and dates stand', async () => {
  const { given } = at
  const a4 = await given.agency('Department for Families', 'government')
  const officer = await given.staff(a4, ['coordinator'], 'Omar Reed')
  const c3 = await given.person(a4, { given_name: 'Ari', family_name: 'Novak', written_by: officer })
  await given.involve(c3, at.agencies.a1)
  for (const agency of [at.agencies.a1, a4]) await given.consent(c3, agency, EVERYTHING)
  await givenPlanInForce(world.admin, { person: c3, agency: a4, coordinator: officer })
  await world.admin.query(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now())`, [
    c3,
    at.agencies.a1,
    at.ids.worker,
  ])
  const where = `/api/people/${c3}`
  const from4 = await world.as(officer)
  const agreement = {
    with_id: a4,
    coordinator_name: 'Omar Reed',
    how: 'Omar coordinates; we see Ari twice a week',
    frequency: 'Every second Tuesday',
    issue_path: 'Ring Omar, then both supervisors',
    discussed_on: new Date().toISOString().slice(0, 10),
  }
  const write = (body: object) => at.as.worker.post(`${where}/coordination-agreements`, { ...agreement, ...body })
  const state = async () => (await owed(c3, 'COO-08')).map((one: string[]) => one[1])
  await done(from4.post(`${where}/barriers`, { kind: 'cost', note: 'The bus' }))
  assert.deepEqual(await state(), ['pending'])
  await world.clock(new Date(Date.now() + 46 * 86_400_000).toISOString())
  assert.deepEqual(await state(), ['missed'], 'day 15')
  assert.equal((await done(at.as.worker.get(`${where}/partners`))).elsewhere[0].late, true)
  assert.equal(await refusal(write({ issue_path: '' })), 'say_how_issues_are_handled')
  assert.equal(await refusal(write({ with_id: at.agencies.a1 })), 'agreed_with_another_agency')
  const { id } = await done(write({}))
  const one = async (reader: As) => (await done(reader.get(`${where}/partners`))).agreements[0]
  const yes = (reader: As, version: number) => reader.post(`${where}/coordination-agreements/${id}/yes`, { version })
  const { version } = await one(at.as.worker)
  assert.equal(await refusal(yes(at.as.worker, version)), 'only_by_themself', 'nobody agrees for another agency')
  await assert.rejects(
    world.admin.query(`update care.coordination_agreement set agreed_at = guard.now() where id = $1`, [id]),
    /agreement_agreed_by_somebody_check/,
  )
  assert.deepEqual((await one(from4)).may, ['agree', 'end'])
  await done(yes(from4, version))
  const both = await one(at.as.worker)
  assert.deepEqual([both.written_by, both.agreed_by, both.agreed_at !== null], ['Wen Li', 'Omar Reed', true])
  assert.equal(await refusal(yes(from4, both.version)), 'both_agreed_already')
  assert.deepEqual(await state(), ['met_late'])
  assert.equal(await refusal(write({})), 'one_agreement_at_a_time')
  await done(at.as.worker.post(`${where}/coordination-agreements/${id}/end`, { version: both.version }))
  await done(write({}))
})

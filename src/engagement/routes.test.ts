/** The acceptance scenario of PRI-15: C5 is not seen for eight days, and is looked for in different ways until he is met. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { copyPerson } from '../records/person-copy.ts'
import { openDatabase, type Db } from '../server/database.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
let plan: string
let admin_db: Db
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
const read = () => done(at.as.coordinator.get(`${person}/engagement`))
const WORDS = { whereabout: 'Under the bridge at Quay Street', who_knows: 'Kim, his sister', best_time: 'Early', interests: 'Chess' }
const tries = (body: object) =>
  at.as.coordinator.post(`${person}/engagement/${plan}/attempts`, { way: 'phone', reached: false, next_on: day(2), ...body })

before(async () => {
  world = await makeWorld()
  admin_db = openDatabase(world.adminUrl, 2).db
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
  const admin = (text: string) => world.admin.query(text, [at.person, at.agencies.a1, at.ids.coordinator])
  await admin(`insert into care.vulnerability (person_id, agency_id, written_by, kind, high, source, from_on, review_on)
    values ($1, $2, $3, 'health', true, 'Said so', guard.today() - 60, guard.today() + 60)`)
  await admin(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now() - interval '59 days')`)
  await admin(`insert into care.note (person_id, agency_id, written_by, mode, happened_at, written_at, observed)
    values ($1, $2, $3, 'in_person', guard.now() - interval '8 days', guard.now() - interval '8 days', 'Spoke')`)
})
after(async () => {
  await admin_db.destroy()
  await world.close()
})

test('C5, at high risk, is not seen for eight days, one more than is allowed', async () => {
  const { days, most_days, plan: none, may } = await read()
  assert.deepEqual([days, most_days, none, may], [8, 7, null, ['plan']])
})

test('where he is, who knows him, what interests him; one plan at a time; whoever only takes part elsewhere does not write it', async () => {
  const write = (body: object) => at.as.coordinator.post(`${person}/engagement`, body)
  assert.equal(await refusal(write({ ...WORDS, whereabout: '' })), 'say_how_to_find_them')
  assert.equal(await refusal(write({ whereabout: 'Somewhere' })), 'say_how_to_find_them')
  assert.equal(await refusal(at.as.partner2.post(`${person}/engagement`, WORDS)), 'not_your_role')
  plan = (await done(write(WORDS))).id
  assert.equal(await refusal(write(WORDS)), 'engagement_plan_already')
  const { rows } = await world.admin.query(
    `select due_at::date - guard.today() as days, met_at is not null as met from care.obligation where person_id = $1 and standard = 'PRI-15' and subject like 'gap:%'`,
    [at.person],
  )
  assert.deepEqual(rows, [{ days: 1, met: true }], 'it was due two days after the seventh without a word')
  await done(at.as.coordinator.put(`${person}/engagement/${plan}`, { ...WORDS, best_time: 'After nine', version: 1 }))
  assert.equal(await refusal(at.as.coordinator.put(`${person}/engagement/${plan}`, { ...WORDS, version: 1 })), 'changed_meanwhile')
})

test('where he may be found is asked apart: an agency without consent for location does not read it', async () => {
  assert.equal((await done(at.as.partner2.get(`${person}/engagement`))).plan, null)
  assert.equal((await done(at.as.worker.get(`${person}/engagement`))).plan.interests, 'Chess')
})

test('by phone, at the soup van, through the hostel: each that does not reach him has a next one within three days', async () => {
  assert.equal(await refusal(tries({ next_on: null })), 'the_next_try_within_three_days')
  assert.equal(await refusal(tries({ next_on: day(5) })), 'the_next_try_within_three_days')
  await done(tries({ words: 'Rings out' }))
  await done(tries({ way: 'there', place: 'Soup van, Quay Street' }))
  const { ways, next_on, late } = await read()
  assert.deepEqual([ways, next_on, late], [{ used: 2, wanted: 2 }, day(2), false])
})

test('however long nobody finds him, nothing closes by itself', async () => {
  await world.admin.query(`update care.support_period set accepted_at = accepted_at - interval '400 days' where person_id = $1`, [at.person])
  const { rows } = await world.admin.query(`select closed_at from care.support_period where person_id = $1`, [at.person])
  assert.deepEqual([rows[0].closed_at, (await read()).plan.ended_at], [null, null])
})

test('when he was last spoken with, and that it was withheld, is told by nothing of the looking: not to the person, not to an agency that may look', async () => {
  const { person: other } = {
    person: await at.given.person(at.agencies.a1, { given_name: 'Cy', family_name: 'Roy', written_by: at.ids.coordinator }),
  }
  const of = `/api/people/${other}`
  const admin = (text: string, more: unknown[] = []) => world.admin.query(text, [other, at.agencies.a1, at.ids.coordinator, ...more])
  const note = `insert into care.note (person_id, agency_id, written_by, mode, happened_at, written_at, observed, withheld_from_person, withheld_reason, category)
    values ($1, $2, $3, 'in_person', $4, $4, 'Spoke', true, 'Told in confidence', 'health')`
  const [was, found] = ['2025-01-02T03:04:05.000Z', new Date(Date.now() - 1_800_000).toISOString()]
  await admin(`insert into care.vulnerability (person_id, agency_id, written_by, kind, high, source, from_on, review_on, category)
    values ($1, $2, $3, 'health', true, 'Said so', '2024-12-01', guard.today() + 60, 'safety')`)
  await admin(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, '2024-12-01T00:00:00Z')`)
  await admin(note, [was])
  await at.given.involve(other, at.agencies.a3)
  await at.given.consent(other, at.agencies.a3, ['general', 'location', 'safety'])
  const { id } = await done(at.as.coordinator.post(`${of}/engagement`, WORDS))
  await done(at.as.coordinator.post(`${of}/engagement/${id}/attempts`, { way: 'phone', reached: false, next_on: day(2) }))
  await world.admin.query(`update care.engagement_plan set at = at - interval '1 day' where id = $1`, [id])
  await admin(note, [found])
  const { rows } = await world.admin.query(`select subject from care.obligation where person_id = $1 and standard = 'PRI-15'`, [other])
  assert.equal(rows.length, 4, 'it is weighed')
  const themself = await world.as(other)
  const tells = async (by: As, path: string) => JSON.stringify((await by.get(`${of}/${path}`)).body)
  assert.ok(!(await tells(themself, 'owed')).includes('engagement_planned'))
  for (const by of [at.as.partner3, themself]) assert.ok(!(await tells(by, 'owed')).includes(found.slice(0, 19)))
  const read = await tells(at.as.partner3, 'engagement')
  assert.match(read, /Quay Street/)
  assert.ok(!read.includes(was.slice(0, 10)) && !read.includes(found.slice(0, 19)))
  const copied = await copyPerson(admin_db, other)
  assert.ok(copied!.tables['engagement_plan'])
  for (const at of [was.slice(0, 10), found.slice(0, 19)]) assert.ok(!JSON.stringify(copied!.tables['engagement_plan']).includes(at))
})

test('met through the hostel: it is a contact, the clock is back to 0, and the looking is over', async () => {
  assert.equal(await refusal(tries({ way: 'through_others', reached: true })), 'say_what_was_spoken')
  await done(tries({ way: 'through_others', whom: 'The night porter', reached: true, words: 'Sat with him over tea' }))
  const { days, plan: none, before: found } = await read()
  assert.deepEqual([days, none, found[0].attempts.length], [0, null, 3])
  assert.equal(await refusal(tries({})), 'reached_already')
  const { moments } = await done(at.as.coordinator.get(`${person}/timeline`))
  assert.equal(moments[0].note.observed, 'Sat with him over tea')
})

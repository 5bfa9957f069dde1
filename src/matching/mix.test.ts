/** The acceptance scenario of COO-23: specialist and everyday services both, and why where one of them is not there. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let mix: string
let plan: string
const listing: Record<string, string> = {}
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-10T09:00:00Z')
  await world.admin.query(`update sealed.session set expires_at = 'infinity'`)
  at = await householdReadyToPlan(world, ['housing', 'health', 'mental_health'])
  mix = `/api/people/${at.person}/service-mix`
  const by = [at.person, at.agencies.a1, at.ids.coordinator]
  const one = async (text: string, values: unknown[]) => (await world.admin.query(text, values)).rows[0].id as string
  plan = await one(
    `insert into care.plan (person_id, agency_id, written_by, level, activated_at, state) values ($1, $2, $3, 'high', guard.now(), 'active') returning id`,
    by,
  )
  await world.admin.query(
    `insert into care.coordinator_assignment (person_id, agency_id, written_by, plan_id, staff_id, state, proposed_at, answered_at, from_at)
     values ($1, $2, $3, $4, $3, 'current', guard.now(), guard.now(), guard.now())`,
    [...by, plan],
  )
  for (const [name, need] of [
    ['Lantern Counselling', 'mental_health'],
    ['Tenants’ Help', 'tenancy'],
    ['Legal Centre', 'legal'],
    ['Dr Wen', 'health'],
  ])
    listing[name!] = await one(
      `insert into care.service_listing (agency_id, name, needs, domains, phones) values ($1, $2, $3, '{}', '[{"number":"5550 0200","kind":"phone","note":null}]') returning id`,
      [at.agencies.a3, name, [need]],
    )
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const read = (as = at.as.coordinator) => done(as.get(mix))
const kinds = async (as?: As) =>
  (await read(as)).services.reduce((all: any, one: any) => ({ ...all, [one.kind]: (all[one.kind] ?? 0) + 1 }), {} as object)
const refer = (name: string, need: number) =>
  done(at.as.coordinator.post(`/api/people/${at.person}/referrals`, { need_id: at.need_ids[need], listing_id: listing[name], discussed: 'Talked' }))
const name = (what: string, more: object = {}) =>
  done(at.as.coordinator.post(`/api/people/${at.person}/supports`, { need_id: at.need_ids[1], what, ...more }))
const support = async (what: string) =>
  (await done(at.as.coordinator.get(`/api/people/${at.person}/obtaining`))).supports.find((one: any) => one.what === what)
const mark = (id: string, kind: string | null, version: number, as = at.as.coordinator) =>
  as.put(`/api/people/${at.person}/supports/${id}/kind`, { kind, version })
const giveReason = (body: object, as = at.as.coordinator) => as.post(`${mix}/reasons`, { why: 'helped_already', words: 'The school nurse', ...body })
const owed = async () =>
  (await done(at.as.coordinator.get(`/api/people/${at.person}/owed`))).owed
    .filter((one: any) => one.standard === 'COO-23')
    .map((one: any) => `${one.why.key} ${one.status}`)
    .toSorted()

test('COO-23: three specialist services and none for everybody: the plan asks for one; with a family doctor it asks no more', async () => {
  for (const [service, need] of [['Lantern Counselling', 2], ['Tenants’ Help', 0], ['Legal Centre', 0]] as const) await refer(service, need) // prettier-ignore
  assert.deepEqual(await kinds(), { specialist: 3 })
  assert.ok((await read(at.as.supervisor)).no_everyday, 'the supervisor sees it too')
  assert.deepEqual(await owed(), ['everyday_service pending', 'specialist_considered met'])
  await name('Family doctor, Old Mill', { kind: 'generalist' })
  assert.deepEqual(await kinds(), { specialist: 3, generalist: 1 })
  assert.equal((await read()).no_everyday, null)
  assert.deepEqual(await owed(), ['everyday_service met', 'specialist_considered met'])
})

test('COO-23: what the plan names is marked, and marked anew; a thing is no service; nobody writes over another', async () => {
  await name('Bus pass')
  assert.deepEqual(await kinds(), { specialist: 3, generalist: 1, null: 1 })
  const { id, version } = await support('Bus pass')
  await done(mark(id, 'not_a_service', version))
  assert.deepEqual(await kinds(), { specialist: 3, generalist: 1 })
  assert.equal(await refusal(mark(id, 'generalist', version)), 'changed_meanwhile')
  assert.equal(await refusal(mark(plan, 'generalist', 1)), 'no_such_planned_support')
  assert.equal(await refusal(mark(id, null, version + 1, at.as.supervisor)), 'not_your_role')
  const doctor = await support('Family doctor, Old Mill')
  await done(mark(doctor.id, 'specialist', doctor.version))
  assert.ok((await read()).no_everyday, 'asked again')
  await done(mark(doctor.id, 'generalist', doctor.version + 1))
})

test('COO-23: a heavy need without a specialist considered asks for a reason, and takes one', async () => {
  await world.admin.query(`update care.need set level = 3 where id = $1`, [at.need_ids[1]])
  assert.deepEqual(
    (await read()).no_specialist.map((one: any) => [one.words, one.level, one.due_at.slice(0, 10), one.reason]),
    [['Help with health', 3, '2025-03-24', null]],
  )
  const health = { need_id: at.need_ids[1] }
  assert.equal(await refusal(giveReason({ ...health, words: ' ' })), 'bad_shape')
  assert.equal(await refusal(giveReason({ ...health, why: 'not_wanted' })), 'say_how_they_said_it')
  assert.equal(await refusal(giveReason({ ...health, mode: 'dictated' })), 'say_how_they_said_it')
  assert.equal(await refusal(giveReason({ need_id: at.need_ids[0] })), 'nothing_is_missing_there')
  assert.equal(await refusal(giveReason({})), 'nothing_is_missing_there', 'there is a doctor')
  assert.equal(await refusal(giveReason({ need_id: at.need_ids[2] })), 'no_such_need', 'not heavy enough to be asked')
  assert.equal(await refusal(giveReason(health, at.as.supervisor)), 'not_your_role')
  await done(giveReason(health))
  const [said] = (await read()).no_specialist
  assert.deepEqual([said.reason.why, said.reason.words, said.reason.by], ['helped_already', 'The school nurse', 'Ana Moreau'])
  assert.deepEqual(await owed(), ['everyday_service met', 'specialist_considered met', 'specialist_considered met'])
  await done(giveReason({ ...health, why: 'none_exists', words: 'No heart clinic within two hours' }))
  const { rows } = await world.admin.query(`select kind, note, need_id from care.barrier where person_id = $1`, [at.person])
  assert.deepEqual(rows, [{ kind: 'no_fitting_service', note: 'No heart clinic within two hours', need_id: at.need_ids[1] }])
  assert.ok((await owed()).includes('specialist_considered excepted'))
})

test('COO-23: a specialist who was shown to the person was considered, whether they choose them or not', async () => {
  await world.admin.query(`update care.service_listing set needs = '{health,alcohol_drugs}' where id = $1`, [listing['Dr Wen']])
  await done(at.as.coordinator.post(`/api/people/${at.person}/matches`, { need_id: at.need_ids[1], help: 'health' }))
  assert.deepEqual((await read()).no_specialist, [])
  const [run] = (await done(at.as.coordinator.get(`/api/people/${at.person}/matches`))).runs
  assert.equal(run.candidates.find((one: any) => one.name === 'Dr Wen').kind, 'specialist')
})

test('COO-23: whoever keeps the entry corrects what follows from it, and the plan is weighed anew', async () => {
  const [keeper, stranger, network] = [
    await world.as(await at.given.staff(at.agencies.a3, ['agency_admin'], 'Ada')),
    await world.as(await at.given.staff(at.agencies.a2, ['agency_admin'], 'Otto')),
    await world.as(await at.given.staff(at.agencies.a2, ['network_admin'], 'Nora')),
  ]
  const url = `/api/directory/listings/${listing['Dr Wen']}`
  const moment = { day: 1, time: '10:00' }
  const before_ = await done(keeper.get(url, moment))
  assert.deepEqual([before_.kind, before_.kind_said, before_.may_say_kind], ['specialist', null, true])
  const say = (as: As, kind: string | null, version: number) => as.put(`${url}/kind`, { kind, version })
  assert.equal(await refusal(say(stranger, 'generalist', before_.version)), 'not_yours')
  assert.equal(await refusal(say(at.as.coordinator, 'generalist', before_.version)), 'not_your_role')
  await done(say(keeper, 'generalist', before_.version))
  assert.equal(await refusal(say(network, 'specialist', before_.version)), 'changed_meanwhile')
  assert.equal((await read()).no_specialist.length, 1)
  assert.ok((await owed()).includes('specialist_considered excepted'), 'the reason counts again')
  await done(say(network, null, before_.version + 1))
  assert.equal((await done(keeper.get(url, moment))).kind, 'specialist', 'it follows again')
  assert.ok(!(await owed()).includes('specialist_considered excepted'))
})

test('COO-23: whoever may not know of health is told nothing of it, and that they do not see all', async () => {
  assert.equal((await read()).sees_all, true)
  await at.given.consent(at.person, at.agencies.a2, ['health', 'mental_health'], 'withdrawn')
  const seen = await read(at.as.partner2)
  assert.equal(seen.sees_all, false)
  assert.deepEqual(
    seen.services.map((one: any) => one.category),
    ['housing', 'housing'],
  )
  assert.deepEqual(seen.no_specialist, [])
})

test('COO-23: where little coordination is needed nothing is asked for', async () => {
  await world.admin.query(`update care.plan set level = 'low' where id = $1`, [plan])
  const { weighed, no_everyday, no_specialist, services } = await read()
  assert.deepEqual([weighed, no_everyday, no_specialist, services.length], [false, null, [], 4])
  assert.equal(await refusal(giveReason({ need_id: at.need_ids[1] })), 'nothing_is_missing_there')
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { engineRunning, type EngineRunning } from '../../test/harness/engine.ts'
import { moveClock } from '../server/clock.ts'
import { PARTS } from '../shared/standard.ts'
import { readWeighed } from './record.ts'

let { adminUrl, admin, given, engine, run, settle, contact, close, faults } = {} as EngineRunning
before(async () => {
  ;({ adminUrl, admin, given, engine, run, settle, contact, close, faults } = await engineRunning())
})
after(() => close())

const statuses = async (person: string, standard: string) =>
  (
    await run(`select care.obligation_status(o) as status from care.obligation o where person_id = $1 and standard = $2 order by subject`, [
      person,
      standard,
    ])
  ).rows.map((row) => row.status)
const answer = (entry: string, at: string) => run(`update care.entry_request set responded_at = $2, state = 'responded' where id = $1`, [entry, at])

test('every part that a standard may look at is read, and only what was asked for', async () => {
  const person = await given.person(await given.agency())
  const read = async (parts: readonly string[]) => (await run('select guard.parts($1, $2) as read', [person, parts])).rows.map((row) => row.read)
  assert.equal((await read(PARTS)).length, PARTS.length)
  assert.deepEqual(
    (await read(['note', 'person'])).map((text: string) => (JSON.parse(text).id === person ? 'person' : text)),
    ['[]', 'person'],
  )
  await assert.rejects(read(['weather']), /no part of a record is called weather/)
})

test('whose change puts a person on the list: exactly the tables that may be looked at', async () => {
  const { rows } = await run(
    `select tgrelid::regclass::text as table from pg_trigger where tgname = 'change_log' and encode(tgargs, 'escape') like '%weighed%'`,
  )
  assert.deepEqual(
    rows.map(({ table }) => table.replace('care.', '')).toSorted(),
    PARTS.filter(
      (part) => !['children', 'cores', 'given_out', 'home_visit', 'goal_note', 'approaches', 'continuity', 'services'].includes(part),
    ).toSorted(), // these are drawn from other tables
  )
})

test('an instant has the same form wherever it comes from, so that text sorts as time does', () => {
  const read = readWeighed<Record<string, unknown>>(
    '{"changed_at":"2025-03-03T09:00:00.123456+00:00","person":{"written_at":"2025-03-03T09:00:00+00:00","born":"1991-05-20","about_me":"at 9+00:00"}}',
  )
  assert.equal(read['changed_at'], '2025-03-03T09:00:00.123Z')
  assert.deepEqual(read['person'], { written_at: '2025-03-03T09:00:00.000Z', born: '1991-05-20', about_me: 'at 9+00:00' })
})

test('what is due becomes missed when the clock passes, without being worked out again; then it can be met late, never met', async () => {
  const agency = await given.agency()
  const person = await given.person(agency)
  await moveClock(adminUrl, '2025-03-03T09:00:00Z')
  const entry = await contact(person, agency, '2025-03-03T09:00:00Z')
  await settle(person)
  assert.deepEqual(await statuses(person, 'T-answered'), ['pending'])
  const {
    rows: [before],
  } = await run(`select worked_out_at from care.obligation where person_id = $1 and standard = 'T-answered'`, [person])
  await moveClock(adminUrl, '2025-03-03T13:01:00Z')
  assert.deepEqual(await statuses(person, 'T-answered'), ['missed'])
  const {
    rows: [later],
  } = await run(
    `select worked_out_at, (select care.missed(s) from care.standing s where s.person_id = $1) as missed from care.obligation where person_id = $1 and standard = 'T-answered'`,
    [person],
  )
  assert.deepEqual(later.worked_out_at, before.worked_out_at, 'nothing was worked out again')
  assert.ok(later.missed >= 1, 'the line in lists counts it too')
  await answer(entry, '2025-03-03T12:00:00Z') // written at 13:01, dated back to before the limit
  await settle(person)
  assert.deepEqual(await statuses(person, 'T-answered'), ['met_late'])
  await engine.settleAll('unchanged')
  assert.deepEqual(await statuses(person, 'T-answered'), ['met_late'], 'and stays so when everything is worked out anew')
})

test('what was answered in time is met, and the threshold itself is in time', async () => {
  const agency = await given.agency()
  const person = await given.person(agency)
  await moveClock(adminUrl, '2025-03-03T09:00:00Z')
  const entry = await contact(person, agency, '2025-03-03T09:00:00Z')
  await settle(person)
  await moveClock(adminUrl, '2025-03-03T12:59:00Z')
  await answer(entry, '2025-03-03T13:00:00Z')
  await moveClock(adminUrl, '2025-03-03T18:00:00Z') // written in time, weighed long after: the engine was down
  await settle(person)
  assert.deepEqual(await statuses(person, 'T-answered'), ['met'])
})

test('a child’s own assessment counts in what is owed to the parent it lives with, at once', async () => {
  const agency = await given.agency()
  const [parent, child] = [await given.person(agency), await given.person(agency, { born: '2016-09-02' })]
  await moveClock(adminUrl, '2025-03-03T09:00:00Z')
  const {
    rows: [{ id: household }],
  } = await run(`insert into care.household (agency_id) values ($1) returning id`, [agency])
  for (const [person, role] of [
    [parent, 'head'],
    [child, 'child'],
  ])
    await run(`insert into care.household_member (household_id, person_id, agency_id, role, from_on) values ($1, $2, $3, $4, '2025-03-03')`, [
      household,
      person,
      agency,
      role,
    ])
  await settle(parent)
  assert.deepEqual(await statuses(parent, 'T-child'), ['pending'])
  await run(
    `insert into care.assessment (person_id, agency_id, kind, state, offered_at, started_at, completed_at) values ($1, $2, 'child', 'draft_complete', '2025-03-04', '2025-03-04', '2025-03-04')`,
    [child, agency],
  )
  await settle(child)
  assert.deepEqual(await statuses(parent, 'T-child'), ['met'])
})

test('a change that is being written while a person is weighed is weighed afterwards, never lost', async () => {
  const agency = await given.agency()
  const person = await given.person(agency)
  await contact(person, agency, '2025-03-03T09:00:00Z')
  const writing = await admin.connect() // stands on the list already, and is changed again, not yet committed
  await writing.query('begin')
  await writing.query(
    `insert into care.entry_request (person_id, agency_id, channel, urgency, received_at) values ($1, $2, 'phone', 'standard', '2025-03-03T10:00:00Z')`,
    [person, agency],
  )
  const weighing = settle(person)
  await new Promise((soon) => setTimeout(soon, 150))
  await writing.query('commit')
  writing.release()
  await weighing
  await engine.settleAll()
  assert.deepEqual(faults, [])
  assert.equal((await statuses(person, 'T-answered')).length, 2)
})

test('a changed parameter is judged by for everybody, in the background, and each obligation says what it was judged by', async () => {
  const agency = await given.agency()
  const person = await given.person(agency)
  await moveClock(adminUrl, '2025-03-03T09:00:00Z')
  await contact(person, agency, '2025-03-03T09:00:00Z')
  await engine.settleAll()
  const due = async () =>
    (await run(`select due_at, parameters from care.obligation where person_id = $1 and standard = 'T-answered'`, [person])).rows[0]
  assert.deepEqual((await due()).parameters, { 'cfg.response.hours': { critical: 1, urgent: 4, standard: 24 } })
  await run(
    `insert into care.parameter (key, version, value, reason) values ('cfg.response.hours', 2, '{"critical": 1, "urgent": 2, "standard": 24}', 'faster')`,
  )
  await engine.settleAll()
  assert.equal((await due()).due_at.toISOString(), '2025-03-03T11:00:00.000Z')
  assert.equal((await due()).parameters['cfg.response.hours'].urgent, 2)
})

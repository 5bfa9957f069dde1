import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { freshDatabase, ROLE_PASSWORD } from '../../test/harness/postgres.ts'
import { moveClock } from '../server/clock.ts'
import { addressFor, openDatabase } from '../server/database.ts'
import { daysAfter, hoursAfter, PARTS, standard } from '../shared/standard.ts'
import { ALL } from './all.ts'
import { openEngine, type Engine } from './engine.ts'
import { readWeighed } from './record.ts'

/** Three standards small enough to know the answer by heart; the real ones are weighed with them. */
const told = { title: '', stage: 'T', sources: [] }
const answered = standard({
  ...told,
  id: 'T-answered',
  reads: ['entry_request'],
  parameters: ['cfg.response.hours'],
  owed: (record, parameters) =>
    record.entry_request.map((entry) => ({
      subject: entry.id,
      category: entry.category,
      agency_id: entry.agency_id,
      owed_by: entry.agency_id,
      owed_to: entry.person_id,
      began_at: entry.received_at,
      due_at: hoursAfter(entry.received_at, (parameters['response.hours'] as Record<string, number>)[entry.urgency]!),
      met_at: entry.responded_at,
      why: { key: 'answered' },
      evidence: [{ table: 'entry_request', id: entry.id, at: entry.received_at }],
    })),
})
const childSeen = standard({
  ...told,
  id: 'T-child',
  reads: ['person', 'children'],
  parameters: ['assessment.childDays'],
  owed: (record, parameters) =>
    record.children.map((child) => ({
      subject: child.id,
      category: 'children',
      agency_id: record.person.agency_id,
      owed_by: record.person.agency_id,
      owed_to: child.id,
      began_at: `${child.joined_on}T00:00:00.000Z`,
      due_at: daysAfter(`${child.joined_on}T00:00:00.000Z`, parameters['assessment.childDays'] as number),
      met_at: child.assessed_at,
      why: { key: 'child' },
      evidence: [],
    })),
})
const promised = standard({
  ...told,
  id: 'T-promise',
  reads: ['action'],
  parameters: [],
  owed: (record) =>
    record.action
      .filter((action) => action.due_at !== null)
      .map((action) => ({
        subject: action.id,
        category: action.category,
        agency_id: record.agency_of.get(action.responsible_id ?? '') ?? null,
        owed_by: action.responsible_id,
        owed_to: record.person.id,
        began_at: action.written_at,
        due_at: action.due_at,
        met_at: action.done_at,
        applies: action.state !== 'proposed',
        why: { key: 'promise', round: action.round },
        evidence: [],
        ...(action.state === 'cancelled' ? { excepted: 'person_refused' as const } : {}),
      })),
})
const STANDARDS = [answered, childSeen, promised, ...ALL]

let adminUrl: string
let drop: () => Promise<void>
let admin: pg.Pool
let given: Given
let engine: Engine
let closeEngine: () => Promise<void>
const faults: string[] = []
before(async () => {
  ;({ adminUrl, drop } = await freshDatabase())
  admin = new pg.Pool({ connectionString: adminUrl, max: 4 })
  given = givenIn(admin)
  const { db } = openDatabase(addressFor(adminUrl, 'homeward_engine', ROLE_PASSWORD), 4)
  engine = openEngine(db, STANDARDS, ({ kind, stack }) => faults.push(`${kind} ${stack}`))
  closeEngine = async () => {
    await engine.stop()
    await db.destroy()
  }
})
after(async () => {
  await closeEngine()
  await admin.end()
  await drop()
})

const run = (text: string, values: unknown[] = []) => admin.query(text, values)
/** As a write leaves word of it: this person, and whom they live with. */
const settle = async (person: string) => {
  const { rows } = await run(`select person_id, array_agg(part) as parts from sealed.stale where person_id = $1 or part = 'children' group by 1`, [
    person,
  ])
  await engine.settle(new Map(rows.map((row) => [row.person_id, row.parts])))
}
const statuses = async (person: string, standard: string) =>
  (
    await run(`select care.obligation_status(o) as status from care.obligation o where person_id = $1 and standard = $2 order by subject`, [
      person,
      standard,
    ])
  ).rows.map((row) => row.status)
const contact = async (person: string, agency: string, received: string, urgency = 'urgent') =>
  (
    await run(`insert into care.entry_request (person_id, agency_id, channel, urgency, received_at) values ($1, $2, 'phone', $3, $4) returning id`, [
      person,
      agency,
      urgency,
      received,
    ])
  ).rows[0].id as string
const answer = (entry: string, at: string) => run(`update care.entry_request set responded_at = $2, state = 'responded' where id = $1`, [entry, at])

test('every part that a standard may look at is read, and only what was asked for', async () => {
  const person = await given.person(await given.agency())
  const weighed = async (parts: readonly string[]) =>
    readWeighed((await run('select guard.weigh($1, $2, $3, true) as weighed', [person, parts, []])).rows[0].weighed)
  assert.deepEqual(Object.keys((await weighed(PARTS)).parts).toSorted(), PARTS.toSorted())
  assert.deepEqual(Object.keys((await weighed(['note', 'plan'])).parts), ['note', 'plan'])
})

test('whose change puts a person on the list: exactly the tables that may be looked at', async () => {
  const { rows } = await run(
    `select tgrelid::regclass::text as table from pg_trigger where tgname = 'change_log' and encode(tgargs, 'escape') like '%weighed%'`,
  )
  assert.deepEqual(
    rows.map(({ table }) => table.replace('care.', '')).toSorted(),
    PARTS.filter((part) => !['children', 'cores', 'home_visit'].includes(part)).toSorted(), // these are drawn from other tables
  )
})

test('an instant has the same form wherever it comes from, so that text sorts as time does', () => {
  const weighed = readWeighed(
    '{"changed_at":"2025-03-03T09:00:00.123456+00:00","parts":{"person":{"written_at":"2025-03-03T09:00:00+00:00","born":"1991-05-20","about_me":"at 9+00:00"}}}',
  )
  assert.equal(weighed.changed_at, '2025-03-03T09:00:00.123Z')
  assert.deepEqual(weighed.parts.person, { written_at: '2025-03-03T09:00:00.000Z', born: '1991-05-20', about_me: 'at 9+00:00' })
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

// ---------- random histories ----------
type Step = {
  kind: 'contact' | 'answer' | 'join' | 'leave' | 'assess' | 'promise' | 'do' | 'cancel' | 'wait' | 'parameter' | 'note' | 'take_on' | 'plan'
  who: number
  hours: number
  settled: boolean
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'contact',
    'contact',
    'answer',
    'promise',
    'join',
    'leave',
    'assess',
    'promise',
    'do',
    'cancel',
    'wait',
    'wait',
    'parameter',
    'note',
    'take_on',
    'plan',
  ),
  who: fc.nat(3),
  hours: fc.integer({ min: -60, max: 60 }),
  settled: fc.boolean(), // false: the process died before the person was weighed
})

const EVERYTHING = `select jsonb_build_object(
  'obligations', (select jsonb_agg(to_jsonb(o) - 'id' - 'worked_out_at' order by person_id, standard, subject) from care.obligation o where person_id = any ($1)),
  'standings', (select jsonb_agg(to_jsonb(s) || to_jsonb(h) || to_jsonb(v) || to_jsonb(f) order by s.person_id) from care.standing s join care.standing_home h using (person_id) join care.standing_safety v using (person_id) join care.standing_family f using (person_id) where person_id = any ($1))) as everything`

/** The clock only goes forward, through all histories: a parameter set in one is in force in the next. */
let now = Date.parse('2025-03-04T09:00:00Z')
const FAR_MS = 400 * 24 * 3_600_000
const goTo = (to: number) => moveClock(adminUrl, new Date((now = to)).toISOString())

/** What the record's own constraints refuse did not happen, and the history goes on. */
const refused = (error: { code?: string }) => {
  if (!error.code?.startsWith('23')) throw error
}

async function live(steps: readonly Step[]): Promise<string[]> {
  const agency = await given.agency()
  const worker = await given.staff(agency)
  const people = [
    await given.person(agency),
    await given.person(agency),
    await given.person(agency, { born: '2016-09-02' }),
    await given.person(agency, { born: '2021-01-15' }),
  ]
  const {
    rows: [{ id: household }],
  } = await run('insert into care.household (agency_id) values ($1) returning id', [agency])
  let version = Number((await run(`select max(version) as v from care.parameter where key = 'cfg.response.hours'`)).rows[0].v)
  for (const { kind, who, hours, settled } of steps) {
    const person = people[who]!
    const at = new Date(now + Math.min(hours, 0) * 3_600_000).toISOString()
    const later = new Date(now + hours * 3_600_000).toISOString()
    const nth = `where person_id = $1 order by written_at, id limit 1`
    const acts: Record<Step['kind'], () => Promise<unknown>> = {
      contact: () => contact(person, agency, at, hours % 2 ? 'urgent' : 'standard'),
      answer: () =>
        run(
          `update care.entry_request set responded_at = greatest(received_at, $2), state = 'responded' where id = (select id from care.entry_request ${nth})`,
          [person, at],
        ),
      join: () =>
        run(
          `insert into care.household_member (household_id, person_id, agency_id, role, from_on) values ($1, $2, $3, $4, $5) on conflict do nothing`,
          [household, person, agency, who > 1 ? 'child' : 'head', at.slice(0, 10)],
        ),
      leave: () =>
        run(`update care.household_member set to_on = greatest(from_on, $2) where person_id = $1 and to_on is null`, [person, at.slice(0, 10)]),
      assess: () =>
        run(
          `insert into care.assessment (person_id, agency_id, kind, state, offered_at, started_at, completed_at) values ($1, $2, $3, 'draft_complete', $4, $4, $4)`,
          [person, agency, who > 1 ? 'child' : 'adult', at],
        ),
      promise: () =>
        run(
          `insert into care.action (person_id, category, agency_id, written_by, kind, words, due_at, responsible_id, state) values ($1, 'general', $2, $3, 'promise', 'call back', $4, $3, 'agreed')`,
          [person, agency, worker, later],
        ),
      do: () => run(`update care.action set state = 'done', done_at = $2 where id = (select id from care.action ${nth})`, [person, at]),
      cancel: () => run(`update care.action set state = 'cancelled' where id = (select id from care.action ${nth})`, [person]),
      wait: () => goTo(now + Math.max(Math.abs(hours), 1) * 3_600_000), // real time runs on too: waiting no time would turn the clock back
      parameter: () =>
        run(`insert into care.parameter (key, version, value, reason) values ('cfg.response.hours', $1, $2, 'tried')`, [
          (version += 1),
          JSON.stringify({ critical: 1, urgent: 1 + Math.abs(hours), standard: 24 }),
        ]),
      note: () =>
        run(
          `insert into care.note (person_id, agency_id, written_by, mode, happened_at, written_at, observed) values ($1, $2, $3, 'phone', $4, $4, 'spoke')`,
          [person, agency, worker, at],
        ),
      take_on: () =>
        run(`insert into care.support_period (person_id, agency_id, accepted_at) values ($1, $2, $3) on conflict do nothing`, [person, agency, at]),
      plan: () =>
        run(
          `insert into care.plan (person_id, agency_id, state, level, started_at, activated_at) values ($1, $2, 'active', 'low', $3, $3) on conflict do nothing`,
          [person, agency, at],
        ),
    }
    await acts[kind]().catch(refused)
    if (settled) await settle(person)
  }
  return people
}

test('what is worked out step by step equals what is worked out from nothing, over random histories', { timeout: 240_000 }, async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }), async (steps) => {
      await goTo(now)
      const people = await live(steps)
      const everything = async () => (await run(EVERYTHING, [people])).rows[0].everything
      await engine.settleAll()
      const stepByStep = await everything()
      await run('delete from care.obligation where person_id = any ($1)', [people])
      for (const part of ['standing', 'standing_home', 'standing_safety', 'standing_family'])
        await run(`delete from care.${part} where person_id = any ($1)`, [people])
      await goTo(now + FAR_MS) // and long after: no standard may look at the clock for anything but what is due
      await run('insert into sealed.stale (person_id) select unnest($1::uuid[]) on conflict do nothing', [people])
      await engine.settleAll()
      assert.deepEqual(await everything(), stepByStep)
      for (const part of ['standing', 'standing_home', 'standing_safety', 'standing_family'])
        await run(`delete from care.${part} where person_id = any ($1)`, [people])
      compared += stepByStep.obligations?.length ?? 0
    }),
    { numRuns: 12 },
  )
  assert.ok(compared > 60, `too little was compared: ${compared}`)
  assert.deepEqual(faults, [])
})

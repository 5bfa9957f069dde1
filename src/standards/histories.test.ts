import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { engineRunning, type EngineRunning } from '../../test/harness/engine.ts'
import { moveClock } from '../server/clock.ts'

let { adminUrl, given, engine, run, settle, contact, faults, close } = {} as EngineRunning
before(async () => {
  ;({ adminUrl, given, engine, run, settle, contact, faults, close } = await engineRunning())
})
after(() => close())

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

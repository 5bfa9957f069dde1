import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ALL } from './all.ts'
import { addressFor, openDatabase } from '../server/database.ts'
import { engineRunning, type EngineRunning } from '../../test/harness/engine.ts'
import { ROLE_PASSWORD } from '../../test/harness/postgres.ts'
import { moveClock } from '../server/clock.ts'
import { openEngine } from './engine.ts'
import { memoryOfPeople, type Remembered } from './memory.ts'

let { adminUrl, given, engine, run, settle, contact, faults, close } = {} as EngineRunning
before(async () => {
  ;({ adminUrl, given, engine, run, settle, contact, faults, close } = await engineRunning())
  await moveClock(adminUrl, '2025-03-03T09:00:00Z')
})
after(() => close())

/** What is owed by the standards of the house; those of this test are known to one server alone. */
const owed = async (person: string) =>
  (
    await run(
      `select jsonb_agg(to_jsonb(o) - 'id' - 'worked_out_at' order by standard, subject) as owed, (select s.last_two_way_at from care.standing s where s.person_id = $1) as spoken from care.obligation o where person_id = $1 and standard not like 'T-%'`,
      [person],
    )
  ).rows[0]
const fromNothing = async (person: string) => {
  await run('delete from care.obligation where person_id = $1', [person])
  await run('insert into sealed.stale (person_id) values ($1) on conflict do nothing', [person])
  await engine.settleAll()
  return owed(person)
}
const answer = (entry: string, at: string) => run(`update care.entry_request set responded_at = $2, state = 'responded' where id = $1`, [entry, at])

test('whoever is written about again and again is owed the same as if they had been read whole each time', async () => {
  const agency = await given.agency()
  const person = await given.person(agency)
  for (let day = 1; day <= 6; day += 1) {
    const entry = await contact(person, agency, `2025-03-0${day}T09:00:00Z`)
    await settle(person)
    if (day % 2 === 0) await answer(entry, `2025-03-0${day}T10:00:00Z`)
    await settle(person)
  }
  const before = await owed(person)
  assert.deepEqual(faults, [])
  assert.deepEqual(before, await fromNothing(person))
})

test('what another server weighed meanwhile is not judged by what this one remembers', async () => {
  const { db } = openDatabase(addressFor(adminUrl, 'homeward_engine', ROLE_PASSWORD), 1)
  const other = openEngine(db, ALL, ({ kind }) => faults.push(kind))
  const agency = await given.agency()
  const person = await given.person(agency)
  const entry = await contact(person, agency, '2025-03-03T09:00:00Z')
  await settle(person)
  await contact(person, agency, '2025-03-03T09:30:00Z')
  await settle(person)
  await answer(entry, '2025-03-03T10:00:00Z')
  await other.settle(new Map([[person, ['entry_request']]]))
  await run(
    `insert into care.note (person_id, agency_id, mode, two_way, happened_at, observed) values ($1, $2, 'phone', true, '2025-03-03T08:30:00Z', 'Spoke')`,
    [person, agency],
  )
  await settle(person)
  const before = await owed(person)
  assert.deepEqual(faults, [])
  assert.deepEqual(before, await fromNothing(person))
  await other.stop()
  await db.destroy()
})

const somebody = (n: number, size: number): Remembered => ({ n, parts: new Map(), owing: { standards: new Set(), kept: [], others: [], size } })

test('of many people those are remembered who were weighed last, and no more than there is room for', () => {
  const memory = memoryOfPeople(100)
  for (const [person, size] of [
    ['lan', 40],
    ['bo', 40],
    ['lan', 45],
    ['mia', 30],
  ] as const)
    memory.keep(person, somebody(1, size))
  assert.deepEqual(
    ['lan', 'bo', 'mia'].map((person) => memory.of(person)?.owing.size),
    [45, undefined, 30],
  )
  memory.keep('whole', somebody(1, 200))
  assert.equal(memory.of('whole'), undefined, 'who alone is more than there is room for is not remembered')
})

test('of two weighings of one person the later one is remembered, whichever says so first', () => {
  const memory = memoryOfPeople()
  memory.keep('lan', somebody(2, 20))
  memory.keep('lan', somebody(1, 10))
  assert.equal(memory.of('lan')?.n, 2)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { givenIn } from '../../test/harness/given.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { verifyRecord } from '../records/verify.ts'

let world: World, agencies: string[], people: string[], supervisor: string
before(async () => {
  world = await makeWorld()
  const given = givenIn(world.admin)
  agencies = [await given.agency(), await given.agency()]
  supervisor = await given.staff(agencies[0]!, ['supervisor'])
  people = []
  for (let n = 0; n < 12; n += 1) people.push(await given.person(agencies[n % 2]!))
  await world.clock('2025-03-03T09:00:00Z')
})
after(() => world.close())

/** The same numbers at every run. @returns a number from 0 to below n */
let seed = 7
const upTo = (n: number): number => (seed = (seed * 48271) % 2147483647) % n
const one = <T>(of: readonly T[]): T => of[upTo(of.length)]!
const days = (n: number) => new Date(Date.parse('2025-03-03T09:00:00Z') + n * 86_400_000).toISOString()

/** One obligation as the engine might leave it: met, late, excepted, open, due some day around now, or without a day. */
const anyState = () => ({
  agency_id: one([...agencies, null]),
  standard: one(['ASS-02', 'COO-03', 'REV-01']),
  due_at: upTo(6) ? days(upTo(60) - 30) : null,
  met_at: upTo(3) ? null : days(upTo(60) - 30),
  excepted: upTo(8) ? null : 'died',
  applies: upTo(9) > 0,
  unmet_for_good: upTo(9) === 0,
  missed_before: upTo(5) === 0,
})
const COLUMNS = 'agency_id, standard, due_at, met_at, excepted, applies, unmet_for_good, missed_before'
const SHAPE =
  'agency_id uuid, standard text, due_at timestamptz, met_at timestamptz, excepted text, applies boolean, unmet_for_good boolean, missed_before boolean'
const query = (text: string, ...values: unknown[]) => world.admin.query(text, values)
const come = () =>
  query(
    `insert into care.obligation (person_id, subject, began_at, why, ${COLUMNS}) select $1, gen_random_uuid()::text, '2025-01-01', '{"key":"made_up"}', ${COLUMNS} from jsonb_to_recordset($2) r (${SHAPE})`,
    one(people),
    JSON.stringify(Array.from({ length: 1 + upTo(4) }, anyState)),
  )
const change = () =>
  query(
    `update care.obligation o set (${COLUMNS}) = (select ${COLUMNS} from jsonb_to_record($2) r (${SHAPE})) where person_id = $1`,
    one(people),
    JSON.stringify(anyState()),
  )
const go = () => query('delete from care.obligation where id in (select id from care.obligation where person_id = $1 limit 2)', one(people))
const fold = () => query('select guard.fold_practice()')
const wrong = async () => (await query('select * from sealed.practice_wrong()')).rows

test('what is kept is what counting from nothing gives, whatever is written, however time passes, folded or not', async () => {
  await fold()
  for (let n = 0; n < 120; n += 1) {
    await one([come, come, change, change, go, fold, () => world.clock(days(upTo(80) - 40))])()
    if (n % 3 === 0) assert.deepEqual(await wrong(), [])
    if (n % 20) continue
    for (const agency of [null, ...agencies]) {
      const { rows } = await query(
        `select count(*)::int as n from (select standard, status, n, people from sealed.practice_of($1)) k
           full join (select standard, status, n, people from sealed.practice_from_nothing(guard.now()) where agency_id is not distinct from $1) c using (standard, status, n, people)
          where k.n is null or c.n is null`,
        agency,
      )
      assert.equal(rows[0].n, 0)
    }
  }
})

test('kept status and told status are the same status', async () => {
  const { rows } = await query(
    `select id from care.obligation o where care.obligation_status(o) <> coalesce(sealed.settled(o), case when due_at < guard.now() then 'missed' else 'pending' end)`,
  )
  assert.deepEqual(rows, [])
})

test('many who write while the counts are folded change nothing about them', async () => {
  const writer = async () => {
    for (let n = 0; n < 30; n += 1) await one([come, come, change, go])().catch((error: { code?: string }) => assert.equal(error.code, '40P01'))
  }
  const folder = async () => {
    for (let n = 0; n < 20; n += 1) await fold()
  }
  await Promise.all([writer(), writer(), writer(), folder(), folder()])
  assert.deepEqual(await wrong(), [])
  await fold()
  assert.equal((await query('select from sealed.practice_changed')).rowCount, 0)
  assert.deepEqual(await wrong(), [])
})

test('a supervisor counts what they may look at: all of their agency, but nobody who excluded them', async () => {
  await givenIn(world.admin).exclude(people[0]!, supervisor)
  // the engine takes away what does not follow from a record: made up is only what comes after it has looked
  while ((await query('select from sealed.stale')).rowCount! > 0) await wait(100)
  for (let n = 0; n < 20; n += 1) await come()
  await query(
    `insert into care.obligation (person_id, standard, subject, agency_id, owed_by, began_at, why) values ($1, 'ASS-02', 'mine', $2, $3, '2025-01-01', '{"key":"made_up"}')`,
    people[0],
    agencies[0],
    supervisor,
  )
  const asSupervisor = await world.as(supervisor)
  const told = (await asSupervisor.get('/api/scorecard', { scope: 'agency' })).body.standards
  for (const { standard, ...rates } of told) {
    const { items } = (await asSupervisor.get(`/api/scorecard/${standard}/items`, { scope: 'agency' })).body
    for (const status of ['met', 'met_late', 'missed', 'pending', 'excepted', 'na'])
      assert.equal(rates[status], items.filter((item: { status: string }) => item.status === status).length, `${standard} ${status}`)
  }
})

test('a count changed past the triggers is found', async () => {
  await query(
    `update sealed.practice_count set n = n + 1 where agency_id is null and standard = 'ASS-02' and status = (select min(status) from sealed.practice_count)`,
  )
  assert.equal((await wrong()).length, 1)
  const { faults } = await verifyRecord(world.adminUrl)
  assert.deepEqual(
    faults.map(({ fault }) => fault),
    ['the count that is kept is not what the record says'],
  )
})

/**
 * Whatever is written, in whichever table: what is worked out from the parts that changed is what would be worked out from nothing.
 * The rows of the demonstration are changed and copied at random, in every column that a request may change.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { loadDemonstration } from '../../src/demo/load.ts'
import { addressFor, openDatabase } from '../../src/server/database.ts'
import { PARTS, type Part, type RecordOf, type Standard } from '../../src/shared/standard.ts'
import { ALL } from '../../src/standards/all.ts'
import { openEngine, type Engine } from '../../src/standards/engine.ts'
import { freshDatabase, ROLE_PASSWORD } from '../harness/postgres.ts'

/** Handed the whole record, it says which part of it was looked at without having been named. */
const watched = (standard: Standard): Standard => ({
  ...standard,
  owed: (record, parameters) => {
    const named = new Proxy(record, {
      get(whole, part: keyof RecordOf<Part>) {
        if (part === 'agency_of') return whole[part]
        if (part === 'person' && !standard.reads.includes('person')) return { id: whole.person.id }
        assert.ok(standard.reads.includes(part), `${standard.id} looked at ${part}`)
        return whole[part]
      },
    })
    return standard.owed(named, parameters)
  },
})

type Column = { table: string; column: string; moves: boolean }
const faults: unknown[] = []
let admin: pg.Pool
let engine: Engine
let people: string[]
let columns: Column[]
let finish: () => Promise<void>
before(async () => {
  const { adminUrl, drop } = await freshDatabase()
  admin = new pg.Pool({ connectionString: adminUrl, max: 2 })
  await loadDemonstration(adminUrl)
  const { db } = openDatabase(addressFor(adminUrl, 'homeward_engine', ROLE_PASSWORD), 2)
  engine = openEngine(db, ALL.map(watched), ({ kind, stack }) => faults.push(`${kind} ${stack}`))
  await engine.settleAll()
  people = (await admin.query('select id from care.person order by id')).rows.map(({ id }) => id)
  columns = (
    await admin.query(
      `select table_name as "table", column_name as column, data_type in ('date', 'timestamp with time zone') as moves from information_schema.columns
        where table_schema = 'care' and table_name = any ($1) and column_name not in ('id', 'person_id', 'version')
          and has_column_privilege('homeward_app', format('care.%I', table_name), column_name, 'update') order by 1, 2`,
      [PARTS],
    )
  ).rows
  finish = async () => {
    await engine.stop()
    await db.destroy()
    await admin.end()
    await drop()
  }
})
after(() => finish())

const WORKED_OUT = `select jsonb_build_object(
  'obligations', (select jsonb_agg(to_jsonb(o) - 'id' - 'worked_out_at' order by person_id, standard, subject) from care.obligation o where person_id = any ($1)),
  'lines', (select jsonb_agg(to_jsonb(s) || to_jsonb(h) || to_jsonb(v) || to_jsonb(f) order by s.person_id) from care.standing s join care.standing_home h using (person_id)
     join care.standing_safety v using (person_id) join care.standing_family f using (person_id) where person_id = any ($1))) as all`
const workedOut = async (whom: readonly string[]) => (await admin.query(WORKED_OUT, [whom])).rows[0].all
const fromNothing = async (whom: readonly string[]) => {
  for (const table of ['obligation', 'standing', 'standing_home', 'standing_safety', 'standing_family'])
    await admin.query(`delete from care.${table} where person_id = any ($1)`, [whom])
  await admin.query(`insert into sealed.stale (person_id) select unnest($1::uuid[])`, [whom])
  await engine.settleAll()
  return workedOut(whom)
}

type Write = { how: 'move' | 'take' | 'copy'; column: number; row: number; donor: number; days: number; settled: boolean; compared: boolean }
const write: fc.Arbitrary<Write> = fc.record({
  how: fc.constantFrom('move', 'take', 'take', 'copy'),
  column: fc.nat(),
  row: fc.nat(),
  donor: fc.nat(),
  days: fc.integer({ min: -40, max: 40 }),
  settled: fc.boolean(), // false: the next write comes before this one was weighed
  compared: fc.boolean(), // false: what was read now is gone by at the next write
})
const some = (table: string, n: number) =>
  `(select * from care.${table} order by id offset ${n} % greatest((select count(*) from care.${table}), 1) limit 1)`

/** What a constraint refuses did not happen. @returns whether it happened */
async function written({ how, column: at, row, donor, days }: Write): Promise<boolean> {
  const { table, column, moves } = columns[at % columns.length]!
  const whole = table === 'person' ? null : `jsonb_build_object('id', gen_random_uuid(), '${column}', d.${column})`
  const text =
    how === 'copy' && whole
      ? `insert into care.${table} select (jsonb_populate_record(null::care.${table}, to_jsonb(r) || ${whole})).* from ${some(table, row)} r, ${some(table, donor)} d`
      : `update care.${table} t set ${column} = ${moves && how === 'move' ? `t.${column} + make_interval(days => ${days})` : `d.${column}`} from ${some(table, donor)} d
          where t.id = (select r.id from ${some(table, row)} r)`
  try {
    return (await admin.query(text)).rowCount === 1
  } catch (error) {
    if (!/^(23|428C9)/.test((error as { code: string }).code)) throw error
    return false
  }
}

test('what is worked out from what changed is what would be worked out from nothing, whatever is written', async () => {
  const touched = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 25, maxLength: 40, size: 'max' }), async (writes) => {
      const whom = new Set<string>()
      for (const one of writes) {
        if (!(await written(one)) || !one.settled) continue
        const { rows } = await admin.query<{ id: string; parts: string[] }>(
          'select person_id as id, array_agg(part) as parts from sealed.stale group by 1',
        )
        for (const part of rows.flatMap(({ parts }) => parts)) touched.add(part)
        await engine.settle(new Map(rows.slice(0, 8).map(({ id, parts }) => [id, parts])))
        await engine.settleAll()
        for (const { id } of rows) whom.add(id)
        if (!one.compared) continue
        const before = await workedOut([...whom])
        const anew = await fromNothing([...whom])
        assert.deepEqual(faults, [])
        assert.deepEqual(before, anew, JSON.stringify(rows))
        whom.clear()
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
  assert.ok(touched.size > 15, `too few parts were changed: ${[...touched].join(' ')}`)
  assert.deepEqual(faults, [])
})

test('weighed whole though nothing changed, nothing is written', async () => {
  await engine.settleAll()
  const written = async () =>
    (await admin.query('select max(worked_out_at), count(*), (select max(xmin::text::bigint) from care.standing) from care.obligation')).rows
  const before = await written()
  assert.equal(await engine.settleAll('unchanged'), people.length)
  assert.deepEqual(await written(), before)
})

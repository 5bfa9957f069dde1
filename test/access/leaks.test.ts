/** Each way in which a database has been seen to say more than its policies: tried here, and closed. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { text as textOf } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { addressFor, asCaller, openPerson } from '../../src/server/database.ts'
import { givenIn, type Given } from '../harness/given.ts'
import { ROLE_PASSWORD } from '../harness/postgres.ts'
import { tokenOf } from '../harness/session.ts'
import { makeWorld, type World } from '../harness/world.ts'

let world: World
let given: Given
let app: pg.Client
let ours: string, theirs: string, worker: string, partner: string, person: string, hidden: string
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  ;[ours, theirs] = [await given.agency(), await given.agency()]
  ;[worker, partner] = [await given.staff(ours), await given.staff(theirs)]
  ;[person, hidden] = [await given.person(ours), await given.person(theirs)]
  for (const [whose, agency] of [
    [person, ours],
    [hidden, theirs],
  ]) {
    await world.admin.query(`insert into care.housing_stay (person_id, agency_id, situation, from_on) values ($1, $2, 'motel', '2025-02-24')`, [
      whose,
      agency,
    ])
    await world.admin.query(
      `insert into care.housing_stay (person_id, agency_id, situation, from_on, to_on) values ($1, $2, 'institution', '2024-01-01', '2025-02-24')`,
      [whose, agency],
    )
  }
  app = new pg.Client({ connectionString: addressFor(world.adminUrl, 'homeward_app', ROLE_PASSWORD) })
  await app.connect()
})
after(async () => {
  await app.end()
  await world.close()
})

const rows = async (text: string, values: unknown[] = []) => (await app.query(text, values)).rows
const stays = async () => (await rows('select id from care.housing_stay')).length
const refusedWith = (code: string) => (error: pg.DatabaseError) => error.code === code
/** In a transaction as this member of staff, with this person open; taken back afterwards. */
async function as<T>(party: string, opens: string | null, work: () => Promise<T>): Promise<T> {
  const token = await tokenOf(world, party)
  await app.query('begin')
  try {
    await app.query('select guard.begin($1)', [token])
    if (opens) await app.query('select guard.open_person($1)', [opens])
    return await work()
  } finally {
    await app.query('rollback')
  }
}
const setting = async (name: string) => (await rows('select current_setting($1, true) as value', [name]))[0].value as string
const put = (name: string, value: string, local = true) => app.query('select set_config($1, $2, $3)', [name, value, local])

test('nobody signed in sees nothing at all', async () => {
  for (const table of ['person', 'housing_stay', 'acquaintance', 'staff', 'agency', 'reading']) {
    assert.deepEqual(await rows(`select * from care.${table}`), [], table)
  }
  assert.deepEqual(await rows('select id from care.consent_event'), [])
  assert.deepEqual(await rows('select * from guard.said_of_consent()'), [])
})

test('what somebody said of their consent is in no column that a query can read', async () => {
  for (const column of ['own_words', 'limits']) await assert.rejects(rows(`select ${column} from care.consent_event`), refusedWith('42501'), column)
})

test('a stranger’s or edited context opens nothing', async () => {
  const stolen = await as(worker, person, async () => ({
    caller: await setting('homeward.caller'),
    opened: await setting('homeward.opened'),
    seen: await stays(),
  }))
  assert.equal(stolen.seen, 2)
  await app.query('begin')
  await put('homeward.caller', stolen.caller) // of another transaction
  await put('homeward.opened', stolen.opened)
  assert.equal(await stays(), 0)
  assert.equal((await rows('select guard.party() as party'))[0].party, null)
  await app.query('rollback')
  await as(partner, null, async () => {
    await put('homeward.caller', (await setting('homeward.caller')).replaceAll(theirs, ours).replaceAll(partner, worker))
    assert.deepEqual(await rows('select guard.party() as party, guard.agency() as agency'), [{ party: null, agency: null }])
    assert.equal((await rows('select * from care.acquaintance')).length, 0)
  })
})

test('editing any field of what was opened closes it', async () => {
  await as(worker, person, async () => {
    const opened = await setting('homeward.opened')
    const fields = opened.split('|')
    for (let at = 0; at < fields.length; at++) {
      const edited = fields.with(at, at === 1 ? hidden : at === 3 ? theirs : `${fields[at]}0`)
      await put('homeward.opened', edited.join('|'))
      assert.equal(await stays(), 0, `field ${at}`)
    }
    await put('homeward.opened', opened)
    assert.equal(await stays(), 2)
  })
})

test('swapping fields between two rows of one query gains no row', async () => {
  await as(worker, person, async () => {
    const opened = await setting('homeward.opened')
    const forged = opened.split('|').with(1, hidden).with(3, theirs).join('|')
    const { rows: seen } = await app.query(`select id, person_id, set_config('homeward.opened', $1, true) from care.housing_stay`, [forged])
    assert.ok(seen.every((row) => row.person_id === person))
    assert.equal(await stays(), 0, 'and the context is dead')
  })
})

test('a connection that comes back to the pool shows nothing of the one before', async () => {
  const token = await tokenOf(world, worker)
  await asCaller(world.app.db, { token, reads: true }, async (tx) => {
    await openPerson(tx, person)
    assert.equal((await tx.selectFrom('housing_stay').select('id').execute()).length, 2)
  })
  for (let n = 0; n < 20; n++) assert.deepEqual(await world.app.db.selectFrom('housing_stay').select('id').execute(), [])
})

test('a context kept beyond its transaction is worthless', async () => {
  await app.query('begin')
  await app.query('select guard.begin($1)', [await tokenOf(world, worker)])
  await app.query('select guard.open_person($1)', [person])
  const kept = [await setting('homeward.caller'), await setting('homeward.opened')]
  await app.query('commit')
  await put('homeward.caller', kept[0]!, false)
  await put('homeward.opened', kept[1]!, false)
  assert.equal(await stays(), 0)
  assert.equal((await rows('select guard.party() as party'))[0].party, null)
  await app.query('discard all')
})

test('a person who is hidden and one who is not there answer alike', async () => {
  await as(worker, null, async () => {
    const answers = await rows('select guard.open_person($1) as hidden, guard.open_person($2) as absent', [hidden, randomUUID()])
    assert.deepEqual(answers, [{ hidden: null, absent: null }])
    assert.deepEqual(await rows('select * from care.person where id = $1', [hidden]), [])
  })
  // the policy answers before the foreign key is asked
  for (const whose of [hidden, randomUUID()]) {
    await as(worker, person, () =>
      assert.rejects(
        app.query(`insert into care.housing_stay (person_id, agency_id, written_by, situation, from_on) values ($1, $2, $3, 'motel', '2025-03-01')`, [
          whose,
          ours,
          worker,
        ]),
        refusedWith('42501'),
      ),
    )
  }
})

test('what is unique says nothing about hidden rows', async () => {
  const taken = (await world.admin.query('select id from care.housing_stay where person_id = $1 limit 1', [hidden])).rows[0].id
  const insert = (id: string, on: string) =>
    app.query(
      `insert into care.housing_stay (id, person_id, agency_id, written_by, situation, from_on) values ($1, $2, $3, $4, 'motel', '2025-03-01') ${on}`,
      [id, hidden, ours, worker],
    )
  for (const id of [taken, randomUUID()]) {
    await as(worker, person, () => assert.rejects(insert(id, ''), refusedWith('42501')))
    await as(worker, person, () => assert.rejects(insert(id, 'on conflict do nothing'), refusedWith('42501')))
  }
})

test('nobody’s connection may empty, delete, copy in, or read the change log, keys and sessions', async () => {
  for (const text of [
    'truncate care.note',
    'truncate care.housing_stay cascade',
    'delete from care.housing_stay',
    `copy care.person (given_name) from program 'true'`,
    'select * from sealed.change',
    'select * from sealed.secret',
    'select * from sealed.session',
    'select * from sealed.access',
    'select sealed.begin_as($1)',
    'set role homeward_owner',
    'set role homeward_engine',
    `select * from auth."user"`,
    'create table care.mine (id int)',
    'create schema mine',
    'alter table care.person disable row level security',
  ]) {
    await as(worker, person, () => assert.rejects(app.query(text, text.includes('$1') ? [worker] : []), refusedWith('42501'), text))
  }
})

test('copying out obeys the policies', async () => {
  const copied = await as(worker, person, () => textOf(app.query(copyTo('copy (select person_id from care.housing_stay) to stdout'))))
  assert.deepEqual(new Set(copied.trim().split('\n')), new Set([person]))
  await as(worker, person, () => assert.rejects(textOf(app.query(copyTo('copy care.name_token to stdout'))), refusedWith('42501')))
})

test('turning row security off is an error, never a way round: so a dump as the application fails loudly', async () => {
  await as(worker, person, async () => {
    await app.query('set local row_security = off')
    await assert.rejects(app.query('select * from care.housing_stay'), refusedWith('42501'))
  })
})

test('an error raised by a condition tells nothing of hidden rows', async () => {
  await as(worker, person, async () =>
    assert.equal(
      (
        await rows(
          `select count(*)::int as n from care.housing_stay where 1 / (case when situation = 'motel' and person_id = $1 then 0 else 1 end) > 0`,
          [hidden],
        )
      )[0].n,
      2,
    ),
  )
})

test('the planner’s statistics are not readable', async () => {
  await world.admin.query('analyze care.housing_stay')
  assert.deepEqual(await rows(`select tablename from pg_stats where schemaname in ('care', 'sealed', 'auth')`), [])
})

test('no operation shows a query plan', async () => {
  const { default: fs } = await import('node:fs/promises')
  for await (const file of fs.glob('src/**/*.ts', { cwd: new URL('../../', import.meta.url).pathname })) {
    assert.doesNotMatch(await fs.readFile(new URL(`../../${file}`, import.meta.url), 'utf8'), /\bexplain\s*(\(|analyze|select)/i, file)
  }
})

test('a prepared statement follows whoever asks now', async () => {
  const token = { worker: await tokenOf(world, worker), partner: await tokenOf(world, partner) }
  await app.query('set plan_cache_mode = force_generic_plan')
  for (const [who, opens, seen] of [
    [token.worker, person, person],
    [token.partner, hidden, hidden],
    [token.worker, person, person],
  ] as const) {
    await app.query('begin')
    await app.query('select guard.begin($1)', [who])
    await app.query('select guard.open_person($1)', [opens])
    const { rows: found } = await app.query({ name: 'stays', text: 'select distinct person_id from care.housing_stay' })
    assert.deepEqual(found, [{ person_id: seen }])
    await app.query('commit')
  }
  await app.query('discard all')
})

test('within one read, what may be seen and what is seen are of one moment: nothing written after a withdrawal appears', async () => {
  const other = await given.person(ours)
  await given.involve(other, theirs)
  await given.consent(other, theirs, ['housing'])
  const token = await tokenOf(world, partner)
  const seen = await asCaller(world.app.db, { token, reads: true }, async (tx) => {
    await openPerson(tx, other)
    await given.consent(other, theirs, ['housing'], 'withdrawn')
    await world.admin.query(
      `insert into care.housing_stay (person_id, agency_id, situation, from_on) values ($1, $2, 'rough_sleeping', '2025-03-01')`,
      [other, ours],
    )
    return tx.selectFrom('housing_stay').select('situation').execute()
  })
  assert.deepEqual(seen, [])
})

test('an excluded supervisor finds the person in no log, list of emergencies or review', async () => {
  const supervisor = await given.staff(ours, ['supervisor'])
  const other = await given.person(ours)
  await as(worker, null, async () => {
    await app.query(`select guard.break_glass($1, '{health}', 'collapsed in the street, needs medication')`, [other])
    await app.query('select guard.open_person($1)', [other])
    await app.query('commit')
  })
  const found = () =>
    as(supervisor, null, () =>
      rows(
        `select 'emergency' as what from care.emergency_access where person_id = $1 union all select 'reading' from care.reading where person_id = $1 order by 1`,
        [other],
      ),
    )
  assert.deepEqual(
    (await found()).map((row) => row.what),
    ['emergency', 'reading'],
  )
  await given.exclude(other, supervisor)
  assert.deepEqual(await found(), [])
})

test('notices of change go to those who may know, one by one, and to nobody excluded', async () => {
  const [colleague, formerPartner] = [await given.staff(ours), await given.staff(ours)]
  const administrator = await given.staff(ours, ['agency_admin'])
  await given.exclude(person, formerPartner)
  const told = (await rows('select guard.audience($1) as party', [person])).map((row) => row.party)
  assert.ok(told.includes(colleague) && told.includes(person))
  assert.ok(!told.includes(formerPartner) && !told.includes(administrator) && !told.includes(partner))
})

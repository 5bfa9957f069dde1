import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SORTS } from '../shared/person-words.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
let [ours, theirs, workerId] = ['', '', '']
let worker: As, partner: As, network: As
const people: string[] = []
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  ;[ours, theirs] = [await given.agency('Harbour'), await given.agency('Legal')]
  workerId = await given.staff(ours, ['coordinator'], 'Carla')
  ;[worker, partner] = [await world.as(workerId), await world.as(await given.staff(theirs, ['partner_worker']))]
  network = await world.as(await given.staff(theirs, ['network_admin']))
  await world.clock('2025-03-03T09:00:00Z')
  for (let n = 0; n < 130; n++) {
    const person = await given.person(ours, { given_name: `G${n % 7}`, family_name: `F${String((n * 37) % 130).padStart(3, '0')}` })
    people.push(person)
    if (n === 1)
      await world.admin.query(`insert into care.housing_stay (person_id, agency_id, situation, from_on) values ($1, $2, 'motel', '2025-01-11')`, [
        person,
        ours,
      ])
  }
  while ((await world.admin.query('select from sealed.stale')).rowCount) await world.app.settle() // lines of our own from here on
  for (const [n, person] of people.entries()) {
    if (n % 5 !== 0) {
      await world.admin.query('delete from care.standing where person_id = $1', [person])
      await world.admin.query('delete from care.standing_home where person_id = $1', [person])
      await world.admin.query(
        `insert into care.standing (person_id, agency_id, state, level, coordinator_id, next_at, last_two_way_at, review_on, dues)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          person,
          ours,
          n % 2 ? 'assess' : 'plan',
          ['low', 'high', null][n % 3],
          n % 4 ? null : workerId,
          n % 6 ? '2025-03-10T09:00:00Z' : null,
          n % 8 ? `2025-02-${10 + (n % 9)}T09:00:00Z` : null,
          n % 9 ? '2025-04-01' : null,
          Array.from({ length: n % 3 }, () => '2025-03-01T09:00:00Z'),
        ],
      )
      await world.admin.query(
        `insert into care.standing_home (person_id, agency_id, situation, situation_from, pathway) values ($1, $2, $3, $4, $5)`,
        [person, ours, n % 2 ? 'motel' : 'rental_social', `2025-01-${10 + (n % 15)}`, n % 2 ? 'exit' : 'sustain'],
      )
    }
  }
})
after(() => world.close())

const pages = async (as: As, query: Record<string, string>) => {
  const rows: any[] = []
  let next: string | null = null
  do {
    const { status, body }: any = await as.get('/api/people', { ...query, ...(next ? { after: next } : {}) })
    assert.equal(status, 200, JSON.stringify(body))
    rows.push(...body.rows)
    next = body.next
  } while (next)
  return rows
}

for (const sort of SORTS) {
  test(`page after page by ${sort}, up and down: everybody once, in order, and whoever has no value last`, async () => {
    for (const down of ['false', 'true']) {
      const rows = await pages(worker, { sort, down })
      assert.equal(new Set(rows.map((row) => row.id)).size, 130)
      assert.equal(rows.length, 130)
    }
  })
}

test('the order is the one asked for', async () => {
  const names = (await pages(worker, { sort: 'name' })).map((row) => row.name.split(' ')[1])
  assert.deepEqual(
    names,
    names.toSorted((a, b) => (a < b ? -1 : 1)),
  )
  const down = (await pages(worker, { sort: 'name', down: 'true' })).map((row) => row.name.split(' ')[1])
  assert.deepEqual(down, names.toReversed())
  const days = (await pages(worker, { sort: 'homeless' })).map((row) => row.days_homeless)
  const some = days.filter((day) => day !== null)
  assert.deepEqual(
    some,
    some.toSorted((a, b) => b - a),
    'longest without a home first',
  )
  assert.deepEqual(
    days.slice(some.length),
    days.slice(some.length).map(() => null),
  )
})

test('filters narrow the list, and the totals count what the list holds', async () => {
  for (const filter of [
    { homeless: 'yes' },
    { homeless: 'no' },
    { situation: 'motel' },
    { pathway: 'sustain' },
    { level: 'high' },
    { state: 'plan' },
    { coordinator: workerId },
    { missed: 'yes' },
    { scope: 'mine' },
    { scope: 'agency' },
  ]) {
    const rows = await pages(worker, filter as Record<string, string>)
    const { body } = await worker.get('/api/people/totals', filter as Record<string, string>)
    assert.equal(body.total, rows.length, JSON.stringify(filter))
    assert.equal(body.homeless + body.housed + body.not_known, body.total)
    assert.ok(rows.length > 0 && (rows.length < 130 || 'scope' in filter), JSON.stringify(filter))
  }
  assert.deepEqual((await worker.get('/api/people/totals')).body, {
    total: 130,
    homeless: 52,
    housed: 52,
    not_known: 26,
    overdue: (await pages(worker, { missed: 'yes' })).length,
    in_network: null,
  })
})

test('another agency lists only whom consent lets it know, with only the parts it opens', async () => {
  assert.deepEqual(await pages(partner, {}), [])
  const person = people[1]!
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['general'])
  const [row] = await pages(partner, {})
  assert.deepEqual([row.id, typeof row.state, row.situation, row.days_homeless], [person, 'string', null, null], 'housing is asked apart')
  await given.consent(person, theirs, ['general', 'housing'])
  assert.equal((await pages(partner, {}))[0].situation, 'motel')
  await given.consent(person, theirs, ['general', 'housing'], 'withdrawn')
  assert.deepEqual(await pages(partner, {}), [])
})

test('missed is what fell due before now: not what falls due now, nor nothing at all', async () => {
  const { rows } = await world.admin.query(`select care.missed(jsonb_populate_record(null::care.standing, jsonb_build_object('dues', dues))) as n
    from (values (null), ('{}'::timestamptz[]), (array[guard.now(), guard.now() + interval '1 day']), (array[guard.now() - interval '1 day', guard.now() - interval '1 microsecond', guard.now()])) x(dues)`)
  assert.deepEqual(
    rows.map(({ n }) => n),
    [0, 0, 0, 2],
  )
})

test('whoever runs the network sees a number, and no names', async () => {
  assert.deepEqual(await pages(network, {}), [])
  assert.equal((await network.get('/api/people/totals')).body.in_network, 130)
})

test('a cursor that is not one of ours is refused', async () => {
  for (const after of ['x', Buffer.from('["a"]').toString('base64url'), Buffer.from('[1,2]').toString('base64url')])
    assert.equal((await worker.get('/api/people', { after })).body.refusal, 'bad_cursor')
  const wrong = Buffer.from(JSON.stringify(['not a day', people[0]])).toString('base64url')
  assert.equal((await worker.get('/api/people', { after: wrong, sort: 'review' })).status, 400)
})

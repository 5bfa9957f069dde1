import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixtureWorld } from '../../test/harness/fixture.ts'
import { Visitor } from '../../test/harness/visitor.ts'
import { makeWorld } from '../../test/harness/world.ts'
import { verifyRecord } from '../records/verify.ts'

test('the specification’s people stand as they are given, on its first morning', async () => {
  const world = await fixtureWorld('people')
  try {
    const coordinator = await world.as('coord.a1')
    const me = (await coordinator.get('/api/me')).body
    assert.match(me.now, /^2025-03-03T09:0/)
    assert.equal(me.name, 'Marcus Bell')
    const { rows } = await world.admin.query(
      `select p.name, p.born, h.situation, h.from_on::text as from_on from care.person p join care.housing_stay h on h.person_id = p.id where p.id = any ($1) order by p.name`,
      [['c1', 'c5'].map(world.id)],
    )
    assert.deepEqual(
      rows.map(({ name, situation, from_on }) => [name, situation, from_on]),
      [
        ['Joe Marsh', 'rough_sleeping', '2025-01-10'],
        ['Lin Zhao', 'motel', '2025-02-24'],
      ],
    )
    assert.equal((await coordinator.get(`/api/people/${world.id('c1')}`)).status, 200)
    assert.equal((await (await world.as('worker.a2')).get(`/api/people/${world.id('c1')}`)).status, 404, 'nobody else knows of her yet')
    assert.notEqual((await (await world.as('x1')).get(`/api/people/${world.id('c1')}`)).status, 200, 'nor ever the man she left')
    assert.deepEqual((await verifyRecord(world.adminUrl)).faults, [])
  } finally {
    await world.close()
  }
})

test('in test mode the fixture is loaded by one request, once; elsewhere there is no such address', async () => {
  const world = await makeWorld()
  const real = await makeWorld({ env: { HOMEWARD_TEST_MODE: '0' } })
  try {
    assert.equal((await new Visitor(world).post('/api/test/fixture', { name: 'agencies' })).status, 200)
    const { rows } = await world.admin.query(
      'select (select count(*)::int from care.agency) as agencies, (select count(*)::int from care.staff) as staff, (select count(*)::int from care.person) as people',
    )
    assert.deepEqual(rows[0], { agencies: 6, staff: 19, people: 0 })
    assert.equal((await new Visitor(world).post('/api/test/fixture', { name: 'people' })).body.refusal, 'network_not_empty')
    assert.equal((await new Visitor(real).post('/api/test/fixture', { name: 'agencies' })).status, 404)
  } finally {
    await world.close()
    await real.close()
  }
})

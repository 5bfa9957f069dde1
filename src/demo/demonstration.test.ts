import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { verifyRecord } from '../records/verify.ts'
import { openEngine } from '../standards/engine.ts'
import { ALL } from '../standards/all.ts'
import { STATES } from '../standards/state.ts'
import { addressFor, openDatabase } from '../server/database.ts'
import { ROLE_PASSWORD } from '../../test/harness/postgres.ts'
import { demonstration, loadDemonstration } from './load.ts'
import { staffId } from './network.ts'
import { NotEmpty } from './write.ts'

test('the same seed and moment give the same network, another seed another', () => {
  const now = '2026-05-04T09:30:00.000Z'
  assert.equal(demonstration(now).rows.digest(), demonstration(now).rows.digest())
  assert.notEqual(demonstration(now).rows.digest(), demonstration(now, 'elsewhere').rows.digest())
})

describe('the demonstration network, loaded', () => {
  let world: World
  const rows = async <T>(text: string): Promise<T[]> => (await world.admin.query(text)).rows as T[]
  const one = async (text: string): Promise<number> => Number(Object.values((await rows<Record<string, unknown>>(text))[0]!)[0])
  before(async () => {
    world = await makeWorld()
    await loadDemonstration(world.adminUrl)
    const { db } = openDatabase(addressFor(world.adminUrl, 'homeward_engine', ROLE_PASSWORD), 2)
    const faults: unknown[] = []
    const engine = openEngine(db, ALL, (fault) => faults.push(fault))
    await engine.settleAll()
    await engine.stop()
    await db.destroy()
    assert.deepEqual(faults, [])
  })
  after(() => world.close())

  test('is lawful: the record verifies, and every plan in force is whole', async () => {
    assert.deepEqual((await verifyRecord(world.adminUrl)).faults, [])
    assert.deepEqual(await rows(`select id, sealed.fault_of_plan(id) as fault from care.plan where sealed.fault_of_plan(id) is not null`), [])
    assert.deepEqual(
      await rows(`select l.id from care.plan l join care.plan_version v on v.plan_id = l.id and v.n = l.n join care.action a on a.id = any (v.action_ids)
      where l.state not in ('drafting', 'proposed', 'agreed') and a.state in ('proposed', 'requested', 'countered', 'declined')`),
      [],
    )
    assert.deepEqual(
      await rows(`select a.id, a.state from care.action a where a.state in ('agreed', 'in_progress', 'blocked', 'done', 'confirmed')
      and not exists (select from care.action_answer w where w.action_id = a.id and w.party_id = a.responsible_id and w.response = 'agreed')`),
      [],
    )
  })

  test('spends no more than is set aside, and what somebody else approved above it', async () => {
    const budgets = await rows<{ left: string }>(`
      select b.allotment_cents - sum(c.held_cents) + coalesce(sum(a.excess_cents), 0) as left from care.plan_budget b
        join care.commitment c on c.budget_id = b.id left join care.budget_approval a on a.commitment_id = c.id and a.written_by <> c.written_by group by b.id`)
    assert.ok(budgets.length > 3 && budgets.every(({ left }) => Number(left) >= 0), JSON.stringify(budgets))
    assert.ok((await one(`select count(*) from care.commitment where state = 'awaiting_approval'`)) > 0, 'something waits for a yes')
  })

  test('has taken up what enough people met: one waits for an owner, one is worked on, one was removed and its rate fell', async () => {
    assert.deepEqual(
      await rows(`select kind from care.barrier where kind <> 'other' and logged_at > guard.now() - interval '89 days' group by kind
        having count(distinct person_id) >= 3 except select kind from care.system_advocacy`),
      [],
    )
    const states = (await rows<{ state: string }>('select distinct state::text from care.system_advocacy')).map((each) => each.state)
    assert.ok(
      ['in_progress', 'removed'].every((state) => states.includes(state)),
      states.join(),
    )
    assert.equal(
      await one(`select count(*) from care.action a where a.state = 'blocked' and not exists (select from care.barrier b where b.action_id = a.id)`),
      0,
    )
  })

  test('asks nothing of an agency that may not know what it is about', async () => {
    assert.deepEqual(
      await rows(`select a.words, s.login, a.category from care.action a join care.staff s on s.id = a.responsible_id
      where a.state in ('requested', 'agreed', 'in_progress', 'countered', 'blocked') and s.agency_id <> a.agency_id
        and not exists (select from sealed.access x where x.person_id = a.person_id and x.party_id = s.agency_id and x.purpose = 'care' and a.category = any (x.categories) and x.from_at <= guard.now() and x.to_at > guard.now())`),
      [],
    )
  })

  test('tells of nothing that has not happened yet', async () => {
    const moments = await rows<{
      t: string
      c: string
    }>(`select c.table_name as t, c.column_name as c from information_schema.columns c where c.table_schema = 'care' and c.data_type = 'timestamp with time zone'
      and c.column_name in ('written_at', 'at', 'happened_at', 'received_at', 'responded_at', 'decided_at', 'informed_at', 'given_at', 'sent_at', 'landed_at', 'accepted_at', 'offered_at', 'started_at', 'completed_at', 'agreed_at', 'activated_at', 'done_at', 'confirmed_at', 'held_at', 'closed_at', 'recorded_at', 'identified_at', 'requested_at')
      and c.table_name in (select table_name from information_schema.tables where table_schema = 'care' and table_type = 'BASE TABLE')`)
    for (const { t, c } of moments) assert.equal(await one(`select count(*) from care.${t} where ${c} > now()`), 0, `${t}.${c}`)
  })

  test('has people at every stage of the way', async () => {
    const states = Object.fromEntries(
      (await rows<{ state: string; n: number }>('select state, count(*)::int as n from care.standing group by 1')).map(({ state, n }) => [state, n]),
    )
    for (const state of STATES.filter((each) => each !== 'known')) assert.ok((states[state] ?? 0) > 0, `${state} in ${JSON.stringify(states)}`)
    const people = await one('select count(*) from care.person')
    assert.ok(people > 140 && people < 190, String(people))
  })

  test('is kept neither perfectly nor badly: some is met, some late, some missed, some still to come', async () => {
    const of = Object.fromEntries(
      (await rows<{ s: string; n: number }>('select care.obligation_status(o) as s, count(*)::int as n from care.obligation o group by 1')).map(
        ({ s, n }) => [s, n],
      ),
    )
    const judged = of['met']! + of['met_late']! + of['missed']!
    assert.ok(of['met']! / judged > 0.9 && of['met']! / judged < 0.97, JSON.stringify(of))
    for (const status of ['met_late', 'missed', 'pending']) assert.ok(of[status]! > 5, JSON.stringify(of))
  })

  test('is a living network: nobody’s day is lost under what is late, and many kinds of trouble are met by somebody', async () => {
    const late = `care.obligation o where care.obligation_status(o) = 'missed' and not o.unmet_for_good`
    const each = await rows<{ login: string; n: number }>(
      `select s.login, count(*)::int as n from care.staff s join ${late.replace('where', 'on o.owed_by = s.id where')} group by 1 order by 2 desc`,
    )
    assert.ok(each[0]!.n <= 50, JSON.stringify(each))
    assert.ok(each.find(({ login }) => login === 'coord.a1')!.n >= 15, JSON.stringify(each))
    assert.ok((await one(`select count(distinct o.why ->> 'key') from ${late}`)) >= 50)
  })

  test('has something to act on between agencies: enough plans that one agency carries alone to be told of', async () => {
    const { body } = await (await world.as(staffId('eval.net'))).get('/api/network')
    assert.ok(body.plans.one_agency >= body.fewest, JSON.stringify(body.plans))
  })

  test('gives a coordinator a day with something to do, and a partner something to answer', async () => {
    const coordinator = await world.as(staffId('coord.a1'))
    assert.ok((await coordinator.get('/api/today', { view: 'mine' })).body.due.length > 5)
    const partner = await world.as(staffId('worker.a2'))
    const asked = await one(`select count(*) from care.action where responsible_id = '${staffId('worker.a2')}' and state = 'requested'`)
    assert.ok(asked > 2, String(asked))
    assert.ok((await partner.get('/api/requests')).status === 200)
  })

  test('says on the page of the team, which everybody on it reads, nothing of what is kept from some of them', async () => {
    const mother = await world.as((await rows<{ id: string }>(`select id from care.relative where name = 'Hua Zhao'`))[0]!.id)
    const lin = (await rows<{ id: string }>(`select id from care.person where given_name = 'Lin'`))[0]!.id
    for (const part of ['team', 'plan/together', 'conferences', 'my', 'consents']) {
      const { status, body } = await mother.get(`/api/people/${lin}/${part}`)
      assert.equal(status, 200, part)
      assert.equal(/headache|ounselling|The order|and the order|妈妈家|政府/.exec(JSON.stringify(body))?.[0], undefined, part)
    }
  })

  test('is about nobody: every number to ring is one that no network gives out', async () => {
    assert.deepEqual(await rows(`select value from care.contact_preference where value <> '' and value !~ '^5550 '`), [])
    assert.deepEqual(await rows(`select phone from care.agency where phone !~ '^5550 '`), [])
  })

  test('is never mixed with people', async () => {
    await assert.rejects(loadDemonstration(world.adminUrl), (error) => error instanceof NotEmpty && error.agencies === 6)
  })
})

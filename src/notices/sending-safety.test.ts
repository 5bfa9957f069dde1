/** Between queueing and sending a life changes: what may no longer be told is not told, whatever was queued. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { tellingHouse, toldTo, type Telling } from '../../test/harness/telling.ts'

let house: Telling
before(async () => void (house = await tellingHouse()))
beforeEach(() => house.anew())
after(() => house.close())

test('what the person does not let them know of is not counted', async () => {
  const w = await house.worker()
  await w.asked('housing')
  await w.asked('health')
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map((message) => message.subject),
    ['1 thing waits for you'],
  )
})

test('consent withdrawn between queueing and sending: nothing is told, and nothing is left that was to be', async () => {
  const w = await house.worker('daily')
  await w.asked('housing')
  assert.ok((await house.queued(w.id)) > 0)
  await house.given.consent(w.person, w.a2, ['housing'], 'withdrawn')
  await house.world.clock('2025-03-04T08:01:00Z')
  await house.teller.pass()
  assert.deepEqual([house.sent, await house.queued(w.id)], [[], 0])
  assert.equal((await toldTo(w.as)).filter((one: any) => one.what === 'waiting').length, 0)
})

test('consent withdrawn for one part of life leaves what belongs to another', async () => {
  const w = await house.worker('daily')
  await house.given.consent(w.person, w.a2, ['health'])
  await w.asked('housing')
  await w.asked('health')
  await house.given.consent(w.person, w.a2, ['health'], 'withdrawn')
  await house.world.clock('2025-03-04T08:01:00Z')
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map((message) => message.subject),
    ['1 thing waits for you'],
  )
})

test('whoever is excluded meanwhile is told nothing', async () => {
  const w = await house.worker('daily')
  await w.asked('housing')
  await house.given.exclude(w.person, w.id)
  await house.world.clock('2025-03-04T08:01:00Z')
  await house.teller.pass()
  assert.deepEqual([house.sent, await house.queued(w.id)], [[], 0])
})

test('what was answered meanwhile is not told any more; nor is whoever has left', async () => {
  const w = await house.worker('daily')
  const { id } = await w.asked('housing')
  await house.world.admin.query(`update care.action set state = 'cancelled', cancelled_reason = 'Done by others' where id = $1`, [id])
  await house.world.app.settle()
  await house.world.clock('2025-03-04T08:01:00Z')
  await house.teller.pass()
  assert.deepEqual([house.sent, await house.queued(w.id)], [[], 0])
  const last = await w.asked('housing')
  const colleague = await house.given.staff(w.a2) // nobody leaves while they owe something: it is a colleague's first
  await house.world.admin.query('update care.action set responsible_id = $1 where id = $2', [colleague, last.id])
  await house.world.admin.query('update care.staff set active = false where id = $1', [w.id])
  await house.world.clock('2025-03-05T08:01:00Z')
  await house.teller.pass()
  assert.deepEqual([house.sent, await house.queued(w.id)], [[], 0])
})

test('the person is told where and when they named it safe, in words that say nothing; at another hour it is held, and they can see that', async () => {
  const agency = await house.given.agency()
  const [asks, person] = [await house.given.staff(agency), await house.given.person(agency, { given_name: 'Lin' })]
  const as = await house.world.as(person)
  await done(as.put('/api/notice-channels/text', { how: 'at_once', time_zone: 'UTC', address: 'ignored' }))
  const say = (safe: boolean, value: string, from: string | null) =>
    house.world.admin.query(`insert into care.contact_preference (person_id, agency_id, channel, value, safe, from_time) values ($1, $2, 'text', $3, $4, $5)`, [
      person, agency, value, safe, from,
    ]) // prettier-ignore
  const asked = async () => {
    await house.world.admin.query(
      `insert into care.action (person_id, category, agency_id, written_by, kind, words, due_at, responsible_id, state)
       values ($1, 'money', $2, $3, 'promise', 'Bring the letter', guard.now() + interval '3 hours', $1, 'requested')`,
      [person, agency, asks],
    )
    await house.world.app.settle()
  }
  await asked()
  await house.teller.pass()
  assert.deepEqual([house.sent.length, (await toldTo(as))[0].why], [0, 'not_named_safe'])
  await say(true, '5550 123', null)
  await say(false, '', '18:00')
  await house.world.clock('2025-03-03T19:00:00Z')
  await asked()
  await house.teller.pass()
  await house.teller.pass()
  const held = (await toldTo(as)).filter((one: any) => one.outcome === 'held')
  assert.deepEqual(
    held.map((one: any) => [one.why, one.until]),
    [['not_at_this_hour', '2025-03-04T09:00:00Z']],
  )
  await house.world.clock('2025-03-04T09:00:30Z')
  await house.teller.pass()
  assert.equal(house.sent.length, 1)
  assert.equal(house.sent[0]!.to, '5550 123')
  assert.equal(house.sent[0]!.text, 'There are 2 things for you to look at, when it suits you.\n')
  assert.equal((await house.one(`select count(*)::int as n from care.reading where person_id = $1`, [person])).n, 0) // nobody looked at anything
})

test('never means never, also for what is queued already', async () => {
  const w = await house.worker('daily')
  await w.asked('housing')
  await done(w.as.put('/api/notice-channels/email', { how: 'never', time_zone: 'UTC' }))
  assert.equal(await house.queued(w.id), 0)
  await w.asked('housing')
  assert.equal(await house.queued(w.id), 0)
})

test('a ticket opens nothing when it is older than a minute or not ours, and what it opens is only read', async () => {
  const w = await house.worker()
  const ticket = (await house.one('select guard.ticket_for($1) as ticket', [w.id])).ticket as string
  const began = async (said: string) => (await house.one('select guard.begin_with_ticket($1) as caller', [said])).caller
  assert.equal((await began(ticket)).id, w.id)
  assert.equal(await began(ticket.replace(w.id, w.person)), null)
  const [signature, ...rest] = ticket.split('|')
  assert.equal(await began([signature, ...rest.slice(0, -1), Number(rest.at(-1)) - 61].join('|')), null)
  const client = await house.world.admin.connect()
  await client.query('begin')
  await client.query('select guard.begin_with_ticket($1)', [ticket])
  await assert.rejects(client.query(`update care.staff set name = 'Other' where id = $1`, [w.id]), /read-only/)
  await client.query('rollback')
  client.release()
})

test('what is another’s to answer meanwhile is told to them, and not to whoever was asked first', async () => {
  const w = await house.worker('daily')
  const other = await w.colleagueToldByMail()
  const { id } = await w.asked('housing')
  await house.world.admin.query('update care.action set responsible_id = $2, round = round + 1 where id = $1', [id, other.id])
  await house.world.app.settle()
  await house.world.clock('2025-03-04T08:01:00Z')
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map(({ to, subject }) => [to, subject]),
    [[other.address, '1 thing waits for you']],
  )
  assert.equal(await house.queued(w.id), 0)
})

test('the person withdraws in their own pages while a message waits for the morning: it does not leave in the morning', async () => {
  const w = await house.worker('daily')
  await w.asked('housing')
  const person = await house.world.as(w.person)
  await done(person.post(`/api/people/${w.person}/consents/withdraw`, { party_id: w.a2, categories: ['housing'] }))
  await house.world.clock('2025-03-04T08:01:00Z')
  await house.teller.pass()
  assert.deepEqual([house.sent, await house.queued(w.id)], [[], 0])
})

test('what the person says of safe ways after it was queued holds: never by text stops it, another number is where it goes', async () => {
  const agency = await house.given.agency()
  const asks = await house.given.staff(agency)
  const askedAtNight = async () => {
    const person = await house.given.person(agency, { given_name: 'Lin' })
    await done((await house.world.as(person)).put('/api/notice-channels/text', { how: 'at_once', time_zone: 'UTC' }))
    await house.world.clock('2025-03-03T22:00:00Z')
    const way = (safe: boolean, value: string) =>
      house.one(`insert into care.contact_preference (person_id, agency_id, channel, value, safe) values ($1, $2, 'text', $3, $4) returning id`, [
        person, agency, value, safe,
      ]) // prettier-ignore
    const first = await way(true, '5550 123')
    await house.world.admin.query(
      `insert into care.action (person_id, category, agency_id, written_by, kind, words, due_at, responsible_id, state)
       values ($1, 'money', $2, $3, 'promise', 'Bring the letter', guard.now() + interval '3 hours', $1, 'requested')`,
      [person, agency, asks],
    )
    await house.teller.pass()
    assert.equal(house.sent.length, 0)
    return { person, way, first }
  }
  const never = await askedAtNight()
  await never.way(false, '')
  const moved = await askedAtNight()
  await house.world.admin.query('update care.contact_preference set ended_at = guard.now() where id = $1', [moved.first.id])
  await moved.way(true, '5550 999')
  await house.world.clock('2025-03-04T09:00:30Z')
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map(({ to }) => to),
    ['5550 999'],
  )
  assert.equal((await toldTo(await house.world.as(never.person)))[0].why, 'never_by_this')
})

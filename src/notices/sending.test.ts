/** Somebody is told that something waits, and nothing more: never what it is, never twice, and at the hour they chose. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { tellingHouse, toldTo, type Telling } from '../../test/harness/telling.ts'

let house: Telling
before(async () => void (house = await tellingHouse()))
beforeEach(() => house.anew())
after(() => house.close())

test('what is asked urgently is told at once: that it waits, not what it is nor about whom', async () => {
  const w = await house.worker()
  await w.asked('housing')
  await house.teller.pass()
  assert.equal(house.sent.length, 1)
  const message = house.sent[0]!
  assert.equal(message.to, w.address)
  assert.equal(message.subject, '1 thing waits for you')
  assert.match(message.text, /1 thing waits for you in Homeward\.\nhttps:\/\/homeward\.example/)
  for (const secret of ['Lin', 'Wu', 'flat', 'Ash', 'housing', w.person]) assert.ok(!JSON.stringify(message).includes(secret), secret)
  assert.deepEqual((await toldTo(w.as)).map((one: any) => [one.outcome, one.things]).slice(0, 1), [['sent', 1]])
  assert.equal(await house.queued(w.id), 0)
})

test('the queue holds who, about whom and when, and not a word of what', async () => {
  const w = await house.worker()
  await w.asked('housing')
  const row = await house.one('select * from sealed.wake')
  assert.deepEqual(Object.keys(row).toSorted(), ['at', 'channel_id', 'id', 'look_at', 'person_id', 'urgent'])
})

test('everything of a day comes in one message, at the hour they chose', async () => {
  const w = await house.worker('daily')
  await w.asked('housing')
  await w.asked('housing')
  await house.teller.pass()
  assert.equal(house.sent.length, 0)
  await house.world.clock('2025-03-04T07:59:00Z')
  await house.teller.pass()
  assert.equal(house.sent.length, 0)
  await house.world.clock('2025-03-04T08:00:30Z')
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map((message) => message.subject),
    ['2 things wait for you'],
  )
  await house.teller.pass()
  assert.equal(house.sent.length, 1)
})

test('what was asked and a standard also speaks of is one thing, as it is one line in these pages', async () => {
  const w = await house.worker()
  await w.asked('housing')
  assert.equal((await house.one(`select count(*)::int as n from care.obligation where owed_by = $1`, [w.id])).n, 1)
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map((message) => message.subject),
    ['1 thing waits for you'],
  )
})

test('what somebody owes is told the day before it falls due, and not when it was done meanwhile', async () => {
  const w = await house.worker('daily')
  const owe = (subject: string) =>
    house.world.admin.query(
      `insert into care.obligation (standard, person_id, category, subject, agency_id, owed_by, began_at, due_at) values ('COO-19', $1, 'housing', $2, $3, $4, guard.now(), '2025-03-10T12:00:00Z')`,
      [w.person, subject, w.a2, w.id],
    )
  await owe('first')
  await owe('second')
  await house.world.admin.query(`update care.obligation set met_at = guard.now() where subject = 'second' and person_id = $1`, [w.person])
  await house.world.clock('2025-03-09T08:01:00Z') // more than a day before
  await house.teller.pass()
  assert.equal(house.sent.length, 0)
  await house.world.clock('2025-03-10T08:01:00Z')
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map((message) => message.subject),
    ['1 thing waits for you'],
  )
})

test('an officer hears when their body is asked to decide, not only on its last day; and no word of it', async () => {
  const w = await house.worker()
  const order = await house.world.admin.query(
    `insert into care.statutory_responsibility (person_id, category, body, body_agency_id, legal_basis, officer, officer_id, officer_contact, reserved, from_on)
     values ($1, 'legal', 'Court', $2, 'Order', 'Ash', $3, '5550 1', '{housing}', '2025-01-01') returning id`,
    [w.person, w.a2, w.id],
  )
  await house.world.admin.query(
    `insert into care.reserved_decision (person_id, category, responsibility_id, body, body_agency_id, officer_id, words, person_view, mode, by_on)
     values ($1, 'housing', $2, 'Court', $3, $4, 'Move to a lodging', 'I want to', 'dictated', '2025-03-20')`,
    [w.person, order.rows[0].id, w.a2, w.id],
  )
  await house.world.app.settle()
  await house.world.clock('2025-03-04T08:00:30Z')
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map((message) => message.subject),
    ['1 thing waits for you'],
  )
  assert.doesNotMatch(JSON.stringify(house.sent), /lodging|Court/)
})

test('these pages say how much waits as a message would, to whoever it waits for', async () => {
  const w = await house.worker('daily')
  await w.asked('housing')
  await w.asked('health')
  assert.equal((await w.as.get('/api/notices')).body.waiting, 1)
  const other = await house.worker('daily')
  assert.deepEqual([(await other.as.get('/api/notices')).body.waiting, (await other.as.get('/api/notices')).body.channels.length], [0, 1])
})

/** Somebody is told that something waits, and nothing more; never what they may no longer know, never twice, never at an hour that is not safe. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { done } from '../../test/harness/given-plan.ts'
import { ROLE_PASSWORD } from '../../test/harness/postgres.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { NotTaken, type Outgoing, type Post } from '../server/carrier.ts'
import { addressFor, openDatabase, type Db } from '../server/database.ts'
import { files } from '../server/post.ts'
import { keepTelling, type Teller } from './telling.ts'

let world: World
let given: Given
const [engines, apps]: [Db[], Db[]] = [[], []]
let sent: Outgoing[] = []
let post: Post
let teller: Teller
const faults: string[] = []

const tellerWith = (by: Post, name = 'homeward-telling'): Teller => {
  const url = new URL(addressFor(world.adminUrl, 'homeward_engine', ROLE_PASSWORD))
  url.searchParams.set('application_name', name)
  engines.push(openDatabase(url.href, 2).db)
  apps.push(openDatabase(addressFor(world.adminUrl, 'homeward_app', ROLE_PASSWORD), 2).db)
  return keepTelling({
    engine: engines.at(-1)!,
    app: apps.at(-1)!,
    post: by,
    where: 'https://homeward.example',
    report: ({ kind }) => faults.push(kind),
  })
}
const keeping = (send: (message: Outgoing) => Promise<void>): Post => ({
  email: { send, close: () => undefined },
  text: { send, close: () => undefined },
})
const one = async (text: string, values: unknown[] = []) => (await world.admin.query(text, values)).rows[0]
const queued = async (party: string) =>
  Number((await one('select count(*) as n from sealed.wake w join care.notice_channel c on c.id = w.channel_id where c.party_id = $1', [party])).n)

before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  post = keeping(async (message) => void sent.push(message))
  teller = tellerWith(post)
})
beforeEach(async () => {
  sent = []
  faults.length = 0
  await world.clock('2025-03-03T09:00:00Z')
  await world.admin.query('delete from sealed.wake')
})
after(async () => {
  await Promise.all([...engines, ...apps].map((db) => db.destroy()))
  await world.close()
})

/** A person of one agency, and a worker of another who may know of their housing alone, and wants to be told by e-mail. */
async function worker(how: 'at_once' | 'daily' = 'at_once') {
  const [a1, a2] = [await given.agency(), await given.agency()]
  const [asks, id] = [await given.staff(a1), await given.staff(a2, ['partner_worker'])]
  const person = await given.person(a1, { given_name: 'Lin', family_name: 'Wu' })
  await given.involve(person, a2)
  await given.consent(person, a2, ['housing'])
  const as = await world.as(id)
  const address = `${id}@example.org`
  await done(as.put('/api/notice-channels/email', { how, at_hour: 8, time_zone: 'UTC', address }))
  await teller.pass()
  const code = /\d{6}/.exec(sent.find((message) => message.to === address)!.text)![0]
  assert.deepEqual(await done(as.post('/api/notice-channels/email/confirm', { code })), { confirmed: true })
  sent = []
  /** Asked of them; and what a standard says of it is worked out, as after every write. */
  const asked = async (category: string, due = '2025-03-03T18:00:00Z') => {
    const action = await one(
      `insert into care.action (person_id, category, agency_id, written_by, kind, words, due_at, responsible_id, state)
       values ($1, $2, $3, $4, 'promise', 'Ring Lin about the flat in Ash Street', $5, $6, 'requested') returning id`,
      [person, category, a1, asks, due, id],
    )
    await world.app.settle()
    return action
  }
  return { a1, a2, id, person, as, address, asked }
}
const toldTo = async (as: { get: (url: string) => Promise<{ body: any }> }) => (await as.get('/api/notices')).body.told

test('what is asked urgently is told at once: that it waits, not what it is nor about whom', async () => {
  const w = await worker()
  await w.asked('housing')
  await teller.pass()
  assert.equal(sent.length, 1)
  const [message] = sent as [Outgoing]
  assert.equal(message.to, w.address)
  assert.equal(message.subject, '1 thing waits for you')
  assert.match(message.text, /1 thing waits for you in Homeward\.\nhttps:\/\/homeward\.example/)
  for (const secret of ['Lin', 'Wu', 'flat', 'Ash', 'housing', w.person]) assert.ok(!JSON.stringify(message).includes(secret), secret)
  assert.deepEqual((await toldTo(w.as)).map((one: any) => [one.outcome, one.things]).slice(0, 1), [['sent', 1]])
  assert.equal(await queued(w.id), 0)
})

test('the queue holds who, about whom and when, and not a word of what', async () => {
  const w = await worker()
  await w.asked('housing')
  const row = await one('select * from sealed.wake')
  assert.deepEqual(Object.keys(row).toSorted(), ['at', 'channel_id', 'id', 'look_at', 'person_id', 'urgent'])
})

test('everything of a day comes in one message, at the hour they chose', async () => {
  const w = await worker('daily')
  await w.asked('housing')
  await w.asked('housing')
  await teller.pass()
  assert.equal(sent.length, 0)
  await world.clock('2025-03-04T07:59:00Z')
  await teller.pass()
  assert.equal(sent.length, 0)
  await world.clock('2025-03-04T08:00:30Z')
  await teller.pass()
  assert.deepEqual(
    sent.map((message) => message.subject),
    ['2 things wait for you'],
  )
  await teller.pass()
  assert.equal(sent.length, 1)
})

test('what was asked and a standard also speaks of is one thing, as it is one line in these pages', async () => {
  const w = await worker()
  await w.asked('housing')
  assert.equal((await one(`select count(*)::int as n from care.obligation where owed_by = $1`, [w.id])).n, 1)
  await teller.pass()
  assert.deepEqual(
    sent.map((message) => message.subject),
    ['1 thing waits for you'],
  )
})

test('what the person does not let them know of is not counted', async () => {
  const w = await worker()
  await w.asked('housing')
  await w.asked('health')
  await teller.pass()
  assert.deepEqual(
    sent.map((message) => message.subject),
    ['1 thing waits for you'],
  )
})

test('consent withdrawn between queueing and sending: nothing is told, and nothing is left that was to be', async () => {
  const w = await worker('daily')
  await w.asked('housing')
  assert.ok((await queued(w.id)) > 0)
  await given.consent(w.person, w.a2, ['housing'], 'withdrawn')
  await world.clock('2025-03-04T08:01:00Z')
  await teller.pass()
  assert.deepEqual([sent, await queued(w.id)], [[], 0])
  assert.equal((await toldTo(w.as)).filter((one: any) => one.what === 'waiting').length, 0)
})

test('consent withdrawn for one part of life leaves what belongs to another', async () => {
  const w = await worker('daily')
  await given.consent(w.person, w.a2, ['health'])
  await w.asked('housing')
  await w.asked('health')
  await given.consent(w.person, w.a2, ['health'], 'withdrawn')
  await world.clock('2025-03-04T08:01:00Z')
  await teller.pass()
  assert.deepEqual(
    sent.map((message) => message.subject),
    ['1 thing waits for you'],
  )
})

test('whoever is excluded meanwhile is told nothing', async () => {
  const w = await worker('daily')
  await w.asked('housing')
  await given.exclude(w.person, w.id)
  await world.clock('2025-03-04T08:01:00Z')
  await teller.pass()
  assert.deepEqual([sent, await queued(w.id)], [[], 0])
})

test('what was answered meanwhile is not told any more; nor is whoever has left', async () => {
  const w = await worker('daily')
  const { id } = await w.asked('housing')
  await world.admin.query(`update care.action set state = 'cancelled', cancelled_reason = 'Done by others' where id = $1`, [id])
  await world.app.settle()
  await world.clock('2025-03-04T08:01:00Z')
  await teller.pass()
  assert.deepEqual([sent, await queued(w.id)], [[], 0])
  await w.asked('housing')
  await world.admin.query('update care.staff set active = false where id = $1', [w.id])
  await world.clock('2025-03-05T08:01:00Z')
  await teller.pass()
  assert.deepEqual([sent, await queued(w.id)], [[], 0])
})

test('what somebody owes is told the day before it falls due, and not when it was done meanwhile', async () => {
  const w = await worker('daily')
  const owe = (subject: string) =>
    world.admin.query(
      `insert into care.obligation (standard, person_id, category, subject, agency_id, owed_by, began_at, due_at) values ('COO-19', $1, 'housing', $2, $3, $4, guard.now(), '2025-03-10T12:00:00Z')`,
      [w.person, subject, w.a2, w.id],
    )
  await owe('first')
  await owe('second')
  await world.admin.query(`update care.obligation set met_at = guard.now() where subject = 'second' and person_id = $1`, [w.person])
  await world.clock('2025-03-09T08:01:00Z') // more than a day before
  await teller.pass()
  assert.equal(sent.length, 0)
  await world.clock('2025-03-10T08:01:00Z')
  await teller.pass()
  assert.deepEqual(
    sent.map((message) => message.subject),
    ['1 thing waits for you'],
  )
})

test('these pages say how much waits as a message would, to whoever it waits for', async () => {
  const w = await worker('daily')
  await w.asked('housing')
  await w.asked('health')
  assert.equal((await w.as.get('/api/notices')).body.waiting, 1)
  const other = await worker('daily')
  assert.deepEqual([(await other.as.get('/api/notices')).body.waiting, (await other.as.get('/api/notices')).body.channels.length], [0, 1])
})

test('before an address is confirmed nothing but its code is sent there, and the code of another is none', async () => {
  const agency = await given.agency()
  const as = await world.as(await given.staff(agency))
  const put = (address: string) => as.put('/api/notice-channels/email', { how: 'at_once', time_zone: 'UTC', address })
  assert.equal((await as.put('/api/notice-channels/email', { how: 'daily', time_zone: 'UTC' })).body.refusal, 'say_which_address')
  assert.equal((await put('nowhere')).body.refusal, 'not_such_an_address')
  assert.equal(
    (await as.put('/api/notice-channels/email', { how: 'daily', time_zone: 'Mars/Base', address: 'a@example.org' })).body.refusal,
    'no_such_time_zone',
  )
  assert.equal((await as.post('/api/notice-channels/email/confirm', { code: '000000' })).body.refusal, 'no_such_channel')
  await done(put('first@example.org'))
  await teller.pass()
  const code = /\d{6}/.exec(sent[0]!.text)![0]
  await done(put('second@example.org'))
  assert.deepEqual((await as.post('/api/notice-channels/email/confirm', { code })).body, { confirmed: false })
  await teller.pass()
  assert.deepEqual(
    sent.map((message) => message.to),
    ['first@example.org', 'second@example.org'],
  )
  await world.clock('2025-03-03T10:30:00Z')
  assert.deepEqual((await as.post('/api/notice-channels/email/confirm', { code: /\d{6}/.exec(sent[1]!.text)![0] })).body, { confirmed: false })
  for (const _ of [3, 4, 5]) await done(as.post('/api/notice-channels/email/code'))
  assert.equal((await as.post('/api/notice-channels/email/code')).body.refusal, 'too_many_codes')
})

test('five wrong codes, and the right one is no longer taken', async () => {
  const as = await world.as(await given.staff(await given.agency()))
  await done(as.put('/api/notice-channels/email', { how: 'daily', time_zone: 'UTC', address: 'five@example.org' }))
  await teller.pass()
  const code = /\d{6}/.exec(sent[0]!.text)![0]
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  for (let n = 0; n < 5; n++) assert.deepEqual((await as.post('/api/notice-channels/email/confirm', { code: wrong })).body, { confirmed: false })
  assert.deepEqual((await as.post('/api/notice-channels/email/confirm', { code })).body, { confirmed: false })
})

test('of two servers at once each message leaves by one', async () => {
  const workers = []
  for (let n = 0; n < 8; n++) workers.push(await worker())
  for (const w of workers) await w.asked('housing')
  const slowly = keeping(async (message) => {
    await new Promise((passed) => setTimeout(passed, 20))
    sent.push(message)
  })
  const [first, second] = [tellerWith(slowly), tellerWith(slowly)]
  await Promise.all([first.pass(), second.pass()])
  assert.deepEqual(sent.map((message) => message.to).toSorted(), workers.map((w) => w.address).toSorted())
})

test('a server that dies while it sends has kept nothing: the next sends the same message again, by the same id', async () => {
  const w = await worker()
  await w.asked('housing')
  const dying = tellerWith(
    keeping(async (message) => {
      sent.push(message)
      await world.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'homeward-dying' and datname = current_database()`,
      )
    }),
    'homeward-dying',
  )
  await dying.pass().catch(() => undefined)
  assert.ok((await queued(w.id)) > 0)
  await world.admin.query(`update sealed.sending set paused_until = '-infinity'`) // had the whole server died, nobody had set it aside
  await teller.pass()
  assert.equal(sent.length, 2)
  assert.equal(sent[0]!.id, sent[1]!.id)
  await w.asked('housing')
  await teller.pass()
  assert.notEqual(sent[2]!.id, sent[1]!.id)
})

test('what does not go through is tried again, later and later, and says so; an address that takes nothing is asked for anew', async () => {
  const w = await worker()
  await w.asked('housing')
  let answers: Error | undefined = new Error('the mail server is away')
  const failing = tellerWith(
    keeping(async (message) => {
      if (answers) throw answers
      sent.push(message)
    }),
  )
  await failing.pass()
  await failing.pass()
  assert.deepEqual(faults, ['Error'])
  assert.deepEqual((await toldTo(w.as))[0].why, 'not_taken')
  await world.clock('2025-03-03T09:01:30Z')
  await failing.pass()
  await world.clock('2025-03-03T09:03:00Z')
  await failing.pass()
  assert.equal(faults.length, 2)
  answers = undefined
  await world.clock('2025-03-03T09:08:00Z')
  await failing.pass()
  assert.equal(sent.length, 1)
  answers = new NotTaken('no such mailbox')
  await w.asked('housing')
  await failing.pass()
  assert.deepEqual([(await toldTo(w.as))[0].outcome, (await toldTo(w.as))[0].why], ['refused', 'address_refused'])
  assert.equal((await w.as.get('/api/notices')).body.channels[0].confirmed, false)
})

test('one who cannot be told does not keep the others from being told', async () => {
  const [odd, w] = [await worker('daily'), await worker()]
  await world.admin.query(`update care.notice_channel set time_zone = 'Mars/Base' where party_id = $1`, [odd.id])
  await odd.asked('housing')
  await w.asked('housing')
  await teller.pass()
  assert.deepEqual(
    sent.map((message) => message.to),
    [w.address],
  )
  assert.equal(faults.length, 1)
})

test('the person is told where and when they named it safe, in words that say nothing; at another hour it is held, and they can see that', async () => {
  const agency = await given.agency()
  const [asks, person] = [await given.staff(agency), await given.person(agency, { given_name: 'Lin' })]
  const as = await world.as(person)
  await done(as.put('/api/notice-channels/text', { how: 'at_once', time_zone: 'UTC', address: 'ignored' }))
  const say = (safe: boolean, value: string, from: string | null) =>
    world.admin.query(`insert into care.contact_preference (person_id, agency_id, channel, value, safe, from_time) values ($1, $2, 'text', $3, $4, $5)`, [
      person, agency, value, safe, from,
    ]) // prettier-ignore
  const asked = async () => {
    await world.admin.query(
      `insert into care.action (person_id, category, agency_id, written_by, kind, words, due_at, responsible_id, state)
       values ($1, 'money', $2, $3, 'promise', 'Bring the letter', guard.now() + interval '3 hours', $1, 'requested')`,
      [person, agency, asks],
    )
    await world.app.settle()
  }
  await asked()
  await teller.pass()
  assert.deepEqual([sent.length, (await toldTo(as))[0].why], [0, 'not_named_safe'])
  await say(true, '5550 123', null)
  await say(false, '', '18:00')
  await world.clock('2025-03-03T19:00:00Z')
  await asked()
  await teller.pass()
  await teller.pass()
  const held = (await toldTo(as)).filter((one: any) => one.outcome === 'held')
  assert.deepEqual(
    held.map((one: any) => [one.why, one.until]),
    [['not_at_this_hour', '2025-03-04T09:00:00Z']],
  )
  await world.clock('2025-03-04T09:00:30Z')
  await teller.pass()
  assert.equal(sent.length, 1)
  assert.equal(sent[0]!.to, '5550 123')
  assert.equal(sent[0]!.text, 'There are 2 things for you to look at, when it suits you.\n')
  assert.equal((await one(`select count(*)::int as n from care.reading where person_id = $1`, [person])).n, 0) // nobody looked at anything
})

test('never means never, also for what is queued already', async () => {
  const w = await worker('daily')
  await w.asked('housing')
  await done(w.as.put('/api/notice-channels/email', { how: 'never', time_zone: 'UTC' }))
  assert.equal(await queued(w.id), 0)
  await w.asked('housing')
  assert.equal(await queued(w.id), 0)
})

test('a ticket opens nothing when it is older than a minute or not ours, and what it opens is only read', async () => {
  const w = await worker()
  const ticket = (await one('select guard.ticket_for($1) as ticket', [w.id])).ticket as string
  const began = async (said: string) => (await one('select guard.begin_with_ticket($1) as caller', [said])).caller
  assert.equal((await began(ticket)).id, w.id)
  assert.equal(await began(ticket.replace(w.id, w.person)), null)
  const [signature, ...rest] = ticket.split('|')
  assert.equal(await began([signature, ...rest.slice(0, -1), Number(rest.at(-1)) - 61].join('|')), null)
  const client = await world.admin.connect()
  await client.query('begin')
  await client.query('select guard.begin_with_ticket($1)', [ticket])
  await assert.rejects(client.query(`update care.staff set name = 'Other' where id = $1`, [w.id]), /read-only/)
  await client.query('rollback')
  client.release()
})

test('without a provider there is a file for each message, whole, in the folder of the house', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homeward-outbox-'))
  try {
    await files(folder, 'text').send({ id: 'x.1', to: '5550 1', subject: 'Reminder', text: 'There is 1 thing\n' })
    assert.deepEqual(await readdir(folder), ['x.1.text.txt'])
    assert.equal(await readFile(path.join(folder, 'x.1.text.txt'), 'utf8'), 'To: 5550 1\nSubject: Reminder\n\nThere is 1 thing\n')
  } finally {
    await rm(folder, { recursive: true })
  }
})

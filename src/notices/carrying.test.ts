/** What becomes of a message on its way: an address that is its owner’s, several servers, one that dies, a mail server that says no. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { keeping, tellingHouse, toldTo, type Telling } from '../../test/harness/telling.ts'
import { NotTaken } from '../server/carrier.ts'
import { files } from '../server/post.ts'

let house: Telling
before(async () => void (house = await tellingHouse()))
beforeEach(() => house.anew())
after(() => house.close())

test('before an address is confirmed nothing but its code is sent there, and the code of another is none', async () => {
  const agency = await house.given.agency()
  const as = await house.world.as(await house.given.staff(agency))
  const put = (address: string) => as.put('/api/notice-channels/email', { how: 'at_once', time_zone: 'UTC', address })
  assert.equal((await as.put('/api/notice-channels/email', { how: 'daily', time_zone: 'UTC' })).body.refusal, 'say_which_address')
  assert.equal((await put('nowhere')).body.refusal, 'not_such_an_address')
  assert.equal(
    (await as.put('/api/notice-channels/email', { how: 'daily', time_zone: 'Mars/Base', address: 'a@example.org' })).body.refusal,
    'no_such_time_zone',
  )
  assert.equal((await as.post('/api/notice-channels/email/confirm', { code: '000000' })).body.refusal, 'no_such_channel')
  await done(put('first@example.org'))
  await house.teller.pass()
  const code = /\d{6}/.exec(house.sent[0]!.text)![0]
  await done(put('second@example.org'))
  assert.deepEqual((await as.post('/api/notice-channels/email/confirm', { code })).body, { confirmed: false })
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map((message) => message.to),
    ['first@example.org', 'second@example.org'],
  )
  await house.world.clock('2025-03-03T10:30:00Z')
  assert.deepEqual((await as.post('/api/notice-channels/email/confirm', { code: /\d{6}/.exec(house.sent[1]!.text)![0] })).body, { confirmed: false })
  for (const _ of [3, 4, 5]) await done(as.post('/api/notice-channels/email/code'))
  assert.equal((await as.post('/api/notice-channels/email/code')).body.refusal, 'too_many_codes')
})

test('five wrong codes, and the right one is no longer taken', async () => {
  const as = await house.world.as(await house.given.staff(await house.given.agency()))
  await done(as.put('/api/notice-channels/email', { how: 'daily', time_zone: 'UTC', address: 'five@example.org' }))
  await house.teller.pass()
  const code = /\d{6}/.exec(house.sent[0]!.text)![0]
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  for (let n = 0; n < 5; n++) assert.deepEqual((await as.post('/api/notice-channels/email/confirm', { code: wrong })).body, { confirmed: false })
  assert.deepEqual((await as.post('/api/notice-channels/email/confirm', { code })).body, { confirmed: false })
})

test('of two servers at once each message leaves by one', async () => {
  const workers = []
  for (let n = 0; n < 8; n++) workers.push(await house.worker())
  for (const w of workers) await w.asked('housing')
  const slowly = keeping(async (message) => {
    await new Promise((passed) => setTimeout(passed, 20))
    house.sent.push(message)
  })
  const [first, second] = [house.tellerWith(slowly), house.tellerWith(slowly)]
  await Promise.all([first.pass(), second.pass()])
  assert.deepEqual(house.sent.map((message) => message.to).toSorted(), workers.map((w) => w.address).toSorted())
})

test('a server that dies while it sends has kept nothing: the next sends the same message again, by the same id', async () => {
  const w = await house.worker()
  await w.asked('housing')
  const dying = house.tellerWith(
    keeping(async (message) => {
      house.sent.push(message)
      await house.world.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'homeward-dying' and datname = current_database()`,
      )
    }),
    'homeward-dying',
  )
  await dying.pass().catch(() => undefined)
  assert.ok((await house.queued(w.id)) > 0)
  await house.world.admin.query(`update sealed.sending set paused_until = '-infinity'`) // had the whole server died, nobody had set it aside
  await house.teller.pass()
  assert.equal(house.sent.length, 2)
  assert.equal(house.sent[0]!.id, house.sent[1]!.id)
  await w.asked('housing')
  await house.teller.pass()
  assert.notEqual(house.sent[2]!.id, house.sent[1]!.id)
})

test('what does not go through is tried again, later and later, and says so; an address that takes nothing is asked for anew', async () => {
  const w = await house.worker()
  await w.asked('housing')
  let answers: Error | undefined = new Error('the mail server is away')
  const failing = house.tellerWith(
    keeping(async (message) => {
      if (answers) throw answers
      house.sent.push(message)
    }),
  )
  await failing.pass()
  await failing.pass()
  assert.deepEqual(house.faults, ['Error'])
  assert.deepEqual((await toldTo(w.as))[0].why, 'not_taken')
  await house.world.clock('2025-03-03T09:01:30Z')
  await failing.pass()
  await house.world.clock('2025-03-03T09:03:00Z')
  await failing.pass()
  assert.equal(house.faults.length, 2)
  answers = undefined
  await house.world.clock('2025-03-03T09:08:00Z')
  await failing.pass()
  assert.equal(house.sent.length, 1)
  answers = new NotTaken('no such mailbox')
  await w.asked('housing')
  await failing.pass()
  assert.deepEqual([(await toldTo(w.as))[0].outcome, (await toldTo(w.as))[0].why], ['refused', 'address_refused'])
  assert.equal((await w.as.get('/api/notices')).body.channels[0].confirmed, false)
})

test('one who cannot be told does not keep the others from being told', async () => {
  const [odd, w] = [await house.worker('daily'), await house.worker()]
  await house.world.admin.query(`update care.notice_channel set time_zone = 'Mars/Base' where party_id = $1`, [odd.id])
  await odd.asked('housing')
  await w.asked('housing')
  await house.teller.pass()
  assert.deepEqual(
    house.sent.map((message) => message.to),
    [w.address],
  )
  assert.equal(house.faults.length, 1)
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

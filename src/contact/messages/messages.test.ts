/** CON-08: what is sent to a person leaves only where, and at hours, they named as safe; asked when it is written, and once more when it leaves. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { done } from '../../../test/harness/given-plan.ts'
import { keeping, tellingHouse, type Telling } from '../../../test/harness/telling.ts'
import { NotTaken } from '../../server/carrier.ts'

const ZONE = 'Australia/Sydney'
const AT_SEVEN = '2025-03-04T08:00:00Z' // 19:00 there
const NEXT_MORNING = '2025-03-04T22:00:00Z' // 9:00 there
let house: Telling
before(async () => void (house = await tellingHouse()))
beforeEach(() => house.anew())
after(() => house.close())

/** C1, who says how it is safe to reach them, and a worker of their agency. */
async function c1() {
  const { world, given } = house
  const a1 = await given.agency('Harbour Homelessness Service')
  const worker_id = await given.staff(a1, ['support_worker'])
  const id = await given.person(a1, { given_name: 'Lin' })
  await given.consent(id, a1, ['general'])
  const [self, worker] = [await world.as(id), await world.as(worker_id)]
  const says = (way: object) =>
    done(self.post(`/api/people/${id}/contact-preferences`, { channel: 'text', value: '', safe: true, from_time: null, to_time: null, no_voicemail: false, note: '', ...way })) // prettier-ignore
  await says({ value: '5550 4471', no_voicemail: true })
  await says({ safe: false, from_time: '18:00' })
  const at = `/api/people/${id}/messages`
  const send = (more: object = {}) => worker.post(at, { channel: 'text', words: 'See you tomorrow at ten', time_zone: ZONE, ...more })
  return { a1, id, worker_id, self, worker, says, at, send, seen: async () => await done(worker.get(at, { time_zone: ZONE })) }
}

test('no text after six: worker.a1’s text at seven is blocked, offered for nine tomorrow, and leaves at nine', async () => {
  const c = await c1()
  await house.world.clock(AT_SEVEN)
  assert.deepEqual([(await c.send()).status, (await c.send()).body.refusal], [409, 'not_a_safe_hour'])
  const { ways, no_voicemail } = await c.seen()
  assert.deepEqual(ways[0], { channel: 'text', may: 'later', until: NEXT_MORNING, why: null })
  assert.equal(no_voicemail, true)
  await done(c.send({ when: 'next_safe_hour' }))
  await house.sendMessages()
  assert.equal(house.sent.length, 0)
  await house.world.clock('2025-03-04T22:00:30Z')
  await house.sendMessages()
  await house.sendMessages()
  assert.deepEqual(
    house.sent.map(({ to, subject, text }) => [to, subject, text]),
    [['5550 4471', 'Reminder', 'See you tomorrow at ten\n']],
  )
  assert.doesNotMatch(JSON.stringify(house.sent), /Harbour|Homeward|Lin/)
  const [one] = (await c.seen()).messages
  assert.deepEqual([one.state, one.sent_to, one.may_call_back], ['sent', '5550 4471', false])
})

test('a letter uses the neutral sender: no agency’s name; and goes only to an address they named', async () => {
  const c = await c1()
  assert.equal((await c.send({ channel: 'letter' })).body.refusal, 'not_named_safe')
  await c.says({ channel: 'letter', value: '3 Ash Street' })
  await house.world.clock(AT_SEVEN)
  await done(c.send({ channel: 'letter', words: 'The key is at the desk' }))
  const { letter_from, messages } = await c.seen()
  assert.equal(letter_from, 'Reminder')
  assert.deepEqual([messages[0].state, messages[0].sent_to], ['sent', '3 Ash Street'])
  await house.sendMessages()
  assert.equal(house.sent.length, 0) // it is printed, and leaves by hand
})

test('a way that was not named, or named as never, takes nothing; nor is anything sent that says nothing', async () => {
  const c = await c1()
  assert.equal((await c.send({ channel: 'email' })).body.refusal, 'not_named_safe')
  await c.says({ safe: false })
  assert.equal((await c.send({ when: 'next_safe_hour' })).body.refusal, 'never_by_this')
  assert.equal((await c.send({ words: '  ' })).status, 400)
  assert.equal((await c.send({ time_zone: 'Mars/Base' })).body.refusal, 'no_such_clock')
  assert.equal((await c.self.post(c.at, { channel: 'text', words: 'x', time_zone: ZONE })).body.refusal, 'not_your_role')
})

test('what the person says while it waits holds: never by this, another number, other hours', async () => {
  const never = await c1()
  const moved = await c1()
  const hours = await c1()
  await house.world.clock(AT_SEVEN)
  for (const c of [never, moved, hours]) await done(c.send({ when: 'next_safe_hour' }))
  await never.says({ safe: false })
  await moved.says({ value: '5550 9999' })
  await hours.says({ safe: false, from_time: '08:00', to_time: '12:00' })
  await house.world.clock('2025-03-04T22:00:30Z')
  await house.sendMessages()
  assert.deepEqual(
    house.sent.map(({ to }) => to),
    ['5550 9999'],
  )
  assert.equal((await never.seen()).messages[0].why, 'never_by_this')
  assert.equal((await hours.seen()).messages[0].send_at, '2025-03-05T01:00:00Z') // noon
})

test('a worker whom the person excludes while it waits, or who leaves, sends nothing more', async () => {
  const [excluded, left] = [await c1(), await c1()]
  await house.world.clock(AT_SEVEN)
  for (const c of [excluded, left]) await done(c.send({ when: 'next_safe_hour' }))
  await house.given.exclude(excluded.id, excluded.worker_id)
  await house.world.admin.query('update care.staff set active = false where id = $1', [left.worker_id])
  await house.world.clock('2025-03-04T22:00:30Z')
  await house.sendMessages()
  assert.equal(house.sent.length, 0)
  const { rows } = await house.world.admin.query('select why from care.message where person_id = any ($1)', [[excluded.id, left.id]])
  assert.deepEqual(
    rows.map(({ why }) => why),
    ['no_longer_yours', 'no_longer_yours'],
  )
})

test('a partner writes only while consent lasts: what waits when it is withdrawn does not leave', async () => {
  const c = await c1()
  const a2 = await house.given.agency()
  await house.given.involve(c.id, a2)
  await house.given.consent(c.id, a2, ['general'])
  const partner = await house.world.as(await house.given.staff(a2, ['partner_worker']))
  await house.world.clock(AT_SEVEN)
  await done(partner.post(c.at, { channel: 'text', words: 'Come by', time_zone: ZONE, when: 'next_safe_hour' }))
  await done(c.self.post(`/api/people/${c.id}/consents/withdraw`, { party_id: a2 }))
  await house.world.admin.query('update care.involvement set to_at = guard.now() where person_id = $1 and party_id = $2', [c.id, a2])
  await house.world.clock('2025-03-04T22:00:30Z')
  await house.sendMessages()
  assert.equal(house.sent.length, 0)
})

test('called back before it leaves, it does not leave; afterwards it cannot be', async () => {
  const c = await c1()
  await house.world.clock(AT_SEVEN)
  const { id } = await done(c.send({ when: 'next_safe_hour' }))
  await done(c.worker.post(`${c.at}/${id}/call-back`))
  assert.equal((await c.worker.post(`${c.at}/${id}/call-back`)).body.refusal, 'left_already')
  await house.world.clock('2025-03-04T22:00:30Z')
  await house.sendMessages()
  assert.equal(house.sent.length, 0)
})

test('of two servers at once one sends it; what does not go through is tried again, and not at an hour that is not safe', async () => {
  const [once, busy, gone] = [await c1(), await c1(), await c1()]
  await house.world.clock('2025-03-04T06:58:00Z') // 17:58 there
  await done(once.send())
  await Promise.all([house.sendMessages(), house.sendMessages()])
  assert.equal(house.sent.length, 1)
  await done(busy.send())
  await house.sendMessages(keeping(() => Promise.reject(new Error('away'))))
  assert.deepEqual(house.faults, ['Error'])
  await house.world.clock('2025-03-04T07:30:00Z') // 18:30 there
  await house.sendMessages()
  assert.equal(house.sent.length, 1)
  assert.equal((await busy.seen()).messages[0].send_at, NEXT_MORNING)
  await house.world.clock('2025-03-04T22:01:00Z')
  await done(gone.send())
  await house.sendMessages(keeping(() => Promise.reject(new NotTaken('no such number'))))
  assert.equal((await gone.seen()).messages[0].why, 'address_refused')
})

test('an agency that Lin lets know nothing any more sends her no letter, and none goes where she told another never to send one', async () => {
  const c = await c1()
  await house.world.clock(AT_SEVEN)
  const b1 = await house.given.agency('Bridge Housing')
  const theirs = await house.world.as(await house.given.staff(b1, ['partner_worker']))
  await house.given.involve(c.id, b1)
  await house.given.consent(c.id, b1, ['general'])
  const named = await theirs.post(`/api/people/${c.id}/contact-preferences`, { channel: 'letter', value: '3 Ash Street', safe: true, from_time: null, to_time: null, no_voicemail: false, note: '' }) // prettier-ignore
  assert.equal(named.status, 200)
  const letter = () => theirs.post(c.at, { channel: 'letter', words: 'Please call', time_zone: ZONE })
  await done(letter())
  await house.given.consent(c.id, b1, ['general'], 'withdrawn')
  assert.equal((await letter()).body.refusal, 'not_yours')
  assert.deepEqual(
    (await done(theirs.get(c.at))).ways.map((way: any) => way.may),
    ['never', 'never', 'never'],
  )
  // the agency that leads sees what it wrote itself, and not what she has told others since
  await c.says({ channel: 'letter', value: '9 Elm Road' })
  await done(c.send({ channel: 'letter' }))
  await house.given.consent(c.id, b1, ['general'])
  const never = await theirs.post(`/api/people/${c.id}/contact-preferences`, { channel: 'letter', value: '9 Elm Road', safe: false, from_time: null, to_time: null, no_voicemail: false, note: '' }) // prettier-ignore
  assert.equal(never.status, 200)
  const raw = house.world.admin.query(`insert into care.message (person_id, channel, words, time_zone, send_at, state, sent_at, sent_to) values ($1, 'letter', 'x', 'UTC', now(), 'sent', now(), '9 Elm Road')`, [c.id]) // prettier-ignore
  await assert.rejects(raw, /never by this/)
})

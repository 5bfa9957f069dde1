/** A word left without an account, or by another agency: it arrives in the same inbox, and no record is made of it before somebody has looked. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, makeEntryWorld, refused, type EntryWorld } from '../../../test/harness/entry.ts'
import { Visitor } from '../../../test/harness/visitor.ts'
import { isGood, ticketFor } from './ticket.ts'

let w: EntryWorld, secret: string
before(async () => {
  w = await makeEntryWorld()
  secret = w.world.app.config.secret
})
after(() => w.close())

let home = 1
/** From a house of its own, so that one does not use up the hour of another. */
const ask = (body: object, from = `10.0.0.${home++}`) => new Visitor(w.world).ask('POST', '/api/hello', body, {}, from)
const word = (more: object = {}) => ({
  agency_id: w.agency.a1,
  name: 'Rosa Vidal',
  reach: 'Text only, mornings; he must not see it',
  told: 'We sleep in the car since Friday',
  ticket: ticketFor(secret, Date.now() - 60_000),
  ...more,
})
const inbox = async (as = w.who.intake) => (await as.get('/api/entry/words')).body

test('whoever has no account asks an agency; it waits in its inbox as typed, with the clock running, and becomes a first contact', async () => {
  await w.at('03T09:00')
  const opened = await new Visitor(w.world).ask('GET', '/api/hello')
  assert.ok(opened.body.agencies.some((one: any) => one.id === w.agency.a1))
  refused(await ask(word({ ticket: opened.body.ticket })), 'ask_again')
  refused(await ask(word({ reach: ' ' })), 'say_how_to_reach_safely')
  assert.deepEqual((await ask(word())).body, { left: true })
  const [waiting] = await inbox()
  assert.deepEqual(
    [waiting.name, waiting.reach, waiting.told, waiting.from_agency, waiting.ours, waiting.clock.due_at.slice(0, 16)],
    ['Rosa Vidal', 'Text only, mornings; he must not see it', 'We sleep in the car since Friday', null, true, '2025-03-04T09:00'],
  )
  assert.deepEqual(await inbox(w.who.worker2), [], 'nobody else reads it')
  assert.equal((await w.world.admin.query('select 1 from care.person')).rowCount, 0, 'no record is made of it')

  await w.at('03T11:00')
  const person = await w.known('Rosa')
  const entry = done(
    await w.who.intake.post(`/api/people/${person}/entries`, {
      source: 'public',
      channel: 'text',
      urgency: 'standard',
      told: waiting.told,
      received_at: waiting.received_at,
      answered: { mode: 'text', summary: 'Come by at noon' },
    }),
  )
  done(await w.who.intake.post(`/api/entry/words/${waiting.id}/take-up`, { entry_id: entry, version: waiting.version }))
  refused(await w.who.intake.post(`/api/entry/words/${waiting.id}/take-up`, { entry_id: entry, version: waiting.version }), 'changed_meanwhile')
  assert.deepEqual(await inbox(), [])
  const { body } = await w.who.intake.get(`/api/people/${person}/entries/${entry}`)
  assert.deepEqual([body.source, body.answered.minutes], ['public', 120], 'the clock runs since it was left')
})

test('machines, floods and the same word twice leave nothing behind', async () => {
  await w.at('04T09:00')
  assert.deepEqual((await ask(word({ website: 'http://spam.example' }))).body, { left: true })
  refused(await ask(word({ ticket: `${Date.now() - 60_000}.forged` })), 'ask_again')
  const once = word()
  assert.equal((await ask(once)).status, 200)
  refused(await ask(once), 'word_left_already')
  assert.equal((await inbox()).length, 1)
  const from = '10.9.9.9'
  for (let n = 0; n < 12; n++) await ask(word({ told: `again ${n}`, ticket: ticketFor(secret, Date.now() - 90_000) }), from)
  refused(await ask(word({ told: 'once more', ticket: ticketFor(secret, Date.now() - 99_000) }), from), 'too_many_tries')
  await w.world.admin.query('update care.agency set sealed = true where id = $1', [w.agency.a2])
  refused(await ask(word({ agency_id: w.agency.a2 })), 'no_such_thing')
  await w.world.admin.query('update care.agency set sealed = false where id = $1', [w.agency.a2])
  const [waiting] = await inbox()
  refused(await w.who.intake.post(`/api/entry/words/${waiting.id}/set-aside`, { reason: ' ', version: waiting.version }), 'say_why_set_aside')
  refused(await w.who.worker2.post(`/api/entry/words/${waiting.id}/set-aside`, { reason: 'x', version: waiting.version }), 'changed_meanwhile')
  done(await w.who.intake.post(`/api/entry/words/${waiting.id}/set-aside`, { reason: 'Asked twice', version: waiting.version }))
})

test('a flood from many addresses turns nobody away: what comes after a full day is kept, and read after the others', async () => {
  const quiet = await w.given.agency('Quiet House')
  const reader = await w.world.as(await w.given.staff(quiet, ['intake']))
  await w.at('04T20:00')
  for (let address = 0; address < 10; address++)
    for (let n = 0; n < 6; n++)
      assert.equal(
        (await ask(word({ agency_id: quiet, told: `spam ${n}`, ticket: ticketFor(secret, Date.now() - 60_000) }), `10.7.0.${address}`)).status,
        200,
      )
  assert.deepEqual((await ask(word({ agency_id: quiet, name: 'Ola', ticket: ticketFor(secret, Date.now() - 60_000) }))).body, { left: true })
  await w.at('05T08:00')
  done(await w.who.worker2.post('/api/entry/words', { agency_id: quiet, name: 'Sam', reach: 'At the desk', told: 'Needs a nurse', agrees: true }))
  const waiting = await inbox(reader)
  assert.equal(waiting.length, 62)
  assert.deepEqual(
    waiting.slice(-2).map((one: any) => [one.name, one.set_apart]),
    [
      ['Sam', false],
      ['Ola', true],
    ],
    'what a colleague tells is never set apart, and a flood pushes it nowhere',
  )
  const ola = waiting.at(-1)
  done(await reader.post(`/api/entry/words/${ola.id}/set-aside`, { reason: 'Rang her', version: ola.version }))
  await w.at('05T21:00')
  assert.equal((await ask(word({ agency_id: quiet, name: 'Eli', ticket: ticketFor(secret, Date.now() - 60_000) }))).status, 200)
  assert.equal((await inbox(reader)).find((one: any) => one.name === 'Eli').set_apart, false, 'the next day is a new one')

  await w.world.admin.query(`begin; set local homeward.bulk = 'on';
    insert into care.word_left (agency_id, reach, told, received_at) select '${quiet}', 'x', 'x', '2025-03-05T21:00:00Z' from generate_series(1, 20000); commit`)
  refused(await ask(word({ agency_id: quiet, ticket: ticketFor(secret, Date.now() - 60_000) })), 'too_many_words_today')
})

test('another agency tells of somebody who agrees, in the same inbox', async () => {
  await w.at('05T09:00')
  const tell = (more: object = {}) =>
    w.who.worker2.post('/api/entry/words', {
      agency_id: w.agency.a3,
      name: 'Sam',
      reach: 'At the desk',
      told: 'Needs a nurse',
      agrees: true,
      ...more,
    })
  refused(await tell({ agrees: false }), 'bad_shape')
  refused(await tell({ agency_id: w.agency.a2 }), 'word_to_ones_own_agency')
  done(await tell())
  const [waiting] = await inbox(w.who.worker3)
  assert.deepEqual([waiting.name, waiting.from_agency, waiting.ours], ['Sam', 'Northside Housing', true])
  assert.equal((await inbox(w.who.worker2))[0].ours, false, 'the sender sees that it waits')
})

test('nobody is told of to an agency that nobody works at any more; a word becomes a first contact of one’s own agency, once', async () => {
  await w.at('06T09:00')
  const closed = await w.given.agency('Closed House')
  await w.world.admin.query('update care.agency set active = false where id = $1', [closed])
  const tell = (agency_id: string) =>
    w.who.worker1.post('/api/entry/words', { agency_id, name: 'Sam', reach: 'At the desk', told: 'A bed', agrees: true })
  refused(await tell(closed), 'no_such_thing')
  done(await tell(w.agency.a2))
  const ours = async () => (await inbox(w.who.worker2)).filter((one: any) => one.ours)
  const [waiting] = await ours()
  const { entry } = await w.screened('Ours')
  const takeUp = (entry_id: string) => w.who.worker2.post(`/api/entry/words/${waiting.id}/take-up`, { entry_id, version: waiting.version })
  refused(await takeUp(entry), 'not_yours')
  assert.equal((await ours()).length, 1, 'it goes on waiting')
})

test('a ticket is ours, neither too young nor too old', () => {
  const now = 1_000_000_000
  assert.equal(isGood(ticketFor('secret', now - 5_000), 'secret', now), true)
  assert.equal(isGood(ticketFor('secret', now - 1_000), 'secret', now), false)
  assert.equal(isGood(ticketFor('secret', now - 13 * 3_600_000), 'secret', now), false)
  assert.equal(isGood(ticketFor('other', now - 5_000), 'secret', now), false)
  assert.notEqual(ticketFor('secret', now), ticketFor('secret', now), 'two who open the form at one moment are two')
})

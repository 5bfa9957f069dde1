/** ENT-07: one front door, one record of a person; and two again when it was a mistake. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, makeEntryWorld, refused, type EntryWorld } from '../../test/harness/entry.ts'
import { verifyRecord } from '../records/verify.ts'
import type { As } from '../../test/harness/world.ts'

let w: EntryWorld
let intake2: As
before(async () => {
  w = await makeEntryWorld()
  intake2 = await w.world.as(await w.given.staff(w.agency.a2, ['intake'], 'intake.a2'))
})
after(() => w.close())

const told = (words: string) => ({ channel: 'phone', urgency: 'standard', told: words })
const entriesOf = async (as: As, person: string) => (await as.get(`/api/people/${person}/entries`)).body.map((one: any) => one.told)
const begin = async (as: As, body: object) => done(await as.post('/api/people', body))
const owed = async (as: As, person: string) => (await as.get(`/api/people/${person}/owed`)).body.owed.filter((one: any) => one.standard === 'ENT-07')

test('Jon Smyth may be John Smith: said so, it is one record with both entries; undone by the network, two again, each with its own', async () => {
  await w.at('03T09:00')
  const john = await begin(w.who.intake, { given_name: 'John', family_name: 'Smith', born: '1980-01-01' })
  done(await w.who.intake.post(`/api/people/${john}/entries`, told('Sleeping in the car')))
  assert.deepEqual(
    (await owed(w.who.intake, john)).map((one: any) => [one.status, one.why.key]),
    [['met', 'looked_for_first']],
  )

  const jon = { given_name: 'Jon', family_name: 'Smyth', born: '1980-01-01' }
  const { body: found } = await intake2.post('/api/people/matches', { ...jon, beyond: true })
  assert.deepEqual([found.candidates, found.possible.length], [[], 1], 'a possible match is offered')
  assert.ok(!JSON.stringify(found).includes('Smith') && !JSON.stringify(found).includes(john), 'without any detail')
  assert.equal((await intake2.get(`/api/people/${john}`)).status, 404)

  const same = done(await intake2.post('/api/people/same', { match: found.possible[0], person_says_so: true, typed: jon }))
  assert.equal(same, john)
  const theirs = done(await intake2.post(`/api/people/${john}/entries`, told('Needs a room in the north')))
  done(await intake2.post(`/api/people/${john}/entries/${theirs}/response`, { version: 1, mode: 'phone', summary: 'Come tomorrow' }))
  done(await intake2.post(`/api/people/${john}/notes`, { mode: 'phone', observed: 'Rang twice.' }))
  const himself = await w.world.as(john)
  assert.deepEqual((await entriesOf(himself, john)).toSorted(), ['Needs a room in the north', 'Sleeping in the car'], 'one record, both entries')
  assert.deepEqual(await entriesOf(intake2, john), ['Needs a room in the north'], 'each agency sees its own, until there is consent')

  const { body: decided } = await w.who.net.get('/api/people/same')
  assert.deepEqual(
    decided.map((one: any) => [one.agency, one.by, one.person]),
    [['Northside Housing', 'intake.a2', null]],
    'the network sees no name',
  )
  assert.ok(!JSON.stringify(decided).includes('Smith'))
  const undo = (as: As, reason = 'Two birth certificates') => as.post(`/api/people/same/${decided[0].id}/undo`, { reason })
  refused(await undo(w.who.intake), 'not_yours')
  refused(await undo(w.who.worker1), 'not_your_role')
  refused(await undo(w.who.net, ' '), 'bad_shape')
  assert.equal((await undo(w.who.net)).status, 200)
  refused(await undo(w.who.net), 'already_undone')

  const { body: after } = await intake2.get('/api/people/same')
  const apart = after[0].person.id
  assert.deepEqual([after[0].person.name, after[0].undone_reason], ['Jon Smyth', 'Two birth certificates'])
  assert.notEqual(apart, john)
  assert.deepEqual(await entriesOf(himself, john), ['Sleeping in the car'])
  assert.deepEqual(await entriesOf(await w.world.as(apart), apart), ['Needs a room in the north'])
  assert.equal((await intake2.get(`/api/people/${john}`)).status, 404, 'the agency no longer knows of the other')
  assert.equal((await intake2.get(`/api/people/${apart}/entries/${theirs}`)).body.answered.on_time, true, 'what belongs together went together')
  assert.equal(
    (await intake2.get(`/api/people/${apart}/timeline?kind=all`)).body.moments.some(
      (one: any) => one.words?.includes('Rang twice.') || JSON.stringify(one).includes('Rang twice.'),
    ),
    true,
  )
  assert.deepEqual(
    (await intake2.get('/api/people/search?q=smyth')).body.map((one: any) => one.id),
    [apart],
  )
  assert.equal(
    (await himself.get(`/api/people/${john}/timeline?kind=all`)).body.moments.some((one: any) => JSON.stringify(one).includes('Rang twice.')),
    false,
  )
  assert.deepEqual((await verifyRecord(w.world.adminUrl)).faults, [], 'every change is in the log, and the log is whole')
})

test('talks that the person came to and what they decided go with the agency that wrote them down, and are theirs there too', async () => {
  await w.at('03T15:00')
  const ann = await begin(w.who.intake, { given_name: 'Ann', family_name: 'Lowe', born: '1982-02-02' })
  const typed = { given_name: 'Anne', family_name: 'Lowe', born: '1982-02-02' }
  const { body: found } = await intake2.post('/api/people/matches', { ...typed, beyond: true })
  done(await intake2.post('/api/people/same', { match: found.possible[0], person_says_so: true, typed }))
  const plan = `/api/people/${ann}/plan`
  done(await w.who.worker2.post(`${plan}/discussions`, { kind: 'planning', happened_at: '2025-03-03T14:00:00Z', topic: 'A room', came: [ann] }))
  done(await w.who.worker2.post(`/api/people/${ann}/preferences`, { kind: 'time', value: 'morning' }))
  done(await w.who.worker2.post(`/api/people/${ann}/notes`, { mode: 'phone', observed: 'Rang', utc_offset: 0, why_otherwise: 'urgent' }))
  done(await w.who.worker2.post(`${plan}/decisions`, { words: 'The north', decided_by: ann, mode: 'dictated' }))
  const { body: decided } = await w.who.net.get('/api/people/same')
  const last = decided.find((one: any) => !one.undone_at)
  assert.equal((await w.who.net.post(`/api/people/same/${last.id}/undo`, { reason: 'Two people' })).status, 200)
  const apart = (await intake2.get('/api/people/same')).body.find((one: any) => one.id === last.id).person.id
  const together = (await w.who.worker2.get(`/api/people/${apart}/plan/together`)).body
  assert.deepEqual([together.discussions[0].came, together.discussions[0].person_came], [[apart], true])
  assert.equal(together.decisions[0].decided_by, apart)
  assert.deepEqual((await verifyRecord(w.world.adminUrl)).faults, [])
})

test('what hangs together with what others wrote is not torn apart, nor a record that began with the agency', async () => {
  await w.at('04T09:00')
  const mara = await begin(w.who.intake, { given_name: 'Mara', family_name: 'Quint', born: '1975-03-03' })
  const { body: found } = await intake2.post('/api/people/matches', { given_name: 'Mara', family_name: 'Kwint', born: '1975-03-03', beyond: true })
  done(await intake2.post('/api/people/same', { match: found.possible[0], person_says_so: true }))
  await w.given.consent(mara, w.agency.a2, ['general', 'housing'])
  const plan = done(await w.who.worker1.post(`/api/people/${mara}/plan`, {}))
  await w.world.admin.query(
    `insert into care.participant (plan_id, person_id, agency_id, written_by, party_id, role) select $1, $2, $3, $4, $3, 'housing'`,
    [plan, mara, w.agency.a2, w.worker1],
  )
  const { body: decided } = await w.who.net.get('/api/people/same')
  const one = decided.find((each: any) => !each.undone_at)
  refused(await w.who.net.post(`/api/people/same/${one.id}/undo`, { reason: 'Two people' }), 'part_of_something_shared')
  assert.equal((await intake2.get(`/api/people/${mara}`)).status, 200, 'nothing has changed')
})

test('two records that look alike wait for a decision, and are late after a week', async () => {
  await w.at('05T09:00')
  const [a, b] = [await w.known('Ida', '1990-01-01'), await w.known('Ida', '1990-01-01')].toSorted()
  const { rows } = await w.world.admin.query(
    `insert into care.likely_duplicate (person_id, other_id, names, births) values ($1, $2, 'same', 'same') returning id`,
    [a, b],
  )
  await w.at('13T09:00')
  await w.who.intake.patch(`/api/people/${a}`, { version: 1, about_me: 'x' })
  const stands = async () => (await owed(w.who.intake, a!)).map((one: any) => [one.status, one.why.key])
  assert.deepEqual(await stands(), [['missed', 'pair_undecided']])
  done(await w.who.intake.post(`/api/people/${a}/duplicates/${rows[0].id}`, { decision: 'different' }))
  assert.deepEqual(await stands(), [['met_late', 'pair_decided']])
})

/** A whole life on one page: About me (PRI-01), taking part (PRI-08), nine parts of a life (PRI-14). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, makeEntryWorld, refused, type EntryWorld } from '../../test/harness/entry.ts'
import { LIFE_PARTS } from '../shared/life-words.ts'

let w: EntryWorld
before(async () => {
  w = await makeEntryWorld()
})
after(() => w.close())

const life = async (person: string, as = w.who.intake) => (await as.get(`/api/people/${person}/life`)).body
const owed = async (person: string, id: string) =>
  (await w.who.intake.get(`/api/people/${person}/owed`)).body.owed
    .filter((one: any) => one.standard === id)
    .map((one: any) => [one.status, one.why.key])
const accepted = async (name: string) => {
  const one = await w.screened(name, { stay: { situation: 'motel', from_on: '2025-02-24' } })
  done(await one.act('decision', { decision: 'accepted', reasons: ['fits'], pathway: 'exit' }))
  return one.person
}

test('what a person says of themselves is read by a worker before their first contact', async () => {
  await w.at('03T09:00')
  const person = await accepted('Lin')
  const herself = await w.world.as(person)
  const note = (as = w.who.worker3) => as.post(`/api/people/${person}/notes`, { mode: 'phone', observed: 'We spoke' })
  const about = done(await herself.post(`/api/people/${person}/about-me`, { words: 'Talk slowly; my children come first' }))
  await w.given.consent(person, w.agency.a1, ['general'])
  await w.given.involve(person, w.agency.a3)
  await w.given.consent(person, w.agency.a3, ['general'])
  assert.deepEqual((await life(person, w.who.worker3)).about_me.to_read, true)
  refused(await note(), 'read_about_me_first')
  done(await w.who.worker3.post(`/api/people/${person}/notes`, { mode: 'phone', two_way: false, observed: 'Left a message' }))
  done(await w.who.worker3.post(`/api/people/${person}/about-me/${about}/read`, {}))
  refused(await w.who.worker3.post(`/api/people/${person}/about-me/${about}/read`, {}), 'read_already')
  done(await note())
  await w.at('04T09:00')
  done(await herself.post(`/api/people/${person}/about-me`, { words: 'Talk slowly. Ask me about the sea' }))
  done(await note())
  assert.equal((await life(person)).about_me.words, 'Talk slowly. Ask me about the sea')
  assert.equal((await w.who.intake.get(`/api/people/${person}`)).body.about_me, 'Talk slowly. Ask me about the sea')
  const { rows } = await w.world.admin.query('select words, mode from care.about_me where person_id = $1 order by at', [person])
  assert.equal(rows.length, 2, 'nothing that was said is overwritten')
  assert.deepEqual(
    (await owed(person, 'PRI-01')).find(([, why]: string[]) => why!.startsWith('about')),
    ['met', 'about_me_said'],
  )
})

test('to say nothing of oneself, in one’s own words, is an answer too', async () => {
  await w.at('03T09:00')
  const person = await accepted('Quiet')
  assert.deepEqual(
    (await owed(person, 'PRI-01')).find(([, why]: string[]) => why!.startsWith('about')),
    ['pending', 'about_me_owed'],
  )
  refused(await w.who.intake.post(`/api/people/${person}/about-me`, { words: ' ', mode: 'declined' }), 'bad_shape')
  done(await w.who.intake.post(`/api/people/${person}/about-me`, { words: 'Not now', mode: 'declined' }))
  assert.deepEqual(
    (await owed(person, 'PRI-01')).find(([, why]: string[]) => why!.startsWith('about')),
    ['met', 'about_me_said'],
  )
  assert.equal((await w.who.intake.get(`/api/people/${person}`)).body.about_me, '')
})

test('what somebody says of themselves is looked at with them again after a month; so is that they would rather not', async () => {
  const again = async (person: string) => (await owed(person, 'PRI-01')).find(([, why]: string[]) => why === 'looked_again')
  await w.at('03T09:00')
  const [says, rathers] = [await accepted('Says'), await accepted('Rathers')]
  const say = (person: string, body: object) => w.who.intake.post(`/api/people/${person}/about-me`, body)
  assert.equal(await again(says), undefined, 'nothing to look at yet')
  done(await say(says, { words: 'I garden' }))
  done(await say(rathers, { words: 'Not now', mode: 'declined' }))
  assert.deepEqual(
    [await again(says), await again(rathers)],
    [
      ['pending', 'looked_again'],
      ['pending', 'looked_again'],
    ],
  )
  assert.equal((await life(says)).about_me.look_again_on, '2025-04-02')
  done(await say(says, { words: 'I garden, tomatoes' }))
  assert.deepEqual((await again(says))![0], 'pending', 'mended on the same day it was not looked at again')
  await w.world.clock('2025-04-02T09:00:00Z')
  done(await say(says, { words: 'I garden, tomatoes' }))
  assert.deepEqual([(await again(says))![0], (await life(says)).about_me.look_again_on], ['met', null], 'still so is an answer')
  await w.world.clock('2025-04-03T09:00:00Z')
  assert.deepEqual((await again(rathers))![0], 'missed')
  done(await say(rathers, { words: 'I like the river' }))
  assert.deepEqual((await again(rathers))![0], 'met_late')
})

test('nine parts of a life: what nobody has asked about shows by day 45, and is asked or marked as not applying', async () => {
  await w.at('03T09:00')
  const person = await accepted('Ari')
  const tell = (body: object) => w.who.intake.post(`/api/people/${person}/life`, body)
  const open = async () => (await life(person)).tiles.filter((tile: any) => tile.told === 0 && !tile.not_applicable).map((tile: any) => tile.part)
  assert.deepEqual(
    await open(),
    LIFE_PARTS.filter((part) => part !== 'home'),
  )
  refused(await tell({ part: 'culture' }), 'say_something_or_not_applicable')
  refused(await tell({ part: 'culture', words: 'x', not_applicable: true }), 'say_something_or_not_applicable')
  for (const part of ['health', 'people', 'places', 'money', 'work', 'hopes']) done(await tell({ part, words: `About ${part}` }))
  done(await tell({ part: 'law', not_applicable: true }))
  assert.deepEqual(await open(), ['culture'])
  assert.deepEqual([(await life(person)).complete_by, await owed(person, 'PRI-14')], ['2025-04-17', [['pending', 'life_seen']]])
  await w.world.clock('2025-04-18T09:00:00Z')
  assert.deepEqual(await owed(person, 'PRI-14'), [['missed', 'life_seen']])
  done(await tell({ part: 'culture', words: 'Bakes for Easter' }))
  assert.deepEqual(await owed(person, 'PRI-14'), [['met_late', 'life_seen']])
  assert.deepEqual(await open(), [])
})

test('after three noes in a row another way is owed, and the strip shows every offer with its answer', async () => {
  await w.at('03T09:00')
  const person = await accepted('Joe')
  const offer = async (n: number, mode: string, response: string, supports: string[] = []) =>
    w.world.admin.query(
      `insert into care.participation_offer (person_id, agency_id, written_by, subject, offered_at, mode, response, own_words, responded_at, supports_offered)
       values ($1, $2, $3, 'planning', $4, $5, $6, 'Not today', $4, $7)`,
      [person, w.agency.a1, w.worker1, `2025-03-0${n}T10:00:00Z`, mode, response, supports],
    )
  for (const n of [3, 4, 5]) await offer(n, 'phone', 'declined')
  await w.at('06T09:00')
  done(await w.who.intake.post(`/api/people/${person}/life`, { part: 'work', words: 'Roofer' }))
  assert.deepEqual([(await life(person)).other_way_wanted, await owed(person, 'PRI-08')], [true, [['pending', 'other_way_owed']]])
  await offer(6, 'text', 'accepted', ['voice_messages'])
  await w.at('07T09:00')
  done(await w.who.intake.post(`/api/people/${person}/life`, { part: 'work', words: 'Roofer, and plasterer' }))
  assert.deepEqual([(await life(person)).other_way_wanted, await owed(person, 'PRI-08')], [false, [['met', 'other_way_offered']]])
  assert.deepEqual(
    (await life(person)).offers.map((one: any) => one.response),
    ['declined', 'declined', 'declined', 'accepted'],
  )
})

test('the engagement matrix counts dated events, and says which step is missing', async () => {
  await w.at('03T09:00')
  const person = await accepted('Mia')
  const begun = await w.world.admin.query(
    'insert into care.plan (person_id, agency_id, written_by) values ($1, $2, $3) on conflict (person_id) where state <> $$closed$$ do update set n = plan.n returning id',
    [person, w.agency.a1, w.worker1],
  )
  const plan = begun.rows[0].id
  const missing = async () => (await life(person)).engaged.filter((one: any) => one.at === null).map((one: any) => one.step)
  assert.equal((await missing()).length, 6)
  const by = [person, w.agency.a1, w.worker1]
  await w.world.admin.query(
    `insert into care.participation_offer (person_id, agency_id, written_by, subject, offered_at, mode, response, responded_at)
    values ($1, $2, $3, 'assessment', guard.now(), 'phone', 'accepted', guard.now())`,
    by,
  )
  await w.world.admin.query(
    `insert into care.priority_order (person_id, agency_id, written_by, by, issues, mode) values ($1, $2, $3, 'person', '{home}', 'dictated')`,
    by,
  )
  await w.world.admin.query(
    `insert into care.coordinator_assignment (plan_id, person_id, agency_id, written_by, staff_id, proposed_at, person_told_at) values ($4, $1, $2, $3, $3, guard.now(), guard.now())`,
    [...by, plan],
  )
  await w.world.admin.query(
    `insert into care.participation_offer (person_id, agency_id, written_by, subject, offered_at, mode, response, responded_at)
    values ($1, $2, $3, 'review', guard.now(), 'phone', 'accepted', guard.now())`,
    by,
  )
  assert.deepEqual(await missing(), ['implement', 'evaluate'])
  assert.equal((await w.who.worker2.get(`/api/people/${person}/life`)).status, 404)
})

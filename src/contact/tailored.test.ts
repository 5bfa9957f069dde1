/** Help that fits the person: as they want it (PRI-09), making things possible (PRI-10), taking little from life at home (PRI-18). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, refused } from '../../test/harness/entry.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, given: Given, agency: string, coordinator: string, asCoordinator: As, asWorker: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  await world.clock('2025-03-03T09:00:00Z')
  agency = await given.agency('Harbour Homelessness Service')
  coordinator = await given.staff(agency, ['coordinator'], 'coord.a1')
  asCoordinator = await world.as(coordinator)
  asWorker = await world.as(await given.staff(agency, ['support_worker'], 'worker.a1'))
})
after(() => world.close())

/** Somebody taken on today, with a plan, who lets the agency know. */
async function somebody(name: string, now = '2025-03-03T09:00:00Z') {
  await world.clock(now)
  const person = await given.person(agency, { given_name: name, family_name: 'Zhao' })
  await givenPlanInForce(world.admin, { person, agency, coordinator })
  await given.consent(person, agency, ['general', 'housing', 'health', 'money', 'family'])
  return { person, at: (rest: string) => `/api/people/${person}/${rest}`, themself: await world.as(person) }
}
const owed = async (person: string, id: string) =>
  (await asCoordinator.get(`/api/people/${person}/owed`)).body.owed
    .filter((one: any) => one.standard === id)
    .map((one: any) => [one.why.key, one.status])
    .toSorted()
const helpsAs = async (as: As, helps_as: string | null) => {
  const me = (await as.get('/api/my-details')).body
  done(await as.patch('/api/my-details', { name: me.name, languages: me.languages, phone: me.phone, helps_as, version: me.version }))
}
const visit = { mode: 'in_person', place: 'home', observed: 'We sorted the letters.' }
/** A visit on a day of March, at an hour. */
const visited = async (at: (rest: string) => string, day: number, hour: number, more: object = {}) => {
  const happened = `2025-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`
  await world.clock(happened)
  return asWorker.post(at('notes'), { ...visit, happened_at: happened, ...more })
}

test('the person says how help should come, and a worker notes it in one line', async () => {
  const { person, at, themself } = await somebody('Lin')
  done(await themself.post(at('preferences'), { kind: 'time', value: 'morning' }))
  refused(await themself.post(at('preferences'), { kind: 'time', value: 'morning' }), 'preferred_already')
  refused(await themself.post(at('preferences'), { kind: 'time', value: 'woman' }), 'preference_of_this_kind')
  refused(await asWorker.post(at('preferences'), { kind: 'other' }), 'say_what_is_preferred')
  const id = done(await asWorker.post(at('preferences'), { kind: 'other', words: 'Ring the bell twice' }))
  const wanted = async () => (await asWorker.get(`/api/people/${person}`)).body.preferences
  assert.deepEqual(
    (await wanted()).map((one: any) => [one.kind, one.value, one.words, one.mode]),
    [
      ['time', 'morning', '', 'self'],
      ['other', '', 'Ring the bell twice', 'dictated'],
    ],
  )
  done(await themself.post(at(`preferences/${id}/end`), { version: 1 }))
  refused(await themself.post(at(`preferences/${id}/end`), { version: 1 }), 'changed_meanwhile')
  assert.equal((await wanted()).length, 1)
  done(await themself.post(at('preferences'), { kind: 'time', value: 'evening' }))
})

test('eight visits of ten in the morning by a woman are eighty of a hundred; each other one says why', async () => {
  const { person, at, themself } = await somebody('Mei')
  done(await themself.post(at('preferences'), { kind: 'time', value: 'morning' }))
  done(await themself.post(at('preferences'), { kind: 'worker', value: 'woman' }))
  await helpsAs(asWorker, 'woman')
  for (const day of [4, 5, 6, 7, 8, 9, 10, 11]) done(await visited(at, day, 10))
  const late = await visited(at, 12, 15)
  refused(late, 'say_why_it_does_not_fit')
  assert.deepEqual(late.body.missing, [{ refusal: 'otherwise_time' }])
  assert.equal((await asWorker.get(at('timeline'), { kind: 'notes' })).body.moments.length, 8, 'nothing was saved')
  done(await visited(at, 12, 15, { why_otherwise: 'nobody_free' }))
  await helpsAs(asWorker, 'man')
  const both = await visited(at, 13, 16)
  assert.deepEqual(both.body.missing, [{ refusal: 'otherwise_time' }, { refusal: 'otherwise_worker' }])
  done(await visited(at, 13, 16, { why_otherwise: 'urgent', why_otherwise_words: 'The letter from the tribunal' }))
  const { fit } = (await themself.get(at('tailored'))).body
  assert.deepEqual([fit.have, fit.of, fit.to_change], [8, 10, false])
  assert.deepEqual(
    fit.otherwise.map((one: any) => [one.against, one.reason, one.reason_words]),
    [
      [['time', 'worker'], 'urgent', 'The letter from the tribunal'],
      [['time'], 'nobody_free', ''],
    ],
  )
  assert.deepEqual(await owed(person, 'PRI-09'), [['came_as_wanted', 'met']])
  const text = { mode: 'text', observed: 'She wrote', two_way: false }
  done(await asWorker.post(at('notes'), text))
  assert.equal((await themself.get(at('tailored'))).body.fit.of, 10, 'a message nobody answered is not help that came')
})

test('seven of ten are too few: whoever coordinates is asked to arrange it anew, and counting begins again', async () => {
  const { person, at, themself } = await somebody('Bo')
  done(await themself.post(at('preferences'), { kind: 'time', value: 'morning' }))
  for (const day of [4, 5, 6, 7, 8, 9, 10]) done(await visited(at, day, 9))
  for (const day of [11, 12]) done(await visited(at, day, 14, { why_otherwise: 'person_chose' }))
  assert.deepEqual(await owed(person, 'PRI-09'), [['came_as_wanted', 'pending']])
  done(await visited(at, 13, 14, { why_otherwise: 'nobody_free' }))
  assert.equal((await asCoordinator.get(at('tailored'))).body.fit.to_change, true)
  assert.deepEqual(await owed(person, 'PRI-09'), [
    ['came_as_wanted', 'missed'],
    ['schedule_to_change', 'pending'],
  ])
  const due = (await asCoordinator.get('/api/today')).body
  assert.ok(JSON.stringify(due).includes('PRI-09'), 'it stands in the coordinator’s day')
  await world.clock('2025-03-18T09:00:00Z')
  refused(await asCoordinator.post(at('schedule-changes'), { words: ' ' }), 'say_what_changes')
  refused(await themself.post(at('schedule-changes'), { words: 'x' }), 'not_your_role')
  done(await asCoordinator.post(at('schedule-changes'), { words: 'Visits on Tuesday mornings from now on' }))
  assert.deepEqual(await owed(person, 'PRI-09'), [
    ['came_as_wanted', 'missed'],
    ['schedule_changed', 'met'],
  ])
  done(await visited(at, 19, 9))
  const { fit } = (await themself.get(at('tailored'))).body
  assert.deepEqual([fit.have, fit.of, fit.to_change, fit.changes[0].words], [1, 1, false, 'Visits on Tuesday mornings from now on'])
})

test('a morning is a morning where they met, and only what can be compared is', async () => {
  const { at, themself } = await somebody('Ada')
  done(await themself.post(at('preferences'), { kind: 'time', value: 'morning' }))
  done(await themself.post(at('preferences'), { kind: 'place', value: 'community' }))
  done(await themself.post(at('preferences'), { kind: 'place', value: 'home' }))
  await world.clock('2025-03-04T23:30:00Z')
  done(await asWorker.post(at('notes'), { ...visit, utc_offset: 600 }))
  refused(await asWorker.post(at('notes'), { ...visit, utc_offset: 60 }), 'say_why_it_does_not_fit')
  refused(await asWorker.post(at('notes'), { ...visit, place: 'office', utc_offset: 600 }), 'say_why_it_does_not_fit')
  done(await asWorker.post(at('notes'), { mode: 'phone', observed: 'A call has no place', utc_offset: 600 }))
  done(await asWorker.post(at('notes'), { mode: 'letter', observed: 'A letter has no hour', utc_offset: 60 }))
  const { fit } = (await themself.get(at('tailored'))).body
  assert.deepEqual([fit.have, fit.of], [2, 2])
})

test('what is withheld with its note is not shown to the person by its fit either', async () => {
  const { at, themself } = await somebody('Eve')
  done(await themself.post(at('preferences'), { kind: 'time', value: 'morning' }))
  done(await visited(at, 5, 15, { why_otherwise: 'urgent', withheld_from_person: true, withheld_reason: 'A neighbour called' }))
  assert.equal((await asWorker.get(at('tailored'))).body.fit.of, 1)
  assert.equal((await themself.get(at('tailored'))).body.fit.of, 0)
})

test('what is owed for a contact that is withheld tells the person neither which nor when; who works with them reads it', async () => {
  const { person, at, themself } = await somebody('Una')
  const told = async (as: As) => JSON.stringify((await as.get(at('owed'))).body.owed)
  done(await themself.post(at('preferences'), { kind: 'time', value: 'morning' }))
  const happened = ['2025-03-05T15:07:11', '2025-03-05T16:08:12', '2025-03-05T17:09:13', '2025-03-05T18:10:14']
  await world.clock(`${happened[0]}Z`)
  const withheld = { withheld_from_person: true, withheld_reason: 'A neighbour called', observed: 'At the door', made_possible: 'A safe room' }
  done(await asWorker.post(at('notes'), { ...visit, ...withheld, why_otherwise: 'urgent', utc_offset: 0 }))
  const [condition] = (await asWorker.get(at('tailored'))).body.conditions
  await world.clock(`${happened[1]}Z`)
  done(await asWorker.post(at(`conditions/${condition.id}/results`), { words: 'They went', done_at: `${happened[1]}Z` }))
  // four agencies come home in one day: a talk is owed from the last, which is withheld
  for (const n of [0, 1, 2])
    await world.admin.query(
      `insert into care.note (person_id, agency_id, mode, place, happened_at, written_at, observed, withheld_from_person, withheld_reason)
       values ($1, $2, 'in_person', 'home', $3, $3, 'A visit', $4, 'Why')`,
      [person, await given.agency(`Visitor ${n}`), n === 2 ? `${happened[2]}Z` : '2025-03-04T12:00:00Z', n === 2],
    )
  await world.clock(`${happened[3]}Z`)
  done(await asWorker.post(at('notes'), { mode: 'phone', observed: 'A call', utc_offset: 0, why_otherwise: 'urgent', made_possible: 'A ride' }))
  const hidden = (await world.admin.query('select id from care.note where person_id = $1 and withheld_from_person', [person])).rows
  const [theirs, ours] = [await told(themself), await told(asCoordinator)]
  assert.ok(ours.includes(condition.id) && hidden.some(({ id }) => ours.includes(id)) && ours.includes(happened[0]!) && ours.includes(happened[2]!))
  for (const secret of [condition.id, ...hidden.map(({ id }) => id), ...happened.slice(0, 3)]) assert.ok(!theirs.includes(secret), secret)
  assert.ok(theirs.includes('to_make_possible'), 'what was not withheld goes on being owed to them, and shown')
})

test('what was set up in a contact that is withheld from the person is withheld with it, and so is what came of it', async () => {
  const { at, themself } = await somebody('Ada')
  const withheld = { withheld_from_person: true, withheld_reason: 'He reads her telephone', observed: 'With the police' }
  done(await asWorker.post(at('notes'), { mode: 'phone', two_way: false, made_possible: 'A safe room in June', ...withheld }))
  const [condition] = (await asWorker.get(at('tailored'))).body.conditions
  done(await asWorker.post(at(`conditions/${condition.id}/results`), { words: 'She packed' }))
  assert.equal((await asWorker.get(at('tailored'))).body.conditions[0].did.length, 1, 'who works with her reads both')
  assert.deepEqual((await themself.get(at('tailored'))).body.conditions, [])
  refused(await themself.post(at(`conditions/${condition.id}/results`), { words: 'x' }), 'no_such_condition')
})

test('what was set up leads to what the person then does themself, found among their steps or said in one tap', async () => {
  const { person, at, themself } = await somebody('Joe')
  await world.clock('2025-03-03T10:00:00Z')
  done(await asWorker.post(at('notes'), { mode: 'phone', observed: 'Sent a voucher', made_possible: 'Phone credit' }))
  assert.deepEqual(await owed(person, 'PRI-10'), [
    ['made_possible', 'met'],
    ['then_did_it', 'pending'],
    ['to_make_possible', 'pending'],
  ])
  await world.admin.query(
    `with its_plan as (select id from care.plan where person_id = $1),
          goal as (insert into care.goal (plan_id, person_id, category, agency_id, written_by, words, horizon) select id, $1, 'general', $2, $3, 'Better health', 'short' from its_plan returning id)
     insert into care.action (goal_id, plan_id, person_id, category, agency_id, written_by, words, responsible_id, state, requested_at, agreed_at, written_at, due_at, done_at, done_note)
     select goal.id, its_plan.id, $1, 'general', $2, $3, 'Ring the doctor', $1, 'done', $4, $4, $4, '2025-03-10T11:00:00Z', '2025-03-05T11:00:00Z', 'Booked' from goal, its_plan`,
    [person, agency, coordinator, '2025-03-03T11:00:00Z'],
  )
  await world.clock('2025-03-06T09:00:00Z')
  const second = done(await asWorker.post(at('conditions'), { words: 'A room with a door to close' }))
  refused(await asWorker.post(at('conditions'), { words: '' }), 'say_what_was_made_possible')
  const [room, credit] = (await themself.get(at('tailored'))).body.conditions
  assert.deepEqual(credit.did, [{ words: 'Ring the doctor', at: '2025-03-05T11:00:00Z', found: true }])
  assert.deepEqual([room.words, room.did], ['A room with a door to close', []])
  const did = (body: object) => themself.post(at(`conditions/${second}/results`), body)
  refused(await did({ words: 'Wrote my letter', done_at: '2025-03-05T09:00:00Z' }), 'done_before_it_was_possible')
  refused(await did({ words: 'Wrote my letter', done_at: '2025-03-07T09:00:00Z' }), 'note_in_the_future')
  refused(await did({ words: ' ' }), 'say_what_they_did')
  refused(await themself.post(at(`conditions/${person}/results`), { words: 'x' }), 'no_such_condition')
  done(await did({ words: 'Wrote my letter' }))
  assert.deepEqual(
    (await owed(person, 'PRI-10')).filter(([why]: string[]) => why === 'then_did_it'),
    [
      ['then_did_it', 'met'],
      ['then_did_it', 'met'],
    ],
  )
})

test('somebody for whom nothing was made possible in ninety days is listed', async () => {
  const { person, at } = await somebody('Ari')
  done(await asWorker.post(at('notes'), { mode: 'phone', observed: 'We spoke' }))
  assert.deepEqual(await owed(person, 'PRI-10'), [['to_make_possible', 'pending']])
  await world.clock('2025-06-02T09:00:00Z')
  const listed = async () => JSON.stringify((await asCoordinator.get('/api/scorecard/PRI-10/items', { scope: 'own', status: 'missed' })).body)
  assert.ok(JSON.stringify(await owed(person, 'PRI-10')).includes('missed'))
  assert.ok((await listed()).includes(person))
})

test('the less comes home the better: five agencies, seven visits a week and three questions asked twice are fifteen; bundled, seven', async () => {
  const { person, at, themself } = await somebody('Hua')
  const others = await Promise.all(['Northside Housing', 'City Community Health', 'Families', 'Elder Care Link'].map((name) => given.agency(name)))
  const came = (n: number, agency_id: string, happened: string) =>
    world.admin.query(
      `insert into care.note (person_id, agency_id, mode, place, two_way, happened_at, written_at, observed) values ($1, $2, 'in_person', 'home', true, $3, $3, $4)`,
      [person, agency_id, happened, `Visit ${n}`],
    )
  const all = [agency, ...others]
  for (const day of Array.from({ length: 30 }, (_, n) => n)) {
    const happened = new Date(Date.parse('2025-03-04T10:00:00Z') + day * 86_400_000).toISOString()
    await came(day, all[day % 5]!, happened)
  }
  const asked = (part: string, category: string, by: string) =>
    world.admin.query(
      `insert into care.life_part (person_id, category, agency_id, part, words, at) values ($1, $2, $3, $4, 'Told again', '2025-03-20T10:00:00Z')`,
      [person, category, by, part],
    )
  for (const [part, category] of [
    ['home', 'housing'],
    ['health', 'health'],
    ['money', 'money'],
  ] as const)
    for (const by of [agency, others[1]!]) await asked(part, category, by)
  await world.clock('2025-04-02T12:00:00Z')
  const home = async (as = asCoordinator) => (await as.get(at('at-home'))).body
  const before = await home()
  assert.deepEqual([before.agencies.length, before.visits_per_week, before.asked_twice, before.index], [5, 7, ['health', 'housing', 'money'], 15])
  assert.equal((await home(themself)).index, 15, 'the person sees the same')
  assert.equal(before.talk_by.slice(0, 10), '2025-03-21', 'fourteen days from the fourth agency')
  const talk = { keeps: [agency, others[0], others[1]], visits_per_week: 4, words: 'One visit for two things', person_words: 'At last some quiet' }
  refused(await asCoordinator.post(at('bundle-talks'), { ...talk, person_words: '' }), 'bad_shape')
  for (const nobody of [await given.agency('Never There'), person, '11111111-1111-4111-8111-111111111111'])
    refused(await asCoordinator.post(at('bundle-talks'), { ...talk, keeps: [agency, nobody] }), 'does_not_come_to_them')
  done(await asCoordinator.post(at('bundle-talks'), talk))
  assert.deepEqual(await owed(person, 'PRI-18'), [['bundled', 'met_late']])
  for (const n of Array.from({ length: 17 }, (_, i) => i)) {
    const happened = new Date(Date.parse('2025-04-04T10:00:00Z') + n * 1.7 * 86_400_000).toISOString()
    await came(n, all[n % 3]!, happened)
  }
  await world.clock('2025-05-03T12:00:00Z')
  const now = await home()
  assert.deepEqual([now.agencies.length, now.visits_per_week, now.asked_twice, now.index], [3, 4, [], 7])
  assert.deepEqual([now.talk_by, now.talk.person_words, now.talk.keeps.length], [null, 'At last some quiet', 3])
})

test('without consent nobody sees what comes home, and nobody of another agency bundles it', async () => {
  const { at } = await somebody('Kai')
  const stranger = await world.as(await given.staff(await given.agency('Far Away')))
  assert.equal((await stranger.get(at('at-home'))).status, 404)
  assert.equal((await stranger.get(at('tailored'))).status, 404)
  assert.equal((await stranger.post(at('bundle-talks'), { keeps: [], visits_per_week: 1, words: 'x', person_words: 'x' })).status, 404)
})

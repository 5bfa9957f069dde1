/** The acceptance scenario of COO-26: a referral that nobody answers is chased in four ways within fourteen days; a plan worked on in meetings alone is flagged. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let c1: string
const thing = {} as Record<'referral' | 'other' | 'request' | 'named' | 'step', string>
const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const read = (as: As = at.as.coordinator) => done(as.get(`${c1}/between-meetings`))
const waiting = async (id: string, as?: As) => (await read(as)).waiting.find((one: any) => one.id === id)
const chase = (id: string, way: string, more: object = {}, as: As = at.as.coordinator) =>
  as.post(`${c1}/chases`, { kind: kindOf(id), id, way, ...more })
const kindOf = (id: string) => (id === thing.step ? 'step' : id === thing.referral || id === thing.other ? 'referral' : 'request')
const owed = async (subject: string) =>
  (
    await world.admin.query(
      `select care.obligation_status(o) as status from care.obligation o where person_id = $1 and standard = 'COO-26' and subject = $2`,
      [at.person, subject],
    )
  ).rows.map((one) => one.status)[0]

before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing', 'health'])
  c1 = `/api/people/${at.person}`
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  const referral = async (service: string, category: string) =>
    (
      await world.admin.query(
        `insert into care.service_referral (person_id, category, agency_id, written_by, need_id, to_agency_id, service, urgency, state, consented_at, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'standard', 'sent', guard.now(), guard.now()) returning id`,
        [at.person, category, at.agencies.a1, at.ids.coordinator, at.need_ids[0], at.agencies.a2, service],
      )
    ).rows[0].id as string
  thing.referral = await referral('Night rooms', 'housing')
  thing.other = await referral('Bond help', 'housing')
  const request = async (title: string, reader_ids: string[] | null) =>
    (
      await done(
        at.as.coordinator.post(`${c1}/exchanges`, {
          category: 'health',
          purpose: 'arrange',
          title,
          no_goal_reason: 'Asked before there is one',
          asked_id: at.agencies.a3,
          reader_ids,
        }),
      )
    ).id as string
  thing.request = await request('When is the check?', null)
  thing.named = await request('Between us', [at.agencies.a3])
})
after(() => world.close())

test('what was sent waits, and is not late until its day has gone by; the next push is suggested with its day', async () => {
  const one = await waiting(thing.referral)
  assert.deepEqual(
    [one.title, one.of, one.late, one.stands, one.next.way, one.chases.length, one.may],
    ['Night rooms', 'Bridge Housing', false, 'waits', 'call', 0, ['chase']],
  )
  await world.clock('2025-03-07T09:00:00Z')
  const late = await waiting(thing.referral)
  assert.deepEqual([late.late, late.next], [true, { way: 'call', by_on: '2025-03-09', late: false }])
})

test('call, mail, visit, supervisor call within fourteen days, one tap each: “persistence met”', async () => {
  const steps = [
    ['2025-03-08', 'call', 'chased', 'mail', '2025-03-11'],
    ['2025-03-10', 'mail', 'chased', 'visit', '2025-03-13'],
    ['2025-03-13', 'visit', 'chased', 'supervisor', '2025-03-16'],
  ]
  for (const [day, way, stands, next, by_on] of steps) {
    await world.clock(`${day}T09:00:00Z`)
    await done(chase(thing.referral, way!))
    const one = await waiting(thing.referral)
    assert.deepEqual([one.stands, one.next.way, one.next.by_on], [stands, next, by_on], 'the next push goes another way')
  }
  await world.clock('2025-03-16T09:00:00Z')
  await done(chase(thing.referral, 'supervisor', { whom: 'Their head of housing' }, at.as.supervisor))
  const one = await waiting(thing.referral)
  assert.deepEqual([one.stands, one.next, one.chases.length, one.chases[0].by], ['met', null, 4, 'Sara Lind'])
  assert.equal(await owed(`${thing.referral}:ways`), 'met')
})

test('two calls only: “try another way”, and after fourteen days it is missed', async () => {
  await done(chase(thing.other, 'call'))
  assert.equal(await refusal(chase(thing.other, 'call')), 'chased_that_way_today', 'a second tap is no second try')
  await world.clock('2025-03-17T09:00:00Z')
  await done(chase(thing.other, 'call'))
  const one = await waiting(thing.other)
  assert.deepEqual([one.stands, one.next.way], ['another_way', 'mail'])
  await world.clock('2025-03-21T09:00:00Z')
  await done(chase(thing.other, 'call'))
  assert.equal(await owed(`${thing.other}:ways`), 'missed')
  assert.equal((await waiting(thing.other)).next.late, false)
  await world.clock('2025-03-25T09:00:00Z')
  assert.equal((await waiting(thing.other)).next.late, true)
})

test('a promise has its day; a push that came to nothing its next one within three', async () => {
  assert.equal(await refusal(chase(thing.request, 'call', { result: 'promised' })), 'promised_for_a_day')
  assert.equal(await refusal(chase(thing.request, 'call', { next_on: '2025-03-29' })), 'next_push_within_three_days')
  assert.equal(await refusal(chase(thing.request, 'call', { next_on: '2025-03-24' })), 'next_push_ahead')
  await done(chase(thing.request, 'call', { result: 'promised', next_on: '2025-04-02', whom: 'Nora' }))
  assert.equal((await waiting(thing.request)).next.by_on, '2025-04-02')
})

test('whoever waits chases, and nobody else; nobody learns of what is for named readers', async () => {
  assert.equal(await refusal(chase(thing.request, 'call', {}, at.as.partner2)), 'chased_by_who_waits')
  assert.equal(await refusal(chase(thing.referral, 'call', {}, at.as.partner2)), 'chased_by_who_waits')
  assert.equal(await refusal(chase(thing.request, 'call', {}, at.as.person)), 'not_your_role')
  await done(chase(thing.named, 'call', { words: 'Rang Nora' }))
  assert.equal((await waiting(thing.named)).chases.length, 1)
  assert.equal((await waiting(thing.named, at.as.partner3)).chases.length, 1, 'a reader by name')
  assert.ok(!JSON.stringify(await read(at.as.partner2)).match(/Between us|Rang Nora/))
  assert.equal(await refusal(chase(thing.named, 'call', {}, at.as.partner2)), 'nothing_to_chase')
  const seen = await read(at.as.partner2)
  assert.equal(seen.lately.between, (await read()).lately.between - 2, 'neither the request nor its chase is counted for them')
})

test('it ends by itself: answered, there is nothing to chase any more', async () => {
  await done(at.as.partner3.post(`${c1}/exchanges/${thing.request}/answer`, { words: 'On Friday' }))
  assert.equal(await waiting(thing.request), undefined)
  assert.equal(await refusal(chase(thing.request, 'mail')), 'answered_meanwhile')
})

test('outreach is noted beside it, in words', async () => {
  const reach = (body: object) => at.as.worker.post(`${c1}/outreach`, { way: 'visit', result: 'reached', ...body })
  assert.equal(await refusal(reach({ words: ' ' })), 'say_what_you_did_between')
  await done(reach({ whom: 'School', words: 'They keep a place for Mei' }))
  assert.deepEqual(
    (await read()).outreach.map((one: any) => [one.way, one.whom, one.words, one.by]),
    [['visit', 'School', 'They keep a place for Mei', 'Wen Li']],
  )
})

test('a plan that needs much coordination, all of it in meetings for thirty days: “more than a meeting”; the way back is to push', async () => {
  const by = [at.person, at.agencies.a1, at.ids.coordinator]
  await world.admin.query(
    `insert into care.plan (person_id, agency_id, written_by, state, level, activated_at) values ($1, $2, $3, 'active', 'high', guard.now())`,
    by,
  )
  await world.clock('2025-05-04T09:00:00Z')
  const conference = await world.admin.query(
    `insert into care.conference (person_id, agency_id, written_by, starts_at, ends_at, state, held_at)
     values ($1, $2, $3, guard.now() - interval '3 days', guard.now() - interval '3 days' + interval '1 hour', 'held', guard.now() - interval '3 days') returning id`,
    by,
  )
  await world.admin.query(
    `insert into care.agenda_item (conference_id, person_id, category, agency_id, written_by, n, words, room, discussed_at)
     values ($4, $1, 'housing', $2, $3, 2, 'The tenancy', array[$3::uuid], guard.now() - interval '3 days')`,
    [...by, conference.rows[0].id],
  )
  const { lately, meetings_alone } = await read()
  assert.deepEqual([lately, meetings_alone], [{ days: 30, between: 0, in_meetings: 1 }, 'all'])
  await at.given.consent(at.person, at.agencies.a2, ['mental_health'], 'withdrawn')
  assert.equal((await read(at.as.partner2)).meetings_alone, null, 'what was done there may be what they may not know of')
  await done(chase(thing.other, 'visit'))
  assert.deepEqual([(await read()).lately.between, (await read()).meetings_alone], [1, null])
  const { rows } = await world.admin.query(
    `select care.obligation_status(o) as status from care.obligation o where person_id = $1 and standard = 'COO-26' and subject like '%:month:%'`,
    [at.person],
  )
  assert.deepEqual(rows, [{ status: 'met' }])
})

test('a step that somebody was asked for is chased until they answer; what the person was asked for is not', async () => {
  const by = [at.person, at.agencies.a1, at.ids.coordinator]
  const goal = await world.admin.query(
    `insert into care.goal (person_id, category, agency_id, written_by, plan_id, words, horizon, success_measure, proposed_by, proposed_mode)
     select $1, 'housing', $2, $3, id, 'Keep the flat', 'short', 'The rent is paid', $1, 'dictated' from care.plan where person_id = $1 returning id, plan_id`,
    by,
  )
  const asked = async (responsible: string) =>
    (
      await world.admin.query(
        `insert into care.action (person_id, category, agency_id, written_by, plan_id, goal_id, words, state, responsible_id, requested_at)
         values ($1, 'housing', $2, $3, $4, $5, 'Ring the landlord', 'requested', $6, guard.now()) returning id`,
        [...by, goal.rows[0].plan_id, goal.rows[0].id, responsible],
      )
    ).rows[0].id as string
  thing.step = await asked(at.ids.partner2)
  const theirs = await asked(at.person)
  assert.deepEqual(
    [(await waiting(thing.step)).title, (await waiting(thing.step)).kind, await waiting(theirs)],
    ['Ring the landlord', 'step', undefined],
  )
  assert.equal(await refusal(at.as.coordinator.post(`${c1}/chases`, { kind: 'step', id: theirs, way: 'call' })), 'answered_meanwhile')
  assert.equal(await refusal(chase(thing.step, 'call', {}, at.as.partner2)), 'chased_by_who_waits')
  await done(chase(thing.step, 'call'))
  assert.equal((await waiting(thing.step)).next.way, 'mail')
  await world.admin.query(`update care.action set state = 'declined' where id = $1`, [thing.step])
  assert.equal(await waiting(thing.step), undefined)
  assert.equal(await refusal(chase(thing.step, 'mail')), 'answered_meanwhile')
})

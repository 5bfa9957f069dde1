/** A person is linked to a service (COO-11), and it is looked at whether the service is given as agreed (COO-14). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
const listing = {} as Record<'a1' | 'a2' | 'a3' | 'outside' | 'stranger', string>
let stranger: As
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  at = await householdReadyToPlan(world, ['health', 'housing', 'legal', 'money'])
  person = `/api/people/${at.person}`
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  const list = async (agency: string | null, name: string) =>
    (
      await world.admin.query(
        `insert into care.service_listing (agency_id, source, source_key, name, needs) values ($1, $2, $3, $4, '{health}') returning id`,
        [agency, agency ? null : 'elsewhere', agency ? null : name, name],
      )
    ).rows[0].id as string
  await world.admin.query(`insert into care.directory_source (source, name) values ('elsewhere', 'A directory that others publish')`)
  const other = await at.given.agency('Law Centre', 'legal')
  stranger = await world.as(await at.given.staff(other, ['advocate'], 'Lena Fox'))
  Object.assign(listing, {
    a1: await list(at.agencies.a1, 'Our own kitchen'),
    a2: await list(at.agencies.a2, 'Tenancy Plus'),
    a3: await list(at.agencies.a3, 'Physiotherapy'),
    stranger: await list(other, 'Law Centre'),
    outside: await list(null, 'Town pool'),
  })
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const all = (reader: As = at.as.coordinator) => done(reader.get(`${person}/referrals`))
const of = async (id: string, reader: As = at.as.coordinator) => (await all(reader)).referrals.find((one: any) => one.id === id)
const version = async (id: string) => (await world.admin.query(`select version from care.service_referral where id = $1`, [id])).rows[0].version
const act = async (reader: As, id: string, path: string, body: object = {}) =>
  reader.post(`${person}/referrals/${id}/${path}`, { version: await version(id), ...body })
const begin = (listing_id: string, need = 0, more: object = {}) =>
  at.as.coordinator.post(`${person}/referrals`, { need_id: at.need_ids[need], listing_id, discussed: 'They know what it is', ...more })
const owed = async (standard: string, subject: string) =>
  (
    await world.admin.query(`select care.obligation_status(o) as status from care.obligation o where standard = $1 and subject like $2`, [
      standard,
      subject,
    ])
  ).rows
const AGREE = { words: 'Yes', mode: 'dictated' }
/** On the way until the service has taken them on. */
async function takenOn(listing_id: string, need: number, receiver: As): Promise<string> {
  const { id } = await done(begin(listing_id, need))
  await done(act(at.as.coordinator, id, 'consent', AGREE))
  await done(act(at.as.coordinator, id, 'send'))
  await done(act(receiver, id, 'answer', { answer: 'accept' }))
  return id
}

test('COO-11: sent 3 Mar, acknowledged 5 Mar, accepted 6 Mar, first visit 14 Mar; “yes, I went” links them, and nothing before', async () => {
  const { id } = await done(begin(listing.a3))
  await done(act(at.as.coordinator, id, 'consent', AGREE))
  await done(act(at.as.coordinator, id, 'send', { note: 'Knee' }))
  await world.clock('2025-03-05T09:00:00Z')
  assert.equal(
    await refusal(act(at.as.coordinator, id, 'answer', { answer: 'acknowledge' })),
    'answered_by_the_service',
    'nobody answers for another',
  )
  assert.equal(await refusal(act(at.as.partner2, id, 'answer', { answer: 'acknowledge' })), 'no_such_referral', 'it was not sent to them')
  await done(act(at.as.partner3, id, 'answer', { answer: 'acknowledge' }))
  await world.clock('2025-03-06T09:00:00Z')
  assert.equal(await refusal(act(at.as.partner3, id, 'appointment', { starts_at: '2025-03-14T10:00:00Z' })), 'another_step_comes_next')
  await done(act(at.as.partner3, id, 'answer', { answer: 'accept' }))
  assert.equal(await refusal(act(at.as.partner3, id, 'appointment', { starts_at: '2025-03-01T10:00:00Z' })), 'arranged_in_the_past')
  await done(act(at.as.partner3, id, 'appointment', { starts_at: '2025-03-14T10:00:00Z', place: '88 Lamp Street' }))
  assert.equal(await refusal(act(at.as.person, id, 'confirmation', { went: true })), 'not_before_it_begins')
  await world.clock('2025-03-14T12:00:00Z')
  assert.equal(await refusal(act(at.as.coordinator, id, 'visit', { went: true })), 'answered_by_the_service')
  await done(act(at.as.partner3, id, 'visit', { went: true }))
  assert.equal(await refusal(act(at.as.partner3, id, 'visit', { went: true })), 'visit_marked_already')
  const asked = await of(id)
  assert.deepEqual([asked.state, asked.ask_the_person, asked.turn, asked.linked_at], ['appointment_set', true, 'person', null])
  assert.equal(await refusal(act(at.as.partner3, id, 'confirmation', { went: true, mode: 'dictated' })), 'not_your_role', 'not by the service itself')
  assert.equal(await refusal(act(at.as.coordinator, id, 'confirmation', { went: true })), 'say_how_they_said_it')
  await done(act(at.as.person, id, 'confirmation', { went: true, words: 'yes, I went' }))
  const linked = await of(id)
  assert.deepEqual([linked.state, linked.confirmed_words, linked.may.includes('confirm')], ['linked', 'yes, I went', false])
  const rows = await owed('COO-11', `${id}:%`)
  assert.deepEqual(rows.map((row) => row.status).toSorted(), ['met', 'met'], 'acknowledged and linked in time')
})

test('a referral that is not answered in time is missed by the service, and shown as late at both ends', async () => {
  await world.clock('2025-03-14T12:00:00Z')
  const { id } = await done(begin(listing.a2, 1, { urgency: 'urgent' }))
  await done(act(at.as.coordinator, id, 'consent', AGREE))
  await done(act(at.as.coordinator, id, 'send'))
  await world.clock('2025-03-16T00:30:00Z')
  assert.deepEqual([(await of(id)).late, (await of(id, at.as.partner2)).late], [true, true])
  assert.deepEqual(
    (await owed('COO-11', `${id}:acknowledged`)).map((row) => row.status),
    ['missed'],
  )
  // not attended: the offer stands, and another appointment is made
  await done(act(at.as.partner2, id, 'answer', { answer: 'accept' }))
  await done(act(at.as.partner2, id, 'appointment', { starts_at: '2025-03-17T10:00:00Z' }))
  await world.clock('2025-03-17T12:00:00Z')
  assert.equal(await refusal(act(at.as.partner2, id, 'visit', { went: false })), 'say_what_happened')
  await done(act(at.as.partner2, id, 'visit', { went: false, words: 'The bus did not come' }))
  const again = await of(id)
  assert.deepEqual([again.state, again.turn, again.appointment], ['accepted', 'service', null])
  const [missed] = (await done(at.as.person.get(`${person}/calendar`))).appointments.filter((one: any) => one.what === 'Tenancy Plus')
  assert.deepEqual([missed.state, missed.state_words], ['missed', 'The bus did not come'])
  await done(act(at.as.coordinator, id, 'delay', { words: 'They were ill' }))
  await done(act(at.as.partner2, id, 'appointment', { starts_at: '2025-03-20T10:00:00Z' }))
  await world.clock('2025-03-20T12:00:00Z')
  await done(act(at.as.person, id, 'confirmation', { went: true }))
  assert.deepEqual([(await of(id)).state, (await of(id)).turn], ['appointment_set', 'service'], 'the service says so too')
  await done(act(at.as.partner2, id, 'visit', { went: true }))
  assert.equal((await of(id)).state, 'linked')
})

test('who says they were not there is not linked, whatever the service says', async () => {
  const id = await takenOn(listing.a2, 2, at.as.partner2)
  await done(act(at.as.partner2, id, 'appointment', { starts_at: '2025-03-21T10:00:00Z' }))
  await world.clock('2025-03-21T12:00:00Z')
  await done(act(at.as.partner2, id, 'visit', { went: true }))
  await done(act(at.as.coordinator, id, 'confirmation', { went: false, words: 'I stood before a closed door', mode: 'interpreted' }))
  const one = await of(id)
  assert.deepEqual([one.state, one.visited_at, one.linked_at], ['accepted', null, null])
})

test('nothing is sent that the person has not agreed to: neither before they agree, nor after they took it back', async () => {
  const { id } = await done(begin(listing.stranger, 2))
  assert.equal((await stranger.get(`${person}/referrals`)).status, 404)
  assert.equal(await refusal(act(at.as.coordinator, id, 'send')), 'sent_without_consent')
  assert.equal(await refusal(act(at.as.coordinator, id, 'consent', { mode: 'dictated' })), 'own_words_please')
  assert.equal(await refusal(act(at.as.coordinator, id, 'consent', { words: 'Yes' })), 'say_how_they_said_it')
  await done(act(at.as.person, id, 'consent', {}))
  await done(at.as.person.post(`/api/people/${at.person}/consents/withdraw`, { party_id: await agencyOf(id) }))
  assert.equal(await refusal(act(at.as.coordinator, id, 'send')), 'consent_does_not_cover_this')
  assert.equal((await stranger.get(`${person}/referrals`)).status, 404, 'and they were not let in for the attempt')
  assert.deepEqual((await done(stranger.get('/api/referrals'))).referrals, [])
  // through whichever door: the database itself refuses
  await assert.rejects(
    asApp(`update care.service_referral set state = 'sent' where id = '${id}'`),
    (error: { constraint?: string }) => error.constraint === 'consent_does_not_cover_this',
  )
  await done(at.as.person.post(`/api/people/${at.person}/consents`, { party_id: await agencyOf(id), decision: 'given', categories: ['legal'] }))
  await done(act(at.as.coordinator, id, 'send'))
  assert.deepEqual(
    (await done(stranger.get(`${person}/referrals`))).needs.map((one: any) => one.category),
    ['legal'],
  )
  // and what is taken back later closes it from the next request
  await done(at.as.person.post(`/api/people/${at.person}/consents/withdraw`, { party_id: await agencyOf(id) }))
  assert.deepEqual((await done(stranger.get('/api/referrals'))).referrals, [])
  assert.equal(await refusal(act(stranger, id, 'answer', { answer: 'accept' })), 'no_such_person')
})
const agencyOf = async (id: string) =>
  (await world.admin.query(`select to_agency_id from care.service_referral where id = $1`, [id])).rows[0].to_agency_id

/** As the application's own role, past the policies that would hide the row: what is left is what the table itself refuses. */
async function asApp(text: string): Promise<void> {
  const client = await world.admin.connect()
  try {
    await client.query('begin')
    await client.query(`create policy let_it_through on care.service_referral to homeward_app using (true)`)
    await client.query(`drop policy moved_by_either_end on care.service_referral`)
    await client.query(`set session authorization homeward_app`)
    await client.query(text)
  } finally {
    await client.query('rollback')
    await client.query('reset session authorization').catch(() => undefined)
    client.release()
  }
}

test('declined by the service and declined by the person are two things, each with its reason and what follows', async () => {
  const { id } = await done(begin(listing.a3, 3))
  await done(act(at.as.coordinator, id, 'consent', AGREE))
  await done(act(at.as.coordinator, id, 'send'))
  await done(act(at.as.partner3, id, 'answer', { answer: 'decline', decline_kind: 'full', words: 'No place until May' }))
  const { rows } = await world.admin.query(`select kind from care.barrier where referral_id = $1`, [id])
  assert.deepEqual(rows, [{ kind: 'full' }], 'every no is counted, by its kind')
  await done(act(at.as.coordinator, id, 'way', { act: 'seek', words: 'Asking the pool' }))
  assert.equal(
    await refusal(act(at.as.partner3, id, 'answer', { answer: 'accept' })),
    'another_step_comes_next',
    'a no is not taken back; a new one begins',
  )
  const second = (await done(begin(listing.a2, 3))).id
  assert.equal((await of(second)).instead_of, id)
  const withdraw = (more: object, by = at.as.person) => act(by, second, 'withdrawal', { why: 'not_said', afterwards: 'ask_later', ...more })
  assert.equal(await refusal(withdraw({})), 'say_when_to_ask_them_again')
  assert.equal(await refusal(withdraw({ ask_again_on: '2025-05-01' }, at.as.coordinator)), 'say_how_they_said_it')
  assert.equal(
    await refusal(withdraw({ ask_again_on: '2025-05-01', mode: 'dictated' }, at.as.partner2)),
    'not_your_role',
    'the service does not withdraw for them',
  )
  await done(withdraw({ ask_again_on: '2025-05-01' }))
  const gone = await of(second)
  assert.deepEqual(
    [gone.state, gone.withdrawn_why, gone.withdrawn_then, gone.ask_again_on, gone.decline_kind],
    ['withdrawn_by_client', 'not_said', 'ask_later', '2025-05-01', null],
  )
  assert.deepEqual(gone.may, [])
})

test('a service outside the network is asked by telephone, by whoever sends; one’s own service is a step, not a referral', async () => {
  assert.equal(await refusal(begin(listing.a1, 0)), 'service_of_our_own')
  assert.equal(await refusal(begin(at.person, 0)), 'no_such_listing')
  assert.equal(await refusal(begin(listing.outside, 0, { need_id: at.person })), 'no_such_need')
  const id = await takenOn(listing.outside, 0, at.as.coordinator)
  const one = await of(id)
  assert.deepEqual([one.outside, one.to, one.state], [true, null, 'accepted'])
})

test('COO-14: looked at on day 25 as agreed, 4 of 5; “visits cut by half” demands a step within seven days', async () => {
  const { referrals } = await all()
  const { id } = referrals.find((one: any) => one.service === 'Physiotherapy' && one.state === 'linked')
  await world.clock('2025-04-08T09:00:00Z') // 25 days after 14 March
  const look = (body: object, by = at.as.coordinator) => by.post(`${person}/referrals/${id}/checks`, { as_agreed: true, ...body })
  assert.equal(await refusal(look({ view: 4 })), 'say_how_they_said_it')
  assert.equal(await refusal(look({ next_on: '2025-06-30' })), 'next_look_too_late')
  await done(look({ quality: 4, view: 4, view_mode: 'dictated', view_words: 'She is kind' }))
  assert.equal((await of(id)).check_by.slice(0, 10), '2025-05-08')
  await world.clock('2025-05-09T09:00:00Z')
  assert.deepEqual((await owed('COO-14', `${id}:%`)).map((row) => row.status).toSorted(), ['met', 'missed'], 'without the next it is red')
  const cut = { as_agreed: false, problem: 'visits cut by half' }
  assert.equal(await refusal(look({ as_agreed: false })), 'say_what_is_not_as_agreed')
  assert.equal(await refusal(look(cut)), 'say_what_follows')
  assert.equal(await refusal(look({ ...cut, follow_up: 'Ring them', follow_up_on: '2025-05-20' })), 'follow_up_within_a_week')
  const check = await done(look({ ...cut, follow_up: 'Ring them', follow_up_on: '2025-05-14' }))
  const [shown] = (await of(id)).checks
  assert.deepEqual([shown.problem, shown.follow_up, shown.may], ['visits cut by half', 'Ring them', ['follow']])
  const follow = (words: string) =>
    at.as.coordinator.post(`${person}/referrals/${id}/checks/${check.id}/follow-up`, { words, version: shown.version })
  await done(follow('Back to twice a week from Monday'))
  assert.equal(await refusal(follow('again')), 'followed_already')
  await done(look({ view: 5 }, at.as.person))
  assert.equal(await refusal(look({}, at.as.partner3)), 'not_your_role', 'the service does not look at itself')
})

test('who stays away may come again; what is complete stays complete', async () => {
  const { referrals } = await all()
  const { id } = referrals.find((one: any) => one.service === 'Physiotherapy' && one.state === 'linked')
  const way = (what: string, by = at.as.coordinator) => act(by, id, 'way', { act: what, words: 'As they said' })
  assert.equal(await refusal(way('complete')), 'another_step_comes_next')
  await done(way('stay_away', at.as.partner3))
  await done(way('come_back'))
  await done(way('go_on'))
  await done(way('complete', at.as.partner3))
  assert.equal(await refusal(way('come_back')), 'another_step_comes_next')
  assert.equal(await refusal(act(at.as.person, id, 'withdrawal', { why: 'not_said', afterwards: 'leave_it' })), 'another_step_comes_next')
  assert.equal(await refusal(at.as.coordinator.post(`${person}/referrals/${id}/checks`, { as_agreed: true })), 'not_received_now')
})

/** Journey J5, its first three steps word for word: a service is found and chosen, the person is linked to it; another says no, a third has a waiting list. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let c2: string
let person: string
const as = {} as Record<'coord' | 'advocate' | 'worker3' | 'worker6' | 'c2' | 'network', As>
const agency = {} as Record<'a1' | 'a3' | 'a5' | 'a6', string>
const need = {} as Record<'tribunal' | 'home_help', string>
const listing = {} as Record<'a5' | 'a6' | 'a3', string>

before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-05T08:00:00Z')
  const given = givenIn(world.admin)
  for (const key of ['a1', 'a3', 'a5', 'a6'] as const) agency[key] = await given.agency(`Agency ${key}`)
  const coord = await given.staff(agency.a1, ['coordinator'], 'Ana Moreau')
  as.coord = await world.as(coord)
  as.worker3 = await world.as(await given.staff(agency.a3, ['partner_worker'], 'Nora Singh'))
  as.advocate = await world.as(await given.staff(agency.a5, ['advocate'], 'Adam Roe'))
  as.worker6 = await world.as(await given.staff(agency.a6, ['partner_worker'], 'Ida Holm'))
  as.network = await world.as(await given.staff(agency.a1, ['network_admin'], 'Net Admin'))
  c2 = await given.person(agency.a1, { given_name: 'Chris', family_name: 'Two', written_by: coord })
  as.c2 = await world.as(c2)
  person = `/api/people/${c2}`
  const insertNeed = async (words: string, category: string, level: number) =>
    (
      await world.admin.query(
        `insert into care.need (person_id, category, agency_id, written_by, words, level) values ($1, $2, $3, $4, $5, $6) returning id`,
        [c2, category, agency.a1, coord, words, level],
      )
    ).rows[0].id as string
  need.tribunal = await insertNeed('Advice on tribunal', 'legal', 3)
  need.home_help = await insertNeed('Home help', 'life_skills', 2)
  const insertListing = async (of: string, name: string, needs: string[], more: object = {}) =>
    (
      await world.admin.query(`insert into care.service_listing (agency_id, name, needs, free, suburb) values ($1, $2, $3, $4, $5) returning id`, [
        of,
        name,
        needs,
        (more as { free?: boolean }).free ?? true,
        'Quay Hill',
      ])
    ).rows[0].id as string
  listing.a5 = await insertListing(agency.a5, 'Tenants’ advocates', ['legal'])
  await insertListing(agency.a6, 'Legal advice line', ['legal'])
  await insertListing(agency.a3, 'Community lawyers', ['legal'])
  await insertListing(agency.a3, 'Town solicitors', ['legal'], { free: false })
  listing.a6 = await insertListing(agency.a6, 'At Home Longer', ['life_skills'])
  listing.a3 = await insertListing(agency.a3, 'Help in the house', ['life_skills'])
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const all = (reader: As) => done(reader.get(`${person}/referrals`))
const of = async (reader: As, id: string) => (await all(reader)).referrals.find((one: any) => one.id === id)
/** Does one act, as whoever it is, on the referral as they see it now. */
const act = async (reader: As, id: string, path: string, body: object = {}) => {
  const { version } = (await of(reader, id)) ?? { version: 1 }
  return reader.post(`${person}/referrals/${id}/${path}`, { ...body, version })
}

test('J5.1: for the need “advice on tribunal” the directory has three that are legal and free; C2 picks A5, “near me”', async () => {
  const found = await done(as.coord.post(`${person}/matches`, { need_id: need.tribunal, help: 'legal', free: true, must: ['free'] }))
  const { runs } = await done(as.coord.get(`${person}/matches`))
  assert.equal(runs[0].candidates.filter((one: any) => one.fits).length, 3)
  await done(as.coord.post(`${person}/matches/${found.id}/choice`, { listing_id: listing.a5, words: 'near me', mode: 'dictated' }))
  const [tribunal] = (await all(as.coord)).needs
  assert.deepEqual([tribunal.words, tribunal.chosen.name, tribunal.chosen.why], ['Advice on tribunal', 'Tenants’ advocates', 'near me'])
})

test('J5.2: consent; urgent, sent 5 Mar 10:00, acknowledged 6 Mar 09:00, accepted, appointment 12 Mar, attended; C2 confirms: linked', async () => {
  await world.clock('2025-03-05T10:00:00Z')
  const begin = { need_id: need.tribunal, listing_id: listing.a5, urgency: 'urgent', discussed: 'They go to the tribunal with you. C2: good.' }
  const { id } = await done(as.coord.post(`${person}/referrals`, begin))
  assert.equal((await of(as.coord, id)).why, 'near me')
  assert.equal(await refusal(act(as.coord, id, 'send', {})), 'sent_without_consent', 'nothing goes out before the person agrees')
  assert.equal((await as.advocate.get(`${person}/referrals`)).status, 404, 'A5 does not know of C2')
  await done(act(as.c2, id, 'consent', { words: 'Yes, tell them' }))
  await done(act(as.coord, id, 'send', { note: 'Hearing on 9 April, breach notice' }))

  await world.clock('2025-03-06T09:00:00Z')
  const inbox = await done(as.advocate.get('/api/referrals'))
  assert.deepEqual(
    inbox.referrals.map((one: any) => [one.person.name, one.service, one.urgency, one.note, one.due_at.slice(0, 10), one.turn]),
    [['Chris Two', 'Tenants’ advocates', 'urgent', 'Hearing on 9 April, breach notice', '2025-03-06', 'service']],
  )
  assert.deepEqual(
    (await all(as.advocate)).needs.map((one: any) => one.words),
    ['Advice on tribunal'],
    'exactly what the consent covers: the need for home help is not theirs to see',
  )
  await done(act(as.advocate, id, 'answer', { answer: 'acknowledge' }))
  await done(act(as.advocate, id, 'answer', { answer: 'accept', words: 'We take it' }))
  await done(act(as.advocate, id, 'appointment', { starts_at: '2025-03-12T11:00:00Z', place: '30 Weaver Lane' }))
  assert.deepEqual(
    (await done(as.c2.get(`${person}/calendar`))).appointments.map((one: any) => [one.what, one.starts_at, one.with_name]),
    [['Tenants’ advocates', '2025-03-12T11:00:00Z', 'Adam Roe']],
    'it stands in the person’s calendar',
  )
  assert.equal(await refusal(act(as.advocate, id, 'visit', { went: true })), 'not_before_it_begins')

  await world.clock('2025-03-12T13:00:00Z')
  await done(act(as.advocate, id, 'visit', { went: true }))
  const asked = await of(as.coord, id)
  assert.deepEqual([asked.state, asked.ask_the_person, asked.linked_at, asked.turn], ['appointment_set', true, null, 'person'])
  assert.equal((await done(as.coord.get('/api/referrals', { box: 'by_us' }))).linked, 0, 'attended and not confirmed is not counted as linked')
  await done(act(as.c2, id, 'confirmation', { went: true, words: 'Yes, I went' }))
  const linked = await of(as.c2, id)
  assert.deepEqual([linked.state, linked.visited_at, linked.confirmed_mode], ['linked', '2025-03-12T11:00:00Z', 'self'])
  const { sent, linked: n } = await done(as.coord.get('/api/referrals', { box: 'by_us' }))
  assert.deepEqual([sent, n], [1, 1])
  assert.deepEqual(
    linked.steps.map((one: any) => one.state),
    ['identified', 'discussed', 'consented', 'sent', 'acknowledged', 'accepted', 'appointment_set', 'appointment_set', 'linked'],
  )
})

test('J5.3: home help: A6 declines 8 Mar “age under 65”; a barrier, an alternative; A3’s service has a waiting list, looked at again 22 Mar', async () => {
  await world.clock('2025-03-05T10:30:00Z')
  const begin = (listing_id: string) => as.coord.post(`${person}/referrals`, { need_id: need.home_help, listing_id, discussed: 'Twice a week' })
  const first = (await done(begin(listing.a6))).id
  assert.equal(await refusal(begin(listing.a6)), 'referred_there_already')
  const agree = { words: 'All right', mode: 'dictated' }
  await done(act(as.coord, first, 'consent', agree))
  await done(act(as.coord, first, 'send', { note: 'Twice a week' }))
  await world.clock('2025-03-08T09:00:00Z')
  assert.equal(await refusal(act(as.worker6, first, 'answer', { answer: 'decline' })), 'say_why_declined')
  await done(act(as.worker6, first, 'answer', { answer: 'decline', decline_kind: 'age_rule', words: 'age under 65' }))
  const declined = await of(as.coord, first)
  assert.deepEqual([declined.state, declined.answer_words, declined.turn, declined.withdrawn_why], ['declined', 'age under 65', 'sender', null])
  assert.equal((await as.worker6.get(`${person}/referrals`)).body.referrals.length, 0, 'a referral that came to nothing takes back what it opened')
  const { rows } = await world.admin.query(`select kind, note, referral_id from care.barrier`)
  assert.deepEqual(rows, [{ kind: 'age_rule', note: 'age under 65', referral_id: first }])
  const { kinds: counted } = await done(as.network.get('/api/barriers'))
  assert.deepEqual(
    counted.map((one: any) => [one.kind, one.people]),
    [['age_rule', 1]],
  )

  assert.equal((await all(as.coord)).needs.find((one: any) => one.id === need.home_help).instead_of, first)
  const second = (await done(begin(listing.a3))).id
  assert.equal((await of(as.coord, first)).state, 'alternative_sought')
  assert.equal((await of(as.coord, second)).instead_of, first)
  await done(act(as.coord, second, 'consent', agree))
  await done(act(as.coord, second, 'send'))
  assert.deepEqual(
    (await of(as.worker3, first)).may,
    [],
    'the consent covers this part of life, so A3 reads of the first one too; it is not theirs to move',
  )
  assert.equal(await refusal(act(as.worker3, first, 'answer', { answer: 'accept' })), 'no_such_referral')
  const waitlist = (more: object) => act(as.worker3, second, 'answer', { answer: 'waitlist', words: 'Full until spring', ...more })
  assert.equal(await refusal(waitlist({})), 'say_when_to_ask_there_again')
  assert.equal(await refusal(waitlist({ next_check_on: '2025-03-01' })), 'asked_again_in_the_past')
  await done(waitlist({ next_check_on: '2025-03-22' }))
  const waits = await of(as.c2, second)
  assert.deepEqual([waits.state, waits.next_check_on, waits.acknowledged_at !== null], ['waitlisted', '2025-03-22', true])
})

/** Journey J5, steps 4 to 6, and the acceptance scenarios of COO-15 to COO-17: a resource, not an advocate. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let c2: string
let h2: string
let person: string
let plan: string
let issue: string
let referral: string
const id = {} as Record<'a1' | 'a5' | 'coord' | 'other_coord' | 'sup' | 'worker1' | 'advocate' | 'advocate_who_coordinates', string>
const as = {} as Record<'coord' | 'sup' | 'worker1' | 'advocate' | 'c2' | 'h2', As>

before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  const given = givenIn(world.admin)
  id.a1 = await given.agency('Harbour Homelessness Service')
  id.a5 = await given.agency('Tenants’ Voice', 'advocacy')
  id.coord = await given.staff(id.a1, ['coordinator'], 'Ana Moreau')
  id.other_coord = await given.staff(id.a1, ['coordinator'], 'Ben Okafor')
  id.sup = await given.staff(id.a1, ['supervisor'], 'Sara Lind')
  id.worker1 = await given.staff(id.a1, ['support_worker'], 'Wen Li')
  id.advocate = await given.staff(id.a5, ['advocate', 'coordinator'], 'Adam Roe')
  c2 = await given.person(id.a1, { given_name: 'Chris', family_name: 'Two', written_by: id.coord })
  await given.involve(c2, id.a5)
  await given.consent(c2, id.a1, ['general'])
  await given.consent(c2, id.a5, ['general', 'legal', 'housing'])
  for (const one of ['coord', 'sup', 'worker1', 'advocate'] as const) as[one] = await world.as(id[one])
  as.c2 = await world.as(c2)
  person = `/api/people/${c2}`
  const { rows } = await world.admin.query(
    `insert into care.relative (id, person_id, agency_id, written_by, name, relation, involvement_wanted)
    values (gen_random_uuid(), $1, $2, $3, 'Hanna Two', 'parent', 'yes') returning id`,
    [c2, id.a1, id.coord],
  )
  h2 = rows[0].id
  await given.involve(c2, h2)
  await given.consent(c2, h2, ['general', 'family'])
  await given.safe(c2, h2)
  as.h2 = await world.as(h2)
  plan = (await done(as.coord.post(`${person}/plan`, {}))).id
  await done(as.sup.post(`${person}/plan/coordinators`, { staff_id: id.coord }))
  const { coordinators } = await done(as.coord.get(`${person}/plan`))
  await done(as.coord.post(`${person}/plan/coordinators/${coordinators[0].id}/answer`, { acknowledge: true }))
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const told = (reader: As) => done(reader.get(`${person}/advocacy`))
const issueNow = async (reader: As = as.coord) => (await told(reader)).issues.find((one: any) => one.id === issue)
const help = (body: object) => as.coord.post(`${person}/rights-issues/${issue}/help`, body)

test('COO-15: the one page of what a coordinator is and is not is given on day 3, and C2’s mother reads it herself', async () => {
  await world.clock('2025-03-06T09:00:00Z')
  const give = (reader: As, body: object) => reader.post(`${person}/role-statements`, { language: 'en', ...body })
  assert.equal(await refusal(give(as.coord, { party_id: id.worker1, mode: 'paper' })), 'no_such_party', 'it is for the person and their family')
  assert.equal(await refusal(give(as.coord, { party_id: c2, mode: 'portal' })), 'read_by_themself', 'nobody reads it in another’s name')
  assert.equal(await refusal(give(as.h2, { party_id: c2, mode: 'paper' })), 'read_by_themself', 'nobody but staff says that another was given it')
  await done(give(as.coord, { party_id: c2, mode: 'read_aloud' }))
  const { told: who } = await told(as.c2)
  assert.deepEqual([who[0].self, who[0].given_at.slice(0, 10), who[0].mode], [true, '2025-03-06', 'read_aloud'])
  await done(give(as.h2, { party_id: h2, mode: 'portal', language: 'zh' }))
  const mother = (await told(as.h2)).told.find((one: any) => one.party_id === h2)
  assert.deepEqual([mother.name, mother.wanted, mother.mode], ['Hanna Two', true, 'portal'])
  const { coordinator, advocates } = await told(as.coord)
  assert.deepEqual([coordinator.name, advocates], ['Ana Moreau', []])
})

test('COO-15, J5.4: “Tell Housing it is unfair!”: to represent is not among the stances, and is refused by name', async () => {
  const open = { words: 'Breach notice', asked: 'Tell Housing it is unfair!', category: 'housing' }
  issue = (await done(as.coord.post(`${person}/rights-issues`, open))).id
  const found = await issueNow()
  assert.deepEqual([found.asked, found.may, found.helps], ['Tell Housing it is unfair!', ['help', 'link', 'wish', 'close'], []])
  assert.equal(await refusal(help({ stance: 'represented', words: 'I told Housing' })), 'coordinator_does_not_represent')
  assert.equal(await refusal(help({ stance: 'spoke_for_the_family', words: 'x' })), 'bad_shape', 'nor is anything else of the kind')
  assert.equal(await refusal(help({ stance: 'linked_to_advocate', words: 'x' })), 'linked_to_which_advocate', 'a link names whom')
  assert.equal(await refusal(help({ stance: 'self_advocacy', words: 'x' })), 'say_how_they_were_helped_to_speak')
  assert.equal(await refusal(help({ stance: 'gave_information' })), 'say_what_help_was_given')
  assert.equal(await refusal(help({ stance: 'gave_information', words: 'x', on: '2025-03-07' })), 'help_in_the_future')
  assert.equal(await refusal(help({ stance: 'gave_information', words: 'x', on: '2025-03-01' })), 'help_before_it_began')
  await done(help({ stance: 'process_advocacy', words: 'Asked Housing to answer the letter of 1 March' }))
  await done(help({ stance: 'gave_information', words: 'What a breach notice is, and the fourteen days' }))
})

test('COO-16, J5.4: script and rehearsal; C2 asks for an advocate; the referral goes to A5 and is followed until it is accepted', async () => {
  await world.clock('2025-03-07T09:00:00Z')
  await done(help({ stance: 'self_advocacy', step: 'script', words: 'Three sentences, C2’s own' }))
  const wish = (reader: As, body: object) => reader.post(`${person}/rights-issues/${issue}/wish`, body)
  const { version } = await issueNow()
  assert.equal(await refusal(wish(as.coord, { advocate: true, version })), 'say_how_they_said_it')
  assert.equal(await refusal(wish(as.c2, { advocate: true, version: version + 1 })), 'changed_meanwhile')
  await done(wish(as.c2, { advocate: true, version }))
  const wanted = await issueNow()
  assert.deepEqual([wanted.advocate_wish, wanted.advocate_by.slice(0, 10), wanted.late], ['yes', '2025-03-10', false])

  const { rows } = await world.admin.query(
    `insert into care.service_listing (agency_id, name, needs) values ($1, 'Somebody at your side', '{legal}'), ($2, 'A bed for tonight', '{crisis_bed}') returning id`,
    [id.a5, id.a5],
  )
  const link = (body: object) => as.coord.post(`${person}/rights-issues/${issue}/advocate`, { version: wanted.version, ...body })
  assert.equal(await refusal(link({})), 'linked_to_which_advocate')
  assert.equal(await refusal(link({ referral_id: issue })), 'no_such_referral')
  assert.equal(await refusal(link({ listing_id: issue })), 'no_such_listing')
  referral = (await done(link({ listing_id: rows[0].id, urgency: 'urgent', words: 'They go to the tribunal with C2. C2: good.' }))).referral_id
  assert.equal(await refusal(link({ listing_id: rows[0].id })), 'advocate_asked_already')
  const act = async (reader: As, path: string, body: object = {}) => {
    const one = (await done(reader.get(`${person}/referrals`))).referrals.find((each: any) => each.id === referral)
    return done(reader.post(`${person}/referrals/${referral}/${path}`, { ...body, version: one.version }))
  }
  assert.ok((await issueNow()).advocate_by !== null, 'thought of is not sent')
  await act(as.c2, 'consent', { words: 'Yes' })
  await act(as.coord, 'send', { note: 'Breach notice; tribunal on 9 April' })
  assert.equal((await issueNow()).advocate_by, null)
  await world.clock('2025-03-08T09:00:00Z')
  await act(as.advocate, 'answer', { answer: 'accept' })
  const tracked = (await issueNow()).helps.find((one: any) => one.stance === 'linked_to_advocate').advocate
  assert.deepEqual([tracked.service, tracked.state, tracked.decided_at.slice(0, 10)], ['Somebody at your side', 'accepted', '2025-03-08'])
  await world.clock('2025-03-13T09:00:00Z')
  await done(help({ stance: 'self_advocacy', step: 'rehearsal', words: 'Said it twice; the second time without the paper' }))
})

test('COO-17, J5.5: coord.a1 is refused as advocate, whichever door it comes through; a colleague needs a declaration', async () => {
  const add = (reader: As, party_id: string) => reader.post(`${person}/plan/participants`, { party_id, role: 'Independent advocate', advocate: true })
  assert.equal(await refusal(add(as.coord, id.coord)), 'coordinator_is_advocate')
  assert.equal(await refusal(add(as.coord, id.a1)), 'coordinator_is_advocate', 'nor the team as a whole')
  assert.equal(await refusal(add(as.coord, id.worker1)), 'advocate_of_the_coordinating_agency')
  const declare = (reader: As, staff_id: string, words = 'Works in the legal clinic, which the board runs apart') =>
    reader.post(`${person}/plan/independence`, { staff_id, words })
  assert.equal(await refusal(declare(as.coord, id.worker1)), 'not_your_role', 'a supervisor’s word')
  assert.equal(await refusal(declare(as.sup, id.coord)), 'coordinator_is_advocate', 'who coordinates cannot be declared anything')
  assert.equal(await refusal(declare(as.sup, id.sup)), 'not_ones_own_independence')
  assert.equal(await refusal(declare(as.sup, id.advocate)), 'no_such_party', 'only of their own agency')
  assert.deepEqual((await told(as.sup)).may_be_declared.map((one: any) => one.name).toSorted(), ['Ben Okafor', 'Wen Li'])
  await done(declare(as.sup, id.worker1))
  assert.equal(await refusal(declare(as.sup, id.worker1)), 'independence_declared_already')
  await done(add(as.coord, id.worker1))
  assert.equal(await refusal(as.sup.post(`${person}/plan/coordinators`, { staff_id: id.worker1 })), 'not_a_coordinator')
  await done(add(as.coord, id.advocate))
  const { advocates, declared } = await told(as.c2)
  assert.deepEqual(advocates.map((one: any) => [one.name, one.agency]).toSorted(), [
    ['Adam Roe', 'Tenants’ Voice'],
    ['Wen Li', 'Harbour Homelessness Service'],
  ])
  assert.deepEqual([declared.length, declared[0].name, declared[0].by], [1, 'Wen Li', 'Sara Lind'])
})

test('COO-17: advocate.a5 cannot be allocated as coordinator until the role of advocate has ended; two doors at once let only one through', async () => {
  const propose = (staff_id: string) => as.sup.post(`${person}/plan/coordinators`, { staff_id })
  assert.equal(await refusal(propose(id.advocate)), 'coordinator_is_advocate')
  const direct = (staff: string) =>
    world.admin.query(`insert into care.participant (plan_id, person_id, party_id, role, advocate) values ($1, $2, $3, 'x', true)`, [plan, c2, staff])
  await assert.rejects(direct(id.advocate), /already_takes_part/)
  const part = (await done(as.coord.get(`${person}/plan`))).participants.find((one: any) => one.party_id === id.advocate)
  await done(as.coord.post(`${person}/plan/participants/${part.id}/end`, { version: part.version }))
  const again = () => as.coord.post(`${person}/plan/participants`, { party_id: id.other_coord, role: 'Advocate', advocate: true })
  await done(as.sup.post(`${person}/plan/independence`, { staff_id: id.other_coord, words: 'On loan to the legal clinic this year' }))
  const both = await Promise.all([again(), propose(id.other_coord), again(), propose(id.other_coord)])
  assert.equal(both.filter((one) => one.status === 200).length, 1, JSON.stringify(both.map((one) => one.body)))
  const { rows } = await world.admin.query(
    `select (select count(*)::int from care.participant where plan_id = $1 and advocate and to_at is null and party_id = $2) as speaks,
            (select count(*)::int from care.coordinator_assignment where plan_id = $1 and staff_id = $2 and state <> 'declined') as coordinates`,
    [plan, id.other_coord],
  )
  assert.equal(rows[0].speaks + rows[0].coordinates, 1)
  await done(as.coord.post(`${person}/plan/participants`, { party_id: id.advocate, role: 'Advocate', advocate: true }))
})

test('J5.5: 9 April C2 speaks at the tribunal beside advocate.a5: “payment plan 40/week”; what C2 did well is said on 10 April', async () => {
  await world.clock('2025-04-09T15:00:00Z')
  const spoke = { stance: 'self_advocacy', step: 'spoke', words: 'Spoke at the tribunal; Adam Roe sat beside' }
  assert.equal(await refusal(help(spoke)), 'say_what_came_of_it')
  const { id: help_id } = await done(help({ ...spoke, result: 'Payment plan 40/week' }))
  const rehearsal = (await issueNow()).helps.find((one: any) => one.step === 'rehearsal')
  assert.deepEqual((await issueNow()).helps.at(-1).may, ['praise'], 'it is asked for at once')
  await world.clock('2025-04-10T09:00:00Z')
  const praise = (of: string, words: string) => as.coord.post(`${person}/rights-issues/${issue}/help/${of}/feedback`, { words })
  assert.equal(await refusal(praise(rehearsal.id, 'You said it without the paper')), 'nobody_spoke')
  assert.equal(await refusal(praise(help_id, 'Well done!')), 'say_what_they_did_well')
  const twice = await Promise.all([1, 2].map(() => praise(help_id, 'You said your three sentences and stayed calm')))
  assert.deepEqual(twice.map((one) => one.body.refusal ?? 'done').toSorted(), ['done', 'feedback_given_already'])
  const seen = (await issueNow(as.c2)).helps.at(-1)
  assert.deepEqual(
    [seen.result, seen.feedback.words, seen.feedback.by],
    ['Payment plan 40/week', 'You said your three sentences and stayed calm', 'Ana Moreau'],
  )
  const { version } = await issueNow()
  await done(as.coord.post(`${person}/rights-issues/${issue}/close`, { outcome: 'Payment plan; the notice is withdrawn', version }))
  assert.equal(await refusal(help({ stance: 'gave_information', words: 'x' })), 'issue_is_closed')
})

test('J5.6: as C2, “who is who” names coordinator and advocate apart', async () => {
  const { people } = await done(as.c2.get(`${person}/my`))
  // of the two who asked at once for Ben Okafor's part, either may have come first
  const beside = (await told(as.c2)).advocates.some((one: any) => one.name === 'Ben Okafor') ? [['advocate', 'Ben Okafor']] : []
  assert.deepEqual(
    people.filter((one: any) => one.part === 'coordinator' || one.part === 'advocate').map((one: any) => [one.part, one.name]),
    [['coordinator', 'Ana Moreau'], ['advocate', 'Adam Roe'], ...beside, ['advocate', 'Wen Li']],
  )
})

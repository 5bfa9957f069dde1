/** The acceptance scenarios of COO-04, COO-06, COO-07, COO-18 and COO-20: a team that is clear about itself. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, EVERYTHING, GAIN, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, inDays, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
let health: string
const id = {} as Record<'advocate' | 'home', string>
const as = {} as Record<'advocate' | 'home', As>

before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  person = `/api/people/${at.person}`
  health = at.need_ids[1]!
  const step = await stepAskedOf(at, await planBegun(at), at.ids.partner2)
  const a5 = await at.given.agency('Tenants’ Voice', 'advocacy')
  const a6 = await at.given.agency('Home Help')
  for (const agency of [a5, a6]) {
    await at.given.involve(at.person, agency)
    await at.given.consent(at.person, agency, EVERYTHING)
  }
  id.advocate = await at.given.staff(a5, ['advocate'], 'Adam Roe')
  id.home = await at.given.staff(a6, ['partner_worker'], 'Rosa Diaz')
  for (const one of ['advocate', 'home'] as const) as[one] = await world.as(id[one])
  await broughtIntoForce(at, step)
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const team = (reader: As = at.as.coordinator) => done(reader.get(`${person}/team`))
const lineOf = async (party: string, reader?: As) => (await team(reader)).parts.find((one: any) => one.party_id === party)
const join = (party_id: string, role: string, more: object = {}) =>
  done(at.as.coordinator.post(`${person}/plan/participants`, { party_id, role, gain: GAIN, ...more }))
const change = async (reader: As, party: string, more: object) => {
  const { id: part, role, responsibilities, contact_path, tells, substitute, version } = await lineOf(party)
  return reader.patch(`${person}/plan/participants/${part}`, { role, responsibilities, contact_path, tells, substitute, version, ...more })
}
const confirm = (reader: As, party_id: string, more: object = {}) => reader.post(`${person}/team/confirmations`, { party_id, ...more })
const object = (reader: As, party_id: string, note: string) => reader.post(`${person}/team/objections`, { party_id, note })
/** A version of the plan with this reason, agreed to by its owner. */
async function published(reason: string): Promise<number> {
  const { plan } = await done(at.as.coordinator.get(`${person}/plan`))
  const { n } = await done(at.as.coordinator.post(`${person}/plan/propose`, { reason, version: plan.version }))
  await done(at.as.person.post(`${person}/plan/agree`, { n }))
  return n
}

test('COO-07: advocate.a5 joins: “not yet in the written plan (v1)”; with v2 the role section is who takes part', async () => {
  assert.deepEqual((await team()).written, { n: 1, added: [], gone: [], changed: [] })
  await join(id.advocate, 'Independent advocate', { advocate: true })
  const seen = await team(at.as.person)
  assert.deepEqual([seen.written.n, seen.written.added], [1, ['Adam Roe']])
  assert.equal((await lineOf(id.advocate)).in_version, false)
  assert.equal(await published('Adam Roe speaks for Lan'), 2)
  assert.deepEqual((await team()).written, { n: 2, added: [], gone: [], changed: [] })
  const { rows } = await world.admin.query(
    `select (select array_agg(line ->> 'party_id' order by line ->> 'party_id') from jsonb_array_elements(v.roles) line) as written,
            (select array_agg(t.party_id::text order by t.party_id::text) from care.participant t where t.plan_id = v.plan_id and t.to_at is null) as here
       from care.plan_version v where v.person_id = $1 and v.n = 2`,
    [at.person],
  )
  assert.deepEqual(rows[0].written, rows[0].here)
})

test('COO-07: nobody takes a party out of the text alone', async () => {
  await assert.rejects(world.admin.query(`update care.plan_version set roles = '[]' where person_id = $1`, [at.person]), /written_once/)
})

test('COO-18: C and A2 take part; without A2 only the person would remain: a coordinated plan has at least two', async () => {
  const end = async (party: string) => {
    const line = await lineOf(party)
    return at.as.coordinator.post(`${person}/plan/participants/${line.id}/end`, { version: line.version })
  }
  await world.admin.query(`update care.action set responsible_id = $1 where responsible_id = $2`, [at.ids.coordinator, at.ids.partner2])
  await done(end(id.advocate))
  assert.deepEqual((await team()).written.gone, ['Adam Roe'])
  assert.equal(await refusal(end(at.ids.partner2)), 'too_few_take_part')
  const { parts } = await team()
  assert.deepEqual(
    parts.map((one: any) => [one.owner, one.name]),
    [
      [true, 'Lan'],
      [false, 'Pete Hall'],
    ],
  )
})

test('COO-06: worker.a3’s phone is deleted: “no way to reach”, until another one is written', async () => {
  await join(at.ids.partner3, 'Community nurse')
  await join(id.advocate, 'Independent advocate', { advocate: true })
  assert.deepEqual((await lineOf(at.ids.partner3)).lacks, ['responsibilities', 'contact_path', 'tells', 'substitute'])
  const whole = { responsibilities: 'Medicine', contact_path: '555 0103', tells: 'Ana, after each visit', substitute: 'The nurse on duty' }
  await done(change(at.as.partner3, at.ids.partner3, whole))
  assert.deepEqual((await lineOf(at.ids.partner3)).lacks, [])
  await done(change(at.as.coordinator, at.ids.partner3, { contact_path: '' }))
  const line = await lineOf(at.ids.partner3)
  assert.deepEqual([line.lacks, line.unreachable.kind], [['contact_path'], 'missing'])
  const said = () => at.as.partner2.post(`${person}/plan/participants/${line.id}/unreachable`, { kind: 'wrong' })
  assert.equal(await refusal(said()), 'unreachable_already')
  await done(change(at.as.partner3, at.ids.partner3, { contact_path: '555 0104' }))
  assert.equal((await lineOf(at.ids.partner3)).unreachable, null)
  await done(said())
  const { version } = await lineOf(at.ids.partner3)
  const mended = await Promise.all([
    change(at.as.partner3, at.ids.partner3, { contact_path: '555 0105', version }),
    change(at.as.coordinator, at.ids.partner3, { contact_path: '555 0106', version }),
  ])
  assert.deepEqual(mended.map((one) => one.body.refusal ?? 'done').toSorted(), ['changed_meanwhile', 'done'])
  assert.equal((await lineOf(at.ids.partner3)).unreachable, null)
})

test('COO-06: the owner’s line is theirs alone; theirs is nobody else’s to write, nor another’s theirs', async () => {
  assert.equal(await refusal(change(at.as.coordinator, at.person, { responsibilities: 'Keep appointments' })), 'only_by_themself')
  assert.equal(await refusal(change(at.as.person, at.ids.partner3, { responsibilities: 'Nothing' })), 'only_by_themself')
  await done(change(at.as.person, at.person, { responsibilities: 'I ring the school myself' }))
  assert.equal((await lineOf(at.person)).responsibilities, 'I ring the school myself')
})

test('COO-06: two are named to lead on health: a conflict, until one is chosen', async () => {
  const lead = (party_id: string, only = false) => at.as.coordinator.post(`${person}/needs/${health}/lead`, { party_id, only })
  const leads = async () => (await team()).needs.find((one: any) => one.id === health).leads.map((one: any) => one.name)
  assert.deepEqual(await leads(), [], 'no goal names a lead yet')
  assert.equal(await refusal(lead(at.ids.successor)), 'no_such_participant', 'who leads takes part')
  await done(lead(at.ids.partner2))
  assert.equal(await refusal(lead(at.ids.partner2)), 'leads_already')
  await done(lead(at.ids.partner3))
  assert.deepEqual((await leads()).toSorted(), ['Nora Singh', 'Pete Hall'])
  await done(lead(at.ids.partner3, true))
  assert.deepEqual(await leads(), ['Nora Singh'])
})

test('COO-04: three acknowledge “coord.a1 coordinates”, advocate.a5 has not: one of four outstanding', async () => {
  assert.equal(await refusal(confirm(at.as.partner2, at.ids.partner3)), 'only_by_themself', 'nobody acknowledges for another')
  assert.equal(await refusal(confirm(at.as.partner2, at.person)), 'say_how_they_said_it')
  await done(confirm(at.as.partner2, at.ids.partner2))
  await done(confirm(at.as.partner3, at.ids.partner3))
  await done(confirm(at.as.coordinator, at.person, { mode: 'interpreted' }))
  const { waiting, mine } = await team(as.advocate)
  assert.deepEqual(waiting, { of: 4, page: ['Adam Roe'], coordination: ['Adam Roe'] })
  assert.deepEqual(
    mine.filter((one: any) => one.self).map((one: any) => [one.name, one.confirmed, one.may]),
    [['Adam Roe', false, ['confirm', 'object']]],
  )
  await done(confirm(as.advocate, id.advocate))
  assert.deepEqual((await team()).waiting, { of: 4, page: [], coordination: [] })
})

test('COO-04: worker.a2 objects “we coordinate tenancy matters”: it stays on the plan until it is settled, and is then acknowledged', async () => {
  assert.equal(await refusal(object(at.as.partner2, at.ids.partner3, 'x')), 'only_by_themself')
  assert.equal(await refusal(object(at.as.coordinator, at.ids.coordinator, 'x')), 'no_such_participant')
  await done(object(at.as.partner2, at.ids.partner2, 'We coordinate tenancy matters'))
  const twice = await Promise.all([1, 2].map(() => object(at.as.partner2, at.ids.partner2, 'Again')))
  assert.deepEqual(
    twice.map((one) => one.body.refusal),
    ['objection_open_already', 'objection_open_already'],
  )
  const [open] = (await team()).objections
  assert.deepEqual([open.by, open.note, open.late, open.may], ['Pete Hall', 'We coordinate tenancy matters', false, ['settle']])
  assert.equal((await lineOf(at.ids.partner2)).coordination, 'objected')
  const settle = (reader: As, version = open.version) =>
    reader.post(`${person}/team/objections/${open.id}/settle`, { words: 'Pete coordinates the tenancy, Ana everything else', version })
  assert.equal(await refusal(settle(at.as.partner2)), 'not_your_role')
  assert.equal(await refusal(settle(at.as.coordinator, 99)), 'changed_meanwhile')
  await done(settle(at.as.coordinator))
  assert.equal(await refusal(settle(at.as.supervisor)), 'objection_settled_already')
  assert.equal((await lineOf(at.ids.partner2)).coordination, 'waits', 'what was agreed is theirs to acknowledge')
  await done(confirm(at.as.partner2, at.ids.partner2))
  assert.equal((await lineOf(at.ids.partner2)).coordination, 'acknowledged')
})

test('COO-04: left open for eight days it is missed; whoever objected may also simply acknowledge', async () => {
  await done(object(at.as.partner3, at.ids.partner3, 'Too many calls'))
  await world.clock(inDays(8))
  assert.deepEqual(
    (await team()).objections.filter((one: any) => one.settled_at === null).map((one: any) => [one.by, one.late]),
    [['Nora Singh', true]],
  )
  await done(confirm(at.as.partner3, at.ids.partner3))
  assert.ok((await team()).objections.every((one: any) => one.settled_at !== null))
})

test('COO-20: worker.a6 joins: all five have a new page; four confirm, and on day 6 the plan shows who is missing', async () => {
  await world.clock(inDays(9))
  await join(id.home, 'Help at home', { responsibilities: 'Cooks on Tuesdays' })
  assert.equal((await team()).waiting.page.length, 5)
  assert.equal(await refusal(confirm(as.home, id.home, { unclear: ['others'] })), 'say_what_is_unclear')
  await done(confirm(as.home, id.home, { unclear: ['resources'], question: 'Is there money for food?' }))
  assert.deepEqual((await lineOf(id.home)).knows, { own: true, others: true, resources: false })
  for (const [reader, party] of [
    [at.as.partner2, at.ids.partner2],
    [at.as.partner3, at.ids.partner3],
    [at.as.person, at.person],
    [as.advocate, id.advocate],
  ] as const)
    await done(confirm(reader, party))
  await world.clock(inDays(15))
  const now = await team()
  assert.deepEqual(now.waiting.page, ['Rosa Diaz'])
  assert.ok(Date.parse(now.know_by) < Date.parse(inDays(15)), 'it should have been known by now')
})

test('COO-20: the question asked in the briefing is answered, by somebody else; then the page is clear', async () => {
  const [question] = (await team()).questions
  assert.deepEqual([question.by, question.words, question.late], ['Rosa Diaz', 'Is there money for food?', true])
  const answer = (reader: As) =>
    reader.post(`${person}/team/questions/${question.id}/answer`, { words: 'Forty a week, from the plan’s budget', version: question.version })
  assert.equal(await refusal(answer(as.home)), 'not_your_role')
  const both = await Promise.all([answer(at.as.coordinator), answer(at.as.supervisor)])
  assert.deepEqual(both.map((one) => one.body.refusal ?? 'done').toSorted(), ['done', 'question_answered_already'])
  assert.equal((await team(as.home)).questions[0].answer, 'Forty a week, from the plan’s budget')
  await done(confirm(as.home, id.home))
  assert.deepEqual((await team()).waiting.page, [])
})

test('COO-18: a party of whom nothing was seen for sixty days is marked; the owner never is', async () => {
  await world.clock(inDays(80))
  const quiet = (await team()).parts.filter((one: any) => one.quiet).map((one: any) => one.name)
  assert.deepEqual(quiet.toSorted(), ['Adam Roe', 'Nora Singh', 'Pete Hall', 'Rosa Diaz'])
  await done(confirm(at.as.partner2, at.ids.partner2))
  assert.equal((await lineOf(at.ids.partner2)).quiet, false)
})

test('COO-06: as c1 “who is who” says what each does, how to reach them and who steps in', async () => {
  const line = await lineOf(at.ids.partner3, at.as.person)
  assert.deepEqual(
    [line.name, line.role, line.responsibilities, line.substitute, line.contact_path !== ''],
    ['Nora Singh', 'Community nurse', 'Medicine', 'The nurse on duty', true],
  )
})

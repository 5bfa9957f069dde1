/** Journeys J1 and J2 of the catalogue, through HTTP, against real Postgres, with the clock moved. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
const agency: Record<'a1' | 'a2' | 'a3', string> = { a1: '', a2: '', a3: '' }
const who: Record<'intake' | 'intake2' | 'worker1' | 'sup' | 'worker2' | 'worker3' | 'net', As> = {} as never
let worker1 = ''

before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  agency.a1 = await given.agency('Harbour Homelessness Service')
  agency.a2 = await given.agency('Northside Housing', 'housing')
  agency.a3 = await given.agency('City Community Health', 'health')
  await world.clock('2025-03-03T09:00:00Z')
  worker1 = await given.staff(agency.a1, ['support_worker'], 'worker.a1')
  who.intake = await world.as(await given.staff(agency.a1, ['intake'], 'intake.a1'))
  who.intake2 = await world.as(await given.staff(agency.a1, ['intake'], 'intake two'))
  who.worker1 = await world.as(worker1)
  who.sup = await world.as(await given.staff(agency.a1, ['supervisor'], 'sup.a1'))
  who.worker2 = await world.as(await given.staff(agency.a2, ['partner_worker'], 'worker.a2'))
  who.worker3 = await world.as(await given.staff(agency.a3, ['partner_worker'], 'worker.a3'))
  who.net = await world.as(await given.staff(agency.a3, ['network_admin'], 'admin.net'))
})
after(() => world.close())

const at = (time: string) => world.clock(`2025-03-${time}:00Z`)
const done = (answer: { status: number; body: { id: string } }): string => {
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.id
}
const refused = (answer: { status: number; body: any }, code: string) => assert.equal(answer.body.refusal, code, JSON.stringify(answer.body))

/** A person known to A1, looked for before they were written down. */
async function known(name: string, born = '1991-05-20'): Promise<string> {
  const person = await given.person(agency.a1, { given_name: name, family_name: 'Zhao', born })
  await world.admin.query(
    `insert into care.duplicate_check (agency_id, written_by, candidates, decision, person_id) values ($1, $2, 0, 'new_person', $3)`,
    [agency.a1, worker1, person],
  )
  return person
}
/** One person's entry, spoken to as anybody. */
function entryOf(person: string, entry: string) {
  const base = `/api/people/${person}/entries/${entry}`
  return {
    read: async (as = who.intake) => (await as.get(base)).body,
    act: async (what: string, body: object, as = who.intake) => as.post(`${base}/${what}`, { version: (await as.get(base)).body.version, ...body }),
    sheet: (as = who.intake) => as.get(`${base}/sheet`),
  }
}
/** A first contact brought as far as screening. */
async function screened(name: string, more: object = {}) {
  const person = await known(name)
  const entry = done(
    await who.intake.post(`/api/people/${person}/entries`, { channel: 'phone', urgency: 'standard', told: 'Needs somewhere to stay', ...more }),
  )
  const one = entryOf(person, entry)
  done(await one.act('response', { mode: 'phone', summary: 'We talked' }))
  done(await one.act('explanation', { mode: 'phone', language: 'en', understanding: 'You will call me' }))
  return { person, entry, ...one }
}

test('J1: Lin is answered in time, taken on with reasons, told, given the pack in her language, and not left waiting unseen', async () => {
  await at('03T09:00')
  const lin = await known('Lin')
  const entry = done(
    await who.intake.post(`/api/people/${lin}/entries`, {
      channel: 'phone',
      urgency: 'urgent',
      told: 'Two children, in a motel since 24 Feb after leaving a violent partner',
      children_declared: 2,
      stay: { situation: 'motel', from_on: '2025-02-24' },
    }),
  )
  const one = entryOf(lin, entry)
  let seen = await one.read()
  assert.deepEqual([seen.clock.waits_for, seen.clock.due_at.slice(0, 16), seen.clock.overdue], ['answer', '2025-03-03T13:00', false])
  assert.deepEqual(seen.may_next.slice(0, 2), ['respond', 'attempt'])
  refused(await one.act('explanation', { mode: 'phone', language: 'zh' }), 'not_from_here')

  await at('03T10:10')
  done(await one.act('response', { mode: 'phone', summary: 'Safe where she is until Friday', interpreter: true }))
  seen = await one.read()
  assert.deepEqual({ minutes: seen.answered.minutes, on_time: seen.answered.on_time }, { minutes: 70, on_time: true })
  refused(await one.act('response', { mode: 'phone', summary: 'again' }), 'answer_already_recorded')

  await at('03T10:15')
  done(await one.act('explanation', { mode: 'phone', language: 'zh', interpreter: true, understanding: '你们今天告诉我' }))
  seen = await one.read()
  assert.deepEqual(seen.children, { declared: 2, recorded: 0 })
  assert.equal(seen.suggested_pathway, 'exit')

  await at('03T10:30')
  refused(await one.act('decision', { decision: 'accepted', reasons: [], pathway: 'exit' }), 'give_a_reason')
  refused(
    await one.act('decision', { decision: 'accepted', reasons: ['fits A1: families, violence'], pathway: 'sustain' }),
    'pathway_needs_a_tenancy',
  )
  done(await one.act('decision', { decision: 'accepted', reasons: ['fits A1: families, violence'], pathway: 'exit' }))
  await at('03T10:40')
  done(await one.act('told', { mode: 'phone' }))
  refused(await one.act('told', { mode: 'phone' }), 'already_told')

  await at('04T09:00')
  done(await one.act('pack', { mode: 'in_person', language: 'zh', pack_version: 2, teach_back: '你们帮我找房子' }))
  refused(await one.act('interim', { staff_id: worker1, next_check_in: '2025-03-03' }), 'check_in_in_the_past')
  done(await one.act('interim', { staff_id: worker1, next_check_in: '2025-03-06' }))
  seen = await one.read()
  assert.equal(seen.state, 'waiting')
  assert.deepEqual(seen.support.interim, { id: worker1, name: 'worker.a1' })
  assert.equal(seen.clock.waits_for, 'check_in')
  assert.equal(seen.person.pathway, 'exit')
  const { rows } = await world.admin.query('select state, kind from care.plan where person_id = $1', [lin])
  assert.deepEqual(rows, [{ state: 'drafting', kind: 'person' }], 'being accepted begins the plan')

  await at('07T09:00')
  const line = (await who.sup.get('/api/entry')).body.entries.find((each: any) => each.id === entry)
  assert.equal(line.clock.overdue, true, 'nobody looked in by the 6th')
  done(await one.act('check-in', { mode: 'phone', said: 'All well, school found', next_check_in: '2025-03-10' }, who.worker1))
  assert.equal((await one.read()).clock.overdue, false)

  const portal = await (await world.as(lin)).get(`/api/people/${lin}/entries`)
  assert.equal(portal.body[0].decision.decision, 'accepted', 'the person reads that she was accepted, and why')
  assert.deepEqual(portal.body[0].decision.reasons, ['fits A1: families, violence'])
})

test('J2: Pat is not accepted only with an alternative, is sent on with consent, comes back when declined, and lands', async () => {
  await at('03T11:00')
  const pat = await known('Pat', '1999-02-02')
  const entry = done(await who.intake.post(`/api/people/${pat}/entries`, { channel: 'phone', urgency: 'standard', told: 'A room for tonight' }))
  const one = entryOf(pat, entry)
  await at('03T11:20')
  done(await one.act('response', { mode: 'phone', summary: 'Asked what is needed' }))
  done(await one.act('explanation', { mode: 'phone', language: 'en' }))
  await at('03T11:45')
  const no = { decision: 'not_accepted', reasons: ['You live outside the area we may work in'], criterion_not_met: 'outside service area' }
  const answer = await one.act('decision', no)
  refused(answer, 'not_ready_to_decide')
  assert.deepEqual(
    answer.body.missing.map((one: any) => one.refusal),
    ['name_an_alternative', 'tell_the_person'],
  )
  refused(await one.act('decision', { ...no, told: { mode: 'in_person' } }), 'name_an_alternative')
  done(
    await one.act('decision', {
      ...no,
      told: { mode: 'in_person' },
      alternatives: [{ name: 'crisis rooms West', why: 'in Pat’s area' }, { name: 'outreach and crisis beds West' }],
    }),
  )
  const sheet = (await one.sheet()).body
  assert.deepEqual(
    sheet.services.map((service: any) => service.name),
    ['crisis rooms West', 'outreach and crisis beds West'],
  )
  assert.equal(sheet.agency.name, 'Harbour Homelessness Service')

  assert.equal((await who.worker2.get(`/api/people/${pat}/entries`)).status, 404, 'before consent, another agency cannot even know of Pat')
  await at('03T12:00')
  const consent = { categories: ['housing'], mode: 'spoken', own_words: 'Yes, ring them' }
  const first = done(await one.act('referrals', { to_agency_id: agency.a2, service: 'crisis rooms West', note: 'A room for one, tonight', consent }))
  refused(await one.act('referrals', { to_agency_id: agency.a2, service: 'crisis rooms West', consent }), 'already_asked_there')
  const asked = (await who.worker2.get('/api/entry/referrals?box=to_us')).body
  assert.deepEqual(
    asked.map((each: any) => [each.person.name, each.categories, each.may]),
    [['Pat Zhao', ['general', 'housing'], ['accept', 'decline', 'arrived']]],
  )

  await at('04T10:00')
  const reply = (as: As, id: string, body: object) =>
    as
      .get(`/api/people/${pat}/onward-referrals/${id}`)
      .then(({ body: { version } }) => as.post(`/api/people/${pat}/onward-referrals/${id}/answer`, { version, ...body }))
  refused(await reply(who.worker2, first, { answer: 'declined' }), 'decline_needs_a_reason')
  refused(await reply(who.intake, first, { answer: 'accepted' }), 'not_yours_to_answer')
  done(await reply(who.worker2, first, { answer: 'declined', reason: 'no vacancy' }))
  assert.equal((await who.worker2.get(`/api/people/${pat}/entries`)).status, 404, 'a no takes back the access it was given')
  const line = (await who.intake.get('/api/entry')).body.entries.find((each: any) => each.id === entry)
  assert.deepEqual([line.state, line.clock.waits_for, line.declined_by], ['declined_elsewhere', 'find_another', 'Northside Housing'])
  assert.equal((await one.read()).may_next[0], 'find_another')

  await at('04T11:00')
  const second = done(await one.act('referrals', { to_agency_id: agency.a3, service: 'outreach and crisis beds West', consent }))
  await at('05T09:00')
  done(await reply(who.worker3, second, { answer: 'accepted' }))
  refused(await reply(who.worker3, second, { answer: 'accepted' }), 'not_from_here')
  await at('07T15:00')
  done(await reply(who.worker3, second, { answer: 'landed' }))
  const over = await one.read()
  assert.deepEqual([over.state, over.closed_how, over.clock], ['closed', 'landed', null])
  assert.equal(over.happened.at(-1).what, 'closed_landed')
  assert.equal((await who.worker3.get(`/api/people/${pat}`)).status === 404, false, 'where Pat arrived, Pat is known')

  await at('20T10:00')
  assert.ok((await one.read()).may_next.includes('offer_assessment'))
  done(await who.intake.post(`/api/people/${pat}/assessment-offers`, { mode: 'phone', response: 'accepted' }))
})

test('J2: where nothing exists for a person, the network hears of it as a barrier', async () => {
  await at('03T13:00')
  const one = await screened('Second')
  const no = { decision: 'not_accepted', reasons: ['We only work with families'], criterion_not_met: 'single person', told: { mode: 'phone' } }
  refused(await one.act('decision', { ...no, no_alternative_exists: true, alternatives: [{ name: 'Somewhere' }] }), 'either_an_alternative_or_none')
  done(await one.act('decision', { ...no, no_alternative_exists: true, barrier_note: 'No crisis room for a single man with a dog' }))
  const board = (await who.net.get('/api/entry/barriers')).body
  assert.deepEqual(
    board.map((each: any) => [each.kind, each.people]),
    [['service_gap', 1]],
  )
  assert.deepEqual(
    (await who.sup.get('/api/entry/barriers')).body.map((each: any) => each.people),
    [null],
    'small numbers are the network’s alone',
  )
  refused(await who.intake.get('/api/entry/barriers'), 'not_your_role')
  refused(await one.act('finish', { how: 'tried' }), 'not_everything_tried')
  done(await one.act('finish', { how: 'no_service' }))
  assert.equal((await one.read()).state, 'closed')
})

test('of two who decide at once, one decides and the other is told', async () => {
  const one = await screened('Both', { stay: { situation: 'rough_sleeping', from_on: '2025-01-10' } })
  const { version } = await one.read()
  const decision = { version, decision: 'accepted', reasons: ['We can help'], pathway: 'exit' }
  const url = `/api/people/${one.person}/entries/${one.entry}/decision`
  const answers = await Promise.all([who.intake.post(url, decision), who.intake2.post(url, decision)])
  assert.deepEqual(
    answers.map((answer) => answer.status).toSorted((a, b) => a - b),
    [200, 409],
  )
  refused(
    answers.find((answer) => answer.status === 409)!,
    'changed_meanwhile',
  )
  const { rows } = await world.admin.query('select count(*)::int as n from care.support_period where person_id = $1', [one.person])
  assert.equal(rows[0].n, 1)
})

test('two tries in two ways count as an answer; giving up needs four over two weeks, and a call opens it again', async () => {
  await at('03T09:00')
  const person = await known('Quiet')
  const one = entryOf(
    person,
    done(await who.intake.post(`/api/people/${person}/entries`, { channel: 'text', urgency: 'standard', told: 'Please call' })),
  )
  done(await one.act('attempts', { mode: 'phone' }))
  assert.equal((await one.read()).state, 'received')
  done(await one.act('attempts', { mode: 'text' }))
  assert.equal((await one.read()).state, 'responded')
  const answer = await one.act('unable-to-contact', {})
  refused(answer, 'not_tried_enough')
  assert.deepEqual(
    answer.body.missing.map((reason: any) => reason.refusal),
    ['more_attempts', 'more_days'],
  )
  await at('10T09:00')
  done(await one.act('attempts', { mode: 'phone' }))
  await at('18T09:00')
  done(await one.act('attempts', { mode: 'letter' }))
  done(await one.act('unable-to-contact', {}))
  assert.equal((await one.read()).may_next[0], 'reopen')
  done(await one.act('reopen', {}))
  assert.equal((await one.read()).state, 'received')
})

test('only the person’s own words withdraw an entry, and nobody leaves that way once accepted', async () => {
  await at('03T09:00')
  const one = await screened('Alone', { stay: { situation: 'motel', from_on: '2025-02-24' } })
  refused(await one.act('withdrawal', { own_words: '' }), 'withdrawn_in_own_words')
  done(await one.act('withdrawal', { own_words: 'My sister takes me in' }, await world.as(one.person)))
  assert.equal((await one.read()).state, 'withdrawn')
  refused(await one.act('decision', { decision: 'accepted', reasons: ['x'], pathway: 'exit' }), 'not_from_here')
  const other = await screened('Taken', { stay: { situation: 'motel', from_on: '2025-02-24' } })
  done(await other.act('decision', { decision: 'accepted', reasons: ['fits'], pathway: 'exit' }))
  refused(await other.act('withdrawal', { own_words: 'Enough' }), 'leaving_is_another_step')
})

test('nothing is recorded ahead of time or before what it rests on', async () => {
  await at('03T09:00')
  const person = await known('Early')
  const log = (received_at: string) =>
    who.intake.post(`/api/people/${person}/entries`, { channel: 'phone', urgency: 'standard', told: 'x', received_at })
  refused(await log('2025-03-03T09:05:00Z'), 'in_the_future')
  const one = entryOf(person, done(await log('2025-03-03T08:00:00Z')))
  refused(await one.act('response', { mode: 'phone', summary: 'x', at: '2025-03-03T07:00:00Z' }), 'answered_before_asked')
})

test('somebody turned away must be told of a way on even when the rules are gone around', async () => {
  const one = await screened('Turned')
  await assert.rejects(
    world.admin.query(
      `insert into care.screening_decision (entry_id, person_id, agency_id, written_by, decision, reasons, criterion_not_met, decided_at, informed_at)
      values ($1, $2, $3, $4, 'not_accepted', '{no}', 'none', guard.now(), guard.now())`,
      [one.entry, one.person, agency.a1, worker1],
    ),
    { constraint: 'name_an_alternative' },
  )
})

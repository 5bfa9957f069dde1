/** Journeys J1 and J2 of the catalogue, through HTTP, against real Postgres, with the clock moved. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, makeEntryWorld, refused, type EntryWorld } from '../../test/harness/entry.ts'
import type { As } from '../../test/harness/world.ts'

let w: EntryWorld
before(async () => {
  w = await makeEntryWorld()
})
after(() => w.close())

test('J1: Lin is answered in time, taken on with reasons, told, given the pack in her language, and not left waiting unseen', async () => {
  await w.at('03T09:00')
  const lin = await w.known('Lin')
  const entry = done(
    await w.who.intake.post(`/api/people/${lin}/entries`, {
      channel: 'phone',
      urgency: 'urgent',
      told: 'Two children, in a motel since 24 Feb after leaving a violent partner',
      children_declared: 2,
      stay: { situation: 'motel', from_on: '2025-02-24' },
    }),
  )
  const one = w.entryOf(lin, entry)
  let seen = await one.read()
  assert.deepEqual([seen.clock.waits_for, seen.clock.due_at.slice(0, 16), seen.clock.overdue], ['answer', '2025-03-03T13:00', false])
  assert.deepEqual(seen.may_next.slice(0, 2), ['respond', 'attempt'])
  refused(await one.act('explanation', { mode: 'phone', language: 'zh' }), 'not_from_here')

  await w.at('03T10:10')
  done(await one.act('response', { mode: 'phone', summary: 'Safe where she is until Friday', interpreter: true }))
  seen = await one.read()
  assert.deepEqual({ minutes: seen.answered.minutes, on_time: seen.answered.on_time }, { minutes: 70, on_time: true })
  refused(await one.act('response', { mode: 'phone', summary: 'again' }), 'answer_already_recorded')

  await w.at('03T10:15')
  done(await one.act('explanation', { mode: 'phone', language: 'zh', interpreter: true, understanding: '你们今天告诉我' }))
  seen = await one.read()
  assert.deepEqual(seen.children, { declared: 2, recorded: 0 })
  assert.equal(seen.suggested_pathway, 'exit')

  await w.at('03T10:30')
  refused(await one.act('decision', { decision: 'accepted', reasons: [], pathway: 'exit' }), 'give_a_reason')
  refused(
    await one.act('decision', { decision: 'accepted', reasons: ['fits A1: families, violence'], pathway: 'sustain' }),
    'pathway_needs_a_tenancy',
  )
  done(await one.act('decision', { decision: 'accepted', reasons: ['fits A1: families, violence'], pathway: 'exit' }))
  await w.at('03T10:40')
  done(await one.act('told', { mode: 'phone' }))
  refused(await one.act('told', { mode: 'phone' }), 'already_told')

  await w.at('04T09:00')
  done(await one.act('pack', { mode: 'in_person', language: 'zh', pack_version: 2, teach_back: '你们帮我找房子' }))
  refused(await one.act('interim', { staff_id: w.worker1, next_check_in: '2025-03-03' }), 'check_in_in_the_past')
  done(await one.act('interim', { staff_id: w.worker1, next_check_in: '2025-03-06' }))
  seen = await one.read()
  assert.equal(seen.state, 'waiting')
  assert.deepEqual(seen.support.interim, { id: w.worker1, name: 'worker.a1' })
  assert.equal(seen.clock.waits_for, 'check_in')
  assert.equal(seen.person.pathway, 'exit')
  const { rows } = await w.world.admin.query('select state, kind from care.plan where person_id = $1', [lin])
  assert.deepEqual(rows, [{ state: 'drafting', kind: 'person' }], 'being accepted begins the plan')

  await w.at('07T09:00')
  const line = (await w.who.sup.get('/api/entry')).body.entries.find((each: any) => each.id === entry)
  assert.equal(line.clock.overdue, true, 'nobody looked in by the 6th')
  done(await one.act('check-in', { mode: 'phone', said: 'All well, school found', next_check_in: '2025-03-10' }, w.who.worker1))
  assert.equal((await one.read()).clock.overdue, false)

  const portal = await (await w.world.as(lin)).get(`/api/people/${lin}/entries`)
  assert.equal(portal.body[0].decision.decision, 'accepted', 'the person reads that she was accepted, and why')
  assert.deepEqual(portal.body[0].decision.reasons, ['fits A1: families, violence'])
})

test('J2: Pat is not accepted only with an alternative, is sent on with consent, comes back when declined, and lands', async () => {
  await w.at('03T11:00')
  const pat = await w.known('Pat', '1999-02-02')
  const entry = done(await w.who.intake.post(`/api/people/${pat}/entries`, { channel: 'phone', urgency: 'standard', told: 'A room for tonight' }))
  const one = w.entryOf(pat, entry)
  await w.at('03T11:20')
  done(await one.act('response', { mode: 'phone', summary: 'Asked what is needed' }))
  done(await one.act('explanation', { mode: 'phone', language: 'en' }))
  await w.at('03T11:45')
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

  assert.equal((await w.who.worker2.get(`/api/people/${pat}/entries`)).status, 404, 'before consent, another agency cannot even know of Pat')
  await w.at('03T12:00')
  const consent = { categories: ['housing'], mode: 'spoken', own_words: 'Yes, ring them' }
  const first = done(
    await one.act('referrals', { to_agency_id: w.agency.a2, service: 'crisis rooms West', note: 'A room for one, tonight', consent }),
  )
  refused(await one.act('referrals', { to_agency_id: w.agency.a2, service: 'crisis rooms West', consent }), 'already_asked_there')
  const asked = (await w.who.worker2.get('/api/entry/referrals?box=to_us')).body
  assert.deepEqual(
    asked.map((each: any) => [each.person.name, each.categories, each.may]),
    [['Pat Zhao', ['general', 'housing'], ['accept', 'decline', 'arrived']]],
  )

  await w.at('04T10:00')
  const reply = (as: As, id: string, body: object) =>
    as
      .get(`/api/people/${pat}/onward-referrals/${id}`)
      .then(({ body: { version } }) => as.post(`/api/people/${pat}/onward-referrals/${id}/answer`, { version, ...body }))
  refused(await reply(w.who.worker2, first, { answer: 'declined' }), 'decline_needs_a_reason')
  refused(await reply(w.who.intake, first, { answer: 'accepted' }), 'not_yours_to_answer')
  done(await reply(w.who.worker2, first, { answer: 'declined', reason: 'no vacancy' }))
  assert.equal((await w.who.worker2.get(`/api/people/${pat}/entries`)).status, 404, 'a no takes back the access it was given')
  const line = (await w.who.intake.get('/api/entry')).body.entries.find((each: any) => each.id === entry)
  assert.deepEqual([line.state, line.clock.waits_for, line.declined_by], ['declined_elsewhere', 'find_another', 'Northside Housing'])
  assert.equal((await one.read()).may_next[0], 'find_another')

  await w.at('04T11:00')
  const second = done(await one.act('referrals', { to_agency_id: w.agency.a3, service: 'outreach and crisis beds West', consent }))
  await w.at('05T09:00')
  done(await reply(w.who.worker3, second, { answer: 'accepted' }))
  refused(await reply(w.who.worker3, second, { answer: 'accepted' }), 'not_from_here')
  await w.at('07T15:00')
  done(await reply(w.who.worker3, second, { answer: 'landed' }))
  const over = await one.read()
  assert.deepEqual([over.state, over.closed_how, over.clock], ['closed', 'landed', null])
  assert.equal(over.happened.at(-1).what, 'closed_landed')
  assert.equal((await w.who.worker3.get(`/api/people/${pat}/entries`)).status, 200, 'where Pat arrived, Pat is known')

  await w.at('20T10:00')
  assert.ok((await one.read()).may_next.includes('offer_assessment'))
  done(await w.who.intake.post(`/api/people/${pat}/assessments`, { mode: 'phone', supports_offered: ['time_of_choice'] }))
})

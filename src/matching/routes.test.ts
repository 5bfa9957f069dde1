/** Right matching (PLN-26): services for one need, ranked with reasons, chosen by the person, rated after a month. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let matches: string
const named: Record<string, string> = {}
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-10T09:00:00Z')
  at = await householdReadyToPlan(world, ['health', 'mental_health'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  matches = `/api/people/${at.person}/matches`
  for (const [name, more] of [
    ['Dr Wen', { languages: ['Mandarin', 'English'], genders: ['woman'], step_free: true, room: 'waiting_list' }],
    ['Old Mill practice', { languages: ['Mandarin'], genders: ['woman', 'man'], step_free: true, room: 'has_room' }],
    ['Over the chemist', { languages: ['Mandarin'], genders: ['woman'], step_free: false, room: 'has_room' }],
  ] as const) {
    const { rows } = await world.admin.query(
      `insert into care.service_listing (agency_id, name, needs, domains, phones, languages, genders, step_free, room)
       values ($1, $2, '{health}', '{health}', '[{"number":"5550 0200","kind":"phone","note":null}]', $3, $4, $5, $6::care.service_room) returning id`,
      [at.agencies.a3, name, more.languages, more.genders, more.step_free, more.room],
    )
    named[name] = rows[0].id
  }
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const asked = (more: object = {}) => ({
  need_id: at.need_ids[0],
  help: 'health',
  language: 'Mandarin',
  gender: 'woman',
  step_free: true,
  must: ['language', 'gender', 'step_free'],
  ...more,
})
const look = (more: object = {}, as = at.as.coordinator) => as.post(matches, asked(more))
const run = async (as = at.as.coordinator) => (await done(as.get(matches))).runs[0]
const choose = (id: string, body: object, as = at.as.coordinator) => as.post(`${matches}/${id}/choice`, { words: 'Near, and a woman', ...body })

test('PLN-26: services are listed with reasons, one is greyed with what it fails; the person chooses among those that fit, and says why', async () => {
  assert.equal(await refusal(look({ need_id: at.person })), 'no_such_need')
  assert.equal(await refusal(look({ culture: '', must: ['culture'] })), 'say_what_must_be')
  const { id } = await done(look())
  const shown = await run()
  assert.deepEqual(
    shown.candidates.map((one: any) => [one.name, one.fits]),
    [
      ['Old Mill practice', true],
      ['Dr Wen', true],
      ['Over the chemist', false],
    ],
  )
  assert.ok(
    shown.candidates.every((one: any) => one.reasons.length === 4 && !('score' in one)),
    'reasons, never a bare score',
  )
  assert.deepEqual(
    shown.candidates[2].reasons.filter((one: any) => one.stands === 'no'),
    [{ criterion: 'step_free', stands: 'no' }],
  )
  assert.equal(await refusal(choose(id, { listing_id: named['Dr Wen'] })), 'say_how_they_said_it', 'nobody chooses for them')
  assert.equal(await refusal(choose(id, { listing_id: named['Over the chemist'], mode: 'dictated' })), 'fails_what_must_be')
  assert.equal(await refusal(choose(id, { listing_id: at.person, mode: 'dictated' })), 'chosen_among_those_shown')
  assert.equal(await refusal(choose(id, { listing_id: named['Dr Wen'], words: ' ', mode: 'dictated' })), 'bad_shape', 'and why')
  assert.equal(await refusal(at.as.coordinator.post(`${matches}/${id}/fit`, { rating: 4, mode: 'dictated' })), 'choose_first')
  await done(choose(id, { listing_id: named['Dr Wen'], mode: 'interpreted' }))
  const chosen = (await run(at.as.person)).choice
  assert.deepEqual([chosen.name, chosen.words, chosen.mode], ['Dr Wen', 'Near, and a woman', 'interpreted'])
  assert.equal(await refusal(choose(id, { listing_id: named['Old Mill practice'], mode: 'dictated' })), 'service_chosen_already')
})

test('PLN-26: after thirty days the person says themself how it fits', async () => {
  await world.clock('2025-04-09T09:00:00Z')
  const { id } = await run()
  await done(at.as.person.post(`${matches}/${id}/fit`, { rating: 4, words: 'She listens' }))
  assert.deepEqual(
    (await run()).fits.map((one: any) => [one.rating, one.words, one.mode]),
    [[4, 'She listens', 'self']],
  )
})

test('PLN-26: where too little fits there is no choice until somebody has said what is lacking; the network hears of it', async () => {
  const { id } = await done(look({ need_id: at.need_ids[1], language: 'Dari', must: ['language'] }))
  const none = await run()
  assert.deepEqual([none.options, none.options_wanted, none.may.includes('name_barrier')], [0, 2, true])
  const wider = await done(look({ need_id: at.need_ids[1], language: '', gender: null, step_free: true, must: ['step_free', 'room'] }))
  assert.equal((await run()).options, 2, 'a waiting list may have room')
  assert.equal(await refusal(choose(id, { listing_id: named['Dr Wen'], mode: 'dictated' })), 'looked_for_again')
  assert.equal(await refusal(at.as.coordinator.post(`${matches}/${wider.id}/barrier`, { words: 'Nobody' })), 'enough_to_choose_among')
  await world.admin.query(`update care.service_listing set room = 'full' where name = 'Old Mill practice'`)
  const few = await done(look({ need_id: at.need_ids[1], language: '', gender: null, step_free: true, must: ['step_free', 'room'] }))
  assert.equal(await refusal(choose(few.id, { listing_id: named['Dr Wen'] }, at.as.person)), 'too_few_to_choose_among')
  const barrier = () => at.as.coordinator.post(`${matches}/${few.id}/barrier`, { words: 'No second doctor without a step' })
  const both = await Promise.all([barrier(), barrier(), barrier()])
  assert.deepEqual(both.map((one) => one.body.refusal ?? 'done').toSorted(), ['barrier_named_already', 'barrier_named_already', 'done'])
  const again =
    'insert into care.barrier (person_id, category, kind, note, match_id) select person_id, category, kind, note, match_id from care.barrier'
  await assert.rejects(world.admin.query(`${again} where match_id is not null`), /barrier_named_already/, 'whoever says it, however often at once')
  await done(choose(few.id, { listing_id: named['Dr Wen'] }, at.as.person))
  const { rows } = await world.admin.query(`select kind, note from care.barrier where person_id = $1`, [at.person])
  assert.deepEqual(rows, [{ kind: 'no_fitting_service', note: 'No second doctor without a step' }])
})

test('a search about one part of a life is seen by whoever may know of it, and nobody else', async () => {
  await at.given.consent(at.person, at.agencies.a2, ['health', 'mental_health'], 'withdrawn')
  assert.deepEqual((await done(at.as.partner2.get(matches))).runs, [])
  assert.ok((await done(at.as.partner3.get(matches))).runs.length > 1)
  assert.equal(await refusal(at.as.supervisor.post(matches, asked())), 'not_your_role')
})

test('the database itself lets nobody choose what fails what must be so', async () => {
  const { rows } = await world.admin.query(`select match_id, listing_id from care.match_candidate where not fits limit 1`)
  await assert.rejects(
    world.admin.query(
      `insert into care.match_choice (match_id, person_id, category, listing_id, words, mode) values ($1, $2, 'health', $3, 'x', 'dictated')`,
      [rows[0].match_id, at.person, rows[0].listing_id],
    ),
    /fails_what_must_be/,
  )
})

test('COO-12: two are picked out and shared; the person opens names, hours and the way there; what was not shown cannot be shared', async () => {
  const { id } = await done(look({ need_id: at.need_ids[1], help: 'health' }))
  const share = (listing_ids: string[], as = at.as.coordinator) => as.post(`${matches}/${id}/shortlist`, { listing_ids })
  assert.equal((await share([])).status, 400)
  assert.equal(await refusal(share([at.person])), 'picked_out_among_those_shown')
  assert.equal(await refusal(share([named['Dr Wen']!], at.as.person)), 'not_your_role')
  await done(share([named['Dr Wen']!, named['Old Mill practice']!]))
  assert.equal(await refusal(share([named['Dr Wen']!])), 'on_the_shortlist_already')
  const seen = await run(at.as.person)
  const picked = seen.candidates.filter((one: any) => one.shortlisted)
  assert.deepEqual(picked.map((one: any) => one.name).sort(), ['Dr Wen', 'Old Mill practice'])
  assert.ok(picked.every((one: any) => 'hours' in one && 'address' in one && one.phone === '5550 0200'))
  assert.ok(seen.shared_at)
  await done(look({ need_id: at.need_ids[1] }))
  assert.equal(await refusal(share([named['Over the chemist']!])), 'looked_for_again')
})

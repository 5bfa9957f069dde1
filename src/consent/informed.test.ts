/** Consent is informed, has a last day, stops at once; and refusing it never ends service (CON-03). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import { mayDecide } from '../entry/rules.ts'

let world: World, given: Given, a1: string, a3: string, lin: string, period: string
let c1: As, coordinator: As, partner: As
before(async () => {
  world = await makeWorld()
  await world.clock('2025-04-14T13:00:00Z')
  given = givenIn(world.admin)
  ;[a1, a3] = [await given.agency('Harbour'), await given.agency('City Community Health', 'health')]
  const staff = await given.staff(a1, ['coordinator'], 'coord.a1')
  lin = await given.person(a1, { given_name: 'Lin', family_name: 'Zhao' })
  await given.consent(lin, a1, ['general', 'health'])
  ;({ period } = await givenPlanInForce(world.admin, { person: lin, agency: a1, coordinator: staff }))
  ;[c1, coordinator, partner] = [await world.as(lin), await world.as(staff), await world.as(await given.staff(a3, ['partner_worker'], 'worker.a3'))]
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const consents = () => `/api/people/${lin}/consents`

test('a consent has a last day, a year ahead at most; one without is for a year', async () => {
  const yes = { party_id: a3, decision: 'given', categories: ['general', 'health'] }
  assert.equal(await refusal(c1.post(consents(), { ...yes, until: '2026-06-01' })), 'consent_too_long')
  await done(coordinator.post(consents(), { ...yes, until: '2025-05-10', own_words: 'Until my operation' }))
  const endsSoon = async () =>
    (await done(coordinator.get('/api/consents/expiring'))).consents.filter((one: any) => one.person_id === lin && one.party_id === a3)
  assert.deepEqual(
    (await endsSoon()).map((one: any) => [one.recipient, one.until.slice(0, 10)]),
    [['City Community Health', '2025-05-11']],
    'what ends in thirty days is listed',
  )
  await done(coordinator.post(`${consents()}/renew`, { party_id: a3, own_words: 'Go on' }))
  assert.deepEqual(await endsSoon(), [])
})

test('withdrawn at 14:00, at 14:00:05 nothing of Lin’s shared parts is there; the log of earlier sharing stays', async () => {
  await done(coordinator.post(`/api/people/${lin}/notes`, { mode: 'phone', observed: 'Sleeps badly', category: 'health' }))
  const reads = async () => JSON.stringify((await partner.get(`/api/people/${lin}/timeline`)).body).includes('Sleeps badly')
  await world.clock('2025-04-14T14:00:00Z')
  assert.equal(await reads(), true)
  await done(c1.post(`${consents()}/withdraw`, { party_id: a3 }))
  await world.clock('2025-04-14T14:00:05Z')
  assert.equal(await reads(), false)
  assert.equal((await partner.get(`/api/people/${lin}/timeline`)).status, 404)
  const { looked } = await done(c1.get(`/api/people/${lin}/readings`))
  assert.ok(looked.some((one: any) => one.agency === 'City Community Health'))
})

test('“no consent” is no reason to end Lin’s service, however it is put', async () => {
  const exit = (rest: string, body: object) => coordinator.post(`/api/people/${lin}/exits/${period}/${rest}`, { situation: 'motel', ...body })
  assert.equal(await refusal(exit('close', { reason: 'No consent', lasting: false })), 'consent_is_no_reason')
  const attempts = [
    { at: '2025-04-10T10:00:00Z', mode: 'phone' },
    { at: '2025-04-11T10:00:00Z', mode: 'letter' },
  ]
  assert.equal(await refusal(exit('left', { reason: 'She withdrew her consent', attempts })), 'consent_is_no_reason')
  assert.equal((await done(coordinator.get(`/api/people/${lin}/exits`))).periods[0].state, 'active')
})

test('nobody is turned away for not consenting either, in whichever words', () => {
  const facts = { explained: true, pathway: 'exit', stay: null, duplicates_searched: true } as const
  const turnedAway = (reason: string) => () =>
    mayDecide(
      { decision: 'not_accepted', reasons: [reason], criterion_not_met: 'area', alternatives: [{}], no_alternative_exists: false, told: {} },
      facts,
    )
  for (const cited of ['no consent', 'Refused to consent to sharing', 'consent was withdrawn', '不同意分享信息', '没有授权'])
    assert.throws(turnedAway(cited), { code: 'consent_is_no_reason' }, cited)
  for (const fair of ['Lives outside our area', 'Consents to everything; no room before June', 'She agreed, and moves to her sister', '同意转介'])
    assert.doesNotThrow(turnedAway(fair), fair)
})

/** Reliable support (COO-32): how a partner answers, in counts alone, and what two agencies agreed and look at again. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import type { As } from '../../test/harness/world.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let admin: As, other: As, third: As
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-10T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  const { a1, a2, a3 } = at.agencies
  const asAdmin = async (agency: string) => world.as(await at.given.staff(agency, ['agency_admin']))
  ;[admin, other, third] = [await asAdmin(a1), await asAdmin(a2), await asAdmin(a3)]
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const seen = async (as: As, agency = at.agencies.a2) => (await done(as.get('/api/partners'))).partners.find((one: any) => one.agency_id === agency)
const counts = async (as: As) => {
  const { referrals, in_time } = await seen(as)
  return [referrals, in_time]
}
const sent = (n: number, more: { at: string; answered?: string; from?: string; state?: string }) =>
  world.admin.query(
    `insert into care.service_referral (person_id, category, agency_id, written_by, need_id, to_agency_id, service, urgency, state, consented_at, sent_at, acknowledged_at,
       withdrawn_why, withdrawn_then)
     select $1, 'housing', $2, $3, $4, $5, 'A room', 'standard', $6::text::care.linkage_state, $7::timestamptz, $7::timestamptz, $8, case when $6::text = 'withdrawn_by_client' then 'not_said' end,
       case when $6::text = 'withdrawn_by_client' then 'leave_it' end from generate_series(1, ${n})`,
    [
      at.person,
      more.from ?? at.agencies.a1,
      at.ids.coordinator,
      at.need_ids[0],
      at.agencies.a2,
      more.state ?? (more.answered ? 'acknowledged' : 'sent'),
      more.at,
      more.answered ?? null,
    ],
  )
const agree = (as: As, more: object = {}) =>
  as.post('/api/partners/agreements', {
    with_id: at.agencies.a2,
    scope: 'Rooms first for those who sleep out',
    from_on: '2025-03-10',
    review_on: '2025-12-01',
    ...more,
  })

test('COO-32: with fewer than five referrals it is too few to say; what is not due yet, was withdrawn or is over a year old is not counted', async () => {
  await sent(4, { at: '2025-02-01T09:00:00Z', answered: '2025-02-02T09:00:00Z' })
  await sent(1, { at: '2025-03-09T09:00:00Z' })
  await sent(1, { at: '2025-02-03T09:00:00Z', state: 'withdrawn_by_client' })
  await sent(3, { at: '2024-02-01T09:00:00Z', answered: '2024-02-02T09:00:00Z' })
  assert.deepEqual(await counts(at.as.coordinator), [null, null])
  assert.equal((await seen(at.as.coordinator, at.agencies.a3)).referrals, null, 'nor where nobody was sent')
})

test('COO-32: as coord.a1 choosing a service see for A2 12 referrals, 10 answered in time, whichever agency sent them; and nobody’s name', async () => {
  await sent(6, { at: '2025-02-10T09:00:00Z', answered: '2025-02-13T09:00:00Z', from: at.agencies.a3 })
  await sent(1, { at: '2025-02-10T09:00:00Z', answered: '2025-02-20T09:00:00Z' })
  await sent(1, { at: '2025-02-10T09:00:00Z' })
  assert.deepEqual(await counts(at.as.coordinator), [12, 10])
  assert.deepEqual(await counts(third), [12, 10])
  assert.deepEqual(
    Object.keys(await seen(at.as.coordinator)).toSorted(),
    ['agency_id', 'agreement', 'agreement_wanted', 'in_time', 'name', 'referrals'],
    'counts alone',
  )
  assert.equal((await seen(admin)).agreement_wanted, true, 'we send there often and agreed on nothing')
  assert.equal(await refusal(at.as.person.get('/api/partners')), 'not_your_role')
})

test('COO-32: administrators write what was agreed; the other side sees it and may change it, a third agency does neither', async () => {
  assert.equal(await refusal(agree(at.as.coordinator)), 'not_your_role')
  assert.equal(await refusal(agree(admin, { review_on: '2025-03-10' })), 'review_before_it_begins')
  assert.equal(await refusal(agree(admin, { with_id: at.agencies.a1 })), 'agreement_with_oneself')
  await done(agree(admin))
  assert.equal(await refusal(agree(other, { with_id: at.agencies.a1 })), 'agreement_stands_already', 'from whichever side')
  const { agreement, agreement_wanted } = await seen(at.as.coordinator)
  assert.deepEqual([agreement.review_on, agreement.standing, agreement_wanted], ['2025-12-01', 'valid', false])
  assert.equal((await seen(other, at.agencies.a1)).agreement.id, agreement.id)
  assert.equal((await seen(third)).agreement, null)
  const change = { scope: agreement.scope, review_on: '2026-01-31', version: agreement.version }
  const put = (as: As, body: object) => as.patch(`/api/partners/agreements/${agreement.id}`, body)
  assert.equal(await refusal(put(third, change)), 'not_yours')
  assert.equal(await refusal(put(at.as.coordinator, change)), 'not_your_role')
  await done(put(other, change))
  assert.equal(await refusal(put(admin, change)), 'changed_meanwhile')
  assert.equal((await seen(admin)).agreement.review_on, '2026-01-31')
})

test('COO-32: an agreement past its date is told; looked at again it stands, ended it is gone and another may be made', async () => {
  await world.clock('2026-02-01T09:00:00Z')
  const { agreement } = await seen(admin)
  assert.equal(agreement.standing, 'past')
  const put = async (body: object) => done(admin.patch(`/api/partners/agreements/${agreement.id}`, { scope: agreement.scope, ...body }))
  await put({ review_on: '2026-12-01', version: agreement.version })
  const again = (await seen(admin)).agreement
  assert.equal(again.standing, 'valid')
  await put({ review_on: '2026-12-01', ended: true, version: again.version })
  assert.equal((await seen(admin)).agreement, null)
  await done(agree(other, { with_id: at.agencies.a1, from_on: '2026-02-01', review_on: '2026-12-01' }))
  assert.equal((await seen(admin)).agreement.standing, 'valid')
})

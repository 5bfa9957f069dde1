import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assessingWorld, done, type Assessing } from '../../test/harness/assessing.ts'

let here: Assessing
before(async () => {
  here = await assessingWorld()
  await agreedBefore()
})
after(() => here.world.close())

/** The first agency's picture of two parts of life, agreed half a year ago. */
async function agreedBefore(): Promise<void> {
  const { world, person, agency, worker } = here
  await world.clock('2025-09-10T09:00:00Z')
  const { rows } = await world.admin.query(
    `insert into care.assessment (person_id, agency_id, written_by, state, offered_at, started_at, completed_at, shared_at, agreed_at)
     values ($1, $2, $3, 'agreed', '2025-03-04', '2025-03-04', '2025-03-05', '2025-03-05', '2025-03-06') returning id`,
    [person, agency, worker],
  )
  for (const category of ['health', 'housing', 'legal'])
    await world.admin.query(
      `insert into care.assessment_domain (person_id, agency_id, written_by, assessment_id, category, status, facts) values ($1, $2, $3, $4, $5, 'assessed', 'As told.')`,
      [person, agency, worker, rows[0].id, category],
    )
}

test('a picture begun by another agency gives it nothing of others to keep: consent withdrawn, it reads only what it looked at anew', async () => {
  const { world, given, person, health, asPartner, asPerson, all } = here
  await given.consent(person, health, ['general', 'health', 'housing'])
  await world.clock('2026-03-10T09:00:00Z')
  const { id } = await done(asPartner.post(all, { mode: 'in_person', supports_offered: ['interpreter'] }))
  await done(asPartner.post(`${all}/${id}/answer`, { response: 'accepted' }))
  await done(asPartner.post(`${all}/${id}/start`, { depth: 'comprehensive' }))
  const seen = async () => (await done(asPartner.get(`${all}/${id}`))).domains.map((one: any) => one.category).toSorted()
  assert.deepEqual(await seen(), ['health', 'housing'], 'what it may see goes on in its picture')
  const told = { status: 'assessed', facts: 'Seen again by us.', functioning: [{ activity: 'stairs', level: 'alone' }], none_foreseen: true }
  await done(asPartner.put(`${all}/${id}/domains/housing`, { ...told, version: 1 }))
  await given.consent(person, health, ['health', 'housing'], 'withdrawn')
  assert.deepEqual(await seen(), ['housing'], 'its own words it keeps')
  const { needs } = await done(asPartner.get(`${all}/${id}`))
  assert.deepEqual(needs, [])

  const absent = { status: 'assessed', facts: 'Knee, since the winter.', functioning: [{ activity: 'stairs', level: 'with_help' }] }
  await done(asPartner.put(`${all}/${id}/domains/health`, { ...absent, version: null }))
  assert.deepEqual(await seen(), ['health', 'housing'], 'what they may not see keeps no place from what they looked at themselves')
  await done(asPartner.put(`${all}/${id}/domains/health`, { ...absent, facts: 'Knee and back.', version: 1 }))
  const again = await asPartner.put(`${all}/${id}/domains/health`, { ...absent, version: null })
  assert.equal(again.body.refusal, 'domain_already_there', 'their own, which they see')

  await given.consent(person, health, ['health'])
  const { domains, beside } = await done(asPartner.get(`${all}/${id}`))
  const of = (looks: any[]) => looks.filter((one) => one.category === 'health').map((one) => one.facts)
  assert.deepEqual([of(domains), of(beside).length], [['Knee and back.'], 1], 'allowed again, each look stands in its own name')
  await done(asPartner.put(`${all}/${id}/domains/health`, { ...absent, facts: 'Knee, back and sleep.', version: 2 }))
  const { beside: theirs } = await done(asPerson.get(`${all}/${id}`))
  const { domains: now } = await done(asPartner.get(`${all}/${id}`))
  assert.deepEqual([of(now), of(theirs).length], [['Knee, back and sleep.'], 1], 'one changes one’s own, and the person reads both')
})

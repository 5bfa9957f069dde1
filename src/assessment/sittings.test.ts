import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assessingWorld, done, type Assessing } from '../../test/harness/assessing.ts'

let here: Assessing
before(async () => {
  here = await assessingWorld()
})
after(() => here.world.close())

test('who was at a sitting is the person, one of theirs or somebody who works here: anybody unknown, or another’s, is refused by name', async () => {
  const { world, given, agency, health, worker, person, asWorker, asPerson, all } = here
  const { id } = await done(asWorker.post(all, { mode: 'in_person', supports_offered: ['interpreter'] }))
  await done(asPerson.post(`${all}/${id}/answer`, { response: 'accepted' }))
  await done(asWorker.post(`${all}/${id}/start`, { depth: 'standard' }))
  const stranger = await given.person(agency, { given_name: 'Ines', family_name: 'Roth' })
  const theirs = async (of: string, name: string) =>
    (
      await world.admin.query(`insert into care.relative (person_id, agency_id, name, relation) values ($1, $2, $3, 'sibling') returning id`, [
        of,
        agency,
        name,
      ])
    ).rows[0].id as string
  const [aunt, not_theirs] = [await theirs(person, 'Mei'), await theirs(stranger, 'Otto')]
  const sat = (present_ids: string[]) => asWorker.post(`${all}/${id}/sessions`, { held_at: '2025-03-03T09:00:00Z', present_ids })
  for (const nobody of [stranger, not_theirs, '11111111-1111-4111-8111-111111111111']) {
    const { status, body } = await sat([person, nobody])
    assert.deepEqual([status, body.refusal], [422, 'not_known_with_them'])
  }
  await done(sat([person, worker, health, aunt]))
  await world.admin.query(`insert into care.relationship (person_id, other_person_id, agency_id, relation) values ($1, $2, $3, 'sibling')`, [
    person,
    stranger,
    agency,
  ])
  await done(sat([stranger]))
})

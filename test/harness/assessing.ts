/** An agency at work on one person's assessment, a health service that may know of general and health, and the ways tests speak of it. */
import assert from 'node:assert/strict'
import { CATEGORIES } from '../../src/shared/categories.ts'
import { givenIn } from './given.ts'
import { makeWorld } from './world.ts'

const EVERYTHING = CATEGORIES.filter((one) => one !== 'location')

export type Assessing = Awaited<ReturnType<typeof assessingWorld>>

/** On Monday 3 March 2025 at nine; nothing is offered yet. */
export async function assessingWorld() {
  const world = await makeWorld()
  const given = givenIn(world.admin)
  const agency = await given.agency('Harbour Homelessness Service')
  const health = await given.agency('City Community Health', 'health')
  const worker = await given.staff(agency)
  await world.clock('2025-03-03T09:00:00Z')
  const person = await given.person(agency, { given_name: 'Lin', family_name: 'Zhao', written_by: worker })
  await world.admin.query('update care.person set interpreter_needed = true where id = $1', [person])
  await given.involve(person, health)
  await given.consent(person, health, ['general', 'health'])
  await given.consent(person, agency, EVERYTHING)
  const asWorker = await world.as(worker)
  return {
    world,
    given,
    agency,
    health,
    worker,
    person,
    asWorker,
    asPerson: await world.as(person),
    asPartner: await world.as(await given.staff(health, ['partner_worker'])),
    asSupervisor: await world.as(await given.staff(agency, ['supervisor'])),
    all: `/api/people/${person}/assessments`,
    /** How each obligation of a standard stands, in the order of what it is about. */
    stands: async (standard: string, subject?: string): Promise<string[]> => {
      const { rows } = await world.admin.query(
        `select care.obligation_status(o) as status from care.obligation o where o.person_id = $1 and o.standard = $2 and ($3::text is null or o.subject = $3) order by o.subject`,
        [person, standard, subject ?? null],
      )
      return rows.map((row: { status: string }) => row.status)
    },
    /** Looks at one part of life in the assessment at this address. */
    lookAt: async (at: string, domain: string, more: object = {}) => {
      const { domains } = await done(asWorker.get(at))
      const version = domains.find((one: { category: string }) => one.category === domain)?.version ?? null
      const told = { status: 'assessed', facts: 'As told.', functioning: [{ activity: 'day to day', level: 'alone' }], none_foreseen: true }
      return asWorker.put(`${at}/domains/${domain}`, { ...told, ...more, version })
    },
  }
}

export const done = async (answered: Promise<{ status: number; body: any }>) => {
  const { status, body } = await answered
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

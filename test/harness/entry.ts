/** Arranging for entry: three agencies of the fixture, those who work there, and one person's entry spoken to as anybody. */
import assert from 'node:assert/strict'
import { givenIn } from './given.ts'
import { publishPacks } from './packs.ts'
import { makeWorld, type As } from './world.ts'

export type EntryWorld = Awaited<ReturnType<typeof makeEntryWorld>>

/** The id of what was done; fails with the refusal otherwise. */
export const done = (answer: { status: number; body: { id: string } }): string => {
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.id
}
export const refused = (answer: { status: number; body: any }, code: string) => assert.equal(answer.body.refusal, code, JSON.stringify(answer.body))

/** A1, A2, A3 and their people, on Monday 3 March 2025 at nine. */
export async function makeEntryWorld() {
  const world = await makeWorld()
  const given = givenIn(world.admin)
  const at = (time: string) => world.clock(`2025-03-${time}:00Z`)
  await at('03T09:00')
  const [a1, a2, a3] = [
    await given.agency('Harbour Homelessness Service'),
    await given.agency('Northside Housing', 'housing'),
    await given.agency('City Community Health', 'health'),
  ]
  const worker1 = await given.staff(a1, ['support_worker'], 'worker.a1')
  const who = {
    intake: await world.as(await given.staff(a1, ['intake'], 'intake.a1')),
    intake2: await world.as(await given.staff(a1, ['intake'], 'intake2.a1')),
    worker1: await world.as(worker1),
    sup: await world.as(await given.staff(a1, ['supervisor'], 'sup.a1')),
    worker2: await world.as(await given.staff(a2, ['partner_worker'], 'worker.a2')),
    worker3: await world.as(await given.staff(a3, ['partner_worker'], 'worker.a3')),
    net: await world.as(await given.staff(a3, ['network_admin'], 'admin.net')),
  }

  await publishPacks(world.admin, [a1, a2, a3], await given.staff(a3, ['network_admin']))

  /** A person known to A1, looked for before they were written down. */
  async function known(name: string, born = '1991-05-20'): Promise<string> {
    const person = await given.person(a1, { given_name: name, family_name: 'Zhao', born })
    await world.admin.query(
      `insert into care.duplicate_check (agency_id, written_by, candidates, decision, person_id) values ($1, $2, 0, 'new_person', $3)`,
      [a1, worker1, person],
    )
    return person
  }
  function entryOf(person: string, entry: string) {
    const base = `/api/people/${person}/entries/${entry}`
    return {
      read: async (as: As = who.intake) => (await as.get(base)).body,
      act: async (what: string, body: object, as: As = who.intake) =>
        as.post(`${base}/${what}`, { version: (await as.get(base)).body.version, ...body }),
      sheet: (as: As = who.intake) => as.get(`${base}/sheet`),
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
  return { world, given, at, agency: { a1, a2, a3 }, worker1, who, known, entryOf, screened, close: world.close }
}

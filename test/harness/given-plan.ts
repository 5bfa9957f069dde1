/** Arranging a person who is ready to plan: consented agencies, a support period, needs, and the people who will share the work. */
import { CATEGORIES } from '../../src/shared/categories.ts'
import type { Category, Role } from '../../src/shared/words.ts'
import { givenIn } from './given.ts'
import type { As, World } from './world.ts'

/** All but where they can be found, which is asked apart. */
export const EVERYTHING = CATEGORIES.filter((one) => one !== 'location')
/** What the person gains by an agency, and what they say to it: said before it comes in. */
export const GAIN = { benefit: 'Rooms that nobody else has', person_view: 'I want them there' }
export type Household = Awaited<ReturnType<typeof householdReadyToPlan>>

/** One agency that leads (A1), two others on the team with consent (A2, A3), a person, and one need in each of these categories. */
export async function householdReadyToPlan(world: World, needs: Category[] = ['housing', 'health']) {
  const given = givenIn(world.admin)
  const [a1, a2, a3] = [
    await given.agency('Harbour Homes'),
    await given.agency('Bridge Housing', 'housing'),
    await given.agency('Northside Health', 'health'),
  ]
  const staff = (agency: string, roles: Role[], name: string) => given.staff(agency, roles, name)
  const ids = {
    coordinator: await staff(a1, ['coordinator'], 'Ana Moreau'),
    successor: await staff(a1, ['coordinator'], 'Ben Okafor'),
    supervisor: await staff(a1, ['supervisor'], 'Sara Lind'),
    worker: await staff(a1, ['support_worker'], 'Wen Li'),
    partner2: await staff(a2, ['partner_worker'], 'Pete Hall'),
    partner3: await staff(a3, ['partner_worker'], 'Nora Singh'),
  }
  const person = await given.person(a1, { given_name: 'Lan', family_name: 'Chen', written_by: ids.coordinator })
  await world.admin.query(`update care.person set pathway = 'exit', preferred_name = 'Lan' where id = $1`, [person])
  for (const agency of [a2, a3]) await given.involve(person, agency)
  for (const agency of [a1, a2, a3]) await given.consent(person, agency, EVERYTHING)
  const need_ids: string[] = []
  for (const [at, category] of needs.entries()) {
    const { rows } = await world.admin.query(
      `insert into care.need (person_id, category, agency_id, written_by, words, level) values ($1, $2, $3, $4, $5, $6) returning id`,
      [person, category, a1, ids.coordinator, `Help with ${category}`, at === 0 ? 4 : 2],
    )
    need_ids.push(rows[0].id)
  }
  // what nothing else in their record fills yet
  for (const section of ['situation', 'strengths', 'budget', 'risks'])
    await world.admin.query(
      `insert into care.plan_section (person_id, agency_id, written_by, section, kind, words) values ($1, $2, $3, $4, 'not_applicable', 'Not known yet; asked')`,
      [person, a1, ids.coordinator, section],
    )
  const speaks = async (id: string): Promise<As> => world.as(id)
  return {
    given,
    person,
    need_ids,
    agencies: { a1, a2, a3 },
    ids,
    at: `/api/people/${person}/plan`,
    as: {
      coordinator: await speaks(ids.coordinator),
      successor: await speaks(ids.successor),
      supervisor: await speaks(ids.supervisor),
      worker: await speaks(ids.worker),
      partner2: await speaks(ids.partner2),
      partner3: await speaks(ids.partner3),
      person: await speaks(person),
    },
  }
}

/** Asks as this reader, and says what was refused where it should not have been. */
export async function done(answered: Promise<{ status: number; body: any }>): Promise<any> {
  const { status, body } = await answered
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

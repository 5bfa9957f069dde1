/** Where people are on the way when everybody begins to try things: each brought there as the work brings them. */
import type pg from 'pg'
import { done, type Household } from '../harness/given-plan.ts'
import { broughtIntoForce, planBegun, stepAskedOf } from '../harness/plan-in-force.ts'
import type { As } from '../harness/world.ts'

/** `slices`: whose operations are tried most. */
type Start = { slices: readonly string[]; begin: (at: Household, intake: As, admin: pg.Pool) => Promise<void> }

export const STARTS: Readonly<Record<string, Start>> = {
  'a first contact': { slices: ['entry'], begin: firstContact },
  'a conversation': { slices: ['assessment'], begin: conversation },
  'a plan begun': { slices: ['planning'], begin: async (at) => void (await stepAskedOf(at, await planBegun(at), at.ids.partner2)) },
  'a plan in force': { slices: ['planning', 'review'], begin: planInForce },
}

async function firstContact({ person }: Household, intake: As, admin: pg.Pool): Promise<void> {
  await admin.query(
    `insert into care.duplicate_check (agency_id, written_by, candidates, decision, person_id)
     select agency_id, written_by, 0, 'new_person', id from care.person where id = $1`,
    [person],
  )
  await done(intake.post(`/api/people/${person}/entries`, { channel: 'phone', urgency: 'standard', told: 'Nowhere to sleep' }))
}

async function conversation({ as, person }: Household): Promise<void> {
  const all = `/api/people/${person}/assessments`
  const { id } = await done(as.coordinator.post(all, { mode: 'in_person', kind: 'adult', supports_offered: ['breaks'] }))
  await done(as.person.post(`${all}/${id}/answer`, { response: 'accepted' }))
  await done(as.coordinator.post(`${all}/${id}/start`, { depth: 'brief', depth_reason: 'Little time' }))
}

async function planInForce(at: Household): Promise<void> {
  const goal = await planBegun(at)
  const first = await stepAskedOf(at, goal, at.ids.partner2)
  await broughtIntoForce(at, first)
  for (const party of [at.ids.partner2, at.person, at.ids.worker]) await stepAskedOf(at, goal, party)
}

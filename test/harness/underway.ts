/** Arranging: a person taken on, with a plan in force and a coordinator, as the earlier steps would have left it. */
import type pg from 'pg'

export async function givenPlanInForce(admin: pg.Pool, of: { person: string; agency: string; coordinator: string; level?: string; review_on?: string }) {
  const one = async (text: string, values: unknown[]): Promise<string> => (await admin.query<{ id: string }>(text, values)).rows[0]!.id
  const period = await one(`insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now()) returning id`, [of.person, of.agency, of.coordinator])
  await admin.query('delete from care.plan where person_id = $1', [of.person]) // the shell that being taken on may have made
  const plan = await one(
    `insert into care.plan (person_id, agency_id, support_period_id, state, level, next_review_on, proposed_at, agreed_at, activated_at)
     values ($1, $2, $3, 'active', $4, $5, guard.now(), guard.now(), guard.now()) returning id`,
    [of.person, of.agency, period, of.level ?? 'high', of.review_on ?? null],
  )
  await admin.query(
    `insert into care.coordinator_assignment (plan_id, person_id, agency_id, staff_id, state, proposed_at, answered_at, from_at) values ($1, $2, $3, $4, 'current', guard.now(), guard.now(), guard.now())`,
    [plan, of.person, of.agency, of.coordinator],
  )
  return { period, plan }
}

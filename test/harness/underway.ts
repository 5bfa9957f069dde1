/** Arranging: a person taken on, with a plan in force and a coordinator, as the earlier steps would have left it. */
import type pg from 'pg'

export async function givenPlanInForce(
  admin: pg.Pool,
  of: { person: string; agency: string; coordinator: string; level?: string; review_on?: string },
) {
  const one = async (text: string, values: unknown[]): Promise<string> => (await admin.query<{ id: string }>(text, values)).rows[0]!.id
  const period = await one(
    `insert into care.support_period (person_id, agency_id, written_by, accepted_at) values ($1, $2, $3, guard.now()) returning id`,
    [of.person, of.agency, of.coordinator],
  )
  const shell = await one('select id from care.plan where person_id = $1', [of.person]) // being taken on made it
  await admin.query(`insert into care.participant (plan_id, person_id, agency_id, party_id, role) values ($1, $2, $3, $4, 'Coordinator')`, [
    shell,
    of.person,
    of.agency,
    of.coordinator,
  ])
  await admin.query(`insert into care.plan_agreement (plan_id, person_id, written_by, n, mode) values ($1, $2, $2, 1, 'self')`, [shell, of.person])
  const plan = await one(
    `update care.plan set state = 'active', level = $2, next_review_on = $3, proposed_at = guard.now(), agreed_at = guard.now(), activated_at = guard.now()
      where person_id = $1 returning id`,
    [of.person, of.level ?? 'high', of.review_on ?? null],
  )
  await admin.query(
    `insert into care.coordinator_assignment (plan_id, person_id, agency_id, staff_id, state, proposed_at, answered_at, from_at) values ($1, $2, $3, $4, 'current', guard.now(), guard.now(), guard.now())`,
    [plan, of.person, of.agency, of.coordinator],
  )
  return { period, plan }
}

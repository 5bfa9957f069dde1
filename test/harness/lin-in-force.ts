/** Lin Zhao as J4 leaves her on 8 April: a plan in force with goals for housing, health and school, and everybody who takes part in it. */
import { EVERYTHING } from './given-plan.ts'
import { linTakenOn } from './lin.ts'
import { peopleAround } from './lins-plan.ts'
import type { Stage } from './story.ts'

const GOALS = [
  ['12-month lease', 'housing', 'long', '2025-09-30'],
  ['Sleep and health check', 'health', 'short', '2025-04-30'],
  ['Mei in a safe school', 'children', 'immediate', '2025-04-18'], // a week later than in J4: the visit to the school is on 15 April
] as const

export async function linsPlanInForce(stage: Stage) {
  const { given, agency, staff, world } = stage
  const who = await linTakenOn(stage)
  await stage.at('2025-04-04T10:00')
  const around = await peopleAround(stage, who.lin)
  const run = (text: string, values: unknown[]) => world.admin.query<{ id: string }>(text, values)
  const { rows } = await run('select agency_id from care.staff where id = $1', [around.advocate])
  await given.consent(who.lin, (rows[0] as unknown as { agency_id: string }).agency_id, EVERYTHING)
  await given.consent(who.lin, around.hua, ['general', 'housing'])
  const [plan] = (
    await run(
      `update care.plan set state = 'active', level = 'high', next_review_on = '2025-05-04', proposed_at = guard.now(), agreed_at = guard.now(), activated_at = guard.now()
        where person_id = $1 returning id`,
      [who.lin],
    )
  ).rows
  const own = [plan!.id, who.lin, agency.a1, staff['coord.a1']]
  await run(`insert into care.plan_agreement (plan_id, person_id, written_by, n, mode) values ($1, $2, $2, 1, 'self')`, own.slice(0, 2))
  await run(
    `insert into care.coordinator_assignment (plan_id, person_id, agency_id, staff_id, state, proposed_at, answered_at, from_at) values ($1, $2, $3, $4, 'current', guard.now(), guard.now(), guard.now())`,
    own,
  )
  for (const [party, role, advocate] of [
    [staff['coord.a1'], 'Coordinates', false],
    [staff['worker.a1'], 'Goes with Lin', false],
    [staff['worker.a2'], 'Applies for housing', false],
    [staff['worker.a3'], 'Looks after her health', false],
    [around.advocate, 'Speaks for Lin', true],
  ] as const)
    await run(
      `insert into care.participant (plan_id, person_id, agency_id, written_by, party_id, role, advocate, confirmed_at) values ($1, $2, $3, $4, $5, $6, $7, guard.now())`,
      [...own, party, role, advocate],
    )
  for (const goal of GOALS)
    await run(
      `insert into care.goal (plan_id, person_id, agency_id, written_by, words, category, horizon, target_on, state) values ($1, $2, $3, $4, $5, $6, $7, $8, 'agreed')`,
      [...own, ...goal],
    )
  await stage.at('2025-04-08T10:00')
  return { ...who, ...around }
}

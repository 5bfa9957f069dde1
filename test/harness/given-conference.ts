/** Arranging a conference as in J6: housing knows of her housing, health of everything, an advocate and her mother of what she says; Dan is kept away. */
import type { Category } from '../../src/shared/words.ts'
import { done, EVERYTHING, householdReadyToPlan, type Household } from './given-plan.ts'
import type { As, World } from './world.ts'

export type Table = Household & {
  advocate: string
  hua: string
  dan: string
  goals: Record<'housing' | 'health' | 'children', string>
  here: string
  speaks: { advocate: As; hua: As }
}

/** @param until the day the goals aim at */
export async function tableReady(world: World, until: string): Promise<Table> {
  const at = await householdReadyToPlan(world, ['housing', 'health', 'children'])
  const { given, person, agencies, ids } = at
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  await given.consent(
    person,
    agencies.a2,
    EVERYTHING.filter((one) => one !== 'general' && one !== 'housing'),
    'withdrawn',
  )
  const a5 = await given.agency('Bridge Advocacy', 'advocacy')
  const advocate = await given.staff(a5, ['advocate'], 'Ada Brook')
  const relative = async (name: string, relation: string): Promise<string> => {
    const { rows } = await world.admin.query(
      `insert into care.relative (person_id, agency_id, written_by, name, relation, involvement_wanted) values ($1, $2, $3, $4, $5, 'yes') returning id`,
      [person, agencies.a1, ids.coordinator, name, relation],
    )
    return rows[0].id
  }
  const [hua, dan] = [await relative('Hua Chen', 'parent'), await relative('Dan Ford', 'former_partner')]
  await given.exclude(person, dan, 'Dan Ford')
  const know: [string, Category[]][] = [
    [a5, EVERYTHING],
    [hua, ['general', 'family', 'housing']],
    [dan, EVERYTHING],
  ]
  for (const [party, categories] of know) {
    await given.involve(person, party)
    await given.consent(person, party, categories)
  }
  for (const close of [hua, dan]) await given.safe(person, close)
  await done(at.as.coordinator.post(at.at, {}))
  const goals = {} as Table['goals']
  for (const [n, category] of (['housing', 'health', 'children'] as const).entries()) {
    const { id } = await done(
      at.as.coordinator.post(`${at.at}/goals`, {
        words: {
          housing: 'A lease for twelve months',
          health: 'Sleep and a health check',
          children: 'Mei in a safe school',
        }[category],
        category,
        horizon: 'short',
        target_on: until,
        need_ids: [at.need_ids[n]],
        success_measure: 'One can see it',
        confidence: 7,
        quality_area: 'home',
        does_now: 'worker',
        does_in_end: 'alone',
      }),
    )
    goals[category] = id
  }
  const speaks = { advocate: await world.as(advocate), hua: await world.as(hua) }
  return { ...at, advocate, hua, dan, goals, here: `/api/people/${person}/conferences`, speaks }
}

/** Arranging: a plan of one goal and one agreed step, brought into force as people do it, through every gate. */
import { done, GAIN, type Household } from './given-plan.ts'
import { tookPart } from './took-part.ts'

/** An instant some days from now; the tests that use it leave the clock alone. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

/** A plan begun, the person's order, one goal that answers every need. @returns the goal */
export async function planBegun(at: Household): Promise<string> {
  await done(at.as.coordinator.post(at.at, {}))
  await tookPart(at, inDays(0))
  await done(at.as.person.post(`${at.at}/priorities`, { by: 'person', issues: ['Home'] }))
  const goal = await done(
    at.as.coordinator.post(`${at.at}/goals`, {
      words: 'A lease',
      category: 'housing',
      horizon: 'long',
      success_measure: 'Signed',
      target_on: inDays(200).slice(0, 10),
      housing_goal: true,
      need_ids: at.need_ids,
      quality_area: 'home',
      does_now: 'worker',
      does_in_end: 'alone',
      development_step: 'Rings the landlord herself',
      proposed_by: at.person,
      proposed_mode: 'dictated',
    }),
  )
  return goal.id
}

/** One step of a goal, asked of this party. @returns the step */
export async function stepAskedOf(at: Household, goal: string, responsible_id: string): Promise<string> {
  const ask = { responsible_id, due_at: inDays(30) }
  return (await done(at.as.coordinator.post(`${at.at}/goals/${goal}/actions`, { words: 'A step', deliverable: 'A result', ask }))).id
}

/** @param step asked of the housing partner */
export async function broughtIntoForce(at: Household, step: string): Promise<void> {
  const { coordinator, supervisor, partner2, person } = at.as
  const { id } = await done(supervisor.post(`${at.at}/coordinators`, { staff_id: at.ids.coordinator }))
  await done(coordinator.post(`${at.at}/coordinators/${id}/answer`, { acknowledge: true }))
  await done(partner2.post(`${at.at}/actions/${step}/answer`, { response: 'agreed', version: 1 }))
  await done(coordinator.post(`${at.at}/participants`, { party_id: at.ids.partner2, role: 'Applies for housing', gain: GAIN }))
  const version = async () => (await done(coordinator.get(at.at))).plan.version
  await done(coordinator.put(`${at.at}/level`, { level: 'high', version: await version() }))
  await done(coordinator.post(`${at.at}/propose`, { version: await version() }))
  await done(person.post(`${at.at}/agree`, { n: 1 }))
}

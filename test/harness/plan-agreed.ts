/** Arranging through the doors that a team uses: a plan with one goal for now, soon and later, agreed by everybody, in force. */
import { done, GAIN, type Household } from './given-plan.ts'
import { tookPart } from './took-part.ts'

/** Which part of life gets better by a goal, and who does it now and in the end. */
const ITS_PART = { quality_area: 'home', does_now: 'worker', does_in_end: 'alone', development_step: 'Rings the landlord herself' }

/** Goals and steps are written, asked and agreed; the coordinator and who takes part are there; nothing is put to the owner yet. */
export async function writtenTogether(at: Household): Promise<void> {
  const { as, ids, need_ids } = at
  await done(as.coordinator.post(at.at, {}))
  await tookPart(at, '2025-03-25T09:00:00Z')
  await done(as.person.post(`${at.at}/priorities`, { by: 'person', issues: ['A home of our own'] }))
  const goal = (body: object) =>
    as.person.post(`${at.at}/goals`, {
      category: 'housing',
      success_measure: 'We live there',
      confidence: 7,
      need_ids,
      issue: 'A home of our own',
      ...ITS_PART,
      ...body,
    })
  const { id } = await done(goal({ words: 'A lease for twelve months', horizon: 'long', target_on: '2025-09-30', housing_goal: true }))
  const ask = { responsible_id: ids.partner2, due_at: '2025-04-11T17:00:00Z' }
  const step = await done(as.coordinator.post(`${at.at}/goals/${id}/actions`, { words: 'Lodge the application', deliverable: 'Receipt', ask }))
  await done(as.partner2.post(`${at.at}/actions/${step.id}/answer`, { response: 'agreed', version: 1 }))
  const { plan } = await done(as.coordinator.get(at.at))
  await done(as.coordinator.put(`${at.at}/level`, { level: plan.level_suggested, version: plan.version }))
  const { id: proposal } = await done(as.supervisor.post(`${at.at}/coordinators`, { staff_id: ids.coordinator }))
  await done(as.coordinator.post(`${at.at}/coordinators/${proposal}/answer`, { acknowledge: true }))
  for (const party_id of [ids.coordinator, ids.partner2])
    await done(as.coordinator.post(`${at.at}/participants`, { party_id, role: 'Takes a part', gain: GAIN }))
}

export const versionOf = async (at: Household): Promise<number> => (await done(at.as.coordinator.get(at.at))).plan.version

/** Put to the owner, and in force with their yes. @returns the version's number */
export async function putInForce(at: Household, reason = ''): Promise<number> {
  const { n } = await done(at.as.coordinator.post(`${at.at}/propose`, { reason, version: await versionOf(at) }))
  await done(at.as.person.post(`${at.at}/agree`, { n }))
  return n
}

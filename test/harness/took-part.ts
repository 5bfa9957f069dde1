/** Arranging: the person was asked to plan together, was there, and decided something. */
import { done } from './given-plan.ts'
import type { As } from './world.ts'

/** @param now when they sit together: not before this moment's offer */
export async function tookPart(
  { person, at, as, ids }: { person: string; at: string; as: { coordinator: As; person: As }; ids: { coordinator: string } },
  now: string,
): Promise<void> {
  const { id } = await done(as.coordinator.post(`${at}/offers`, { mode: 'in_person', place: 'Office', supports_offered: ['interpreter'] }))
  await done(as.person.post(`${at}/offers/${id}/answer`, { response: 'accepted', own_words: 'Yes' }))
  await done(
    as.coordinator.post(`${at}/discussions`, { kind: 'planning', happened_at: now, topic: 'What comes first', came: [person, ids.coordinator] }),
  )
  await done(as.coordinator.post(`${at}/decisions`, { words: 'The home first', decided_by: person, mode: 'dictated' }))
}

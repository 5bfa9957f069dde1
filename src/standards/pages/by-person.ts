import type { DueItem } from '../contract.ts'

/** What waits about one person: what comes first, and what can be dealt with in the same go. */
export type AboutOne = { first: DueItem; rest: readonly DueItem[] }

/** Each person once, by the first thing that waits about them. Of somebody whose name is not known each thing stands alone. */
export function byPerson(items: readonly DueItem[]): AboutOne[] {
  const people = new Map<string, DueItem[]>()
  for (const item of items) {
    const key = item.person?.id ?? item.id
    people.set(key, [...(people.get(key) ?? []), item])
  }
  return [...people.values()].map(([first, ...rest]) => ({ first: first!, rest }))
}

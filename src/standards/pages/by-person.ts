import { KINDS, type DueItem } from '../contract.ts'

/** What waits about one person: what comes first, and what can be dealt with in the same go. */
export type AboutOne = { first: DueItem; rest: readonly DueItem[] }

/** Safety before promises before answers …, as the day's work is laid down (screens.md, 5); the soonest first among equals. */
const weightiestFirst = (items: readonly DueItem[]) => items.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))

/** Each person once, by the weightiest thing that waits about them. Of somebody whose name is not known each thing stands alone. */
export function byPerson(items: readonly DueItem[], late: boolean): AboutOne[] {
  const people = new Map<string, DueItem[]>()
  for (const item of late ? weightiestFirst(items) : items) {
    const key = item.person?.id ?? item.id
    people.set(key, [...(people.get(key) ?? []), item])
  }
  return [...people.values()].map(([first, ...rest]) => ({ first: first!, rest }))
}

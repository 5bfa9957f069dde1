import { Refusal } from '../shared/refusal.ts'

/** What the person did themself after something was made possible (PRI-10). */
export const LINKED_DAYS = 30
type Condition = { id: string; at: string }
type Result = { condition_id: string; done_at: string; words: string }
type Step = { id: string; responsible_id: string | null; done_at: string | null; words: string }
export type Did = { words: string; at: string; found: boolean; action_id: string | null }

/** What was told of, and the person's own steps done within thirty days, the first first. A step counts for the last condition set before it. */
export function didThen(condition: Condition, all: readonly Condition[], results: readonly Result[], steps: readonly Step[], person: string): Did[] {
  const from = Date.parse(condition.at)
  const next = Math.min(...all.map((one) => Date.parse(one.at)).filter((at) => at > from))
  const until = Math.min(from + LINKED_DAYS * 86_400_000, next)
  const told = results
    .filter((one) => one.condition_id === condition.id)
    .map((one) => ({ words: one.words, at: one.done_at, found: false, action_id: null }))
  const found = steps
    .filter((one) => one.responsible_id === person && one.done_at !== null && Date.parse(one.done_at) >= from && Date.parse(one.done_at) <= until)
    .map((one) => ({ words: one.words, at: one.done_at!, found: true, action_id: one.id }))
  return [...told, ...found].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** Nobody did something thanks to what was not there yet. */
export function mayFollow(condition: Condition, done_at: string, now: string): void {
  if (Date.parse(done_at) > Date.parse(now) + 60_000) throw new Refusal('note_in_the_future')
  if (Date.parse(done_at) < Date.parse(condition.at)) throw new Refusal('done_before_it_was_possible')
}

import { Refusal } from '../shared/refusal.ts'

export type Mode = 'self' | 'dictated' | 'interpreted'
/** The person speaks for themself, or through somebody who says how it was said. @throws Refusal only_by_the_person, say_how_they_said_it */
export function saidBy(caller: { id: string; kind: string }, person: string, mode: Mode | undefined): Mode {
  if (caller.id === person) return 'self'
  if (caller.kind !== 'staff') throw new Refusal('only_by_the_person', 403)
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}

/** Nothing is chosen: then it is said why. @throws Refusal name_one_or_say_why */
export function mayChooseNone(option_id: string | null, words: string): void {
  if (option_id === null && words === '') throw new Refusal('name_one_or_say_why')
}

/** Knowing who to ask is four of five, or more. */
const KNOWS = 4
export type Told = { told: number; knows_who: number | null }
/** How often the story was told again since entry: the first answer is about what came before. */
export const toldSince = (answers: readonly Told[]): number => answers.slice(1).reduce((sum, one) => sum + one.told, 0)
/**
 * Whether the way has become an easy one: the story told again no oftener than agreed, or at least less often than before, and the person knows who to ask.
 * Null while they were not asked again.
 */
export function isEasier(answers: readonly Told[], limit: number): boolean | null {
  const [first, ...later] = answers
  if (!first || later.length === 0) return null
  const again = toldSince(answers)
  return (again <= limit || again < first.told) && (later.at(-1)!.knows_who ?? 0) >= KNOWS
}

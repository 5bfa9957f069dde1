import { Refusal } from '../shared/refusal.ts'
import { OPEN_GOALS, type Row } from './rules.ts'

export type PartKind = 'housing' | 'support'
export const PARTS: readonly PartKind[] = ['housing', 'support']

/** Which part of the one plan a goal belongs to: what is about a home is its housing part, all else its support part. */
export const partOf = (goal: Pick<Row<'goal'>, 'housing_goal' | 'category'>): PartKind =>
  goal.housing_goal || goal.category === 'housing' ? 'housing' : 'support'

/** Goals that are still wanted, of one part. */
export const goalsIn = <G extends Pick<Row<'goal'>, 'housing_goal' | 'category' | 'state'>>(part: PartKind, goals: readonly G[]): G[] =>
  goals.filter((goal) => OPEN_GOALS.includes(goal.state) && partOf(goal) === part)

/** A way that leads to a home, or keeps one, needs both parts (PLN-23). */
export const partsWithoutGoal = (
  pathway: 'exit' | 'sustain' | 'prevent' | null,
  goals: readonly Pick<Row<'goal'>, 'housing_goal' | 'category' | 'state'>[],
): PartKind[] => (pathway === 'exit' || pathway === 'sustain' ? PARTS.filter((part) => goalsIn(part, goals).length === 0) : [])

/** Each agency answers for its own part. @throws Refusal not_yours, part_ended_already, changed_meanwhile */
export function mayChangePart(part: Pick<Row<'plan_part'>, 'agency_id' | 'ended_at' | 'version'>, agency: string | null, version: number): void {
  if (part.agency_id !== agency) throw new Refusal('not_yours', 403)
  if (part.ended_at !== null) throw new Refusal('part_ended_already', 409)
  if (part.version !== version) throw new Refusal('changed_meanwhile', 409)
}
/** The part in which what an agency of this kind does usually belongs. */
export const usualPart = (kind: string): PartKind => (kind === 'housing' ? 'housing' : 'support')

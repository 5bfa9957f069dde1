/** Goal attainment scaling after Kiresuk and Sherman (1968): five levels written for one goal, and one figure for all goals together. */

/** How far the levels of different goals are taken to go together. */
const RHO = 0.3
/** Where the expected outcome of every goal stands, and how many points a level of one goal counts at most. */
const [MIDDLE, SPREAD] = [50, 10]

export type Attained = { weight: number; level: number }

/**
 * T = 50 + 10 Σ(w x) / √((1 − ρ) Σw² + ρ (Σw)²), ρ = 0.3.
 * @param goals each with its weight (above 0) and its level from -2 to 2
 * @returns 50 when all goals are at the expected level; null without goals
 */
export function attainment(goals: readonly Attained[]): number | null {
  if (goals.length === 0) return null
  const sum = (of: (goal: Attained) => number) => goals.reduce((all, goal) => all + of(goal), 0)
  const weights = sum(({ weight }) => weight)
  const spread = Math.sqrt((1 - RHO) * sum(({ weight }) => weight * weight) + RHO * weights * weights)
  return MIDDLE + (SPREAD * sum(({ weight, level }) => weight * level)) / spread
}

export type Scale = { id: string; goal_id: string; importance: number; difficulty: number; began_at_level: number; at: string }
export type Rating = { scale_id: string; level: number; at: string }
/** How much a goal counts: how important it is times how hard, each from 1 to 3. */
export const weightOf = ({ importance, difficulty }: Pick<Scale, 'importance' | 'difficulty'>): number => importance * difficulty

/** The line of T over time: after each scale that was written and each look that was taken, over the scales that counted then. */
export function attainmentOverTime(scales: readonly Scale[], ratings: readonly Rating[]): { at: string; t: number; goals: number }[] {
  const events = [
    ...scales.map((scale) => ({ at: scale.at, scale, level: scale.began_at_level })),
    ...ratings.flatMap(({ scale_id, level, at }) => {
      const scale = scales.find((one) => one.id === scale_id)
      return scale ? [{ at, scale, level }] : []
    }),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const now = new Map<string, { scale: Scale; level: number }>()
  const points = new Map<string, { at: string; t: number; goals: number }>()
  for (const { at, scale, level } of events) {
    const counts = now.get(scale.goal_id)
    if (counts && counts.scale.id !== scale.id && Date.parse(counts.scale.at) > Date.parse(scale.at)) continue // a scale that was written anew since
    now.set(scale.goal_id, { scale, level })
    const t = attainment([...now.values()].map((one) => ({ weight: weightOf(one.scale), level: one.level })))!
    points.set(at.slice(0, 10), { at, t: Math.round(t * 10) / 10, goals: now.size })
  }
  return [...points.values()]
}

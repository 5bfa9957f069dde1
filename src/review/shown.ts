import type { z } from 'zod'
import type { reviewContract } from './contract.ts'
import type { guestsOf } from './queries.ts'
import { expectationsBlank } from './rules.ts'

type Told = z.input<(typeof reviewContract)['GET /api/people/:person_id/reviews']['response']>['expectations']
type Known = {
  goals: readonly { id: string; words: string; quality_area: string | null; target_on: string | null }[]
  expected: readonly { goal_id: string; from_score: number | null; to_score: number; by_on: string; confidence: number; words: string; at: string }[]
  ratings: readonly { area: string; score: number; at: string }[]
}

/** What was expected of each goal beside what became of it; the newest of each stands. */
export function asExpectations({ goals, expected, ratings }: Known, since: string | null): Told {
  const blank = new Set(expectationsBlank(goals, expected, since).map((one) => one['goal_id']))
  return goals
    .filter((goal) => goal.quality_area !== null)
    .map((goal) => {
      const last = expected.find((one) => one.goal_id === goal.id) ?? null
      const now = ratings.find((one) => one.area === goal.quality_area)
      return {
        goal_id: goal.id,
        words: goal.words,
        area: goal.quality_area as 'home',
        actual: now?.score ?? null,
        actual_at: now?.at ?? null,
        target_on: goal.target_on,
        expected: last,
        reached: last !== null && now !== undefined && Date.parse(now.at) > Date.parse(last.at) && now.score >= last.to_score,
        blank: blank.has(goal.id),
      }
    })
}

/** An officer who is asked to come; answered by themself, and again until it was held. */
export const asGuest = ({ agency, answer, ...one }: Awaited<ReturnType<typeof guestsOf>>[number], state: string, reader: string) => ({
  ...one,
  agency: agency ?? '',
  answer: answer as 'comes' | null,
  may: one.officer_id === reader && state !== 'completed' ? ['answer' as const] : [],
})

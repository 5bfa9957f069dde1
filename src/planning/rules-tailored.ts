import type { Reason } from '../shared/refusal.ts'
import { OPEN_GOALS, type Row } from './rules.ts'

/** Two plans look alike above this share of the words of both; a coordinator's plans may do so in at most this many of a hundred (PLN-27). */
export const ALIKE = 0.9
export const SAMENESS_LIMIT_PCT = 10

type Goal = Pick<Row<'goal'>, 'id' | 'state' | 'template_id' | 'adapted_at'>
/** Goals that began from a template and still say what they would say to anybody. */
export const notYetTheirs = (goals: readonly Goal[]): Reason[] =>
  goals
    .filter((goal) => OPEN_GOALS.includes(goal.state) && goal.template_id !== null && goal.adapted_at === null)
    .map((goal) => ({ refusal: 'make_it_fit_this_person', goal_id: goal.id }))

/** The share in hundredths, null where there is no plan; and whether it is over the limit. */
export function samenessOf({ plans, look_alike }: { plans: number; look_alike: number }): { pct: number | null; over: boolean } {
  const pct = plans === 0 ? null : Math.round((look_alike / plans) * 100)
  return { pct, over: plans > 0 && look_alike * 100 > plans * SAMENESS_LIMIT_PCT }
}

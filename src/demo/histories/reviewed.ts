/** What a review looks at again beside its questions: how far they want to take part, how good life is, who does it now, what should change. */
import { QUALITY_AREAS } from '../../shared/taking-part-words.ts'
import { idOf } from '../chance.ts'
import type { Making } from './someone.ts'

type Told = { id: string; person_id: string; agency_id: string; written_by: string; plan_id: string; held_at: string; completed_at?: string }
type Goal = Told & { category: 'housing'; written_at: string; target_on: string; quality_area?: (typeof QUALITY_AREAS)[number]; does_now?: 'worker' }
const own = ({ person_id, agency_id, written_by }: Told) => ({ person_id, agency_id, written_by })

/** In all but every fortieth review; there somebody forgot. */
export function addReviewed(making: Making): void {
  const held = (making.rows.of('review') as Told[]).filter((review) => review.completed_at)
  for (const [n, review] of held.entries()) if (n % 40 !== 11) lookedAtAgain(making, review, n)
}

function lookedAtAgain({ rows, when }: Making, review: Told, n: number): void {
  const at = when.later(review.held_at, 40)
  const said = { ...own(review), mode: 'dictated', at } as const
  rows.add('involvement_choice', {
    id: idOf(`chosen again/${review.id}`),
    ...said,
    level: n % 3 === 0 ? 'lead' : 'together',
    supports: ['plain_words'],
    seen_at: at,
    seen_by: review.written_by,
  })
  for (const [m, area] of QUALITY_AREAS.entries())
    rows.add('quality_of_life', { id: idOf(`rated again/${review.id}/${area}`), ...said, area, score: 2 + ((n + m) % 3) })
  const before = (goal: Goal) => goal.plan_id === review.plan_id && goal.written_at < at
  for (const goal of (rows.of('goal') as Goal[]).filter(before)) {
    const about = { ...own(review), goal_id: goal.id, category: goal.category, at }
    if (goal.does_now) rows.add('goal_rung', { id: idOf(`rung/${review.id}/${goal.id}`), ...about, rung: n % 2 === 0 ? 'together' : 'prompted' })
    if (goal.quality_area)
      rows.add('expected_change', {
        id: idOf(`expected/${review.id}/${goal.id}`),
        ...about,
        area: goal.quality_area,
        from_score: 2,
        to_score: 3 + (n % 2),
        by_on: goal.target_on,
        confidence: 5 + (n % 4),
      })
  }
}

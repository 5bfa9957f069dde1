/** What a plan makes use of, and how the needs went into it: strengths, what worked before, people and places; a first answer where it could not wait. */
import { idOf } from '../chance.ts'
import { GROWN } from '../texts/surroundings.ts'
import type { Making } from './someone.ts'

type Told = { id: string; person_id: string; agency_id: string; written_by: string; category?: 'housing' }
const own = ({ person_id, agency_id, written_by }: Told) => ({ person_id, agency_id, written_by })
const turn = <T>(from: readonly T[], n: number): T => from[n % from.length]!

export function addBuildingOn(making: Making): void {
  const plans = making.rows.of('plan').filter((plan) => plan['activated_at'] && (plan['kind'] ?? 'person') === 'person')
  for (const [n, plan] of plans.entries()) usedInPlan(making, plan as Told, n)
  for (const [n, review] of making.rows.of('review').entries()) if (n % 5 !== 0) grownAt(making, review as Told & Record<string, string>, n)
  firstAnswers(making)
}

/** Nearly all plans build on most strengths, and on what is around the person. */
function usedInPlan(making: Making, plan: Told, n: number): void {
  const { rows } = making
  const of = (table: 'goal' | 'strength' | 'achievement' | 'environment_link') =>
    rows.of(table).filter((row) => row['person_id'] === plan.person_id) as Told[]
  const goals = of('goal')
  if (goals.length === 0) return
  const known = new Set(rows.of('goal_source').map((source) => source['strength_id'] ?? source['achievement_id']))
  const use = (column: 'strength_id' | 'achievement_id' | 'environment_id', row: Told, at: number) => {
    const goal = turn(goals, at)
    if (known.has(row.id)) return
    rows.add('goal_source', { id: idOf(`uses/${row.id}`), goal_id: goal.id, ...own(goal), category: goal.category!, [column]: row.id })
  }
  if (n % 20 !== 0) for (const [at, one] of of('strength').slice(0, 3).entries()) use('strength_id', one, at)
  if (n % 2 === 0) for (const [at, one] of of('achievement').slice(0, 1).entries()) use('achievement_id', one, at + 1)
  if (n % 16 !== 0) for (const [at, one] of of('environment_link').slice(-1).entries()) use('environment_id', one, at + 2)
  smallNeeds(making, plan, n)
}

/** A need too small for a goal is put aside with the person's reason, in most plans. */
function smallNeeds({ rows }: Making, plan: Told & { activated_at?: string }, n: number): void {
  if (n % 20 === 0) return
  const answered = new Set([...rows.of('goal_source'), ...rows.of('need_disposition')].map((one) => one['need_id']))
  for (const need of rows.of('need').filter((one) => one['person_id'] === plan.person_id && (one['horizon'] ?? 'present') === 'present') as Told[])
    if (!answered.has(need.id))
      rows.add('need_disposition', {
        id: idOf(`aside/${need.id}`),
        ...own(need),
        need_id: need.id,
        category: need.category!,
        disposition: 'person_not_now',
        reason: 'Small, they say. First the rest.',
        ask_again_on: plan.activated_at!.slice(0, 10).replace(/^\d{4}/, (year) => String(Number(year) + 1)),
        at: plan.activated_at!,
      })
}

function grownAt({ rows, when }: Making, review: Told & Record<string, string>, n: number): void {
  const [strength] = rows.of('strength').filter((one) => one['person_id'] === review.person_id) as Told[]
  const held = review['held_at']
  if (!strength || !held) return
  const at = when.later(held, 1)
  if (review['completed_at'] && at > review['completed_at']) return
  rows.add('strength_growth', {
    id: idOf(`grown-at/${review.id}`),
    ...own(strength),
    strength_id: strength.id,
    words: turn(GROWN, n),
    at: at < when.now ? at : held,
  })
}

/** Where a need was great, somebody began within its time, for four of five. */
function firstAnswers({ rows, when }: Making): void {
  const great = rows.of('need').filter((need) => (need['level'] as number) >= 2 && (need['horizon'] ?? 'present') === 'present') as (Told &
    Record<string, string>)[]
  for (const [n, need] of great.entries()) {
    const found = need['identified_at']!
    const done_at = when.later(found, 150)
    if (n % 5 === 0 || done_at >= when.now) continue
    const id = idOf(`first/${need.id}`)
    const words = turn(
      ['Rang around the same day and found an answer for tonight', 'Went along and settled the first part', 'Food, a key and a number to ring'],
      n,
    )
    const step = { ...own(need), category: need.category! }
    rows.add('action', {
      id, ...step, need_id: need.id, kind: 'promise', words, due_at: `${found.slice(0, 10)}T23:59:59.000Z`, responsible_id: need.written_by, state: 'done',
      requested_at: found, agreed_at: found, started_at: done_at, done_at, written_at: found, said_at: found,
    }) // prettier-ignore
    rows.add('action_answer', {
      id: idOf(`first-answer/${need.id}`),
      ...step,
      action_id: id,
      party_id: need.written_by,
      round: 1,
      response: 'agreed',
      at: found,
    })
  }
}

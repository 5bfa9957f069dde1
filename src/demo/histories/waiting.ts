/** Steps that wait for each other: of plans in force the second waits for the first; now and then the first has slipped, and whoever waits was told. */
import { idOf } from '../chance.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const text = (row: Row, column: string) => row[column] as string
const OPEN: readonly string[] = ['requested', 'agreed', 'in_progress', 'blocked']
const WEEK_MS = 7 * 86_400_000

export function addWaiting({ rows, when }: Making): void {
  const plans = rows.of('plan').filter((one) => one['state'] === 'active')
  for (const [n, plan] of plans.entries()) {
    const steps = rows
      .of('action')
      .filter((one) => one['plan_id'] === plan['id'] && one['kind'] !== 'promise' && one['due_at'] && OPEN.includes(text(one, 'state')))
      .toSorted((one, other) => Date.parse(text(one, 'due_at')) - Date.parse(text(other, 'due_at')))
    const [before, after] = steps
    if (!before || !after) continue
    const own = {
      person_id: text(plan, 'person_id'),
      category: after['category'] as 'general',
      agency_id: text(plan, 'agency_id'),
      written_by: text(plan, 'written_by'),
    }
    const id = idOf(`waits/${text(after, 'id')}`)
    const lead_minutes = Math.round((Date.parse(text(after, 'due_at')) - Date.parse(text(before, 'due_at'))) / 60_000)
    rows.add('step_dependency', {
      id,
      ...own,
      before_id: text(before, 'id'),
      after_id: text(after, 'id'),
      lead_minutes,
      at: text(plan, 'activated_at'),
    })
    if (n % 6 !== 0) continue
    const due_was = text(after, 'due_at')
    rows.add('knock_on', {
      id: idOf(`knock on/${text(after, 'id')}`),
      dependency_id: id,
      action_id: text(after, 'id'),
      ...own,
      to_id: text(after, 'responsible_id'),
      due_was,
      due_proposed: new Date(Date.parse(due_was) + WEEK_MS).toISOString(),
      at: when.minutesAgo(18 * 60),
    })
  }
}

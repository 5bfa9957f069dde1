/** Who set each goal and who contributes: where another agency has a step of it, it took part in setting it, and does its part. */
import { idOf } from '../chance.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const text = (row: Row, column: string) => row[column] as string

export function addJoint({ rows }: Making): void {
  const agencyOf = new Map<unknown, string>([
    ...rows.of('staff').map((one) => [one['id'], text(one, 'agency_id')] as const),
    ...rows.of('agency').map((one) => [one['id'], text(one, 'id')] as const),
  ])
  const steps = Map.groupBy(
    rows.of('action').filter((one) => one['kind'] !== 'promise' && one['state'] !== 'cancelled' && one['responsible_id']),
    (one) => one['goal_id'],
  )
  for (const goal of rows.of('goal')) {
    const [id, person_id, agency_id] = [text(goal, 'id'), text(goal, 'person_id'), text(goal, 'agency_id')]
    const asked = steps.get(id) ?? []
    const others = [...new Set(asked.map((one) => agencyOf.get(one['responsible_id'])))].filter((one) => one !== undefined && one !== agency_id)
    if (others.length === 0) continue
    const own = { goal_id: id, person_id, category: goal['category'] as 'general', agency_id, written_by: text(goal, 'written_by') }
    const add = (party_id: string, part: 'set' | 'contributes', at: string) =>
      rows.add('goal_partner', { id: idOf(`goal partner/${id}/${party_id}/${part}`), ...own, party_id, part, at })
    for (const party of [person_id, agency_id, ...others]) add(party!, 'set', text(goal, 'written_at'))
    for (const party of [agency_id, ...others]) {
      const step = asked.find((one) => agencyOf.get(one['responsible_id']) === party)
      if (step) add(party!, 'contributes', text(step, 'written_at') ?? text(goal, 'written_at'))
    }
  }
}

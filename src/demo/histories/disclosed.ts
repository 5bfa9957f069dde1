/** Danger so great that something was told without asking: each looked at by somebody else, and told to the person when it is safe. */
import { idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { DISCLOSED, NOT_TOLD } from '../texts/rights.ts'
import type { Making } from './someone.ts'

export function addDisclosed({ rows, when }: Making): void {
  const plans = rows.of('plan').filter((plan) => plan['state'] === 'active' && plan['kind'] !== 'child')
  const inDanger = [plans.find((plan) => plan['person_id'] === C1), plans.findLast((plan) => plan['person_id'] !== C1 && supervisorOf(plan))]
  for (const [n, told] of DISCLOSED.entries()) {
    const plan = inDanger[n]
    if (!plan) continue
    const from_at = when.at(told.ago, '16:40')
    rows.add('disclosure', {
      id: idOf(`disclosed/${String(plan['id'])}`),
      person_id: plan['person_id'] as string,
      agency_id: plan['agency_id'] as string,
      written_by: plan['written_by'] as string,
      ground: 'serious_danger',
      facts: told.facts,
      recipient_name: told.to,
      categories: [],
      from_at,
      to_at: when.later(from_at, 14 * 24 * 60),
      ...(told.reviewed ? { reviewed_by: supervisorOf(plan)!, reviewed_at: when.later(from_at, 17 * 60), outcome: 'justified' } : {}),
      ...(told.told ? { person_told_at: when.later(from_at, 18 * 60) } : { not_told_at: when.later(from_at, 30), not_told_why: NOT_TOLD }),
    })
  }
  function supervisorOf(plan: Record<string, unknown>): string | undefined {
    return rows.of('staff').find((one) => one['id'] === plan['written_by'])?.['supervisor_id'] as string | undefined
  }
}

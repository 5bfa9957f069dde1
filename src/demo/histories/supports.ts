/** What people were given and for which agreed goal; now and then for none, and why. */
import { idOf } from '../chance.ts'
import type { Making } from './someone.ts'

const GIVEN = [
  'Went along to the appointment',
  'Filled in the form together',
  'Rang the landlord with them',
  'Paid the travel there',
  'Looked at the letters together',
  'Helped to move boxes',
] as const
const FOR_NONE = ['The bus broke down and they needed a lift', 'Asked for on the day, and not part of any goal'] as const
const AGREED: readonly unknown[] = ['agreed', 'in_progress', 'on_hold', 'achieved', 'partly_achieved']
const EVERY_DAYS = 9
const MOST = 8
/** With so many people there is one whose support was mostly for no goal. */
const LOOSE = 19

export function addSupports({ rows, when }: Making): void {
  const goals = Map.groupBy(
    rows.of('goal').filter((one) => AGREED.includes(one['state'])),
    (one) => one['plan_id'] as string,
  )
  const plans = rows.of('plan').filter((one) => one['kind'] !== 'child' && one['activated_at'] && !one['closed_at'])
  for (const [n, plan] of plans.entries()) {
    const person_id = plan['person_id'] as string
    const own = goals.get(plan['id'] as string) ?? []
    if (own.length === 0) continue
    for (let m = 0; m < MOST; m += 1) {
      const given_at = new Date(Date.parse(when.now) - (m * EVERY_DAYS + 1 + (n % 5)) * 86_400_000).toISOString()
      if (given_at < (plan['activated_at'] as string)) break
      const goal = n % LOOSE === LOOSE - 1 && m % 2 === 0 ? null : own[m % own.length]!
      rows.add('support_given', {
        id: idOf(`given/${plan['id'] as string}/${m}`),
        person_id,
        category: (goal?.['category'] ?? 'general') as 'general',
        agency_id: plan['agency_id'] as string,
        written_by: plan['written_by'] as string,
        words: GIVEN[(n + m) % GIVEN.length]!,
        goal_id: (goal?.['id'] ?? null) as string | null,
        why_none: goal ? '' : FOR_NONE[(n + m) % FOR_NONE.length]!,
        given_at,
        at: given_at,
        linked_at: goal ? given_at : null,
      })
    }
  }
}

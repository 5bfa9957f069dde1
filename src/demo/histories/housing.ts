/** Homes applied for: some wait in the queue, one is offered, one did not get it; for one the rent is above the limit and they agreed with a budget. */
import { chanceFrom, idOf } from '../chance.ts'
import type { Making } from './someone.ts'

const DAY = 24 * 60
const LIMIT = 30
const BUDGETS = [
  'Food 110, power 30, bus 20: the rest is enough, and the back payment covers the bond.',
  'No car any more; 150 a week stay for everything else.',
] as const
type Row = Record<string, unknown>

export function addHousing({ rows, when }: Making): void {
  const homes = rows.of('housing_option') as Row[]
  const exits = new Set(
    rows
      .of('person')
      .filter((one) => one['pathway'] === 'exit')
      .map((one) => one['id']),
  )
  const plans = rows
    .of('plan')
    .filter((one) => one['kind'] !== 'child' && one['activated_at'] && one['state'] !== 'closed' && exits.has(one['person_id'])) as Row[]
  const lasting = homes.filter((one) => one['lasting'])
  const offered = new Set<unknown>()
  for (const [n, plan] of plans.entries()) {
    const chance = chanceFrom(`home ${String(plan['id'])}`)
    const { person_id, agency_id, written_by, activated_at } = plan as {
      person_id: string
      agency_id: string
      written_by: string
      activated_at: string
    }
    if (chance.maybe(0.04)) continue
    const own = { person_id, agency_id, written_by }
    const at = when.later(activated_at, chance.between(2, chance.maybe(0.96) ? 26 : 45) * DAY)
    const home = (n % 12 === 7 ? homes : lasting)[n % lasting.length]!
    const income_cents = chance.between(380, 720) * 100
    const rent_cents = home['rent_cents'] as number
    const pct = Math.round((100 * rent_cents) / income_cents)
    rows.add('income', { id: idOf(`income/${person_id}`), ...own, cents: income_cents, words: 'Payments', mode: 'dictated', at: activated_at })
    const later = (days: number) => when.later(at, days * DAY)
    const isOffered = n % 5 === 1 && !offered.has(home['id']) && later(6) > later(5)
    if (isOffered) offered.add(home['id'])
    const states = isOffered
      ? (['lodged', 'waiting', 'offered'] as const)
      : n % 5 === 3
        ? (['lodged', 'passed_over'] as const)
        : n % 5 === 0
          ? (['lodged'] as const)
          : (['lodged', 'waiting'] as const)
    const application_id = rows.add('housing_application', {
      id: idOf(`application/${person_id}`),
      ...own,
      home_id: home['id'] as string,
      lasting: home['lasting'] as boolean,
      state: states.at(-1)!,
      lodged_at: at,
    })
    for (const [m, state] of states.entries())
      rows.add('housing_step', {
        id: idOf(`application/${person_id}/${m}`),
        ...own,
        application_id,
        state,
        at: later(m * 3),
        ...(state === 'passed_over' ? { words: 'Went to a family that had waited longer' } : {}),
      })
    rows.add('rent_share', {
      id: idOf(`rent/${person_id}`),
      ...own,
      application_id,
      rent_cents,
      income_cents,
      pct,
      limit_pct: LIMIT,
      at,
      ...(pct > LIMIT ? { budget: BUDGETS[n % 2]!, mode: 'dictated' } : {}),
    })
  }
  for (const home of homes) if (offered.has(home['id'])) home['state'] = 'offered'
}

import type { Tx } from '../server/database.ts'
import { time } from '../shared/instants.ts'
import { exitOffers, exitPlans, followUpAttempts, followUpPlans, followUps, openActions, periodsOf } from './queries.ts'
import { AFTER, stillOpen, type State } from './rules.ts'

/** Each stretch of support as it is shown: how it is ending, what is still open, how it went on. */
export async function periodsShown(tx: Tx, person: string) {
  const periods = await periodsOf(tx, person)
  const [offers, plans, decided, points, attempts, open] = [
    await exitOffers(tx, person),
    await exitPlans(tx, person),
    await followUpPlans(tx, person),
    await followUps(tx, person),
    await followUpAttempts(tx, person),
    await openActions(tx, person),
  ]
  return periods.map((period) => {
    const offer = offers.find(
      (one) => time(one.offered_at) >= time(period.accepted_at) && (period.closed_at === null || time(one.offered_at) <= time(period.closed_at)),
    )
    const exit_plan = plans.find((one) => one.support_period_id === period.id)
    const follow_up_plan = decided.find((one) => one.support_period_id === period.id)
    const leaving = { offer, exit_plan, follow_up_plan, open_actions: open, declined: offer?.response === 'declined' }
    return {
      ...period,
      state: period.state as State,
      offer: offer ?? null,
      exit_plan: exit_plan ?? null,
      follow_up_plan: follow_up_plan ?? null,
      follow_ups: points
        .filter((one) => one.support_period_id === period.id)
        .map((one) => ({ ...one, attempts: attempts.filter((attempt) => attempt.follow_up_id === one.id) })),
      missing: period.closed_at === null && period.state !== 'active' ? stillOpen(leaving) : [],
      may_next: [...AFTER[period.state as State]],
      leaving,
    }
  })
}

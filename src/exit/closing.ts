import { changeCoordinator, changePlan, coordinatorsOf, holdPlan } from '../planning/queries.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import type { HousingCategory } from '../shared/model.gen.ts'
import { movePeriod, scheduleFollowUps } from './queries.ts'
import { dayAfter, type State } from './rules.ts'

type Ending = {
  person_id: string
  id: string
  state: State
  reason: string
  situation: HousingCategory
  lasting: boolean
  points: readonly number[] | null
}

/** Ends one stretch of support: the plan closes with its coordination in the same instant, and follow-up is set down. Points null: the usual ones. */
export async function endSupport(tx: Tx, caller: Caller, ending: Ending) {
  const points = ending.points ?? ((await parametersInForce(tx))['followup.days'] as number[])
  const by = { person_id: ending.person_id, agency_id: caller.agency, written_by: caller.id, support_period_id: ending.id }
  if (points.length)
    await scheduleFollowUps(
      tx,
      points.map((point_days) => ({ ...by, point_days, due_on: dayAfter(caller.now, point_days) })),
    )
  const plan = await holdPlan(tx, ending.person_id)
  if (plan && plan.state !== 'closed' && (plan.support_period_id === null || plan.support_period_id === ending.id)) {
    await changePlan(tx, plan.id, { state: 'closed', closed_at: caller.now })
    for (const one of await coordinatorsOf(tx, plan.id))
      if (['proposed', 'acknowledged', 'current', 'handing_over'].includes(one.state))
        await changeCoordinator(tx, one.id, { state: 'ended', to_at: caller.now })
  }
  return movePeriod(tx, ending.id, {
    state: ending.state,
    closed_at: caller.now,
    exit_reason: ending.reason,
    exit_situation: ending.situation,
    exit_lasting: ending.lasting,
  })
}

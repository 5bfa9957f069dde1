import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import * as ask from './queries.ts'
import { forecastOf, warns } from './rules-forecast.ts'

export const opens = ({ params }: { params: { person_id: string } }) => params.person_id
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
export const todayOf = (caller: Caller) => caller.now.slice(0, 10)

/** @throws Refusal no_such_budget */
export async function budgetToChange(tx: Tx, person_id: string, id: string) {
  const budget = await ask.holdBudget(tx, person_id, id)
  if (!budget) throw new Refusal('no_such_budget', 404)
  return budget
}
/** Its budget is held first, and then it is read: so it is as whoever came before has left it. @throws Refusal no_such_commitment */
export async function commitmentToChange(tx: Tx, person_id: string, id: string) {
  const budget_id = await ask.budgetOf(tx, person_id, id)
  const budget = budget_id === undefined ? undefined : await ask.holdBudget(tx, person_id, budget_id)
  const lines = budget ? await ask.linesOf(tx, budget.id) : []
  const one = lines.find((line) => line.id === id)
  if (!budget || !one) throw new Refusal('no_such_commitment', 404)
  return { budget, lines, one }
}

type Held = { id: string; person_id: string; allotment_cents: number; from_on: string; to_on: string }
/** A forecast above the share that warns is written down, once, until somebody has said what is done about it. */
export async function warnWhereItComesClose(tx: Tx, budget: Held, caller: Caller): Promise<void> {
  const lines = await ask.linesOf(tx, budget.id)
  const given = (await ask.warningsOf(tx, budget.person_id)).filter((one) => one.budget_id === budget.id)
  const percent = Number((await parametersInForce(tx, 'budget.warnPct'))['budget.warnPct'])
  const { forecast_cents } = forecastOf(budget, lines, todayOf(caller))
  if (!warns(budget.allotment_cents, forecast_cents, percent, given)) return
  const { id, allotment_cents, person_id } = budget
  await ask.warn(tx, { ...writing(caller, person_id), budget_id: id, forecast_cents, allotment_cents, at: caller.now })
}

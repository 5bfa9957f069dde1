/** Money for some of the plans in force: committed, paid, approved above what was set aside, and one that waits. */
import { chanceFrom, idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { BUDGETS, OF_LIN, type BudgetText, type LineText } from '../texts/budgets.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const HOUR = 60
const DAY = 24 * HOUR
const SIX_MONTHS = 181
const A_WEEK = 7

export function addBudgets(making: Making): void {
  const chance = chanceFrom('budgets')
  const settled = making.when.at(A_WEEK)
  const plans = making.rows
    .of('plan')
    .filter((plan) => plan['state'] === 'active' && plan['kind'] !== 'child' && (plan['activated_at'] as string) < settled)
  let n = 0
  for (const plan of plans) {
    const supervisor = supervisorOf(making, plan['written_by'])
    if (!supervisor) continue
    if (plan['person_id'] === C1) addBudget(making, plan, supervisor, OF_LIN)
    else if (chance.maybe(0.3)) addBudget(making, plan, supervisor, BUDGETS[n++ % BUDGETS.length]!)
  }
}
const supervisorOf = ({ rows }: Making, staff: unknown) =>
  rows.of('staff').find((one) => one['id'] === staff)?.['supervisor_id'] as string | undefined

function addBudget(making: Making, plan: Row, supervisor: string, text: BudgetText): void {
  const { rows, when } = making
  const set_at = when.later(plan['activated_at'] as string, HOUR)
  const own = { person_id: plan['person_id'] as string, agency_id: plan['agency_id'] as string, written_by: plan['written_by'] as string }
  const from_on = when.dayOf(set_at)
  const budget_id = rows.add('plan_budget', {
    id: idOf(`budget/${String(plan['id'])}`),
    ...own,
    plan_id: plan['id'] as string,
    allotment_cents: text.cents,
    from_on,
    to_on: new Date(Date.parse(from_on) + SIX_MONTHS * DAY * 60_000).toISOString().slice(0, 10),
    source: text.source,
    set_at,
  })
  for (const [n, line] of text.lines.entries()) {
    const waits = line.over !== undefined && !line.approved && !line.rejected
    const requested_at = waits ? when.at(2, '11:20') : when.later(set_at, (n * 72 + 2) * HOUR)
    addLine(making, { ...own, budget_id, from_on, requested_at, supervisor }, line)
  }
  if (text.warned === undefined) return
  const [forecast_cents, hours] = text.warned
  const at = when.later(set_at, hours * HOUR)
  rows.add('budget_warning', {
    id: idOf(`warning/${budget_id}`),
    ...own,
    budget_id,
    forecast_cents,
    allotment_cents: text.cents,
    at,
    ...(text.answered ? { acknowledged_at: when.later(at, DAY), acknowledged_by: own.written_by, words: text.answered } : {}),
  })
}

type Of = { person_id: string; agency_id: string; written_by: string; budget_id: string; from_on: string; requested_at: string; supervisor: string }
function addLine({ rows, when }: Making, { budget_id, from_on, requested_at, supervisor, ...own }: Of, line: LineText): void {
  const decided_at = when.later(requested_at, 21 * HOUR)
  const paid_at = when.later(decided_at, 28 * HOUR)
  const ended = line.rejected ? { at: decided_at, by: supervisor } : line.paid || line.released ? { at: paid_at, by: own.written_by } : null
  const waits = line.over !== undefined && !line.approved && !line.rejected
  const commitment_id = rows.add('commitment', {
    id: idOf(`commitment/${budget_id}/${line.words}`),
    ...own,
    budget_id,
    words: line.words,
    amount_cents: line.cents,
    for_month: line.monthly ? from_on : null,
    state: waits ? 'awaiting_approval' : line.rejected ? 'rejected' : line.paid ? 'spent' : line.released ? 'released' : 'committed',
    over_cents: line.over ?? 0,
    asked_id: line.over === undefined ? null : supervisor,
    requested_at,
    spent_cents: line.paid?.[0] ?? 0,
    end_words: line.released ?? '',
    ...(ended ? { ended_at: ended.at, ended_by: ended.by } : {}),
  })
  if (line.approved || line.rejected)
    rows.add('budget_approval', {
      id: idOf(`approval/${commitment_id}`),
      ...own,
      written_by: supervisor,
      commitment_id,
      approved: line.approved !== undefined,
      excess_cents: line.approved ? line.over! : 0,
      reason: line.approved ?? line.rejected!,
      at: decided_at,
    })
  if (!line.paid) return
  const spend_id = rows.add('spend', {
    id: idOf(`spend/${commitment_id}`),
    ...own,
    commitment_id,
    amount_cents: line.corrected?.[0] ?? line.paid[0],
    spent_on: when.dayOf(paid_at),
    words: line.paid[1],
    at: paid_at,
  })
  if (!line.corrected) return
  const [was_cents, reason] = line.corrected
  const at = when.later(paid_at, 2 * HOUR)
  rows.add('spend_correction', { id: idOf(`correction/${spend_id}`), ...own, spend_id, was_cents, amount_cents: line.paid[0], reason, at })
}

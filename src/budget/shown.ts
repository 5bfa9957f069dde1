import type { z } from 'zod'
import { daysAfter } from '../shared/standard.ts'
import type { Role } from '../shared/words.ts'
import type { Budget, Commitment, Spend } from './contract.ts'
import type { budgetsOf, commitmentsOf, correctionsOf, spendsOf, warningsOf } from './queries.ts'
import { forecastOf, monthsOf, WARNING_DAYS } from './rules-forecast.ts'
import { figuresOf, nextFor } from './rules.ts'

type Rows<Ask extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Ask>>
export type All = {
  commitments: Rows<typeof commitmentsOf>
  spends: Rows<typeof spendsOf>
  corrections: Rows<typeof correctionsOf>
  warnings: Rows<typeof warningsOf>
}
export type Reading = {
  id: string
  agency: string | null
  roles: readonly Role[]
  writer: boolean
  /** Nothing new is committed for a plan that is closed. */
  closed_plan: string | null
  now: string
  answer_days: number
  warn_percent: number
}

/** Whoever coordinates or supports commits and pays, a supervisor approves and changes; and all of it only of their own agency's money. */
function partOf({ agency, roles, writer }: Reading, budget: { agency_id: string | null }) {
  const ours = writer && agency !== null && agency === budget.agency_id
  return {
    spends: ours && (roles.includes('coordinator') || roles.includes('support_worker')),
    supervises: ours && roles.includes('supervisor'),
    answers: ours && (roles.includes('coordinator') || roles.includes('supervisor')),
  }
}

export function asBudget(budget: Rows<typeof budgetsOf>[number], all: All, reading: Reading): z.input<typeof Budget> {
  const today = reading.now.slice(0, 10)
  const lines = all.commitments.filter((one) => one.budget_id === budget.id)
  const warnings = all.warnings.filter((one) => one.budget_id === budget.id)
  const figures = figuresOf(budget, lines)
  const part = partOf(reading, budget)
  const open = warnings.some((one) => one.acknowledged_at === null)
  const over = budget.to_on < today
  return {
    ...budget,
    when: over ? 'over' : budget.from_on > today ? 'ahead' : 'now',
    ...figures,
    ...forecastOf(budget, lines, today),
    warn_percent: reading.warn_percent,
    months: monthsOf(budget.from_on, budget.to_on),
    commitments: lines.map((one) => asCommitment(one, { all, left_cents: figures.left_cents, part, reading })),
    warnings: warnings.map((one) => ({ ...one, answer_by: daysAfter(one.at, WARNING_DAYS) })),
    may: [
      ...(part.spends && !over && budget.plan_id !== reading.closed_plan ? (['commit'] as const) : []),
      ...(part.spends ? (['spend'] as const) : []),
      ...(part.supervises && !lines.some((one) => one.written_by === reading.id) ? (['change'] as const) : []),
      ...(part.answers && open ? (['acknowledge'] as const) : []),
    ],
  }
}

type Around = { all: All; left_cents: number; part: ReturnType<typeof partOf>; reading: Reading }
function asCommitment(one: All['commitments'][number], { all, left_cents, part, reading }: Around): z.input<typeof Commitment> {
  const { approved, excess_cents, reason, decided_at, decided_by, ...row } = one
  const spends = all.spends.filter((spend) => spend.commitment_id === one.id).map((spend) => asSpend(spend, all.corrections))
  const waits = one.state === 'awaiting_approval'
  const answer_by = waits || decided_at !== null ? daysAfter(one.requested_at, reading.answer_days) : null
  return {
    ...row,
    over_cents: waits ? Math.max(0, one.amount_cents - left_cents) : one.over_cents,
    answer_by,
    late: waits && Date.parse(answer_by!) < Date.parse(reading.now),
    decision: decided_at === null ? null : { approved: approved!, excess_cents: excess_cents!, reason: reason!, by: decided_by, at: decided_at },
    spends,
    may: [
      ...nextFor(one, { id: reading.id, spends: part.spends, supervises: part.supervises }),
      ...(part.spends && spends.length > 0 ? (['correct'] as const) : []),
    ],
  }
}

/** As it was written, what was put right since, and what it stands at. */
function asSpend(spend: All['spends'][number], all: All['corrections']): z.input<typeof Spend> {
  const corrections = all.filter((one) => one.spend_id === spend.id)
  return { ...spend, corrections, stands_cents: corrections.reduce((sum, one) => sum + one.amount_cents - one.was_cents, spend.amount_cents) }
}

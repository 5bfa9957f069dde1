import { daysAfter, standard, type Obligation, type RecordOf, type Standard } from '../shared/standard.ts'
import { WARNING_DAYS } from './rules-forecast.ts'

type Record = RecordOf<'plan_budget' | 'commitment' | 'budget_approval' | 'coordinator_assignment'>
type Budget = Record['plan_budget'][number]
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0)
const budgetOf = (record: Record, row: { budget_id: string }) => record.plan_budget.find((one) => one.id === row.budget_id)

const base = (record: Record, row: { category: string; agency_id: string | null }) => ({
  category: row.category,
  agency_id: row.agency_id,
  owed_to: record.person.id,
})
/** Whoever coordinates the plan now; before there is somebody, the agency whose money it is. */
const coordinatorOf = (record: Record, budget: Budget | undefined) =>
  record.coordinator_assignment.find((one) => one.plan_id === budget?.plan_id && one.state === 'current')?.staff_id ?? budget?.agency_id ?? null

/** What was asked for above what is left is answered by whoever was asked, or it would be spent out of hand, or not at all. */
const answered = (record: Record, days: number): Obligation[] =>
  record.commitment
    .filter((one) => one.over_cents > 0)
    .map((one) => {
      const decision = record.budget_approval.find((each) => each.commitment_id === one.id)
      return {
        ...base(record, one),
        owed_by: one.asked_id ?? one.agency_id,
        subject: `${one.id}:approval`,
        began_at: one.requested_at,
        due_at: daysAfter(one.requested_at, days),
        met_at: decision?.at ?? null,
        applies: one.state !== 'withdrawn', // whoever asked has taken it back: nobody owes an answer any more
        why: { key: 'excess_answered', days },
        evidence: [at('commitment', one, one.requested_at), ...(decision ? [at('budget_approval', decision, decision.at)] : [])],
      }
    })

/** INV-03, looked at anew in what is written: what is held and spent is never above what is set aside and the excess that somebody else approved. */
function within(record: Record): Obligation[] {
  return record.plan_budget.map((budget) => {
    const lines = record.commitment.filter((one) => one.budget_id === budget.id)
    const approvals = lines.flatMap((one) => {
      const decision = record.budget_approval.find((each) => each.commitment_id === one.id && each.approved)
      return decision && decision.written_by !== one.written_by ? [decision] : []
    })
    const held = sum(lines.map((one) => one.held_cents))
    const isKept = held <= budget.allotment_cents + sum(approvals.map((one) => one.excess_cents))
    return {
      ...base(record, budget),
      owed_by: coordinatorOf(record, budget),
      subject: `${budget.id}:within`,
      began_at: budget.set_at,
      due_at: `${budget.to_on}T23:59:59.999Z`,
      met_at: isKept ? budget.set_at : null,
      unmet_for_good: !isKept,
      applies: lines.length > 0,
      why: { key: 'within_the_allotment', percent: Math.round((held * 100) / budget.allotment_cents) },
      evidence: [at('plan_budget', budget, budget.set_at), ...approvals.slice(0, 10).map((one) => at('budget_approval', one, one.at))],
    }
  })
}

/** A forecast that comes close is answered by whoever coordinates, while there is still time to do something. */
const warned = (record: Record & RecordOf<'budget_warning'>): Obligation[] =>
  record.budget_warning.map((one) => ({
    ...base(record, one),
    owed_by: coordinatorOf(record, budgetOf(record, one)),
    subject: `${one.id}:warning`,
    began_at: one.at,
    due_at: daysAfter(one.at, WARNING_DAYS),
    met_at: one.acknowledged_at,
    why: { key: 'warning_answered', days: WARNING_DAYS, percent: Math.round((one.forecast_cents * 100) / one.allotment_cents) },
    evidence: [at('budget_warning', one, one.acknowledged_at ?? one.at)],
  }))

const budget = standard({
  id: 'COO-13',
  title: 'Budget stays within the allotment',
  stage: 'COO',
  sources: [{ ref: 'S1:60a', quote: 'ensures that the services and supports remain within the allotted budget' }],
  reads: ['plan_budget', 'commitment', 'budget_approval', 'budget_warning', 'coordinator_assignment'],
  parameters: ['budget.warnPct', 'change.answerDays'],
  owed: (record, parameters) => [...answered(record, Number(parameters['change.answerDays'])), ...within(record), ...warned(record)],
})

export const budgetStandards: readonly Standard[] = [budget]

import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Day, Done, Id, Instant, Version } from '../shared/words.ts'

/** Whole cents, never a fraction of one. */
const Cents = z.int().min(1).max(1_000_000_000)
const Figure = z.int()
const Short = z.string().trim().max(1000)
const State = z.enum(['awaiting_approval', 'committed', 'rejected', 'spent', 'released', 'withdrawn'])

export const Correction = z.object({ id: Id, was_cents: Figure, amount_cents: Figure, reason: z.string(), by: z.string().nullable(), at: Instant })
export const Spend = z.object({
  id: Id,
  /** As it was written. */
  amount_cents: Figure,
  /** As it stands after its corrections. */
  stands_cents: Figure,
  spent_on: Day,
  words: z.string(),
  by: z.string().nullable(),
  corrections: z.array(Correction),
})
export type Spend = z.infer<typeof Spend>
export const Commitment = z.object({
  id: Id,
  words: z.string(),
  amount_cents: Figure,
  spent_cents: Figure,
  state: State,
  /** By how much it was above what was left when it was asked for; while it waits: by how much it is above it now. */
  over_cents: Figure,
  /** The first day of the month of the budget that it is for; null where it comes once. */
  for_month: Day.nullable(),
  action_id: Id.nullable(),
  /** The step and goal it is for, as far as the reader may know them. */
  step: z.string().nullable(),
  goal: z.string().nullable(),
  by: z.string().nullable(),
  /** Who was asked to approve. */
  asked: z.string().nullable(),
  requested_at: Instant,
  answer_by: Instant.nullable(),
  late: z.boolean(),
  decision: z.object({ approved: z.boolean(), excess_cents: Figure, reason: z.string(), by: z.string().nullable(), at: Instant }).nullable(),
  spends: z.array(Spend),
  ended_at: Instant.nullable(),
  end_words: z.string(),
  version: Version,
  may: z.array(z.enum(['decide', 'withdraw', 'spend', 'release', 'correct'])),
})
export type Commitment = z.infer<typeof Commitment>
export const Warning = z.object({
  id: Id,
  forecast_cents: Figure,
  allotment_cents: Figure,
  at: Instant,
  answer_by: Instant,
  acknowledged_at: Instant.nullable(),
  by: z.string().nullable(),
  words: z.string(),
  version: Version,
})
export const Budget = z.object({
  id: Id,
  agency: z.string().nullable(),
  allotment_cents: Figure,
  from_on: Day,
  to_on: Day,
  source: z.string(),
  when: z.enum(['ahead', 'now', 'over']),
  spent_cents: Figure,
  committed_cents: Figure,
  /** What a supervisor agreed to above what is set aside, and is in use. */
  excess_cents: Figure,
  left_cents: Figure,
  waiting_cents: Figure,
  forecast_cents: Figure,
  monthly_cents: Figure,
  months_left: Figure,
  warn_percent: Figure,
  /** The first day of each of its months. */
  months: z.array(Day),
  commitments: z.array(Commitment),
  warnings: z.array(Warning),
  change_words: z.string(),
  version: Version,
  may: z.array(z.enum(['commit', 'spend', 'change', 'acknowledge'])),
})
export type Budget = z.infer<typeof Budget>

const Of = z.object({ person_id: Id })
const OfOne = <const K extends string>(key: K) => z.object({ person_id: Id, [key]: Id } as Record<'person_id' | K, typeof Id>)
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const days = ['budget_ends_before_it_begins', 'budget_longer_than_three_years', 'budget_for_these_days_already'] as const

export const budgetContract = operations({
  'GET /api/people/:person_id/budget': {
    name: 'readBudget',
    summary: 'The money for the plan: what is set aside, committed, spent and free, the forecast, and what waits for approval.',
    params: Of,
    response: z.object({ budgets: z.array(Budget), may: z.array(z.enum(['set'])) }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/budgets': {
    name: 'setBudget',
    summary: 'Set money aside for the plan, from day to day.',
    params: Of,
    body: z.object({ allotment_cents: Cents, from_on: Day, to_on: Day, source: z.string().trim().max(200).default('') }),
    response: Done,
    refusals: [...always, ...days, 'no_such_plan'],
  },
  'PATCH /api/people/:person_id/budgets/:budget_id': {
    name: 'changeBudget',
    summary: 'A supervisor sets aside more or less, or until another day, and says why.',
    params: OfOne('budget_id'),
    body: z.object({ allotment_cents: Cents, to_on: Day, words: Short.min(1), version: Version }),
    response: Done,
    refusals: [
      ...always,
      ...days,
      'no_such_budget',
      'changed_meanwhile',
      'changed_by_somebody_else',
      'less_than_is_committed',
      'say_why_the_budget_changes',
    ],
  },
  'POST /api/people/:person_id/budgets/:budget_id/commitments': {
    name: 'commitMoney',
    summary: 'Commit money for something before it is spent; above what is left, ask a supervisor.',
    params: OfOne('budget_id'),
    body: z.object({
      words: z.string().trim().min(1).max(300),
      amount_cents: Cents,
      for_month: Day.nullable().default(null),
      action_id: Id.nullable().default(null),
    }),
    response: z.object({ id: Id, state: State, over_cents: Figure }),
    refusals: [
      ...always,
      'no_such_budget',
      'no_such_action',
      'budget_is_over',
      'budget_of_a_closed_plan',
      'not_a_month_of_the_budget',
      'above_the_allotment',
      'say_what_the_money_is_for',
    ],
  },
  'POST /api/people/:person_id/commitments/:commitment_id/decision': {
    name: 'decideOnExcess',
    summary: 'A supervisor who has not asked for it approves the excess, and only that, or does not, with the reason.',
    params: OfOne('commitment_id'),
    body: z.object({ approved: z.boolean(), excess_cents: z.int().min(0).max(1_000_000_000), reason: Short.min(1) }),
    response: Done,
    refusals: [
      ...always,
      'no_such_commitment',
      'decided_already',
      'approved_by_somebody_else',
      'excess_has_changed',
      'budget_is_over',
      'budget_of_a_closed_plan',
      'above_the_allotment',
      'say_why_it_is_decided_so',
    ],
  },
  'POST /api/people/:person_id/budgets/:budget_id/spends': {
    name: 'recordSpend',
    summary: 'Money that was paid out of a commitment; after the last payment the rest is free again.',
    params: OfOne('budget_id'),
    body: z.object({
      /** Null: somebody paid before anything was committed, which is refused by name. */
      commitment_id: Id.nullable().default(null),
      amount_cents: Cents,
      spent_on: Day,
      words: z.string().trim().max(300).default(''),
      last: z.boolean().default(true),
      version: Version.default(1),
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_budget',
      'no_such_commitment',
      'commit_before_spending',
      'not_committed',
      'more_than_was_committed',
      'spent_in_the_future',
      'changed_meanwhile',
    ],
  },
  'POST /api/people/:person_id/spends/:spend_id/corrections': {
    name: 'correctSpend',
    summary: 'A payment was of another sum than was written, and why; both stay written.',
    params: OfOne('spend_id'),
    body: z.object({
      /** What was paid in truth; 0 where it was never paid. */
      amount_cents: z.int().min(0).max(1_000_000_000),
      reason: Short.min(1),
      /** Of its commitment. */
      version: Version,
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_payment',
      'changed_meanwhile',
      'nothing_to_correct',
      'more_than_was_committed',
      'above_the_allotment',
      'say_why_it_is_corrected',
    ],
  },
  'POST /api/people/:person_id/commitments/:commitment_id/withdrawal': {
    name: 'takeBackRequest',
    summary: 'Whoever asked for money above what is left takes it back, while it waits for an answer.',
    params: OfOne('commitment_id'),
    body: z.object({ words: Short.min(1), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_commitment', 'decided_already', 'taken_back_by_who_asked', 'changed_meanwhile', 'say_why_it_is_released'],
  },
  'POST /api/people/:person_id/commitments/:commitment_id/release': {
    name: 'releaseCommitment',
    summary: 'It is not needed: what was not spent of it is free again.',
    params: OfOne('commitment_id'),
    body: z.object({ words: Short.min(1), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_commitment', 'not_committed', 'changed_meanwhile', 'say_why_it_is_released'],
  },
  'POST /api/people/:person_id/budget-warnings/:warning_id/acknowledge': {
    name: 'acknowledgeWarning',
    summary: 'The forecast has been looked at: what is done about it.',
    params: OfOne('warning_id'),
    body: z.object({ words: Short.min(1), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_warning', 'warning_answered_already', 'changed_meanwhile', 'say_what_is_done_about_it', 'warned_already'],
  },
})

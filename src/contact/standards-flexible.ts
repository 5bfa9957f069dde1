import { daysAfter, type Obligation, standard } from '../shared/standard.ts'
import { owed } from './standards-owed.ts'

/** Days within which others may learn of what helped. */
const SHARE_DAYS = 30

/** S4:27: what is asked for outside the usual is answered in time, and what helped is told to others. */
export const flexible = standard({
  id: 'PRI-17',
  title: 'Flexible, responsive, innovative',
  stage: 'PRI',
  sources: [
    { ref: 'S4:27', quote: 'flexible, responsive and innovative' },
    { ref: 'S4:26', quote: 'adapts to fit with individual client needs and circumstances' },
  ],
  reads: ['flexible_request', 'unusual_solution', 'plan', 'coordinator_assignment'],
  parameters: ['change.answerDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['change.answerDays'])
    const leads = record.plan.find((plan) => plan.kind === 'person')?.agency_id ?? null
    return [
      ...record.flexible_request.map((one): Obligation => {
        const agency_id = one.agency_id ?? leads
        return {
          ...owed(record, one),
          agency_id,
          owed_by: agency_id,
          began_at: one.at,
          due_at: daysAfter(one.at, days),
          met_at: one.answered_at,
          why: { key: 'flexible_answered', days },
          evidence: [{ table: 'flexible_request', id: one.id, at: one.at }],
        }
      }),
      ...record.unusual_solution
        .filter((one) => one.helped === true && one.result_at !== null)
        .map((one): Obligation => ({
          ...owed(record, one),
          owed_by: one.written_by ?? one.agency_id,
          agency_id: one.agency_id,
          began_at: one.result_at!,
          due_at: daysAfter(one.result_at!, SHARE_DAYS),
          met_at: one.shared_at,
          why: { key: 'what_helped_shared', days: SHARE_DAYS },
          evidence: [{ table: 'unusual_solution', id: one.id, at: one.at }],
        })),
    ]
  },
})

import { daysAfter, type Obligation, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'

/** The person hears of a new coordinator within this many days (COO-03). */
const TOLD_DAYS = 3
const IN_FORCE = ['active', 'under_review', 'suspended', 'closing']
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const sameInstant = (a: string, b: string) => Date.parse(a) === Date.parse(b)
/** Who owes it, and for which agency: a worker's own agency, or the agency itself. */
const owedBy = (record: RecordOf<never>, party: string | null, agency: string | null) => ({
  agency_id: (party && record.agency_of.get(party)) ?? agency,
  owed_by: party,
  owed_to: record.person.id,
})

/** S1:19: somebody named coordinates at every instant, has said so themself, and the person knows who. */
const coordinator = standard({
  id: 'COO-03',
  title: 'A staff member is allocated as coordinator',
  stage: 'COO',
  sources: [{ ref: 'S1:19', quote: 'A staff member responsible for coordinating the support plan should be allocated' }],
  reads: ['coordinator_assignment', 'plan'],
  parameters: ['coord.ackDays'],
  owed: (record, parameters) => [
    ...record.coordinator_assignment.map((one): Obligation => ({
      ...owedBy(record, one.staff_id, one.agency_id),
      category: 'general',
      subject: `${one.id}:taken on`,
      began_at: one.proposed_at,
      due_at: daysAfter(one.proposed_at, Number(parameters['coord.ackDays'])),
      met_at: one.answered_at,
      why: { key: 'coordination_answered', days: Number(parameters['coord.ackDays']) },
      evidence: one.answered_at ? [at('coordinator_assignment', one, one.answered_at)] : [],
    })),
    ...record.coordinator_assignment
      .filter((one) => one.from_at !== null)
      .map((one): Obligation => ({
        ...owedBy(record, one.staff_id, one.agency_id),
        category: 'general',
        subject: `${one.id}:told`,
        began_at: one.from_at!,
        due_at: daysAfter(one.from_at!, TOLD_DAYS),
        met_at: one.person_told_at,
        why: { key: 'coordinator_known', days: TOLD_DAYS },
        evidence: one.person_told_at ? [at('coordinator_assignment', one, one.person_told_at)] : [],
      })),
    ...record.plan.filter((plan) => IN_FORCE.includes(plan.state) && plan.activated_at !== null).map((plan) => alwaysOne(record, plan)),
  ],
})

function alwaysOne(record: RecordOf<'coordinator_assignment'>, plan: PersonRecord['plan'][number]): Obligation {
  const turns = record.coordinator_assignment
    .filter((one) => one.plan_id === plan.id && one.from_at !== null)
    .toSorted((a, b) => Date.parse(a.from_at!) - Date.parse(b.from_at!))
  const gap = turns.some((one, n) => n > 0 && (turns[n - 1]!.to_at === null || !sameInstant(turns[n - 1]!.to_at!, one.from_at!)))
  const now = turns.filter((one) => one.state === 'current' || one.state === 'handing_over').length
  const first = turns[0]?.from_at ?? null
  return {
    ...owedBy(record, null, plan.agency_id),
    category: 'general',
    subject: `${plan.id}:always`,
    began_at: plan.started_at,
    due_at: plan.activated_at,
    met_at: gap || now !== 1 ? null : first,
    unmet_for_good: gap,
    why: { key: 'always_a_coordinator', n: turns.length },
    evidence: turns.map((one) => at('coordinator_assignment', one, one.from_at!)),
  }
}

/** S1:20b: each party answers what it is asked, itself and in time; nothing is assigned to anybody unasked. */
const parties = standard({
  id: 'COO-05',
  title: 'Parties agree to fulfil their actions',
  stage: 'COO',
  sources: [{ ref: 'S1:20b', quote: 'agree to fulfil the actions they are responsible for' }],
  reads: ['action', 'action_answer'],
  parameters: ['party.agreeDays'],
  owed: (record, parameters) =>
    record.action
      .filter((action) => action.kind === 'action' && action.requested_at !== null && action.responsible_id !== record.person.id)
      .map((action): Obligation => {
        const answer = record.action_answer.find((one) => one.action_id === action.id && one.round === action.round)
        const agreed = ['agreed', 'in_progress', 'blocked', 'done', 'confirmed'].includes(action.state)
        return {
          ...owedBy(record, action.responsible_id, action.agency_id),
          category: action.category,
          subject: `${action.id}:${action.round}`,
          began_at: action.requested_at!,
          due_at: daysAfter(action.requested_at!, Number(parameters['party.agreeDays'])),
          met_at: answer?.at ?? null,
          applies: answer !== undefined || action.state !== 'cancelled',
          unmet_for_good: agreed && !answer,
          why: { key: 'party_answers', days: Number(parameters['party.agreeDays']), round: action.round },
          evidence: answer ? [at('action_answer', answer, answer.at)] : [],
        }
      }),
})

/** S3:74a: what is promised to the person is done by its time; when it cannot be, they are told before. */
const promises = standard({
  id: 'DIR-09',
  title: 'Do what you say',
  stage: 'DIR',
  sources: [{ ref: 'S3:74a', quote: 'Do what you say you will do' }],
  reads: ['action'],
  parameters: [],
  owed: (record) =>
    record.action
      .filter((action) => action.kind === 'promise' && action.due_at !== null)
      .map((promise): Obligation => {
        const told = promise.told_if_late_at !== null && Date.parse(promise.told_if_late_at) <= Date.parse(promise.due_at!)
        // the sentence may not depend on the clock: what was worked out stays true until the record changes
        const late = promise.done_at !== null && Date.parse(promise.done_at) > Date.parse(promise.due_at!)
        return {
          ...owedBy(record, promise.responsible_id, promise.agency_id),
          category: promise.category,
          subject: promise.id,
          began_at: promise.written_at,
          due_at: promise.due_at,
          met_at: promise.done_at,
          applies: promise.state !== 'cancelled',
          why: { key: told ? 'promise_late_but_told' : late ? 'promise_late_untold' : 'promise_to_keep' },
          evidence: [
            ...(promise.done_at ? [at('action', promise, promise.done_at)] : []),
            ...(promise.told_if_late_at ? [at('action', promise, promise.told_if_late_at)] : []),
          ],
        }
      }),
})

export const teamStandards: readonly Standard[] = [coordinator, parties, promises]

import { daysAfter, standard, type RecordOf, type Standard } from '../shared/standard.ts'
import { integrated } from './standards-integrated.ts'
import { at, base, earliest, mainPlan } from './standards-record.ts'

/** A home and what carries it: a plan that leads to a home, or keeps one, has a goal in both parts when it comes into force. */
function bothParts(record: RecordOf<'person' | 'plan' | 'goal' | 'coordinator_assignment'>) {
  if (record.person.pathway !== 'exit' && record.person.pathway !== 'sustain') return []
  return record.plan
    .filter((plan) => plan.kind === 'person' && plan.activated_at !== null)
    .map((plan) => {
      const goals = record.goal.filter((goal) => goal.plan_id === plan.id)
      const isHousing = (goal: (typeof goals)[number]) => goal.housing_goal || goal.category === 'housing'
      const first = (housing: boolean) => earliest(goals.filter((goal) => isHousing(goal) === housing).map((goal) => goal.written_at))
      const both = [first(true), first(false)].filter((one) => one !== null)
      return {
        ...base(record, plan),
        subject: `${plan.id}:parts`,
        began_at: plan.started_at,
        due_at: plan.activated_at,
        met_at: both.length === 2 ? both.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]! : null,
        why: { key: 'both_parts', have: both.length, want: 2 },
        evidence: goals.slice(0, 10).map((goal) => at('goal', goal, goal.written_at)),
      }
    })
}

/** Every other agency that has taken the person on has its plan linked to the one plan. */
function linked(record: RecordOf<'plan' | 'plan_part' | 'support_period' | 'coordinator_assignment'>, days: number) {
  const plan = mainPlan(record)
  if (!plan) return []
  return record.support_period
    .filter((period) => period.agency_id !== null && period.agency_id !== plan.agency_id && period.source === null)
    .map((period) => {
      const part = record.plan_part
        .filter((one) => one.agency_id === period.agency_id)
        .toSorted((a, b) => Date.parse(a.linked_at) - Date.parse(b.linked_at))[0]
      return {
        ...base(record, plan),
        agency_id: period.agency_id,
        owed_by: period.agency_id,
        subject: `${period.id}:part`,
        began_at: period.accepted_at,
        due_at: daysAfter(period.accepted_at, days),
        met_at: part?.linked_at ?? null,
        applies: period.closed_at === null || part !== undefined,
        why: { key: 'part_linked', days },
        evidence: part ? [at('plan_part', part, part.linked_at)] : [],
      }
    })
}

/** What collides is resolved within days, together; a week too full is COO-22's. */
const resolved = (record: RecordOf<'plan' | 'conflict_flag' | 'coordinator_assignment'>, days: number) =>
  record.conflict_flag
    .filter((flag) => flag.kind !== 'overload')
    .map((flag) => ({
      ...base(record, mainPlan(record)),
      category: flag.category,
      subject: `${flag.id}:conflict`,
      began_at: flag.found_at,
      due_at: daysAfter(flag.found_at, days),
      met_at: flag.resolved_at,
      why: { key: 'conflict_resolved', days, ...(flag.of_categories.length > 0 ? { of_categories: flag.of_categories.join(' ') } : {}) },
      evidence: [at('conflict_flag', flag, flag.resolved_at ?? flag.found_at)],
    }))

const onePlan = standard({
  id: 'PLN-23',
  title: 'One integrated support and housing plan',
  stage: 'PLN',
  sources: [
    { ref: 'S0:13a', quote: 'support and housing plan is fragmented and loose' },
    { ref: 'S0:15b', quote: 'collaborative support and housing plans' },
  ],
  reads: ['person', 'plan', 'goal', 'plan_part', 'support_period', 'conflict_flag', 'coordinator_assignment'],
  parameters: ['plan.days', 'issue.resolveDays'],
  owed: (record, parameters) => [
    ...bothParts(record),
    ...linked(record, Number(parameters['plan.days'])),
    ...resolved(record, Number(parameters['issue.resolveDays'])),
  ],
})

export const calendarStandards: readonly Standard[] = [onePlan, integrated]

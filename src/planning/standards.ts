import { daysAfter, type Obligation, standard, type Standard } from '../shared/standard.ts'
import { isLower } from './rules-level.ts'
import { withdrawn } from './standards-gaps.ts'
import { goalStandards } from './standards-goals.ts'
import { at, base, earliest, goalsOf, inForce, upTo } from './standards-record.ts'
import { ownStandards } from './standards-own.ts'
import { togetherStandards } from './standards-together.ts'
import { ownerStandards } from './standards-owner.ts'
import { successStandards } from './standards-success.ts'
import { teamStandards } from './standards-team.ts'
import { skillStandards } from './standards-skill.ts'
import { tailoredStandards } from './standards-tailored.ts'
import { jointStandards } from './standards-joint.ts'
import { waitingStandards } from './standards-waiting.ts'
import { wholeStandards } from './standards-whole.ts'

/** On the child's own record: the family's plan never counts (INV-07). */
const eachChild = standard({
  id: 'PLN-06',
  title: 'Each child has an individual support plan',
  stage: 'PLN',
  sources: [{ ref: 'S4:62', quote: 'Each child has an individual support plan' }],
  reads: ['assessment', 'plan', 'goal'],
  parameters: ['plan.childDays'],
  owed: (record, parameters) => {
    const assessed = record.assessment
      .filter((one) => one.kind === 'child' && one.completed_at !== null)
      .toSorted((a, b) => Date.parse(a.completed_at!) - Date.parse(b.completed_at!))[0]
    if (!assessed) return []
    const own = inForce(record).find(
      (plan) => plan.kind === 'child' && goalsOf(record, plan).some((goal) => upTo(goal.written_at, plan.activated_at!)),
    )
    const days = Number(parameters['plan.childDays'])
    return [
      {
        category: 'children',
        agency_id: assessed.agency_id,
        owed_by: assessed.written_by,
        owed_to: record.person.id,
        subject: 'child',
        began_at: assessed.completed_at!,
        due_at: daysAfter(assessed.completed_at!, days),
        met_at: own?.activated_at ?? null,
        why: { key: 'child_plan', days },
        evidence: own ? [at('plan', own, own.activated_at!)] : [],
      },
    ]
  },
})

const level = standard({
  id: 'PLN-18',
  title: 'Need for and level of coordination decided in the plan',
  stage: 'PLN',
  sources: [{ ref: 'S1:9', quote: 'need for and level of support coordination for a client is determined in the development of the support plan' }],
  reads: ['plan', 'coordinator_assignment'],
  parameters: ['coord.levelRule'],
  owed: (record) =>
    record.plan
      .filter((plan) => plan.kind === 'person')
      .map((plan) => {
        const silent =
          plan.level !== null && plan.level_suggested !== null && isLower(plan.level, plan.level_suggested) && plan.level_reason.trim() === ''
        return {
          ...base(record, plan),
          subject: plan.id,
          due_at: plan.agreed_at,
          met_at: silent ? null : plan.level_decided_at,
          unmet_for_good: silent,
          why: { key: 'level_decided' },
          evidence: plan.level_decided_at ? [at('plan', plan, plan.level_decided_at)] : [],
        }
      }),
})

/** What was put before the person's order for safety is seen by a supervisor within this many days. */
const SEEN_DAYS = 5
/** The first goal for now answers something that is near the top of the person's own list, unless safety came first, with why. */
const priorities = standard({
  id: 'PLN-22',
  title: 'The client decides the priorities',
  stage: 'PLN',
  sources: [{ ref: 'S3:78a', quote: 'Let your clients decide what issues and problems in their lives take priority' }],
  reads: ['plan', 'priority_order', 'safety_first', 'goal', 'coordinator_assignment'],
  parameters: ['priority.topN'],
  owed: (record, parameters) =>
    record.plan
      .filter((plan) => plan.kind === 'person')
      .flatMap((plan): Obligation[] => {
        const orders = record.priority_order
          .filter((order) => order.by === 'person' && order.plan_id === plan.id)
          .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
        const first = record.safety_first.filter((one) => one.plan_id === plan.id)
        const top = orders.at(-1)?.issues.slice(0, Number(parameters['priority.topN'])) ?? []
        const now = goalsOf(record, plan).filter((goal) => goal.horizon === 'immediate')
        const follows = now.length === 0 || first.length > 0 || now.some((goal) => top.includes(goal.issue))
        return [
          {
            ...base(record, plan),
            subject: plan.id,
            due_at: plan.agreed_at,
            met_at: follows ? (orders[0]?.at ?? null) : null,
            why: { key: 'persons_order', top: Number(parameters['priority.topN']) },
            evidence: [...orders.map((order) => at('priority_order', order, order.at)), ...first.map((one) => at('safety_first', one, one.at))],
          },
          ...first.map((one) => ({
            ...base(record, plan),
            category: one.category,
            owed_by: one.agency_id,
            agency_id: one.agency_id,
            subject: one.id,
            began_at: one.at,
            due_at: daysAfter(one.at, SEEN_DAYS),
            met_at: one.seen_at,
            why: { key: 'safety_first_seen', days: SEEN_DAYS },
            evidence: [at('safety_first', one, one.seen_at ?? one.at)],
          })),
        ]
      }),
})

const inTime = standard({
  id: 'PLN-28',
  title: 'Plan in time',
  stage: 'PLN',
  sources: [{ ref: 'S1:40b', quote: 'at the right time' }],
  reads: ['plan', 'assessment', 'coordinator_assignment'],
  parameters: ['plan.days'],
  owed: (record, parameters) =>
    record.plan
      .filter((plan) => plan.kind === 'person')
      .flatMap((plan): Obligation[] => {
        const agreed = earliest(
          record.assessment
            .filter((one) => one.kind !== 'child' && one.agreed_at !== null && upTo(plan.started_at, one.agreed_at))
            .map((one) => one.agreed_at),
        )
        if (agreed === null) return []
        const days = Number(parameters['plan.days'])
        return [
          {
            ...base(record, plan),
            subject: plan.id,
            began_at: agreed,
            due_at: daysAfter(agreed, days),
            met_at: plan.activated_at,
            why: { key: 'plan_in_time', days },
            evidence: plan.activated_at ? [at('plan', plan, plan.activated_at)] : [],
          },
        ]
      }),
})

export const planningStandards: readonly Standard[] = [
  ...goalStandards,
  ...togetherStandards,
  ...ownStandards,
  eachChild,
  level,
  priorities,
  inTime,
  ...successStandards,
  ...wholeStandards,
  ...waitingStandards,
  ...jointStandards,
  ...ownerStandards,
  ...skillStandards,
  ...tailoredStandards,
  ...teamStandards,
  withdrawn,
]

import { daysAfter, type Obligation, type PersonRecord, type Standard } from '../shared/standard.ts'
import { dayAfter, type HorizonDays } from './rules.ts'
import { isLower } from './rules-level.ts'
import { teamStandards } from './standards-team.ts'

type Plan = PersonRecord['plan'][number]
/** A need that appears later is answered within this many days (INV-24). */
const UNCOVERED_DAYS = 14
const HORIZONS = ['immediate', 'short', 'long'] as const
const AGREED = ['agreed', 'in_progress', 'blocked', 'done', 'confirmed']

const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const upTo = (when: string, until: string) => Date.parse(when) <= Date.parse(until)
const earliest = (times: readonly (string | null | undefined)[]) =>
  times.filter((one) => one !== null && one !== undefined).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
const latest = (times: readonly string[]) => times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null
/** When the last of these came about; null while one is missing. */
const whenAll = (times: readonly (string | null)[]) => (times.some((one) => one === null) ? null : latest(times as string[]))
const inForce = (record: PersonRecord) => record.plan.filter((plan) => plan.activated_at !== null)
const ofPerson = (record: PersonRecord) => inForce(record).filter((plan) => plan.kind === 'person')
const goalsOf = (record: PersonRecord, plan: Plan) => record.goal.filter((goal) => goal.plan_id === plan.id)
const stepsOf = (record: PersonRecord, goal: string) =>
  record.action.filter((action) => action.goal_id === goal && action.kind === 'action' && action.state !== 'cancelled')
/** The coordinator answers for the plan; before there is one, the agency that leads it. */
const base = (record: PersonRecord, plan: Plan) => {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  return {
    category: 'general',
    agency_id: (staff && record.agency_of.get(staff)) ?? plan.agency_id,
    owed_by: staff ?? plan.agency_id,
    owed_to: record.person.id,
    began_at: plan.started_at,
  }
}

const horizons: Standard = {
  id: 'PLN-05',
  title: 'Immediate, short and long-term realistic goals with action plans',
  stage: 'PLN',
  sources: [{ ref: 'S4:60', quote: 'identify realistic immediate, short-term and long-term goals and action plans' }],
  parameters: ['goal.horizonDays'],
  owed: (record, _now, parameters) =>
    ofPerson(record).map((plan) => {
      const days = parameters['goal.horizonDays'] as HorizonDays
      const goals = goalsOf(record, plan)
      const realistic = goals.filter(
        (goal) => goal.target_on !== null && goal.target_on <= dayAfter(goal.said_at.slice(0, 10), days[goal.horizon as 'short']),
      )
      const first = goals.filter((goal) => upTo(goal.written_at, plan.activated_at!))
      const met_at = whenAll([
        ...HORIZONS.map((horizon) => earliest(realistic.filter((goal) => goal.horizon === horizon).map((goal) => goal.written_at))),
        ...first.map((goal) => earliest(stepsOf(record, goal.id).map((step) => step.written_at))),
      ])
      const have = HORIZONS.filter((horizon) => realistic.some((goal) => goal.horizon === horizon)).length
      return {
        ...base(record, plan),
        subject: plan.id,
        due_at: plan.activated_at,
        met_at,
        why: { key: 'goals_in_horizons', have, want: HORIZONS.length },
        evidence: goals.map((goal) => at('goal', goal, goal.written_at)),
      }
    }),
}

/** On the child's own record: the family's plan never counts (INV-07). */
const eachChild: Standard = {
  id: 'PLN-06',
  title: 'Each child has an individual support plan',
  stage: 'PLN',
  sources: [{ ref: 'S4:62', quote: 'Each child has an individual support plan' }],
  parameters: ['plan.childDays'],
  owed: (record, _now, parameters) => {
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
}

const coverage: Standard = {
  id: 'PLN-14',
  title: 'Plan covers all major areas the assessment found',
  stage: 'PLN',
  sources: [{ ref: 'S1:53', quote: 'cover all major areas of care, as established through needs assessments' }],
  parameters: ['need.planThreshold'],
  owed: (record, _now, parameters) =>
    inForce(record)
      .filter((plan) => plan.closed_at === null)
      .slice(0, 1)
      .flatMap((plan) =>
        record.need
          .filter((need) => need.level >= Number(parameters['need.planThreshold']))
          .map((need): Obligation => {
            const goals = record.goal.filter((goal) => record.goal_source.some((source) => source.need_id === need.id && source.goal_id === goal.id))
            const choices = record.need_disposition.filter((one) => one.need_id === need.id)
            const known = upTo(need.identified_at, plan.activated_at!)
            return {
              ...base(record, plan),
              category: need.category,
              subject: need.id,
              due_at: known ? plan.activated_at : daysAfter(need.identified_at, UNCOVERED_DAYS),
              met_at: earliest([...goals.map((goal) => goal.written_at), ...choices.map((one) => one.at), need.met_at]),
              why: { key: 'need_covered', level: need.level, days: UNCOVERED_DAYS },
              evidence: [...goals.map((goal) => at('goal', goal, goal.written_at)), ...choices.map((one) => at('need_disposition', one, one.at))],
            }
          }),
      ),
}

const specific: Standard = {
  id: 'PLN-15',
  title: 'Specific, action-oriented, time-specific',
  stage: 'PLN',
  sources: [
    { ref: 'S1:54', quote: 'include specific objectives and goals, together with timescales for their achievement' },
    { ref: 'S3:55', quote: 'determine and document specific action-oriented and time specific objectives, goals and actions' },
  ],
  parameters: [],
  owed: (record) =>
    inForce(record).flatMap((plan) =>
      goalsOf(record, plan)
        .filter((goal) => goal.state !== 'dropped_by_person')
        .map((goal): Obligation => {
          const due_at = latest([plan.activated_at!, goal.written_at])!
          const steps = stepsOf(record, goal.id)
          const whole =
            goal.success_measure.trim() !== '' &&
            goal.target_on !== null &&
            steps.every((step) => step.due_at !== null && step.deliverable.trim() !== '' && step.due_at.slice(0, 10) <= goal.target_on!)
          return {
            ...base(record, plan),
            category: goal.category,
            subject: goal.id,
            due_at,
            met_at: whole ? latest([goal.written_at, ...steps.map((step) => step.written_at).filter((when) => upTo(when, due_at))]) : null,
            why: { key: 'goal_specific', steps: steps.length },
            evidence: [at('goal', goal, goal.written_at)],
          }
        }),
    ),
}

const nominated: Standard = {
  id: 'PLN-16',
  title: 'Nominated person responsible for each goal and action',
  stage: 'PLN',
  sources: [{ ref: 'S1:55', quote: 'highlight a nominated person responsible for implementing agreed goals' }],
  parameters: [],
  owed: (record) =>
    inForce(record).flatMap((plan) =>
      record.action
        .filter((action) => action.plan_id === plan.id && action.kind === 'action' && AGREED.includes(action.state))
        .map((action): Obligation => {
          const said = record.action_answer.find(
            (one) =>
              one.action_id === action.id && one.party_id === action.responsible_id && one.round === action.round && one.response !== 'declined',
          )
          const takesPart = record.participant.find((one) => one.plan_id === plan.id && one.party_id === action.responsible_id)
          return {
            ...base(record, plan),
            category: action.category,
            subject: action.id,
            due_at: latest([plan.activated_at!, action.agreed_at ?? action.written_at]),
            met_at: whenAll([said?.at ?? null, takesPart?.from_at ?? null]),
            unmet_for_good: !said,
            why: { key: 'party_nominated' },
            evidence: [
              ...(said ? [at('action_answer', said, said.at)] : []),
              ...(takesPart ? [at('participant', takesPart, takesPart.from_at)] : []),
            ],
          }
        }),
    ),
}

const level: Standard = {
  id: 'PLN-18',
  title: 'Need for and level of coordination decided in the plan',
  stage: 'PLN',
  sources: [{ ref: 'S1:9', quote: 'need for and level of support coordination for a client is determined in the development of the support plan' }],
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
}

/** The first goal for now answers something that is near the top of the person's own list. */
const priorities: Standard = {
  id: 'PLN-22',
  title: 'The client decides the priorities',
  stage: 'PLN',
  sources: [{ ref: 'S3:78a', quote: 'Let your clients decide what issues and problems in their lives take priority' }],
  parameters: ['priority.topN'],
  owed: (record, _now, parameters) =>
    record.plan
      .filter((plan) => plan.kind === 'person')
      .map((plan) => {
        const orders = record.priority_order
          .filter((order) => order.by === 'person' && order.plan_id === plan.id)
          .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
        const top = orders.at(-1)?.issues.slice(0, Number(parameters['priority.topN'])) ?? []
        const now = goalsOf(record, plan).filter((goal) => goal.horizon === 'immediate')
        const follows = now.length === 0 || now.some((goal) => top.includes(goal.issue))
        return {
          ...base(record, plan),
          subject: plan.id,
          due_at: plan.agreed_at,
          met_at: follows ? (orders[0]?.at ?? null) : null,
          why: { key: 'persons_order', top: Number(parameters['priority.topN']) },
          evidence: orders.map((order) => at('priority_order', order, order.at)),
        }
      }),
}

const lastingHome: Standard = {
  id: 'PLN-24',
  title: 'Housing goal aims at a permanent exit or sustained tenancy',
  stage: 'PLN',
  sources: [
    { ref: 'S0:11b', quote: 'permanent exit from homelessness' },
    { ref: 'S2:7e', quote: "permanently end someone's homelessness" },
  ],
  parameters: [],
  owed: (record) =>
    ofPerson(record).map((plan) => {
      const homes = goalsOf(record, plan).filter((goal) => goal.housing_goal)
      return {
        ...base(record, plan),
        category: 'housing',
        subject: plan.id,
        due_at: plan.activated_at,
        met_at: earliest(homes.map((goal) => goal.written_at)),
        applies: record.person.pathway === 'exit' || record.person.pathway === 'sustain',
        why: { key: 'housing_goal' },
        evidence: homes.map((goal) => at('goal', goal, goal.written_at)),
      }
    }),
}

const inTime: Standard = {
  id: 'PLN-28',
  title: 'Plan in time',
  stage: 'PLN',
  sources: [{ ref: 'S1:40b', quote: 'at the right time' }],
  parameters: ['plan.days'],
  owed: (record, _now, parameters) =>
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
}

export const planningStandards: readonly Standard[] = [
  horizons,
  eachChild,
  coverage,
  specific,
  nominated,
  level,
  priorities,
  lastingHome,
  inTime,
  ...teamStandards,
]

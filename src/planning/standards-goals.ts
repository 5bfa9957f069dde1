import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { comesOnADay, dayAfter, type HorizonDays } from './rules.ts'
import { at, base, earliest, goalsOf, inForce, latest, ofPerson, stepsOf, upTo, whenAll } from './standards-record.ts'

/** A need that appears later is answered within this many days (INV-24). */
const UNCOVERED_DAYS = 14
const HORIZONS = ['immediate', 'short', 'long'] as const
const AGREED = ['agreed', 'in_progress', 'blocked', 'done', 'confirmed']

const horizons = standard({
  id: 'PLN-05',
  title: 'Immediate, short and long-term realistic goals with action plans',
  stage: 'PLN',
  sources: [{ ref: 'S4:60', quote: 'identify realistic immediate, short-term and long-term goals and action plans' }],
  reads: ['plan', 'goal', 'action', 'coordinator_assignment'],
  parameters: ['goal.horizonDays'],
  owed: (record, parameters) =>
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
})

const coverage = standard({
  id: 'PLN-14',
  title: 'Plan covers all major areas the assessment found',
  stage: 'PLN',
  sources: [{ ref: 'S1:53', quote: 'cover all major areas of care, as established through needs assessments' }],
  reads: ['plan', 'need', 'goal', 'goal_source', 'need_disposition', 'coordinator_assignment'],
  parameters: ['need.planThreshold'],
  owed: (record, parameters) => [
    ...inForce(record)
      .filter((plan) => plan.closed_at === null)
      .slice(0, 1)
      .flatMap((plan) =>
        record.need
          // a later look at a need that weighed already is the same need
          .filter((need) => need.level >= Number(parameters['need.planThreshold']) && !need.previous_id && !comesOnADay(need))
          .map((need): Obligation => {
            const goals = goalsFor(record, need.id)
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
    ...askedAgain(record),
  ],
})

const goalsFor = (record: RecordOf<'goal' | 'goal_source'>, need: string) =>
  record.goal.filter((goal) => record.goal_source.some((source) => source.need_id === need && source.goal_id === goal.id))

/** Somebody said "not now, ask me on that day": on that day it is asked again, whatever state the plan is in. */
function askedAgain(record: RecordOf<'plan' | 'need' | 'goal' | 'goal_source' | 'need_disposition' | 'coordinator_assignment'>): Obligation[] {
  const plan = record.plan.find((one) => one.closed_at === null)
  if (!plan) return []
  return record.need_disposition
    .filter((one) => one.ask_again_on)
    .map((one): Obligation => {
      const need = record.need.find((of) => of.id === one.need_id)
      const since = [
        ...record.need_disposition.filter((other) => other.need_id === one.need_id).map((other) => other.at),
        ...goalsFor(record, one.need_id).map((goal) => goal.written_at),
        ...(need?.met_at ? [need.met_at] : []),
      ].filter((when) => Date.parse(when) > Date.parse(one.at))
      return {
        ...base(record, plan),
        category: one.category,
        subject: `${one.id}:asked_again`,
        began_at: one.at,
        due_at: `${one.ask_again_on!}T23:59:59.999Z`,
        met_at: earliest(since),
        why: { key: 'need_asked_again' },
        evidence: [at('need_disposition', one, one.at)],
      }
    })
}

const specific = standard({
  id: 'PLN-15',
  title: 'Specific, action-oriented, time-specific',
  stage: 'PLN',
  sources: [
    { ref: 'S1:54', quote: 'include specific objectives and goals, together with timescales for their achievement' },
    { ref: 'S3:55', quote: 'determine and document specific action-oriented and time specific objectives, goals and actions' },
  ],
  reads: ['plan', 'goal', 'action', 'coordinator_assignment'],
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
})

const nominated = standard({
  id: 'PLN-16',
  title: 'Nominated person responsible for each goal and action',
  stage: 'PLN',
  sources: [{ ref: 'S1:55', quote: 'highlight a nominated person responsible for implementing agreed goals' }],
  reads: ['plan', 'action', 'action_answer', 'participant', 'coordinator_assignment'],
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
})

const lastingHome = standard({
  id: 'PLN-24',
  title: 'Housing goal aims at a permanent exit or sustained tenancy',
  stage: 'PLN',
  sources: [
    { ref: 'S0:11b', quote: 'permanent exit from homelessness' },
    { ref: 'S2:7e', quote: "permanently end someone's homelessness" },
  ],
  reads: ['person', 'plan', 'goal', 'coordinator_assignment'],
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
})

/** What is owed of the goals of a plan and of their steps. */
export const goalStandards: readonly Standard[] = [horizons, coverage, specific, nominated, lastingHome]

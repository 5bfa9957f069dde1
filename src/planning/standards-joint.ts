import { daysAfter, type Obligation, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { carriesOne, setTogetherAt } from './rules-joint.ts'
import { at, base, earliest, goalsOf, latest, ofPerson, stepsOf } from './standards-record.ts'

/** Of the goals of somebody who needs much coordination, at least this share is set with them and with another agency. */
const SET_TOGETHER = 50
const NEEDS_OTHERS: readonly (string | null)[] = ['medium', 'high']
const GIVEN_UP: readonly string[] = ['dropped_by_person', 'changed']
type Plan = PersonRecord['plan'][number]

const together = standard({
  id: 'COO-29',
  title: 'Determine goals and deliver services together',
  stage: 'COO',
  sources: [
    { ref: 'S4:22', quote: 'works in partnership and' },
    { ref: 'S4:24', quote: 'determine goals and implement services to achieve outcomes' },
    { ref: 'S1:13', quote: 'coordinated support and planning with the client' },
  ],
  reads: ['plan', 'goal', 'action', 'goal_partner', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record)
      .filter((plan) => plan.closed_at === null)
      .flatMap((plan) => [shareSet(record, plan), ...contributing(record, plan)]),
})

type Reads = RecordOf<'goal' | 'action' | 'goal_partner' | 'coordinator_assignment'>
const standing = (record: Reads, plan: Plan) => goalsOf(record, plan).filter((goal) => !GIVEN_UP.includes(goal.state))
const partnersOf = (record: Reads, goal: string, part: string) =>
  record.goal_partner.filter((one) => one.goal_id === goal && one.part === part && one.ended_at === null)

function shareSet(record: Reads, plan: Plan): Obligation {
  const goals = standing(record, plan)
  const agencyOf = (party: string) => record.agency_of.get(party) ?? null
  const set = goals
    .map((goal) =>
      setTogetherAt(partnersOf(record, goal.id, 'set'), {
        person: record.person.id,
        leading: (goal.lead_id && agencyOf(goal.lead_id)) ?? goal.agency_id,
        agencyOf,
      }),
    )
    .filter((when) => when !== null)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const enough = Math.ceil((goals.length * SET_TOGETHER) / 100)
  return {
    ...base(record, plan),
    subject: plan.id,
    began_at: plan.activated_at!,
    due_at: daysAfter(latest([plan.activated_at!, ...goals.map((goal) => goal.written_at)])!, 0),
    met_at: set[enough - 1] ?? null,
    applies: goals.length > 0 && NEEDS_OTHERS.includes(plan.level),
    why: { key: 'goals_set_together', have: set.length, of: goals.length, limit: SET_TOGETHER },
    evidence: goals.flatMap((goal) => partnersOf(record, goal.id, 'set').map((one) => at('goal_partner', one, one.at))),
  }
}

/** Who contributes has at least one step of the goal: a name alone serves nobody. */
const contributing = (record: Reads, plan: Plan): Obligation[] =>
  standing(record, plan).flatMap((goal) =>
    partnersOf(record, goal.id, 'contributes').map((one) => {
      const steps = stepsOf(record, goal.id).filter((step) => carriesOne(one.party_id, [step], (party) => record.agency_of.get(party) ?? null))
      return {
        ...base(record, plan),
        category: goal.category,
        subject: one.id,
        began_at: one.at,
        due_at: daysAfter(one.at, 0),
        met_at: earliest(steps.map((step) => step.requested_at ?? step.written_at)),
        why: { key: 'contributes_a_step', have: steps.length },
        evidence: steps.map((step) => at('action', step, step.requested_at ?? step.written_at)),
      }
    }),
  )

export const jointStandards: readonly Standard[] = [together]

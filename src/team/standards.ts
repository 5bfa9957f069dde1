import { daysAfter, standard, type Obligation, type Parameters, type RecordOf, type Standard } from '../shared/standard.ts'
import { at, beginningPlan, byTime, later, partiesOf, planOf, since, type Team, type TeamPart, type TeamPlan } from './standards-in-force.ts'
import { knownSince, knowsAll, OBJECTION_DAYS, QUESTION_DAYS } from './rules.ts'
import { acrossStandard } from './standards-across.ts'
import { ringStandards } from './standards-ring.ts'
import { roleStandards } from './standards-roles.ts'

const agreeDays = (parameters: Parameters) => Number(parameters['party.agreeDays'])

/** Each answers for themself; what is asked of the person, whoever coordinates sees that they are asked: nothing is owed by them. */
const asked = (record: RecordOf<never>, part: TeamPart, coordinates: string | null) => {
  const by = part.party_id === record.person.id ? coordinates : part.party_id
  return { agency_id: (by && record.agency_of.get(by)) ?? part.agency_id, owed_by: by ?? part.agency_id, owed_to: record.person.id }
}

type Acknowledging = RecordOf<'plan' | 'participant' | 'coordinator_assignment' | 'coordination_ack'>
/** Everybody who takes part says something to who coordinates: within days of joining, or of a new coordinator; again after what was settled. */
function acknowledged(record: Acknowledging, part: TeamPart, days: number): Obligation[] {
  const turn = record.coordinator_assignment.find((one) => one.plan_id === part.plan_id && one.state === 'current')
  if (!turn?.from_at || turn.staff_id === part.party_id) return []
  const began_at = later(part.from_at, turn.from_at)
  const said = record.coordination_ack
    .filter((one) => one.party_id === part.party_id && one.assignment_id === turn.id)
    .toSorted((a, b) => byTime(a.at, b.at))
  const first = said[0]
  const owed = { category: part.category, ...asked(record, part, turn.staff_id) }
  const settled = said.filter((one) => one.settled_at !== null && one.settled_words !== '')
  return [
    {
      ...owed,
      subject: `${part.id}:${turn.id}:answered`,
      began_at,
      due_at: daysAfter(began_at, days),
      met_at: first ? later(first.at, began_at) : null,
      why: { key: 'coordination_acknowledged', days },
      evidence: first ? [at('coordination_ack', first, first.at)] : [],
    },
    ...settled.map((one): Obligation => {
      const yes = said.find((each) => each.response === 'acknowledged' && byTime(each.at, one.settled_at!) >= 0)
      return {
        ...owed,
        subject: `${one.id}:after`,
        began_at: one.settled_at!,
        due_at: daysAfter(one.settled_at!, days),
        met_at: yes?.at ?? null,
        why: { key: 'acknowledged_once_settled', days },
        evidence: yes ? [at('coordination_ack', yes, yes.at)] : [],
      }
    }),
  ]
}

const acknowledge = standard({
  id: 'COO-04',
  title: 'Parties acknowledge the coordination role',
  stage: 'COO',
  sources: [
    { ref: 'S1:20a', quote: 'all parties involved acknowledge the role of coordination' },
    { ref: 'S1:23', quote: 'discussion on how coordination will occur' },
  ],
  reads: ['plan', 'participant', 'coordinator_assignment', 'coordination_ack'],
  parameters: ['party.agreeDays'],
  owed: (record, parameters) => {
    const plan = beginningPlan(record)
    if (!plan) return []
    const coordinates = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
    return [
      ...partiesOf(record, plan).flatMap((part) => acknowledged(record, part, agreeDays(parameters))),
      ...record.coordination_ack
        .filter((one) => one.plan_id === plan.id && one.response === 'objected')
        .map((one): Obligation => ({
          category: one.category,
          agency_id: (coordinates && record.agency_of.get(coordinates)) ?? plan.agency_id,
          owed_by: coordinates ?? plan.agency_id,
          owed_to: one.party_id,
          subject: `${one.id}:settled`,
          began_at: one.at,
          due_at: daysAfter(one.at, OBJECTION_DAYS),
          met_at: one.settled_at,
          why: { key: 'objection_settled', days: OBJECTION_DAYS },
          evidence: one.settled_at ? [at('coordination_ack', one, one.settled_at)] : [],
        })),
    ]
  },
})

type Knowing = Team & RecordOf<'role_briefing' | 'briefing_question'>
/** Everybody knows the team as it is now: the page is confirmed after each change of who takes part, in which part, or who coordinates. */
function knows(record: Knowing, plan: TeamPlan, part: TeamPart, days: number): Obligation {
  const coordinates = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  const changed = later(since(record, plan.id)!, part.from_at)
  const began_at = later(changed, plan.activated_at!)
  const known = knownSince(part.party_id, record.role_briefing, changed)
  const all = knowsAll(known)
  const confirmed = record.role_briefing.filter((one) => one.party_id === part.party_id && byTime(one.at, changed) >= 0)
  return {
    category: part.category,
    ...asked(record, part, coordinates),
    subject: `${part.id}:knows`,
    began_at,
    due_at: daysAfter(began_at, days),
    met_at: all && later(all, began_at),
    why: { key: 'team_known', days, clear: Object.values(known).filter(Boolean).length },
    evidence: confirmed.slice(0, 3).map((one) => at('role_briefing', one, one.at)),
  }
}

const briefing = standard({
  id: 'COO-20',
  title: "Adequate knowledge of own role, others' roles and resources",
  stage: 'COO',
  sources: [{ ref: 'S0:23', quote: "each participant needs adequate knowledge about their own role, others' roles, and available resources" }],
  reads: ['plan', 'participant', 'coordinator_assignment', 'role_briefing', 'briefing_question'],
  parameters: ['party.agreeDays'],
  owed: (record, parameters) => {
    const plan = planOf(record)
    if (!plan) return []
    const coordinates = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
    return [
      ...partiesOf(record, plan).map((part) => knows(record, plan, part, agreeDays(parameters))),
      ...record.briefing_question
        .filter((one) => one.plan_id === plan.id)
        .map((one): Obligation => ({
          category: one.category,
          agency_id: (coordinates && record.agency_of.get(coordinates)) ?? plan.agency_id,
          owed_by: coordinates ?? plan.agency_id,
          owed_to: one.party_id,
          subject: `${one.id}:answered`,
          began_at: one.asked_at,
          due_at: daysAfter(one.asked_at, QUESTION_DAYS),
          met_at: one.answered_at,
          why: { key: 'team_question_answered', days: QUESTION_DAYS },
          evidence: one.answered_at ? [at('briefing_question', one, one.answered_at)] : [],
        })),
    ]
  },
})

export const teamStandards: readonly Standard[] = [acknowledge, ...roleStandards, briefing, acrossStandard, ...ringStandards]

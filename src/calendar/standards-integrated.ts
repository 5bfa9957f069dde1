import { daysAfter, standard, type Obligation, type RecordOf } from '../shared/standard.ts'
import { stretches, weekOf, type Span } from './rules-week.ts'
import { at, base, mainPlan } from './standards-record.ts'

type Reads = RecordOf<'plan' | 'goal' | 'action' | 'appointment' | 'goal_note' | 'conflict_flag' | 'visit_joined' | 'coordinator_assignment'>
type Goal = Reads['goal'][number]
const WORKED_ON: readonly string[] = ['agreed', 'in_progress']
const REACHED: readonly string[] = ['achieved', 'partly_achieved', 'not_achieved']
const OVER: readonly string[] = ['cancelled', 'declined', 'done', 'confirmed']
const later = (a: string, b: string | null) => (b !== null && Date.parse(b) > Date.parse(a) ? b : a)

/** A week with more visits than the person wants is put right within days: moved, brought together, or decided with them. */
const fits = (record: Reads, days: number): Obligation[] =>
  record.conflict_flag
    .filter((flag) => flag.kind === 'overload')
    .map((flag) => ({
      ...base(record, mainPlan(record)),
      category: flag.category,
      subject: `${flag.id}:conflict`,
      began_at: flag.found_at,
      due_at: daysAfter(flag.found_at, days),
      met_at: flag.resolved_at,
      why: { key: 'week_fits', limit: flag.most!, days, of_categories: flag.of_categories.join(' ') },
      evidence: [at('conflict_flag', flag, flag.resolved_at ?? flag.found_at)],
    }))

type Done = Span & { evidence: { table: string; id: string; at: string }; category: string }
/** From when to when each step and visit of a goal was planned, and when something was done. */
function workedOn(record: Reads, goal: Goal): Done[] {
  const steps = record.action
    .filter((step) => step.goal_id === goal.id)
    .map((step): Done => {
      const from = step.requested_at ?? step.written_at
      const to = OVER.includes(step.state) ? later(from, step.done_at) : later(from, step.due_at)
      return { from, to, category: step.category, evidence: at('action', step, from) }
    })
  const visits = record.appointment
    .filter((visit) => visit.goal_id === goal.id)
    .map((visit): Done => {
      const stood = visit.state === 'cancelled' && visit.state_at !== null && Date.parse(visit.state_at) < Date.parse(visit.starts_at)
      const to = stood ? visit.state_at! : visit.starts_at
      return { from: visit.booked_at, to: later(visit.booked_at, to), category: visit.category, evidence: at('appointment', visit, visit.starts_at) }
    })
  const notes = record.goal_note
    .filter((note) => note.goal_id === goal.id)
    .map((note): Done => ({ from: note.happened_at, to: note.happened_at, category: note.category, evidence: at('note', note, note.happened_at) }))
  return [...steps, ...visits, ...notes]
}

/** A moment that follows alone from something of another part of life than the goal's: whoever reads of the goal may not know of that. */
const isHidden = (goal: Goal, work: readonly Done[], moment: string | null): boolean => {
  const then = work.filter((one) => one.from === moment || one.to === moment)
  return then.length > 0 && then.every((one) => one.category !== goal.category)
}
/** Of such a moment the week is told, never the day. */
const endOfWeek = (instant: string) => daysAfter(`${weekOf(instant)}T00:00:00Z`, 6)
/** And of how it ended, whether that was in time. */
const inTimeOrNot = (ended_at: string, began_at: string, due_at: string) =>
  Date.parse(ended_at) <= Date.parse(due_at) ? began_at : daysAfter(due_at, 1)

/** Of every goal that is worked on, something is planned or was done within three weeks; where not, it is flagged, and mended within days. */
const noGaps = (record: Reads, days: number): Obligation[] =>
  record.plan
    .filter((plan) => plan.kind === 'person' && plan.activated_at !== null)
    .flatMap((plan) =>
      record.goal
        .filter((goal) => goal.plan_id === plan.id && [...WORKED_ON, ...REACHED].includes(goal.state))
        .flatMap((goal) => {
          const work = workedOn(record, goal)
          const ended_at = plan.closed_at ?? (WORKED_ON.includes(goal.state) ? null : (goal.achieved_at ?? plan.activated_at))
          return stretches(later(plan.activated_at!, goal.written_at), work, ended_at).map((stretch) => {
            const [from_hidden, to_hidden] = [stretch.since, stretch.ended_at].map((moment) => isHidden(goal, work, moment))
            const began_at = from_hidden ? endOfWeek(stretch.flagged_at) : stretch.flagged_at
            const due_at = daysAfter(began_at, days)
            return {
              ...base(record, plan),
              category: goal.category,
              subject: `${goal.id}:gap:${stretch.since.slice(0, 10)}`,
              began_at,
              due_at,
              met_at: to_hidden ? inTimeOrNot(stretch.ended_at!, began_at, due_at) : stretch.ended_at,
              why: { key: 'goal_gap', days },
              evidence: [
                at('goal', goal, from_hidden ? goal.written_at : stretch.since),
                ...work
                  .filter((one) => one.category === goal.category)
                  .slice(-5)
                  .map(({ evidence }) => evidence),
              ],
            }
          })
        }),
    )

/** Whoever comes together was told at once, and says that they have seen it before the visit. */
const told = (record: Reads, days: number): Obligation[] =>
  record.visit_joined.map((one) => {
    const visit = record.appointment.find(({ id }) => id === one.appointment_id)
    const seen = one.seen_at
    return {
      ...base(record, mainPlan(record)),
      category: one.category,
      agency_id: record.agency_of.get(one.to_id) ?? one.to_id,
      owed_by: one.to_id,
      subject: `${one.id}:told`,
      began_at: one.at,
      due_at: daysAfter(one.at, days),
      met_at: seen,
      applies: seen !== null || (visit?.state === 'planned' && visit.joint_id === one.joint_id),
      why: { key: 'joint_visit_seen', days },
      evidence: [at('visit_joined', one, one.seen_at ?? one.at)],
    }
  })

export const integrated = standard({
  id: 'COO-22',
  title: 'Support activities are integrated',
  stage: 'COO',
  sources: [
    { ref: 'S0:25', quote: 'the integration of support activities has the goal of facilitating the appropriate delivery of coordinated care' },
  ],
  reads: ['plan', 'goal', 'action', 'appointment', 'goal_note', 'conflict_flag', 'visit_joined', 'coordinator_assignment'],
  parameters: ['issue.resolveDays', 'party.agreeDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['issue.resolveDays'])
    return [...fits(record, days), ...noGaps(record, days), ...told(record, Number(parameters['party.agreeDays']))]
  },
})

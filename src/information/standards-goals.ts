import { daysAfter, onTheDay, type Obligation, type PersonRecord, standard, type RecordOf } from '../shared/standard.ts'

type Record = RecordOf<'plan' | 'goal' | 'info_exchange' | 'coordinator_assignment'>
type Plan = PersonRecord['plan'][number]
/** Of what is told and asked, so many in a hundred advance a goal of the person (PRI-04). */
const LINKED_PERCENT = 80
/** Of fewer nothing can be told. */
const ENOUGH_TO_TELL = 5
/** A goal that much is coordinated for is not left alone longer (PRI-04). */
const ALONE_DAYS = 45
const GOING: readonly string[] = ['agreed', 'in_progress', 'on_hold']
const at = (row: { id: string }, when: string) => ({ table: 'info_exchange', id: row.id, at: when })
const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b)

function base(record: Record, plan: Plan) {
  const coordinator = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  return {
    agency_id: (coordinator && record.agency_of.get(coordinator)) ?? plan.agency_id,
    owed_by: coordinator ?? plan.agency_id,
    owed_to: record.person.id,
  }
}

/** Most of what is told and asked says which goal it advances: by part of life, so that nobody learns by it how much is said of what they may not know. */
const linked = (record: Record, plan: Plan): Obligation[] =>
  [
    ...Map.groupBy(
      record.info_exchange.filter((one) => one.kind !== 'answer' && one.reader_ids === null),
      (one) => one.category,
    ),
  ].map(([category, some]) => {
    const all = some.toSorted((a, b) => byTime(a.at, b.at))
    const percent = Math.round((all.filter((one) => one.goal_id !== null).length / all.length) * 100)
    const last = all.at(-1)!.at
    return {
      ...base(record, plan),
      category,
      subject: `${plan.id}:linked:${category}`,
      began_at: all[0]!.at,
      due_at: daysAfter(last, 0),
      met_at: percent >= LINKED_PERCENT ? last : null,
      applies: all.length >= ENOUGH_TO_TELL,
      why: { key: 'exchanges_advance_goals', percent, limit: LINKED_PERCENT, of: all.length },
      evidence: all.map((one) => at(one, one.at)),
    }
  })

/** Of an exchange about another part of life than the goal's, who may know of the goal is told the day. */
const told = (goal: Record['goal'][number], { category, at: when }: Record['info_exchange'][number], from: string) =>
  category === goal.category || category === 'general' ? when : onTheDay(when, from)
/** Where much is coordinated, no goal goes long without somebody telling or asking somebody something for it. */
const notAlone = (record: Record, plan: Plan): Obligation[] =>
  record.goal
    .filter((goal) => goal.plan_id === plan.id && GOING.includes(goal.state))
    .flatMap((goal) => {
      const starts = [plan.activated_at!, goal.written_at, plan.level_decided_at ?? plan.activated_at!].toSorted(byTime)
      const from = starts.at(-1)!
      const together = record.info_exchange
        .filter((one) => one.goal_id === goal.id && one.reader_ids === null && byTime(one.at, from) >= 0)
        .toSorted((a, b) => byTime(a.at, b.at))
      return [...together, undefined].map((exchange, n) => {
        const began_at = n === 0 ? from : told(goal, together[n - 1]!, from)
        return {
          ...base(record, plan),
          category: goal.category,
          subject: `${goal.id}:together:${together[n - 1]?.id ?? 'first'}`,
          began_at,
          due_at: daysAfter(began_at, ALONE_DAYS),
          met_at: exchange ? told(goal, exchange, from) : null,
          why: { key: 'goal_worked_on_together', days: ALONE_DAYS },
          evidence: exchange ? [at(exchange, exchange.at)] : [],
        }
      })
    })

export const goalStandard = standard({
  id: 'PRI-04',
  title: 'Collaborative framework',
  stage: 'PRI',
  sources: [
    {
      ref: 'S3:33',
      quote: "Worker works in collaboration with other workers, disciplines and organisations to advance the client's goals",
    },
  ],
  reads: ['plan', 'goal', 'info_exchange', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    record.plan
      .filter((plan) => plan.kind === 'person' && plan.activated_at !== null && plan.closed_at === null)
      .flatMap((plan) => [...linked(record, plan), ...(plan.level === 'high' ? notAlone(record, plan) : [])]),
})

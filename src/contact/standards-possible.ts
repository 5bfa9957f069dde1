import { daysAfter, type Obligation, type RecordOf, standard } from '../shared/standard.ts'
import { didThen, LINKED_DAYS } from './rules-possible.ts'
import { owed } from './standards-owed.ts'

/** Days within which something is made possible, again and again while support goes on. */
const EVERY_DAYS = 90
const HALF = 0.5
const inOrder = <T>(all: readonly T[], at: (one: T) => string) => all.toSorted((a, b) => Date.parse(at(a)) - Date.parse(at(b)))

/** S4:16: workers set conditions, and what the person then does themself is seen; a half of them at least lead to something. */
export const conditions = standard({
  id: 'PRI-10',
  title: 'Conditions that let people mobilise strengths',
  stage: 'PRI',
  sources: [{ ref: 'S4:16', quote: 'creating conditions that enable people to identify and mobilise' }],
  reads: ['enabling_condition', 'condition_result', 'action', 'support_period', 'coordinator_assignment'],
  parameters: [],
  owed: (record) => [...again(record), ...used(record)],
})

/** From being taken on, and from each condition, ninety days to the next. */
function again(record: RecordOf<'enabling_condition' | 'support_period' | 'coordinator_assignment'>): Obligation[] {
  return record.support_period
    .filter((support) => support.source === null)
    .flatMap((support) => {
      const during = inOrder(
        record.enabling_condition.filter(
          (one) =>
            Date.parse(one.at) >= Date.parse(support.accepted_at) &&
            (support.closed_at === null || Date.parse(one.at) <= Date.parse(support.closed_at)),
        ),
        (one) => one.at,
      )
      return [support.accepted_at, ...during.map((one) => one.at)].flatMap((since, n): Obligation[] => {
        const next = during[n]
        const due_at = daysAfter(since, EVERY_DAYS)
        if (!next && support.closed_at !== null && Date.parse(support.closed_at) <= Date.parse(due_at)) return []
        return [
          {
            ...owed(record, support),
            subject: `${support.id}:${n}`,
            began_at: since,
            due_at,
            met_at: next?.at ?? null,
            why: { key: next ? 'made_possible' : 'to_make_possible', days: EVERY_DAYS },
            evidence: next ? [{ table: 'enabling_condition', id: next.id, at: next.at }] : [],
          },
        ]
      })
    })
}

/** With each condition: of those so far a half have led to something the person did within thirty days. */
function used(record: RecordOf<'enabling_condition' | 'condition_result' | 'action' | 'coordinator_assignment'>): Obligation[] {
  const all = inOrder(record.enabling_condition, (one) => one.at)
  const first = all.map((one) => {
    const did = didThen(one, all, record.condition_result, record.action, record.person.id)[0]
    return did && Date.parse(did.at) <= Date.parse(one.at) + LINKED_DAYS * 86_400_000 ? did.at : null
  })
  return all.map((condition, n): Obligation => {
    const so_far = first.slice(0, n + 1).filter((at) => at !== null)
    const want = Math.ceil((n + 1) * HALF)
    return {
      ...owed(record, condition),
      subject: `${condition.id}:used`,
      began_at: condition.at,
      due_at: daysAfter(condition.at, LINKED_DAYS),
      met_at: so_far.length >= want ? notBefore(so_far.toSorted((a, b) => Date.parse(a) - Date.parse(b))[want - 1]!, condition.at) : null,
      why: { key: 'then_did_it', have: so_far.length, of: n + 1, days: LINKED_DAYS },
      evidence: [{ table: 'enabling_condition', id: condition.id, at: condition.at }],
    }
  })
}
const notBefore = (at: string, began: string) => (Date.parse(at) > Date.parse(began) ? at : began)

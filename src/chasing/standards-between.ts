import { BETWEEN_DAYS, BETWEEN_SHARE, GETTING, SENDING } from '../shared/chasing-words.ts'
import { time } from '../shared/instants.ts'
import { daysAfter, onTheDay, type Obligation, type PersonRecord, type RecordOf } from '../shared/standard.ts'

type Record = RecordOf<
  | 'plan'
  | 'coordinator_assignment'
  | 'referral_step'
  | 'info_exchange'
  | 'obtaining_step'
  | 'engagement_attempt'
  | 'coordination_activity'
  | 'agenda_item'
>
type Plan = PersonRecord['plan'][number]
type Act = { id: string; at: string; table: string; category: string }
const DAY_MS = 86_400_000
const byTime = (a: { at: string }, b: { at: string }) => time(a.at) - time(b.at)

/** What was done between meetings; nothing that is for named readers alone, of whom nobody else is to learn. */
function workBetween(record: Record): Act[] {
  const of = (table: string, rows: readonly { id: string; at: string; category: string }[]): Act[] =>
    rows.map(({ id, at, category }) => ({ id, at, category, table }))
  return [
    ...of(
      'coordination_activity',
      record.coordination_activity.filter((one) => one.reader_ids === null),
    ),
    ...of(
      'info_exchange',
      record.info_exchange.filter((one) => one.kind !== 'answer' && one.reader_ids === null),
    ),
    ...of(
      'obtaining_step',
      record.obtaining_step.filter((one) => GETTING.includes(one.kind)),
    ),
    ...of('engagement_attempt', record.engagement_attempt),
    ...of(
      'referral_step',
      record.referral_step.filter((one) => SENDING.includes(one.state)),
    ),
  ].toSorted(byTime)
}

/** The coordinator answers for it; before there is one, the agency that leads. */
function base(record: Record, plan: Plan) {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  const agency_id = (staff && record.agency_of.get(staff)) ?? plan.agency_id
  return { category: 'general', agency_id, owed_by: staff ?? plan.agency_id, owed_to: record.person.id }
}
/** When it was done, to whoever may know of the plan: of what they may not know of, the day. */
const told = (one: Act, from: string) => (one.category === 'general' ? one.at : onTheDay(one.at, from))
/** Which of it was done is shown to those who may know of that part of life; that something was done, to whoever may know of the plan. */
const shown = (one: Act) => (one.category === 'general' ? [{ table: one.table, id: one.id, at: one.at }] : [])

/** Nothing rests for longer than the level of coordination allows. */
function neverLong(record: Record, plan: Plan, work: readonly Act[], days: number): Obligation[] {
  const dayOf = (at: string) => at.slice(0, 10)
  const from = plan.activated_at!
  const once = work.filter((one, n) => n === 0 || dayOf(work[n - 1]!.at) !== dayOf(one.at)).map((one) => ({ ...one, at: told(one, from) }))
  return [...once, undefined].map((one, n) => {
    const began_at = once[n - 1]?.at ?? from
    const due_at = daysAfter(began_at, days)
    return {
      ...base(record, plan),
      subject: `${plan.id}:gap:${dayOf(began_at)}${n === 0 ? ':first' : ''}`,
      began_at,
      due_at,
      met_at: one?.at ?? null,
      applies: one !== undefined || plan.closed_at === null || time(due_at) < time(plan.closed_at),
      why: { key: 'work_between_meetings', days },
      evidence: one ? shown(one) : [],
    }
  })
}

/** In each thirty days in which something was coordinated in a meeting, at least half of it was coordinated between meetings. */
function moreThanMeetings(record: Record, plan: Plan, work: readonly Act[]): Obligation[] {
  const from = time(plan.activated_at!)
  const monthOf = (at: string) => Math.floor((time(at) - from) / (BETWEEN_DAYS * DAY_MS))
  const inside = record.agenda_item.filter((one) => !one.own_view && one.discussed_at !== null && time(one.discussed_at) >= from)
  const months = Map.groupBy(inside, (one) => monthOf(one.discussed_at!))
  return [...months]
    .toSorted(([a], [b]) => a - b)
    .map(([month, items]) => {
      const began_at = new Date(from + month * BETWEEN_DAYS * DAY_MS).toISOString()
      const due_at = new Date(from + (month + 1) * BETWEEN_DAYS * DAY_MS - 1).toISOString()
      const between = work.filter((one) => monthOf(one.at) === month).map((one) => ({ ...one, at: told(one, began_at) }))
      const wanted = Math.ceil((items.length * BETWEEN_SHARE) / (100 - BETWEEN_SHARE))
      return {
        ...base(record, plan),
        subject: `${plan.id}:month:${month}`,
        began_at,
        due_at,
        met_at: between[wanted - 1]?.at ?? null,
        applies: between.length >= wanted || plan.closed_at === null || time(due_at) < time(plan.closed_at),
        why: { key: between.length === 0 ? 'only_in_meetings' : 'more_than_meetings', days: BETWEEN_DAYS, limit: BETWEEN_SHARE },
        evidence: between.flatMap(shown),
      }
    })
}

/** A plan that needs much coordination is not worked on in meetings alone (COO-26). */
export function betweenMeetings(record: Record, gap: { high: number }): Obligation[] {
  return record.plan
    .filter((plan) => plan.kind === 'person' && plan.activated_at !== null && plan.level === 'high')
    .flatMap((plan) => {
      const work = workBetween(record).filter(
        (one) => time(one.at) >= time(plan.activated_at!) && (plan.closed_at === null || time(one.at) <= time(plan.closed_at)),
      )
      return [...neverLong(record, plan, work, gap.high), ...moreThanMeetings(record, plan, work)]
    })
}

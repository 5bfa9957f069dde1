import { CRACK_WHY, type Crack } from '../shared/crack-words.ts'
import { daysAfter, standard, type Obligation, type Parameters, type RecordOf, type Standard } from '../shared/standard.ts'
import { gapsBetween, type Stretch } from './rules.ts'

type Record = RecordOf<
  'plan' | 'coordinator_assignment' | 'action' | 'note' | 'service_referral' | 'participant' | 'follow_up' | 'appointment' | 'conference'
>
type Plan = Record['plan'][number]
type Base = Pick<Obligation, 'category' | 'agency_id' | 'owed_by' | 'owed_to'>
type Found = Base & { crack: Crack; of: string; since: string; until: string | null; seen: Obligation['evidence'] }
const seen = (table: string, row: { id: string }, at: string) => ({ table, id: row.id, at })
const before = (a: string, b: string) => Date.parse(a) < Date.parse(b)
const OVER: readonly string[] = ['done', 'confirmed', 'cancelled']

function ofPlan(record: Record, plan: Plan): Base {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  return {
    category: 'general',
    agency_id: (staff && record.agency_of.get(staff)) ?? plan.agency_id,
    owed_by: staff ?? plan.agency_id,
    owed_to: record.person.id,
  }
}
/** What rests on somebody's own row is theirs to see to, and known to nobody who may not know the row. */
const ofRow = (record: Record, row: { category: string; agency_id: string | null; written_by: string | null }): Base => ({
  category: row.category,
  agency_id: row.agency_id,
  owed_by: row.written_by === record.person.id ? row.agency_id : (row.written_by ?? row.agency_id),
  owed_to: record.person.id,
})

/** Stretches of time while a plan is in force in which nothing of a kind was there. */
const gapsOf = (record: Record, plan: Plan, crack: Crack, covered: readonly Stretch[]): Found[] =>
  gapsBetween(plan.activated_at!, plan.closed_at, covered).map(({ from, to }) => ({
    ...ofPlan(record, plan),
    crack,
    of: `${plan.id}:${from}`,
    since: from,
    until: to,
    seen: [seen('plan', plan, plan.activated_at!)],
  }))

const coordinated = (record: Record, plan: Plan): Stretch[] =>
  record.coordinator_assignment.filter((one) => one.plan_id === plan.id && one.from_at !== null).map((one) => ({ from: one.from_at!, to: one.to_at }))

/** A step counts from when it was written to its day, or until it was done before; so do a visit and a conference that are planned. */
function aheadOf(record: Record, plan: Plan): Stretch[] {
  const steps = record.action
    .filter((one) => one.plan_id === plan.id && one.kind === 'action' && one.due_at !== null && one.state !== 'cancelled' && one.state !== 'declined')
    .map((one) => ({ from: one.written_at, to: one.done_at !== null && before(one.done_at, one.due_at!) ? one.done_at : one.due_at! }))
  const visits = record.appointment.filter((one) => one.state !== 'cancelled').map((one) => ({ from: one.booked_at, to: one.starts_at }))
  const conferences = record.conference.filter((one) => one.state !== 'cancelled').map((one) => ({ from: one.planned_at, to: one.starts_at }))
  return [...steps, ...visits, ...conferences]
}

/** Longer without a word than the level allows: since the day on which it became too long. */
function unheard(record: Record, plan: Plan, parameters: Parameters): Found[] {
  if (plan.closed_at !== null || plan.level === null) return []
  const days = (parameters['contact.maxGapDays'] as { [level: string]: number })[plan.level]!
  const spoken = record.note.filter((one) => one.two_way).toSorted((a, b) => Date.parse(b.happened_at) - Date.parse(a.happened_at))[0]
  const last = spoken && before(plan.activated_at!, spoken.happened_at) ? spoken : undefined
  const since = daysAfter(last?.happened_at ?? plan.activated_at!, days)
  return [
    {
      ...ofPlan(record, plan),
      crack: 'no_contact',
      of: plan.id,
      since,
      until: null,
      seen: last ? [seen('note', last, last.happened_at)] : [seen('plan', plan, plan.activated_at!)],
    },
  ]
}

const unreviewed = (record: Record, plan: Plan): Found[] =>
  plan.closed_at !== null || plan.next_review_on === null
    ? []
    : [
        {
          ...ofPlan(record, plan),
          crack: 'review_overdue',
          of: plan.id,
          since: daysAfter(`${plan.next_review_on}T00:00:00Z`, 0),
          until: null,
          seen: [seen('plan', plan, plan.activated_at!)],
        },
      ]

/** A step that was declined has nobody; one whose party no longer takes part has nobody either. */
const unowned = (record: Record, plan: Plan): Found[] =>
  record.action
    .filter((step) => step.plan_id === plan.id && step.kind === 'action' && !OVER.includes(step.state) && plan.closed_at === null)
    .flatMap((step): Found[] => {
      const base = { ...ofRow(record, step), of: step.id, until: null, seen: [seen('action', step, step.written_at)] }
      if (step.state === 'declined') return [{ ...base, crack: 'step_unowned', since: step.requested_at ?? step.written_at }]
      const parts = record.participant.filter((one) => one.plan_id === plan.id && one.party_id === step.responsible_id)
      if (parts.length === 0 || parts.some((one) => one.to_at === null)) return []
      const left = parts.map((one) => one.to_at!).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]!
      return [{ ...base, crack: 'step_left', since: before(left, step.written_at) ? step.written_at : left }]
    })

const unanswered = (record: Record, parameters: Parameters): Found[] =>
  record.service_referral
    .filter((one) => one.sent_at !== null && (one.acknowledged_at !== null || one.state !== 'withdrawn_by_client'))
    .map((one) => ({
      ...ofRow(record, one),
      crack: 'referral_unanswered',
      of: one.id,
      since: daysAfter(one.sent_at!, (parameters['referral.ackDays'] as { [urgency: string]: number })[one.urgency]!),
      until: one.acknowledged_at,
      seen: [seen('service_referral', one, one.sent_at!)],
    }))

const notFollowedUp = (record: Record): Found[] =>
  record.follow_up.map((one) => ({
    ...ofRow(record, one),
    crack: 'follow_up_missed',
    of: one.id,
    since: daysAfter(`${one.due_on}T00:00:00Z`, 0),
    until: one.done_at,
    seen: [seen('follow_up', one, `${one.due_on}T00:00:00Z`)],
  }))

/** What was seen to before it became a crack never was one. */
const opened = ({ since, until }: Found) => until === null || before(since, until)

const radar = standard({
  id: 'COO-27',
  title: 'Nobody falls through the cracks',
  stage: 'COO',
  sources: [{ ref: 'S0:13a', quote: 'fall through the cracks' }],
  reads: ['plan', 'coordinator_assignment', 'action', 'note', 'service_referral', 'participant', 'follow_up', 'appointment', 'conference'],
  parameters: ['cracks.resolveDays', 'contact.maxGapDays', 'referral.ackDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['cracks.resolveDays'])
    const plans = record.plan.filter((plan) => plan.activated_at !== null && plan.kind === 'person')
    return [
      ...plans.flatMap((plan) => [
        ...gapsOf(record, plan, 'no_coordinator', coordinated(record, plan)),
        ...gapsOf(record, plan, 'no_next_step', aheadOf(record, plan)),
        ...unheard(record, plan, parameters),
        ...unreviewed(record, plan),
        ...unowned(record, plan),
      ]),
      ...unanswered(record, parameters),
      ...notFollowedUp(record),
    ]
      .filter(opened)
      .map(({ crack, of, since, until, seen: evidence, ...base }): Obligation => ({
        ...base,
        subject: `${of}:${crack}`,
        began_at: since,
        due_at: daysAfter(since, days),
        met_at: until,
        why: { key: `${CRACK_WHY}${crack}`, days },
        evidence,
      }))
  },
})

export const radarStandards: readonly Standard[] = [radar]

import { daysAfter, standard, type Obligation, type RecordOf } from '../shared/standard.ts'

type ByLaw = RecordOf<
  'plan' | 'participant' | 'coordinator_assignment' | 'statutory_responsibility' | 'reserved_decision' | 'review' | 'review_guest'
>
type Responsible = ByLaw['statutory_responsibility'][number]
const IN_FORCE: readonly string[] = ['active', 'under_review', 'suspended', 'closing']
const later = (a: string, b: string) => (Date.parse(a) > Date.parse(b) ? a : b)
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
/** The last moment of a day. */
const through = (day: string) => daysAfter(`${day}T00:00:00Z`, 0)
const heldOn = (one: Responsible, day: string) => one.from_on <= day && (one.to_on === null || day <= one.to_on)

/** The officer of each body that answers by law stands on the plan. */
function onThePlan(record: ByLaw, days: number): Obligation[] {
  const plan = record.plan.find((one) => IN_FORCE.includes(one.state) && one.activated_at !== null)
  if (!plan) return []
  const coordinates = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  return record.statutory_responsibility
    .filter((one) => one.body_agency_id !== null)
    .map((one) => {
      const part = record.participant.find((each) => each.plan_id === plan.id && each.to_at === null && each.party_id === one.officer_id)
      const began_at = later(plan.activated_at!, one.officer_since ?? one.written_at)
      const due_at = daysAfter(began_at, days)
      const met_at = part ? later(part.from_at, began_at) : null
      return {
        category: one.category,
        agency_id: (coordinates && record.agency_of.get(coordinates)) ?? plan.agency_id,
        owed_by: coordinates ?? plan.agency_id,
        owed_to: record.person.id,
        subject: `${one.id}:officer:${plan.id}`,
        began_at,
        due_at,
        met_at,
        // over before it was due
        applies: met_at !== null || one.to_on === null || Date.parse(through(one.to_on)) >= Date.parse(due_at),
        why: { key: one.officer_id === null ? 'officer_to_be_named' : 'officer_on_the_plan', days },
        evidence: part ? [at('participant', part, part.from_at)] : [],
      }
    })
}

/** The order was over before the day on which it was needed, or the body gave this part of life back: nobody has it to decide any more. */
const isOver = (record: ByLaw, asked: ByLaw['reserved_decision'][number]) =>
  record.statutory_responsibility.some(
    (one) => one.id === asked.responsibility_id && ((one.to_on !== null && one.to_on < asked.by_on) || !one.reserved.includes(asked.category)),
  )
/** What is asked of a body is decided by the day on which it is needed. */
const decided = (record: ByLaw): Obligation[] =>
  record.reserved_decision.map((one) => ({
    category: one.category,
    agency_id: one.body_agency_id ?? one.agency_id,
    owed_by: one.officer_id ?? one.body_agency_id ?? one.written_by,
    owed_to: record.person.id,
    subject: `${one.id}:decided`,
    began_at: one.asked_at,
    due_at: through(one.by_on),
    met_at: one.answered_at,
    applies: one.taken_back_at === null && (one.answered_at !== null || !isOver(record, one)),
    why: { key: one.body_agency_id === null ? 'body_elsewhere_decides' : 'body_decides', day: one.by_on },
    evidence: [at('reserved_decision', one, one.answered_at ?? one.asked_at)],
  }))

/** Each review since an officer is named: they are asked to it, and say whether they come. */
function asked(record: ByLaw, days: number): Obligation[] {
  const reviews = record.statutory_responsibility
    .filter((one) => one.officer_id !== null)
    .flatMap((by_law) =>
      record.review
        .filter((one) => heldOn(by_law, (one.held_at ?? one.due_on).slice(0, 10)))
        .filter((one) => one.completed_at === null || Date.parse(one.completed_at) >= Date.parse(by_law.officer_since!))
        .map((review) => ({ by_law, review })),
    )
  return [
    ...reviews.map(({ by_law, review }): Obligation => {
      const guest = record.review_guest.find((one) => one.review_id === review.id && one.officer_id === by_law.officer_id)
      const due_at = review.completed_at ?? through(review.due_on)
      return {
        category: by_law.category, // that a body answers by law is not everybody's to know who may know of the review
        agency_id: review.agency_id,
        owed_by: review.written_by,
        owed_to: record.person.id,
        subject: `${review.id}:${by_law.id}:invited`,
        began_at: guest?.invited_at ?? by_law.officer_since!,
        due_at: guest ? later(guest.invited_at, due_at) : due_at,
        met_at: guest?.invited_at ?? null,
        unmet_for_good: !guest && review.completed_at !== null,
        why: { key: 'officer_asked_to_review' },
        evidence: guest ? [at('review_guest', guest, guest.invited_at)] : [],
      }
    }),
    ...record.review_guest.map((one): Obligation => {
      const held = record.review.find((each) => each.id === one.review_id)?.completed_at ?? null
      return {
        category: record.statutory_responsibility.find((each) => each.officer_id === one.officer_id)?.category ?? one.category,
        agency_id: record.agency_of.get(one.officer_id) ?? null,
        owed_by: one.officer_id,
        owed_to: record.person.id,
        subject: `${one.id}:answered`,
        began_at: one.invited_at,
        due_at: daysAfter(one.invited_at, days),
        met_at: one.answered_at,
        // held before the answer was due
        applies: one.answered_at !== null || held === null || Date.parse(held) > Date.parse(daysAfter(one.invited_at, days)),
        why: { key: 'officer_answers', days },
        evidence: [at('review_guest', one, one.answered_at ?? one.invited_at)],
      }
    }),
  ]
}

export const reserved = standard({
  id: 'COO-10',
  title: 'Government body responsible, support given locally',
  stage: 'COO',
  sources: [{ ref: 'S1:11', quote: 'responsibility may sit with a government body even though the support is provided locally' }],
  reads: ['plan', 'participant', 'coordinator_assignment', 'statutory_responsibility', 'reserved_decision', 'review', 'review_guest'],
  parameters: ['party.agreeDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['party.agreeDays'])
    return [...onThePlan(record, days), ...decided(record), ...asked(record, days)]
  },
})

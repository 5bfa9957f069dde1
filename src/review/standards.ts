import { earliestFirst } from '../shared/instants.ts'
import { REVIEW_QUESTIONS } from '../shared/review-words.ts'
import { daysAfter, type Obligation, standard, type Standard } from '../shared/standard.ts'

const EVERY = REVIEW_QUESTIONS.length
const intervals = (value: unknown) => value as Record<'none' | 'low' | 'medium' | 'high', number>
const coordinatorOf = (assignments: readonly { plan_id: string; state: string; staff_id: string }[], plan: string) =>
  assignments.find((one) => one.plan_id === plan && one.state === 'current')?.staff_id ?? null

/** S1:29a: a plan in force is reviewed within the interval of its level; the clock starts anew with every review held. */
const reviewed = standard({
  id: 'REV-01',
  title: 'We coordinate: we monitor and review the coordination itself',
  stage: 'REV',
  sources: [
    {
      ref: 'S1:29a',
      quote: "monitor and review its family support coordination to ensure it meets the client's needs in the most appropriate manner",
    },
    { ref: 'S1:15', quote: 'monitoring and reviewing of coordinated supports' },
  ],
  reads: ['plan', 'review', 'coordinator_assignment'],
  parameters: ['review.days', 'review.graceDays'],
  owed: (record, parameters) =>
    record.plan
      .filter((plan) => plan.activated_at !== null)
      .flatMap((plan): Obligation[] => {
        const held = record.review
          .filter((review) => review.plan_id === plan.id && review.completed_at !== null)
          .sort((a, b) => earliestFirst(a.completed_at!, b.completed_at!))
        const starts = [plan.activated_at!, ...held.map((review) => review.completed_at!)]
        const days = intervals(parameters['review.days'])[plan.level ?? 'medium'] + Number(parameters['review.graceDays'])
        const ended = plan.closed_at
        return starts.flatMap((start, n) => {
          const met = held[n]
          if (!met && ended !== null) return []
          const due_at = daysAfter(start, days)
          return [
            {
              subject: `${plan.id}:${n + 1}`,
              category: 'general',
              agency_id: plan.agency_id,
              owed_by: coordinatorOf(record.coordinator_assignment, plan.id) ?? plan.agency_id,
              owed_to: record.person.id,
              began_at: start,
              due_at,
              met_at: met?.completed_at ?? null,
              why: { key: 'review_due', days },
              evidence: met ? [{ table: 'review', id: met.id, at: met.completed_at! }] : [],
            },
          ]
        })
      }),
})

/** S1:64: ten questions, each with the person's view or the offer to give it, before a review counts as held. */
const helping = standard({
  id: 'REV-05',
  title: 'Is the plan helping to meet needs?',
  stage: 'REV',
  sources: [{ ref: 'S1:64', quote: 'we review the plan and consider if it is helping the person to meet their needs' }],
  reads: ['review', 'review_element'],
  parameters: [],
  owed: (record) =>
    record.review
      .filter((review) => review.completed_at !== null)
      .map((review) => {
        const own = record.review_element.filter((element) => element.review_id === review.id)
        const asked = new Set(own.filter((element) => element.by === 'worker').map((element) => element.key)).size
        const heard = new Set(own.filter((element) => element.by === 'person' || element.not_applicable).map((element) => element.key)).size
        const met =
          asked === EVERY &&
          (heard === EVERY || review.without_person_reason !== '') &&
          review.needs_met_by_person !== null &&
          review.needs_met_by_worker !== null
        return {
          subject: review.id,
          category: 'general',
          agency_id: review.agency_id,
          owed_by: review.written_by,
          owed_to: record.person.id,
          began_at: review.held_at ?? review.completed_at!,
          due_at: review.completed_at,
          met_at: met ? review.completed_at : null,
          unmet_for_good: !met,
          why: { key: 'ten_questions', have: heard, want: EVERY },
          evidence: [{ table: 'review', id: review.id, at: review.completed_at! }],
        }
      }),
})

export const reviewStandards: readonly Standard[] = [reviewed, helping]

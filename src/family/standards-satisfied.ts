import { SATISFIED_ANSWER_DAYS } from '../shared/satisfied-words.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { at, base, byTime, keptAway, upTo, wantedTimes } from './standards-record.ts'

type Rated = RecordOf<
  | 'review'
  | 'review_element'
  | 'plan_satisfaction'
  | 'relative'
  | 'family_wish'
  | 'relative_safety'
  | 'exclusion'
  | 'participant'
  | 'coordinator_assignment'
>
type Review = Rated['review'][number]

/** Whose word belongs to this review: the person's, those close who were wanted then, and whoever spoke for them. */
function involved(record: Rated, review: Review, held: string): { party: string; category: string }[] {
  const close = record.relative
    .filter(({ id }) => !keptAway(record, id))
    .filter(({ id }) => wantedTimes(record, id).some(({ wish, to }) => upTo(wish.at, held) && (to === null || !upTo(to, held))))
  const speak = record.participant.filter((one) => one.advocate && upTo(one.from_at, held) && (one.to_at === null || !upTo(one.to_at, held)))
  return [
    ...(review.without_person_reason === '' ? [{ party: record.person.id, category: review.category }] : []),
    ...close.map((one) => ({ party: one.id, category: 'family' })),
    ...[...new Set(speak.map((one) => one.party_id))].map((party) => ({ party, category: review.category })),
  ]
}
/** An agency may have said it by a link for its worker. */
const wordOf = (record: Rated, review: Review, party: string) => {
  const agency = record.agency_of.get(party)
  return record.plan_satisfaction.find((one) => one.review_id === review.id && (one.party_id === party || (agency && one.party_id === agency)))
}
const inTheReview = (record: Rated, review: Review) =>
  record.review_element.find((one) => one.review_id === review.id && one.key === 'satisfaction' && one.by === 'person')

function asked(record: Rated, days: number): Obligation[] {
  return record.review.flatMap((review) => {
    const held = review.held_at
    if (held === null) return []
    return involved(record, review, held).map(({ party, category }): Obligation => {
      const rated = wordOf(record, review, party)
      const told = !rated && party === record.person.id ? inTheReview(record, review) : undefined
      const when = rated?.at ?? told?.at ?? null
      return {
        ...base(record, { ...review, category }, held),
        subject: `${review.id}:${party}`,
        due_at: daysAfter(held, days),
        met_at: when && byTime(when, held) < 0 ? held : when,
        why: { key: 'satisfaction_asked', days },
        evidence: rated ? [at('plan_satisfaction', rated, rated.at)] : told ? [at('review_element', told, told.at)] : [],
      }
    })
  })
}

/** Who is not content is answered. */
function answered(record: Rated, low: number): Obligation[] {
  return record.plan_satisfaction
    .filter((one) => one.score !== null && one.score <= low)
    .map((one) => ({
      ...base(record, one, one.at),
      subject: `${one.id}:answer`,
      due_at: daysAfter(one.at, SATISFIED_ANSWER_DAYS),
      met_at: one.answered_at,
      why: { key: 'satisfaction_answered', days: SATISFIED_ANSWER_DAYS },
      evidence: one.answered_at ? [at('plan_satisfaction', one, one.answered_at)] : [],
    }))
}

const heard = standard({
  id: 'FAM-10',
  title: 'Family and carer satisfaction and wellbeing heard',
  stage: 'FAM',
  sources: [{ ref: 'S1:74', quote: 'Is the client, family, carer, independent advocate satisfied with the plan' }],
  reads: [
    'review',
    'review_element',
    'plan_satisfaction',
    'relative',
    'family_wish',
    'relative_safety',
    'exclusion',
    'participant',
    'coordinator_assignment',
  ],
  parameters: ['satisfaction.low', 'review.graceDays'],
  owed: (record, parameters) => [
    ...asked(record, Number(parameters['review.graceDays'])),
    ...answered(record, Number(parameters['satisfaction.low'])),
  ],
})
export const satisfiedStandards: readonly Standard[] = [heard]

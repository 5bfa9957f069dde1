import type { RecordOf } from '../../shared/standard.ts'

/** The steps that a person comes to, each of which begins with asking them to take part. */
export const STAGE_FACTS = ['assessment', 'review', 'support_period', 'follow_up_plan'] as const
type Facts = RecordOf<(typeof STAGE_FACTS)[number] | 'plan' | 'participation_offer'>
type Offer = Facts['participation_offer'][number]
type Row = { id: string; agency_id: string | null; category: string }
export type Stage = 'to_assess' | 'to_plan' | 'to_review' | 'to_end' | 'to_stay_in_touch'
type Reached = { row: Row; stage: Stage; at: string; offer: Offer | null }

/** Every step that was reached, when, and the offer to take part in it that was made by then: after the step before it of its kind. */
export function offeredAtEachStage(record: Facts): Reached[] {
  const offered = (subjects: readonly string[], by: string, after: string | null = null): Offer | null =>
    record.participation_offer
      .filter((one) => subjects.includes(one.subject) && Date.parse(one.offered_at) <= Date.parse(by))
      .filter((one) => after === null || Date.parse(one.offered_at) > Date.parse(after))
      .toSorted((a, b) => Date.parse(a.offered_at) - Date.parse(b.offered_at))[0] ?? null
  const stage = (row: Row, name: Stage, at: string | null, offer: (at: string) => Offer | null): Reached[] =>
    at === null ? [] : [{ row, stage: name, at, offer: offer(at) }]
  const reviews = record.review
    .filter((one) => one.completed_at !== null)
    .toSorted((a, b) => Date.parse(a.completed_at!) - Date.parse(b.completed_at!))
  return [
    ...record.assessment
      .filter((one) => one.kind !== 'child')
      .flatMap((one) =>
        stage(
          one,
          'to_assess',
          one.started_at,
          (at) => record.participation_offer.find((each) => each.id === one.offer_id) ?? offered(['assessment'], at),
        ),
      ),
    ...record.plan.filter((one) => one.kind !== 'child').flatMap((one) => stage(one, 'to_plan', one.activated_at, (at) => offered(['planning'], at))),
    ...reviews.flatMap((one, n) => stage(one, 'to_review', one.completed_at, (at) => offered(['review'], at, reviews[n - 1]?.completed_at))),
    ...record.support_period
      .filter((one) => one.source === null)
      .flatMap((one) => stage(one, 'to_end', one.closed_at, (at) => offered(['exit_planning'], at))),
    ...record.follow_up_plan.flatMap((one) => stage(one, 'to_stay_in_touch', one.at, (at) => offered(['follow_up'], at))),
  ]
}

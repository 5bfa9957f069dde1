import { SAFE_DAYS } from '../shared/family-words.ts'
import { daysAfter, type Obligation, type Parameters, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { givenStandards } from './standards-given.ts'
import { decidesStandards } from './standards-decides.ts'
import { askStandards } from './standards-ask.ts'
import { satisfiedStandards } from './standards-satisfied.ts'
import { at, base, byTime, checksOf, earliest, keptAway, upTo, wantedTimes, wasSafe, wishesOf } from './standards-record.ts'

type Say = RecordOf<'relative' | 'family_wish' | 'relative_safety' | 'exclusion' | 'family_offer' | 'decision' | 'review' | 'coordinator_assignment'>
const reviews = (record: RecordOf<'review'>) =>
  record.review.filter((one) => one.completed_at !== null).toSorted((a, b) => byTime(a.completed_at!, b.completed_at!))

/** Within days of the person's yes each is offered a say, and again by each review that is held while they are wanted. */
function offered(record: Say, relative: string, days: number): Obligation[] {
  const offers = record.family_offer.filter((one) => one.relative_id === relative)
  const away = keptAway(record, relative)
  const evidence = offers.map((one) => at('family_offer', one, one.offered_at))
  const excepted = away ? ({ excepted: 'safety' } as const) : {}
  return wantedTimes(record, relative).flatMap(({ wish, to }): Obligation[] => {
    const due_at = daysAfter(wish.at, days)
    const first = earliest(offers.map((one) => one.offered_at).filter((when) => upTo(wish.at, when)))
    const looked = reviews(record).filter((one) => !upTo(one.completed_at!, due_at) && (to === null || upTo(one.completed_at!, to)))
    return [
      {
        ...base(record, wish, wish.at),
        subject: wish.id,
        due_at,
        met_at: first,
        applies: first !== null || to === null || upTo(due_at, to),
        ...(first === null ? excepted : {}),
        why: { key: 'family_offered_a_say', days },
        evidence,
      },
      ...looked.map((review) => {
        const before = reviews(record).filter((one) => byTime(one.completed_at!, review.completed_at!) < 0).at(-1)?.completed_at ?? wish.at // prettier-ignore
        const again = earliest(offers.map((one) => one.offered_at).filter((when) => !upTo(when, before)))
        return {
          ...base(record, wish, before),
          subject: `${review.id}:${relative}`,
          due_at: review.completed_at,
          met_at: again,
          ...(again === null ? excepted : {}),
          why: { key: 'family_offered_again' },
          evidence,
        }
      }),
    ]
  })
}

/** Whoever said yes has a part in a decision by the next review; so many as have a say decide something with the person. */
const hadAPart = (record: Say, relative: string): Obligation[] =>
  record.family_offer
    .filter((one) => one.relative_id === relative && (one.response === 'accepted' || one.response === 'partly'))
    .map((offer) => {
      const decisions = record.decision.filter((one) => one.with_family.includes(relative) && upTo(offer.answered_at!, one.at))
      const met_at = earliest(decisions.map((one) => one.at))
      const no = wishesOf(record, relative).some((one) => one.wish === 'no' && upTo(offer.answered_at!, one.at))
      return {
        ...base(record, offer, offer.answered_at!),
        subject: `${offer.id}:part`,
        due_at: reviews(record).find((one) => upTo(offer.answered_at!, one.completed_at!))?.completed_at ?? null,
        met_at,
        applies: met_at !== null || !no,
        why: { key: 'family_had_a_part' },
        evidence: decisions.map((one) => at('decision', one, one.at)),
      }
    })

const aSay = standard({
  id: 'FAM-01',
  title: 'Family is offered active involvement',
  stage: 'FAM',
  sources: [
    { ref: 'S1:25b', quote: 'the family to be offered the opportunity for active involvement' },
    { ref: 'S1:25a', quote: 'It is important to involve families in decision making in relation to the service being offered' },
  ],
  reads: ['relative', 'family_wish', 'relative_safety', 'exclusion', 'family_offer', 'decision', 'review', 'coordinator_assignment'],
  parameters: ['family.offerDays'],
  owed: (record, parameters: Parameters) =>
    record.relative.flatMap(({ id }) => [...offered(record, id, Number(parameters['family.offerDays'])), ...hadAPart(record, id)]),
})

type Reached = RecordOf<'family_contact' | 'family_offer' | 'family_wish' | 'relative_safety' | 'exclusion' | 'relative' | 'coordinator_assignment'>
/** Whatever was told or offered stood on the person's wish at that moment, about that, and was known to be safe; or on an order. */
function asWished(record: Reached): Obligation[] {
  const reached = [
    ...record.family_contact.map((row) => ({
      row,
      table: 'family_contact',
      when: row.at,
      topic: row.category as string,
      lawful: row.order_id !== null,
    })),
    ...record.family_offer.map((row) => ({ row, table: 'family_offer', when: row.offered_at, topic: null, lawful: false })),
  ]
  return reached.map(({ row, table, when, topic, lawful }) => {
    const wish = wishesOf(record, row.relative_id).findLast((one) => upTo(one.at, when))
    const wanted = wish?.wish === 'yes' && (topic === null || wish.topics.some((one) => one === topic))
    const right = lawful || (wanted && wasSafe(record, row.relative_id, when))
    return {
      ...base(record, row, when),
      subject: row.id,
      due_at: when,
      met_at: right ? when : null,
      unmet_for_good: !right,
      why: { key: 'family_reached_as_wished' },
      evidence: [at(table, row, when)],
    }
  })
}
/** While somebody is wanted, it is made sure anew that it is safe before the last word of it is too old. */
const madeSure = (record: Reached): Obligation[] =>
  record.relative.flatMap(({ id }) => {
    const wanted = wishesOf(record, id).at(-1)?.wish === 'yes' && !keptAway(record, id)
    const checks = checksOf(record, id).filter((one) => one.safe)
    return checks.map((check) => {
      const next = checksOf(record, id).find((one) => byTime(one.at, check.at) > 0)
      return {
        ...base(record, check, check.at),
        subject: check.id,
        due_at: daysAfter(check.at, SAFE_DAYS),
        met_at: next?.at ?? null,
        applies: next !== undefined || (wanted && check === checks.at(-1)),
        why: { key: 'made_sure_again', days: SAFE_DAYS },
        evidence: [at('relative_safety', check, check.at)],
      }
    })
  })

const whereSafe = standard({
  id: 'FAM-02',
  title: 'Only where relevant, appropriate and safe',
  stage: 'FAM',
  sources: [
    { ref: 'S1:7', quote: 'where relevant and appropriate' },
    { ref: 'S3:15a', quote: 'Client and family members (where appropriate) are engaged in all aspects of case management' },
  ],
  reads: ['family_contact', 'family_offer', 'family_wish', 'relative_safety', 'exclusion', 'relative', 'coordinator_assignment'],
  parameters: [],
  owed: (record) => [...asWished(record), ...madeSure(record)],
})

export const familyStandards: readonly Standard[] = [aSay, whereSafe, ...givenStandards, ...decidesStandards, ...askStandards, ...satisfiedStandards]

import { CARER_SUPPORT_DAYS, LEGAL_DAYS, MEETING_CHANNELS, QUESTION_DAYS } from '../shared/family-words.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { at, base, byTime, earliest, keptAway, upTo, wantedTimes } from './standards-record.ts'

type Wanted = RecordOf<'relative' | 'family_wish' | 'relative_safety' | 'exclusion' | 'coordinator_assignment'>
const CLOSE = ['relative', 'family_wish', 'relative_safety', 'exclusion', 'coordinator_assignment'] as const

/** From each yes of the person something is owed to somebody close within days; what is not safe is excepted, what ended before is not asked. */
function sinceWanted(
  record: Wanted,
  relative: string,
  days: number,
  times: readonly string[],
  more: Pick<Obligation, 'why' | 'evidence'>,
): Obligation[] {
  return wantedTimes(record, relative).map(({ wish, to }) => {
    const due_at = daysAfter(wish.at, days)
    const met_at = earliest(times.filter((when) => upTo(wish.at, when) && (to === null || upTo(when, to))))
    return {
      ...base(record, wish, wish.at),
      subject: wish.id,
      due_at,
      met_at,
      applies: met_at !== null || to === null || upTo(due_at, to),
      ...(met_at === null && keptAway(record, relative) ? { excepted: 'safety' as const } : {}),
      ...more,
    }
  })
}

type Exchanged = Wanted & RecordOf<'carer_exchange' | 'conference' | 'conference_invitation' | 'review'>
const MEETINGS: readonly string[] = MEETING_CHANNELS
/** Every time somebody close was asked to take part: what was offered, and invitations to meetings with minutes. */
const askedTimes = (record: Exchanged, relative: string, meetingsOnly: boolean): string[] => [
  ...record.carer_exchange
    .filter((one) => one.relative_id === relative && (!meetingsOnly || MEETINGS.includes(one.channel)))
    .map((one) => one.offered_at),
  ...record.conference_invitation.filter((one) => one.party_id === relative && one.invited_at !== null).map((one) => one.invited_at!),
]
/** In each review period whoever is wanted is asked to at least one meeting. */
function atEachReview(record: Exchanged, relative: string): Obligation[] {
  const reviews = record.review.filter((one) => one.completed_at !== null).toSorted((a, b) => byTime(a.completed_at!, b.completed_at!))
  const asked = askedTimes(record, relative, true)
  return wantedTimes(record, relative).flatMap(({ wish, to }) =>
    reviews
      .filter((one) => !upTo(one.completed_at!, wish.at) && (to === null || upTo(one.completed_at!, to)))
      .map((review) => {
        const before = reviews.filter((one) => byTime(one.completed_at!, review.completed_at!) < 0).at(-1)?.completed_at ?? null
        const since = before !== null && byTime(before, wish.at) > 0 ? before : wish.at
        const met_at = earliest(asked.filter((when) => upTo(since, when)))
        return {
          ...base(record, wish, since),
          subject: `${review.id}:${relative}`,
          due_at: review.completed_at,
          met_at,
          ...(met_at === null && keptAway(record, relative) ? { excepted: 'safety' as const } : {}),
          why: { key: 'carer_asked_to_a_meeting' },
          evidence: [],
        }
      }),
  )
}

const partInExchange = standard({
  id: 'FAM-06',
  title: 'Carers take part in information exchange',
  stage: 'FAM',
  sources: [
    {
      ref: 'S1:21',
      quote:
        'Opportunities must be provided for carers to engage in the process of information exchange, for example, through staff meetings, team meetings, inter-agency meetings and meetings with the client and their family/carer',
    },
  ],
  reads: [...CLOSE, 'carer_exchange', 'conference', 'conference_invitation', 'review'],
  parameters: ['carer.exchangeDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['carer.exchangeDays'])
    return [
      ...record.relative.flatMap(({ id }) => {
        const evidence = record.carer_exchange.filter((one) => one.relative_id === id).map((one) => at('carer_exchange', one, one.offered_at))
        const asked = askedTimes(record, id, false)
        return [...sinceWanted(record, id, days, asked, { why: { key: 'carer_asked_to_take_part', days }, evidence }), ...atEachReview(record, id)]
      }),
      // what they say is heard in their own words, or their no is
      ...record.carer_exchange.map((one) => ({
        ...base(record, one, one.offered_at),
        subject: `${one.id}:heard`,
        due_at: null,
        met_at: one.answered_at,
        applies: one.answered_at !== null || wantedTimes(record, one.relative_id).some(({ to }) => to === null),
        why: { key: 'carer_heard' },
        evidence: [at('carer_exchange', one, one.answered_at ?? one.offered_at)],
      })),
    ]
  },
})

const otherServices = standard({
  id: 'FAM-03',
  title: 'Family gets information about other services',
  stage: 'FAM',
  sources: [{ ref: 'S1:26a', quote: 'The family needs access to relevant information about other services' }],
  reads: [...CLOSE, 'family_question', 'family_information'],
  parameters: ['family.infoDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['family.infoDays'])
    return [
      ...record.relative.flatMap(({ id }) => {
        const given = record.family_information.filter((one) => one.relative_id === id)
        const evidence = given.map((one) => at('family_information', one, one.at))
        return sinceWanted(record, id, days, given.map((one) => one.at), { why: { key: 'family_informed', days }, evidence }) // prettier-ignore
      }),
      ...record.family_question.map((one) => {
        const answers = record.family_information.filter((each) => each.family_question_id === one.id)
        const met_at = earliest(answers.map((each) => each.at))
        const away = keptAway(record, one.relative_id) || !wantedTimes(record, one.relative_id).some(({ to }) => to === null)
        return {
          ...base(record, one, one.at),
          subject: one.id,
          due_at: daysAfter(one.at, QUESTION_DAYS),
          met_at,
          ...(met_at === null && away ? { excepted: 'safety' as const } : {}),
          why: { key: 'family_question_answered', days: QUESTION_DAYS },
          evidence: [at('family_question', one, one.at), ...answers.map((each) => at('family_information', each, each.at))],
        }
      }),
    ]
  },
})

const legalIssues = standard({
  id: 'FAM-04',
  title: 'Family gets information about legal issues',
  stage: 'FAM',
  sources: [{ ref: 'S1:26b', quote: 'any legal issues that may arise' }],
  reads: ['legal_issue', 'family_contact', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    record.legal_issue
      .filter((one) => one.family_relevant)
      .flatMap((one) => {
        const told = record.family_contact.filter((each) => each.legal_issue_id === one.id)
        const met_at = earliest(told.map((each) => each.at))
        const excepted = met_at === null && one.not_told !== null
        const whole = { ...base(record, one, one.noted_at), due_at: daysAfter(one.noted_at, LEGAL_DAYS) }
        const evidence = [at('legal_issue', one, one.noted_at), ...told.map((each) => at('family_contact', each, each.at))]
        return [
          {
            ...whole,
            subject: one.id,
            met_at,
            ...(excepted ? { excepted: one.not_told === 'not_safe' ? ('safety' as const) : ('person_refused' as const) } : {}),
            why: { key: 'family_told_of_legal', days: LEGAL_DAYS, day: one.on_day },
            evidence,
          },
          { ...whole, subject: `${one.id}:help`, met_at: one.help_at, why: { key: 'legal_help_offered', days: LEGAL_DAYS }, evidence },
        ]
      }),
})

const ownSupport = standard({
  id: 'COO-34',
  title: 'Family and carer support is coordinated too',
  stage: 'COO',
  sources: [{ ref: 'S1:17', quote: 'coordinated family/carer/guardian support and planning' }],
  reads: [...CLOSE, 'carer_support'],
  parameters: [],
  owed: (record) =>
    record.relative.flatMap(({ id }) => {
      const offers = record.carer_support.filter((one) => one.relative_id === id)
      const evidence = offers.map((one) => at('carer_support', one, one.offered_at))
      const why = { key: 'carer_offered_support', days: CARER_SUPPORT_DAYS }
      return [
        ...sinceWanted(record, id, CARER_SUPPORT_DAYS, offers.map((one) => one.offered_at), { why, evidence }), // prettier-ignore
        ...offers
          .filter((one) => one.goal_on !== null)
          .map((one) => ({
            ...base(record, one, one.answered_at ?? one.offered_at),
            subject: `${one.id}:goal`,
            due_at: daysAfter(`${one.goal_on}T00:00:00Z`, 0),
            met_at: one.reached_at,
            why: { key: 'carers_own_goal', day: one.goal_on! },
            evidence: [at('carer_support', one, one.answered_at ?? one.offered_at)],
          })),
      ]
    }),
})

export const givenStandards: readonly Standard[] = [otherServices, legalIssues, partInExchange, ownSupport]

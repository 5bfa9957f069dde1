import { time } from '../shared/instants.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { supportsNeeded } from './rules.ts'
import { adults, agreedStates, at, base, carrier, days, earliest, upTo, type Assessed } from './standards-record.ts'

const sittingsOf = (record: RecordOf<'assessment_session'>, one: Assessed) =>
  record.assessment_session.filter((sitting) => sitting.assessment_id === one.id)

/** S4:48: taking part is offered before the first sitting, in a way that fits how the person communicates; and they were there, or said no themself. */
const takingPart = standard({
  id: 'ASS-05',
  title: 'Opportunity to take part, with support',
  stage: 'ASS',
  sources: [{ ref: 'S4:48', quote: 'given the opportunity to actively participate in and be supported in an assessment process' }],
  reads: ['person', 'assessment', 'assessment_session', 'participation_offer', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    adults(record).flatMap((one): Obligation[] => {
      const offer = record.participation_offer.find((each) => each.id === one.offer_id)
      if (!offer) return []
      const sittings = sittingsOf(record, one)
      const first = earliest([one.started_at, ...sittings.map((sitting) => sitting.held_at)])
      const needed = supportsNeeded(record.person)
      const matched = offer.supports_offered.length > 0 && (needed.length === 0 || needed.some((support) => offer.supports_offered.includes(support)))
      const there = sittings.find((sitting) => sitting.present_ids.includes(record.person.id))
      const declined = offer.response === 'declined' && offer.own_words.trim() !== ''
      const inTime = first === null || upTo(offer.offered_at, first)
      const part = declined ? offer.responded_at : (there?.held_at ?? null)
      const again = record.participation_offer.filter(
        (each) =>
          each.subject === 'assessment' && each.id !== offer.id && offer.reoffer_on !== null && each.offered_at.slice(0, 10) >= offer.reoffer_on,
      )
      const who = base(record, one.agency_id, carrier(record) ?? one.written_by)
      const evidence = [at('participation_offer', offer, offer.offered_at), ...(there ? [at('assessment_session', there, there.held_at)] : [])]
      return [
        {
          ...who,
          subject: one.id,
          began_at: offer.offered_at,
          due_at: one.completed_at,
          met_at: (matched || declined) && inTime ? part : null,
          unmet_for_good: !declined && (!matched || !inTime) && one.completed_at !== null,
          why: matched || declined ? { key: 'took_part' } : { key: 'support_not_matched' },
          evidence,
        },
        ...(offer.reoffer_on !== null && offer.response !== 'accepted'
          ? [
              {
                ...who,
                subject: `${one.id}:again`,
                began_at: offer.responded_at ?? offer.offered_at,
                due_at: daysAfter(`${offer.reoffer_on}T00:00:00.000Z`, 0),
                met_at: earliest([...again.map((each) => each.offered_at), one.started_at]),
                why: { key: 'offered_again', day: offer.reoffer_on },
                evidence: again.slice(0, 1).map((each) => at('participation_offer', each, each.offered_at)),
              },
            ]
          : []),
      ]
    }),
})

/** S4:54: for every great need somebody outside was asked, or it was said why not; and who was asked answers, or is chased once. */
const outside = standard({
  id: 'ASS-11',
  title: 'External agencies enrich the assessment',
  stage: 'ASS',
  sources: [{ ref: 'S4:54', quote: 'assessment is enhanced by the involvement of external agencies as appropriate' }],
  reads: ['assessment', 'need', 'contribution_request', 'assessment_contribution', 'coordinator_assignment'],
  parameters: ['assessment.externalLevel', 'info.requestDays'],
  owed: (record, parameters) =>
    record.assessment.flatMap((one): Obligation[] => {
      const asked = record.contribution_request.filter((each) => each.assessment_id === one.id)
      const within = days(parameters, 'info.requestDays')
      const who = base(record, one.agency_id, carrier(record) ?? one.written_by)
      const great = new Set(
        record.need
          .filter(
            (need) =>
              need.assessment_id === one.id &&
              need.level >= days(parameters, 'assessment.externalLevel') &&
              upTo(need.identified_at, one.completed_at ?? '1970'),
          )
          .filter((need) => need.met_at === null || !upTo(need.met_at, one.completed_at ?? '1970'))
          .map((need) => need.category),
      )
      return [
        ...[...great].map((category): Obligation => {
          const request = asked.find((each) => each.category === category)
          return {
            ...who,
            category,
            subject: `${one.id}:${category}`,
            began_at: one.started_at ?? one.offered_at,
            due_at: one.completed_at,
            met_at: request?.requested_at ?? null,
            why: { key: 'outside_asked' },
            evidence: request ? [at('contribution_request', request, request.requested_at)] : [],
          }
        }),
        ...asked
          .filter((each) => each.to_agency_id !== null)
          .map((each): Obligation => {
            const came = record.assessment_contribution.find((one_) => one_.request_id === each.id)
            return {
              ...who,
              category: each.category,
              owed_by: each.to_agency_id,
              agency_id: each.to_agency_id,
              subject: each.id,
              began_at: each.requested_at,
              due_at: daysAfter(each.requested_at, within),
              met_at: came?.at ?? null,
              why: { key: 'outside_answers', days: within },
              evidence: [at('contribution_request', each, each.requested_at), ...(came ? [at('assessment_contribution', came, came.at)] : [])],
            }
          }),
      ]
    }),
})

/** S4:9, S1:51b: what was written about a person is put to them; their answer stands beside it. */
const sharedAndAgreed = standard({
  id: 'ASS-14',
  title: 'Assessment is shared and agreed',
  stage: 'ASS',
  sources: [
    { ref: 'S4:9', quote: 'active participant' },
    { ref: 'S1:51b', quote: 'owned by the client' },
  ],
  reads: ['assessment', 'assessment_agreement', 'coordinator_assignment'],
  parameters: ['assessment.agreeDays'],
  owed: (record, parameters) =>
    record.assessment
      .filter((one) => one.completed_at !== null)
      .map((one) => {
        const answers = record.assessment_agreement.filter((each) => each.assessment_id === one.id)
        const agreed = answers.find((each) => each.response !== 'asks_correction')
        return {
          ...base(record, one.agency_id, carrier(record) ?? one.written_by),
          subject: one.id,
          began_at: one.completed_at!,
          due_at: daysAfter(one.completed_at!, days(parameters, 'assessment.agreeDays')),
          met_at: agreed?.at ?? null,
          why: { key: 'shared_and_agreed', days: days(parameters, 'assessment.agreeDays') },
          evidence: answers.map((each) => at('assessment_agreement', each, each.at)),
        }
      }),
})

/** S4:82: a new picture begins from the one before, which stays as it was agreed. */
const reassessed = standard({
  id: 'ASS-15',
  title: 'Reassessment never loses the earlier picture',
  stage: 'ASS',
  sources: [{ ref: 'S4:82', quote: 'ongoing assessment and reassessment of their needs' }],
  reads: ['assessment'],
  parameters: [],
  owed: (record) =>
    record.assessment
      .filter((one) => agreedStates.includes(one.state) && one.agreed_at !== null)
      .flatMap((one): Obligation[] => {
        const before = record.assessment.filter(
          (each) => each.kind === one.kind && each.agreed_at !== null && time(each.agreed_at) < time(one.offered_at),
        )
        if (before.length === 0) return []
        const linked = before.some((each) => each.id === one.previous_id)
        return [
          {
            ...base(record, one.agency_id, one.written_by),
            subject: one.id,
            began_at: one.offered_at,
            due_at: one.agreed_at,
            met_at: linked ? one.agreed_at : null,
            unmet_for_good: !linked,
            why: { key: 'begun_from_the_last' },
            evidence: before.slice(-1).map((each) => at('assessment', each, each.agreed_at!)),
          },
        ]
      }),
})

/** How the conversation was offered, held, shared and taken up again. */
export const talkStandards: readonly Standard[] = [takingPart, outside, sharedAndAgreed, reassessed]

import { earliestFirst, time } from '../shared/instants.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { domainsAsked } from './rules.ts'
import { pictureStandards } from './standards-picture.ts'
import { adults, agreedStates, at, base, carrier, days, earliest } from './standards-record.ts'
import { talkStandards } from './standards-talk.ts'
import { aroundStandards } from './standards-around.ts'

/** What another system says of its own support was not done here, and is not judged here: the files do not say what was offered. */
const ownSupport = (record: RecordOf<'support_period'>) => record.support_period.filter((period) => period.source === null)

/** S1:38: an assessment is offered in time, and completed in time with the support each need requires. */
const undertaken = standard({
  id: 'ASS-01',
  title: 'Assessment is undertaken when needs appear',
  stage: 'ASS',
  sources: [{ ref: 'S1:38', quote: 'undertake an assessment of their needs to better identify what support is required' }],
  reads: ['support_period', 'assessment', 'coordinator_assignment'],
  parameters: ['assessment.startDays', 'assessment.completeDays'],
  owed: (record, parameters) =>
    ownSupport(record).flatMap((period): Obligation[] => {
      const mine = adults(record).filter((assessment) => time(assessment.offered_at) >= time(period.accepted_at) || assessment.completed_at === null)
      const offered = mine.map((assessment) => assessment.offered_at).sort()[0] ?? null
      const whole = mine.find((assessment) => assessment.completed_at !== null)
      const declined = mine.find((assessment) => assessment.state === 'declined')
      const who = base(record, period.agency_id, carrier(record))
      return [
        {
          ...who,
          subject: `${period.id}:offer`,
          began_at: period.accepted_at,
          due_at: daysAfter(period.accepted_at, days(parameters, 'assessment.startDays')),
          met_at: offered,
          why: { key: 'assessment_offered', days: days(parameters, 'assessment.startDays') },
          evidence: mine.slice(0, 1).map((one) => at('assessment', one, one.offered_at)),
        },
        {
          ...who,
          subject: `${period.id}:complete`,
          began_at: period.accepted_at,
          due_at: daysAfter(period.accepted_at, days(parameters, 'assessment.completeDays')),
          met_at: whole?.completed_at ?? null,
          ...(declined && !whole ? { excepted: 'person_refused' as const } : {}),
          why: { key: 'assessment_complete', days: days(parameters, 'assessment.completeDays') },
          evidence: whole ? [at('assessment', whole, whole.completed_at!)] : [],
        },
      ]
    }),
})

/** S1:39: the offer is owed to everybody with apparent need, whatever else is the matter. */
const regardless = standard({
  id: 'ASS-02',
  title: 'Duty to offer applies regardless of other concerns',
  stage: 'ASS',
  sources: [{ ref: 'S1:39', quote: 'applies regardless of any other concerns or queries' }],
  reads: ['entry_request', 'participation_offer'],
  parameters: ['assessment.startDays'],
  owed: (record, parameters) =>
    record.entry_request
      .filter((entry) => entry.apparent_need && entry.source !== 'import')
      .map((entry) => {
        const offers = record.participation_offer
          .filter((offer) => offer.subject === 'assessment' && time(offer.offered_at) >= time(entry.received_at))
          .map((offer) => at('participation_offer', offer, offer.offered_at))
          .sort((a, b) => earliestFirst(a.at, b.at))
        return {
          ...base(record, entry.agency_id, entry.written_by),
          subject: entry.id,
          began_at: entry.received_at,
          due_at: daysAfter(entry.received_at, days(parameters, 'assessment.startDays')),
          met_at: offers[0]?.at ?? null,
          ...(entry.state === 'withdrawn' && !offers[0] ? { excepted: 'death_or_withdrawal' as const } : {}),
          why: { key: 'assessment_offer_owed', days: days(parameters, 'assessment.startDays') },
          evidence: offers.slice(0, 1),
        }
      }),
})

/** S1:40a: every domain of the chosen depth is answered, and a lighter depth than suggested has its reason. */
const proportionate = standard({
  id: 'ASS-03',
  title: 'Full but proportionate picture',
  stage: 'ASS',
  sources: [{ ref: 'S1:40a', quote: 'full, but proportionate, picture of the individual’s needs' }],
  reads: ['assessment', 'assessment_domain'],
  parameters: ['assessment.domains'],
  owed: (record, parameters) =>
    record.assessment
      .filter((assessment) => assessment.completed_at !== null)
      .map((assessment) => {
        const asked = domainsAsked(assessment.depth as 'brief', assessment.kind as 'adult', parameters)
        const answered = new Set(record.assessment_domain.filter((domain) => domain.assessment_id === assessment.id).map((domain) => domain.category))
        const have = asked.filter((domain) => answered.has(domain)).length
        const whole = have === asked.length
        return {
          ...base(record, assessment.agency_id, assessment.written_by),
          subject: assessment.id,
          began_at: assessment.started_at ?? assessment.offered_at,
          due_at: assessment.completed_at,
          met_at: whole ? assessment.completed_at : null,
          unmet_for_good: !whole,
          why: { key: 'domains_answered', have, want: asked.length },
          evidence: [at('assessment', assessment, assessment.completed_at!)],
        }
      }),
})

/** S4:50b: strengths come first, and some of them lie around the person. */
const strengthsFirst = standard({
  id: 'ASS-07',
  title: 'Strengths first',
  stage: 'ASS',
  sources: [
    { ref: 'S4:50b', quote: 'focused upon client strengths' },
    { ref: 'S3:21a', quote: 'strengths can be found within the person or the environment' },
  ],
  reads: ['assessment', 'strength', 'need'],
  parameters: ['assessment.minStrengths'],
  owed: (record, parameters) =>
    adults(record)
      .filter((assessment) => assessment.completed_at !== null)
      .map((assessment) => {
        const strengths = record.strength.filter((strength) => time(strength.recorded_at) <= time(assessment.completed_at!))
        const needs = record.need.filter((need) => need.assessment_id === assessment.id && need.level < 4)
        const first = (rows: readonly string[]) => rows.toSorted(earliestFirst)[0]
        const strength = first(strengths.map((one) => one.recorded_at))
        const need = first(needs.map((one) => one.identified_at))
        const met =
          strengths.length >= days(parameters, 'assessment.minStrengths') &&
          ['personal', 'environmental'].every((kind) => strengths.some((one) => one.kind === kind)) &&
          strength !== undefined &&
          (need === undefined || strength <= need)
        return {
          ...base(record, assessment.agency_id, assessment.written_by),
          subject: assessment.id,
          began_at: assessment.started_at ?? assessment.offered_at,
          due_at: assessment.completed_at,
          met_at: met ? assessment.completed_at : null,
          unmet_for_good: !met,
          why: { key: 'strengths_first', have: strengths.length, want: days(parameters, 'assessment.minStrengths') },
          evidence: strengths.slice(0, 3).map((one) => at('strength', one, one.recorded_at)),
        }
      }),
})

/** S4:52: owed on the child's own record; a parent's assessment never counts (INV-07). The clock runs from entry or joining. */
const eachChild = standard({
  id: 'ASS-10',
  title: 'Each child assessed in own right',
  stage: 'ASS',
  sources: [{ ref: 'S4:52', quote: 'Each child has his/her needs assessed' }],
  reads: ['person', 'household_member', 'assessment', 'coordinator_assignment', 'support_period'],
  parameters: ['assessment.childDays'],
  owed: (record, parameters) => {
    const born = record.person.born
    const joined = record.household_member
      .filter((member) => member.role === 'child')
      .map((member) => member.from_on)
      .sort()[0]
    if (!born || !joined || yearsBetween(born, joined) >= 18) return [] // a child when they joined; growing up later undoes nothing
    const own = record.assessment.find(
      (assessment) =>
        assessment.kind === 'child' &&
        assessment.completed_at !== null &&
        (assessment.child_view.trim() !== '' || assessment.child_view_absent_reason.trim() !== ''),
    )
    // Who was only brought in joined elsewhere: here the clock runs from when somebody here takes them on
    const here = earliest([...ownSupport(record).map((one) => one.accepted_at), ...record.coordinator_assignment.map((one) => one.proposed_at)])
    const began = record.person.source === null ? `${joined}T00:00:00.000Z` : here
    if (began === null) return []
    return [
      {
        ...base(record, record.person.agency_id, carrier(record)),
        category: 'children',
        subject: 'child',
        began_at: began,
        due_at: daysAfter(began, days(parameters, 'assessment.childDays')),
        met_at: own?.completed_at ?? null,
        why: { key: 'child_assessed', days: days(parameters, 'assessment.childDays') },
        evidence: own ? [at('assessment', own, own.completed_at!)] : [],
      },
    ]
  },
})

const yearsBetween = (day: string, instant: string) => (Date.parse(instant) - Date.parse(day)) / (365.2425 * 86_400_000)

/** S1:43b: wishes, feelings and aspirations stand in the person's own words before the picture counts as agreed. */
const ownWords = standard({
  id: 'ASS-13',
  title: 'Wishes, feelings and aspirations captured in own words',
  stage: 'ASS',
  sources: [{ ref: 'S1:43b', quote: 'takes account of their wishes, feelings, strengths, needs and aspirations' }],
  reads: ['assessment', 'voice'],
  parameters: [],
  owed: (record) =>
    adults(record)
      .filter((assessment) => agreedStates.includes(assessment.state) && assessment.agreed_at !== null)
      .map((assessment) => {
        const said = ['wish', 'feeling', 'aspiration'].map((kind) =>
          record.voice.find((voice) => voice.kind === kind && time(voice.recorded_at) <= time(assessment.agreed_at!)),
        )
        const met = said.every((voice) => voice !== undefined)
        return {
          ...base(record, assessment.agency_id, assessment.written_by),
          subject: assessment.id,
          began_at: assessment.offered_at,
          due_at: assessment.agreed_at,
          met_at: met ? assessment.agreed_at : null,
          unmet_for_good: !met,
          why: { key: 'own_words', have: said.filter(Boolean).length, want: 3 },
          evidence: said.filter((voice) => voice !== undefined).map((voice) => at('voice', voice, voice.recorded_at)),
        }
      }),
})

export const assessmentStandards: readonly Standard[] = [
  undertaken,
  regardless,
  proportionate,
  strengthsFirst,
  eachChild,
  ownWords,
  ...pictureStandards,
  ...talkStandards,
  ...aroundStandards,
]

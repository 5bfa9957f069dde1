import { daysAfter, type Obligation, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { MANDATORY } from './rules.ts'
import { at, base, carrier, days, deep, earliest, latest, whenWhole } from './standards-record.ts'

type Need = PersonRecord['need'][number]
type Domain = RecordOf<'assessment_domain'>['assessment_domain'][number]
const domainsIn = (record: RecordOf<'assessment_domain'>, assessment: string) =>
  record.assessment_domain.filter((one) => one.assessment_id === assessment)
const needsIn = (record: RecordOf<'need'>, assessment: string) => record.need.filter((one) => one.assessment_id === assessment)

/** The first look at each need, and each later look that found it worse: those call for an answer. */
export const callsForAnAnswer = (record: RecordOf<'need'>): readonly Need[] =>
  record.need.filter((need) => {
    const before = need.previous_id ? record.need.find((one) => one.id === need.previous_id) : undefined
    return need.level >= 1 && need.horizon === 'present' && (!before || need.level > before.level)
  })

/** The steps that answer a need: opened for it at once, or of a goal that answers it. */
function stepsFor(record: RecordOf<'action' | 'goal_source'>, need: Need) {
  const goals = new Set(record.goal_source.filter((source) => source.need_id === need.id).map((source) => source.goal_id))
  return record.action.filter(
    (action) => action.state !== 'cancelled' && (action.need_id === need.id || (action.goal_id && goals.has(action.goal_id))),
  )
}

/** S1:40b: the greater the need, the sooner the first answer. A step opened by itself answers nothing until somebody begins it. */
const response = standard({
  id: 'ASS-04',
  title: 'Appropriate response at the right time for the level of need',
  stage: 'ASS',
  sources: [{ ref: 'S1:40b', quote: 'an appropriate response at the right time to meet the level of the individual’s needs' }],
  reads: ['person', 'need', 'goal_source', 'action', 'need_disposition', 'coordinator_assignment'],
  parameters: ['need.responseDays'],
  owed: (record, parameters) =>
    callsForAnAnswer(record).map((need): Obligation => {
      const within = Number((parameters['need.responseDays'] as Record<string, number>)[String(need.level)])
      const steps = stepsFor(record, need)
      const answered = steps.map((step) =>
        step.need_id === need.id ? (step.started_at ?? step.done_at) : (step.agreed_at ?? step.started_at ?? step.done_at),
      )
      const choice = record.need_disposition.find((one) => one.need_id === need.id)
      const met_at = earliest([...answered, need.met_at, choice?.disposition === 'other_agency' ? choice.at : null])
      return {
        ...base(record, need.agency_id ?? record.person.agency_id, carrier(record) ?? need.written_by),
        category: need.category,
        subject: need.id,
        began_at: need.identified_at,
        due_at: daysAfter(need.identified_at, within),
        met_at,
        ...(met_at === null && choice?.disposition === 'person_not_now' ? { excepted: 'person_refused' as const } : {}),
        ...(met_at === null && choice?.disposition === 'not_available' ? { excepted: 'no_such_service' as const } : {}),
        why: { key: 'need_answered', level: need.level, days: within },
        evidence: [
          at('need', need, need.identified_at),
          ...steps.slice(0, 3).map((step) => at('action', step, step.done_at ?? step.agreed_at ?? step.written_at)),
        ],
      }
    }),
})

/** S4:50a: the whole person: enough of thirteen parts of life, the four that matter always, something in their words. */
const holistic = standard({
  id: 'ASS-06',
  title: 'Holistic: the whole person',
  stage: 'ASS',
  sources: [
    { ref: 'S4:50a', quote: 'participates in a holistic assessment' },
    { ref: 'S4:6', quote: 'broader context of the person and their' },
  ],
  reads: ['assessment', 'assessment_domain'],
  parameters: ['assessment.minDomains'],
  owed: (record, parameters) =>
    deep(record).map((one) => {
      const domains = domainsIn(record, one.id)
      const assessed = new Set(domains.filter((domain) => domain.status === 'assessed').map((domain) => domain.category))
      const want = days(parameters, 'assessment.minDomains')
      const met =
        assessed.size >= want &&
        MANDATORY.every((domain) => domains.some((answer) => answer.category === domain)) &&
        domains.some((domain) => domain.category !== 'housing' && domain.person_words.trim() !== '')
      return whenWhole(record, one, met, { key: 'whole_person', have: assessed.size, want }, [at('assessment', one, one.completed_at!)])
    }),
})

/** S4:50d: of each of the four mandatory parts of life it was asked what may come; what has a day is a day of risk. */
const future = standard({
  id: 'ASS-09',
  title: 'Present and possible future needs',
  stage: 'ASS',
  sources: [{ ref: 'S4:50d', quote: 'present and possible future needs' }],
  reads: ['assessment', 'assessment_domain', 'need', 'risk_date'],
  parameters: [],
  owed: (record) =>
    deep(record).map((one) => {
      const foreseen = needsIn(record, one.id).filter((need) => need.horizon === 'possible_future')
      const domains = domainsIn(record, one.id)
      const answered = MANDATORY.filter(
        (domain) =>
          foreseen.some((need) => need.category === domain) ||
          domains.some((answer) => answer.category === domain && (answer.none_foreseen || answer.status === 'declined')),
      )
      const dated = foreseen.filter((need) => need.expected_on !== null)
      const met =
        answered.length === MANDATORY.length && dated.every((need) => record.risk_date.some((risk) => risk.need_id === need.id || !need.in_force))
      return whenWhole(record, one, met, { key: 'future_asked', have: answered.length, want: MANDATORY.length }, [
        ...record.risk_date.filter((risk) => dated.some((need) => need.id === risk.need_id)).map((risk) => at('risk_date', risk, risk.entered_at)),
        at('assessment', one, one.completed_at!),
      ])
    }),
})

/** S3:50: how each part of life is managed, when the picture is whole; and every need carried into the plan or put aside with a reason. */
const functioning = standard({
  id: 'ASS-12',
  title: 'In-depth situation and functioning leads to a comprehensive plan',
  stage: 'ASS',
  sources: [{ ref: 'S3:50', quote: "Collect in-depth information about a client's situation and functioning to identify needs" }],
  reads: [
    'assessment',
    'assessment_domain',
    'need',
    'plan',
    'goal',
    'goal_source',
    'action',
    'need_disposition',
    'risk_date',
    'coordinator_assignment',
  ],
  parameters: [],
  owed: (record) =>
    deep(record).flatMap((one): Obligation[] => {
      const isKnown = (domain: Domain) => domain.facts.trim() !== '' && (domain.functioning as readonly unknown[]).length > 0
      // two agencies may have looked at one part of life: it is known when one of them knows
      const looks = Map.groupBy(
        domainsIn(record, one.id).filter((domain) => domain.status === 'assessed'),
        (domain) => domain.category,
      )
      const known = [...looks.values()].flatMap((of) => of.find(isKnown) ?? [])
      const plan = record.plan.find((each) => each.kind === 'person' && each.activated_at !== null && each.closed_at === null)
      const needs = needsIn(record, one.id).filter((need) => need.level >= 1 && need.in_force)
      const carried = needs.map((need) => carriedAt(record, need))
      const found = whenWhole(
        record,
        one,
        known.length === looks.size,
        { key: 'functioning_known', have: known.length, want: looks.size },
        known.slice(0, 3).map((domain) => at('assessment_domain', domain, one.completed_at!)),
      )
      if (!plan || needs.length === 0 || !plan.activated_at) return [found]
      const all = carried.every((when) => when !== null)
      return [
        found,
        {
          ...base(record, one.agency_id, carrier(record) ?? one.written_by),
          subject: `${one.id}:carried`,
          began_at: one.completed_at!,
          due_at: latest([plan.activated_at, one.completed_at!]),
          met_at: all ? latest(carried as string[]) : null,
          why: { key: 'needs_carried', have: carried.filter((when) => when !== null).length, want: needs.length },
          evidence: needs.slice(0, 3).map((need) => at('need', need, need.identified_at)),
        },
      ]
    }),
})

/** When a need went into the plan, was put aside with a reason, or was met. */
const carriedAt = (record: RecordOf<'action' | 'goal' | 'goal_source' | 'need_disposition' | 'risk_date'>, need: Need) =>
  earliest([
    ...stepsFor(record, need).map((step) => step.written_at),
    ...record.goal
      .filter((goal) => record.goal_source.some((source) => source.need_id === need.id && source.goal_id === goal.id))
      .map((goal) => goal.written_at),
    ...record.need_disposition.filter((choice) => choice.need_id === need.id).map((choice) => choice.at),
    // what may come is carried as a day of risk, which asks for a step before it
    ...record.risk_date.filter((risk) => risk.need_id === need.id).map((risk) => risk.entered_at),
    need.met_at,
  ])

/** How far the picture reaches, and what follows from it. */
export const pictureStandards: readonly Standard[] = [response, holistic, future, functioning]

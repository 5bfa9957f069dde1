import { time } from '../shared/instants.ts'
import { kindOf, MIX_DAYS, MIX_KINDS, WAY_AGAIN_DAYS, WAY_FIRST_DAYS, type MixKind } from '../shared/mix-words.ts'
import { daysAfter, onTheDay, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { isEasier } from './rules.ts'

type Record = RecordOf<'plan' | 'coordinator_assignment' | 'mix_choice' | 'match_choice' | 'housing_application' | 'planned_support' | 'way_through'>
type Plan = Record['plan'][number]
const DAY = 86_400_000
/** Asked again from so many days before it is due: earlier nobody knows yet whether it is easier. */
const KNOWN_BEFORE_DAYS = 15

/** The first of each kind that the person chose, that the plan names, or why there is none. */
function firstOf(record: Record, kind: MixKind) {
  return [
    ...record.mix_choice.filter((one) => one.kind === kind).map(({ id, at, category }) => ({ table: 'mix_choice', id, at, category })),
    ...record.match_choice
      .filter((one) => kindOf(one.category) === kind)
      .map(({ id, at, category }) => ({ table: 'match_choice', id, at, category })),
    ...record.planned_support
      .filter((one) => kindOf(one.category) === kind)
      .map(({ id, named_at, category }) => ({ table: 'planned_support', id, at: named_at, category })),
    ...(kind === 'housing'
      ? record.housing_application.map(({ id, lodged_at, category }) => ({ table: 'housing_application', id, at: lodged_at, category }))
      : []),
  ].toSorted((a, b) => time(a.at) - time(b.at))[0]
}

function base(record: Record, plan: Plan) {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  const agency_id = (staff && record.agency_of.get(staff)) ?? plan.agency_id
  return { category: 'general', agency_id, owed_by: staff ?? agency_id, owed_to: record.person.id }
}

/** One line for all four kinds: which of them is empty, and what stands in the others, is for who may know of it. */
function mixed(record: Record, plan: Plan): Obligation[] {
  if (plan.activated_at === null) return []
  const found = MIX_KINDS.flatMap((kind) => firstOf(record, kind) ?? [])
  // the last of them may be of a part of life that not everybody may know of
  const last = found.map((one) => (one.category === 'general' ? one.at : onTheDay(one.at, plan.started_at))).toSorted((a, b) => time(b) - time(a))[0]
  const met_at = found.length === MIX_KINDS.length ? last! : null
  return [
    {
      ...base(record, plan),
      subject: `${plan.id}:mix`,
      began_at: plan.activated_at,
      due_at: daysAfter(plan.activated_at, MIX_DAYS),
      met_at,
      applies: met_at !== null || plan.closed_at === null,
      why: { key: 'mix_of_four', days: MIX_DAYS },
      evidence: found.filter((one) => one.category === 'general').map(({ table, id, at }) => ({ table, id, at })),
    },
  ]
}

/** How hard the way was is asked at the beginning; after sixty days it has become easier, and the person knows who to ask. */
function throughOf(record: Record, plan: Plan, { limit, grace }: { limit: number; grace: number }): Obligation[] {
  const told = record.way_through.toSorted((a, b) => time(a.at) - time(b.at))
  const evidence = told.map(({ id, at }) => ({ table: 'way_through', id, at }))
  const from = time(plan.started_at) + (WAY_AGAIN_DAYS - KNOWN_BEFORE_DAYS) * DAY
  const easier = told.find((one, at) => time(one.at) >= from && isEasier(told.slice(0, at + 1), limit) === true)
  const begun = { ...base(record, plan), began_at: plan.started_at }
  return [
    {
      ...begun,
      subject: `${plan.id}:way`,
      due_at: daysAfter(plan.started_at, WAY_FIRST_DAYS),
      met_at: told[0]?.at ?? null,
      applies: told.length > 0 || plan.closed_at === null,
      why: { key: 'way_asked', days: WAY_FIRST_DAYS },
      evidence: evidence.slice(0, 1),
    },
    {
      ...begun,
      subject: `${plan.id}:easier`,
      due_at: daysAfter(plan.started_at, WAY_AGAIN_DAYS + grace),
      met_at: easier?.at ?? null,
      applies: easier !== undefined || plan.closed_at === null,
      why: { key: 'way_easier', days: WAY_AGAIN_DAYS, limit },
      evidence: evidence.slice(1),
    },
  ]
}

const bestMix = standard({
  id: 'COO-28',
  title: 'Best mix of support, housing and opportunity, and an easy way through',
  stage: 'COO',
  sources: [
    { ref: 'S0:13b', quote: 'bring together the best possible mix of resources, support, housing options and other opportunities' },
    { ref: 'S0:11a', quote: 'integrate a number of resources, elements and contributions' },
  ],
  reads: ['plan', 'coordinator_assignment', 'mix_choice', 'match_choice', 'housing_application', 'planned_support', 'way_through'],
  parameters: ['nav.maxRetellings', 'review.graceDays'],
  owed: (record, parameters) => {
    const [limit, grace] = [Number(parameters['nav.maxRetellings']), Number(parameters['review.graceDays'])]
    return record.plan
      .filter((plan) => plan.kind === 'person')
      .flatMap((plan) => [...mixed(record, plan), ...throughOf(record, plan, { limit, grace })])
  },
})

export const mixStandards: readonly Standard[] = [bestMix]

import { MIX_DAYS } from '../shared/service-mix-words.ts'
import { daysAfter, onTheDay, standard, type Obligation, type RecordOf, type Standard } from '../shared/standard.ts'
import { consideredAt, everydayAt, isWeighed, looksAt, mixOf, reasonFor, seriousOf } from './rules-mix.ts'

const READS = [
  'plan',
  'need',
  'coordinator_assignment',
  'match_run',
  'match_candidate',
  'match_choice',
  'service_referral',
  'planned_support',
  'service_mix_reason',
  'services',
] as const
type Record = RecordOf<(typeof READS)[number]>
type Plan = Record['plan'][number]
const later = (one: string, other: string) => (Date.parse(one) > Date.parse(other) ? one : other)

/** There is one; or it is on record why not: the person does not want it, there is none, or what they have helps. */
function thereOrWhyNot(met_at: string | null, reason: Record['service_mix_reason'][number] | undefined) {
  if (met_at !== null || !reason) return { met_at, evidence: [] }
  const evidence = [{ table: 'service_mix_reason', id: reason.id, at: reason.at }]
  if (reason.why === 'helped_already') return { met_at: reason.at, evidence }
  return { met_at, evidence, excepted: reason.why === 'not_wanted' ? ('person_refused' as const) : ('no_such_service' as const) }
}

function ofPlan(record: Record, plan: Plan): Obligation[] {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  const base = {
    agency_id: (staff && record.agency_of.get(staff)) ?? plan.agency_id,
    owed_by: staff ?? plan.agency_id,
    owed_to: record.person.id,
    applies: isWeighed(plan.level),
  }
  const reason = (need_id: string | null) => reasonFor(record.service_mix_reason, record.need, plan.id, need_id)
  const began = plan.activated_at!
  const everyday = everydayAt(mixOf(record, plan.id))
  return [
    {
      ...base,
      subject: `${plan.id}:everyday`,
      category: 'general',
      began_at: began,
      due_at: daysAfter(began, MIX_DAYS),
      ...thereOrWhyNot(everyday && onTheDay(everyday, began), reason(null)),
      why: { key: 'everyday_service', days: MIX_DAYS },
    },
    ...seriousOf(record.need).map((need): Obligation => {
      const since = later(began, need.identified_at)
      return {
        ...base,
        // one and the same, however often the need is looked at anew
        subject: `${looksAt(record.need, need.id).at(-1)}:specialist`,
        category: need.category,
        began_at: since,
        due_at: daysAfter(since, MIX_DAYS),
        ...thereOrWhyNot(consideredAt(record, need.id), reason(need.id)),
        why: { key: 'specialist_considered', level: need.level, days: MIX_DAYS },
      }
    }),
  ]
}

const bothKinds = standard({
  id: 'COO-23',
  title: 'Specialist and generalist services both',
  stage: 'COO',
  sources: [{ ref: 'S0:31b', quote: 'facilitate the appropriate delivery of specialist and generalist services' }],
  reads: READS,
  parameters: [],
  owed: (record) =>
    record.plan
      .filter((plan) => plan.kind === 'person' && plan.activated_at !== null && plan.closed_at === null)
      .flatMap((plan) => ofPlan(record, plan)),
})

export const serviceMixStandards: readonly Standard[] = [bothKinds]

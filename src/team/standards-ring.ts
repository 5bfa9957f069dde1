import { NEEDS_OTHERS_FROM, STRETCH_DAYS } from '../shared/ring-words.ts'
import { daysAfter, standard, type Obligation, type Parameters, type RecordOf, type Standard } from '../shared/standard.ts'
import { familySide, givenTo, isEnough, outsideOf, type Given, type Seen } from './rules-ring.ts'
import { at, byTime, later, partiesOf, planOf, type TeamPlan } from './standards-in-force.ts'

type Ring = RecordOf<
  | 'plan'
  | 'participant'
  | 'coordinator_assignment'
  | 'need'
  | 'service_referral'
  | 'action'
  | 'goal_source'
  | 'need_disposition'
  | 'relative'
  | 'family_offer'
  | 'family_wish'
  | 'relative_safety'
  | 'exclusion'
  | 'environment_look'
  | 'support_given'
>
const coordinating = (record: Ring, plan: TeamPlan) => {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  const agency_id = (staff && record.agency_of.get(staff)) ?? plan.agency_id
  return { agency_id, owed_by: staff ?? agency_id, owed_to: record.person.id }
}
/** What rests on a row of another agency is theirs, and known to nobody who may not know that row. */
const ofRow = (record: Ring, plan: TeamPlan, row: { agency_id: string | null; written_by: string | null }) => {
  const own = coordinating(record, plan)
  return row.agency_id === null || row.agency_id === own.agency_id
    ? own
    : { ...own, agency_id: row.agency_id, owed_by: row.written_by ?? row.agency_id }
}
const shown = (seen: readonly Seen[]) => seen.slice(0, 5).map((one) => at(one.table, one, one.at))

/** The person and somebody who works with them take part, from the day on which the plan is in force. */
function people(record: Ring, plan: TeamPlan): Obligation[] {
  const here = partiesOf(record, plan).toSorted((a, b) => byTime(a.from_at, b.from_at))
  const sides = [
    { side: 'person', part: here.find((one) => one.party_id === record.person.id) },
    { side: 'team', part: here.find((one) => record.agency_of.get(one.party_id) !== undefined) },
  ]
  return sides.map(({ side, part }) => ({
    ...coordinating(record, plan),
    category: 'general',
    subject: `${plan.id}:${side}`,
    began_at: plan.started_at,
    due_at: plan.activated_at,
    met_at: part?.from_at ?? null,
    why: { key: `ring_${side}` },
    evidence: part ? [at('participant', part, part.from_at)] : [],
  }))
}

/** Each need that weighs has a service of others, or a reason why not. */
const services = (record: Ring, plan: TeamPlan, parameters: Parameters): Obligation[] =>
  record.need
    .filter((need) => need.in_force && need.level >= NEEDS_OTHERS_FROM && need.met_at === null)
    .map((need) => {
      const days = Number((parameters['need.responseDays'] as Record<string, number>)[String(need.level)])
      const around = {
        referrals: record.service_referral,
        steps: record.action,
        sources: record.goal_source,
        dispositions: record.need_disposition,
      }
      const found = outsideOf(need, around, (party) => record.agency_of.get(party) ?? null, coordinating(record, plan).agency_id)
      const began_at = later(need.identified_at, plan.activated_at!)
      return {
        ...ofRow(record, plan, need),
        category: need.category,
        subject: `${need.id}:services`,
        began_at,
        due_at: daysAfter(began_at, days),
        met_at: found[0]?.at ?? null,
        why: { key: 'ring_services', days },
        evidence: shown(found),
      }
    })

/** Those close to the person were offered a say, or there is a reason why nobody was. */
function family(record: Ring, plan: TeamPlan, days: number): Obligation {
  const newest = <T extends { at: string; seq?: string | number }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => byTime(a.at, b.at) || Number(a.seq ?? 0) - Number(b.seq ?? 0)).at(-1)
  const away = record.relative
    .map((one) => one.id)
    .filter((id) => {
      const check = newest(record.relative_safety.filter((one) => one.relative_id === id))
      const never = record.exclusion.some((one) => one.excluded_party_id === id && String(one.to_at).endsWith('infinity'))
      return never || check?.safe === false
    })
  const look = newest(record.environment_look)
  const side = familySide({
    relatives: record.relative,
    offers: record.family_offer,
    wishes: record.relative.flatMap(({ id }) => newest(record.family_wish.filter((one) => one.relative_id === id)) ?? []),
    away: new Set(away),
    look: look && { ...look, nobody: Array.isArray(look.links) && look.links.length === 0 },
  })
  const first = side?.seen[0]
  return {
    ...(first ? ofRow(record, plan, first) : coordinating(record, plan)),
    category: 'family',
    subject: `${plan.id}:family`,
    began_at: plan.activated_at!,
    due_at: daysAfter(plan.activated_at!, days),
    met_at: (side?.how === 'offered' ? first?.at : side?.seen.at(-1)?.at) ?? null,
    ...(side?.how === 'kept_away' ? { excepted: 'safety' as const } : {}),
    why: { key: 'ring_family', days },
    evidence: side ? shown(side.seen) : [],
  }
}

const STRETCH = STRETCH_DAYS * 86_400_000
/** Of what an agency gave about one part of life, enough was for an agreed goal: in each stretch from the day the plan came into force. */
function linked(record: Ring, plan: TeamPlan, percent: number): Obligation[] {
  const from = Date.parse(plan.activated_at!)
  const stretches = Map.groupBy(
    givenTo(record.person.id, record.support_given, record.action).filter((one) => Date.parse(one.at) >= from),
    (one) => `${Math.floor((Date.parse(one.at) - from) / STRETCH)}:${one.category}:${one.agency_id}`,
  )
  return [...stretches].map(([key, given]) => {
    const n = Number(key.split(':')[0])
    const began_at = new Date(from + n * STRETCH).toISOString()
    return {
      ...ofRow(record, plan, { agency_id: given[0]!.agency_id, written_by: given[0]!.agency_id }),
      category: given[0]!.category,
      subject: `${plan.id}:given:${key}`,
      began_at,
      due_at: daysAfter(began_at, STRETCH_DAYS),
      met_at: enoughSince(given, percent),
      why: { key: 'ring_given', have: given.filter((one) => one.linked_at !== null).length, of: given.length, limit: percent },
      evidence: given.slice(-5).map((one) => at(one.table, one, one.at)),
    }
  })
}
/** Since when it is enough: once as many are linked as it takes, and all of them were given. */
function enoughSince(given: readonly Given[], percent: number): string | null {
  const when = given.flatMap((one) => one.linked_at ?? []).toSorted(byTime)
  if (!isEnough(when.length, given.length, percent)) return null
  const takes = Math.ceil((given.length * percent) / 100)
  return when[takes - 1] ?? given.at(-1)!.at
}

const ring = standard({
  id: 'COO-01',
  title: 'Every client gets a coordinated response based on the agreed plan',
  stage: 'COO',
  sources: [
    { ref: 'S1:7', quote: 'All clients receive a coordinated service response' },
    { ref: 'S4:78', quote: 'co-ordinated service based on the case-plan / agreed goals' },
  ],
  reads: [
    'plan',
    'participant',
    'coordinator_assignment',
    'need',
    'service_referral',
    'action',
    'goal_source',
    'need_disposition',
    'relative',
    'family_offer',
    'family_wish',
    'relative_safety',
    'exclusion',
    'environment_look',
    'support_given',
  ],
  parameters: ['coord.linkedDeliveryPct', 'family.offerDays', 'need.responseDays'],
  owed: (record, parameters) => {
    const plan = planOf(record)
    if (!plan || plan.kind === 'child') return []
    return [
      ...people(record, plan),
      ...services(record, plan, parameters),
      family(record, plan, Number(parameters['family.offerDays'])),
      ...linked(record, plan, Number(parameters['coord.linkedDeliveryPct'])),
    ]
  },
})

export const ringStandards: readonly Standard[] = [ring]

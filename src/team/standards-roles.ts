import { daysAfter, standard, type Obligation, type RecordOf, type Standard } from '../shared/standard.ts'
import { at, byTime, later, partiesOf, planOf, type TeamPart, type TeamPlan } from './standards-in-force.ts'
import { isLed, leadsOf, MEND_DAYS, sectionOf } from './rules.ts'

type Mapped = RecordOf<'plan' | 'participant' | 'coordinator_assignment' | 'reach_fault' | 'need' | 'need_lead' | 'goal' | 'goal_source'>
type Coordinated = RecordOf<'coordinator_assignment'>
/** Whoever coordinates keeps the map; before there is somebody, the agency that leads. */
function kept(record: Coordinated, plan: TeamPlan) {
  const staff = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
  return { agency_id: (staff && record.agency_of.get(staff)) ?? plan.agency_id, owed_by: staff ?? plan.agency_id, owed_to: record.person.id }
}

function lines(record: Mapped, plan: TeamPlan, days: number): Obligation[] {
  const others = partiesOf(record, plan).filter((one) => one.party_id !== record.person.id)
  const ids = new Set(others.map((one) => one.id))
  return [
    ...others.map((part): Obligation => ({
      ...kept(record, plan),
      category: part.category,
      subject: `${part.id}:whole`,
      began_at: later(part.from_at, plan.activated_at!),
      due_at: daysAfter(later(part.from_at, plan.activated_at!), days),
      met_at: part.whole_at,
      why: { key: 'role_line_whole', days },
      evidence: part.whole_at ? [at('participant', part, part.whole_at)] : [],
    })),
    ...record.reach_fault
      .filter((one) => ids.has(one.participant_id))
      .map((one): Obligation => ({
        ...kept(record, plan),
        category: one.category,
        subject: `${one.id}:mended`,
        began_at: one.noticed_at,
        due_at: daysAfter(one.noticed_at, MEND_DAYS),
        met_at: one.mended_at,
        why: { key: 'way_to_reach_mended', days: MEND_DAYS },
        evidence: one.mended_at ? [at('reach_fault', one, one.mended_at)] : [],
      })),
  ]
}

/** Each need that weighs has exactly one party who leads: none and two are both owed. */
function leads(record: Mapped, plan: TeamPlan, days: number): Obligation[] {
  const led = { leads: record.need_lead, goals: record.goal.filter((one) => one.plan_id === plan.id), sources: record.goal_source }
  return record.need.filter(isLed).map((need) => {
    const found = leadsOf(need.id, led)
    const began_at = later(need.identified_at, plan.activated_at!)
    return {
      ...kept(record, plan),
      category: need.category,
      subject: `${need.id}:led`,
      began_at,
      due_at: daysAfter(began_at, days),
      met_at: found.length === 1 ? later(found[0]!.at, began_at) : null,
      why: { key: 'need_led_by_one', n: found.length },
      evidence: record.need_lead.filter((one) => one.need_id === need.id && one.ended_at === null).map((one) => at('need_lead', one, one.at)),
    }
  })
}

const map = standard({
  id: 'COO-06',
  title: 'Roles, responsibilities and communication pathways clear',
  stage: 'COO',
  sources: [{ ref: 'S1:18', quote: 'The roles, responsibilities and pathways of communication' }],
  reads: ['plan', 'participant', 'coordinator_assignment', 'reach_fault', 'need', 'need_lead', 'goal', 'goal_source'],
  parameters: ['party.agreeDays'],
  owed: (record, parameters) => {
    const plan = planOf(record)
    const days = Number(parameters['party.agreeDays'])
    return plan ? [...lines(record, plan, days), ...leads(record, plan, days)] : []
  },
})

type Written = RecordOf<'plan' | 'participant' | 'coordinator_assignment' | 'plan_version' | 'plan_agreement'>
/** When a version came into force: published, and agreed to by its owner, or run without their yes for a while. */
const inForceFrom = (record: Written, version: Written['plan_version'][number]) => {
  const agreed = record.plan_agreement
    .filter((one) => one.plan_id === version.plan_id && one.n === version.n)
    .toSorted((a, b) => byTime(a.at, b.at))[0]
  return agreed ? later(agreed.at, version.published_at) : version.published_at
}
/** Who joined is in the written plan, who left is not: by the first version in force that says so. */
function written(record: Written, plan: TeamPlan, part: TeamPart, days: number): Obligation {
  const left = part.to_at !== null
  const began_at = later(part.to_at ?? part.from_at, plan.activated_at!)
  const versions = record.plan_version.filter((one) => one.plan_id === plan.id && one.n <= plan.n).toSorted((a, b) => a.n - b.n)
  const named = (version: Written['plan_version'][number]) => sectionOf(version.roles).some((line) => line.party_id === part.party_id)
  const back = record.participant.some((one) => one.plan_id === plan.id && one.party_id === part.party_id && one.to_at === null)
  const newest = versions.at(-1)
  // what stands written today decides; since when, the first of the versions in a row that say the same
  const says = newest !== undefined && named(newest) !== left
  let first = newest
  for (const version of versions.toReversed()) {
    if (named(version) === left) break
    first = version
  }
  return {
    ...kept(record, plan),
    category: part.category,
    subject: `${part.id}:${left ? 'written_out' : 'written'}`,
    began_at,
    due_at: daysAfter(began_at, days),
    met_at: says && first ? later(inForceFrom(record, first), began_at) : null,
    applies: !(left && back),
    why: { key: left ? 'left_the_written_plan' : 'in_the_written_plan', days, n: plan.n },
    evidence: says && first ? [at('plan_version', first, first.published_at)] : [],
  }
}

const inPlan = standard({
  id: 'COO-07',
  title: 'Roles and responsibilities are written in the plan',
  stage: 'COO',
  sources: [{ ref: 'S1:33', quote: 'The roles and responsibilities of all parties should be documented within the support plan' }],
  reads: ['plan', 'participant', 'coordinator_assignment', 'plan_version', 'plan_agreement'],
  parameters: ['party.agreeDays'],
  owed: (record, parameters) => {
    const plan = planOf(record)
    if (!plan) return []
    const ever = record.participant.filter((one) => one.plan_id === plan.id)
    // who came and went before the plan was in force was never a part of what it says
    const counted = ever.filter((one) => one.to_at === null || byTime(one.to_at, plan.activated_at!) > 0)
    return counted.map((part) => written(record, plan, part, Number(parameters['party.agreeDays'])))
  },
})

type Together = RecordOf<'plan' | 'participant' | 'coordinator_assignment' | 'action'>
/** A plan that is coordinated has two who take part at least, the person among them; and everybody is responsible for something. */
function together(record: Together, plan: TeamPlan, days: number): Obligation[] {
  const here = partiesOf(record, plan).toSorted((a, b) => byTime(a.from_at, b.from_at))
  const whole = here.length >= 2 && here.some((one) => one.party_id === record.person.id)
  const second = here.find((one) => one.party_id !== record.person.id)
  return [
    {
      ...kept(record, plan),
      category: 'general',
      subject: `${plan.id}:two`,
      began_at: plan.started_at,
      due_at: plan.activated_at,
      met_at: whole && second ? second.from_at : null,
      why: { key: 'two_take_part', n: here.length },
      evidence: second ? [at('participant', second, second.from_at)] : [],
    },
    ...here
      .filter((one) => one.party_id !== record.person.id)
      .map((part): Obligation => {
        const steps = record.action
          .filter((one) => one.plan_id === plan.id && one.responsible_id === part.party_id && one.agreed_at !== null)
          .toSorted((a, b) => byTime(a.agreed_at!, b.agreed_at!))
        const since = [part.responsible_at, steps[0]?.agreed_at ?? null].filter((one) => one !== null).toSorted(byTime)[0] ?? null
        const began_at = later(part.from_at, plan.activated_at!)
        return {
          ...kept(record, plan),
          category: part.category,
          subject: `${part.id}:responsible`,
          began_at,
          due_at: daysAfter(began_at, days),
          met_at: since && later(since, began_at),
          why: { key: 'responsible_for_something', days },
          evidence: [
            ...(part.responsible_at ? [at('participant', part, part.responsible_at)] : []),
            ...steps.slice(0, 3).map((one) => at('action', one, one.agreed_at!)),
          ],
        }
      }),
  ]
}

const circle = standard({
  id: 'COO-18',
  title: 'A number of participants including the person',
  stage: 'COO',
  sources: [
    { ref: 'S0:21', quote: 'a number of participants are involved' },
    {
      ref: 'S0:31a',
      quote: 'deliberate organisation of supportive activities between two or more participants (including the person)',
    },
  ],
  reads: ['plan', 'participant', 'coordinator_assignment', 'action'],
  parameters: ['party.agreeDays'],
  owed: (record, parameters) => {
    const plan = planOf(record)
    return plan ? together(record, plan, Number(parameters['party.agreeDays'])) : []
  },
})

export const roleStandards: readonly Standard[] = [map, inPlan, circle]

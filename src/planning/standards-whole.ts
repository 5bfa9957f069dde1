import { daysAfter, type Obligation, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { dayAfter } from './rules.ts'
import { easedBy, lastDayToEase } from './rules-ahead.ts'
import type { LevelRule } from './rules-level.ts'
import { risesOf } from './rules-rises.ts'
import { at, base, earliest, latest, ofPerson, upTo, whenAll } from './standards-record.ts'

/** How a day of risk went is said within this many days after it. */
const TOLD_DAYS = 7
/** More coordination suggested than decided is decided about within this many days. */
const CONFIRM_DAYS = 7
const endOf = (day: string) => `${day}T23:59:59.999Z`
type Plan = PersonRecord['plan'][number]
const current = (record: RecordOf<'plan'>) => ofPerson(record).filter((plan) => plan.closed_at === null)

const revision = standard({
  id: 'PLN-17',
  title: 'Open to revision as circumstances change',
  stage: 'PLN',
  sources: [{ ref: 'S1:56', quote: 'properly monitored/reviewed and open to revision as circumstances change' }],
  reads: ['plan', 'plan_version', 'plan_agreement', 'plan_change_request', 'coordinator_assignment'],
  parameters: ['change.answerDays', 'party.agreeDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['change.answerDays'])
    return record.plan.flatMap((plan): Obligation[] => [
      ...record.plan_change_request
        .filter((one) => one.plan_id === plan.id)
        .map((one): Obligation => ({
          ...base(record, plan),
          category: one.category,
          owed_to: one.asked_by,
          subject: `${one.id}:answered`,
          began_at: one.at,
          due_at: daysAfter(one.at, days),
          met_at: one.answered_at,
          why: { key: 'change_answered', days },
          evidence: [at('plan_change_request', one, one.answered_at ?? one.at)],
        })),
      ...changesOf(record, plan, Number(parameters['party.agreeDays'])),
    ])
  },
})

/** Each version after the first says why it came, and the owner has agreed to it; one that was replaced meanwhile is no longer asked about. */
function changesOf(record: RecordOf<'plan_version' | 'plan_agreement' | 'coordinator_assignment'>, plan: Plan, days: number): Obligation[] {
  const versions = record.plan_version.filter((one) => one.plan_id === plan.id && one.n > 1)
  return versions.map((version): Obligation => {
    const agreed = record.plan_agreement.find((one) => one.plan_id === plan.id && one.n === version.n)
    return {
      ...base(record, plan),
      subject: `${version.id}:agreed`,
      began_at: version.published_at,
      due_at: daysAfter(version.published_at, days),
      met_at: version.reason.trim() === '' ? null : (agreed?.at ?? null),
      unmet_for_good: version.reason.trim() === '',
      applies: agreed !== undefined || !versions.some((later) => later.n > version.n),
      why: { key: 'version_agreed', n: version.n, days },
      evidence: [at('plan_version', version, version.published_at), ...(agreed ? [at('plan_agreement', agreed, agreed.at)] : [])],
    }
  })
}

const level = standard({
  id: 'PLN-19',
  title: 'More issues and more services mean more coordination',
  stage: 'PLN',
  sources: [{ ref: 'S1:10', quote: 'it is more likely that greater coordination is needed as more services are involved' }],
  reads: ['plan', 'need', 'involvement', 'vulnerability', 'level_decision', 'coordinator_assignment'],
  parameters: ['coord.levelRule', 'need.planThreshold'],
  owed: (record, parameters) =>
    current(record).flatMap((plan) =>
      risesOf(growing(record, plan, Number(parameters['need.planThreshold'])), parameters['coord.levelRule'] as LevelRule).map(
        (rise): Obligation => ({
          ...base(record, plan),
          subject: `${plan.id}:${rise.at}`,
          began_at: rise.at,
          due_at: daysAfter(rise.at, CONFIRM_DAYS),
          met_at: rise.answered_at,
          applies: !rise.passed,
          why: { key: 'level_confirmed', level: rise.suggested, domains: rise.domains, agencies: rise.agencies, days: CONFIRM_DAYS },
          evidence: record.level_decision.filter((one) => one.plan_id === plan.id).map((one) => at('level_decision', one, one.at)),
        }),
      ),
    ),
})

function growing(record: RecordOf<'need' | 'involvement' | 'vulnerability' | 'level_decision'>, plan: Plan, threshold: number) {
  const decided = record.level_decision.filter((one) => one.plan_id === plan.id).map(({ at: when, level: to }) => ({ at: when, level: to }))
  // decided before decisions were kept apart, or brought from elsewhere
  const known = plan.level !== null && plan.level_decided_at !== null ? [{ at: plan.level_decided_at, level: plan.level }] : []
  return {
    needs: record.need
      .filter((need) => need.level >= threshold)
      .map((need) => ({ from: need.identified_at, to: need.met_at, category: need.category })),
    agencies: record.involvement
      .map((one) => ({ from: one.from_at, to: one.to_at, agency: record.agency_of.get(one.party_id) ?? one.party_id }))
      .filter((one) => one.agency !== plan.agency_id),
    high: record.vulnerability
      .filter((one) => one.high)
      .map((one) => ({ from: `${one.from_on}T00:00:00Z`, to: one.to_on && `${one.to_on}T00:00:00Z` })),
    decisions: decided.length > 0 ? decided : known,
  }
}

const crisis = standard({
  id: 'PLN-20',
  title: 'Plan before there is a crisis',
  stage: 'PLN',
  sources: [{ ref: 'S3:72', quote: 'Plan before there is a crisis' }],
  reads: ['plan', 'need', 'vulnerability', 'crisis_plan', 'coordinator_assignment'],
  parameters: ['crisis.planDays', 'need.planThreshold'],
  owed: (record, parameters) => {
    const days = Number(parameters['crisis.planDays'])
    const threshold = Number(parameters['need.planThreshold'])
    return current(record).flatMap((plan): Obligation[] => {
      const began = earliest([
        ...record.vulnerability.filter((one) => one.high && one.to_on === null).map((one) => `${one.from_on}T00:00:00Z`),
        ...record.need
          .filter((need) => need.category === 'safety' && need.level >= threshold && need.met_at === null)
          .map((need) => need.identified_at),
      ])
      if (began === null) return []
      const from = latest([began, plan.activated_at!])!
      const ready = record.crisis_plan.map((one) => whenAll([one.agreed_at, one.copy_given_at]))
      return [
        {
          ...base(record, plan),
          category: 'safety',
          subject: plan.id,
          began_at: from,
          due_at: daysAfter(from, days),
          met_at: earliest(ready),
          why: { key: 'crisis_plan', days },
          evidence: record.crisis_plan.map((one) => at('crisis_plan', one, one.agreed_at)),
        },
      ]
    })
  },
})

const risks = standard({
  id: 'PLN-21',
  title: 'Crisis-provoking situations eased in advance',
  stage: 'PLN',
  sources: [{ ref: 'S3:72', quote: 'alleviate crisis-provoking situations' }],
  reads: ['plan', 'risk_date', 'action', 'coordinator_assignment'],
  parameters: ['riskDate.leadDays'],
  owed: (record, parameters) => {
    const lead = Number(parameters['riskDate.leadDays'])
    const [plan] = record.plan.filter((one) => one.closed_at === null)
    if (!plan) return []
    return record.risk_date.flatMap((risk): Obligation[] => {
      const step = easedBy(risk, record.action, lead)
      const own = { ...base(record, plan), category: risk.category }
      const early = lastDayToEase(risk.on_day, lead)
      const before = risk.outcome_at !== null && upTo(risk.outcome_at, endOf(early)) // settled before a step was needed
      return [
        {
          ...own,
          subject: `${risk.id}:eased`,
          began_at: risk.entered_at,
          due_at: upTo(endOf(early), risk.entered_at) ? endOf(risk.on_day) : endOf(early),
          met_at: step?.agreed_at ?? null,
          applies: step !== undefined || !before,
          why: { key: 'risk_eased', day: risk.on_day, days: lead },
          evidence: [at('risk_date', risk, risk.entered_at), ...(step ? [at('action', step, step.agreed_at!)] : [])],
        },
        {
          ...own,
          subject: `${risk.id}:told`,
          began_at: risk.entered_at,
          due_at: endOf(dayAfter(risk.on_day, TOLD_DAYS)),
          met_at: risk.outcome_at,
          why: { key: 'risk_outcome', day: risk.on_day, days: TOLD_DAYS },
          evidence: risk.outcome_at ? [at('risk_date', risk, risk.outcome_at)] : [],
        },
      ]
    })
  },
})

/** What is owed of the plan as a whole: that it follows the person's life, and is ready before a crisis. */
export const wholeStandards: readonly Standard[] = [revision, level, crisis, risks]

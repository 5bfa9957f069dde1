import type { Reason } from '../shared/refusal.ts'
import { deficitIn, DEFICIT_LIMIT } from '../shared/wording.ts'
import type { Facts } from './rules-gate.ts'
import { OPEN_GOALS } from './rules.ts'
import { leadsUp } from './rules-goals.ts'
import { SAID, sectionsOf, type SectionState } from './rules-sections.ts'

const openGoals = (facts: Facts) => facts.goals.filter((goal) => OPEN_GOALS.includes(goal.state))
const percent = (some: number, all: number) => Math.round((100 * some) / all)

/** The ten parts of this plan, as they stand. */
export function partsOf(facts: Facts): SectionState[] {
  const goals = openGoals(facts)
  const present = facts.participants.filter((one) => one.to_at === null)
  return sectionsOf({
    about_me: facts.about_me,
    voices: facts.voices.length,
    strengths: facts.strengths.length,
    order: facts.orders.some((order) => order.by === 'person'),
    goals: goals.length,
    goals_without_step: goals.filter((goal) => !facts.actions.some((action) => action.goal_id === goal.id && action.state !== 'cancelled')).length,
    others: present.filter((one) => one.party_id !== facts.owner).length,
    risks: facts.risks.length + facts.vulnerabilities.length,
    level_decided: facts.plan.level !== null,
    agreed: facts.agreements.some((one) => one.n === facts.plan.n && one.basis !== 'interim'),
    sections: facts.sections,
  })
}

/** What the points of a good plan ask for beyond what every plan needs anyway (S1:46, 48, 50, 52, 55, 56). */
export function draftLacks(facts: Facts): Reason[] {
  const goals = openGoals(facts)
  if (facts.plan.kind !== 'person' || goals.length === 0) return []
  const faults = percent(goals.filter((goal) => deficitIn(goal.words) !== null).length, goals.length)
  const up = percent(goals.filter(leadsUp).length, goals.length)
  const unnamed = facts.actions.filter(
    (action) => action.state === 'proposed' && action.responsible_id === null && goals.some((goal) => goal.id === action.goal_id),
  )
  return [
    ...(faults > DEFICIT_LIMIT ? [{ refusal: 'too_many_goals_as_faults', share: faults, limit: DEFICIT_LIMIT }] : []),
    ...(up < facts.step_up_pct ? [{ refusal: 'too_few_goals_step_up', share: up, limit: facts.step_up_pct }] : []),
    ...partsOf(facts)
      .filter((part) => part.state === 'open' && SAID.some((one) => one === part.section))
      .map((part) => ({ refusal: 'section_open', section: part.section })),
    ...(facts.opinions.length > 0 ? [{ refusal: 'nothing_observed_in_notes' }] : []),
    ...unnamed.map((action) => ({ refusal: 'step_without_a_name', action_id: action.id })),
    ...facts.requests.filter((one) => one.at < facts.answer_before).map((one) => ({ refusal: 'change_not_answered', request_id: one.id })),
  ]
}

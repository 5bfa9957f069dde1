import { Refusal } from '../shared/refusal.ts'
import { dayAfter } from './rules.ts'

type Need = { category: string; level: number; met_at: string | null }
type Flag = { high: boolean; to_on: string | null }
/** A crisis plan is asked for when somebody is highly vulnerable, or safety is a need that weighs. */
export const needsCrisisPlan = (facts: { needs: readonly Need[]; vulnerabilities: readonly Flag[]; today: string; threshold: number }): boolean =>
  facts.vulnerabilities.some((one) => one.high && (one.to_on === null || one.to_on > facts.today)) ||
  facts.needs.some((need) => need.category === 'safety' && need.level >= facts.threshold && need.met_at === null)

/** A day of risk is entered before it comes. @throws Refusal risk_in_the_past */
export function mayBeRisk(on_day: string, today: string): void {
  if (on_day < today) throw new Refusal('risk_in_the_past')
}

/** What became of it is said once the day is there, or once it is avoided. @throws Refusal outcome_already, outcome_before_the_day */
export function mayTellOutcome(risk: { on_day: string; outcome: string | null }, outcome: string, today: string): void {
  if (risk.outcome !== null) throw new Refusal('outcome_already', 409)
  if (outcome === 'happened' && risk.on_day > today) throw new Refusal('outcome_before_the_day')
}

const AGREED = ['agreed', 'in_progress', 'blocked', 'done', 'confirmed']
/** The last day on which a step still comes early enough. */
export const lastDayToEase = (on_day: string, lead_days: number): string => dayAfter(on_day, -lead_days)

type Step = { risk_date_id: string | null; state: string; due_at: string | null; agreed_at: string | null }
/** The step that eases this day: agreed, and due early enough; a day learned of late is eased by whatever comes before it. */
export function easedBy<One extends Step>(risk: { id: string; on_day: string; entered_at: string }, steps: readonly One[], lead_days: number) {
  const last = lastDayToEase(risk.on_day, lead_days)
  const until = risk.entered_at.slice(0, 10) > last ? risk.on_day : last
  return steps
    .filter(
      (step) =>
        step.risk_date_id === risk.id &&
        AGREED.includes(step.state) &&
        step.agreed_at !== null &&
        step.due_at !== null &&
        step.due_at.slice(0, 10) <= until,
    )
    .toSorted((a, b) => Date.parse(a.agreed_at!) - Date.parse(b.agreed_at!))[0]
}

import type { CoordinationLevel } from '../shared/model.gen.ts'
import { Refusal } from '../shared/refusal.ts'

export type LevelRule = {
  none: { domains: number; agencies: number }
  low: { domains: number; agencies: number }
  high: { domains: number; agencies: number; flag: boolean }
}
/** Domains with a need at or above the threshold; agencies beside the one that leads; whether a high vulnerability stands. */
export type Complexity = { domains: number; agencies: number; high: boolean }

const LEVELS: readonly CoordinationLevel[] = ['none', 'low', 'medium', 'high']

/** More issues and more services mean more coordination (S1:10). Never falls when a domain or an agency is added. */
export function suggestedLevel({ domains, agencies, high }: Complexity, rule: LevelRule): CoordinationLevel {
  if (domains >= rule.high.domains || agencies >= rule.high.agencies || (rule.high.flag && high)) return 'high'
  if (domains <= rule.none.domains && agencies <= rule.none.agencies) return 'none'
  return domains <= rule.low.domains && agencies <= rule.low.agencies ? 'low' : 'medium'
}

export const isLower = (level: CoordinationLevel, suggested: CoordinationLevel): boolean => LEVELS.indexOf(level) < LEVELS.indexOf(suggested)

/** Less coordination than what is known suggests is a decision with a reason, not an omission (PLN-18). @throws Refusal lower_level_needs_a_reason */
export function mayDecideLevel(level: CoordinationLevel, suggested: CoordinationLevel, reason: string): void {
  if (isLower(level, suggested) && reason === '') throw new Refusal('lower_level_needs_a_reason')
}

/** More coordination means a review sooner, from today; less leaves the day that was promised (PLN-19). */
export const reviewedSooner = (plan: { next_review_on: string | null }, day: string): { next_review_on?: string } =>
  plan.next_review_on !== null && day < plan.next_review_on ? { next_review_on: day } : {}

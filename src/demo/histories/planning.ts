/** A plan in the making: whose, from when, and how far it came. */
import type { Making, Someone } from './someone.ts'

export type PlanState = 'drafting' | 'proposed' | 'active' | 'under_review' | 'suspended' | 'closing' | 'closed'
export type Planned = { id: string; goals: string[]; from: string; level: 'none' | 'low' | 'medium' | 'high' }
export type MakingPlan = Making & { one: Someone; plan: string; from: string; state: PlanState }
export const inForce = (state: PlanState) => !['drafting', 'proposed'].includes(state)
/** What the goals brought with them: ids for the version, and each party who was asked, by login where they have one. */
export type Parts = { goals: string[]; inVersion: string[]; parties: Map<string, string | null> }

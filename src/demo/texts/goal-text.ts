/** How a goal and its steps are told to the generator. */
import type { AgencyKey } from '../network.ts'

/** Who takes a step: the person, whoever coordinates, a support worker, or a partner agency. */
export type Taker = 'person' | 'coordinator' | 'worker' | Exclude<AgencyKey, 'a1'>
export type StepText = readonly [words: string, deliverable: string, taker: Taker]
export type GoalText = { words: string; measure: string; horizon: 'immediate' | 'short' | 'long'; housing?: true; steps: readonly StepText[] }

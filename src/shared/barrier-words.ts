/** What stands in people's way, in the words that every step of care uses; the network counts each kind. Where it must change follows from it (0346). */
export const BARRIER_KINDS = [
  'identity',
  'cost',
  'transport',
  'waiting',
  'full',
  'stigma',
  'digital',
  'language',
  'age_rule',
  'area_rule',
  'money_rule',
  'papers_rule',
  'precondition',
  'other_rule',
  'no_fitting_service',
  'service_gap',
  'service_declined',
  'between_agencies',
  'other',
] as const
export type BarrierKind = (typeof BARRIER_KINDS)[number]

/** Where a step works, from the person outwards. */
export const STEP_LEVELS = ['individual', 'family', 'community', 'organisation', 'system', 'policy'] as const
export type StepLevel = (typeof STEP_LEVELS)[number]
/** Three circles: the person and those close to them; those around; what makes the rules. */
export const CIRCLE: Record<StepLevel, 'micro' | 'mezzo' | 'macro'> = {
  individual: 'micro',
  family: 'micro',
  community: 'mezzo',
  organisation: 'mezzo',
  system: 'macro',
  policy: 'macro',
}
/** From so many steps on it is worth a hint that all of them work in one circle (PRI-06). */
export const ENOUGH_STEPS_FOR_A_MIX = 10

/** The circles that these steps work in. */
export const circlesOf = (steps: readonly { level: string }[]): ('micro' | 'mezzo' | 'macro')[] => [
  ...new Set(steps.map(({ level }) => CIRCLE[level as StepLevel])),
]

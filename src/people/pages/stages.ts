export const STEPS = ['start', 'assess', 'discuss', 'plan', 'coordinate', 'review', 'end'] as const
/** Which step of the way each stage belongs to; the engine says the stage. */
const STEP_OF = {
  known: 'start',
  received: 'start',
  responded: 'start',
  screening: 'start',
  unable_to_contact: 'start',
  withdrawn: 'start',
  not_accepted: 'start',
  referred_on: 'start',
  waiting: 'start',
  assessing: 'assess',
  planning: 'plan',
  active: 'coordinate',
  suspended: 'coordinate',
  under_review: 'review',
  closing: 'end',
  follow_up: 'end',
  closed: 'end',
} as const satisfies Record<string, (typeof STEPS)[number]>
type Stage = keyof typeof STEP_OF
export const STAGES = Object.keys(STEP_OF) as Stage[]
export const stepOf = (state: string) => (state in STEP_OF ? STEP_OF[state as Stage] : 'start')

import type { AssessmentState, EntryState, PlanState } from '../shared/model.gen.ts'

export type Where =
  | 'nothing'
  | 'asked'
  | 'talking'
  | 'not_accepted'
  | 'sent_on'
  | 'waiting'
  | 'knowing'
  | 'planning'
  | 'agreeing'
  | 'under_way'
  | 'review'
  | 'ending'
  | 'after'
export type Facts = {
  entry: EntryState | null
  support: string | null
  coordinated: boolean
  assessment: AssessmentState | null
  plan: PlanState | null
  reviewing: boolean
}

const OF_ENTRY: Record<EntryState, Where> = {
  received: 'asked',
  responded: 'talking',
  screening: 'talking',
  accepted: 'waiting',
  waiting: 'waiting',
  assigned: 'knowing',
  not_accepted: 'not_accepted',
  referred_on: 'sent_on',
  declined_elsewhere: 'sent_on',
  landed: 'after',
  exhausted: 'not_accepted',
  unable_to_contact: 'asked',
  withdrawn: 'nothing',
  closed: 'nothing',
}
const OF_PLAN: Partial<Record<PlanState, Where>> = {
  proposed: 'agreeing',
  agreed: 'planning',
  active: 'under_way',
  under_review: 'review',
  suspended: 'under_way',
  closing: 'ending',
}
const STILL_ASKED: readonly EntryState[] = ['received', 'responded', 'screening']
const ENDED = ['closed', 'follow_up', 'follow_up_complete']
const ENDING = ['exit_offered', 'exit_planning', 'ready_to_close', 'unplanned_exit']

/**
 * Where a person is on their way. A new first contact counts before a support that has ended; the plan counts before
 * the assessment it came from; waiting for a coordinator counts before getting to know each other.
 */
export function whereIs(facts: Facts): Where {
  const ended = facts.support !== null && ENDED.includes(facts.support)
  if (ended && facts.entry && STILL_ASKED.includes(facts.entry)) return OF_ENTRY[facts.entry]
  if (ended) return 'after'
  if (facts.support && ENDING.includes(facts.support)) return 'ending'
  if (facts.reviewing) return 'review'
  const planned = facts.plan ? OF_PLAN[facts.plan] : undefined
  if (planned) return planned
  if (facts.support === null && facts.plan === null) return facts.entry ? OF_ENTRY[facts.entry] : 'nothing'
  if (facts.assessment === 'agreed' || facts.assessment === 'agreed_with_differences') return 'planning'
  if (facts.assessment === null && !facts.coordinated) return 'waiting'
  return 'knowing'
}

/** The five steps the person is told of: talk, get to know each other, plan, do it, carry on. */
export const STEP: Record<Where, number> = {
  nothing: 0,
  asked: 1,
  talking: 1,
  not_accepted: 1,
  sent_on: 1,
  waiting: 1,
  knowing: 2,
  planning: 3,
  agreeing: 3,
  under_way: 4,
  review: 4,
  ending: 5,
  after: 5,
}

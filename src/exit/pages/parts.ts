import type { z } from 'zod'
import type { FollowUp, Period } from '../contract.ts'

export type Shown = z.output<typeof Period>
export type Point = z.output<typeof FollowUp>
export type Part = { person: string; period: Shown }

export const MODES = ['in_person', 'phone', 'text', 'video', 'email', 'letter'] as const
export type Mode = (typeof MODES)[number]
export const SITUATIONS = [
  'rental_social',
  'rental_private',
  'rental_subsidised',
  'owner',
  'long_term_supported',
  'staying_with_others',
  'transitional',
  'emergency_shelter',
  'motel',
  'rough_sleeping',
  'institution',
  'other',
  'deceased',
  'unknown_not_asked',
  'unknown_refused',
  'unknown_does_not_know',
] as const
export type Situation = (typeof SITUATIONS)[number]

export const STEPS = ['offer', 'answer', 'plan', 'follow_up_plan', 'close', 'follow_ups'] as const
export type Step = (typeof STEPS)[number]

/** Which steps of leaving are done. After a sudden leaving the first four were not taken, and are not shown as if they had been. */
export function doneSteps(period: Shown): ReadonlySet<Step> {
  const { offer, exit_plan, follow_up_plan, follow_ups } = period
  const ended = period.closed_at !== null
  const offered = offer !== null && (ended || period.state !== 'active')
  const done: Record<Step, boolean> = {
    offer: offered,
    answer: offered && offer.response !== null,
    plan: (exit_plan?.what_keeps_it !== undefined && exit_plan.what_keeps_it !== '') || (offered && offer.response === 'declined'),
    follow_up_plan: follow_up_plan !== null,
    close: ended,
    follow_ups: ended && follow_ups.every((point) => point.state !== 'due'),
  }
  return new Set(STEPS.filter((step) => done[step]))
}

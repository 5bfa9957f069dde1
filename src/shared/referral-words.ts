/** The states of a person's way to a service (SM-7), and what may be said about them. */
export const LINKAGE = [
  'identified',
  'discussed',
  'consented',
  'sent',
  'acknowledged',
  'accepted',
  'waitlisted',
  'declined',
  'appointment_set',
  'linked',
  'ongoing',
  'disengaged',
  're_linked',
  'completed',
  'alternative_sought',
  'withdrawn_by_client',
] as const
export type Linkage = (typeof LINKAGE)[number]

/** Why a service says no. Each becomes a barrier, which the network counts; a precondition is treatment, sobriety or attendance asked for first. */
export const DECLINE_KINDS = [
  'age_rule',
  'area_rule',
  'money_rule',
  'papers_rule',
  'precondition',
  'other_rule',
  'full',
  'not_our_work',
  'other',
] as const
export type DeclineKind = (typeof DECLINE_KINDS)[number]

/** Why the person does not want it; they need not say. */
export const WITHDRAWN_WHY = ['no_longer_needed', 'found_other', 'not_for_me', 'too_far', 'took_too_long', 'not_said'] as const
/** What follows when they do not. */
export const WITHDRAWN_THEN = ['look_again', 'ask_later', 'leave_it'] as const

/** What may be done with a referral; at whose end and when, src/referral/rules.ts says. */
export const REFERRAL_ACTS = [
  'discuss',
  'consent',
  'send',
  'acknowledge',
  'accept',
  'waitlist',
  'decline',
  'appoint',
  'visit',
  'confirm',
  'seek',
  'go_on',
  'stay_away',
  'come_back',
  'complete',
  'withdraw',
  'delay',
  'check',
] as const
export type ReferralAct = (typeof REFERRAL_ACTS)[number]

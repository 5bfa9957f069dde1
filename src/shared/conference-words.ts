/** The states of a conference and its minutes (SM-8), what kind it is, and what may be done with it. */
export const MEETING = ['planned', 'invited', 'held', 'minutes_draft', 'confirmed', 'filed', 'cancelled'] as const
export type Meeting = (typeof MEETING)[number]

/** Of workers of one agency, of everybody who works with the person, of several agencies, or with the person and whoever is close to them. */
export const MEETING_KINDS = ['inter_agency', 'team', 'family', 'staff'] as const
/** Why something is worth speaking about, as the plan shows it. */
export const BECAUSE = ['overdue', 'not_agreed', 'blocked', 'priority'] as const
export type Because = (typeof BECAUSE)[number]

/** What may be done with a conference; by whom and when, src/conference/rules.ts says. */
export const CONFERENCE_ACTS = ['agenda', 'invite', 'hold', 'cancel', 'write', 'speak', 'confirm', 'file', 'add'] as const
export type ConferenceAct = (typeof CONFERENCE_ACTS)[number]

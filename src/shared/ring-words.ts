/** The four sides of a coordinated response: the person, those close to them, the team, services of others (COO-01). */
export const SIDES = ['person', 'family', 'team', 'services'] as const
export type Side = (typeof SIDES)[number]
/** What stands for the side of those close to the person: somebody was offered a say, or why nobody was. */
export const FAMILY_SIDE = ['offered', 'not_wanted', 'kept_away', 'nobody'] as const
export type FamilySide = (typeof FAMILY_SIDE)[number]
/** A need of this level has a service of another agency, or a reason why not. */
export const NEEDS_OTHERS_FROM = 3
/** What was given is looked at in stretches of so many days from the day on which the plan came into force. */
export const STRETCH_DAYS = 90

/** Lists that name no person, and what is written that may change them. */
export const LISTS: Readonly<Record<string, string>> = {
  action: 'requests',
  coordinator_assignment: 'requests',
  entry_request: 'entry',
  onward_referral: 'entry',
  service_referral: 'referrals',
  info_exchange: 'exchanges',
  conference: 'conferences',
  conference_invitation: 'conferences',
}
/** That somebody may see less of this person from now on. */
export const SEES_LESS = 'access'
/** That something else is owed than before: what stands on Today. */
const OWED_CHANGES = 'today'

/**
 * As what a change is announced. Whoever may know of the person hears that something was written; of what kind is said only where a list depends on
 * it: that somebody was shut out, or found not safe, is itself something to know.
 */
export const announcedAs = (topic: string): string =>
  topic === SEES_LESS || topic === OWED_CHANGES || Object.hasOwn(LISTS, topic) ? topic : 'record'

/** Words of the mix of services in a plan: in contract, rules, pages and the catalogue. */
export const MIX_REASONS = ['not_wanted', 'none_exists', 'helped_already'] as const
export type MixReasonWhy = (typeof MIX_REASONS)[number]
/** What a support that the plan names may be. */
export const SUPPORT_KINDS = ['specialist', 'generalist', 'not_a_service'] as const
/** From this level of need on a specialist is considered. */
export const SERIOUS = 3
/** Whoever begins with a plan has so many days for both. */
export const MIX_DAYS = 14

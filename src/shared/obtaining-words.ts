/** How far a support is, what is done to get it, and what a step may need: words that more than one step of care uses (0353). */
export const SUPPORT_STATES = ['not_started', 'seeking', 'obtained', 'in_use', 'not_obtainable'] as const
export type SupportState = (typeof SUPPORT_STATES)[number]
export const OBTAINING_KINDS = ['tried', 'changed_source', 'obtained', 'in_use', 'not_obtainable', 'again', 'told'] as const
export type ObtainingKind = (typeof OBTAINING_KINDS)[number]
export const OBTAINING_WAYS = ['call', 'message', 'visit', 'application', 'referral', 'meeting', 'other'] as const
export const RESOURCE_KINDS = ['person', 'interpreter', 'vehicle', 'money', 'item', 'place'] as const
export const RESOURCE_STATES = ['needed', 'sourced', 'confirmed', 'unavailable'] as const
export type ResourceState = (typeof RESOURCE_STATES)[number]
/** So many days after the plan came into force somebody has done something to get each support; then the person hears within these what cannot be had. */
export const BEGIN_DAYS = 7
export const TELL_DAYS = 3

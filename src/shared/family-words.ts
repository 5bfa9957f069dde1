/** How somebody close to a person may have a say, and how they were told something. */
export const FAMILY_WAYS = ['planning_talk', 'phone', 'video', 'letter', 'conference', 'own_way'] as const
export type FamilyWay = (typeof FAMILY_WAYS)[number]
export const TOLD_WAYS = ['in_person', 'phone', 'message', 'letter'] as const
export const FAMILY_ANSWERS = ['accepted', 'partly', 'later', 'declined'] as const
/** Why somebody close may not be reached now; the same words refuse it (0349). */
export const NOT_REACHED = ['must_never_learn', 'not_safe_to_reach', 'never_checked_for_safety', 'safety_check_too_old'] as const
export type NotReached = (typeof NOT_REACHED)[number]
/** That it is safe to reach somebody is made sure of anew after so many days (FAM-02). */
export const SAFE_DAYS = 180

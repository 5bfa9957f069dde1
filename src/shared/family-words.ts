/** How somebody close to a person may have a say, and how they were told something. */
export const FAMILY_WAYS = ['planning_talk', 'phone', 'video', 'letter', 'conference', 'own_way'] as const
export type FamilyWay = (typeof FAMILY_WAYS)[number]
export const TOLD_WAYS = ['in_person', 'phone', 'message', 'letter'] as const
export const FAMILY_ANSWERS = ['accepted', 'partly', 'later', 'declined'] as const
/** Why somebody close may not be reached now; the same words refuse it (0349). */
export const NOT_REACHED = ['must_never_learn', 'not_safe_to_reach', 'never_checked_for_safety', 'safety_check_too_old'] as const
export type NotReached = (typeof NOT_REACHED)[number]
/** The law's grounds for deciding otherwise than the person wants (FAM-07). */
export const LAWFUL_BASES = ['guardian_order', 'safety', 'child_protection'] as const
export type LawfulBasis = (typeof LAWFUL_BASES)[number]
/** What comes after a guardian's order; and so many days before its end it is asked (FAM-08). */
export const AFTER_ORDER = ['asked_to_renew', 'person_decides', 'other'] as const
export const ORDER_WARNING_DAYS = 60
/** That it is safe to reach somebody is made sure of anew after so many days (FAM-02). */
export const SAFE_DAYS = 180

/** By which way somebody close takes part in what is exchanged; the first four are meetings (FAM-06). */
export const MEETING_CHANNELS = ['staff_meeting', 'team_meeting', 'inter_agency_meeting', 'family_meeting'] as const
export const EXCHANGE_CHANNELS = [...MEETING_CHANNELS, 'call', 'message'] as const
/** A question of somebody close is answered within so many days (FAM-03); of what the law brings they are told within so many (FAM-04). */
export const QUESTION_DAYS = 5
export const LEGAL_DAYS = 7
export const LEGAL_KINDS = ['guardianship', 'tenancy', 'custody', 'debt', 'other'] as const
export const NOT_TOLD = ['person_says_no', 'nobody_is_wanted', 'not_safe'] as const
export const LEGAL_HELP = ['goes_there', 'has_help', 'declined'] as const
/** What may be offered to somebody close for themself; and within so many days (COO-34). */
export const CARER_SUPPORTS = ['respite', 'somebody_to_talk_to', 'money', 'health', 'group', 'duties_of_a_guardian', 'other'] as const
export const CARER_SUPPORT_DAYS = 30

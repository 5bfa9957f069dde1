/** What is printed of a record, what for, and how reading can be unusual. */
export const PRINTED = ['plan', 'crisis_plan', 'assessment', 'minutes', 'leaving_sheet', 'entry_sheet', 'letter'] as const
export const PRINTED_FOR = ['for_the_person', 'for_a_meeting', 'for_a_visit', 'by_law'] as const
export const UNUSUAL = ['many_records', 'same_family_name', 'not_on_the_plan'] as const

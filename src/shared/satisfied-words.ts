/** Whose word on the plan it is, and how somebody else than a reader of it gave theirs. */
export const SATISFIED_ROLES = ['client', 'family', 'carer', 'advocate'] as const
export const SATISFIED_HOW = ['self', 'link', 'phone', 'paper', 'in_person'] as const
export const SATISFIED_TOLD = ['phone', 'paper', 'in_person'] as const
/** Who is not content is answered within this many days. */
export const SATISFIED_ANSWER_DAYS = 7

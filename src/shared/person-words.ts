/** The closed lists by which people are described. No schema library here, so that pages may carry them. */
export const PATHWAYS = ['exit', 'sustain', 'prevent'] as const
export const RELATIONS = [
  'parent',
  'child',
  'partner',
  'former_partner',
  'sibling',
  'grandparent',
  'other_family',
  'carer',
  'guardian',
  'friend',
  'other',
] as const
export type Relation = (typeof RELATIONS)[number]
export const MEMBER_ROLES = ['head', 'partner', 'child', 'other_family', 'member'] as const
export const CHANNELS = ['phone', 'text', 'email', 'letter', 'in_person', 'portal'] as const
export const VULNERABILITIES = ['violence', 'health', 'disability', 'age', 'child_protection', 'decision_making', 'self_harm', 'other'] as const
export const COMMUNICATION_NEEDS = ['plain_words', 'large_print', 'reading_help', 'hearing', 'sight', 'speech', 'sign_language', 'no_phone'] as const
export const LEVELS = ['none', 'low', 'medium', 'high'] as const
/** What a list of people may be ordered by. */
export const SORTS = ['name', 'homeless', 'contact', 'next', 'review', 'missed', 'situation', 'state', 'level', 'pathway', 'coordinator'] as const
export type Sort = (typeof SORTS)[number]

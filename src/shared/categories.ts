/** What can be shared or kept apart: the categories of consent. Plain lists, so that a page carries no more than these. */

/** The thirteen domains of a life that an assessment looks at; each is a category of consent. */
export const DOMAINS = [
  'housing',
  'safety',
  'health',
  'mental_health',
  'alcohol_drugs',
  'money',
  'work_learning',
  'family',
  'community',
  'legal',
  'life_skills',
  'culture',
  'access_needs',
] as const

/** What a goal may be about. */
export const LIFE_AREAS = [...DOMAINS, 'children'] as const

export const CATEGORIES = ['general', ...LIFE_AREAS, 'location'] as const

/** What kinds of agencies there are, and how they work with families. */
export const AGENCY_KINDS = [
  'homelessness',
  'housing',
  'health',
  'aged_care',
  'alcohol_drug',
  'mental_health',
  'legal',
  'income',
  'family',
  'government',
  'advocacy',
  'other',
] as const
export const FAMILY_APPROACHES = ['similar', 'limited', 'none', 'unknown'] as const

/**
 * Where a person lives or sleeps, in words that belong to no country's reporting form.
 * Every import and export maps its own codes to these; every step of care speaks only these.
 */
export const HOUSING_CATEGORIES = [
  'rough_sleeping',
  'emergency_shelter',
  'transitional',
  'motel',
  'staying_with_others',
  'institution',
  'rental_private',
  'rental_social',
  'rental_subsidised',
  'owner',
  'long_term_supported',
  'deceased',
  'other',
  'unknown_not_asked',
  'unknown_refused',
  'unknown_does_not_know',
] as const
/** Where somebody can be sleeping: to have died is noted elsewhere, never chosen here. */
export const PLACES_TO_STAY = HOUSING_CATEGORIES.filter((one) => one !== 'deceased')
export type HousingCategory = (typeof HOUSING_CATEGORIES)[number]

/**
 * Three ways of not knowing. They are never merged: "nobody asked" is the agency's debt,
 * "would rather not say" is the person's right, "does not know" is an answer.
 */
export const UNKNOWNS = ['unknown_not_asked', 'unknown_refused', 'unknown_does_not_know'] as const
export type Unknown = (typeof UNKNOWNS)[number]

/** What a programme mainly offers. */
export const PROGRAMME_KINDS = [
  'emergency_shelter',
  'transitional_housing',
  'supportive_housing',
  'street_outreach',
  'services_only',
  'other',
  'safe_haven',
  'housing_only',
  'housing_with_services',
  'day_shelter',
  'homelessness_prevention',
  'rapid_rehousing',
  'coordinated_entry',
] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]

/** How someone stands to the head of the household they came with. */
export const HOUSEHOLD_PLACES = ['head', 'child', 'partner', 'relative', 'unrelated', 'unknown_not_asked'] as const
export type HouseholdPlace = (typeof HOUSEHOLD_PLACES)[number]

/** Without a home of one's own: what counts as days homeless. An institution is neither, and neither is not knowing. */
export const HOMELESS = [
  'rough_sleeping',
  'emergency_shelter',
  'motel',
  'staying_with_others',
  'transitional',
] as const satisfies readonly HousingCategory[]
/** A tenancy or a home of one's own: what there is to keep. */
export const HOUSED = [
  'rental_private',
  'rental_social',
  'rental_subsidised',
  'owner',
  'long_term_supported',
] as const satisfies readonly HousingCategory[]
export const isHomeless = (situation: string): boolean => (HOMELESS as readonly string[]).includes(situation)
export const isHoused = (situation: string): boolean => (HOUSED as readonly string[]).includes(situation)

/** How a person may want help to come: several of one kind are alternatives. */
export const PREFERENCES = {
  time: ['morning', 'afternoon', 'evening'],
  place: ['home', 'office', 'community', 'street', 'shelter'],
  worker: ['woman', 'man'],
  way: ['in_person', 'phone', 'text', 'video', 'email', 'letter'],
} as const
export type PreferenceKind = keyof typeof PREFERENCES
export const PREFERENCE_KINDS = ['time', 'place', 'worker', 'way', 'other'] as const
export const PREFERENCE_VALUES = [...Object.values(PREFERENCES).flat(), ''] as const
/** Why help came otherwise than the person wants it. */
export const WHY_OTHERWISE = ['person_chose', 'urgent', 'nobody_free', 'not_possible'] as const

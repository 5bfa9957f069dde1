/** Who and what is around somebody: as words, kind, which way it goes, and whether it supports or strains. */
export type Around = readonly [
  words: string,
  kind: 'social' | 'physical',
  direction: 'on_person' | 'by_person' | 'both',
  valence: 'supportive' | 'stressful' | 'mixed',
]
export const PEOPLE: readonly Around[] = [
  ['Sister, rings on Sundays', 'social', 'both', 'supportive'],
  ['Old friends from the boarding house', 'social', 'on_person', 'mixed'],
  ['The baker on Chandler Road', 'social', 'on_person', 'supportive'],
  ['Grown-up son', 'social', 'both', 'supportive'],
  ['Former partner', 'social', 'on_person', 'stressful'],
  ['The Wednesday football team', 'social', 'both', 'supportive'],
  ['Landlord', 'social', 'on_person', 'mixed'],
  ['Neighbour with the spare key', 'social', 'both', 'supportive'],
]
export const PLACES: readonly Around[] = [
  ['The library: warm, quiet, a socket', 'physical', 'on_person', 'supportive'],
  ['Noise in the hostel at night', 'physical', 'on_person', 'stressful'],
  ['The allotment', 'physical', 'both', 'supportive'],
  ['Stairs to the third floor', 'physical', 'on_person', 'stressful'],
  ['The soup van at the station', 'physical', 'on_person', 'supportive'],
]
/** What another agency answered when it was asked. */
export const ADDED = [
  'Known to us since the spring. Keeps appointments in the afternoon, rarely in the morning.',
  'Seen twice. Medication was changed in autumn; the next look is due.',
  'We have a file from two years ago. The matter was settled then; nothing is open.',
]
export const WHY_NOT = ['We do this ourselves, and say so if it is not enough.', 'Asked together: not for now.', 'The housing side is ours.']
export const GROWN = [
  'Showed another resident how the washing machines work',
  'Rang the office alone and got an answer',
  'Cooked for the whole floor on Friday',
  'Came to the meeting with the papers in order',
]
/** What may come, by day from the end of the picture. */
export const MAY_COME: readonly (readonly ['money' | 'housing' | 'health', string, number])[] = [
  ['money', 'The benefit is looked at again', 34],
  ['housing', 'The lease ends', 60],
  ['health', 'The prescription runs out', 21],
]

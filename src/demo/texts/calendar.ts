/** What is arranged with people, and how what collided was resolved. */
import type { Category } from '../../shared/words.ts'

export type AppointmentText = { what: string; category: Category; login: string; place: string; mode?: 'phone' | 'video' }
export const ARRANGED: readonly AppointmentText[] = [
  { what: 'Look at a flat together', category: 'housing', login: 'worker.a2', place: '4 Bellmaker Street, Northside' },
  { what: 'The nurse looks at the foot', category: 'health', login: 'worker.a3', place: '88 Lamp Street, Old Mill' },
  { what: 'Talk about the order', category: 'legal', login: 'advocate.a5', place: '30 Weaver Lane, Tannery Flats' },
  { what: 'How is the week?', category: 'general', login: 'own', place: '', mode: 'phone' },
  { what: 'Sit down over the plan', category: 'general', login: 'own', place: '12 Cooper’s Row, Quay Hill' },
]
export const MISSED = ['The bus did not come', 'Was at work', 'Slept badly, rang after'] as const
export const DECIDED_TOGETHER = ['The nurse comes to the housing office first', 'Rang both: the flat first, the doctor an hour later'] as const
export const OWN_PLANS: Readonly<Record<string, readonly [title: string, words: string]>> = {
  a2: ['Tenancy Plus', 'Finds the home, keeps it: rent plan, repairs, the first year.'],
  a3: ['Care plan of the nurse', 'Wounds and tablets, once a week, where the person stays.'],
  a5: ['Brief', 'Speaks for the person against whoever it takes.'],
  a6: ['At Home Longer', 'An hour of help at home, three times a week.'],
}
/** What people say of their weeks, the first of whom most is written; without words they said it themselves. */
export const LIMITS = [
  { most: 3, words: '' },
  { most: 6, words: 'Not more than one a day, and never on Sunday' },
  { most: 5, words: 'Five is enough, I also have a job to look for' },
] as const
export const JOINED = {
  place: '4 Bellmaker Street, Northside',
  words: 'One trip instead of two, as she asked: the nurse comes along to the flat.',
} as const

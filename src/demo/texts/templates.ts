/** Goals that an agency begins from: about nobody. */
import type { Category } from '../../shared/words.ts'

export type TemplateText = { words: string; measure: string; category: Category; horizon: 'immediate' | 'short' | 'long'; steps: readonly string[] }
export const TEMPLATES: readonly TemplateText[] = [
  {
    words: 'A home to stay in',
    measure: 'A lease for twelve months',
    category: 'housing',
    horizon: 'long',
    steps: ['Put the application together', 'Look at three places', 'Learn the lease by heart'],
  },
  {
    words: 'Money that lasts until Thursday',
    measure: 'Nothing borrowed for a month',
    category: 'money',
    horizon: 'short',
    steps: ['Make a list of what goes out'],
  },
  {
    words: 'A doctor of one’s own',
    measure: 'Seen twice by the same doctor',
    category: 'health',
    horizon: 'short',
    steps: ['Look for a practice together', 'Go along the first time'],
  },
  {
    words: 'Papers in one place',
    measure: 'Birth certificate, card and concession in a folder',
    category: 'legal',
    horizon: 'immediate',
    steps: ['Ask for copies'],
  },
]

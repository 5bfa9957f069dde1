/** What was said at Lin's conferences. */
import type { Category } from '../../shared/words.ts'

export const FIRST_ABOUT = 'A safe way to school, and sleep'
export const NEXT_ABOUT = 'A flat near the school, and what comes first'
export const SHE_SAID = '先说美的学校：没有人可以告诉他。然后我想睡觉。'
export const SHE_SAYS = '我想要那个有两个房间的。请慢慢说，我要听懂。'
export const HER_MOTHER = '我可以在星期三和星期五看孩子。'

type Decided = { words: string; step?: string; no_action?: string }
export type ItemText = { words: string; category: Category; minutes: string; decided?: Decided; goal?: string }
export const HELD: readonly ItemText[] = [
  {
    words: 'Who at the school knows what',
    category: 'children',
    minutes: 'The head and two at the desk. Nobody gives out anything; they ring first. A code word is agreed with Mei.',
    decided: { words: 'The safety plan needs no further change now', no_action: 'Gone through with Lin two days before' },
  },
  {
    words: 'Sleep',
    category: 'mental_health',
    minutes: 'Four hours a night since February. She would see a counsellor, a woman, in Mandarin. Not by telephone.',
    decided: { words: 'A counsellor who speaks Mandarin is looked for', step: 'Find a counsellor who speaks Mandarin, a woman' },
    goal: 'sleep',
  },
  {
    words: 'The flat in Old Mill',
    category: 'housing',
    minutes: 'Two rooms, 600 metres to the school, free from the day after tomorrow. She wants to see it before she says anything.',
    decided: { words: 'She looks at the flat first', step: 'Look at the flat and say yes or no' },
    goal: 'home',
  },
]
export const NEXT: readonly (Omit<ItemText, 'minutes' | 'decided'> & { because?: 'overdue' | 'not_agreed'; step?: string })[] = [
  {
    words: 'Offer a two-room lease within walking distance of the school',
    category: 'housing',
    because: 'not_agreed',
    goal: 'home',
    step: 'Offer a two-room lease within walking distance of the school',
  },
  {
    words: 'Go to the counter with the claim form',
    category: 'money',
    because: 'overdue',
    goal: 'income',
    step: 'Go to the counter with the claim form',
  },
  { words: 'How she sleeps', category: 'mental_health', goal: 'sleep' },
]
export const ADDED = 'It is 700 metres, along the river path.'
export const HER_YES = '好，但是不要跟邻居说。'

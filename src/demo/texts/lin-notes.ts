/** What was written down of Lin's weeks, and what was promised her. */
import type { ContactMode } from '../../shared/model.gen.ts'
import type { Category } from '../../shared/words.ts'

type Note = {
  login: string
  days: number
  hour: string
  category: Category
  mode: ContactMode
  place: 'home' | 'office' | 'community' | 'not_in_person'
  observed?: string
  reported?: string
  thought?: string
  words?: string
  others?: string
}
export const LINS_NOTES: readonly Note[] = [
  {
    login: 'intake.a1',
    days: 19,
    hour: '10:00',
    category: 'general',
    mode: 'in_person',
    place: 'office',
    observed: 'Came with both children and one suitcase. Bo slept on two chairs.',
    words: '我只想让孩子睡一个好觉。',
    others: 'Interpreter',
  },
  {
    login: 'coord.a1',
    days: 16,
    hour: '10:00',
    category: 'general',
    mode: 'in_person',
    place: 'office',
    observed: 'First long talk. Drew what is around the family on one sheet; she corrected it twice.',
    words: '这样看，其实有人在帮我。',
    others: 'Interpreter',
  },
  {
    login: 'worker.a1',
    days: 13,
    hour: '13:30',
    category: 'safety',
    mode: 'in_person',
    place: 'home',
    reported: 'A grey car stood opposite the motel on Sunday, the clerk says; left after an hour.',
    thought: 'Not known whether it was him. The move should not wait for the end of the month.',
    words: '我看见了，我没有告诉孩子。',
    others: 'Interpreter',
  },
  {
    login: 'worker.a2',
    days: 10,
    hour: '11:00',
    category: 'housing',
    mode: 'video',
    place: 'not_in_person',
    observed: 'Explained the transitional flat: two rooms, second floor, door with a camera, one year.',
    words: '有厨房吗？',
    others: 'Marcus Bell, interpreter',
  },
  {
    login: 'advocate.a5',
    days: 7,
    hour: '14:10',
    category: 'legal',
    mode: 'in_person',
    place: 'office',
    observed: 'Took the statement in two parts. She read the Chinese version and changed one sentence.',
    reported: 'The registry confirms that the address can be left off.',
  },
  {
    login: 'coord.a1',
    days: 5,
    hour: '16:00',
    category: 'general',
    mode: 'text',
    place: 'not_in_person',
    observed: 'Sent the plan in Chinese.',
    words: '收到了，谢谢。小梅说她也要一份。',
  },
  {
    login: 'coord.a1',
    days: 2,
    hour: '09:30',
    category: 'family',
    mode: 'phone',
    place: 'not_in_person',
    reported: 'Hua can take Bo on two mornings a week from next month.',
    thought: 'That opens mornings for the counter and for counselling.',
    others: 'Hua Zhao, interpreter',
  },
]
export const LINS_PROMISES: readonly [words: string, login: string, days: number, due: number, kept: boolean][] = [
  ['Bring the school’s letter about the new bus', 'coord.a1', 6, -3, true],
  ['Send the interpreter’s name before the next meeting', 'coord.a1', 2, 0, false],
  ['Find two winter coats, sizes 8 and 4', 'worker.a1', 9, -5, true],
]

/** Lin Zhao's history. What she says stands as she said it, in Chinese. */
import type { ActionState, ContactMode } from '../../shared/model.gen.ts'
import type { Category } from '../../shared/words.ts'
import type { LifeDomain } from '../../shared/service-needs.ts'

type Step = {
  goal: string
  category: Category
  words: string
  deliverable: string
  login: string | null
  state: ActionState
  due: number
  agreed: boolean
  done?: string
}
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
type Lin = {
  told: string
  answered: string
  understood: string
  why: string
  looked_in: string
  yes: string
  strengths: readonly ['personal' | 'environmental', string][]
  achievements: readonly [string, string, string][]
  voices: readonly ['wish' | 'feeling' | 'aspiration' | 'comment', string][]
  domains: readonly [LifeDomain, string, string, boolean][]
  needs: readonly [LifeDomain, string, number, number, string][]
  order: readonly string[]
  goals: readonly {
    key: string
    category: LifeDomain
    words: string
    measure: string
    horizon: 'immediate' | 'short' | 'long'
    due: number
    confidence: number
    issue: string
  }[]
  steps: readonly Step[]
  team: readonly [string, string, string][]
  notes: readonly Note[]
  promises: readonly [words: string, login: string, days: number, due: number, kept: boolean][]
  mei: { view: string; wish: string; domains: readonly [LifeDomain, string, string][] }
}
export const LIN: Lin = {
  told: 'Left with two children a week ago and is in a motel paid by her mother until the end of the month. Speaks Mandarin. Somebody must not learn where they are.',
  answered:
    'Called back with a woman as interpreter. Safe tonight, the room is locked, the clerk gives nobody a name. First meeting tomorrow at ten, children come along.',
  understood: '“没有我同意，你们不会告诉任何人。”',
  why: 'A family with nowhere to stay after this month, and a danger that needs several services to work as one.',
  looked_in: 'All three well. Mei misses school. Asked when they can cook again.',
  yes: '好，这就是我想要的。请给我一份中文的。',
  strengths: [
    ['personal', 'Kept the children calm through everything, and laughs with them'],
    ['personal', 'Trained as a bookkeeper; sees at once when a sum is wrong'],
    ['environmental', 'Her mother Hua lives forty minutes away and comes twice a week'],
    ['environmental', 'Mei’s teacher rings every Friday'],
  ],
  achievements: [
    ['Planned and carried out the leaving, alone', 'Last month', 'A packed bag at the teacher’s and one phone number learned by heart'],
    ['Passed the bookkeeping certificate', 'Before Mei was born', 'An hour each evening, with her mother minding the house'],
  ],
  voices: [
    ['wish', '我想要一扇可以自己锁的门。'],
    ['wish', '孩子们想有自己的床。'],
    ['feeling', '晚上还是害怕，白天好多了。'],
    ['aspiration', '我想再做会计，靠自己养孩子。'],
    ['comment', '请不要打电话，发短信就好。'],
  ],
  domains: [
    ['housing', 'One motel room for three, paid until the end of the month. No lease, no debts.', '一个房间，三个人，不能做饭。', false],
    ['safety', 'Former partner has hurt her and looked for them twice. He does not know the motel.', '他要是知道我们在哪里，我们又要走。', false],
    ['health', 'Headaches since the autumn; has not seen a doctor for a year.', '头疼，睡不好。', true],
    ['mental_health', 'Wakes at every car door. Wants to talk, in Mandarin, with a woman.', '我想跟会说中文的人聊聊。', false],
    ['alcohol_drugs', 'Does not drink or use.', '', true],
    ['money', 'Savings for about five weeks. No income of her own yet; the claim has been begun.', '钱还够五个星期。', false],
    ['work_learning', 'Bookkeeper; has not worked since Bo was born.', '我想工作。', true],
    [
      'family',
      'Mei is in third year, Bo not yet in kindergarten. Hua wants to help and may be told most things.',
      '妈妈可以知道，但不要让她担心。',
      true,
    ],
    ['community', 'Used to dance on Saturdays. Has avoided everybody who knows him.', '我想念跳舞。', true],
    ['legal', 'No order against him yet. Wants one if it does not show the address.', '法院会写我的地址吗？', false],
    ['life_skills', 'Runs everything. Nothing needed.', '', true],
    ['culture', 'Mandarin at home. New Year matters to the children.', '孩子要会写中文。', true],
    ['access_needs', 'An interpreter, a woman, not from Port Ellery.', '翻译要女的。', true],
  ],
  needs: [
    ['housing', 'A lasting home that he cannot find', 4, 4, 'Transitional first, then a lease; the address kept off every list'],
    ['safety', 'To be safe from him', 4, 4, 'A safety plan and an order'],
    ['mental_health', 'Somebody to talk with in Mandarin', 2, 3, 'Counselling with a woman, weekly'],
    ['legal', 'An order that does not show the address', 3, 3, 'A lawyer who has done this before'],
    ['money', 'An income of her own', 2, 2, 'The claim, and somebody at the counter with her'],
  ],
  order: ['安全', '自己的家', '孩子上学', '钱', '睡觉'],
  goals: [
    {
      key: 'safe',
      category: 'safety',
      words: '他找不到我们',
      measure: 'No contact for three months; the children know what to do',
      horizon: 'immediate',
      due: 8,
      confidence: 6,
      issue: '安全',
    },
    {
      key: 'home',
      category: 'housing',
      words: '有一个自己的家，孩子有自己的床',
      measure: 'A lease of twelve months or longer in her name, near Mei’s school',
      horizon: 'long',
      due: 240,
      confidence: 5,
      issue: '自己的家',
    },
    {
      key: 'order',
      category: 'legal',
      words: '法院的保护令，上面没有我的地址',
      measure: 'The order itself, address suppressed',
      horizon: 'short',
      due: 40,
      confidence: 5,
      issue: '安全',
    },
    {
      key: 'income',
      category: 'money',
      words: '自己的收入',
      measure: 'Two payments in a row',
      horizon: 'short',
      due: 35,
      confidence: 8,
      issue: '钱',
    },
    {
      key: 'sleep',
      category: 'mental_health',
      words: '晚上能睡觉',
      measure: 'Five nights of seven, by her own count',
      horizon: 'short',
      due: 60,
      confidence: 4,
      issue: '睡觉',
    },
  ],
  steps: [
    {
      goal: 'safe',
      category: 'safety',
      words: 'Go through the safety plan with Lin and the interpreter',
      deliverable: 'A card that looks like a shopping list',
      login: 'worker.a1',
      state: 'confirmed',
      due: -6,
      agreed: true,
      done: 'Done in two sittings. Mei drew the map.',
    },
    {
      goal: 'safe',
      category: 'safety',
      words: 'Ask the school to give out nothing and to ring first',
      deliverable: 'Answer of the school',
      login: 'coord.a1',
      state: 'done',
      due: -4,
      agreed: true,
      done: 'The head has told everybody at the desk. A code word is agreed.',
    },
    {
      goal: 'home',
      category: 'housing',
      words: 'Hold the transitional flat in Old Mill for this family',
      deliverable: 'A date to move in',
      login: 'worker.a2',
      state: 'in_progress',
      due: 2,
      agreed: true,
    },
    {
      goal: 'home',
      category: 'housing',
      words: 'Look at the flat and say yes or no',
      deliverable: 'Yes or no',
      login: null,
      state: 'agreed',
      due: 3,
      agreed: true,
    },
    {
      goal: 'home',
      category: 'housing',
      words: 'Offer a two-room lease within walking distance of the school',
      deliverable: 'Two addresses',
      login: 'worker.a2',
      state: 'requested',
      due: 12,
      agreed: false,
    },
    {
      goal: 'order',
      category: 'legal',
      words: 'Apply for the order with the address suppressed',
      deliverable: 'Copy of the application',
      login: 'advocate.a5',
      state: 'in_progress',
      due: 1,
      agreed: true,
    },
    {
      goal: 'order',
      category: 'legal',
      words: 'Come along to court and sit on her left',
      deliverable: 'Back before school ends',
      login: 'coord.a1',
      state: 'agreed',
      due: 9,
      agreed: true,
    },
    {
      goal: 'income',
      category: 'money',
      words: 'Go to the counter with the claim form',
      deliverable: 'Claim number',
      login: 'coord.a1',
      state: 'agreed',
      due: -1,
      agreed: true,
    },
    {
      goal: 'sleep',
      category: 'mental_health',
      words: 'Find a counsellor who speaks Mandarin, a woman',
      deliverable: 'A name and a first hour',
      login: 'worker.a3',
      state: 'agreed',
      due: 5,
      agreed: true,
    },
  ],
  team: [
    ['c1', 'owner', ''],
    ['coord.a1', 'Coordinator', 'Holds the threads; one number for Lin'],
    ['worker.a1', 'Support worker', 'School runs, safety plan'],
    ['worker.a2', 'Housing worker', 'The flat now, the lease later'],
    ['worker.a3', 'Community nurse', 'Counselling, and the headaches'],
    ['advocate.a5', 'Lawyer', 'The order'],
  ],
  notes: [
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
  ],
  promises: [
    ['Bring the school’s letter about the new bus', 'coord.a1', 6, -3, true],
    ['Send the interpreter’s name before the next meeting', 'coord.a1', 2, 0, false],
    ['Find two winter coats, sizes 8 and 4', 'worker.a1', 9, -5, true],
  ],
  mei: {
    view: 'Drew a house with three doors and a cat. Said the motel smells, the teacher is nice, and that she minds Bo at night.',
    wish: '我想回学校，我想养一只猫。',
    domains: [
      ['safety', 'Knows the code word and what to do when the phone rings.', '我会锁门。'],
      ['health', 'Well; glasses are new.', ''],
      ['mental_health', 'Sleeps with the light on.', '开着灯我就不怕。'],
      ['work_learning', 'Third year, good at sums, missed six days.', '我喜欢数学。'],
      ['family', 'Close to her grandmother.', '外婆做的饺子最好吃。'],
      ['housing', 'Shares a bed with her brother.', '弟弟踢我。'],
    ],
  },
}

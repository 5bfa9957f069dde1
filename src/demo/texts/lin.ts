/** Lin Zhao's history. What she says stands as she said it, in Chinese. */
import type { QualityArea } from '../../shared/taking-part-words.ts'
import type { LifeDomain } from '../../shared/service-needs.ts'

type Lin = {
  told: string
  answered: string
  understood: string
  why: string
  looked_in: string
  message: string
  letter: string
  yes: string
  strengths: readonly ['personal' | 'environmental', string][]
  achievements: readonly [string, string, string][]
  voices: readonly ['wish' | 'feeling' | 'aspiration' | 'comment', string][]
  domains: readonly [LifeDomain, string, string, boolean][]
  needs: readonly [LifeDomain, string, number, number, string][]
  order: readonly string[]
  mother: string
  plans: { yes: string; decided: readonly string[]; told: string; quality: readonly [QualityArea, number][] }
  team: readonly [string, string, string][]
  mei: { view: string; wish: string; domains: readonly [LifeDomain, string, string][] }
}
export const LIN: Lin = {
  told: 'Left with two children a week ago and is in a motel paid by her mother until the end of the month. Speaks Mandarin. Somebody must not learn where they are.',
  answered:
    'Called back with a woman as interpreter. Safe tonight, the room is locked, the clerk gives nobody a name. First meeting tomorrow at ten, children come along.',
  understood: '“没有我同意，你们不会告诉任何人。”',
  why: 'A family with nowhere to stay after this month, and a danger that needs several services to work as one.',
  looked_in: 'All three well. Mei misses school. Asked when they can cook again.',
  letter: 'Lin，您好。\n\n周四上午十点的见面不变。请带上您手里的证件；没有也没关系。\n\n有事请打电话。',
  message: 'Lin，您好。明天十点在老地方见，可以吗？',
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
  plans: {
    yes: '好，孩子有人看就行。',
    decided: ['先找安全的房子，再谈别的。', '信寄到港湾中心，我自己去拿。'],
    told: '发短信告诉了她：学校附近有两套，周四去看。',
    quality: [
      ['home', 1],
      ['health', 2],
      ['people', 2],
      ['money', 2],
      ['days', 3],
      ['safety', 2],
      ['say', 3],
    ],
  },
  mother: '孩子们周末可以来我这里，你去看房子。',
  voices: [
    ['wish', '我想要一扇可以自己锁的门。'],
    ['wish', '孩子们想有自己的床。'],
    ['feeling', '晚上还是害怕，白天好多了。'],
    ['aspiration', '我想再做会计，靠自己养孩子。'],
    ['comment', '请不要打电话，发短信就好。'],
  ],
  domains: [
    ['housing', 'One motel room for three, paid until the end of the month. No lease, no debts.', '一个房间，三个人，不能做饭。', true],
    ['safety', 'Former partner has hurt her and looked for them twice. He does not know the motel.', '他要是知道我们在哪里，我们又要走。', true],
    ['health', 'Headaches since the autumn; has not seen a doctor for a year.', '头疼，睡不好。', true],
    ['mental_health', 'Wakes at every car door. Wants to talk, in Mandarin, with a woman.', '我想跟会说中文的人聊聊。', false],
    ['alcohol_drugs', 'Does not drink or use.', '', true],
    ['money', 'Savings for about five weeks. No income of her own yet; the claim has been begun.', '钱还够五个星期。', true],
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
  team: [
    ['c1', 'owner', ''],
    ['coord.a1', 'Coordinator', 'Holds the threads; one number for Lin'],
    ['worker.a1', 'Support worker', 'School runs, safety plan'],
    ['worker.a2', 'Housing worker', 'The flat now, the lease later'],
    ['worker.a3', 'Community nurse', 'The clinic: appointments, and who comes along'],
    ['advocate.a5', 'Lawyer', 'Legal help, at the person’s word'],
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

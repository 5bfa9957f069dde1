/** Lin's goals, and the steps each was asked of somebody for. */
import type { ActionState } from '../../shared/model.gen.ts'
import type { LifeDomain } from '../../shared/service-needs.ts'
import type { Category } from '../../shared/words.ts'

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
type Goal = {
  key: string
  category: LifeDomain
  words: string
  measure: string
  horizon: 'immediate' | 'short' | 'long'
  due: number
  confidence: number
  issue: string
  in_end: 'together' | 'prompted' | 'alone'
  grows: string
}
export const LINS_GOALS: readonly Goal[] = [
  {
    key: 'safe',
    category: 'safety',
    words: '他找不到我们',
    measure: 'No contact for three months; the children know what to do',
    horizon: 'immediate',
    due: 8,
    confidence: 6,
    issue: '安全',
    in_end: 'together',
    grows: '知道三个可以打电话的人',
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
    in_end: 'alone',
    grows: '自己给房屋机构打电话，有口译在旁',
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
    in_end: 'together',
    grows: '自己跟律师说想要什么',
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
    in_end: 'prompted',
    grows: '每周一自己查余额',
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
    in_end: 'alone',
    grows: '自己记在日历上',
  },
]
export const LINS_STEPS: readonly Step[] = [
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
]

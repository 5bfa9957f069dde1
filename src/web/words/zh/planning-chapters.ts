import type { planningChapters as english } from '../en/planning-chapters.ts'

export const planningChapters: Record<keyof typeof english, string> = {
  'planning.chapter.stands': '进展',
  'planning.chapter.together': '共同规划',
  'planning.chapter.order': '先后次序',
  'planning.chapter.goals': '目标',
  'planning.chapter.needs': '愿望与需要',
  'planning.chapter.who_when': '谁在何时做',
  'planning.chapter.parts': '各机构',
  'planning.chapter.ahead': '预备与变更',
  'planning.chapter.owner': '计划的主人',
  'planning.chapter.quality': '好不好',
  'planning.chapter.team': '团队',
}

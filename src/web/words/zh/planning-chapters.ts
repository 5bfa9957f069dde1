import type { planningChapters as english } from '../en/planning-chapters.ts'

export const planningChapters: Record<keyof typeof english, string> = {
  'planning.chapter.stands': '目前进展',
  'planning.chapter.together': '共同规划',
  'planning.chapter.order': '优先顺序',
  'planning.chapter.goals': '目标',
  'planning.chapter.needs': '愿望与需要',
  'planning.chapter.who_when': '责任人与时限',
  'planning.chapter.parts': '各机构分工',
  'planning.chapter.ahead': '预案与变更',
  'planning.chapter.owner': '计划归本人',
  'planning.chapter.quality': '生活质量',
  'planning.chapter.team': '团队',
}

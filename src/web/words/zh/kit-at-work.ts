import type { kitAtWork as english } from '../en/kit-at-work.ts'

export const kitAtWork: Record<keyof typeof english, string> = {
  'kit.why': '为什么？',
  'kit.why_of': '为什么：{what}',
  'kit.why_evidence': '依据',
  'kit.why_source': '良好做法的要求',
  'kit.why_no_evidence': '记录中还没有可作依据的内容。',
  'kit.mend': '去补上',
  'kit.undo': '撤销',
  'kit.close': '关闭此提示',
  'kit.sort_by': '按{column}排序',
  'kit.clear': '清空',
  'kit.filter_clear': '显示全部',
  'kit.filter_none': '没有符合筛选条件的内容。',
  'kit.rows_more': '显示更多（还有 {count} 行）',
  'kit.no_cases': '没有个案',
  'kit.of_n': '{n} 项中的 {met} 项',
  'kit.chart_table': '显示数字',
  'kit.progress_of': '{total} 中的 {done}',
  'kit.interpreter': '口译：{language}',
  'kit.speaks': '语言：{language}',
  'kit.safe_contact': '安全联系方式',
}

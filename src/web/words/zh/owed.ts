import type { owed as english } from '../en/owed.ts'

export const owed: Record<keyof typeof english, string> = {
  'owed.title': '应做的事及是否兑现',
  'owed.page': '我们应为本人做的事',
  'owed.lead_person': '我们应为您做的事，以及是否兑现。',
  'owed.open': '尚未完成',
  'owed.kept': '已兑现',
  'owed.not_kept': '未按时兑现',
  'owed.beside': '此处不适用',
  'owed.empty_title': '目前没有应做的事',
  'owed.empty_text': '随着工作推进，应做的事及其日期会显示在这里。',
  'owed.by': '由{name}负责',
  'owed.until': '期限',
  'owed.done': '完成于',
  'owed.rate': '{n} 项中 {met} 项按时兑现',
  'owed.show_all': '显示全部 {count} 项',
  'excepted.person_refused': '本人拒绝',
  'excepted.person_unable': '本人无法做到',
  'excepted.safety': '出于安全',
  'excepted.legal_restriction': '法律限制',
  'excepted.no_such_service': '没有这样的服务',
  'excepted.death_or_withdrawal': '本人退出或去世',
}

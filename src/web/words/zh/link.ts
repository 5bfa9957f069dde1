import type { link as english } from '../en/link.ts'

/** 给收到链接、没有账户的人：一个问题，一个答复。 */
export const link: Record<keyof typeof english, string> = {
  'link.title': '有人向您询问一件事',
  'link.lead': '这个链接只用来做一件事，几天之内有效，只能用一次。',
  'link.open': '查看',
  'link.private': '每次打开都会记录，所涉及的本人可以看到。',
  'link.person': '关于 {name}',
  'link.due': '请答复于',
  'link.answer': '您的答复',
  'link.note': '几句话（可不填）',
  'link.send': '发送答复',
  'link.acknowledge': '是的，已收到',
  'link.rate_title': '您对计划满意吗？',
  'link.rate_score': '从1（完全不满意）到5（很满意）',
  'link.rate_words': '您为什么这样说？',
  'link.once': '之后这个链接不再有效。',
  'link.done': '谢谢',
  'link.done_text': '{from} 已经收到。您可以关闭此页；链接不再有效。',
  'refusal.link_opens_nothing': '这个链接打不开任何内容：已用过、已过期，或已被收回。请向发送者要新的链接。',
  'refusal.answer_in_words': '请用几句话写下您的答复。',
}

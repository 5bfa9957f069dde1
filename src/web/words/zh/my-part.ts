import type { myPart as english } from '../en/my-part.ts'

export const myPart: Record<keyof typeof english, string> = {
  'my.agency_services': '他们提供：{services}',
  'my.gain_lead': '他们是为您而来的。如果哪一家帮助不大，请说出来：你们会一起决定怎么办。',
  'my.gain_for': '来这里是为了：{words}',
  'my.gain_asked': '您的回顾会问到这一点',
  'my.gain_said': '您给了 {rating} 分（满分 5 分）。',
  'my.gain_say': '说说帮助有多大',
  'my.gain_question': '他们对您有多大帮助？',
  'my.gain_ends': '1 表示完全没有，5 表示非常大。',
  'my.gain_words': '您还想说的话',
  'my.needs_say': '这一步我需要一样东西',
  'my.needs_have': '已经有了',
}

import type { hello as english } from '../en/hello.ts'

export const hello: Record<keyof typeof english, string> = {
  'hello.title': '寻求帮助',
  'hello.lead': '不需要账户。工作人员会读您写的内容，并按您说的方式联系您。',
  'hello.reach': '怎样联系您才安全？',
  'hello.reach_hint': '电话、时间、地点、朋友；我们不能做的事，例如不要语音留言。',
  'hello.told': '您需要什么？',
  'hello.told_hint': '几句话就够了。',
  'hello.name': '我们怎样称呼您？',
  'hello.name_hint': '可以不填。',
  'hello.agency': '您想问哪一家？',
  'hello.send': '发送',
  'hello.private': '只有这家机构会读。这部手机或电脑上不留任何内容。',
  'hello.call': '您也可以打电话给 {agency}：{phone}',
  'hello.done': '我们收到了',
  'hello.done_text': '{agency} 会在一天内按您说的方式联系您。',
}

import type { confidential as english } from '../en/confidential.ts'

export const confidential: Record<keyof typeof english, string> = {
  'confidential.title': '您不在这份计划里',
  'confidential.text': '计划由参与其中的人阅读。如果您今天需要看，请说明原因。本人会看到您的姓名、时间和这些话。',
  'confidential.why': '您为什么要看？',
  'confidential.why_hint': '用几句简单的话，比如您在替谁工作。十二小时内有效。',
  'confidential.open': '打开计划',

  'unusual_reading.title': '异常查阅',
  'unusual_reading.lead': '谁的查阅方式需要有人了解一下。只显示数量，从不显示是谁的记录。',
  'unusual_reading.none': '没有异常',
  'unusual_reading.none_text': '如果有工作人员一小时内打开 {most} 份或更多记录、查看与自己同姓的人，或查看自己不参与的计划，这里会告诉您。',
  'unusual_reading.to_look': '待了解',
  'unusual_reading.looked': '已了解',
  'unusual_reading.with_reason': '已说明原因',
  'unusual_reading.many_records': '{by} 一小时内打开了 {records, plural, other {# 份记录}}',
  'unusual_reading.same_family_name': '{by} 打开了 {records, plural, other {# 份}}与自己同姓的人的记录',
  'unusual_reading.not_on_the_plan': '{by} 查看了 {records, plural, other {# 个人的计划}}，自己不在计划里，已说明原因',
  'unusual_reading.found': '您了解到什么？',
  'unusual_reading.found_hint': '请问本人。不要在这里写出是谁的记录。',
  'unusual_reading.save': '已了解',
  'unusual_reading.by': '由 {name} 了解',
  'unusual_reading.mine': '这是您自己的查阅：由别人来了解。',
  'unusual_reading.supervisors': '具体是哪些记录，督导可在每个人的“谁看过”中看到。',
}

import type { tailoredRefusals as english } from '../en/tailored-refusals.ts'

export const tailoredRefusals: Record<keyof typeof english, string> = {
  'refusal.preference_of_this_kind': '这与所选的种类不符。请从给出的选项中选择。',
  'refusal.say_what_is_preferred': '请写下本人的愿望。',
  'refusal.own_preference_in_own_account': '只有本人能在自己的账户里亲自这样说。请记为他们告诉您的。',
  'refusal.preferred_already': '这一点已经记下了。',
  'refusal.say_why_it_does_not_fit': '这次联系不符合本人的愿望。请说明原因，再保存。',
  'refusal.otherwise_time': '本人希望在别的时段。',
  'refusal.otherwise_place': '本人希望在别的地方见面。',
  'refusal.otherwise_worker': '本人希望由别人来帮助。',
  'refusal.otherwise_way': '本人希望用别的方式联系。',
  'refusal.compared_once': '这次联系已经比较过。',
  'refusal.say_what_changes': '请写下重新安排了什么。',
  'refusal.say_how_it_is_bundled': '请写下商定了什么。',
  'refusal.bundled_with_the_person': '请写下本人怎么说：这要和本人一起决定。',
  'refusal.say_what_was_made_possible': '请写下您准备了什么。',
  'refusal.say_what_they_did': '请写下本人做了什么。',
  'refusal.no_such_condition': '这未对您开放，或者不存在。',
  'refusal.done_before_it_was_possible': '这件事在您准备之前就做了。请选择更晚的日期。',
}

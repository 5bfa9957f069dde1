import type { planningWholeRefusals as english } from '../en/planning-whole-refusals.ts'

export const planningWholeRefusals: Record<keyof typeof english, string> = {
  'refusal.no_such_request': '此请求不对您开放，或不存在。',
  'refusal.answered_already': '已经答复过了。',
  'refusal.answered_with_a_reason': '请说明为什么不行，提出的人会看到。',
  'refusal.asked_in_own_name': '您在替别人写。请说明对方是怎么说的。',
  'refusal.say_the_early_signs': '请写下怎样看出情况开始变坏。',
  'refusal.say_what_helps': '请写下什么有帮助。',
  'refusal.say_whom_to_call': '请写下打电话给谁。',
  'refusal.say_where_it_is_safe': '请写下一个安全的地方，或说明还不知道。',
  'refusal.own_crisis_plan_in_own_account': '只有本人能以自己的名义写。请说明对方是怎么说的。',
  'refusal.copy_given_somehow': '请说明本人怎样拿到副本。',
  'refusal.no_such_crisis_plan': '此危机计划不对您开放，或不存在。',
  'refusal.no_such_risk': '这一天不对您开放，或不存在。',
  'refusal.risk_in_the_past': '那一天已经过去。请选择以后的日子。',
  'refusal.outcome_already': '结果已经说明过了。',
  'refusal.outcome_before_the_day': '那一天还没到。之前可以避免或减轻，但还没有发生。',
  'refusal.outcome_in_words': '请简短说明结果。',
}

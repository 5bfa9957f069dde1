import type { reviewRefusals as english } from '../en/review-refusals.ts'

export const reviewRefusals: Record<keyof typeof english, string> = {
  'refusal.no_active_plan': '没有生效的计划可以回顾。请先让计划生效。',
  'refusal.one_review_at_a_time': '已经有一次回顾在进行。请先结束它。',
  'refusal.no_such_review': '没有这次回顾，或者您不能打开它。',
  'refusal.in_their_own_hand': '当事人已亲自回答了这个问题，不能由他人代写取代。',
  'refusal.the_persons_answer_is_theirs': '各方为自己回答：当事人的话由他们自己写，或照他们说的记下。',
  'refusal.only_the_budget_can_be_not_applicable': '只有关于钱的问题可以不答。其他的请问。',
  'refusal.questions_open': '还有问题没有回答。',
  'refusal.question_open': '缺您的看法',
  'refusal.persons_view_open': '缺当事人的看法',
  'refusal.say_why_nothing_changes': '请简单说明计划为什么不变。',
  'refusal.say_why_more_comes_home': '需要不变，上门却比上次回顾更多。请说明原因。',
}

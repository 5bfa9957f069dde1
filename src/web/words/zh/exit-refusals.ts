import type { exitRefusals as english } from '../en/exit-refusals.ts'

export const exitRefusals: Record<keyof typeof english, string> = {
  'refusal.no_such_support': '没有这段支持，或者您不能打开它。',
  'refusal.planned_in_the_past': '这一天已经过去。请选今天或以后的日子。',
  'refusal.refused_in_own_words': '请写下当事人说的话。',
  'refusal.follow_up_or_refusal': '请选择什么时候联系，或注明当事人不想要。',
  'refusal.high_risk_refused_needs_open_door': '很可能再出现危机，而当事人不想要跟进：请写明哪扇门开着。',
  'refusal.one_follow_up_plan_a_period': '跟进已经决定过了。',
  'refusal.not_ready_to_close': '支持还不能结束。',
  'refusal.not_lasting': '应急住处、旅馆或街头不是长久的家。',
  'refusal.try_twice_in_two_ways': '至少用两种不同的方式试两次。',
  'refusal.actions_still_open': '计划中还有未完成的步骤。请完成、移交或取消。',
  'refusal.exit_planning_not_offered': '还没有提出一起规划离开。',
  'refusal.exit_offer_unanswered': '规划离开的提议还没有回答。',
  'refusal.exit_plan_missing': '离开计划还没有写。',
  'refusal.copy_not_given': '当事人还没有拿到离开计划。',
  'refusal.follow_up_undecided': '跟进既没有决定也没有拒绝。',
  'refusal.no_such_follow_up': '没有这次跟进，或者您不能打开它。',
  'refusal.follow_up_done_already': '这次跟进的结果已经记录。',
  'refusal.try_more_often': '放弃前请多试几次，并换一种方式。',
  'refusal.say_whether_housed': '请说明当事人现在有没有住房。',
  'refusal.kept_more_than_achieved': '保持的不能多于达到的。',
}

import type { measuresRefusals as english } from '../en/measures-refusals.ts'

export const measuresRefusals: Record<keyof typeof english, string> = {
  'refusal.no_such_instrument': '这里没有这组问题。',
  'refusal.instrument_has_a_newer_version': '这些问题刚改写过。请重新载入页面。',
  'refusal.answered_another_way': '这要用另一种方式回答：有些独自回答，有些与工作人员一起。',
  'refusal.answers_missing': '还有问题没有回答。只算一半问题的得分并不真实。',
  'refusal.answer_missing': '尚未回答：',
  'refusal.no_such_answer': '有一个回答不在所给的选项中。请重新载入页面。',
  'refusal.nothing_applies': '至少要有一个方面适用。',
  'refusal.answered_by_themself': '只有本人才能为自己回答。请选择您代为记录的方式。',
  'refusal.question_answered_once': '这个问题已经回答过。',
  'refusal.five_different_levels': '有两个等级写得一样。请写出每一级看得见的情形。',
  'refusal.levels_in_own_hand': '只有本人才能亲手书写。请选择您代为记录的方式。',
  'refusal.rated_in_own_hand': '只有本人才能亲自评定。请选择您代为记录的方式。',
  'refusal.no_such_scale': '没有这些等级，或未对您开放。',
  'refusal.written_anew_since': '等级刚重新写过。请在新的等级上评定。',
}

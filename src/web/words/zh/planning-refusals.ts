import type { planningRefusals as english } from '../en/planning-refusals.ts'

export const planningRefusals: Record<keyof typeof english, string> = {
  'refusal.no_such_goal': '这个目标不对您开放，或者不存在。',
  'refusal.no_consent_for_this': '对方不可以知道本人生活中的这一部分。请先问本人是否可以告诉他们，并记录同意。',
  'refusal.not_asked_of_you': '这是请求别人做的，只有他们能回答。',
}

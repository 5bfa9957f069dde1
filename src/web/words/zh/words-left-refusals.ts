import type { wordsLeftRefusals as english } from '../en/words-left-refusals.ts'

export const wordsLeftRefusals: Record<keyof typeof english, string> = {
  'refusal.say_how_to_reach_safely': '请告诉我们怎样安全地联系您。',
  'refusal.say_what_is_needed': '请简单说说您需要什么。',
  'refusal.ask_again': '太快了，或页面打开太久。请稍等再发送一次。',
  'refusal.word_left_already': '我们已经收到了，不用再做什么。',
  'refusal.too_many_words_today': '今天写信的人太多了，请打电话。',
  'refusal.word_to_ones_own_agency': '请选择别的机构。',
  'refusal.taken_up_or_set_aside': '已经有人回应了。',
  'refusal.say_why_set_aside': '请写明为什么不再处理。',
}

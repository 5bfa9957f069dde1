import type { contactRefusals as english } from '../en/contact-refusals.ts'

export const contactRefusals: Record<keyof typeof english, string> = {
  'refusal.write_the_note': '请先写点什么：发生了什么，或本人说了什么。',
  'refusal.note_in_the_future': '这个时间在将来。请记录已发生的事。',
  'refusal.say_why_withheld': '请说明这是为了谁的安全。',
  'refusal.no_such_note': '此记录不存在，或未对您开放。',
  'refusal.written_once': '此内容写定后不再更改。请在旁边补充更正。',
}

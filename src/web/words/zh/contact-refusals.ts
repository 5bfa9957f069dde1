import type { contactRefusals as english } from '../en/contact-refusals.ts'

export const contactRefusals: Record<keyof typeof english, string> = {
  'refusal.not_a_safe_hour': '现在不行：本人说过这个时间不安全。可以在下一个安全时间发出。',
  'refusal.not_named_safe': '本人没有说过这种方式是安全的。',
  'refusal.never_by_this': '本人说过绝不要用这种方式。',
  'refusal.say_what_to_send': '请写下要发送的内容。',
  'refusal.left_already': '消息已经发出，或已被停止。',
  'refusal.no_such_clock': '本设备的时区在系统里无法识别。',
  'refusal.write_the_note': '请先写点什么：发生了什么，或本人说了什么。',
  'refusal.note_in_the_future': '这个时间在将来。请记录已发生的事。',
  'refusal.say_why_withheld': '请说明这是为了谁的安全。',
  'refusal.no_such_note': '此记录不存在，或未对您开放。',
  'refusal.written_once': '此内容写定后不再更改。请在旁边补充更正。',
}

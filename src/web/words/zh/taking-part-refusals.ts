import type { takingPartRefusals as english } from '../en/taking-part-refusals.ts'

export const takingPartRefusals: Record<keyof typeof english, string> = {
  'refusal.say_which_part_gets_better': '请说明生活的哪一部分会因这个目标变好。',
  'refusal.say_who_does_it': '请说明现在谁来做，最后由谁来做。',
  'refusal.no_such_wish': '这个愿望不对您开放，或不存在。',
  'refusal.say_why_not_now': '请写下本人说的话。',
  'refusal.not_now_is_theirs_to_say': '在自己账户里只有本人能这样说。如果是本人告诉您的，请说明方式。',
  'refusal.no_goal_proposed_by_the_person': '没有一个目标是本人提出的。请问本人想达到什么，并记为本人的目标。',
  'refusal.goal_without_its_part_of_life': '有目标没有说明生活的哪一部分会变好，以及现在和最后由谁来做。',
}

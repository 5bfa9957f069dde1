/** What may be answered where people plan together. */
export const takingPartRefusals = {
  'refusal.say_which_part_gets_better': 'Say which part of life should get better by this goal.',
  'refusal.say_who_does_it': 'Say who does it now, and who should in the end.',
  'refusal.no_such_wish': 'This wish is not open to you, or it does not exist.',
  'refusal.say_why_not_now': 'Write down what the person said.',
  'refusal.not_now_is_theirs_to_say': 'Only the person can say this in their own account. If they told you, say how.',
  'refusal.no_goal_proposed_by_the_person': 'No goal was proposed by the person. Ask what they want to reach, and write it down as theirs.',
  'refusal.goal_without_its_part_of_life': 'A goal does not say which part of life gets better, and who does it now and in the end.',
} as const

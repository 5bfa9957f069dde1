/** What is answered when something of review cannot be done. */
export const reviewRefusals = {
  'refusal.no_active_plan': 'There is no plan in force to look back on. Bring the plan into force first.',
  'refusal.one_review_at_a_time': 'A review is under way already. Close it first.',
  'refusal.no_such_review': 'This review does not exist, or is not open to you.',
  'refusal.in_their_own_hand': 'The person has answered this in their own hand; what somebody writes down for them does not replace it.',
  'refusal.the_persons_answer_is_theirs':
    'Each side answers for itself: the person’s own words are written by them, or taken down as they said them.',
  'refusal.only_the_budget_can_be_not_applicable': 'Only the question about money can be left out. Ask the others.',
  'refusal.questions_open': 'Some questions are still open.',
  'refusal.question_open': 'Your view is missing',
  'refusal.persons_view_open': 'The person’s view is missing',
  'refusal.say_why_nothing_changes': 'Say in a few words why the plan stays as it is.',
  'refusal.say_why_more_comes_home': 'More comes into the home than at the last review, at the same need. Say why.',
} as const

/** What is answered when an instrument, a goal's levels or a score cannot be kept. */
export const measuresRefusals = {
  'refusal.no_such_instrument': 'There is no such set of questions here.',
  'refusal.instrument_has_a_newer_version': 'These questions were worded anew meanwhile. Load the page again.',
  'refusal.answered_another_way': 'This is answered another way: some questions alone, some together with a worker.',
  'refusal.answers_missing': 'Some questions are still open. A score of half the questions would say something untrue.',
  'refusal.answer_missing': 'Not answered yet:',
  'refusal.no_such_answer': 'One of the answers is not among those offered. Load the page again.',
  'refusal.nothing_applies': 'At least one part has to apply.',
  'refusal.answered_by_themself': 'Only the person answers for themself. Choose how you wrote it down.',
  'refusal.question_answered_once': 'This question was answered already.',
  'refusal.five_different_levels': 'Two of the levels say the same. Write what one would see at each.',
  'refusal.levels_in_own_hand': 'Only the person writes in their own hand. Choose how you wrote it down.',
  'refusal.rated_in_own_hand': 'Only the person rates in their own hand. Choose how you wrote it down.',
  'refusal.no_such_scale': 'These levels do not exist, or are not open to you.',
  'refusal.written_anew_since': 'The levels were written anew meanwhile. Rate on the new ones.',
} as const

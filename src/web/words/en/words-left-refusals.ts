export const wordsLeftRefusals = {
  'refusal.say_how_to_reach_safely': 'Say how we can reach you safely.',
  'refusal.say_what_is_needed': 'Say what you need, in a few words.',
  'refusal.ask_again': 'That was too quick, or the page was open too long. Wait a moment and send it again.',
  'refusal.word_left_already': 'We have this already. Nothing more is needed.',
  'refusal.too_many_words_today': 'Too many have written here today. Please telephone.',
  'refusal.word_to_ones_own_agency': 'Choose another agency than your own.',
  'refusal.taken_up_or_set_aside': 'Somebody has answered this already.',
  'refusal.say_why_set_aside': 'Say why nothing comes of it.',
} as const

/** For whoever was sent a link and has no account: one question, one answer. */
export const link = {
  'link.title': 'Somebody asks you something',
  'link.lead': 'You were sent this link to do one thing. It works once, for a few days.',
  'link.open': 'Show it',
  'link.private': 'Each opening is written down. The person whom it is about can see that.',
  'link.person': 'About {name}',
  'link.due': 'Please answer by',
  'link.answer': 'Your answer',
  'link.note': 'A few words (if you like)',
  'link.send': 'Send the answer',
  'link.acknowledge': 'Yes, it arrived',
  'link.once': 'After that this link opens nothing any more.',
  'link.done': 'Thank you',
  'link.done_text': '{from} has it now. You can close this page; the link opens nothing any more.',
  'refusal.link_opens_nothing': 'This link opens nothing: it was used, is too old, or was taken back. Ask whoever sent it for a new one.',
  'refusal.answer_in_words': 'Write your answer in a few words.',
} as const

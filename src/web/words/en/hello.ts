/** Asking for help without an account. */
export const hello = {
  'hello.title': 'Ask for help',
  'hello.lead': 'No account is needed. A worker reads what you write and gets in touch the way you say.',
  'hello.reach': 'How can we reach you safely?',
  'hello.reach_hint': 'A number, a time, a place, a friend; what we must not do, for example no voicemail.',
  'hello.told': 'What do you need?',
  'hello.told_hint': 'A few words are enough.',
  'hello.name': 'What may we call you?',
  'hello.name_hint': 'Leave it empty if you like.',
  'hello.agency': 'Whom do you want to ask?',
  'hello.send': 'Send',
  'hello.private': 'Only this service reads it. Nothing is kept on this phone or computer.',
  'hello.call': 'You can also telephone {agency}: {phone}',
  'hello.done': 'We have your words',
  'hello.done_text': '{agency} gets in touch within a day, the way you said.',
} as const

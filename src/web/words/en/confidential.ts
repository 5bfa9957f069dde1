/** The plan stays confidential: why somebody reads it who is not on it, and reading that somebody should look into. */
export const confidential = {
  'confidential.title': 'You are not on this plan',
  'confidential.text':
    'A plan is read by the people who work on it. If you need it today, say why. The person sees your name, the time and these words.',
  'confidential.why': 'Why do you read it?',
  'confidential.why_hint': 'A few plain words, such as whom you stand in for. It holds for twelve hours.',
  'confidential.open': 'Open the plan',

  'unusual_reading.title': 'Unusual reading',
  'unusual_reading.lead': 'Who read in a way that somebody should look into. How many records, never whose.',
  'unusual_reading.none': 'Nothing unusual',
  'unusual_reading.none_text':
    'You are told here when a worker opens {most} records or more within an hour, reads somebody of their own family name, or reads a plan they are not on.',
  'unusual_reading.to_look': 'To look into',
  'unusual_reading.looked': 'Looked into',
  'unusual_reading.with_reason': 'With a reason',
  'unusual_reading.many_records': '{by} opened {records, plural, one {# record} other {# records}} within an hour',
  'unusual_reading.same_family_name': '{by} opened {records, plural, one {# record} other {# records}} of people with their own family name',
  'unusual_reading.not_on_the_plan':
    '{by} read {records, plural, one {the plan of # person} other {the plans of # people}} without being on it, and said why',
  'unusual_reading.found': 'What did you find?',
  'unusual_reading.found_hint': 'Ask them. Name nobody’s record here.',
  'unusual_reading.save': 'Looked into',
  'unusual_reading.by': 'Looked into by {name}',
  'unusual_reading.mine': 'This is your own reading: somebody else looks into it.',
  'unusual_reading.supervisors': 'The supervisor sees which records, under “Who looked” of each person.',
} as const

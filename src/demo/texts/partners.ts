/** What people gain by an agency, by what sort of agency it is. */
export const GAINS = {
  housing: ['A home of their own, and somebody to ring when the roof leaks', 'The tenancy stays, and the arrears are paid off in small parts'],
  health: ['Medicine on time and a doctor who knows them', 'A nurse who comes to where they are'],
  legal: ['Somebody who reads the letters of the court with them'],
  government: ['What the law owes them is granted, by one officer they know'],
  aged_care: ['Help in the mornings, so that they can stay at home'],
  other: ['Something that nobody else on the team can give', 'Somebody near by, on the days when we are not there'],
} as const
export const VIEWS = [
  'If it is the same person every time',
  'Yes. I asked for that myself',
  'Good, as long as they ring first',
  'I will try it for a month',
] as const
export const LITTLE = ['They came once in three weeks', 'I still wait for the letter they promised'] as const
export const HOW = {
  how: 'They coordinate the plan and call the reviews. We do our part, and tell them the same day when something changes.',
  frequency: 'Every second Tuesday by phone',
  info_path: 'Dates and steps by update in the plan; nothing about health without asking first',
  issue_path: 'Ring each other first; after a week both supervisors decide, and the person is told.',
} as const
export const ISSUES = {
  visits: {
    words: 'We both came on Monday morning, for the same thing.',
    solution: 'They come on Mondays, we on Thursdays. It stands in the calendar.',
    told_words: 'Good. Then I can sleep on Tuesdays',
  },
  reply: { words: 'We asked twice who tells the school. No answer for ten days.' },
} as const
export const RESERVED = {
  weekend: {
    words: 'Weekends with Vera, his aunt, from this month',
    why: 'Both asked for it, and she has a room for him.',
    person_view: 'Vera is the one who stayed. I want to be there',
    answer_words: 'Friday to Sunday; we look at it again in the next review.',
  },
  lodging: {
    words: 'Move to a lodging near the college',
    why: 'The room is free from next month, and the landlady knows him.',
    person_view: 'I want to live where I learn',
  },
} as const

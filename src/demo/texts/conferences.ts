/** What is said where those around somebody sit together: by the person, about a goal, and what came of it. */
export const THEY_SAY: readonly string[] = [
  'First the door lock. Then everything else.',
  'Please not so many letters. Ring me.',
  'I want to do the forms myself, with somebody beside me.',
  'It goes better. I would like to talk about work.',
  'I do not want to move again before summer.',
  'Ask my sister, she knows how I am when it gets bad.',
  'Mornings are hard. Everything after eleven, please.',
  'I am tired of telling it. It is all written down.',
  'What I want most is to cook for myself.',
  'I was angry last week. It was not about you.',
  'I would like to see the flat before you decide anything.',
  'The dog comes with me, or I do not come.',
]
export const ABOUT: readonly string[] = [
  'How it goes, and what comes next',
  'Who does what until the review',
  'What has stopped moving',
  'Everybody at one table',
]
export const SPOKEN: readonly string[] = [
  'It moves, more slowly than hoped. Nobody needs to do anything else.',
  'Two of us went to see them in the same week. From now on one goes, and tells the other.',
  'The paper that was missing has come. It can be handed in now.',
  'The office has changed whom to ask for. The new name is with everybody.',
  'What was tried did not help. They would rather do it with somebody they know.',
  'It is going well, and they did the most of it themself.',
  'Nobody had heard from the landlord. One of us calls, and writes down what is said.',
  'The date is too early for them. It is moved, and everybody knows.',
]
export const DECIDED: readonly (readonly [words: string, no_action: string])[] = [
  ['It goes on as agreed', 'The steps stand, and each has somebody'],
  ['One visit in place of two', 'Both have put it in their calendars while we sat there'],
  ['Nothing more is asked of them this month', 'That is what they asked for'],
  ['Looked at again at the review', 'It is not yet known how the office answers'],
]

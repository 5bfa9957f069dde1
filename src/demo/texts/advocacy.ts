/** What was at stake, what they asked for, and what was done. */
export type HelpText = {
  stance: 'gave_information' | 'self_advocacy' | 'process_advocacy'
  step?: 'script' | 'rehearsal' | 'went_along' | 'spoke'
  /** Days after it began. */
  after: number
  words: string
  result?: string
  praised?: string
}
export type IssueText = {
  words: string
  asked: string
  category: 'legal' | 'housing' | 'money' | 'children'
  ago: number
  wish?: 'yes' | 'no'
  linked?: boolean
  helps: readonly HelpText[]
  outcome?: string
}

export const OF_LIN: IssueText = {
  words: 'The school wants papers that Lin does not have',
  asked: '“Tell the school they cannot do that.”',
  category: 'children',
  ago: 24,
  wish: 'no',
  helps: [
    { stance: 'gave_information', after: 1, words: 'What a school may ask for, and what it may not; the leaflet in Chinese' },
    { stance: 'self_advocacy', step: 'script', after: 2, words: 'Two sentences for the school office, in Lin’s own words' },
    {
      stance: 'self_advocacy',
      step: 'spoke',
      after: 6,
      words: 'Lin said both sentences at the school office; the worker sat beside',
      result: 'Both children may begin on Monday; papers can follow',
      praised: 'You waited until she looked up, and then you said it, in English.',
    },
  ],
}
export const ISSUES: readonly IssueText[] = [
  {
    words: 'Breach notice',
    asked: '“Tell Housing it is unfair!”',
    category: 'housing',
    ago: 6,
    wish: 'yes',
    linked: true,
    helps: [
      { stance: 'gave_information', after: 1, words: 'What a breach notice is, and the fourteen days' },
      { stance: 'self_advocacy', step: 'rehearsal', after: 4, words: 'Practised what to say at the tribunal' },
    ],
  },
  { words: 'A payment that stopped', asked: '“Ring them for me, they never listen.”', category: 'money', ago: 9, helps: [] },
  {
    words: 'A decision nobody explains',
    asked: '“I want to know why.”',
    category: 'legal',
    ago: 40,
    wish: 'no',
    helps: [
      { stance: 'process_advocacy', after: 2, words: 'Asked the office to answer the letter it has had for five weeks' },
      { stance: 'gave_information', after: 3, words: 'How to ask for the reasons in writing, and by when' },
    ],
    outcome: 'The reasons came in writing; they accept them.',
  },
]
export const LINKED_WORDS = 'They go to the tribunal with you, and say what you want said. “Good.”'

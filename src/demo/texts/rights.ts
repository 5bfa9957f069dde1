/** What people asked about their own records, and what they were told. */
export const OF_LIN = {
  disputed: {
    asked: 'It is three mornings, and only until the summer. She told me so herself.',
    answer: 'We wrote what Hua told us on the telephone. Your own words now stand beside it.',
  },
  beside: 'Hua takes Bo on three mornings, until the summer. So she told me.',
} as const

export type RightsText = {
  kind: 'copy' | 'readers' | 'correction' | 'complaint'
  words: string
  /** Days ago, and after how many days it was answered, if it was. */
  ago: number
  after?: number
  answer?: string
  refused?: true
  acknowledged?: true
}
export const ASKED: readonly RightsText[] = [
  { kind: 'copy', words: 'For my lawyer', ago: 30, after: 6 },
  {
    kind: 'readers',
    words: 'Why did somebody open my record on a Sunday?',
    ago: 12,
    after: 2,
    answer: 'The weekend crew was asked to find you a bed. They opened it once, for that.',
  },
  {
    kind: 'correction',
    words: 'I did not miss that meeting. I was in hospital.',
    ago: 9,
    after: 4,
    answer: 'You were in hospital that day, as the letter shows. It does not count as missed.',
  },
  { kind: 'complaint', words: 'Nobody called me back for three weeks.', ago: 5, acknowledged: true },
  { kind: 'copy', words: '', ago: 26 },
]

/** What was told without consent, in danger: reviewed and known to the person; and one that waits for both. */
export const DISCLOSED = [
  {
    facts: 'He was seen at the school gate this afternoon and asked for the children by name.',
    to: 'Police, Port Ellery station',
    ago: 40,
    reviewed: true,
    told: true,
  },
  { facts: 'Said tonight that he would not wake up tomorrow; where he sleeps.', to: 'Ambulance service', ago: 1, reviewed: false, told: false },
] as const
export const NOT_TOLD = 'He is on the ward and sees the visitors’ list. We tell him with his nurse.'

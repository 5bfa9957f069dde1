/** What the money of a plan is for, and what was said about it. Amounts are whole cents. */
export type LineText = {
  words: string
  cents: number
  /** Paid already, and to whom; the rest of it is free again. */
  paid?: readonly [cents: number, words: string]
  /** What was first written down for it, in cents, and what was wrong. */
  corrected?: readonly [was_cents: number, reason: string]
  monthly?: true
  released?: string
  /** Above what was left: by how much, and what was answered, if it was. */
  over?: number
  approved?: string
  rejected?: string
}
export type BudgetText = {
  source: string
  cents: number
  lines: readonly LineText[]
  /** The forecast that warned, and how many hours after the money was set aside. */
  warned?: readonly [cents: number, hours: number]
  answered?: string
}

/** Lin's: in use, something approved above it, and something that waits. */
export const OF_LIN: BudgetText = {
  source: 'Rent fund of the city',
  cents: 200_000,
  lines: [
    { words: 'Bond and the first fortnight’s rent', cents: 150_000, paid: [144_000, 'To the landlord, 4 Bellmaker Street'] },
    {
      words: 'Removal van and three beds',
      cents: 60_000,
      over: 4_000,
      approved: 'Mei and Bo sleep in beds of their own from the first night; the fund has agreed by phone.',
    },
    { words: 'School bag, shoes and a bus pass for Mei', cents: 12_000, over: 12_000 },
  ],
  warned: [204_000, 95],
  answered: 'The beds were the last large thing. What else comes is asked of the school fund first.',
}
export const BUDGETS: readonly BudgetText[] = [
  {
    source: 'Own fund of the agency',
    cents: 180_000,
    lines: [
      { words: 'Birth certificate and proof of age card', cents: 9_500, paid: [8_850, 'To the registry'] },
      { words: 'Help in the household, two hours a week', cents: 16_000, monthly: true },
      { words: 'Second-hand washing machine', cents: 25_000, released: 'A neighbour gave one away.' },
    ],
  },
  {
    source: 'Brokerage of the network',
    cents: 80_000,
    lines: [
      { words: 'Rent arrears, agreed with the landlord', cents: 60_000, paid: [60_000, 'To the landlord; the tribunal date is cancelled'] },
      { words: 'Work boots and a safety course', cents: 25_000, over: 5_000, approved: 'The job begins on Monday and pays from the first week.' },
    ],
    warned: [85_000, 95],
  },
  {
    source: 'Rent fund of the city',
    cents: 60_000,
    lines: [
      { words: 'Storage for two months', cents: 42_000, paid: [40_000, 'To the depot at Quay Hill'], corrected: [4_000, 'A nought was missing'] },
      {
        words: 'A laptop for the course',
        cents: 45_000,
        over: 25_000,
        rejected: 'The college lends them for the whole year; Priya rings them with you.',
      },
      { words: 'Course fee, first term', cents: 15_000 },
    ],
    warned: [55_000, 146],
    answered: 'Nothing more is planned out of this before the next fund opens.',
  },
]

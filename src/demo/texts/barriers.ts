/** What stood in people's way, as it was written down, and what the network did about it. */
export const MET: Readonly<Record<'identity' | 'transport' | 'digital' | 'stigma', readonly string[]>> = {
  identity: [
    'No papers since the bag was stolen; a new card costs 60.',
    'The bank opens no account without a card.',
    'Birth certificate is in another state, and the office takes eight weeks.',
    'Sent home twice for want of a second paper.',
    'Cannot sign the lease without a card.',
  ],
  transport: ['No bus to the clinic on Sundays.', 'Two hours each way to the office.', 'The last bus leaves before the course ends.'],
  digital: ['The form is only online, and there is no phone left to fill it in on.', 'The code goes to a number that is lost.'],
  stigma: ['Told at the counter to come back when washed.', 'The flat was gone as soon as the address was heard.'],
}
/** What the network wants changed, step by step. */
export const ASKED = {
  identity: {
    words: 'A fee waiver for the identity card',
    steps: ['Count how many are turned away in a month', 'Ask the registry to waive the fee'],
    came: 'Forty-one in March, at four agencies.',
  },
  transport: {
    words: 'A ride on days without a bus',
    steps: ['Ask the clinic for its shuttle'],
    came: 'They agree, from next month on.',
    end: 'The clinic’s shuttle stops at the square on Sundays.',
  },
  others: ['Bring it to the meeting of agencies', 'Ask the services concerned how they would mend it'],
} as const
/** What kind of thing a blocked step ran into, by what was said. */
export const BLOCKED_BY: readonly (readonly [said: RegExp, kind: string])[] = [
  [/signature|No answer|lost the form/, 'waiting'],
  [/paper|card/, 'identity'],
]

/** Reviews, endings and what was heard afterwards. */
import type { ReviewKey } from '../../shared/model.gen.ts'

type Sides = { person: readonly string[]; worker: readonly string[] }
export const REVIEW: Record<ReviewKey, Sides> = {
  helping: {
    person: ['Mostly. The flat bit is slow.', 'Yes. I know what’s next now.', 'More than I expected.', 'Half of it.'],
    worker: [
      'Yes for health and money, not yet for housing.',
      'It holds; one agency carries most of it.',
      'Yes, and they have begun to do more themselves.',
      'In part: two steps stood still for a month.',
    ],
  },
  changed: {
    person: ['I sleep indoors. That’s a change.', 'My hours went up.', 'I stopped hiding letters.', 'We moved.'],
    worker: [
      'Debt halved, hours doubled.',
      'From the street to the shelter, and now a viewing.',
      'A new diagnosis, and with it new medicine.',
      'The child is back at school.',
    ],
  },
  working: {
    person: ['That you come when you say.', 'One person to ring.', 'The Wednesday thing.', 'The nurse.'],
    worker: [
      'Short calls, often.',
      'All three agencies answer within days.',
      'Doing it together rather than for them.',
      'The plan in large type on the fridge.',
    ],
  },
  not_working: {
    person: ['The waiting.', 'Too many forms.', 'Nothing, really.', 'Mornings. I can’t do mornings.'],
    worker: [
      'The housing list moves slower than the lease.',
      'Letters arrive without warning.',
      'Two people ring about the same thing.',
      'Appointments before ten.',
    ],
  },
  to_change: {
    person: ['Look in Old Mill too.', 'Fewer people at meetings.', 'Put the dog first.', 'Leave it as it is.'],
    worker: [
      'Add the private market to the search.',
      'Move the counselling to the evening.',
      'One number for everybody.',
      'Drop the goal that is no longer wanted.',
    ],
  },
  outcomes: {
    person: ['Rent paid, four times.', 'Foot’s closed.', 'Still standing.', 'I’ve got a key.'],
    worker: ['Two goals of five reached.', 'Tenancy kept so far.', 'Income steady for two months.', 'First lasting lease in six years.'],
  },
  improvement: {
    person: ['Tell me sooner when it’s a no.', 'Text, don’t ring.', 'Nothing to complain of.', 'Meet outside.'],
    worker: [
      'Answer each other before answering the person.',
      'Ask the clinic for a direct line.',
      'Write less, say more.',
      'Start earlier on the papers.',
    ],
  },
  budget: {
    person: ['The bus pass helps.', 'The bond came through.', 'No idea, is there one?', 'It’s enough.'],
    worker: ['Bond paid, fares covered, 180 left.', 'Nothing spent yet.', 'Boots, glasses and one night in a motel.', 'Within what was agreed.'],
  },
  networks: {
    person: ['The choir.', 'My sister’s speaking to me.', 'The neighbours are all right.', 'The dog people.'],
    worker: [
      'A neighbour with a key, a choir, an old boss.',
      'More people than three months ago, none of them paid.',
      'Family has come back in, carefully.',
      'The shed keeps a bench for them.',
    ],
  },
  satisfaction: {
    person: ['Good.', 'Seven out of ten. Eight.', 'You’re all right.', 'Better than last place.'],
    worker: [
      'Says it is going well and looks it.',
      'Trust grew slowly and holds.',
      'Content, impatient about the flat.',
      'Satisfied with us, not with the market.',
    ],
  },
}
export const KEEPS = [
  'Rent leaves the account on pay day. The heater works. Friday card evening with the neighbours.',
  'The choir on Tuesdays, the early shift, and Dana’s number on the fridge.',
  'A lease to next autumn, a doctor nearby, the dog.',
  'School within walking distance; the grandmother has a key.',
  'Instalments end in March. The blue box for letters. The group on Thursdays.',
  'A ground floor with rails, somebody on Tuesdays, and a son who drives.',
] as const
export const CALLS = [
  'Tenancy Plus, then Harbour’s front desk.',
  'My sister first. Then Marcus’s desk.',
  'Housing office for the house, clinic for me.',
  'The duty number, day or night; they know me.',
] as const
export const BACK = [
  'Walk in or ring 5550 0110. No new forms: the plan is kept.',
  'Say your name at the desk; we start where we stopped.',
  'Ring any of us. A person who comes back is not starting over.',
] as const

export const FOLLOWED: readonly { words: string; problem?: true }[] = [
  { words: 'Still there, curtains up, works Saturdays.' },
  { words: 'All well. Tomatoes on the balcony.' },
  { words: 'Rent on time; the lift is broken again.' },
  { words: 'Doing nights now. Tired and pleased.' },
  { words: 'The heater failed in the cold week; the landlord came on day three.', problem: true },
  { words: 'A quarrel with the neighbour about the dog; talked, settled.', problem: true },
  { words: 'Hours cut; behind by one week, and rang us before we rang.', problem: true },
  { words: 'Has a cat. Says that says it all.' },
  { words: 'The daughter visits every second Sunday.' },
  { words: 'Passed the certificate.' },
]
export const NOT_HOUSED = [
  'Gave up the flat after the job ended; with a friend for now. Coming in on Monday.',
  'Lost the room when the house was sold. We have opened the door again.',
] as const
export const WANTS_FOLLOW_UP = ['Ring, but not too often.', 'A text is fine.', 'Come by for tea.', 'Yes, keep an eye on me.'] as const
export const NO_FOLLOW_UP = ['“I’d rather close this chapter.”', '“I know where you are. Let me be.”'] as const

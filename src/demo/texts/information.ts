/** What those who take part tell and ask each other, by part of life. */
import type { Category } from '../../shared/words.ts'

type Told = readonly [title: string, words: string]
const EVERYWHERE: readonly Told[] = [
  ['Seen yesterday, doing well', 'We went through the week together. Nothing that the others need to change.'],
  ['Away next week', 'I am on leave from Monday; my colleague comes instead, they have met.'],
  ['A better time to visit', 'Mornings are hard. After two is best for everybody who comes.'],
]
export const TOLD: Partial<Record<Category, readonly Told[]>> = {
  housing: [
    ['Viewing on Thursday at ten', 'Two rooms, second floor. I come along; the others need not.'],
    ['Landlord answered', 'The repair is promised for next week. Please tell me if nobody comes.'],
    ['Application is with the board', 'They decide at the end of the month. Papers are complete.'],
  ],
  health: [
    ['Medicine changed', 'Half the dose since Monday. Tiredness in the morning is to be expected.'],
    ['Blood test on Tuesday', 'Nothing to eat before. Please no visits before eleven.'],
    ['Wound has healed', 'The dressing is off. Walking is fine again, stairs slowly.'],
  ],
  mental_health: [
    ['Sleeps better', 'Four nights in a row. We keep the evening calls for now.'],
    ['Group has begun', 'Wednesdays at four. It helps when nobody plans anything for that evening.'],
  ],
  money: [
    ['Payment has arrived', 'The backdated benefit is on the account. The rent can be paid as agreed.'],
    ['Letter from the office', 'They want the tenancy papers again. I send them today.'],
  ],
  safety: [['Agreed signs', 'If the blind is down, nobody rings. We telephone first.']],
  legal: [['Date at court is moved', 'To the end of next month. The interpreter is booked.']],
  family: [['The children come on Sundays', 'Please keep Sunday afternoons free of visits.']],
  alcohol_drugs: [['Three weeks now', 'Proud of it. Please do not bring it up first.']],
  work_learning: [['Trial day went well', 'They would like to see her again on Friday.']],
}
export const toldOf = (category: Category): readonly Told[] => [...(TOLD[category] ?? []), ...EVERYWHERE]

export const ASKED: readonly (readonly [title: string, words: string, answer: string])[] = [
  ['Can the first visit be on Friday?', 'We could bring them, if it is before noon.', 'Friday at half past ten is kept free.'],
  ['Which papers are missing still?', 'We have the lease and the identity card here.', 'Only the proof of income of the last three months.'],
  ['How do you see the last weeks?', 'The review is soon, and you see them most.', 'Steadier. They ring themselves when something is wrong.'],
  ['Who comes along to the appointment?', 'They would rather not go alone.', 'I go along, we meet at the stop.'],
]
export const NO_GOAL = ['Our office moves; it concerns everybody.', 'A new telephone number, nothing else.'] as const
export const THEIR_DESK = 'The front desk, by telephone'

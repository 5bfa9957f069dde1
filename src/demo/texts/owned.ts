/** What stands in the parts of a plan that only words fill, and what people say back of their plan. */
export const BUDGETS = [
  'The bond comes from the rent fund; everything else costs nothing.',
  'Bus fares for the appointments, from our petty cash. No more is needed now.',
  'A fridge and two beds, asked for at the relief fund.',
] as const
export const RISKS = ['None known; we asked together.', 'Nothing in sight until the review; they will ring if that changes.'] as const
export const SAID_BACK = [
  'I look at two flats, you write to the office, and we talk again next month.',
  'First the place, then the money. And nobody rings my brother.',
  'I go to the nurse on Thursdays. You come along the first time.',
] as const
/** What came before somebody's own order, and why. */
export const SAFETY_FIRST = {
  issue: 'A safe place to sleep',
  reason: 'He waits at the station at night; this cannot wait until the rest is settled.',
} as const

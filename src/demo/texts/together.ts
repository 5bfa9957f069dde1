/** What is said when people plan together. */
export const PLACES = ['The community kitchen', 'Our office, room 2', 'The library, upstairs', 'The bench by the river', 'At home'] as const
export const ANSWERS = [
  'Yes. Not before ten.',
  'Yes, if Kim can come.',
  'All right.',
  'Yes, but no forms the first time.',
  'If it helps with the flat.',
] as const
export const DECIDED = [
  'The flat first, the rest later.',
  'I go to the doctor myself, you remind me.',
  'No letters to my old address.',
  'My sister may come along.',
  'I want to see the contract before I say yes.',
  'No phone calls, only messages.',
  'I keep the dog. Somewhere with a dog.',
  'I open my own post, on Mondays, with somebody beside me.',
] as const
export const TALKS = [
  'Which flats are free this month',
  'Who speaks with the landlord',
  'How the arrears are paid back',
  'Whether the bus reaches the clinic',
] as const
export const TOLD = [
  'By phone the same evening: two flats to look at.',
  'At the kitchen: the landlord was asked, and nobody else.',
  'By message, read and answered.',
] as const

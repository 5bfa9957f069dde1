/** What people learn on the way to doing it themselves, and what showed it. */
export const GROWS = [
  'Rings the office, with somebody beside',
  'Keeps the letters in one folder',
  'Looks the bus up on the phone',
  'Says what is wrong before it is too late',
  'Puts the day into the calendar',
  'Fills in the form, and asks where it is unclear',
  'Knows three people to ring',
  'Checks the balance on Mondays',
  'Cooks twice a week',
  'Asks for a break when it gets too much',
] as const
export const CLIMBED = [
  'Made the call, I only listened.',
  'Filled in half of the form alone.',
  'Came on the bus, without being fetched.',
  'Opened the letter and rang me.',
  'Had the folder ready.',
] as const
/** Why a hope can wait, in the words of whoever hopes. */
export const LATER = [
  'First the flat.',
  'When I sleep again.',
  'After the summer. One thing at a time.',
  'Ask me when the kids are settled.',
  'Not while the court is on.',
] as const

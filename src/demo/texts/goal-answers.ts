/** What people say of steps and goals: yes, another date, no, what stands in the way, what came of it. */

export const LEVEL_REASONS = [
  'Three services and a court date: somebody must hold the threads.',
  'Two agencies, few changes expected.',
  'Health, housing and money at once, and children.',
  'They have asked for one person to ring, not five.',
] as const
export const COUNTERED = [
  'Our panel meets on the first Tuesday; before that nobody can say.',
  'I am away that week and would rather give a date I can keep.',
  'The nurse’s round is full until then.',
] as const
export const DECLINED = [
  'We closed the list for this suburb last week. Tenancy Plus may still take names.',
  'This needs a lawyer, and I am not one.',
  'We have no evening counsellor at present.',
] as const
export const BLOCKED = [
  'The office lost the form; a new one was sent on Monday.',
  'Waiting for the landlord’s signature.',
  'No answer from the clinic after three calls.',
  'The lift is broken and nobody can move in until it is mended.',
] as const
export const DONE = [
  'Done; copy in the folder.',
  'Went along. It took two hours and it worked.',
  'Agreed on the phone and confirmed by e-mail.',
  'Sent, and they wrote back that it arrived.',
  'Sorted at the counter, with some patience.',
  'All there except one page, which follows.',
  'Yes, and they gave us a direct number.',
  'Finished a day early.',
] as const
export const PROMISES = [
  'Ring the school about the bus pass',
  'Bring the key for the locker',
  'Find out whether the bond has been paid back',
  'Send the clinic’s address as a text',
  'Print the letter in large type',
  'Ask Harbour House about storage',
  'Call back before the weekend',
  'Bring the big winter coat from the store',
  'Ask who fixes the heater',
  'Write down the names from today’s talk',
  'Book the interpreter for next time',
  'Get the bus timetable to Ferry Point',
  'Ask for the file to be sent on',
  'Save a place at Wednesday’s meal',
] as const
export const OWNER_AGREES = [
  'Yes. That’s my plan.',
  'Good. I’d swap two, but good.',
  'I read it twice. Yes.',
  'It says what I said. Fine.',
  'All right, let’s try.',
  'Yes, and I want a copy for my sister.',
] as const
export const VERDICTS = [
  'I did that. Write down that I did that.',
  'It’s done and it feels done.',
  'Better than I thought.',
  'Took long, but here we are.',
] as const
export const EVIDENCE = [
  'Letter seen and copied.',
  'Confirmed on the phone by the agency.',
  'Receipts for all four fortnights.',
  'Visited; seen with own eyes.',
] as const

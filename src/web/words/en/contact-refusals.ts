/** What is answered when something cannot be done: notes and meetings. */
export const contactRefusals = {
  'refusal.write_the_note': 'Write something first: what happened, or what the person said.',
  'refusal.note_in_the_future': 'This lies in the future. Note what has happened.',
  'refusal.say_why_withheld': 'Say whose safety requires this.',
  'refusal.no_such_note': 'This note does not exist, or is not open to you.',
  'refusal.written_once': 'This was written once and stays. Add a correction beside it.',
} as const

/** What is answered when something cannot be done: notes and meetings. */
export const contactRefusals = {
  'refusal.not_a_safe_hour': 'Not now: the person named this hour as not safe. It can leave at the next safe one.',
  'refusal.not_named_safe': 'The person has not named this way as safe.',
  'refusal.never_by_this': 'The person said never by this way.',
  'refusal.say_what_to_send': 'Write what to send.',
  'refusal.left_already': 'It has left already, or was stopped.',
  'refusal.no_such_clock': 'The clock of this device is in a time zone that is not known here.',
  'refusal.write_the_note': 'Write something first: what happened, or what the person said.',
  'refusal.note_in_the_future': 'This lies in the future. Note what has happened.',
  'refusal.say_why_withheld': 'Say whose safety requires this.',
  'refusal.no_such_note': 'This note does not exist, or is not open to you.',
  'refusal.written_once': 'This was written once and stays. Add a correction beside it.',
} as const

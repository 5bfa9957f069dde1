/** What was said and written where things are done as they should be. */
export const CRISES = [
  {
    signs: 'Stops answering, sleeps by day, gives things away.',
    helps: 'A walk to the river, tea, somebody who does not ask much.',
    helps_not: 'Being told to calm down.',
    contacts: 'The worker first, then the night line of the network.',
    safe_place: 'The quiet room of the neighbourhood house, until ten.',
  },
  {
    signs: 'Rings three times in an hour; cannot sit.',
    helps: 'Music, a warm room, being rung back when it was promised.',
    helps_not: 'Uniforms at the door.',
    contacts: 'The coordinator by day, the night line after eight.',
    safe_place: 'A friend’s kitchen on Mill Lane.',
  },
  {
    signs: 'Does not open letters, wears the coat indoors.',
    helps: 'Opening the letters together, one at a time.',
    helps_not: 'Long talks in the evening.',
    contacts: 'The duty desk of the coordinating agency.',
    safe_place: 'The library, where they know the name.',
  },
] as const
export const SIBLINGS = ['Rob', 'Leila', 'Martin', 'Agnes', 'Tariq', 'Susan', 'Pavel', 'Nora'] as const
export const NOT_WANTED = [
  '“Not him. We are fine as we are, on birthdays.”',
  '“She has enough with her own. Leave her out of it.”',
  '“Not now. Ask me when I have a flat.”',
  '“No. I tell them myself.”',
] as const
export const NOTHING_OUTSIDE = [
  '“One more office? First this one.”',
  'Wants to try with who already comes, until the review.',
  '“Not now. I know where they are.”',
] as const

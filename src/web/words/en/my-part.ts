/** What the person adds themself: how much each agency helps, and what their own steps need. */
export const myPart = {
  'my.agency_services': 'With them: {services}',
  'my.gain_lead': 'They are here for you. If one helps you little, say so: then you decide together what becomes of it.',
  'my.gain_for': 'Here for this: {words}',
  'my.gain_asked': 'Your review asks about it',
  'my.gain_said': 'You said {rating} of 5.',
  'my.gain_say': 'Say how much it helps',
  'my.gain_question': 'How much do they help you?',
  'my.gain_ends': '1 is not at all, 5 is very much.',
  'my.gain_words': 'Anything you want to say to it',
  'my.needs_say': 'I need something for this',
  'my.needs_have': 'I have it',
}

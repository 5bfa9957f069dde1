/** A whole life on one page: who answers for somebody, what helps, what they say about themselves. */
export const life = {
  'life.responsible': 'Legally responsible: {body} ({officer})',
  'life.responsible_basis': '{basis}; reach {officer}: {contact}',
  'life.responsible_until': 'until {day}',
  'life.responsible_ask': 'A body is legally responsible, for example under a guardianship order',
  'life.responsible_body': 'Which body',
  'life.responsible_body_hint': 'An agency of the network, or any other.',
  'life.legal_basis': 'On which ground',
  'life.legal_basis_hint': 'For example: guardianship order, placement',
  'life.officer': 'Officer to speak to',
  'life.officer_contact': 'How to reach the officer',
  'life.responsible_to': 'Until, if an end is set',
  'life.responsible_change': 'Officer and end',
  'life.high_suggests': 'Shown before everything else, and a high level of coordination is suggested',
} as const

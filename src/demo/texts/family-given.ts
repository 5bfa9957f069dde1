/** What Lin's mother and others were asked, said and were told. */
export const GIVEN = {
  about: 'Who fetches the children after school',
  says: '星期一和星期三我可以去接孩子。',
  came_of_it: 'Written into the plan: Hua fetches them on Mondays and Wednesdays.',
  asks: '有谁可以帮忙照看孩子，让我休息一下？',
  services: ['Respite North, 02 5550 0147', 'Carers’ line, 1800 555 018', 'Saturday play group, community hall'],
  of_them: 'All three speak Mandarin; the play group is free.',
  support: 'Two afternoons a month off, a play group has the children',
  yes: '好，我想再去游泳。',
  goal: '每个月游泳两次',
  talk: 'What the family can do until the next review, and what not',
  decided: 'She takes the phone calls about the rooms; I go and look myself.',
  others: 'We would like to know earlier when something changes.',
} as const
export const LEGAL = {
  hearing: 'Family court, about where the children live',
  no: 'Lin tells her mother herself, after the hearing.',
  help: 'Bridge Advocacy & Legal',
} as const

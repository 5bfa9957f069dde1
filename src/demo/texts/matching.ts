/** Why people chose a service, what was lacking, and how it fits. */
export const CHOSEN = [
  '“Close to the tram, and she rings back.”',
  '“My neighbour goes there. He says they don’t ask twice.”',
  '“Evenings. I work days.”',
  '“The same person each time.”',
  '“They speak my language.”',
  '“No stairs, with my knee.”',
  '“Anywhere but the hospital.”',
] as const
export const LACKING = ['Nothing in the evenings', 'Nobody who speaks the language within an hour', 'Every list is closed until the spring'] as const
export const FITS: readonly (readonly [rating: number, words: string])[] = [
  [4, '“They listen.”'],
  [5, '“I wait for Tuesdays.”'],
  [3, '“All right. A bit far.”'],
  [4, ''],
  [2, '“A form for everything.”'],
]
/** 医生 and somebody to talk to: what Lin looked for, and chose. */
export const LINS_CHOICE = { why: '女的，会说中文，离学校近。' } as const

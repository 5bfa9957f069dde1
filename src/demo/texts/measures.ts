/** What people answered, and the levels they wrote for their goals. */

/** WHO-5 over three looks, item by item, and K10 once. */
export const LINES = [
  {
    who5: [
      [1, 1, 0, 1, 2],
      [2, 2, 1, 2, 2],
      [3, 3, 2, 3, 3],
    ],
    k10: [4, 3, 3, 3, 3, 2, 4, 4, 3, 3],
  },
  {
    who5: [
      [2, 2, 2, 1, 2],
      [3, 2, 3, 2, 3],
      [3, 4, 3, 3, 4],
    ],
    k10: [3, 2, 1, 2, 2, 1, 2, 3, 2, 1],
  },
  {
    who5: [
      [3, 3, 2, 2, 3],
      [2, 2, 1, 1, 2],
      [3, 2, 2, 2, 3],
    ],
    k10: [2, 2, 1, 1, 2, 1, 2, 2, 1, 1],
  },
  {
    who5: [
      [0, 1, 1, 0, 1],
      [1, 1, 1, 1, 1],
      [2, 2, 1, 2, 2],
    ],
    k10: [4, 4, 3, 4, 3, 3, 4, 4, 4, 3],
  },
] as const

/** Lin on her phone: days ago, and what she chose. */
export const LIN_FEELS = [
  [16, [1, 0, 1, 1, 1]],
  [9, [2, 1, 2, 1, 2]],
  [2, [3, 2, 2, 2, 3]],
] as const

/** Footing, in the order of its parts: home, safety, food, money, work, daily, body, mind, substances, people, children, papers. */
export const STANDS = [
  [2, 2, 3, 2, null, 3, 3, 2, null, 2, 3, 2],
  [2, 3, 4, 3, null, 4, 3, 3, null, 3, 3, 3],
  [2, 3, 2, 2, 2, 2, 2, 2, 2, 1, null, 3],
  [3, 4, 3, 3, 2, 3, 3, 3, 3, 2, null, 2],
  [4, 4, 4, 3, 3, 4, 3, 3, 4, 3, 4, 4],
] as const

export const HOME_LEVELS = {
  much_less: 'Back where we began',
  less: 'Still in the motel or with others',
  expected: 'A room or flat for at least six months',
  more: 'A lease of twelve months that can be paid',
  much_more: 'A lease without an end, and the rent set up',
}
export const SLEEP_LEVELS = {
  much_less: 'Awake all night',
  less: 'Two or three hours',
  expected: 'Five hours in most nights',
  more: 'Six hours in most nights',
  much_more: 'Sleeps through, and so do the children',
}

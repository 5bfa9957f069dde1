/** What was prepared with Lin before it gets hard, as she said it, and what she asked to change. */
export const LINS_AHEAD = {
  crisis: {
    signs: '孩子们不敢睡，我一直看窗外。',
    helps: '给妈妈打电话，去有人的地方，一个一个地做事。',
    helps_not: '有人大声说话，或者问我为什么不早点离开。',
    contacts: '妈妈（华）\nMarcus（协调员）\n紧急电话',
    safe_place: '图书馆的儿童区，开到晚上九点。',
  },
  risk: 'The last night that her mother has paid for at the motel',
  parts: [['budget', 'Bond and the first fortnight’s rent from the rent fund; bus fares from Harbour.']],
  back: '三件事：先安全，再找自己的房子，孩子去学校。每个人做什么都写了。',
  view: '事情太多，我会忘。有一个人看着全部，我就放心。',
  change: '可以晚上来吗？白天我要陪孩子找学校。',
} as const

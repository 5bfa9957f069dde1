import type { Instrument, Said } from './contract-shape.ts'

const item = (key: string, en: string, zh: string) => ({
  key,
  category: 'mental_health' as const,
  says: { en: `About how often did you feel ${en}?`, zh: `您有多经常${zh}？` } satisfies Said,
  steps: [],
  may_not_apply: false,
})

/** K10: ten questions about the last four weeks, 10 to 50, counted and read as in Australia. */
export const k10: Instrument = {
  key: 'k10',
  version: 1,
  since: '2002-01-01',
  name: { en: 'K10: what weighs on me', zh: 'K10：我心里的负担' },
  asks: { en: 'In the past four weeks:', zh: '在过去四周里：' },
  answered: 'alone',
  items: [
    item('tired', 'tired out for no good reason', '无缘无故地感到疲惫'),
    item('nervous', 'nervous', '感到紧张'),
    item('never_calm', 'so nervous that nothing could calm you down', '紧张得什么都不能让您平静下来'),
    item('hopeless', 'hopeless', '感到没有希望'),
    item('restless', 'restless or fidgety', '感到不安或烦躁'),
    item('never_still', 'so restless you could not sit still', '烦躁得坐不住'),
    item('depressed', 'depressed', '感到抑郁'),
    item('effort', 'that everything was an effort', '感到做什么都很费力'),
    item('sad', 'so sad that nothing could cheer you up', '悲伤得什么都不能让您高兴起来'),
    item('worthless', 'worthless', '感到自己没有价值'),
  ],
  answers: [
    { value: 1, says: { en: 'None of the time', zh: '从不' } },
    { value: 2, says: { en: 'A little of the time', zh: '很少' } },
    { value: 3, says: { en: 'Some of the time', zh: '有时' } },
    { value: 4, says: { en: 'Most of the time', zh: '大部分时间' } },
    { value: 5, says: { en: 'All of the time', zh: '所有时间' } },
  ],
  scoring: { rule: 'sum', times: 1, from: 10, to: 50, better: 'lower' },
  bands: [
    { key: 'low', from: 10, to: 15, says: { en: 'low', zh: '低' } },
    { key: 'moderate', from: 16, to: 21, says: { en: 'moderate', zh: '中等' } },
    { key: 'high', from: 22, to: 29, says: { en: 'high', zh: '高' } },
    { key: 'very_high', from: 30, to: 50, says: { en: 'very high', zh: '很高' } },
  ],
  offer_help: { at_most: null, at_least: 30, items: [] },
  tells_from: null,
  source:
    'Kessler Psychological Distress Scale. Kessler RC et al., Psychological Medicine 2002;32:959–976. ' +
    'Counting and bands: Australian Bureau of Statistics, information paper 4817.0.55.001.',
  licence: 'In the public domain; its source is named.',
  translation: 'Chinese: our own wording of the published questions; have it read by somebody who knows both before it is used for research.',
}

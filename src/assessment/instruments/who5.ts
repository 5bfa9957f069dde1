import type { Instrument, Said } from './contract-shape.ts'

const item = (key: string, en: string, zh: string) => ({
  key,
  category: 'mental_health' as const,
  says: { en, zh } satisfies Said,
  steps: [],
  may_not_apply: false,
})

/** WHO-5: five sentences about the last two weeks, 0 to 100. */
export const who5: Instrument = {
  key: 'who5',
  version: 1,
  since: '1998-01-01',
  name: { en: 'WHO-5: how I have been', zh: 'WHO-5：我最近过得怎样' },
  asks: {
    en: 'Choose what is closest to how you have been feeling over the last two weeks.',
    zh: '请选择最接近您过去两个星期感受的一项。',
  },
  answered: 'alone',
  items: [
    item('cheerful', 'I have felt cheerful and in good spirits', '我感觉快乐、心情舒畅'),
    item('calm', 'I have felt calm and relaxed', '我感觉宁静和放松'),
    item('active', 'I have felt active and vigorous', '我感觉充满活力、精力充沛'),
    item('rested', 'I woke up feeling fresh and rested', '我睡醒时感到清新、得到了足够的休息'),
    item('interested', 'My daily life has been filled with things that interest me', '我每天的生活充满了有趣的事情'),
  ],
  answers: [
    { value: 5, says: { en: 'All of the time', zh: '所有时间' } },
    { value: 4, says: { en: 'Most of the time', zh: '大部分时间' } },
    { value: 3, says: { en: 'More than half of the time', zh: '超过一半的时间' } },
    { value: 2, says: { en: 'Less than half of the time', zh: '少于一半的时间' } },
    { value: 1, says: { en: 'Some of the time', zh: '有时候' } },
    { value: 0, says: { en: 'At no time', zh: '从未有过' } },
  ],
  scoring: { rule: 'sum', times: 4, from: 0, to: 100, better: 'higher' },
  bands: [
    { key: 'very_low', from: 0, to: 28, says: { en: 'very low', zh: '很低' } },
    { key: 'low', from: 29, to: 50, says: { en: 'low', zh: '偏低' } },
    { key: 'fair', from: 51, to: 100, says: { en: 'fair to good', zh: '尚可或良好' } },
  ],
  offer_help: { at_most: 28, at_least: null, items: [] },
  tells_from: 10,
  source:
    'WHO (Five) Well-Being Index, 1998 version. Psychiatric Research Unit, WHO Collaborating Centre in Mental Health, Hillerød. ' +
    'Review: Topp CW et al., Psychother Psychosom 2015;84:167–176.',
  licence: 'May be used free of charge, with its wording unchanged and its source named.',
  translation: 'Chinese: worded after the Chinese WHO-5; have it read by somebody who knows both before it is used for research.',
}

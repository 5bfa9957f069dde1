import type { Instrument, Said } from './contract-shape.ts'
import { STEPS_OF_HOME, STEPS_OF_LIVING } from './footing-home.ts'
import { STEPS_OF_HEALTH, STEPS_OF_PEOPLE } from './footing-people.ts'

const part = (key: string, category: Instrument['items'][number]['category'], says: Said, five: readonly Said[], may_not_apply = false) => ({
  key,
  category,
  says,
  steps: five.map((one, n) => ({ value: n + 1, says: one })),
  may_not_apply,
})

/** Twelve parts of a life on five steps, in our own words; each answer is shared as the part of life it tells of. */
export const footing: Instrument = {
  key: 'footing',
  version: 1,
  since: '2026-01-01',
  name: { en: 'Footing: twelve parts of life', zh: '立足：生活的十二个方面' },
  asks: {
    en: 'Together, choose the sentence that is true today. Between two, take the lower one.',
    zh: '请一起选择今天最符合的一句。在两句之间犹豫时，选较低的一句。',
  },
  answered: 'together',
  items: [
    part('home', 'housing', { en: 'Home', zh: '住处' }, STEPS_OF_HOME.home),
    part('safety', 'safety', { en: 'Safety', zh: '安全' }, STEPS_OF_HOME.safety),
    part('food', 'money', { en: 'Food and the daily things', zh: '食物和日用' }, STEPS_OF_LIVING.food),
    part('money', 'money', { en: 'Money', zh: '钱' }, STEPS_OF_LIVING.money),
    part('work', 'work_learning', { en: 'Work and learning', zh: '工作和学习' }, STEPS_OF_LIVING.work, true),
    part('daily', 'life_skills', { en: 'Running the day', zh: '料理日常' }, STEPS_OF_LIVING.daily),
    part('body', 'health', { en: 'Body', zh: '身体' }, STEPS_OF_HEALTH.body),
    part('mind', 'mental_health', { en: 'Mind and mood', zh: '心理和情绪' }, STEPS_OF_HEALTH.mind),
    part('substances', 'alcohol_drugs', { en: 'Alcohol, drugs, gambling', zh: '酒、药物、赌博' }, STEPS_OF_HEALTH.substances, true),
    part('people', 'community', { en: 'People to lean on', zh: '可以依靠的人' }, STEPS_OF_PEOPLE.people),
    part('children', 'family', { en: 'Children in my care', zh: '由我照顾的孩子' }, STEPS_OF_PEOPLE.children, true),
    part('papers', 'legal', { en: 'Papers and the law', zh: '证件和法律事务' }, STEPS_OF_PEOPLE.papers),
  ],
  answers: [
    { value: 1, says: { en: 'No ground: help needed now', zh: '没有立足之地：现在就需要帮助' } },
    { value: 2, says: { en: 'Shaky: may give way any day', zh: '不稳：随时可能垮下来' } },
    { value: 3, says: { en: 'Holds for now', zh: '暂时稳住' } },
    { value: 4, says: { en: 'Firm, with some help', zh: '稳固，需要一些帮助' } },
    { value: 5, says: { en: 'Firm, on my own feet', zh: '稳固，靠自己' } },
  ],
  scoring: { rule: 'mean', times: 1, from: 1, to: 5, better: 'higher' },
  bands: [],
  offer_help: {
    at_most: null,
    at_least: null,
    items: [
      { item: 'home', at_most: 1 },
      { item: 'safety', at_most: 1 },
      { item: 'mind', at_most: 1 },
    ],
  },
  tells_from: null,
  source:
    'Homeward, 2026: parts and sentences written for it. The idea of parts of life on five steps is that of the self-sufficiency matrices used by public agencies.',
  licence: 'Part of Homeward, under its licence.',
  translation: 'Chinese: written together with the English.',
}

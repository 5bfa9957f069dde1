/** The chapters of the plan's page, as short as a row of them allows. */
export const planningChapters = {
  'planning.chapter.stands': 'Where it stands',
  'planning.chapter.together': 'Together',
  'planning.chapter.order': 'Comes first',
  'planning.chapter.goals': 'Goals',
  'planning.chapter.needs': 'Wishes and needs',
  'planning.chapter.who_when': 'Who, when',
  'planning.chapter.parts': 'Each agency',
  'planning.chapter.ahead': 'Ahead, changes',
  'planning.chapter.owner': 'The owner',
  'planning.chapter.quality': 'How good',
  'planning.chapter.team': 'The team',
} as const

/** Which words can be loaded: one line for each topic. A page names those it says, and appears with them (test/words.test.ts sees to it). */
export const topics = {
  first: { en: async () => (await import('./en/first.ts')).first, zh: async () => (await import('./zh/first.ts')).first },
  for_person: { en: async () => (await import('./en/for-person.ts')).forPerson, zh: async () => (await import('./zh/for-person.ts')).forPerson },
  account: { en: async () => (await import('./en/account.ts')).account, zh: async () => (await import('./zh/account.ts')).account },
  administration: {
    en: async () => (await import('./en/administration.ts')).administration,
    zh: async () => (await import('./zh/administration.ts')).administration,
  },
  assessment: { en: async () => (await import('./en/assessing.ts')).assessing, zh: async () => (await import('./zh/assessing.ts')).assessing },
  consent: { en: async () => (await import('./en/consent.ts')).consent, zh: async () => (await import('./zh/consent.ts')).consent },
  contact: { en: async () => (await import('./en/contact.ts')).contact, zh: async () => (await import('./zh/contact.ts')).contact },
  directory: { en: async () => (await import('./en/directory.ts')).directory, zh: async () => (await import('./zh/directory.ts')).directory },
  entry: { en: async () => (await import('./en/entering.ts')).entering, zh: async () => (await import('./zh/entering.ts')).entering },
  evaluation: { en: async () => (await import('./en/evaluation.ts')).evaluation, zh: async () => (await import('./zh/evaluation.ts')).evaluation },
  exit: { en: async () => (await import('./en/exit.ts')).exit, zh: async () => (await import('./zh/exit.ts')).exit },
  imports: { en: async () => (await import('./en/imports.ts')).imports, zh: async () => (await import('./zh/imports.ts')).imports },
  my: { en: async () => (await import('./en/my.ts')).my, zh: async () => (await import('./zh/my.ts')).my },
  my_pages: { en: async () => (await import('./en/my-pages.ts')).myPages, zh: async () => (await import('./zh/my-pages.ts')).myPages },
  for_acting: { en: async () => (await import('./en/for-acting.ts')).forActing, zh: async () => (await import('./zh/for-acting.ts')).forActing },
  for_door: { en: async () => (await import('./en/for-door.ts')).forDoor, zh: async () => (await import('./zh/for-door.ts')).forDoor },
  owed: { en: async () => (await import('./en/owed.ts')).owed, zh: async () => (await import('./zh/owed.ts')).owed },
  parameters: { en: async () => (await import('./en/parameters.ts')).parameters, zh: async () => (await import('./zh/parameters.ts')).parameters },
  people: { en: async () => (await import('./en/for-people.ts')).forPeople, zh: async () => (await import('./zh/for-people.ts')).forPeople },
  planning: {
    en: async () => (await import('./en/planning-pages.ts')).planningPages,
    zh: async () => (await import('./zh/planning-pages.ts')).planningPages,
  },
  review: { en: async () => (await import('./en/reviewing.ts')).reviewing, zh: async () => (await import('./zh/reviewing.ts')).reviewing },
  scorecard: { en: async () => (await import('./en/scorecard.ts')).scorecard, zh: async () => (await import('./zh/scorecard.ts')).scorecard },
  standards: { en: async () => (await import('./en/standards.ts')).standards, zh: async () => (await import('./zh/standards.ts')).standards },
  start: { en: async () => (await import('./en/start.ts')).start, zh: async () => (await import('./zh/start.ts')).start },
}
export type Topic = keyof typeof topics

/** The languages asked for most often, each named in itself; a record may hold any other. */
const OFTEN = { en: 'English', zh: '中文', vi: 'Tiếng Việt', ar: 'العربية', fa: 'فارسی', es: 'Español' }

export const languageChoices = (now: string) => [
  ...Object.entries(OFTEN).map(([value, label]) => ({ value, label })),
  ...(now in OFTEN ? [] : [{ value: now, label: now }]),
]

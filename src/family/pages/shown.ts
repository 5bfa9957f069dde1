import type { Answer } from '../../web/api.ts'
import type { Spoken } from '../../web/words/use-words.ts'

export type Close = Answer<'GET /api/people/:person_id/family'>['close'][number]
export type Offer = Close['offers'][number]
/** What stands open beside the list, one thing at a time. */
export type Opened =
  | { what: 'add' }
  | { what: 'wish' | 'check' | 'offer' | 'answer' | 'tell' | 'order'; id: string }
  | { what: 'after' | 'end'; id: string; order: string }
/** A form about one of those close to the person; name is the person's. */
export type About = { person: string; name: string; one: Close; onDone: () => void; mine?: boolean }

export const topicsInWords = (topics: readonly string[], { t, locale }: Spoken) =>
  new Intl.ListFormat(locale).format(topics.map((topic) => t(`category.${topic as 'general'}`)))

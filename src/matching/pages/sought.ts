import type { Spoken } from '../../web/words/use-words.ts'
import type { Match } from './matching.tsx'

type Criterion = Match['must'][number]
/** What is looked for in one criterion, in words: the place, the language, by whom. */
export function whatOf({ t }: Pick<Spoken, 't'>, run: Match, criterion: Criterion): string {
  switch (criterion) {
    case 'place':
      return run.place
    case 'language':
      return run.language
    case 'culture':
      return run.culture
    case 'gender':
      return run.gender ? t(`matching.gender.${run.gender}`) : ''
    case 'step_free':
    case 'free':
    case 'room':
      return ''
  }
}
const ASKED = ['language', 'gender', 'culture', 'step_free', 'free', 'place'] as const
/** Every criterion that was looked for, as it is asked for. */
export const soughtIn = (spoken: Spoken, run: Match): string[] =>
  ASKED.filter((one) => Boolean(run[one])).map((one) => spoken.t(`matching.reason.${one}.yes`, { what: whatOf(spoken, run, one) }))

import type { Answer } from '../../web/api.ts'
import type { Spoken } from '../../web/words/use-words.ts'

export type Instrument = Answer<'GET /api/instruments'>['instruments'][number]
export type Measures = Answer<'GET /api/people/:person_id/measures'>
export type Result = Measures['results'][number]
type Said = Instrument['name']

/** From much less than a goal expected to much more. */
export const LEVELS = ['much_less', 'less', 'expected', 'more', 'much_more'] as const

const DAY_MS = 24 * 3_600_000
/** For so long a hard answer, the newest of its kind, asks not to be left at that. */
const HARD_DAYS = 30
export const asksForTalk = (results: readonly Result[], now: number): boolean =>
  results.some(
    (one, n) =>
      one.offer_help &&
      now - Date.parse(one.answered_at) < HARD_DAYS * DAY_MS &&
      results.findIndex((other) => other.instrument === one.instrument) === n,
  )

/** What an instrument says, in the language that is read: it brings its own words, version by version. */
export const saying = (said: Said, { language }: Pick<Spoken, 'language'>): string => said[language]

/** The version that is asked today, of each. */
export const newest = (instruments: readonly Instrument[]): Instrument[] =>
  instruments.filter((one) => !instruments.some((other) => other.key === one.key && other.version > one.version))
export const instrumentOf = (instruments: readonly Instrument[], { instrument, version }: Pick<Result, 'instrument' | 'version'>) =>
  instruments.find((one) => one.key === instrument && one.version === version)

/** A score with what it goes up to and how it is read, as the instrument says. */
export function scoreInWords(instrument: Instrument, { score, band }: Pick<Result, 'score' | 'band'>, spoken: Spoken): string {
  if (score === null) return spoken.t('measures.unseen')
  const read = instrument.bands.find((one) => one.key === band)
  const figure = spoken.t('measures.of', { score, to: instrument.scoring.to })
  return read ? `${figure}, ${saying(read.says, spoken)}` : figure
}

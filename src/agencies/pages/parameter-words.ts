import type { Answer } from '../../web/api.ts'
import type { Spoken, Word } from '../../web/words/use-words.ts'

export type Parameter = Answer<'GET /api/parameters'>[number]
export type Value = Parameter['value']

const UNITS = [
  [/hours$/i, 'hours'],
  [/days$/i, 'days'],
  [/months$/i, 'months'],
  [/pct$/i, 'percent'],
] as const
const unitOf = (key: string) => UNITS.find(([end]) => end.test(key))?.[1]

/** Parts in the order one thinks of them; the database keeps them in its own. */
const ORDER =
  'critical urgent major moderate brief standard comprehensive immediate short long none low medium high 4 3 2 1 max weights domains agencies flag'.split(
    ' ',
  )
const placeOf = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
export const partsOf = (value: object): [string, unknown][] => Object.entries(value).toSorted(([a], [b]) => placeOf(a) - placeOf(b))

/** What a threshold is about; one without words is shown by its name. */
export function sayParameter({ t, has }: Spoken, key: string): string {
  const word = `parameter.${key.replace(/^cfg\./, '')}`
  return has(word) ? t(word) : key
}
/** What one part of a threshold is called: a level, an urgency, a depth. */
export function sayPart({ t, has }: Spoken, name: string): string {
  const word = `parameters.part.${name}`
  return has(word) ? t(word) : name
}
/** A life domain or category by its name. */
export function sayCode({ t, has }: Spoken, code: string): string {
  const word = `category.${code}`
  return has(word) ? t(word as Word) : code
}

/** A threshold's value in words, with its unit. */
export function sayValue(words: Spoken, key: string, value: unknown): string {
  const unit = unitOf(key)
  if (typeof value === 'number') return unit ? words.t(`parameters.${unit}`, { count: value }) : new Intl.NumberFormat(words.locale).format(value)
  if (typeof value === 'boolean') return words.t(value ? 'parameters.yes' : 'parameters.no')
  if (typeof value === 'string') return sayCode(words, value)
  if (Array.isArray(value)) {
    const said = value.map((one) => (typeof one === 'number' ? new Intl.NumberFormat(words.locale).format(one) : sayValue(words, '', one)))
    return `${new Intl.ListFormat(words.locale).format(said)}${unit ? ` (${words.t(`parameters.in_${unit}`)})` : ''}`
  }
  const parts = partsOf(value as object).map(([name, part]) => {
    const said = sayValue(words, key, part)
    return `${sayPart(words, name)}: ${typeof part === 'object' && part !== null && !Array.isArray(part) ? `(${said})` : said}`
  })
  return parts.join(words.language === 'zh' ? '；' : '; ')
}
/** The unit beside a field. */
export const sayUnit = (words: Spoken, key: string): string | undefined => {
  const unit = unitOf(key)
  return unit && words.t(`parameters.in_${unit}`)
}

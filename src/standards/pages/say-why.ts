import type { z } from 'zod'
import { dayInWords } from '../../web/kit/when-words.ts'
import type { Spoken } from '../../web/words/use-words.ts'
import type { Why } from '../contract.ts'

export type Reason = z.output<typeof Why>

/** The sentence that says why, with its figures; undefined where the step of care has none. */
export function sayWhy({ t, has, locale }: Spoken, why: Reason | null): string | undefined {
  if (!why) return undefined
  const { key, ...figures } = why
  const word = `why.${key}`
  const { day } = figures
  return has(word) ? t(word, typeof day === 'string' ? { ...figures, day: dayInWords(day, locale) } : figures) : undefined
}

import type { Values } from './use-words.ts'

/** Letters written from right to left, and marks that turn the direction. */
const TURNS = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/

/** What is put into a sentence keeps its own direction and leaves ours alone: a name in Arabic does not turn the words around it. */
export const isolated = (values: Values | undefined): Values | undefined =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && TURNS.test(value) ? `\u2068${value}\u2069` : value]),
  )

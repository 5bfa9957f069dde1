import type { Part } from '../shared/standard.ts'
import type { Kept } from './record.ts'

/** What is kept of these standards, and what is open of all others; of the size it was read in, in characters. */
export type Owing = Kept & { standards: ReadonlySet<string>; size: number }

/** What was known of a person when they were last weighed. */
export type Remembered = {
  /** How often they had been weighed by then: whoever finds the next number knows that nobody else weighed them meanwhile. */
  n: number
  parts: ReadonlyMap<Part, { rows: object; size: number }>
  owing: Owing
}

export type Memory = {
  of: (person: string) => Remembered | undefined
  keep: (person: string, what: Remembered) => void
  forget: (person: string) => void
}

/** In characters; some three times as many bytes. Whoever writes about somebody writes about them again soon: some hundreds of people are enough. */
const MOST = 24_000_000

/**
 * People who were weighed lately, so that at the next write only what changed is read. Nothing in here is believed unasked: the database counts
 * the weighings, and says what changed since the last.
 */
export function memoryOfPeople(most = MOST): Memory {
  const people = new Map<string, Remembered & { size: number }>() // the longest unused first
  let size = 0
  const forget = (person: string) => {
    size -= people.get(person)?.size ?? 0
    people.delete(person)
  }
  const keep = (person: string, what: Remembered) => {
    if ((people.get(person)?.n ?? 0) > what.n) return
    forget(person)
    const takes = [...what.parts.values()].reduce((all, part) => all + part.size, what.owing.size)
    people.set(person, { ...what, size: takes })
    size += takes
    for (const oldest of people.keys()) {
      if (size <= most) break
      forget(oldest)
    }
  }
  return { of: (person) => people.get(person), keep, forget }
}

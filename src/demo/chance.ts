/** Chance that repeats: the same seed always gives the same people, the same stories, the same ids. */
import { createHash } from 'node:crypto'

export type Chance = ReturnType<typeof chanceFrom>

export function chanceFrom(seed: string) {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  /** 0 up to, not including, 1 (mulberry32). */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  /** A whole number, both ends included. */
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(from: readonly T[]): T => from[between(0, from.length - 1)]!
  const shuffled = <T>(all: readonly T[]): T[] => {
    const out = [...all]
    for (let i = out.length - 1; i > 0; i--) {
      const j = between(0, i)
      ;[out[i], out[j]] = [out[j]!, out[i]!]
    }
    return out
  }
  const ids = new Map<string, number>()
  /** An id that looks like any other, and is the same each time. */
  const id = (kind: string): string => {
    const n = (ids.get(kind) ?? 0) + 1
    ids.set(kind, n)
    return idOf(`${seed}/${kind}/${n}`)
  }
  const decks = new Map<readonly unknown[], unknown[]>()
  /** Draws as from a deck of cards: nothing comes twice before everything has come once. */
  const draw = <T>(from: readonly T[]): T => {
    let deck = decks.get(from) as T[] | undefined
    if (!deck || deck.length === 0) decks.set(from, (deck = shuffled(from)))
    return deck.pop()!
  }
  /** Several from the deck, no two alike. */
  const drawSome = <T>(from: readonly T[], many: number): T[] => {
    const out = new Set<T>()
    for (let tries = 0; out.size < Math.min(many, from.length) && tries < from.length * 3; tries++) out.add(draw(from))
    return [...out]
  }
  return { next, between, pick, shuffled, id, draw, drawSome, maybe: (share: number) => next() < share }
}

/** An id made out of words. */
export function idOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

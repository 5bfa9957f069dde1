import type { Part, Standard } from '../shared/standard.ts'
import { LEADING_READS, PIECES, type Piece } from './standing.ts'

/** As much of a person as is weighed at once: these standards and pieces of the line in lists, and the parts of the record they read. */
export type Scope = {
  standards: readonly Standard[]
  pieces: readonly Piece[]
  /** Whether it may have become another agency that leads. */
  leads: boolean
  parts: readonly Part[]
  /** Everything there is. */
  whole: boolean
}
export type Scopes = {
  whole: Scope
  /** Whoever reads a part that has changed; of `*` everybody. The same parts answer the same scope. */
  of: (changed: readonly string[]) => Scope
}

export function scopesOf(standards: readonly Standard[]): Scopes {
  const reading = (touches: (reads: readonly string[]) => boolean, whole: boolean): Scope => {
    const weighed = standards.filter(({ reads }) => touches(reads))
    const pieces = PIECES.filter(({ reads }) => touches(reads))
    const leads = touches(LEADING_READS)
    const parts = new Set<Part>([...weighed, ...pieces, ...(leads ? [{ reads: LEADING_READS }] : [])].flatMap(({ reads }) => [...reads]))
    return { standards: weighed, pieces, leads, parts: [...parts], whole }
  }
  const whole = reading(() => true, true)
  const made = new Map<string, Scope>()
  const of = (changed: readonly string[]): Scope => {
    if (changed.includes('*')) return whole
    const name = changed.toSorted().join()
    const scope = made.get(name) ?? reading((reads) => reads.some((part) => changed.includes(part)), false)
    made.set(name, scope)
    return scope
  }
  return { whole, of }
}

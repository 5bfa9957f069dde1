import type { CoordinationLevel } from '../shared/model.gen.ts'
import { isLower, suggestedLevel, type LevelRule } from './rules-level.ts'

type Span = { from: string; to: string | null }
export type Growing = {
  /** Needs that weigh, each with the part of life it belongs to. */
  needs: readonly (Span & { category: string })[]
  /** Agencies beside the one that leads. */
  agencies: readonly (Span & { agency: string })[]
  /** Times of high vulnerability. */
  high: readonly Span[]
  decisions: readonly { at: string; level: CoordinationLevel }[]
}
export type Rise = { at: string; suggested: CoordinationLevel; domains: number; agencies: number; answered_at: string | null; passed: boolean }

const holdsAt = (span: Span, at: number) =>
  Date.parse(span.from) <= at && (span.to === null || Date.parse(span.to) > at || Number.isNaN(Date.parse(span.to)))

/**
 * Each moment at which what is known came to suggest more coordination than was decided (S1:10), and when somebody decided anew.
 * A rise that went away by itself before anybody decided has passed.
 */
export function risesOf(known: Growing, rule: LevelRule): Rise[] {
  const spans = [...known.needs, ...known.agencies, ...known.high]
  const moments = [...new Set([...spans.flatMap((one) => [one.from, one.to ?? '']), ...known.decisions.map((one) => one.at)])]
    .filter((at) => !Number.isNaN(Date.parse(at)))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const decisions = known.decisions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const rises: Rise[] = []
  let open: Rise | null = null
  for (const at of moments) {
    const t = Date.parse(at)
    const decided = decisions.findLast((one) => Date.parse(one.at) <= t)
    if (!decided) continue
    const domains = new Set(known.needs.filter((one) => holdsAt(one, t)).map((one) => one.category)).size
    const agencies = new Set(known.agencies.filter((one) => holdsAt(one, t)).map((one) => one.agency)).size
    const suggested = suggestedLevel({ domains, agencies, high: known.high.some((one) => holdsAt(one, t)) }, rule)
    if (open && Date.parse(decided.at) === t) {
      open.answered_at = decided.at
      open = null
      continue // decided with this very suggestion before one's eyes
    }
    if (Date.parse(decided.at) === t) continue
    if (!isLower(decided.level, suggested)) {
      if (open) open.passed = true
      open = null
    } else if (!open && !isAlready(known, rule, decided, suggested)) {
      open = { at, suggested, domains, agencies, answered_at: null, passed: false }
      rises.push(open)
    }
  }
  return rises
}

/** A lower level was decided knowingly, with its reason: only what rises above that suggestion asks again. */
function isAlready(known: Growing, rule: LevelRule, decided: { at: string }, suggested: CoordinationLevel): boolean {
  const t = Date.parse(decided.at)
  const then = suggestedLevel(
    {
      domains: new Set(known.needs.filter((one) => holdsAt(one, t)).map((one) => one.category)).size,
      agencies: new Set(known.agencies.filter((one) => holdsAt(one, t)).map((one) => one.agency)).size,
      high: known.high.some((one) => holdsAt(one, t)),
    },
    rule,
  )
  return !isLower(then, suggested)
}

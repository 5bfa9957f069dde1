import { Refusal } from '../shared/refusal.ts'
import type { Role } from '../shared/words.ts'

export type Scope = 'agency' | 'network'
export type Cell = { figure: string; cell: string; n: number | null; total: number | null }
const YEARS = 6

/** Whose outcomes one may count (roles.md). */
export const scopesFor = (roles: readonly Role[]): Scope[] => [
  ...(roles.some((role) => role === 'supervisor' || role === 'agency_admin') ? (['agency'] as const) : []),
  ...(roles.some((role) => role === 'network_admin' || role === 'evaluator') ? (['network'] as const) : []),
]

/** @throws Refusal not_your_scope */
export function scopeOf(roles: readonly Role[], wanted: Scope | undefined): Scope {
  const scope = wanted ?? scopesFor(roles)[0]
  if (!scope || !scopesFor(roles).includes(scope)) throw new Refusal('not_your_scope', 403)
  return scope
}

/** The years that can be looked at, newest first. */
export const yearsUntil = (now: string): number[] => Array.from({ length: YEARS }, (_, ago) => Number(now.slice(0, 4)) - ago)

/** The counts as they are told: a cell nobody is in is nought, a withheld one null. */
export function asOutcomes(cells: readonly Cell[]) {
  const of = (figure: string) => cells.filter((one) => one.figure === figure)
  const count = (figure: string, cell: string) => {
    const found = of(figure).find((one) => one.cell === cell)
    return found ? found.n : 0
  }
  const whole = (figure: string) => {
    const [first] = of(figure)
    return first ? first.total : 0
  }
  const listed = (figure: string) => of(figure).toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0) || (a.cell < b.cell ? -1 : 1))
  const [median] = of('to_housing')
  return {
    exits: {
      n: whole('exit'),
      lasting: count('exit', 'lasting'),
      elsewhere: count('exit', 'elsewhere'),
      unknown: count('exit', 'unknown'),
      died: count('exit_died', 'died'),
    },
    areas: listed('exit_area').map(({ cell, n }) => ({ area: cell, people: n })),
    kept: [90, 180, 365].map((days) => {
      const [figure, part] = [`kept_${days}`, (cell: string) => count(`kept_${days}`, cell)]
      return {
        days,
        n: whole(figure),
        housed: part('housed'),
        not_housed: part('not_housed'),
        unknown: part('unknown'),
        died: count(`${figure}_died`, 'died'),
        without: count(`${figure}_without`, 'without'),
      }
    }),
    returns: { n: whole('return'), returned: count('return', 'returned') },
    to_housing: { n: median ? median.total : 0, median_days: median ? median.n : null },
    months: of('at_start')
      .map(({ cell: month }) => month)
      .toSorted()
      .map((month) => ({
        month,
        at_start: count('at_start', month),
        came: count('came', month),
        went: count('went', month),
        at_end: count('at_end', month),
      })),
    situations: listed('situation').map(({ cell, n }) => ({ situation: cell, people: n })),
    states: listed('state').map(({ cell, n }) => ({ state: cell, people: n })),
  }
}

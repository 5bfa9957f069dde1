/** One row of the report, and the report as a table for people. */
import type { Figures } from './measure.ts'

export type Row = {
  operation: string
  requests_per_second: number | null
  p50_ms: number | null
  p95_ms: number | null
  p99_ms: number | null
  /** Processor milliseconds of one operation, server and Postgres together; of raw SQL, driver and Postgres. */
  cpu_ms: number | null
  raw_cpu_ms: number | null
  ratio: number | null
  budget: number | null
  budget_ms?: number
  /** Of these, Postgres alone. */
  database_ms?: number
  raw_database_ms?: number
  /** With one connection instead of sixteen. */
  alone?: Figures
  /** How far two runs of the same lay apart; 0.25 is a quarter. */
  spread?: number
  growth?: number
  growth_budget?: number
  within?: boolean
}
export type Report = { people: number; at: string; processors: number; load_before: number; load_after: number; noisy: string[]; rows: Row[] }

const HEAD = ['operation', '/s', 'p50', 'p95', 'p99', 'alone p95', 'cpu ms', '(pg)', 'raw cpu', '(pg)', 'ratio', 'budget', 'growth', 'spread']
const cell = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))

function isWithin(row: Row): boolean {
  if (row.within !== undefined) return row.within
  if (row.budget_ms !== undefined) return (row.p95_ms ?? 0) <= row.budget_ms
  return (row.ratio ?? 0) <= (row.budget ?? Number.POSITIVE_INFINITY) && (row.growth ?? 0) <= (row.growth_budget ?? Number.POSITIVE_INFINITY)
}

export function print(report: Report): void {
  const lines = report.rows.map((row) => [
    row.operation,
    cell(row.requests_per_second),
    cell(row.p50_ms),
    cell(row.p95_ms),
    cell(row.p99_ms),
    cell(row.alone?.p95_ms),
    cell(row.cpu_ms),
    cell(row.database_ms),
    cell(row.raw_cpu_ms),
    cell(row.raw_database_ms),
    cell(row.ratio),
    row.budget_ms === undefined ? cell(row.budget) : `${row.budget_ms} ms`,
    cell(row.growth),
    cell(row.spread),
  ])
  const widths = HEAD.map((head, n) => Math.max(head.length, ...lines.map((line) => line[n]!.length)))
  const shown = (line: readonly string[]) => line.map((text, n) => (n === 0 ? text.padEnd(widths[n]!) : text.padStart(widths[n]!))).join('  ')
  console.log(
    `\n${report.people} people; 16 connections; ${report.processors} processors; load ${report.load_before.toFixed(1)} before, ${report.load_after.toFixed(1)} after\n`,
  )
  console.log(shown(HEAD))
  report.rows.forEach((row, n) => console.log(`${shown(lines[n]!)}  ${isWithin(row) ? '' : '← over budget'}`))
  const busy = report.load_before > report.processors / 2
  if (busy)
    console.log(
      `\nOther work was running before this began (load ${report.load_before.toFixed(1)} on ${report.processors} processors): ratios may be read, requests a second and latencies may not.`,
    )
  if (report.noisy.length > 0) console.log(`\nToo noisy to believe, two runs of the same differ by more than a quarter: ${report.noisy.join('; ')}.`)
}

/** Runs one thing over and over on some connections for a while, and counts. */
import { setTimeout } from 'node:timers/promises'

export type Figures = { per_second: number; p50_ms: number; p95_ms: number; p99_ms: number; cpu_ms: number; database_ms: number }
/** Processor milliseconds used so far: by all that take part, and by Postgres of that. */
export type Meter = () => { all: number; database: number }

const round = (value: number, digits = 3) => Number(value.toFixed(digits))
const quantile = (sorted: readonly number[], q: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

/** @param once does it one time, as the nth of this lane; @param lanes how many do it at once; @param atLeast times for each lane, however long that takes */
export async function repeat(
  once: (lane: number, n: number) => Promise<void>,
  lanes: number,
  seconds: number,
  meter: Meter,
  atLeast = 1,
): Promise<Figures> {
  const times: number[] = []
  const before = meter()
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let n = 0; n < atLeast || performance.now() < until; n += 1) {
        const start = performance.now()
        await once(lane, n)
        times.push(performance.now() - start)
      }
    }),
  )
  const took = performance.now() - began
  await setTimeout(20) // the last backend's last millisecond reaches the books
  const after = meter()
  const sorted = times.toSorted((a, b) => a - b)
  return {
    per_second: round((times.length / took) * 1000, 1),
    p50_ms: round(quantile(sorted, 0.5)),
    p95_ms: round(quantile(sorted, 0.95)),
    p99_ms: round(quantile(sorted, 0.99)),
    cpu_ms: round((after.all - before.all) / times.length),
    database_ms: round((after.database - before.database) / times.length),
  }
}

/** The middle of several runs, figure by figure. */
export function middle(runs: readonly Figures[]): Figures {
  const of = (name: keyof Figures) =>
    quantile(
      runs.map((run) => run[name]).toSorted((a, b) => a - b),
      0.5,
    )
  return {
    per_second: of('per_second'),
    p50_ms: of('p50_ms'),
    p95_ms: of('p95_ms'),
    p99_ms: of('p99_ms'),
    cpu_ms: of('cpu_ms'),
    database_ms: of('database_ms'),
  }
}

/** How far apart the processor time of runs of the same thing lies, as a part of the smallest. */
export const spread = (runs: readonly Figures[]): number => {
  const times = runs.map((run) => run.cpu_ms)
  return round(Math.max(...times) / Math.max(Math.min(...times), 0.001) - 1, 2)
}

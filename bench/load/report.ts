/** The table at the end: what was asked how often, how long it took, what was refused, and every fault. */
import type { Times } from './day.ts'
import type { Ledger } from './ledger.ts'

type Done = { times: Times; refused: ReadonlyMap<string, number>; ledger: Ledger; took: number; processor: number; heard: number }

/** @param done `took` in seconds, `processor` in milliseconds of the server and Postgres together */
export function report({ times, refused, ledger, took, processor, heard }: Done): void {
  const all = [...times.values()].reduce((sum, some) => sum + some.length, 0)
  const notes = [...ledger.notes.values()].flat().filter((one) => one.answered < Infinity).length
  const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((total, one) => total + one, 0)
  console.table(
    Object.fromEntries(
      [...times]
        .toSorted()
        .map(([name, some]) => [name, { times: some.length, p50_ms: at(some, 0.5), p95_ms: at(some, 0.95), p99_ms: at(some, 0.99) }]),
    ),
  )
  console.table(Object.fromEntries([...refused].toSorted().map(([name, count]) => [name, { times: count }])))
  console.log(
    `${all} requests in ${Math.round(took)} s, ${(all / took).toFixed(0)} a second, ${(processor / all).toFixed(1)} ms of processor each; ${heard} live events heard`,
  )
  console.log(`${notes} notes, ${sum(ledger.counted)} counts of a shared goal and ${sum(ledger.moved)} moved steps were acknowledged`)
  for (const fault of ledger.faults.slice(0, 20)) console.log(`FAULT ${fault}`)
  console.log(`${ledger.faults.length} lost, doubled or shown to the wrong reader`)
}

const at = (some: readonly number[], q: number) =>
  Number((some.toSorted((a, b) => a - b)[Math.min(some.length - 1, Math.floor(some.length * q))] ?? 0).toFixed(0))

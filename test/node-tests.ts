/** The files of node:test, many to a process, two processes at a time. */
import { globSync } from 'node:fs'
import path from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { inspect } from 'node:util'

/** What a suite came to; `failures` says what failed, where and why, one text each. */
export type Counts = { passed: number; failed: number; skipped: number; failures: string[] }
export const nothing = (): Counts => ({ passed: 0, failed: 0, skipped: 0, failures: [] })

const ROOT = path.resolve(import.meta.dirname, '..')
const TOGETHER = path.join(ROOT, 'test/harness/together.ts')
/**
 * How long a process of tests may take, and how long it may stay once its last test is over: a timer or a connection that a failing test left
 * behind would hold it, and the whole line, for ever. Patient: a machine that does much else besides is slow, not wrong.
 */
const PATIENCE = { wholeMs: 900_000, leavingMs: 30_000 }
/** Minutes each, or about processes themselves: alone, and first, so that none of them runs alone at the end. */
const ALONE = /worlds|faults|fuzz|killed|matrix|weighing|machines|postgres\.test/
/** So many of the others share what loading the house costs, and are still few enough that no process ends long after the other. */
const TO_A_PROCESS = 16

function groups(): string[][] {
  const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: ROOT })
    .toSorted()
    .map((file) => path.join(ROOT, file))
  const others = files.filter((file) => !ALONE.test(file))
  return [
    ...files.filter((file) => ALONE.test(file)).map((file) => [file]),
    ...Array.from({ length: Math.ceil(others.length / TO_A_PROCESS) }, (_, n) => others.slice(n * TO_A_PROCESS, (n + 1) * TO_A_PROCESS)),
  ]
}

export async function nodeTests(): Promise<Counts> {
  const counts = nothing()
  const waiting = groups()
  const printed = new spec()
  printed.pipe(process.stdout, { end: false })
  const say = ({ type, data }: Told) => void printed.write({ type, data: { ...data, nesting: Math.max(0, (data.nesting ?? 0) - 1) } })
  const next = async (): Promise<void> => {
    for (let files = waiting.shift(); files; files = waiting.shift()) await inOneProcess(files, counts, say)
  }
  await Promise.all([next(), next()])
  await new Promise((ended) => printed.on('end', ended).end())
  return counts
}

/** A process that ends before each of its files came to an end has failed, whatever it says itself: of tests that nobody ran nothing is heard. */
export async function inOneProcess(files: readonly string[], counts: Counts, say: (told: Told) => void, patience = PATIENCE): Promise<void> {
  const ended = new Set<string>()
  const enough = new AbortController()
  const endsAfter = (ms: number) => setTimeout(() => enough.abort(), ms).unref()
  endsAfter(patience.wholeMs)
  for await (const event of run({ files: [TOGETHER], argv: [...files], isolation: 'process', signal: enough.signal })) {
    const told = event as Told
    const { type, data } = told
    if (type === 'test:pass' || type === 'test:fail') {
      if (data.nesting === 0 && data.details?.type === 'suite' && ended.add(data.name).size === files.length) endsAfter(patience.leavingMs)
      count(counts, type, data)
    }
    if (isSaid(type, data)) say(told)
  }
  if (enough.signal.aborted) counts.failures.push(`one process had to be ended: something was left behind in it that never ends\n${files.join('\n')}`)
  const lost = files.filter((file) => !ended.has(file))
  if (lost.length === 0) return
  counts.failed += 1
  counts.failures.push(`of ${files.length} files in one process these did not come to an end\n${lost.join('\n')}`)
}

type Data = {
  name: string
  file?: string
  nesting?: number
  skip?: string | boolean
  message?: string
  details?: { type?: string; error?: Error & { failureType?: string } }
}
type Told = { type: string; data: Data }

/** A file is a suite here; what it comes to, its tests have said, and so has the process. */
const isSaid = (type: string, { nesting, details, message }: Data): boolean =>
  type !== 'test:summary' &&
  (nesting !== 0 ||
    type === 'test:stdout' ||
    type === 'test:stderr' ||
    isUnforeseen(type, message) ||
    (type === 'test:fail' && !isOfItsTests(details)))
/** What came after the last test has nowhere else to be said. */
const isUnforeseen = (type: string, message = '') => type === 'test:diagnostic' && !/^(\w+ [\d.]+)$/.test(message)
const isOfItsTests = (details: Data['details']) => details?.error?.failureType === 'subtestsFailed'

function count(counts: Counts, type: 'test:pass' | 'test:fail', { name, file, skip, details }: Data): void {
  if (type === 'test:fail' ? isOfItsTests(details) : details?.type === 'suite') return
  counts[skip !== undefined && skip !== false ? 'skipped' : type === 'test:fail' ? 'failed' : 'passed'] += 1
  if (type === 'test:fail')
    counts.failures.push(`${file ?? ''}: ${name}\n${inspect(details?.error?.cause instanceof Error ? details.error.cause : details?.error)}`)
}

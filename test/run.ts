/** The whole test line: checks, rules and routes on a real Postgres, stories in a real browser. Ends with `N passed, N failed`. */
import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from 'node:test'
import { inspect, stripVTControlCharacters } from 'node:util'
import { spec } from 'node:test/reporters'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'
import { buildWebIfStale } from '../src/server/build-web.ts'
import { check } from './check.ts'
import { startTestPostgres } from './harness/postgres.ts'

/** What a suite came to; `failures` says what failed, where and why, one text each. */
type Counts = { passed: number; failed: number; skipped: number; failures: string[] }
/** A failure is said again at the end, in so many letters at most: what runs beside it buries it. */
const SAID_AGAIN = 2_000
/** Of one file of tests. Patient: a machine that does much else besides is slow, not wrong. */
const PATIENCE_MS = 900_000
const nothing = (): Counts => ({ passed: 0, failed: 0, skipped: 0, failures: [] })
const ROOT = path.resolve(import.meta.dirname, '..')
const began = performance.now()
const lap = (what: string) => console.log(`[${((performance.now() - began) / 1000).toFixed(0)} s] ${what}`)

/** Files with node:test, two processes at a time; the slowest first, so that they do not run alone at the end. */
async function nodeTests(): Promise<Counts> {
  const counts = nothing()
  const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: ROOT })
    .map((file) => path.join(ROOT, file))
    .sort((a, b) => weight(b) - weight(a))
  const stream = run({ files, concurrency: 2, isolation: 'process', timeout: PATIENCE_MS })
  const count = (kind: 'passed' | 'failed') => (event: { details: { type?: string | undefined }; skip?: string | boolean; name: string }) => {
    if (event.details.type === 'suite') return
    counts[event.skip !== undefined && event.skip !== false ? 'skipped' : kind] += 1
  }
  stream.on('test:pass', count('passed')).on('test:fail', count('failed'))
  stream.on('test:fail', ({ name, file, details }) =>
    counts.failures.push(`${file ?? ''}: ${name}\n${inspect(details.error.cause ?? details.error)}`),
  )
  const printed = stream.compose(spec)
  printed.pipe(process.stdout, { end: false })
  await new Promise((ended) => printed.on('end', ended))
  return counts
}
const weight = (file: string) => (/worlds|faults|fuzz|killed|matrix/.test(file) ? 1 : 0)

/** Where a database that is thrown away need not touch a disk; undefined where memory is scarce. */
function inMemory(): string | undefined {
  const [shared, enough] = ['/dev/shm', 4 * 2 ** 30]
  if (!existsSync(shared)) return undefined
  const { bavail, bsize } = statfsSync(shared)
  return bavail * bsize > enough ? shared : undefined
}

async function browserTests(): Promise<Counts> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'homeward-stories-'))
  const report = path.join(folder, 'report.json')
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  await new Promise((ended) => child.on('close', ended))
  try {
    const { stats, suites } = JSON.parse(readFileSync(report, 'utf8')) as JSONReport
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped, failures: suites.flatMap(failuresOf) }
  } catch (error) {
    return { ...nothing(), failed: 1, failures: [`the stories left no report\n${String(error)}`] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const failuresOf = (suite: JSONReportSuite): string[] => [
  ...suite.specs
    .filter(({ ok }) => !ok)
    .map(
      (spec) =>
        `${spec.file}: ${spec.title}\n${spec.tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map((one) => one.message))).join('\n')}`,
    ),
  ...(suite.suites ?? []).flatMap(failuresOf),
]

// Each file of tests is a process of its own that loads the whole house: what one compiled, the others find, in half the time.
process.env['NODE_COMPILE_CACHE'] = path.join(ROOT, '.cache/compiled')
buildWebIfStale(ROOT)
lap('pages built')
const postgres = await startTestPostgres(inMemory())
process.env['HOMEWARD_TEST_PG'] = postgres.url('postgres')
lap('postgres ready')
const total = nothing()
const add = (more: Partial<Counts>) => {
  total.passed += more.passed ?? 0
  total.failed += more.failed ?? 0
  total.skipped += more.skipped ?? 0
  total.failures.push(...(more.failures ?? []))
}
async function withoutBrowser(): Promise<void> {
  add(await check())
  lap('checked')
  add(await nodeTests())
  lap('rules and routes')
}
async function inBrowser(): Promise<void> {
  add(await browserTests())
  lap('stories')
}
try {
  // Beside each other: stories wait for a page half of their time, and no story shares a database with any test.
  await Promise.all([withoutBrowser(), inBrowser()])
} finally {
  await postgres.stop()
}
for (const failure of total.failures) console.log(`\n✖ ${stripVTControlCharacters(failure).slice(0, SAID_AGAIN)}`)
if (total.skipped) console.log(`${total.skipped} skipped: they read shared test data that is not on this machine`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed ? 1 : 0)

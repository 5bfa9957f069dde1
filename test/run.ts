/** The whole test line: checks, rules and routes on a real Postgres, stories in a real browser. Ends with `N passed, N failed`. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'
import { buildWebIfStale } from '../src/server/build-web.ts'
import { check } from './check.ts'
import { startTestPostgres } from './harness/postgres.ts'
import { nodeTests, nothing, type Counts } from './node-tests.ts'

/** A failure is said again at the end, in so many letters at most: what runs beside it buries it. */
const SAID_AGAIN = 2_000
const ROOT = path.resolve(import.meta.dirname, '..')
const began = performance.now()
const lap = (what: string) => console.log(`[${((performance.now() - began) / 1000).toFixed(0)} s] ${what}`)

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

// Each process of tests loads the whole house: what one compiled, the others find, in half the time.
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

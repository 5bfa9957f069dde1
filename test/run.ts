/** The whole test line: checks, rules and routes on a real Postgres, stories in a real browser. Ends with `N passed, N failed`. */
import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { buildWebIfStale } from '../src/server/build-web.ts'
import { check } from './check.ts'
import { startTestPostgres } from './harness/postgres.ts'

type Counts = { passed: number; failed: number; skipped: number }
const ROOT = path.resolve(import.meta.dirname, '..')
const began = performance.now()
const lap = (what: string) => console.log(`[${((performance.now() - began) / 1000).toFixed(0)} s] ${what}`)

/** Files with node:test, two processes at a time; the slowest first, so that they do not run alone at the end. */
async function nodeTests(): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: ROOT })
    .map((file) => path.join(ROOT, file))
    .sort((a, b) => weight(b) - weight(a))
  const stream = run({ files, concurrency: 2, isolation: 'process', timeout: 300_000 })
  const count = (kind: keyof Counts) => (event: { details: { type?: string | undefined }; skip?: string | boolean; name: string }) => {
    if (event.details.type === 'suite') return
    counts[event.skip !== undefined && event.skip !== false ? 'skipped' : kind] += 1
  }
  stream.on('test:pass', count('passed')).on('test:fail', count('failed'))
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
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Each file of tests is a process of its own that loads the whole house: what one compiled, the others find, in half the time.
process.env['NODE_COMPILE_CACHE'] = path.join(ROOT, '.cache/compiled')
buildWebIfStale(ROOT)
lap('pages built')
const postgres = await startTestPostgres(inMemory())
process.env['HOMEWARD_TEST_PG'] = postgres.url('postgres')
lap('postgres ready')
const total = { passed: 0, failed: 0, skipped: 0 }
const add = (more: Partial<Counts>) => {
  total.passed += more.passed ?? 0
  total.failed += more.failed ?? 0
  total.skipped += more.skipped ?? 0
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
if (total.skipped) console.log(`${total.skipped} skipped: they read shared test data that is not on this machine`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed ? 1 : 0)

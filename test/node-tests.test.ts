/** A line of tests that says it passed has run: a process that ends on its way, however politely, is counted as failed. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { Counts } from './node-tests.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'homeward-node-tests-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const PASSES = "test('one that passes', () => {})"
/** In a process of its own: node:test runs no files from within a file of tests. */
function counted(...texts: string[]): Counts {
  const files = texts.map((_, n) => path.join(folder, `${n}.test.mjs`))
  for (const [n, text] of texts.entries()) writeFileSync(files[n]!, `import { test } from 'node:test'\n${text}\n`)
  const asks = path.join(folder, 'asks.mjs')
  writeFileSync(
    asks,
    `import { inOneProcess, nothing } from ${JSON.stringify(path.join(import.meta.dirname, 'node-tests.ts'))}
    const counts = nothing()
    await inOneProcess(${JSON.stringify(files)}, counts, () => {}, { wholeMs: 5_000, leavingMs: 500 })
    console.log(JSON.stringify(counts))`,
  )
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { stdout, stderr } = spawnSync(process.execPath, [asks], { env, encoding: 'utf8', timeout: 60_000 })
  assert.notEqual(stdout, '', stderr)
  return JSON.parse(stdout) as Counts
}
/** What came of three files, the second of which is this. */
const between = (text: string) => counted(PASSES, text, PASSES)

test('files that all come to an end are counted as they are', () => {
  assert.deepEqual(between(PASSES), { passed: 3, failed: 0, skipped: 0, failures: [] })
  assert.equal(between("test('one that fails', () => Promise.reject(new Error('no')))").failed, 1)
})

for (const [how, text] of Object.entries({
  'leaves before its tests, as if all were well': 'process.exit(0)',
  'leaves in the midst of a test, as if all were well': "test('one that leaves', () => process.exit(0))",
  'is ended by the machine': "test('one that is killed', () => process.kill(process.pid, 'SIGKILL'))",
  'cannot be read': 'this is no language',
  'leaves something behind that never ends': "test('one', () => {})\nsetInterval(() => {}, 50)",
  'never ends': "test('one', () => new Promise(() => setInterval(() => {}, 50)))",
  'fails behind the back of a test that goes on':
    "test('one', async () => { setTimeout(() => { throw new Error('unheard') }, 10); await new Promise((on) => setTimeout(on, 200)) })",
  'fails with a promise that nobody waits for':
    "test('one', async () => { void Promise.reject(new Error('unheard')); await new Promise((on) => setTimeout(on, 200)) })",
  'leaves something behind that fails once its tests are over': "test('one', () => {})\nsetTimeout(() => { throw new Error('later') }, 50)",
}))
  test(`a file that ${how} is counted as failed`, () => {
    const { failed, failures } = between(text)
    assert.ok(failed > 0, JSON.stringify(failures))
    assert.ok(failures.length > 0, 'and it is said')
  })

test('what a file does before its tests is done before its own alone', () => {
  const first = "test('first', () => { globalThis.over = true })"
  const second = `import { before } from 'node:test'
    before(() => { if (!globalThis.over) throw new Error('before those of another file') })
    test('second', () => {})`
  assert.deepEqual(counted(first, second), { passed: 2, failed: 0, skipped: 0, failures: [] })
})

test('it is said that something was left behind', () => {
  assert.match(between("test('one', () => {})\nsetInterval(() => {}, 50)").failures.at(-1)!, /left behind/)
})

test('it is said which files never came to an end', () => {
  const { failures } = between('process.exit(0)')
  assert.match(failures.at(-1)!, /1\.test\.mjs/)
})

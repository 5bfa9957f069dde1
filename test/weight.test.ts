/** An old phone on a slow link opens the person's pages; a worker opens Today between two visits. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

type Chunk = { file: string; imports?: string[]; css?: string[] }
const root = path.resolve(import.meta.dirname, '..')
const built = path.join(root, 'dist/web')
const manifestFile = path.join(built, '.vite/manifest.json')

function manifest(): Record<string, Chunk> {
  if (!existsSync(manifestFile)) {
    const vite = spawnSync(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
    })
    assert.equal(vite.status, 0, 'the pages build')
  }
  return JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>
}

/** Every script that must arrive before these can run, each once. */
function scriptsOf(chunks: Record<string, Chunk>, entries: readonly string[], seen = new Set<string>()): Set<string> {
  for (const entry of entries) {
    const chunk = chunks[entry]
    if (!chunk || seen.has(chunk.file)) continue
    seen.add(chunk.file)
    scriptsOf(chunks, chunk.imports ?? [], seen)
  }
  return seen
}

/** Kilobytes after gzip, as they travel. */
const weigh = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(built, file)), { level: 9 }).length, 0) / 1000

const first = (chunks: Record<string, Chunk>, ...names: readonly string[]) => names.find((name) => name in chunks) ?? []

test('what a person loads first is light enough for an old phone: 120 kB of script', (t) => {
  const chunks = manifest()
  const kilobytes = weigh(scriptsOf(chunks, ['portal.html', 'src/web/words/zh/for-person.ts', 'src/portal/pages/home.tsx']))
  t.diagnostic(`portal: ${kilobytes.toFixed(1)} kB gzip of 120`)
  assert.ok('portal.html' in chunks)
  assert.ok(kilobytes <= 120, `${kilobytes.toFixed(1)} kB`)
})

test('what a worker loads first stays within 200 kB of script', (t) => {
  const chunks = manifest()
  const page = first(chunks, 'src/today/pages/today.tsx', 'src/standards/pages/today.tsx', 'src/web/sign-in/page.tsx')
  const words = ['first', 'owed', 'standards'].map((topic) => `src/web/words/zh/${topic}.ts`)
  const kilobytes = weigh(scriptsOf(chunks, ['index.html', words, page].flat()))
  assert.ok(
    words.every((file) => file in chunks),
    'the words of the first page',
  )
  t.diagnostic(`worker: ${kilobytes.toFixed(1)} kB gzip of 200, first page ${String(page)}`)
  assert.ok('index.html' in chunks)
  assert.ok(kilobytes <= 200, `${kilobytes.toFixed(1)} kB`)
})

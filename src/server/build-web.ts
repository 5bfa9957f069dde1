import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SOURCES = ['src/web/**/*', 'src/*/pages/**/*', 'src/shared/**/*', 'src/*/contract.ts', 'vite.config.ts', 'package-lock.json', '*.html']

/** Builds the pages when their sources changed since the last build. */
export function buildWebIfStale(root: string): void {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()) {
    hash.update(path.relative(root, file)).update(readFileSync(file))
  }
  const stamp = hash.digest('hex')
  const at = path.join(root, 'dist/web.stamp')
  if (existsSync(at) && readFileSync(at, 'utf8') === stamp) return
  // a process of its own: the bundler's memory (about 0.9 GB) must not stay in the server
  const vite = spawnSync(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (vite.status !== 0) throw new Error('The pages did not build.')
  writeFileSync(at, stamp)
}

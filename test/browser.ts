/** Finds a Chromium for the stories without downloading one: npm carries it, packed. */
import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

export type Found = { executablePath: string; args: string[]; env: Record<string, string>; from: string }

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]
const ON_THE_MACHINE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * CHROMIUM_PATH first, then the packed one, then the machine's own.
 * @throws Error when there is none; it says what to set.
 */
export async function findBrowser(): Promise<Found> {
  const given = process.env['CHROMIUM_PATH']
  if (given) return { executablePath: given, args: ARGS, env: {}, from: 'CHROMIUM_PATH' }
  const packed = await unpack()
  if (packed) return packed
  const own = ON_THE_MACHINE.find((file) => existsSync(file))
  if (own) return { executablePath: own, args: ARGS, env: {}, from: own }
  throw new Error('No Chromium was found: install one, or set CHROMIUM_PATH to it')
}

/** Unpacks once into .cache/ of the project; undefined where the packed one cannot run. */
async function unpack(): Promise<Found | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const require = createRequire(import.meta.url)
  const packed = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version } = require(path.join(packed, 'package.json')) as { version: string }
  const cache = path.resolve(import.meta.dirname, '../.cache', `chromium-${version}`)
  const executablePath = path.join(cache, 'chromium')
  await mkdir(cache, { recursive: true })
  if (!existsSync(executablePath)) {
    const temporary = `${executablePath}.${process.pid}`
    await unbrotli(path.join(packed, 'bin/chromium.br'), temporary)
    await chmod(temporary, 0o755)
    await rename(temporary, executablePath)
  }
  if (runs(executablePath, {})) return { executablePath, args: ARGS, env: {}, from: `@sparticuz/chromium ${version}` }

  // A machine without the libraries that every desktop has: the package carries those too.
  const libraries = path.join(cache, 'libraries.tar')
  await unbrotli(path.join(packed, 'bin/al2023.tar.br'), libraries)
  spawnSync('tar', ['xf', libraries, '-C', cache])
  const env = { LD_LIBRARY_PATH: path.join(cache, 'lib') }
  return runs(executablePath, env) ? { executablePath, args: ARGS, env, from: `@sparticuz/chromium ${version}` } : undefined
}

const unbrotli = (from: string, to: string) => pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to))

const runs = (executablePath: string, env: Record<string, string>) =>
  spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' }).status === 0

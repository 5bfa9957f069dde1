/**
 * A real PostgreSQL from npm, for a machine without one: for `npm start` without DATABASE_URL, and for tests.
 * Never runs as root; needs no install script; dies with this process.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { alive, nativeFolder, reachable, removeLeftBehind, runAs, socketFolder } from './embedded-files.ts'

export type RunningPostgres = {
  url: (database?: string) => string
  /** The same by its socket: each journey costs half of what it does over the network of the machine. */
  nearby: (database: string) => string
  pid: number
  stop: () => Promise<void>
}
export type PostgresOptions = { dataDir: string; password: string; durable?: boolean; settings?: Record<string, string> }

const FAST_BUT_NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as net.AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

async function run(command: string, args: string[], options: object): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error(`${path.basename(command)} exited ${code}:\n${output}`)
}

/** Creates the cluster where there is none, starts it, and resolves when it accepts connections. The superuser is `postgres`. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const native = await nativeFolder()
  const as = runAs()
  const dataDir = await reachable(path.resolve(options.dataDir), as)
  const surroundings = { ...as, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' } }
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) await createCluster(native, dataDir, options, as, surroundings)

  const port = await freePort()
  await removeLeftBehind()
  const socketDir = socketFolder(port)
  await mkdir(socketDir, { mode: 0o700 })
  if (as) await chown(socketDir, as.uid, as.gid)
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketDir,
    max_connections: '120',
    shared_buffers: '128MB',
    max_wal_size: '1GB',
    jit: 'off',
    ...(options.durable === false ? FAST_BUT_NOT_DURABLE : {}),
    ...options.settings,
  }
  const binary = path.join(native, 'bin/postgres')
  const guarded = process.platform === 'linux' && existsSync('/usr/bin/setpriv') // asks the kernel to end it with us, even after kill -9
  const logFile = `${dataDir}.log`
  const log = await open(logFile, 'w', 0o600) // a file, never a pipe: a full pipe would stop the server
  const child = spawn(
    guarded ? '/usr/bin/setpriv' : binary,
    [
      ...(guarded ? ['--pdeathsig', 'INT', '--', binary] : []),
      '-D',
      dataDir,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { ...surroundings, detached: true, stdio: ['ignore', log.fd, log.fd] }, // own process group: Ctrl-C reaches the server first
  )
  // Before anything is waited for: one that ends at once is heard, too.
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once(
      'exit',
      (code) => void readFile(logFile, 'utf8').then((text) => reject(new Error(`postgres exited ${code}:\n${text.slice(-4000)}`)), reject),
    )
  })
  failed.catch(() => undefined)
  await log.close()
  const enough = new AbortController()
  await Promise.race([ready(dataDir, child.pid, enough.signal), failed])
    .catch(async (error) => {
      await rm(socketDir, { recursive: true, force: true })
      throw error
    })
    .finally(() => enough.abort())
  child.unref()
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.ref()
    const gone = new Promise((exited) => child.once('exit', exited))
    child.kill('SIGINT')
    await gone
    await rm(socketDir, { recursive: true, force: true })
  }
  const secret = encodeURIComponent(options.password)
  const at = (host: string, database: string) => `postgres://postgres:${secret}@${host}:${port}/${database}`
  return {
    url: (database = 'homeward') => at('127.0.0.1', database),
    nearby: (database) => at(encodeURIComponent(socketDir), database),
    pid: child.pid!,
    stop,
  }
}

/**
 * The address of the server that already runs on this folder, started by another process; undefined when none does.
 * A file left behind by a crash names a process that is gone.
 */
export async function runningPostgres({ dataDir, password }: PostgresOptions): Promise<string | undefined> {
  const at = await reachable(path.resolve(dataDir), runAs())
  const [pid, , , port] = (await readFile(path.join(at, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  if (!pid || !port || !alive(Number(pid))) return undefined
  await ready(at, Number(pid), AbortSignal.timeout(10_000))
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${Number(port)}/homeward`
}

async function createCluster(
  native: string,
  dataDir: string,
  options: PostgresOptions,
  as: ReturnType<typeof runAs>,
  surroundings: object,
): Promise<void> {
  await mkdir(path.dirname(dataDir), { recursive: true })
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  if (as) await chown(dataDir, as.uid, as.gid)
  const passwordFile = `${dataDir}.password`
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 })
  if (as) await chown(passwordFile, as.uid, as.gid)
  await run(
    path.join(native, 'bin/initdb'),
    [
      '-D',
      dataDir,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C.UTF-8',
      ...(options.durable === false ? ['--no-sync'] : []),
    ],
    surroundings,
  ).finally(() => rm(passwordFile, { force: true }))
}

/** Resolves when the server of this process accepts connections, or when that is no longer waited for. */
async function ready(dataDir: string, pid: number | undefined, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    const lines = (await readFile(path.join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (lines[0] === String(pid) && lines[7]?.trim() === 'ready') return
    await setTimeout(10)
  }
}

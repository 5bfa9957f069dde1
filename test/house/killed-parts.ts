/** A server and a database, each a process of its own that can be killed and comes back on the same port, as a supervisor would bring it. */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { throwawayFolder } from '../../src/server/embedded-files.ts'
import { startPostgres, type RunningPostgres } from '../../src/server/embedded.ts'
import { migrate } from '../../src/server/migrate.ts'
import { SECRET } from '../harness/world.ts'

const PASSWORD = 'killed'

export type Parts = {
  databaseUrl: string
  serverUrl: string
  admin: <T>(work: (admin: pg.Pool) => Promise<T>) => Promise<T>
  startServer: () => Promise<void>
  killServer: () => Promise<void>
  killDatabase: () => Promise<void>
  stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const listener = net.createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => listener.once('listening', listening))
  const { port } = listener.address() as net.AddressInfo
  await new Promise((closed) => listener.close(closed))
  return port
}

const gone = (child: ChildProcess) => new Promise((exited) => child.once('exit', exited))

/** A durable database with nothing in it, migrated; no server yet. */
export async function openParts(): Promise<Parts> {
  const folder = await throwawayFolder()
  const [databasePort, serverPort] = [await freePort(), await freePort()]
  const databaseUrl = `postgres://postgres:${PASSWORD}@127.0.0.1:${databasePort}/homeward`
  let server: ChildProcess
  let postgres: RunningPostgres

  /** The dying children of the one before may still hold the folder. */
  const startDatabase = async () => {
    const settings = { port: String(databasePort), max_connections: '60' }
    for (let tries = 0; ; tries++) {
      try {
        postgres = await startPostgres({ dataDir: path.join(folder, 'pg'), password: PASSWORD, settings })
        return
      } catch (error) {
        if (tries === 100) throw error
        await wait(50)
      }
    }
  }
  const startServer = async () => {
    server = spawn(process.execPath, [path.join(import.meta.dirname, 'killed-server.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        PORT: String(serverPort),
        DATABASE_URL: databaseUrl,
        HOMEWARD_SECRET: SECRET,
        HOMEWARD_DATA: folder,
        LOG_LEVEL: 'silent',
        NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
      },
    })
    await new Promise<void>((up, failed) => {
      server.stdout!.once('data', () => up())
      server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
    })
  }

  await startDatabase()
  const maker = new pg.Client({ connectionString: databaseUrl.replace(/homeward$/, 'postgres') })
  await maker.connect()
  await maker.query('create database homeward')
  await maker.end()
  await migrate(databaseUrl, null)
  return {
    databaseUrl,
    serverUrl: `http://127.0.0.1:${serverPort}`,
    admin: async (work) => {
      const admin = new pg.Pool({ connectionString: databaseUrl, max: 1 })
      return work(admin).finally(() => admin.end())
    },
    startServer,
    killServer: async () => {
      const ended = gone(server)
      server.kill('SIGKILL')
      await ended
      await startServer()
    },
    killDatabase: async () => {
      process.kill(postgres.pid, 'SIGKILL')
      await startDatabase()
      assert.equal(server.exitCode, null, 'the server outlives its database')
    },
    stop: async () => {
      server.kill('SIGKILL')
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

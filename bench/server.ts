/** Starts the measured server as a child process and signs workers in, with sessions as the sign-in leaves them. */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type pg from 'pg'
import { SESSION_COOKIE, signToken } from '../src/server/caller.ts'
import type { Network } from './network.ts'

const SECRET = 'bench-only-secret-bench-only-secret-bench-only'

export type Server = { address: string; pid: number; stop: () => Promise<void> }

export async function startServer(network: Network): Promise<Server> {
  const child = fork(path.join(import.meta.dirname, 'serve.ts'), {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: network.adminUrl,
      BENCH_ROLE_PASSWORD: network.rolePassword,
      HOMEWARD_SECRET: SECRET,
      HOMEWARD_DEMO: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'], // it logs as in production; nobody reads along
  })
  const gone = new Promise<void>((exited) => child.once('exit', () => exited()))
  const address = await Promise.race([
    new Promise<string>((listening) => child.once('message', (at) => listening(at as string))),
    gone.then(() => Promise.reject(new Error('the server did not start'))),
  ])
  const stop = async () => {
    if (child.connected) child.disconnect()
    await gone
  }
  return { address, pid: child.pid!, stop }
}

export type SignedIn = { token: string; cookie: string }

/** Signs these parties in. @returns each one's token and cookie */
export async function signIn(admin: pg.Pool, parties: readonly string[]): Promise<Map<string, SignedIn>> {
  const tokens = parties.map(() => randomBytes(32).toString('base64url'))
  await admin.query(
    `insert into sealed.session (token_hash, party_id, expires_at) select sha256(t::bytea), p, now() + interval '1 day' from unnest($1::text[], $2::uuid[]) x(t, p)`,
    [tokens, parties],
  )
  return new Map(
    parties.map((party, n) => [party, { token: tokens[n]!, cookie: `${SESSION_COOKIE}=${encodeURIComponent(signToken(tokens[n]!, SECRET))}` }]),
  )
}

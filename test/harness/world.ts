/** A whole Homeward on a database of its own, spoken to as anybody. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { SESSION_COOKIE, signToken } from '../../src/server/caller.ts'
import { moveClock } from '../../src/server/clock.ts'
import { readConfig } from '../../src/server/config.ts'
import { serveOn } from '../../src/server/start.ts'
import { freshDatabase, ROLE_PASSWORD } from './postgres.ts'

export const SECRET = 'test-only-secret-test-only-secret-test-only'

export type Answered = { status: number; body: any }
export type As = {
  cookie: string
  get: (url: string, query?: Record<string, string | number | boolean>) => Promise<Answered>
  post: (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answered>
  patch: (url: string, body?: unknown) => Promise<Answered>
  put: (url: string, body?: unknown) => Promise<Answered>
  delete: (url: string) => Promise<Answered>
}
export type World = {
  app: FastifyInstance
  adminUrl: string
  /** The administrator's eyes: for arranging and for looking behind the policies. */
  admin: pg.Pool
  as: (party: string) => Promise<As>
  clock: (to: string) => Promise<void>
  close: () => Promise<void>
}

export async function makeWorld(options: { template?: string; webDir?: string; env?: Record<string, string> } = {}): Promise<World> {
  const { adminUrl, drop } = await freshDatabase(options.template)
  const config = readConfig({
    HOMEWARD_SECRET: SECRET,
    HOMEWARD_TEST_MODE: '1',
    LOG_LEVEL: 'silent',
    HOMEWARD_DEMO: '0',
    HOMEWARD_SENDS: '0',
    DATABASE_URL: adminUrl,
    ...options.env,
  })
  const { app, stop } = await serveOn({ adminUrl, rolePassword: ROLE_PASSWORD, stop: async () => undefined }, config, options.webDir)
  await app.ready()
  const admin = new pg.Pool({ connectionString: adminUrl, max: 3 })
  admin.on('error', () => undefined)
  return {
    app,
    adminUrl,
    admin,
    as: async (party) => speakAs(app, await signIn(admin, party)),
    clock: (to) => moveClock(adminUrl, to),
    close: async () => {
      await stop()
      await admin.end()
      await drop()
    },
  }
}

/** A session as the sign-in would leave it. @returns the cookie */
export async function signIn(admin: pg.Pool, party: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await admin.query(`insert into sealed.session (token_hash, party_id, expires_at) values (sha256($1::bytea), $2, now() + interval '12 hours')`, [
    token,
    party,
  ])
  return `${SESSION_COOKIE}=${encodeURIComponent(signToken(token, SECRET))}`
}

export function speakAs(app: FastifyInstance, cookie: string): As {
  const ask = async (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    more: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answered> => {
    const reply = await app.inject({ method, url, headers: { cookie, ...headers }, ...more })
    return { status: reply.statusCode, body: reply.body === '' ? null : reply.json() }
  }
  const sending = (method: 'POST' | 'PATCH' | 'PUT' | 'DELETE') => (url: string, body?: unknown, headers?: Record<string, string>) =>
    ask(method, url, body === undefined ? {} : { payload: body as object }, headers)
  return {
    cookie,
    get: (url, query) => ask('GET', url, query ? { query } : {}),
    post: sending('POST'),
    patch: sending('PATCH'),
    put: sending('PUT'),
    delete: sending('DELETE'),
  }
}

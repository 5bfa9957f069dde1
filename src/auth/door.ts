/** The one door to the sign-in library: these of its endpoints, and nothing else of it is reachable. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE, signedCookie } from '../server/caller.ts'
import type { SignInDatabase } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { ADDRESS_HEADER, makeLibrary, type LibraryParts } from './library.ts'

export const SESSION = SESSION_COOKIE
export const CHALLENGE = 'homeward.two_factor'
export const CEREMONY = 'homeward.passkey'
const STATE = 'homeward.state'

/** Allowed endpoints: how each is asked, and which cookies it may see. */
const OPEN = {
  '/sign-in/email': { method: 'POST', cookies: [] },
  '/two-factor/verify-totp': { method: 'POST', cookies: [CHALLENGE] },
  '/two-factor/enable': { method: 'POST', cookies: [SESSION] },
  '/change-password': { method: 'POST', cookies: [SESSION] },
  '/passkey/generate-authenticate-options': { method: 'GET', cookies: [] },
  '/passkey/verify-authentication': { method: 'POST', cookies: [CEREMONY] },
  '/passkey/generate-register-options': { method: 'GET', cookies: [SESSION] },
  '/passkey/verify-registration': { method: 'POST', cookies: [SESSION, CEREMONY] },
  '/sign-in/social': { method: 'POST', cookies: [] },
  '/callback/:id': { method: 'GET', cookies: [STATE] },
} as const satisfies Record<string, { method: 'GET' | 'POST'; cookies: readonly string[] }>
export type Endpoint = keyof typeof OPEN

export type Asking = { body?: object; params?: Record<string, string>; query?: Record<string, string>; cookies?: readonly string[] }
export type Answered = { status: number; body: Record<string, unknown>; cookies: string[]; location: string | null }
export type Door = {
  db: SignInDatabase['db']
  secure: boolean
  /** Asks the library as this request would, with its address and only the cookies this endpoint may see. */
  ask: (endpoint: Endpoint, request: FastifyRequest, asking?: Asking) => Promise<Answered>
  /** A signed cookie of ours, or undefined when it is absent or its signature is not ours. */
  read: (request: FastifyRequest, name: string) => string | undefined
  /** The library's own hash of a password, as its sign-in will check it. */
  hash: (password: string) => Promise<string>
  close: () => Promise<void>
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
export const isLoopback = (host: string): boolean => LOOPBACK.has(host)

export function openDoor(parts: LibraryParts): Door {
  const library = makeLibrary(parts)
  const secure = parts.origin.startsWith('https:')
  const nameOf = (cookie: string) => (secure ? `__Secure-${cookie}` : cookie)
  return {
    db: parts.database.db,
    secure,
    read: (request, name) => signedCookie(request.cookies[nameOf(name)], parts.secret),
    ask: async (endpoint, request, { body, params = {}, query = {}, cookies } = {}) => {
      const { method, cookies: allowed } = OPEN[endpoint]
      const url = new URL(`/api/auth${endpoint.replace(/:(\w+)/, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`, parts.origin)
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      const sent = (cookies ?? allowed)
        .map(nameOf)
        .flatMap((name) => (request.cookies[name] === undefined ? [] : [`${name}=${encodeURIComponent(request.cookies[name])}`]))
      const headers = new Headers({
        'content-type': 'application/json',
        'user-agent': String(request.headers['user-agent'] ?? '').slice(0, 300),
        origin: request.headers.origin ?? parts.origin,
        [ADDRESS_HEADER]: request.ip,
      })
      if (sent.length > 0) headers.set('cookie', sent.join('; '))
      const response = await library.handler(
        new Request(url, { method, headers, ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}) }),
      )
      if (response.status === 429) throw new Refusal('too_many_tries', 429)
      if (response.status >= 500) throw new Error(`the sign-in library failed at ${endpoint}`)
      return {
        status: response.status,
        body: (await response.json().catch(() => ({}))) as Record<string, unknown>,
        cookies: response.headers.getSetCookie(),
        location: response.headers.get('location'),
      }
    },
    hash: async (password) => (await library.$context).password.hash(password),
    close: () => parts.database.pool.end(),
  }
}

/** Hands the library's cookies on. */
export const handOn = (reply: FastifyReply, answered: Answered): void => void reply.header('set-cookie', answered.cookies)

/** Where these pages may stand. A write that says it comes from elsewhere is refused (beside SameSite and Sec-Fetch-Site). */
export function refuseForeign(request: FastifyRequest, origin: string | undefined): void {
  const from = request.headers.origin
  if (request.method === 'GET' || from === undefined) return
  const ours = origin ? from === new URL(origin).origin : URL.canParse(from) && isLoopback(new URL(from).hostname)
  if (!ours) throw new Refusal('from_another_site', 403)
}

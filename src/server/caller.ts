import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

export const SESSION_COOKIE = 'homeward.session_token'
/** Behind https the sign-in library adds this prefix, and browsers then refuse the cookie over plain http. */
const NAMES = [`__Secure-${SESSION_COOKIE}`, SESSION_COOKIE]

/** Signs a session token as the sign-in library does. */
export const signToken = (token: string, secret: string): string => `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`

/** What a cookie signed by us says, or undefined when it is absent or its signature is not ours. */
export function signedCookie(value: string | undefined, secret: string): string | undefined {
  if (!value) return undefined
  const dot = value.lastIndexOf('.')
  const said = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const wanted = createHmac('sha256', secret).update(said).digest()
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? said : undefined
}

/**
 * The session token of a request, or undefined when there is none or its signature is not ours.
 * Our own reader: the library's takes ten times as long (stack.md). Whether the session lives is for the database to say.
 */
export const sessionToken = (request: FastifyRequest, secret: string): string | undefined =>
  signedCookie(
    NAMES.map((name) => request.cookies[name]).find((cookie) => cookie !== undefined),
    secret,
  )

import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { signToken } from '../server/caller.ts'
import { moveClock } from '../server/clock.ts'
import type { Config } from '../server/config.ts'
import { Refusal } from '../shared/refusal.ts'
import { clockContract, demonstrationContract } from './contract.ts'
import { isLoopback, SESSION, type Door } from './door.ts'
import { atTheDoor, hasWayIn, openDemonstrationSession } from './queries.ts'
import { mayBeTapped } from './rules.ts'
import { serveAtDoor } from './serve.ts'

const HOURS = 12
const OWN_MACHINE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Whether sign-in by one tap exists at all: in test mode, or for a demonstration that only this machine can reach. */
export const isShown = (config: Config): boolean =>
  config.testMode || (config.demo && isLoopback(config.HOST === '::1' ? '[::1]' : config.HOST) && !config.HOMEWARD_ORIGIN && !config.HOMEWARD_PROXY)

/** A name that a stranger's page made point at this machine does not count as this machine. */
function onThisMachine(request: FastifyRequest): boolean {
  const host = URL.canParse(`http://${request.headers.host}`) ? new URL(`http://${request.headers.host}`).hostname : ''
  return OWN_MACHINE.has(request.socket.remoteAddress ?? '') && isLoopback(host)
}

export function demonstrationRoutes(app: FastifyInstance, door: Door, adminUrl: string): void {
  if (!isShown(app.config)) return
  const { testMode } = app.config
  const onlyHere = (request: FastifyRequest) => {
    if (!testMode && !onThisMachine(request)) throw new Refusal('not_a_demonstration', 403)
  }

  serveAtDoor(app, demonstrationContract, 'GET /api/test/users', async (_asked, request) => {
    onlyHere(request)
    const users = (await atTheDoor(door.db)).filter((user) => testMode || !user.own)
    return users.map(({ id, name, kind, agency, roles }) => ({
      id,
      name,
      agency,
      kind: kind === 'relative' ? ('family' as const) : kind,
      role: roles[0] ?? (kind === 'relative' ? 'family' : kind),
    }))
  })

  serveAtDoor(app, demonstrationContract, 'POST /api/test/sign-in', async ({ body }, request, reply) => {
    onlyHere(request)
    mayBeTapped({ own: await hasWayIn(door.db, body.id) }, testMode)
    const token = randomBytes(32).toString('base64url')
    if (!(await openDemonstrationSession(door.db, body.id, token, HOURS))) throw new Refusal('no_such_thing', 404)
    reply.setCookie(SESSION, signToken(token, app.config.secret), { path: '/', httpOnly: true, sameSite: 'lax', maxAge: HOURS * 3600 })
    return { done: true as const }
  })

  if (!testMode) return
  serveAtDoor(app, clockContract, 'POST /api/test/clock', async ({ body }) => {
    await moveClock(adminUrl, body.at)
    return { done: true as const }
  })
}

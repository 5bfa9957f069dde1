import type { FastifyInstance } from 'fastify'
import { Refusal } from '../shared/refusal.ts'
import { sessionToken } from './caller.ts'
import { asCaller } from './database.ts'
import type { Live } from './live.ts'

const BEAT_MS = 20_000

/** Server-sent events: what changed for whom, without saying what. Each beat asks whether the session still lives. */
export function liveRoutes(app: FastifyInstance, live: Live): void {
  app.get('/api/live', { schema: { hide: true } as object }, async (request, reply) => {
    const token = sessionToken(request, app.config.secret)
    const who = () => (token ? asCaller(app.db, { token, reads: true }, (_tx, caller) => Promise.resolve(caller)) : null)
    const caller = await who()
    if (!caller) throw new Refusal('signed_out', 401)
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    reply.raw.write('retry: 2000\n\n')
    const send = (event: object) => reply.raw.write(`data: ${JSON.stringify(event)}\n\n`)
    const leave = live.join(caller.id, send)
    const beat = setInterval(() => {
      void Promise.resolve(who()).then((still) => (still ? reply.raw.write(': beat\n\n') : end()), end)
    }, BEAT_MS)
    /** No more notices first: what is written after the end of an answer is an error that nobody hears. */
    const end = () => {
      clearInterval(beat)
      leave()
      reply.raw.end()
    }
    reply.raw.on('error', end)
    request.raw.on('close', end)
    if (request.raw.destroyed) end() // they left while we asked who they are
  })
}

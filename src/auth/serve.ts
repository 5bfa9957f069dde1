import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Asked } from '../server/answer.ts'
import { sessionToken } from '../server/caller.ts'
import { asCaller, type Caller, type Tx } from '../server/database.ts'
import type { Operation } from '../shared/operation.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Who } from '../shared/words.ts'
import { refuseForeign } from './door.ts'

type Handler<O extends Operation> = (asked: Asked<O>, request: FastifyRequest, reply: FastifyReply) => Promise<z.input<O['response']>>

/** Serve one operation to whoever stands at the door, signed in or not: it reaches no data but through the door. */
export function serveAtDoor<const C extends Record<string, Operation>, K extends keyof C & string>(
  app: FastifyInstance,
  contract: C,
  key: K,
  handler: Handler<C[K]>,
  may: readonly Who[] = [],
): void {
  const operation = contract[key]!
  const [method, url] = key.split(' ') as [string, string]
  app.route({
    method,
    url,
    config: { operation: key, may, at_the_door: true } as object,
    schema: {
      operationId: operation.name,
      summary: operation.summary,
      ...(operation.params ? { params: operation.params } : {}),
      ...(operation.body ? { body: operation.body } : {}),
      response: { 200: operation.response },
    } as object,
    handler: (request, reply) => {
      refuseForeign(request, app.config.HOMEWARD_ORIGIN)
      return handler({ params: request.params, query: request.query, body: request.body } as Asked<C[K]>, request, reply)
    },
  })
}

/**
 * Who this request's session belongs to, as the database says.
 * @throws Refusal signed_out
 */
export async function signedIn(app: FastifyInstance, request: FastifyRequest): Promise<Caller & { token: string }> {
  const token = sessionToken(request, app.config.secret)
  const caller = token ? await asCaller(app.db, { token, reads: true }, async (_tx, who) => who) : null
  if (!caller || !token) throw new Refusal('signed_out', 401)
  return { ...caller, token }
}

type Acting<O extends Operation> = {
  may: readonly Who[]
  audit: string
  opens?: (asked: Asked<O>) => string
  answer: (tx: Tx, asked: Asked<O>, caller: Caller) => Promise<z.input<O['response']>>
}

/** As `serve`, but no answer is remembered for a repeated key: these answers hold a secret that is shown once and kept nowhere. */
export function serveOnce<const C extends Record<string, Operation>, K extends keyof C & string>(
  app: FastifyInstance,
  contract: C,
  key: K,
  acting: Acting<C[K]>,
): void {
  serveAtDoor(
    app,
    contract,
    key,
    async (asked, request) => {
      const token = sessionToken(request, app.config.secret)
      const person = acting.opens?.(asked)
      const done =
        token &&
        (await asCaller(app.db, { token, reads: false, request: request.id, ...(person ? { person } : {}) }, async (tx, caller) => {
          if (!acting.may.some((who) => caller.roles.includes(who as never))) throw new Refusal('not_your_role', 403)
          if (person && !caller.opened) throw new Refusal('no_such_person', 404)
          request.audited = { audit: acting.audit, party: caller.id }
          return { answer: await acting.answer(tx, asked, caller) }
        }))
      if (!done) throw new Refusal('signed_out', 401)
      return done.answer
    },
    acting.may,
  )
}

import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Operation } from '../shared/operation.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Who } from '../shared/words.ts'
import { asCaller, type Caller, type Changed, type Purpose, type Tx } from './database.ts'
import { sessionToken } from './caller.ts'

type Out<S> = S extends z.ZodType ? z.output<S> : undefined
type Field<O, F extends string> = F extends keyof O ? O[F] : undefined
/** What was asked, as the contract shapes it. */
export type Asked<O> = { params: Out<Field<O, 'params'>>; query: Out<Field<O, 'query'>>; body: Out<Field<O, 'body'>> }

export type Telling<O extends Operation> = {
  /** Who may attempt the act. Required: a route without it does not compile. */
  may: readonly Who[]
  /** What the log says was done; never anybody's data. Required likewise. */
  audit: string
  /** The person this is about: opened, logged and pinned before anything is read. Absent or hidden answers 404 alike. */
  opens?: (asked: Asked<O>) => string
  purpose?: Purpose
  /** False where the answer holds a secret that is shown once: it is kept nowhere, not even for a request that is sent twice. */
  remembered?: false
  answer: (tx: Tx, asked: Asked<O>, caller: Caller) => Promise<z.input<O['response']>>
}

/** Serve one operation of a contract. Opens the caller's transaction, so that no route can forget to. */
export function serve<const C extends Record<string, Operation>, K extends keyof C & string>(
  app: FastifyInstance,
  contract: C,
  key: K,
  telling: Telling<C[K]>,
): void {
  const operation = contract[key]!
  const [method, url] = key.split(' ') as [string, string]
  const reads = method === 'GET'
  app.route({
    method,
    url,
    config: { operation: key, may: telling.may },
    schema: {
      operationId: operation.name,
      summary: operation.summary,
      ...(operation.params ? { params: operation.params } : {}),
      ...(operation.query ? { querystring: operation.query } : {}),
      ...(operation.body ? { body: operation.body } : {}),
      response: { 200: operation.response },
    } as object,
    handler: async (request) => {
      const asked = { params: request.params, query: request.query, body: request.body } as Asked<C[K]>
      const token = sessionToken(request, app.config.secret)
      if (!token) throw new Refusal('signed_out', 401)
      const person = telling.opens?.(asked)
      let changed: Changed | undefined
      const answered = await asCaller(
        app.db,
        {
          token,
          reads,
          request: request.id,
          ...(person ? { person } : {}),
          ...(telling.purpose ? { purpose: telling.purpose } : {}),
          ...(reads ? {} : { changed: (what) => (changed = what) }),
        },
        async (tx, caller) => {
          if (!telling.may.some((who) => who === caller.kind || caller.roles.includes(who as never))) throw new Refusal('not_your_role', 403)
          if (person && !caller.opened) throw new Refusal('no_such_person', 404)
          request.audited = { audit: telling.audit, party: caller.id }
          const answer = () => telling.answer(tx, asked, caller)
          return { answer: reads || telling.remembered === false ? await answer() : await once(tx, request, answer) }
        },
      )
      if (!answered) throw new Refusal('signed_out', 401)
      if (changed) await app.settle(changed)
      return answered.answer
    },
  })
}

/** A write sent twice with the same key is done once and answered alike (security.md 5.1). */
async function once<T>(tx: Tx, request: FastifyRequest, answer: () => Promise<T>): Promise<T> {
  const key = request.headers['idempotency-key']
  if (key === undefined) return answer()
  if (typeof key !== 'string' || !/^[0-9a-f-]{36}$/i.test(key)) throw new Refusal('bad_idempotency_key', 400)
  const asked = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest()
  const before = (await sql<{ before: { same: boolean; answer: T } | null }>`select guard.answered_before(${key}, ${asked}) as before`.execute(tx))
    .rows[0]?.before
  if (before) {
    if (!before.same) throw new Refusal('key_used_for_something_else', 409)
    return before.answer
  }
  const given = await answer()
  await sql`select guard.remember_answer(${key}, ${asked}, 200, ${JSON.stringify(given ?? null)}::jsonb)`.execute(tx)
  return given
}

import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { NoResultError } from 'kysely'
import { Refusal } from '../shared/refusal.ts'

/** What the database refuses is the caller's doing, not a fault of ours: SQLSTATE to refusal. */
const BY_STATE: Record<string, [code: string, status: number]> = {
  '23503': ['no_such_thing', 404], // refers to something that is not here, or not to be seen: alike on purpose
  '23502': ['something_missing', 422],
  '42501': ['not_yours', 403],
  '28000': ['signed_out', 401],
  '40001': ['changed_meanwhile', 409],
  '40P01': ['changed_meanwhile', 409],
  '55P03': ['changed_meanwhile', 409],
  '57014': ['took_too_long', 503],
  '53300': ['too_busy', 503],
  '57P01': ['too_busy', 503], // the database is being stopped, has crashed, or is starting: whoever tries again will find it
  '57P02': ['too_busy', 503],
  '57P03': ['too_busy', 503],
  ECONNREFUSED: ['too_busy', 503],
  ECONNRESET: ['too_busy', 503],
  '53100': ['storage_full', 507],
}
const BY_CONSTRAINT: Record<string, number> = { '23505': 409, '23P01': 409, '23514': 422 }

/** How the driver says that no connection was free, that opening one took too long, or that one was lost: it gives these no code. */
const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated|timeout expired|Client has encountered a connection error)/

/** Constraints are named as refusals, so Postgres and the rules refuse in the same words. Null: a fault of ours. */
export function asRefusal(error: Error & { code?: string; constraint?: string; statusCode?: number }): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof NoResultError) return new Refusal('not_yours', 403) // an update that a policy hides is no error but no row
  const status = error.code ? BY_CONSTRAINT[error.code] : undefined
  if (status && error.constraint) return new Refusal(/_(check|key|pkey)$/.test(error.constraint) ? 'bad_value' : error.constraint, status)
  const known = error.code ? BY_STATE[error.code] : undefined
  if (known) return new Refusal(...known)
  if (error.code?.startsWith('22')) return new Refusal('bad_value', 400)
  if (NO_CONNECTION.test(error.message)) return new Refusal('too_busy', 503)
  return null
}

export function refuseInPlainWords(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const answer = (status: number, refusal: string, more: object = {}) => reply.code(status).send({ refusal, ...more, request_id: request.id })
    if (hasZodFastifySchemaValidationErrors(error)) {
      return answer(400, 'bad_shape', { fields: error.validation.map((issue) => ({ path: issue.instancePath, refusal: issue.keyword })) })
    }
    const refusal = asRefusal(error)
    if (refusal) {
      if (refusal.status === 503) reply.header('retry-after', '2')
      return answer(refusal.status, refusal.code, refusal.missing.length ? { missing: refusal.missing } : {})
    }
    if (error.statusCode && error.statusCode < 500)
      return answer(error.statusCode, error.statusCode === 413 ? 'too_large' : error.statusCode === 429 ? 'too_many_tries' : 'bad_shape')
    request.log.error({ kind: error.name, code: error.code, stack: error.stack?.split('\n').slice(1, 8) }, 'our fault') // never the message: it may hold values
    return answer(500, 'our_fault')
  })
}

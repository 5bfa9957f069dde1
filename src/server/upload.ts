import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Operation } from '../shared/operation.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Who } from '../shared/words.ts'
import { sessionToken } from './caller.ts'
import { asCaller, type Caller, type Tx } from './database.ts'

/** A file as it was sent, in a folder of its own that is gone when the work is done; and what was written beside it, sent before it. */
export type Sent = { name: string; at: string; beside: Readonly<Record<string, string>> }
/** A transaction of the one who sent the file; each is opened anew, so a session that was revoked meanwhile ends the work. */
export type AsSender = <T>(work: (tx: Tx, caller: Caller) => Promise<T>) => Promise<T>

type Telling = {
  may: readonly Who[]
  audit: string
  /** Writes that the work has begun; answered at once. */
  begin: (tx: Tx, sent: Sent, caller: Caller) => Promise<{ id: string }>
  /** The work itself, after the answer. Must record its own failures; what it throws is only logged. */
  work: (sent: Sent, begun: { id: string }, as: AsSender) => Promise<void>
}

/** Serve an operation that takes one file. The answer comes when the file has arrived; the work goes on behind it, and a stop waits for it. */
export function serveUpload<const C extends Record<string, Operation>, K extends keyof C & string>(
  app: FastifyInstance,
  contract: C,
  key: K,
  telling: Telling,
): void {
  const operation = contract[key]!
  const [method, url] = key.split(' ') as [string, string]
  const working = new Set<Promise<void>>()
  app.addHook('onClose', async () => void (await Promise.allSettled(working)))
  app.route({
    method,
    url,
    config: { operation: key, may: telling.may },
    schema: {
      operationId: operation.name,
      summary: operation.summary,
      consumes: ['multipart/form-data'],
      response: { 200: operation.response },
    } as object,
    handler: async (request) => {
      const token = sessionToken(request, app.config.secret)
      if (!token) throw new Refusal('signed_out', 401)
      const as: AsSender = async (work) => {
        const done = await asCaller(app.db, { token, reads: false, request: request.id }, async (tx, caller) => {
          if (!telling.may.some((who) => who === caller.kind || caller.roles.includes(who as never))) throw new Refusal('not_your_role', 403)
          return { answer: await work(tx, caller) }
        })
        if (!done) throw new Refusal('signed_out', 401)
        return done.answer
      }
      await as(async () => undefined) // who may not send it is told before sending it
      const sent = await received(request)
      const begun = await as((tx, caller) => {
        request.log.info({ audit: telling.audit, party: caller.id })
        return telling.begin(tx, sent, caller)
      }).catch((error: unknown) => forget(sent).then(() => Promise.reject(error)))
      const work = telling
        .work(sent, begun, as)
        .catch((error: Error) =>
          request.log.error({ kind: error.name, stack: error.stack?.split('\n').slice(1, 8) }, 'an upload could not be worked on'),
        )
        .finally(() => forget(sent))
        .finally(() => working.delete(work))
      working.add(work)
      return begun
    },
  })
}

async function received(request: FastifyRequest): Promise<Sent> {
  const file = request.isMultipart() ? await request.file().catch(holdsNone) : undefined
  if (!file?.filename) throw new Refusal('no_file_sent', 422)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homeward-upload-'))
  const written = Object.entries(file.fields).flatMap(([name, field]) => (field && 'value' in field ? [[name, String(field.value)] as const] : []))
  const sent = { name: path.basename(file.filename).slice(0, 300), at: path.join(folder, 'file'), beside: Object.fromEntries(written) }
  await pipeline(file.file, createWriteStream(sent.at, { mode: 0o600 })).catch((error: unknown) => forget(sent).then(() => Promise.reject(error)))
  if (!file.file.truncated) return sent
  await forget(sent)
  throw new Refusal('too_large', 413)
}

/** What cannot be taken apart holds no file. What the library names itself (too large, too many) stays as it says. */
const holdsNone = (error: Error & { statusCode?: number }): undefined => {
  if (error.statusCode) throw error
}
const forget = (sent: Sent) => rm(path.dirname(sent.at), { recursive: true, force: true })

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, validatorCompiler } from 'fastify-type-provider-zod'
import { Refusal } from '../shared/refusal.ts'
import type { Config } from './config.ts'
import type { Changed, Db } from './database.ts'
import { liveRoutes } from './live-routes.ts'
import { gatheredLog } from './log.ts'
import type { Parts } from './parts.ts'
import { inPlainWords } from './plain-words.ts'
import { refuseInPlainWords } from './refusing.ts'
import { answersOf } from './serialize.ts'
import { registerSlices } from './slices.ts'

declare module 'fastify' {
  interface FastifyInstance {
    config: Config
    db: Db
    /** Works out the obligations of whom a write changed, before it is answered; without that, of everybody who is listed as changed. */
    settle: (changed?: Changed) => Promise<void>
  }
  interface FastifyRequest {
    /** What the log says was done, and by whom. */
    audited: { audit: string; party: string } | null
  }
}

const MAX_BODY = 256 * 1024

/** The whole server, not yet listening. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const { config } = parts
  const app = Fastify({
    logger: config.LOG_LEVEL === 'silent' ? false : { level: config.LOG_LEVEL, stream: gatheredLog() },
    logController: new LogController({ disableRequestLogging: true }), // one line of our own instead, below
    trustProxy: config.HOMEWARD_PROXY ?? false,
    bodyLimit: MAX_BODY,
    forceCloseConnections: true,
    http: { connectionsCheckingInterval: 2000, headersTimeout: 8000, requestTimeout: 60_000 },
  })
  app.decorate('config', config).decorate('db', parts.db).decorate('settle', parts.settle)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(answersOf(config.testMode))
  app.decorateRequest('audited', null)
  refuseInPlainWords(app)
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'"],
        'style-src-attr': ["'unsafe-inline'"],
        'frame-ancestors': ["'none'"],
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: config.HOMEWARD_ORIGIN?.startsWith('https:') ?? false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(compress, { threshold: 2048, encodings: ['gzip', 'deflate'] })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(multipart, { limits: { files: 1, fileSize: 512 * 1024 * 1024, fields: 10 } })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Homeward', version: '0.1.0', description: 'One shared support and housing plan that many agencies write and the person owns.' },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.addHook('onRequest', async (request, reply) => {
    const site = request.headers['sec-fetch-site'] // cookies are SameSite=Lax; on top, no write from another site
    if (request.method !== 'GET' && request.method !== 'HEAD' && site && site !== 'same-origin' && site !== 'none')
      throw new Refusal('from_another_site', 403)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  app.addHook('preValidation', async (request) => void (request.body = inPlainWords(request.body)))
  // One line for each request. The route, never the url: that may name a person.
  app.addHook('onResponse', async ({ log, method, routeOptions, audited }, reply) =>
    log.info({ method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime), ...audited }),
  )
  await registerSlices(app, parts)
  liveRoutes(app, parts.live)
  app.get('/openapi.json', { schema: { hide: true } as object }, async () => app.swagger())
  app.get('/health', { schema: { hide: true } as object }, async () => {
    await parts.db.selectNoFrom((no) => no.val(1).as('one')).execute()
    return { ok: true }
  })
  // The person's quick exit: away to a site that says nothing about this one.
  app.get('/leave', { schema: { hide: true } as object }, (_request, reply) => reply.redirect(config.HOMEWARD_QUICK_EXIT, 303))
  if (parts.webDir) await servePages(app, parts.webDir)
  return app
}

/** The two pages, each sent with a fresh nonce: only styles we put there may run. */
async function servePages(app: FastifyInstance, webDir: string): Promise<void> {
  const root = path.resolve(webDir)
  const pages = new Map(
    await Promise.all(['index.html', 'portal.html'].map(async (name) => [name, await readFile(path.join(root, name), 'utf8')] as const)),
  )
  await app.register(fastifyStatic, {
    root,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) =>
      void reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  app.setNotFoundHandler((request, reply) => {
    const [where] = request.url.split('?') as [string]
    if (request.method !== 'GET' || where.startsWith('/api/') || path.extname(where))
      return reply.code(404).send({ refusal: 'no_such_thing', request_id: request.id })
    const page = pages.get(where === '/hello' || where === '/link' || where === '/my' || where.startsWith('/my/') ? 'portal.html' : 'index.html')!
    return reply.header('cache-control', 'no-cache').type('text/html').send(page.replaceAll('HOMEWARD_NONCE', reply.cspNonce.style))
  })
  app.get('/', { schema: { hide: true } as object }, (_request, reply) => reply.callNotFound())
}

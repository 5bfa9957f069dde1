import type { FastifyInstance } from 'fastify'
import { Refusal } from '../shared/refusal.ts'
import { authContract } from './contract.ts'
import { handOn, type Door } from './door.ts'
import type { Provider } from './providers.ts'
import { serveAtDoor } from './serve.ts'

/** Where one lands when a provider's word was not enough. */
const REFUSED = '/sign-in?refusal=provider_refused'

export function providerRoutes(app: FastifyInstance, door: Door, providers: Provider[]): void {
  serveAtDoor(app, authContract, 'GET /api/auth/providers', async () => providers.map(({ id, name }) => ({ id, name })))

  serveAtDoor(app, authContract, 'POST /api/auth/provider', async ({ body }, request, reply) => {
    if (!providers.some(({ id }) => id === body.id)) throw new Refusal('no_such_thing', 404)
    const answered = await door.ask('/sign-in/social', request, {
      body: { provider: body.id, callbackURL: '/', errorCallbackURL: REFUSED, disableRedirect: true },
    })
    if (typeof answered.body['url'] !== 'string') throw new Error('the provider cannot be reached')
    handOn(reply, answered)
    return { go_to: answered.body['url'] }
  })

  if (providers.length === 0) return
  // the provider sends the browser here: a page, not an operation
  app.get<{ Params: { id: string }; Querystring: Record<string, string> }>(
    '/api/auth/callback/:id',
    { schema: { hide: true } as object },
    async (request, reply) => {
      const answered = await door.ask('/callback/:id', request, { params: { id: request.params.id }, query: request.query })
      handOn(reply, answered)
      const to = answered.location ? new URL(answered.location, 'http://here.invalid') : null
      // only ever to pages of ours, and what the provider said of the failure stays out of the address
      return reply.redirect(to?.pathname === '/' && !to.searchParams.has('error') ? '/' : REFUSED, 302)
    },
  )
}

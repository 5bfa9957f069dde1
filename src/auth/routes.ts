import type { FastifyInstance } from 'fastify'
import type { Parts } from '../server/parts.ts'
import { serve } from '../server/answer.ts'
import { addressFor, openSignInDatabase } from '../server/database.ts'
import { ANYONE } from '../shared/words.ts'
import { accountRoutes, passkeyRoutes } from './account-routes.ts'
import { authContract } from './contract.ts'
import { demonstrationRoutes, isShown } from './demonstration-routes.ts'
import { openDoor } from './door.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { providerRoutes } from './provider-routes.ts'
import { readProviders } from './providers.ts'
import { signInRoutes } from './sign-in-routes.ts'

export function authRoutes(app: FastifyInstance, { config, adminUrl, rolePassword }: Parts): void {
  const providers = readProviders(config.HOMEWARD_OIDC)
  const door = openDoor({
    database: openSignInDatabase(addressFor(adminUrl, 'homeward_auth', rolePassword)),
    secret: config.secret,
    origin: config.HOMEWARD_ORIGIN ?? `http://localhost:${config.PORT}`,
    trusted: config.HOMEWARD_ORIGIN ? [config.HOMEWARD_ORIGIN] : ['http://localhost', 'http://localhost:*', 'http://127.0.0.1', 'http://127.0.0.1:*'],
    secondFactorForStaff: config.secondFactor,
    providers,
  })
  app.addHook('onClose', door.close)

  serve(app, authContract, 'GET /api/me', {
    may: ANYONE,
    audit: 'asked who is signed in',
    answer: async (tx, _asked, caller) => {
      const agency = caller.agency
        ? await tx.selectFrom('agency').select(['id', 'name']).where('id', '=', caller.agency).executeTakeFirst()
        : undefined
      return {
        id: caller.id,
        name: caller.name ?? '',
        kind: caller.kind === 'relative' ? ('family' as const) : caller.kind,
        agency: agency ?? null,
        roles: caller.roles,
        language: caller.language.startsWith('zh') ? ('zh' as const) : ('en' as const),
        reads: caller.reads,
        test_mode: config.testMode,
        demonstration: isShown(config),
        now: new Date(caller.now).toISOString(),
      }
    },
  })
  signInRoutes(app, door)
  passkeyRoutes(app, door)
  invitationRoutes(app, door)
  accountRoutes(app, door)
  providerRoutes(app, door, providers)
  demonstrationRoutes(app, door, adminUrl)
}

/** The sign-in library, as we allow it to be: only `door.ts` speaks to it. */
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { symmetricDecrypt } from 'better-auth/crypto'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { SignInDatabase } from '../server/database.ts'
import type { Provider } from './providers.ts'
import { acceptInvitation, invited, secondFactorOf, useStep, vouchedFor, whoEnters } from './queries.ts'
import { addressOf, mayVouch, opensTheHouse, type Proof } from './rules.ts'
import { stepOf } from './totp.ts'

const HOURS_12 = 12 * 60 * 60
/** What each of the library's ways in proves; a way that is not here opens nothing. */
const PROOF_BY_PATH: Record<string, Proof> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'two_steps',
  '/passkey/verify-authentication': 'passkey',
  '/passkey/verify-registration': 'passkey',
  '/callback/:id': 'provider',
}
/** Only our door sets this header, from the address that Fastify believes; what a caller sends under it is dropped. */
export const ADDRESS_HEADER = 'x-homeward-address'

export type LibraryParts = {
  database: SignInDatabase
  secret: string
  origin: string
  trusted: string[]
  secondFactorForStaff: boolean
  providers: Provider[]
}

export function makeLibrary({ database, secret, origin, trusted, secondFactorForStaff, providers }: LibraryParts) {
  const { db, pool } = database
  const no = (code: string) => new APIError('FORBIDDEN', { code, message: code })

  const providerAsked = (context: { params?: unknown } | null) =>
    providers.find(({ id }) => id === (context?.params as { id?: string } | undefined)?.id)

  /** Accounts are opened by guard.accept_invitation alone, or by the agency's own provider for somebody the agency has invited. */
  const beforeUser = async (user: { email: string; emailVerified: boolean }, context: { path?: string | undefined; params?: unknown } | null) => {
    const provider = context?.path === '/callback/:id' ? providerAsked(context) : undefined
    const party = provider && user.emailVerified ? await vouchedFor(db, user.email, provider.agency) : null
    if (!party) throw no('BY_INVITATION_ONLY')
    return { data: { ...user, party_id: party } }
  }

  /** Decides on every session the library would make: who, proved how, and whether that opens the house yet. */
  const beforeSession = async (
    session: { userId: string } & Record<string, unknown>,
    context: { path?: string | undefined; body?: unknown; params?: unknown } | null,
  ) => {
    const proof = PROOF_BY_PATH[context?.path ?? '']
    const who = await whoEnters(db, session.userId)
    if (!proof || !who?.may_enter) throw no('MAY_NOT_ENTER')
    if (proof === 'two_steps') {
      const factor = await secondFactorOf(db, session.userId)
      const step =
        factor && stepOf(await symmetricDecrypt({ key: secret, data: factor }), String((context?.body as { code?: unknown })?.code), Date.now())
      if (step === undefined || !step || !(await useStep(db, session.userId, step))) throw no('CODE_USED')
    }
    if (proof === 'provider' && providerAsked(context)?.agency !== who.agency) throw no('MAY_NOT_VOUCH')
    return { data: { ...session, proof, live: opensTheHouse(proof, who, secondFactorForStaff) } }
  }

  return betterAuth({
    appName: 'Homeward',
    database: pool,
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: trusted,
    telemetry: { enabled: false },
    logger: { disabled: true }, // its messages may hold addresses; our own audit lines do not
    onAPIError: { throw: true }, // a fault reaches our own handler as what it is; the library would say 500 and print it
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: {
      expiresIn: HOURS_12,
      disableSessionRefresh: true,
      cookieCache: { enabled: false }, // it would keep revoked sessions alive
      additionalFields: { proof: { type: 'string', required: true, input: false }, live: { type: 'boolean', required: true, input: false } },
    },
    user: {
      additionalFields: { party_id: { type: 'string', required: false, input: false } }, // required by the table; only we write it
      // what a provider says of somebody is looked at anew each time they come
      validateUserInfo: async ({ user, source }) => {
        const provider = providers.find(({ id }) => id === source.oauth?.providerId)
        const who = source.action === 'create-user' || !user.id ? null : await whoEnters(db, user.id)
        const claimed = { email: user.email ?? '', email_verified: user.emailVerified === true }
        const accepted = provider && (source.action === 'create-user' ? claimed.email_verified : mayVouch(provider, who, claimed))
        return accepted ? undefined : { error: 'may_not_vouch' }
      },
    },
    account: {
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false },
      encryptOAuthTokens: true,
      updateAccountOnSignIn: false,
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 40 },
        '/two-factor/*': { window: 60, max: 40 },
        '/passkey/*': { window: 60, max: 120 },
        '/sign-in/social': { window: 60, max: 40 },
      },
    },
    advanced: {
      cookiePrefix: 'homeward',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    databaseHooks: {
      user: { create: { before: beforeUser } },
      session: { create: { before: beforeSession } },
    },
    plugins: [
      twoFactor({
        issuer: 'Homeward',
        twoFactorCookieMaxAge: 10 * 60,
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * 60 },
      }),
      passkey({
        advanced: { webAuthnChallengeCookie: 'passkey' },
        rpID: new URL(origin).hostname,
        rpName: 'Homeward',
        origin: null, // the request's own, which has to be one of ours
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          requireSession: false,
          resolveUser: async ({ context }) => {
            const who = await invited(db, context ?? '')
            if (!who) throw no('INVITATION_INVALID')
            return { id: who.id, name: who.login ?? who.name, displayName: who.name }
          },
          afterVerification: async ({ context, verification }) => {
            if (!verification.registrationInfo?.userVerified) throw no('NOT_VERIFIED')
            if (!context) return undefined
            const who = await invited(db, context)
            const userId = who && (await acceptInvitation(db, { secret: context, address: addressOf(who.login ?? who.id) }))
            if (!userId) throw no('INVITATION_INVALID')
            return { userId }
          },
        },
        authentication: {
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw no('NOT_VERIFIED')
          },
        },
      }),
      ...(providers.length > 0 ? [genericOAuth({ config: providers.map(asLibraryWants) })] : []),
    ],
  })
}

const asLibraryWants = ({ id, discovery_url, client_id, client_secret }: Provider) => ({
  providerId: id,
  discoveryUrl: discovery_url,
  clientId: client_id,
  clientSecret: client_secret,
  scopes: ['openid', 'email', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
})

export type Library = ReturnType<typeof makeLibrary>

/** The sign-in library, as we allow it to be: only `door.ts` speaks to it. */
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { symmetricDecrypt } from 'better-auth/crypto'
import { twoFactor } from 'better-auth/plugins'
import type { SignInDatabase } from '../server/database.ts'
import { acceptInvitation, invited, secondFactorOf, useStep, whoEnters } from './queries.ts'
import { addressOf, opensTheHouse, type Proof } from './rules.ts'
import { stepOf } from './totp.ts'

const HOURS_12 = 12 * 60 * 60
/** What each of the library's ways in proves; a way that is not here opens nothing. */
const PROOF_BY_PATH: Record<string, Proof> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'two_steps',
  '/passkey/verify-authentication': 'passkey',
  '/passkey/verify-registration': 'passkey',
}
/** Only our door sets this header, from the address that Fastify believes; what a caller sends under it is dropped. */
export const ADDRESS_HEADER = 'x-homeward-address'

export type LibraryParts = { database: SignInDatabase; secret: string; origin: string; trusted: string[]; secondFactorForStaff: boolean }

export function makeLibrary({ database, secret, origin, trusted, secondFactorForStaff }: LibraryParts) {
  const { db, pool } = database
  const no = (code: string) => new APIError('FORBIDDEN', { code, message: code })

  /** Decides on every session the library would make: who, proved how, and whether that opens the house yet. */
  const beforeSession = async (session: { userId: string } & Record<string, unknown>, context: { path?: string | undefined; body?: unknown; params?: unknown } | null) => {
    const proof = PROOF_BY_PATH[context?.path ?? '']
    const who = await whoEnters(db, session.userId)
    if (!proof || !who?.may_enter) throw no('MAY_NOT_ENTER')
    if (proof === 'two_steps') {
      const factor = await secondFactorOf(db, session.userId)
      const step = factor && stepOf(await symmetricDecrypt({ key: secret, data: factor }), String((context?.body as { code?: unknown })?.code), Date.now())
      if (step === undefined || !step || !(await useStep(db, session.userId, step))) throw no('CODE_USED')
    }
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
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: {
      expiresIn: HOURS_12,
      disableSessionRefresh: true,
      cookieCache: { enabled: false }, // it would keep revoked sessions alive
      additionalFields: { proof: { type: 'string', required: true, input: false }, live: { type: 'boolean', required: true, input: false } },
    },
    user: { additionalFields: { party_id: { type: 'string', required: true, input: false } } },
    rateLimit: {
      enabled: true, storage: 'database', window: 60, max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 40 }, '/two-factor/*': { window: 60, max: 40 }, '/passkey/*': { window: 60, max: 120 } },
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
      user: { create: { before: () => { throw no('BY_INVITATION_ONLY') } } }, // accounts are opened by guard.accept_invitation alone
      session: { create: { before: beforeSession } },
    },
    plugins: [
      twoFactor({ issuer: 'Homeward', twoFactorCookieMaxAge: 10 * 60, accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * 60 } }),
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
        authentication: { afterVerification: ({ verification }) => { if (!verification.authenticationInfo.userVerified) throw no('NOT_VERIFIED') } },
      }),
    ],
  })
}

export type Library = ReturnType<typeof makeLibrary>

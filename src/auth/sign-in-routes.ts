import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sessionToken } from '../server/caller.ts'
import { Refusal } from '../shared/refusal.ts'
import { authContract } from './contract.ts'
import { CHALLENGE, handOn, SESSION, type Answered, type Door } from './door.ts'
import { addressOfChallenge, endSession, forgetTries, giveTryBack, holderOf, takeTry } from './queries.ts'
import { addressOf, loginOf } from './rules.ts'
import { serveAtDoor } from './serve.ts'

const locked = () => new Refusal('sign_in_locked', 429)

/** Password, then whatever else this account owes. Used by signing in and by accepting an invitation. */
export async function passwordSignIn(
  door: Door,
  given: { address: string; password: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<'done' | 'second_factor' | 'enrol'> {
  if (!(await takeTry(door.db, given.address))) {
    request.log.warn({ audit: 'sign-in refused: the account is locked' })
    throw locked()
  }
  const answered = await door.ask('/sign-in/email', request, { body: { email: given.address, password: given.password } })
  if (answered.status !== 200) throw new Refusal('sign_in_wrong', 401)
  handOn(reply, answered)
  if (answered.body['twoFactorRedirect']) {
    await giveTryBack(door.db, given.address)
    return 'second_factor'
  }
  await forgetTries(door.db, given.address)
  const holder = await holderOf(door.db, String(answered.body['token']))
  return holder?.live ? 'done' : 'enrol'
}

/** Counts a try for the holder of a session that may still owe its second factor. @throws Refusal sign_in_again, sign_in_locked */
export async function holderTries(app: FastifyInstance, door: Door, request: FastifyRequest) {
  const token = sessionToken(request, app.config.secret)
  const holder = token ? await holderOf(door.db, token) : undefined
  if (!holder) throw new Refusal('sign_in_again', 401)
  if (!(await takeTry(door.db, holder.email))) throw locked()
  return holder
}

export function signInRoutes(app: FastifyInstance, door: Door): void {
  const finish = async (answered: Answered, address: string, reply: FastifyReply) => {
    if (answered.status !== 200) throw new Refusal('code_wrong', 401)
    await forgetTries(door.db, address)
    handOn(reply, answered)
    return { next: 'done' as const }
  }

  serveAtDoor(app, authContract, 'POST /api/auth/sign-in', async ({ body }, request, reply) => {
    const next = await passwordSignIn(door, { address: addressOf(body.email), password: body.password }, request, reply)
    request.log.info({ audit: 'password given', next })
    return { next }
  })

  serveAtDoor(app, authContract, 'POST /api/auth/second-factor', async ({ body }, request, reply) => {
    const challenge = door.read(request, CHALLENGE)
    const address = challenge && (await addressOfChallenge(door.db, challenge))
    if (!address) throw new Refusal('sign_in_again', 401)
    if (!(await takeTry(door.db, address))) throw locked()
    return finish(await door.ask('/two-factor/verify-totp', request, { body: { code: body.code } }), address, reply)
  })

  serveAtDoor(app, authContract, 'POST /api/auth/second-factor/enrol', async ({ body }, request) => {
    const holder = await holderTries(app, door, request)
    if (holder.second_factor) throw new Refusal('second_factor_set', 409)
    const { status, body: told } = await door.ask('/two-factor/enable', request, { body: { password: body.password } })
    if (status !== 200) throw new Refusal('sign_in_wrong', 401)
    await giveTryBack(door.db, holder.email)
    const uri = new URL(String(told['totpURI']))
    uri.pathname = `/${encodeURIComponent(`Homeward:${loginOf(holder.email)}`)}` // what the app shows beside the code
    return { uri: uri.href, secret: uri.searchParams.get('secret') ?? '' }
  })

  serveAtDoor(app, authContract, 'POST /api/auth/second-factor/confirm', async ({ body }, request, reply) => {
    const holder = await holderTries(app, door, request)
    if (holder.second_factor) throw new Refusal('second_factor_set', 409)
    return finish(await door.ask('/two-factor/verify-totp', request, { body: { code: body.code }, cookies: [SESSION] }), holder.email, reply)
  })

  serveAtDoor(app, authContract, 'POST /api/auth/sign-out', async (_asked, request, reply) => {
    const token = sessionToken(request, app.config.secret)
    if (token) await endSession(door.db, token)
    const name = door.secure ? `__Secure-${SESSION}` : SESSION
    reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure: door.secure })
    return { done: true as const }
  })
}

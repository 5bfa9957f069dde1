import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../shared/refusal.ts'
import { accountOf, devicesOf, endDevice, endOtherDevices, isFresh, removePasskey } from './account-queries.ts'
import { authContract } from './contract.ts'
import { CEREMONY, handOn, SESSION, type Answered, type Door } from './door.ts'
import { forgetTries, invited } from './queries.ts'
import { FRESH_MINUTES, leavesAWayIn, loginOf, mayBePassword, signInNameOf } from './rules.ts'
import { serveAtDoor, signedIn } from './serve.ts'
import { holderTries } from './sign-in-routes.ts'

export function accountRoutes(app: FastifyInstance, door: Door): void {
  serveAtDoor(app, authContract, 'GET /api/auth/account', async (_asked, request) => {
    const caller = await signedIn(app, request)
    const [account, devices] = await Promise.all([accountOf(door.db, caller.id), devicesOf(door.db, caller.id)])
    return {
      sign_in_name: signInNameOf(account.email),
      has_password: account.has_password,
      second_factor: account.second_factor,
      passkeys: account.passkeys.map(({ id, name, added }) => ({ id, name: name ?? '', added: added?.toISOString() ?? null })),
      devices: devices.map(({ id, token, since, until, proof, device }) => ({
        id,
        here: token === caller.token,
        since: since.toISOString(),
        until: until.toISOString(),
        proof,
        device: device ?? '',
      })),
    }
  })

  serveAtDoor(app, authContract, 'DELETE /api/auth/sessions/:id', async ({ params }, request) => {
    const caller = await signedIn(app, request)
    if (!(await endDevice(door.db, caller.id, params.id))) throw new Refusal('no_such_thing', 404)
    return { done: true as const }
  })

  serveAtDoor(app, authContract, 'DELETE /api/auth/passkeys/:id', async ({ params }, request) => {
    const caller = await signedIn(app, request)
    leavesAWayIn(await accountOf(door.db, caller.id))
    if (!(await removePasskey(door.db, caller.id, params.id))) throw new Refusal('no_such_thing', 404)
    return { done: true as const }
  })

  serveAtDoor(app, authContract, 'POST /api/auth/password', async ({ body }, request) => {
    const caller = await signedIn(app, request)
    const holder = await holderTries(app, door, request)
    mayBePassword(body.new_password, loginOf(holder.email))
    const { status } = await door.ask('/change-password', request, { body: { currentPassword: body.old_password, newPassword: body.new_password } })
    if (status !== 200) throw new Refusal('sign_in_wrong', 401)
    await forgetTries(door.db, holder.email)
    await endOtherDevices(door.db, caller.id, caller.token)
    return { done: true as const }
  })
}

const noPasskey = (answered: Answered) => {
  if (answered.status === 200) return
  throw new Refusal(
    answered.body['code'] === 'INVITATION_INVALID' ? 'invitation_invalid' : 'passkey_refused',
    answered.body['code'] === 'INVITATION_INVALID' ? 404 : 401,
  )
}

/** Passkeys: two factors in one, nothing to guess and nothing to tell a false page. */
export function passkeyRoutes(app: FastifyInstance, door: Door): void {
  /** The sign-in name of whoever has just signed in. @throws Refusal sign_in_again when that was too long ago */
  const freshName = async (request: FastifyRequest): Promise<string> => {
    const { token, id, name } = await signedIn(app, request)
    if (!(await isFresh(door.db, token, FRESH_MINUTES))) throw new Refusal('sign_in_again', 401)
    const { email } = await accountOf(door.db, id)
    return email ? loginOf(email) : name
  }

  serveAtDoor(app, authContract, 'POST /api/auth/passkey/ask', async (_asked, request, reply) => {
    const answered = await door.ask('/passkey/generate-authenticate-options', request)
    handOn(reply, answered)
    return { options: answered.body }
  })

  serveAtDoor(app, authContract, 'POST /api/auth/passkey/sign-in', async ({ body }, request, reply) => {
    const answered = await door.ask('/passkey/verify-authentication', request, { body: { response: body.response } })
    noPasskey(answered)
    handOn(reply, answered)
    return { next: 'done' as const }
  })

  serveAtDoor(app, authContract, 'POST /api/auth/passkey/offer', async ({ body }, request, reply) => {
    if (body.invitation && !(await invited(door.db, body.invitation))) throw new Refusal('invitation_invalid', 404)
    const query: Record<string, string> = body.invitation ? { context: body.invitation } : { name: await freshName(request) }
    const answered = await door.ask('/passkey/generate-register-options', request, { query, ...(body.invitation ? { cookies: [] } : {}) })
    noPasskey(answered)
    handOn(reply, answered)
    return { options: answered.body }
  })

  serveAtDoor(app, authContract, 'POST /api/auth/passkey/add', async ({ body }, request, reply) => {
    if (!body.invitation) await freshName(request)
    const answered = await door.ask('/passkey/verify-registration', request, {
      body: { response: body.response, name: body.name, createSession: body.invitation !== undefined },
      cookies: body.invitation ? [CEREMONY] : [SESSION, CEREMONY],
    })
    noPasskey(answered)
    handOn(reply, answered)
    return { next: 'done' as const }
  })
}

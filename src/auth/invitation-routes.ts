import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { takeOnStaff } from '../agencies/queries.ts'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { authContract } from './contract.ts'
import type { Door } from './door.ts'
import { cameIn, findInvitation, invite, openInvitations, withdrawInvitation } from './invitation-queries.ts'
import { acceptInvitation, invited } from './queries.ts'
import { addressOf, INVITATION_DAYS, isOpen, mayBePassword, signInNameFor } from './rules.ts'
import { serveAtDoor, serveOnce } from './serve.ts'
import { passwordSignIn } from './sign-in-routes.ts'

const ADMINISTRATORS = ['agency_admin', 'network_admin'] as const

export function invitationRoutes(app: FastifyInstance, door: Door): void {
  serveOnce(app, authContract, 'POST /api/invitations', {
    may: ADMINISTRATORS,
    audit: 'invited a member of staff',
    answer: (tx, { body }, caller) => invite(tx, caller, body.party_id, INVITATION_DAYS),
  })

  serveOnce(app, authContract, 'POST /api/staff/invitations', {
    may: ADMINISTRATORS,
    audit: 'took on and invited a member of staff',
    answer: async (tx, { body: { agency_id, ...staff } }, caller) => {
      const { id } = await takeOnStaff(tx, { id: randomUUID(), ...staff, agency_id: agency_id ?? caller.agency! })
      return { id, ...(await invite(tx, caller, id, INVITATION_DAYS)) }
    },
  })

  serve(app, authContract, 'GET /api/agencies/:agency_id/invitations', {
    may: ADMINISTRATORS,
    audit: 'invitations listed',
    answer: async (tx, { params: { agency_id } }, caller) => {
      if (agency_id !== caller.agency && !caller.roles.includes('network_admin')) throw new Refusal('not_yours', 403)
      return { open: await openInvitations(tx, agency_id), came_in: await cameIn(tx, agency_id) }
    },
  })

  serve(app, authContract, 'POST /api/invitations/:id/withdraw', {
    may: ADMINISTRATORS,
    audit: 'invitation withdrawn',
    answer: async (tx, { params }, caller) => {
      const invitation = await findInvitation(tx, params.id)
      if (!invitation) throw new Refusal('not_yours', 403)
      isOpen(invitation, caller.now)
      return withdrawInvitation(tx, invitation.id)
    },
  })

  serveOnce(app, authContract, 'POST /api/people/:id/invitation', {
    may: TEAM,
    audit: 'invited a person, or somebody close to them, to their own side',
    opens: ({ params }) => params.id,
    answer: (tx, { params, body }, caller) => invite(tx, caller, body.relative_id ?? params.id, INVITATION_DAYS),
  })

  serveAtDoor(app, authContract, 'POST /api/invitations/look', async ({ body }) => {
    const who = await invited(door.db, body.secret)
    if (!who) throw new Refusal('invitation_invalid', 404)
    return {
      name: who.name ?? '',
      kind: who.kind === 'relative' ? ('family' as const) : (who.kind as 'staff' | 'person'),
      agency: who.agency_name,
      sign_in_name: who.login,
      expires_at: new Date(who.expires_at).toISOString(),
    }
  })

  serveAtDoor(app, authContract, 'POST /api/invitations/accept', async ({ body }, request, reply) => {
    const who = await invited(door.db, body.secret)
    if (!who) throw new Refusal('invitation_invalid', 404)
    const name = signInNameFor(who, body.sign_in_name)
    mayBePassword(body.password, name)
    const account = await acceptInvitation(door.db, { secret: body.secret, address: addressOf(name), password: await door.hash(body.password) })
    if (!account) throw new Refusal('invitation_invalid', 404)
    request.log.info({ audit: 'accepted an invitation' })
    return { next: await passwordSignIn(door, { address: addressOf(name), password: body.password }, request, reply) }
  })
}

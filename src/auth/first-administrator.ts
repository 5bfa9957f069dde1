import { randomUUID } from 'node:crypto'
import { foundAgency, takeOnStaff } from '../agencies/queries.ts'
import { asOwner, type Db } from '../server/database.ts'
import { invite } from './invitation-queries.ts'
import { INVITATION_DAYS } from './rules.ts'

/** A sign-in name nobody has yet, and nothing said of whose it shall be. */
export class NobodyOfThatName extends Error {}

/**
 * The door's only opening from outside: on the command line, whoever runs the machine lets in an administrator of the network,
 * who invites everybody else; or opens a new way in for a member of staff who lost theirs.
 * @returns the link's path, good once, and until when
 * @throws NobodyOfThatName
 */
export const letIn = (admin: Db, login: string, who?: { name: string; agency: string }): Promise<{ path: string; expires_at: string }> =>
  asOwner(admin, async (tx) => {
    const known = await tx.selectFrom('staff').select(['id', 'agency_id']).where('login', '=', login).executeTakeFirst()
    if (known) return invite(tx, { id: null, agency: known.agency_id }, known.id, INVITATION_DAYS)
    if (!who) throw new NobodyOfThatName()
    const found = await tx.selectFrom('agency').select('id').where('name', '=', who.agency).executeTakeFirst()
    const agency_id = found?.id ?? randomUUID()
    if (!found) await foundAgency(tx, { id: agency_id, name: who.agency })
    const { id } = await takeOnStaff(tx, { id: randomUUID(), agency_id, name: who.name, login, roles: ['agency_admin', 'network_admin'] })
    return invite(tx, { id: null, agency: agency_id }, id, INVITATION_DAYS)
  })

import type { z } from 'zod'
import type { Board } from './contract.ts'
import { isAskedOf, type Actor } from './rules-actions.ts'
import { inForce, plans } from './rules.ts'
import type { Reading } from './shown.ts'

/** Who carries the plan, and what the reader may do about each; `actor` is the reader. */
export function asTeam(
  { rows, caller, plan, owner, leads, parties }: Reading,
  actor: Actor,
): Pick<z.input<typeof Board>, 'coordinators' | 'participants'> {
  const supervises = leads && caller.roles.includes('supervisor')
  const isOurs = (party: string) => parties.some((one) => one.id === party && one.agency_id === caller.agency)
  const invites = actor.writer && (plans(caller.roles) || caller.roles.includes('supervisor'))
  return {
    coordinators: rows.coordinators.map((one) => ({
      ...one,
      state: one.state as 'current',
      may: [
        ...(one.state === 'proposed' && one.staff_id === caller.id && actor.writer ? ['acknowledge' as const] : []),
        ...(one.state === 'current' && actor.writer && plan && (one.staff_id === caller.id || (supervises && !inForce(plan.state)))
          ? ['end' as const]
          : []),
        ...(one.state === 'current' && one.staff_id === caller.id && one.person_told_at === null ? ['told' as const] : []),
      ],
    })),
    participants: rows.participants.map((one) => ({
      ...one,
      may: [
        ...(one.confirmed_at === null && isAskedOf(actor, one.party_id) && actor.writer ? ['confirm' as const] : []),
        ...(invites && one.party_id !== owner.id && (leads || isOurs(one.party_id)) ? ['end' as const] : []),
      ],
    })),
  }
}

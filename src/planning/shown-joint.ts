import type { z } from 'zod'
import type { Board } from './contract.ts'
import type { PartyRow } from './queries-parties.ts'
import { carriesOne } from './rules-joint.ts'
import type { Row } from './rules.ts'

/** Who set a goal and who contributes, and which contributor has no step of it. */
export const partnersIn = (
  some: readonly Row<'goal_partner'>[],
  steps: readonly { responsible_id: string | null }[],
  parties: readonly PartyRow[],
): z.input<typeof Board>['goals'][number]['partners'] => {
  const agencyOf = (party: string) => parties.find((one) => one.id === party)?.agency_id ?? null
  return some.map(({ party_id, part }) => ({
    party_id,
    part: part as 'set',
    without_step: part === 'contributes' && !carriesOne(party_id, steps, agencyOf),
  }))
}

/** Who is on the team, and who coordinates. */
import { agencyOf, staffId, staffName, type AgencyKey } from '../network.ts'
import type { MakingPlan } from './planning.ts'
import { by } from './someone.ts'

const ROLE_WORDS: Record<AgencyKey, string> = {
  a1: 'Support worker',
  a2: 'Housing worker: tenancy and repairs',
  a3: 'Community nurse',
  a4: 'Officer of the department',
  a5: 'Advocate, and legal advice',
  a6: 'Help at home',
}
export function addTeam(
  { rows, chance, when, one, plan, from, state }: MakingPlan,
  parties: Map<string, string | null>,
  to: { started: string; closed?: string },
): void {
  const own = { plan_id: plan, person_id: one.id, ...by(one.coordinator), from_at: to.started, ...(to.closed ? { to_at: to.closed } : {}) }
  const coordinator = staffId(one.coordinator)
  rows.add('participant', { id: chance.id('part'), ...own, party_id: one.id, role: 'owner', confirmed_at: to.started })
  rows.add('participant', {
    id: chance.id('part'),
    ...own,
    party_id: coordinator,
    role: 'Coordinator',
    responsibilities: 'Holds the threads, calls the reviews, one number to ring',
    confirmed_at: when.later(to.started, 400),
  })
  for (const [party, login] of parties) {
    if (!login || party === coordinator) continue
    rows.add('participant', {
      id: chance.id('part'),
      ...own,
      party_id: party,
      role: ROLE_WORDS[agencyOf(login)],
      contact_path: `Through ${staffName(login)}`,
      advocate: login === 'advocate.a5',
      confirmed_at: when.later(from, -200),
    })
  }
  const waits = state === 'drafting' && chance.maybe(0.3)
  rows.add('coordinator_assignment', {
    id: chance.id('assignment'),
    plan_id: plan,
    person_id: one.id,
    ...by(one.intake),
    staff_id: coordinator,
    proposed_at: to.started,
    ...(waits
      ? { state: 'proposed' }
      : {
          state: to.closed ? 'ended' : 'current',
          answered_at: when.later(to.started, chance.between(60, 3000)),
          from_at: when.later(to.started, 3001),
          person_told_at: when.later(to.started, 3100),
          ...(to.closed ? { to_at: to.closed } : {}),
        }),
  })
}

/** Who is on the team, and who coordinates. */
import { AGENCIES, agencyOf, staffId, type AgencyKey } from '../network.ts'
import type { MakingPlan } from './planning.ts'
import { by } from './someone.ts'

const ROLE_WORDS: Record<AgencyKey, string> = {
  a1: 'Support worker',
  a2: 'Housing worker for tenancy and repairs',
  a3: 'Community nurse',
  a4: 'Officer of the department',
  a5: 'Advocate, and legal advice',
  a6: 'Help at home',
}
/** What each is responsible for, whom they tell, and who steps in: one for each kind of agency. */
const DUTIES: Record<AgencyKey, readonly [responsible: string, tells: string, steps_in: string]> = {
  a1: [
    'The week: visits, appointments, what comes up',
    'The coordinator, the same day when something changes',
    'The duty desk of Harbour, until 18:00',
  ],
  a2: [
    'The tenancy: rent, repairs, letters from the landlord',
    'The coordinator, before any notice goes out',
    'The tenancy team of Northside, by phone',
  ],
  a3: ['Health: check-ups, medicine, the way to the clinic', 'Whoever the person has agreed to, after a visit', 'The nurse on duty'],
  a4: ['What the department decides, and by when', 'The coordinator, once a decision is written', 'The officer on call'],
  a5: ['Says what the person wants said', 'The person first, then whom they choose', 'The legal clinic on Thursdays'],
  a6: ['Help at home, twice a week', 'The coordinator, when a visit falls through', 'The rota of the home team'],
}
export const lineOf = (login: string) => {
  const [responsibilities, tells, substitute] = DUTIES[agencyOf(login)]
  return { responsibilities, tells, substitute }
}
/** By phone at their agency, as the directory has it. */
export const reachOf = (login: string): string => `${AGENCIES[agencyOf(login)].phone}, weekdays from nine; leave a message`
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
    contact_path: reachOf(one.coordinator),
    tells: 'Everybody, when something of the plan changes',
    substitute: 'The duty desk of their agency',
    confirmed_at: when.later(to.started, 400),
  })
  for (const [party, login] of parties) {
    if (!login || party === coordinator) continue
    rows.add('participant', {
      id: chance.id('part'),
      ...own,
      party_id: party,
      role: ROLE_WORDS[agencyOf(login)],
      contact_path: reachOf(login),
      ...lineOf(login),
      advocate: login === 'advocate.a5',
      confirmed_at: when.later(from, -200),
    })
  }
  const waits = state === 'drafting' && chance.maybe(0.1)
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

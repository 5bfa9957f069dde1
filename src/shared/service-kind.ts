/** Whether a service is there for everybody (a doctor, a school, a library) or for something particular. Decision 12. */
import type { ServiceNeed } from './service-needs.ts'

export const SERVICE_KINDS = ['specialist', 'generalist'] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** What each kind of help is by itself. Null: it may be either (a list, a playgroup or a child protection office), and whoever keeps the entry says. */
const KIND_OF_NEED: Record<ServiceNeed, ServiceKind | null> = {
  crisis_bed: 'specialist',
  housing: 'specialist',
  tenancy: 'specialist',
  food: 'specialist',
  clothing: 'specialist',
  showers_laundry: 'specialist',
  money: 'specialist',
  health: 'generalist',
  dental: 'generalist',
  emergency: null,
  violence: 'specialist',
  mental_health: 'specialist',
  alcohol_drugs: 'specialist',
  needle_exchange: 'specialist',
  legal: 'specialist',
  work: null,
  learning: 'generalist',
  family: null,
  drop_in: null,
  community: null,
  life_skills: 'specialist',
  culture: 'generalist',
  disability: 'specialist',
  transport: 'generalist',
  phone_internet: 'generalist',
  helpline: null,
  information: null,
}

/** What a service is by what it helps with: one kind of special help makes it special, as a clinic with a needle exchange is no family doctor. */
function kindByNeeds(needs: readonly string[]): ServiceKind | null {
  const kinds = needs.map((need) => KIND_OF_NEED[need as ServiceNeed] ?? null)
  return kinds.includes('specialist') ? 'specialist' : kinds.includes('generalist') ? 'generalist' : null
}

/** What whoever keeps the entry said of it; where nobody did, what follows from what it helps with. Null: nobody can tell yet. */
export const kindOf = (service: { kind: ServiceKind | null; needs: readonly string[] }): ServiceKind | null =>
  service.kind ?? kindByNeeds(service.needs)
